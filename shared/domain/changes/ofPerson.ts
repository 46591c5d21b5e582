/** What it means when somebody leaves, cancels, or cannot do what they were to do. */
import type { RoundFact } from '../breakouts/facts.ts'
import { companionsOf, hostedGroup, personOf } from '../breakouts/pool.ts'
import { standInsFor } from '../breakouts/standIns.ts'
import { minutesOf } from '../programme/clock.ts'
import type { EventFacts } from '../rules/eventFacts.ts'
import { type ChangeStep, step } from './change.ts'

/** Whether something that ends then on that date is still to come or going on. */
const isAhead = (facts: EventFacts, date: string, endAt: string): boolean => {
	const [today = '', time = ''] = facts.now.split('T')
	return date > today || (date === today && minutesOf(endAt) > minutesOf(time))
}

/** Rounds that are not over, of one day or of all. */
export const roundsAhead = (facts: EventFacts, dayId: string | null): readonly RoundFact[] =>
	facts.breakouts.rounds.filter(
		(round) => (dayId === null || round.dayId === dayId) && isAhead(facts, round.date, round.endAt),
	)

/** Seats in rounds to come are free for others. `isLeaving`: nobody looks them a place there again. */
export const seatsFreed = (
	facts: EventFacts,
	registrationId: string,
	rounds: readonly RoundFact[],
	isLeaving: boolean,
): readonly ChangeStep[] =>
	rounds.flatMap((round) => {
		const person = personOf(facts.breakouts, registrationId)
		const place = person?.places[round.id]
		const group = facts.breakouts.groups.find(({ id }) => id === place?.groupId)
		const isKnownAway = person?.awayIn[round.id] !== undefined
		if (!place && (!isLeaving || isKnownAway)) return []
		return [
			step('seatFreed', 'done', {
				values: { round: round.number, table: group?.number ?? 0 },
				registrationIds: [registrationId],
				writes: [
					...(place ? [{ what: 'freeSeat' as const, registrationId, roundId: round.id }] : []),
					...(isLeaving && !isKnownAway ? [{ what: 'setLeft' as const, registrationId, roundId: round.id }] : []),
				],
			}),
		]
	})

/** Tables that somebody hosts in these rounds need another host; who could is listed, nobody is put there. */
export const hostingFreed = (
	facts: EventFacts,
	registrationId: string,
	rounds: readonly RoundFact[],
): readonly ChangeStep[] =>
	rounds.flatMap((round) => {
		const groupId = hostedGroup(facts.breakouts, registrationId, round.id)
		const group = facts.breakouts.groups.find(({ id }) => id === groupId)
		const host = group?.hosts.find((one) => one.registrationId === registrationId)
		if (!group || !host) return []
		const standIns = standInsFor(facts.breakouts, group.id, host.duty) ?? []
		return [
			step('hostDutyFreed', 'done', {
				values: { round: round.number, table: group.number, duty: host.duty },
				registrationIds: [registrationId],
				writes: [{ what: 'freeHost', registrationId, groupId: group.id }],
			}),
			step('standIns', 'ask', {
				values: { round: round.number, table: group.number, count: standIns.length },
				registrationIds: standIns.slice(0, 3).map(({ person }) => person.id),
			}),
		]
	})

/** Duties with a time that are not over, at a stall or anywhere else. */
export const shiftsFreed = (facts: EventFacts, registrationId: string, dayId: string | null): readonly ChangeStep[] => {
	const dates = new Map(facts.programme.days.map((day) => [day.id, day.date]))
	type Duty = { readonly registrationId: string; readonly dayId: string; readonly endAt: string }
	const isFreed = (duty: Duty) =>
		duty.registrationId === registrationId &&
		(dayId === null || duty.dayId === dayId) &&
		isAhead(facts, dates.get(duty.dayId) ?? '', duty.endAt)
	const atStalls = facts.market.stalls.flatMap((stall) =>
		stall.stewards.filter(isFreed).map((steward) =>
			step('shiftFreed', 'done', {
				values: { kind: 'stall', startAt: steward.startAt, endAt: steward.endAt },
				registrationIds: [registrationId],
				writes: [{ what: 'freeSteward', registrationId, stallId: stall.id, dayId: steward.dayId }],
			}),
		),
	)
	const shifts = facts.programme.shifts.filter(isFreed).map((shift) =>
		step('shiftFreed', 'done', {
			values: { kind: shift.kind, startAt: shift.startAt, endAt: shift.endAt },
			registrationIds: [registrationId],
			writes: [{ what: 'freeShift', shiftId: shift.id }],
		}),
	)
	return [...shifts, ...atStalls]
}

/** The backup takes over beside a speaker, or somebody has to be found; either way the speaker is asked. */
export const supportFreed = (facts: EventFacts, registrationId: string): readonly ChangeStep[] =>
	facts.stories
		.filter((slot) => slot.withdrawnAtMs === null && !['delivered', 'debriefed', 'followedUp'].includes(slot.state))
		.flatMap((slot) =>
			slot.speakers
				.filter((speaker) => speaker.supporterId === registrationId)
				.flatMap((speaker) => {
					const backupId = speaker.backupId === registrationId ? null : speaker.backupId
					const writes = [{ what: 'setSupporter' as const, speakerId: speaker.id, supporterId: backupId }]
					const values = { story: slot.number }
					return [
						backupId === null
							? step('supporterNeeded', 'done', { values, writes })
							: step('supporterReplaced', 'done', { values, registrationIds: [backupId], writes }),
						step('askSpeaker', 'ask', { values }),
					]
				}),
		)

/** A story somebody is to tell; said only of those who speak under their own name. */
export const storiesAhead = (facts: EventFacts, registrationId: string): readonly ChangeStep[] =>
	facts.stories
		.filter((slot) => slot.withdrawnAtMs === null && !['delivered', 'debriefed', 'followedUp'].includes(slot.state))
		.filter(({ speakers }) =>
			speakers.some(
				(one) => one.registrationId === registrationId && (one.nameShown === 'full' || one.nameShown === 'firstName'),
			),
		)
		.map((slot) => step('speaksInStory', 'ask', { values: { story: slot.number } }))

export const companionsAsked = (facts: EventFacts, registrationId: string): readonly ChangeStep[] => {
	const companions = companionsOf(facts.breakouts, registrationId)
	return companions.length === 0
		? []
		: [
				step('companionsAsked', 'ask', {
					registrationIds: companions.map(({ id }) => id),
					values: { count: companions.length },
				}),
			]
}

/** What was ready for somebody because of who came with them is open again. */
export const needsReopened = (facts: EventFacts, companionId: string): readonly ChangeStep[] => {
	const companion = personOf(facts.breakouts, companionId)
	return (companion?.comesWith ?? []).flatMap((registrationId) => {
		const needs = facts.needs.filter(
			(need) =>
				need.registrationId === registrationId &&
				need.kind !== 'dietary' &&
				(need.status === 'ready' || need.status === 'met'),
		)
		return [
			step('needsReopened', needs.length === 0 ? 'ask' : 'done', {
				registrationIds: [registrationId],
				values: { count: needs.length },
				writes: needs.map(({ position }) => ({ what: 'setNeed', registrationId, position, status: 'planned' })),
			}),
		]
	})
}
