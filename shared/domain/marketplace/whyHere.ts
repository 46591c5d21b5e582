/**
 * Why a stall is where it is: what of its wishes is met, what is not, and the cheapest change that would meet
 * each. Stalls without a place are left aside, and whoever else is pinned stays.
 */
import { createJudge, type Wish } from '../../allocation/stalls/evaluate.ts'
import { createStallWhy } from '../../allocation/stalls/why.ts'
import type { Moved } from './changes.ts'
import type { MarketFacts } from './facts.ts'
import { type Loss, sameWish } from './options.ts'
import { placingScene } from './placing.ts'

export type Cheapest = {
	/** To be done from the last to the first, so that everybody has room to go to. */
	readonly moves: readonly Moved[]
	/** How the worst unmet share, in ten-thousandths, and the points of all would change; a plus is for the worse. */
	readonly worst: number
	readonly total: number
	readonly loses: readonly Loss[]
}

export type WhyHere =
	| { readonly outcome: 'notFound' | 'hasNoPlace' }
	| {
			readonly outcome: 'known'
			readonly met: readonly Wish[]
			readonly unmet: readonly (Wish & { readonly cheapest: Cheapest | null })[]
	  }

export const whyHere = (facts: MarketFacts, stallId: string): WhyHere => {
	const { instance, places, stallOf } = placingScene(facts)
	if (!stallOf(stallId)) return { outcome: 'notFound' }
	if (!places.has(stallId)) return { outcome: 'hasNoPlace' }
	const stalls = instance.stalls
		.filter(({ id }) => places.has(id))
		// Its own pin is what is asked about.
		.map((stall) => (stall.id === stallId ? { ...stall, pin: undefined } : stall))
	const placed = { ...instance, stalls }
	// Of nowhere, everything that was wished for is unmet.
	const wished = createJudge(placed).unmetOf(stallId, () => undefined)
	const unmet = createStallWhy(placed, Object.fromEntries(places)).of(stallId)
	const codes = new Map(facts.positions.map(({ id, code }) => [id, code]))
	const codeOf = (positionId: string): string => codes.get(positionId) ?? ''
	return {
		outcome: 'known',
		met: wished.filter((wish) => !unmet.some((one) => sameWish(one, wish))),
		unmet: unmet.map(({ wish, of, cheapest }) => ({
			wish,
			of,
			cheapest: cheapest && {
				moves: cheapest.moves.map(({ stall, from, to }) => ({
					stallId: stall,
					fromCode: codeOf(from),
					toCode: codeOf(to),
				})),
				worst: cheapest.worst,
				total: cheapest.total,
				loses: Object.entries(cheapest.loses).map(([id, lost]) => ({ stallId: id, lost })),
			},
		})),
	}
}
