/** How a hall stands: what is drawn from its circuits, what stalls go without where they are, and what has changed. */
import { createJudge, type Wish } from '../../allocation/stalls/evaluate.ts'
import type { DocumentFact, MarketFacts } from './facts.ts'
import { stallInstance } from './instanceOf.ts'

const none: readonly never[] = []

/** Watts that stalls draw from a circuit where they stand. */
export const usedWatts = ({ positions, stalls }: MarketFacts, circuitId: string): number => {
	const fed = new Set(positions.filter((position) => position.circuitId === circuitId).map(({ id }) => id))
	return stalls.reduce((sum, { place, watts }) => sum + (place && fed.has(place.positionId) ? watts : 0), 0)
}

/** Wishes that are not met where each stall stands; none for what stands nowhere. */
export const unmetOf = (facts: MarketFacts): ((stallId: string) => readonly Wish[]) => {
	const { unmetOf: judged } = createJudge(stallInstance(facts))
	const places = new Map(facts.stalls.flatMap(({ id, place }) => (place ? [[id, place.positionId]] : [])))
	const whereOf = (id: string) => places.get(id)
	return (stallId) => (places.has(stallId) ? judged(stallId, whereOf) : none)
}

/** Good until the day it names; a paper without a date does not run out. */
export const isExpired = ({ expiresOn }: Pick<DocumentFact, 'expiresOn'>, date: string): boolean =>
	expiresOn !== '' && expiresOn < date

/** Stalls that stand elsewhere than people were told, or nowhere any more, or are new to them. */
export const changedSinceTold = ({ stalls, told }: MarketFacts): number => {
	if (!told) return 0
	const now = new Map(stalls.flatMap(({ id, place }) => (place ? [[id, place.positionId]] : [])))
	const ids = new Set([...now.keys(), ...Object.keys(told.places)])
	return [...ids].filter((id) => now.get(id) !== told.places[id]).length
}
