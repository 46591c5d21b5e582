/**
 * Who sits where in a round, and what must hold of it: worked out from the sample event and what people asked
 * for, not by the rules of the app. A broken promise is a line of words, empty where all hold.
 */
import type { OutputOf } from '../../shared/contract/index.ts'
import type { PoolKind } from '../../shared/domain/breakouts/words.ts'
import type { SampleEvent } from '../../shared/domain/samples/sample.ts'
import type { TestHub } from './hubForTests.ts'

export type Board = Extract<OutputOf<'breakouts.board'>, { outcome: 'known' }>

export const boardOf = (hub: TestHub, roundId: string, pool: PoolKind): Board => {
	const answer = hub.ask('breakouts.board', { roundId, pool })
	if (answer.outcome !== 'known') throw new Error('There is no such round')
	return answer
}

/** The findings that stop a round from being published. */
export const stopsIn = ({ findings }: Board) =>
	findings.filter(({ strength }) => strength === 'block' || strength === 'publish')

/** Whom the rules of a board warn of, each rule once: a few words for each are asked for. */
export const warnedIn = ({ findings }: Board): readonly string[] => [
	...new Set(findings.filter(({ strength }) => strength === 'warn').map(({ rule }) => rule)),
]

export type Seating = {
	/** The group somebody is in, as a participant or companion. */
	readonly at: ReadonlyMap<string, string>
	/** The group somebody hosts. */
	readonly hosts: ReadonlyMap<string, string>
}

export const seatingOf = ({ groups }: Board): Seating => ({
	at: new Map(groups.flatMap(({ id, people }) => people.map((one) => [one.registrationId, id]))),
	hosts: new Map(groups.flatMap(({ id, hosts }) => hosts.map((one) => [one.registrationId, id]))),
})

/** The code on somebody's badge who has a place; `nobody` for anybody else. */
export const badgeOf = ({ groups }: Board, id: string): string =>
	groups.flatMap(({ people }) => people).find(({ registrationId }) => registrationId === id)?.badgeCode ?? 'nobody'

/** How many voices of lived experience each table has, by its number; only people who are here where `pool` says so. */
export const voicesIn = (
	{ groups }: Board,
	{ event, people }: SampleEvent,
	pool: PoolKind,
	others: readonly { readonly registrationId: string; readonly sector: string }[] = [],
): ReadonlyMap<number, number> => {
	const voices = new Set(event.sectors.filter(({ isVoice }) => isVoice).map(({ code }) => code))
	const sectorOf = new Map([
		...people.map(({ registrationId, person }): [string, string] => [registrationId, person.sector]),
		...others.map(({ registrationId, sector }): [string, string] => [registrationId, sector]),
	])
	const isVoice = ({ registrationId, isHere }: { readonly registrationId: string; readonly isHere: boolean }) =>
		(pool === 'booked' || isHere) && voices.has(sectorOf.get(registrationId) ?? '')
	return new Map(
		groups.map(({ number, hosts, people: seated }) => [
			number,
			[...hosts, ...seated.filter(({ isCompanion }) => !isCompanion)].filter(isVoice).length,
		]),
	)
}

/** Everybody who must not sit with somebody else, as pairs; a whole organisation is spelled out. */
export const apartPairs = ({ breakouts, people }: SampleEvent): readonly (readonly [string, string])[] =>
	breakouts.constraints.flatMap(({ kind, registrationId, otherId, organisation }): (readonly [string, string])[] => {
		if (kind === 'apart') return [[registrationId, otherId ?? '']]
		if (kind !== 'apartFromTeam') return []
		return people
			.filter((one) => one.registrationId !== registrationId && one.person.organisation === organisation)
			.map((one) => [registrationId, one.registrationId] as const)
	})

const stepFreeCodes = ['stepFree', 'wheelchairSpace']

/**
 * @param noStepsRooms ids of rooms that can be reached without a step just now
 */
export const brokenIn = (board: Board, sample: SampleEvent, noStepsRooms: readonly string[]): readonly string[] => {
	const { at, hosts } = seatingOf(board)
	const { breakouts, people } = sample
	const groupOf = new Map(board.groups.map((group) => [group.id, group]))
	const numberAt = (groupId: string) => groupOf.get(groupId)?.number ?? 0
	const where = (id: string) => at.get(id) ?? hosts.get(id)
	const differ = (what: string, ids: readonly string[]): string[] => {
		const seated = ids.flatMap((id) => where(id) ?? [])
		return new Set(seated).size > 1 ? [`${what}: tables ${seated.map(numberAt).join(', ')}`] : []
	}
	const access = people.flatMap(({ registrationId, person }) => {
		const group = groupOf.get(at.get(registrationId) ?? '')
		const needsIt = person.needs.some(({ code }) => stepFreeCodes.includes(code))
		return group && needsIt && !noStepsRooms.includes(group.roomId ?? '') ? [`steps: table ${group.number}`] : []
	})
	const apart = apartPairs(sample).flatMap(([one, other]) => {
		const group = where(one)
		return group !== undefined && group === where(other) ? [`apart: table ${numberAt(group)}`] : []
	})
	const avoided = breakouts.choices.flatMap(({ registrationId, avoids }) => {
		const group = groupOf.get(at.get(registrationId) ?? '')
		return group && avoids.includes(group.topicId) ? [`avoided: table ${group.number}`] : []
	})
	return [
		...access,
		...apart,
		...avoided,
		...breakouts.teams.flatMap(({ name, rows }) =>
			differ(
				name,
				rows.filter(({ part }) => part === 'uses').map((row) => row.registrationId),
			),
		),
		...breakouts.constraints
			.filter(({ kind }) => kind === 'together')
			.flatMap(({ registrationId, otherId }) => differ('together', [registrationId, otherId ?? ''])),
		...people
			.filter(({ person }) => person.roles.includes('companion'))
			.flatMap(({ registrationId, links }) => links.flatMap(({ to }) => differ('companion', [registrationId, to]))),
	]
}

/** People who chose a topic and have a place in one of these rounds, and how many of them have their first choice once. */
export const firstChoices = (
	boards: readonly Board[],
	{ breakouts }: SampleEvent,
): { readonly asked: number; readonly got: number } => {
	const topicsOf = (id: string) =>
		boards.flatMap(({ groups }) =>
			groups
				.filter(({ people }) => people.some(({ registrationId }) => registrationId === id))
				.map((one) => one.topicId),
		)
	const asked = breakouts.choices
		.filter(({ choices }) => choices.length > 0)
		.map(({ registrationId, choices }) => ({ first: choices[0] ?? '', topics: topicsOf(registrationId) }))
		.filter(({ topics }) => topics.length > 0)
	return { asked: asked.length, got: asked.filter(({ first, topics }) => topics.includes(first)).length }
}
