/** The steps of every kind of change. */
import { personOf } from '../breakouts/pool.ts'
import type { EventFacts } from '../rules/eventFacts.ts'
import { type Change, type ChangeStep, step } from './change.ts'
import {
	companionsAsked,
	hostingFreed,
	needsReopened,
	roundsAhead,
	seatsFreed,
	shiftsFreed,
	storiesAhead,
	supportFreed,
} from './ofPerson.ts'
import { interpreterCancels, roomLost } from './ofPlace.ts'

/** What the facts do not hold and a change asks about. */
export type ChangeContext = {
	/** People on the waiting list. */
	readonly waiting: number
	/** Since when somebody has been in today, `09:40`; null: has not come. */
	readonly inSince: string | null
	/** Nobody may be photographed without asking, or only after asking: a change to "no" means something. */
	readonly photo: 'yes' | 'ask' | 'no'
}

/** Null where what it is about is not there; an empty list where nothing depends on it. */
export const stepsOf = (facts: EventFacts, change: Change, context: ChangeContext): readonly ChangeStep[] | null => {
	const { kind, registrationId, dayId, roomId, teamId, roundId } = change
	if (kind === 'roomLost') {
		if (!facts.breakouts.rooms.some(({ id }) => id === roomId)) return null
		return roomLost(facts, roomId ?? '')
	}
	if (kind === 'interpreterCancels') {
		if (!facts.breakouts.teams.some(({ id }) => id === teamId)) return null
		return interpreterCancels(facts, teamId ?? '', dayId)
	}
	if (registrationId === null || !personOf(facts.breakouts, registrationId)) return null
	const rounds = roundsAhead(facts, dayId)
	switch (kind) {
		case 'leavesEarly':
			return [
				...seatsFreed(facts, registrationId, rounds, true),
				...hostingFreed(facts, registrationId, rounds),
				...shiftsFreed(facts, registrationId, dayId),
				...supportFreed(facts, registrationId),
				...storiesAhead(facts, registrationId),
				...companionsAsked(facts, registrationId),
			]
		case 'companionLeaves':
			return [
				...seatsFreed(facts, registrationId, rounds, true),
				...supportFreed(facts, registrationId),
				...needsReopened(facts, registrationId),
			]
		case 'supporterLeaves':
			return supportFreed(facts, registrationId)
		case 'hostMissing':
			return hostingFreed(
				facts,
				registrationId,
				rounds.filter(({ id }) => roundId === null || id === roundId),
			)
		case 'registrationCancelled':
			return [
				step('registrationCancelled', 'done', {
					registrationIds: [registrationId],
					writes: [{ what: 'cancel', registrationId }],
				}),
				...seatsFreed(facts, registrationId, rounds, false),
				...hostingFreed(facts, registrationId, rounds),
				...shiftsFreed(facts, registrationId, null),
				...supportFreed(facts, registrationId),
				...storiesAhead(facts, registrationId),
				...companionsAsked(facts, registrationId),
				step('mealFreed', 'keep'),
				...(context.waiting > 0 ? [step('waitingListOffered', 'ask', { values: { count: context.waiting } })] : []),
			]
		case 'photosWithdrawn':
			return context.photo === 'no'
				? []
				: [
						step('photoMarker', 'done', {
							registrationIds: [registrationId],
							writes: [{ what: 'withdrawPhoto', registrationId }],
						}),
						...(context.inSince === null ? [] : [step('photosTaken', 'ask', { values: { since: context.inSince } })]),
					]
		default:
			return kind satisfies never
	}
}
