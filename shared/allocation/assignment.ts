/** Between the kernel's numbers and the names that an allocation is told in. */
import type { Compiled } from './compile.ts'
import type { Assignment } from './evaluate.ts'
import { seatHeld } from './start.ts'
import type { State } from './state.ts'

export const assignmentOf = (c: Compiled, state: State): Assignment =>
	Object.fromEntries(
		c.instance.people.map(({ id }, person) => [
			id,
			Object.fromEntries(
				Array.from({ length: c.rounds }, (_, round): [string, string | null][] => {
					const seat = round * c.people + person
					if (c.isHere[seat] === 0) return []
					const group = state.at[seat] as number
					return [
						[String(round + 1), group < 0 ? null : (c.instance.groups[c.groupSource[group] as number]?.id ?? null)],
					]
				}).flat(),
			),
		]),
	)

/** Takes over every place of a base that is still there and still suits; the rest stays open. */
export const seatBase = (c: Compiled, state: State, base: Assignment): void => {
	seatHeld(c, state)
	const groupNumber = new Map(
		Array.from(c.groupSource, (source, group) => [c.instance.groups[source]?.id ?? '', group]),
	)
	const wantedGroup = (person: number, round: number): number => {
		const id = c.instance.people[person]?.id ?? ''
		return groupNumber.get((Object.hasOwn(base, id) ? base[id]?.[round + 1] : null) ?? '') ?? -1
	}
	for (let block = 0; block < c.blocks; block++) {
		if (c.isHeld[block] === 1) continue
		const round = c.blockRound[block] as number
		const people = c.blockPeople.subarray(c.blockFrom[block], c.blockFrom[block + 1])
		const group = wantedGroup(people[0] as number, round)
		if (group < 0 || c.groupRound[group] !== round) continue
		if (people.some((person) => wantedGroup(person, round) !== group)) continue
		if (c.suits[(c.suitsFrom[block] as number) + group - (c.firstGroup[round] as number)] === 0) continue
		if ((state.size[group] as number) + people.length > (c.groupMax[group] as number)) continue
		for (const person of people) state.enter(person, round, group)
	}
}
