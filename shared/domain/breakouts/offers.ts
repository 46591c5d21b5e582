/**
 * Groups to offer somebody who has no place in a round that people were told of: the best three that
 * suit them. A group that does not suit is simply not offered, and nothing says that there was one.
 */
import { type Scene, type Seating, sceneOf, sizeOf } from '../rules/scene.ts'
import { moveCost, partyOf, reasonAgainst } from '../rules/suits.ts'
import type { BreakoutFacts, PersonFact } from './facts.ts'
import { personOf, takesPart } from './pool.ts'

export type Offer = {
	readonly seating: Seating
	readonly seatsLeft: number
	readonly why: 'topicChosen' | 'mostSpace' | 'goodMix'
}
export type RoundOffers = { readonly roundId: string; readonly startAt: string; readonly groups: readonly Offer[] }

const mostOffers = 3

const seatsLeft = (seating: Seating): number => Math.max(0, seating.group.max - sizeOf(seating))

/** No table where they would be the only voice, while there are others. */
const withCompany = (person: PersonFact, seatings: readonly Seating[]): readonly Seating[] => {
	if (!person.isVoice) return seatings
	const better = seatings.filter(({ voices }) => voices > 0)
	return better.length > 0 ? better : seatings
}

const offersIn = (scene: Scene, person: PersonFact): readonly Offer[] => {
	const party = partyOf(scene, person).length
	const suiting = scene.seatings.filter(
		(seating) =>
			seatsLeft(seating) >= party && seating.room?.isOut === false && reasonAgainst(scene, person, seating) === '',
	)
	const best = withCompany(person, suiting)
		.map((seating) => ({ seating, cost: moveCost(scene, person, seating) }))
		.toSorted((one, other) => one.cost - other.cost)
		.slice(0, mostOffers)
	const most = Math.max(...best.map(({ seating }) => seatsLeft(seating)))
	return best.map(({ seating }) => ({
		seating,
		seatsLeft: seatsLeft(seating),
		why: person.choices.includes(seating.group.topicId)
			? 'topicChosen'
			: seatsLeft(seating) === most
				? 'mostSpace'
				: 'goodMix',
	}))
}

/** For each round of the day that was published and that somebody takes part in without a place. */
export const offersFor = (facts: BreakoutFacts, registrationId: string, dayId: string): readonly RoundOffers[] => {
	const person = personOf(facts, registrationId)
	if (!person) return []
	return facts.rounds
		.filter(
			(round) =>
				round.dayId === dayId &&
				round.told !== null &&
				person.places[round.id] === undefined &&
				person.told[round.id] === undefined &&
				takesPart(facts, person, round, 'booked'),
		)
		.flatMap((round) => {
			const scene = sceneOf(facts, round.id, 'booked')
			return scene ? [{ roundId: round.id, startAt: round.startAt, groups: offersIn(scene, person) }] : []
		})
}
