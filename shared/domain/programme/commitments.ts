/**
 * One person, one place: every duty of everybody as one list, whatever part of the event it comes
 * from. Rules about double booking, travel, rest and breaks ask this list and no table of their own.
 * A story that is not told, and an item that is dropped, bind nobody; nor does a place at a table for
 * somebody who is away from that round or has left.
 */
import type { BreakoutFacts, PersonFact } from '../breakouts/facts.ts'
import type { EventFacts } from '../rules/eventFacts.ts'
import type { SlotFact, SpeakerFact } from '../stories/facts.ts'
import { isNotTold } from '../stories/shownName.ts'
import { type SlotTime, slotTimes } from '../stories/slotTimes.ts'
import { minutesOf } from './clock.ts'

export const commitmentKinds = [
	'speak',
	'prep',
	'rest',
	'debrief',
	'support',
	'host',
	'seat',
	'lead',
	'interpret',
	'crew',
	'wellbeing',
	'safeguarding',
	'stall',
] as const
/**
 * `rest`: time kept free around a story; whoever supports is there all through it. `seat`: a place at a
 * table as somebody who takes part.
 */
export type CommitmentKind = (typeof commitmentKinds)[number]

export type Commitment = {
	readonly registrationId: string
	readonly kind: CommitmentKind
	readonly dayId: string
	/** Minutes since midnight at the venue. */
	readonly fromMin: number
	readonly toMin: number
	readonly roomId: string | null
	/** The slot, group, item, shift or stall that it comes from; for interpreters an item, or a group of a round. */
	readonly ofId: string
	/** For what has to do with a story: the speaker whose story it is. */
	readonly speakerId: string | null
	/** Duty at a stall that waits while whoever has it goes to a session. */
	readonly mayLeave?: true
}

/** Minutes that a room walk, a rehearsal and a debrief take where only their beginning is known. */
const walkMin = 10
const rehearsalMin = 20
const debriefMin = 20

type Kept = Pick<Commitment, 'kind' | 'dayId' | 'fromMin' | 'toMin' | 'roomId'>

/** What a slot keeps of a speaker's day besides the story: what was arranged by the clock, whatever becomes of the item. */
const asideOf = (slot: SlotFact, dayOf: ReadonlyMap<string, string>): readonly Kept[] => {
	const at = (kind: Kept['kind'], localTime: string, minutes: number): readonly Kept[] => {
		const dayId = dayOf.get(localTime.slice(0, 10))
		if (dayId === undefined) return []
		const fromMin = minutesOf(localTime.slice(11))
		return [{ kind, dayId, fromMin, toMin: fromMin + minutes, roomId: null }]
	}
	return [
		...at('prep', slot.rehearsalAt, rehearsalMin),
		...at('prep', slot.roomWalkAt, walkMin),
		...at('debrief', slot.debriefAt, debriefMin),
	]
}

/** The story and the time kept free on both sides of it. */
const toldIn = ({ restBeforeMin, restAfterMin }: SlotFact, { item, fromMin, toMin }: SlotTime): readonly Kept[] => {
	const { dayId, roomId } = item
	const rest = (from: number, to: number): readonly Kept[] =>
		from < to ? [{ kind: 'rest', dayId, fromMin: from, toMin: to, roomId: null }] : []
	return [
		{ kind: 'speak', dayId, fromMin, toMin, roomId },
		...rest(fromMin - restBeforeMin, fromMin),
		...rest(toMin, toMin + restAfterMin),
	]
}

const ofStories = (facts: EventFacts): readonly Commitment[] => {
	const { days, items } = facts.programme
	const times = slotTimes(facts.stories, items)
	const dayOf = new Map(days.map((day) => [day.date, day.id]))
	return facts.stories.flatMap((slot) => {
		if (isNotTold(slot)) return []
		const time = times.get(slot.id)
		const told = time && time.item.status !== 'dropped' ? toldIn(slot, time) : []
		const kept = [...told, ...asideOf(slot, dayOf)]
		const supporting = told
			.filter(({ kind }) => kind === 'speak')
			.map((one) => ({
				...one,
				kind: 'support' as const,
				fromMin: one.fromMin - slot.restBeforeMin,
				toMin: one.toMin + slot.restAfterMin,
			}))
		return slot.speakers.flatMap(({ id, registrationId, supporterId }: SpeakerFact): readonly Commitment[] => {
			const of = { ofId: slot.id, speakerId: id }
			return [
				...kept.map((one) => ({ ...one, ...of, registrationId })),
				...(supporterId === null ? [] : supporting).map((one) => ({
					...one,
					...of,
					registrationId: supporterId ?? '',
				})),
			]
		})
	})
}

type RoundTime = Pick<Commitment, 'dayId' | 'fromMin' | 'toMin'>

const roundTimes = ({ rounds }: BreakoutFacts): ReadonlyMap<string, RoundTime> =>
	new Map(
		rounds.map(({ id, dayId, startAt, endAt }) => [
			id,
			{ dayId, fromMin: minutesOf(startAt), toMin: minutesOf(endAt) },
		]),
	)

/** Whether a place in a round is one that somebody goes to. */
const isSat = ({ kind, isCrew, awayIn, leftOn }: PersonFact, roundId: string, dayId: string): boolean =>
	kind !== 'other' && !isCrew && awayIn[roundId] === undefined && !leftOn.includes(dayId)

const ofGroups = ({ breakouts }: EventFacts): readonly Commitment[] => {
	const rounds = roundTimes(breakouts)
	const rooms = new Map(breakouts.groups.map((group) => [group.id, group.roomId]))
	const hosts = breakouts.groups.flatMap(({ id, roundId, roomId, hosts: named }): readonly Commitment[] => {
		const time = rounds.get(roundId)
		return time === undefined
			? []
			: named.map(({ registrationId }) => ({
					registrationId,
					kind: 'host',
					...time,
					roomId,
					ofId: id,
					speakerId: null,
				}))
	})
	const seats = breakouts.people.flatMap((person) =>
		Object.entries(person.places).flatMap(([roundId, { groupId }]): readonly Commitment[] => {
			const time = rounds.get(roundId)
			if (time === undefined || !isSat(person, roundId, time.dayId)) return []
			const roomId = rooms.get(groupId) ?? null
			return [{ registrationId: person.id, kind: 'seat', ...time, roomId, ofId: groupId, speakerId: null }]
		}),
	)
	return [...hosts, ...seats]
}

/**
 * A team of interpreters works in a round where somebody they are there for has a place, unless the
 * programme says already that they work in the item that this round is.
 */
const ofInterpretersInRounds = ({ programme, breakouts }: EventFacts): readonly Commitment[] => {
	if (breakouts.teams.length === 0) return []
	const rounds = roundTimes(breakouts)
	const said = new Set(
		programme.items.flatMap(({ roundId, interpreters, status }) =>
			roundId === null || status === 'dropped' ? [] : interpreters.map(({ teamId }) => `${roundId} ${teamId}`),
		),
	)
	const groups = new Map(breakouts.groups.map((group) => [group.id, group]))
	const hosting = breakouts.groups.flatMap(({ id, hosts }) =>
		hosts.map(({ registrationId }) => ({ registrationId, groupId: id })),
	)
	const people = new Map(breakouts.people.map((person) => [person.id, person]))
	return breakouts.teams.flatMap(({ id: teamId, userIds, interpreterIds }) => {
		const at = userIds.flatMap((user) => {
			const person = people.get(user)
			const seats = Object.entries(person?.places ?? {}).flatMap(([roundId, { groupId }]) =>
				person && isSat(person, roundId, rounds.get(roundId)?.dayId ?? '') ? [groupId] : [],
			)
			return [...hosting.filter((one) => one.registrationId === user).map(({ groupId }) => groupId), ...seats]
		})
		// One place in each round: that people of one team are in several groups at once is A3.
		const first = new Map(at.flatMap((id) => groups.get(id) ?? []).map((group) => [group.roundId, group] as const))
		return [...first].flatMap(([roundId, { id, roomId }]): readonly Commitment[] => {
			const time = rounds.get(roundId)
			if (time === undefined || said.has(`${roundId} ${teamId}`)) return []
			return interpreterIds.map((registrationId) => ({
				registrationId,
				kind: 'interpret',
				...time,
				roomId,
				ofId: id,
				speakerId: null,
			}))
		})
	})
}

const ofProgramme = ({ programme, breakouts }: EventFacts): readonly Commitment[] => {
	const teams = new Map(breakouts.teams.map((team) => [team.id, team.interpreterIds]))
	const items = programme.items
		.filter(({ status }) => status !== 'dropped')
		.flatMap((item): readonly Commitment[] => {
			const time = { dayId: item.dayId, fromMin: minutesOf(item.startAt), toMin: minutesOf(item.endAt) }
			const there = { ...time, roomId: item.roomId, ofId: item.id, speakerId: null }
			const interpreters = new Set(item.interpreters.flatMap(({ teamId }) => teams.get(teamId) ?? []))
			return [
				...item.leadIds.map((registrationId) => ({ ...there, registrationId, kind: 'lead' as const })),
				...[...interpreters].map((registrationId) => ({ ...there, registrationId, kind: 'interpret' as const })),
			]
		})
	const shifts = programme.shifts.map(
		({ id, registrationId, kind, dayId, startAt, endAt, roomId }): Commitment => ({
			registrationId,
			kind,
			dayId,
			fromMin: minutesOf(startAt),
			toMin: minutesOf(endAt),
			roomId,
			ofId: id,
			speakerId: null,
		}),
	)
	return [...items, ...shifts]
}

const ofStalls = ({ market }: EventFacts): readonly Commitment[] =>
	market.stalls.flatMap(({ id, stewards }) =>
		stewards.map(
			({ registrationId, dayId, startAt, endAt, canLeave }): Commitment => ({
				registrationId,
				kind: 'stall',
				dayId,
				fromMin: minutesOf(startAt),
				toMin: minutesOf(endAt),
				roomId: market.hall?.roomId ?? null,
				ofId: id,
				speakerId: null,
				...(canLeave ? { mayLeave: true } : {}),
			}),
		),
	)

/** Everybody's, in no order that means anything. */
export const commitmentsOf = (facts: EventFacts): readonly Commitment[] => [
	...ofStories(facts),
	...ofGroups(facts),
	...ofInterpretersInRounds(facts),
	...ofProgramme(facts),
	...ofStalls(facts),
]
