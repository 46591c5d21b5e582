/**
 * One person, one place: every duty of everybody as one list, whatever part of the event it comes
 * from. Rules about double booking, travel, rest and breaks ask this list and no table of their own.
 * A story that is not told binds nobody: its speaker and supporter are free.
 */
import type { EventFacts } from '../rules/eventFacts.ts'
import { slotTimes } from '../stories/slotTimes.ts'
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
	/** The slot, group, item or shift that it comes from. */
	readonly ofId: string
	/** For what has to do with a story: the speaker whose story it is. */
	readonly speakerId: string | null
}

/** Minutes that a room walk, a rehearsal and a debrief take where only their beginning is known. */
const walkMin = 10
const rehearsalMin = 20
const debriefMin = 20

const ofStories = (facts: EventFacts): readonly Commitment[] => {
	const { days, items } = facts.programme
	const times = slotTimes(facts.stories, items)
	const dayOf = new Map(days.map((day) => [day.date, day.id]))
	return facts.stories.flatMap((slot) => {
		if (slot.withdrawnAtMs !== null || slot.state === 'withdrawn') return []
		const time = times.get(slot.id)
		return slot.speakers.flatMap((speaker): readonly Commitment[] => {
			const base = { ofId: slot.id, speakerId: speaker.id }
			const at = (
				kind: CommitmentKind,
				localTime: string,
				minutes: number,
				registrationId = speaker.registrationId,
			): readonly Commitment[] => {
				const dayId = dayOf.get(localTime.slice(0, 10))
				if (dayId === undefined) return []
				const fromMin = minutesOf(localTime.slice(11))
				return [{ ...base, registrationId, kind, dayId, fromMin, toMin: fromMin + minutes, roomId: null }]
			}
			const aside = [
				...at('prep', slot.rehearsalAt, rehearsalMin),
				...at('prep', slot.roomWalkAt, walkMin),
				...at('debrief', slot.debriefAt, debriefMin),
			]
			if (!time) return aside
			const { item, fromMin, toMin } = time
			const there = { ...base, dayId: item.dayId, roomId: item.roomId }
			const person = speaker.registrationId
			const supporters = speaker.supporterId === null ? [] : [speaker.supporterId]
			return [
				{ ...there, registrationId: person, kind: 'speak', fromMin, toMin },
				...(slot.restBeforeMin > 0
					? [
							{
								...there,
								registrationId: person,
								kind: 'rest' as const,
								fromMin: fromMin - slot.restBeforeMin,
								toMin: fromMin,
								roomId: null,
							},
						]
					: []),
				...(slot.restAfterMin > 0
					? [
							{
								...there,
								registrationId: person,
								kind: 'rest' as const,
								fromMin: toMin,
								toMin: toMin + slot.restAfterMin,
								roomId: null,
							},
						]
					: []),
				...supporters.map((registrationId) => ({
					...there,
					registrationId,
					kind: 'support' as const,
					fromMin: fromMin - slot.restBeforeMin,
					toMin: toMin + slot.restAfterMin,
				})),
				...aside,
			]
		})
	})
}

const ofGroups = ({ breakouts }: EventFacts): readonly Commitment[] => {
	const rounds = new Map(
		breakouts.rounds.map((round) => [
			round.id,
			{ dayId: round.dayId, fromMin: minutesOf(round.startAt), toMin: minutesOf(round.endAt) },
		]),
	)
	const rooms = new Map(breakouts.groups.map((group) => [group.id, group.roomId]))
	const hosts = breakouts.groups.flatMap((group): readonly Commitment[] => {
		const time = rounds.get(group.roundId)
		return time === undefined
			? []
			: group.hosts.map(({ registrationId }) => ({
					registrationId,
					kind: 'host',
					...time,
					roomId: group.roomId,
					ofId: group.id,
					speakerId: null,
				}))
	})
	const seats = breakouts.people.flatMap((person) =>
		Object.entries(person.places).flatMap(([roundId, { groupId }]): readonly Commitment[] => {
			const time = rounds.get(roundId)
			if (time === undefined) return []
			const roomId = rooms.get(groupId) ?? null
			return [{ registrationId: person.id, kind: 'seat', ...time, roomId, ofId: groupId, speakerId: null }]
		}),
	)
	return [...hosts, ...seats]
}

const ofProgramme = ({ programme, breakouts }: EventFacts): readonly Commitment[] => {
	const teams = new Map(breakouts.teams.map((team) => [team.id, team.interpreterIds]))
	const items = programme.items
		.filter(({ status }) => status !== 'dropped')
		.flatMap((item): readonly Commitment[] => {
			const time = { dayId: item.dayId, fromMin: minutesOf(item.startAt), toMin: minutesOf(item.endAt) }
			const there = { ...time, roomId: item.roomId, ofId: item.id, speakerId: null }
			return [
				...item.leadIds.map((registrationId) => ({ ...there, registrationId, kind: 'lead' as const })),
				...item.interpreters
					.flatMap(({ teamId }) => teams.get(teamId) ?? [])
					.map((registrationId) => ({ ...there, registrationId, kind: 'interpret' as const })),
			]
		})
	const shifts = programme.shifts.map(
		(shift): Commitment => ({
			registrationId: shift.registrationId,
			kind: shift.kind,
			dayId: shift.dayId,
			fromMin: minutesOf(shift.startAt),
			toMin: minutesOf(shift.endAt),
			roomId: shift.roomId,
			ofId: shift.id,
			speakerId: null,
		}),
	)
	return [...items, ...shifts]
}

/** Everybody's, in no order that means anything. */
export const commitmentsOf = (facts: EventFacts): readonly Commitment[] => [
	...ofStories(facts),
	...ofGroups(facts),
	...ofProgramme(facts),
]
