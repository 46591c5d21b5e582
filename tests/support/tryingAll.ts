/**
 * Small instances solved by trying everything, and what they come to with some of their rules alone: what
 * the engine and its reasons are held against. Grows with groups to the power of places: for a handful of people.
 */
import { evaluate } from '../../shared/allocation/evaluate.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import type { Rule } from '../../shared/allocation/rules.ts'

/**
 * Every allocation in which everybody is placed and every rule holds, one after the other, by trying
 * all of them. It asks only what `suits` answers of whole allocations, so it knows nothing of the engine.
 */
export function* everyAllocation(instance: Instance): Generator<Record<string, Record<string, string | null>>> {
	const places = instance.people.flatMap((person) =>
		Array.from({ length: instance.rounds }, (_, at) => at + 1)
			.filter((round) => !person.rounds || person.rounds.includes(round))
			.map((round) => ({ person, round })),
	)
	const assignment: Record<string, Record<string, string | null>> = Object.fromEntries(
		instance.people.map(({ id }) => [id, {}]),
	)
	function* from(at: number): Generator<Record<string, Record<string, string | null>>> {
		const place = places[at]
		if (!place) {
			yield assignment
			return
		}
		const own = assignment[place.person.id]
		if (!own) return
		for (const group of instance.groups) {
			if (group.round !== place.round) continue
			const inside = places.slice(0, at).filter((one) => assignment[one.person.id]?.[one.round] === group.id)
			if (inside.length >= group.max) continue
			own[place.round] = group.id
			yield* from(at + 1)
			delete own[place.round]
		}
	}
	yield* from(0)
}

/** Whether anything can be, by trying everything. */
export const canBe = (instance: Instance): boolean => {
	for (const one of everyAllocation(instance)) if (evaluate(instance, one).violations.length === 0) return true
	return false
}

/** The instance with these rules and no others. A topic rule is one for everybody, so it stays as it is. */
export const withOnly = (instance: Instance, rules: readonly Rule[]): Instance => {
	const has = (kind: Rule['kind'], about: (rule: Rule) => boolean) =>
		rules.some((rule) => rule.kind === kind && about(rule))
	const held = (person: string, kind: 'pin' | 'host', all: Record<string, string>) =>
		Object.fromEntries(
			Object.entries(all).filter(([round]) =>
				// Who has no place in a round is held nowhere in it.
				[kind, 'place' as const].every((one) =>
					has(
						one,
						(rule) => 'round' in rule && 'person' in rule && rule.person === person && rule.round === Number(round),
					),
				),
			),
		)
	const pairs = (kind: 'apart' | 'together') => rules.flatMap((rule) => (rule.kind === kind ? [[...rule.people]] : []))
	return {
		...instance,
		groups: instance.groups.map((group) =>
			has('seats', (rule) => 'group' in rule && rule.group === group.id) ? group : { ...group, max: 99 },
		),
		people: instance.people.map((person) => {
			const own = (rule: Rule) => 'person' in rule && rule.person === person.id
			return {
				...person,
				needs: has('needs', own) ? person.needs : [],
				avoid: has('avoid', own) ? person.avoid : [],
				bans: person.bans.filter((group) => has('ban', (rule) => own(rule) && 'group' in rule && rule.group === group)),
				pins: held(person.id, 'pin', person.pins),
				host: held(person.id, 'host', person.host),
				rounds: Array.from({ length: instance.rounds }, (_, at) => at + 1).filter((round) =>
					has('place', (rule) => own(rule) && 'round' in rule && rule.round === round),
				),
			}
		}),
		apart: pairs('apart'),
		together: pairs('together'),
	}
}
