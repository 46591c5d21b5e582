/**
 * Who could close a gap: the stalls that may stand at a place that is free, or whose stall is not there, without
 * anybody losing by it. Those that would have more of what they wished for come first, then whoever is nearest.
 */
import { createJudge, type Wish } from '../../allocation/stalls/evaluate.ts'
import type { MarketFacts } from './facts.ts'
import { sameWish } from './options.ts'
import { hindranceOf, movesFor, placesAfter, placingScene } from './placing.ts'

export type Neighbour = {
	readonly stallId: string
	/** Code of where it stands. */
	readonly code: string
	readonly metres: number
	/** Not met where it stands, and met there. */
	readonly gains: readonly Wish[]
}

/** More than these nobody reads through. */
const most = 5

/** Null where there is no such position. */
export const neighboursOf = (facts: MarketFacts, positionId: string): readonly Neighbour[] | null => {
	const scene = placingScene(facts)
	const to = scene.positionOf(positionId)
	if (!to) return null
	const judge = createJudge(scene.instance)
	const there = scene.standingAt(positionId)
	const codes = new Map(facts.positions.map(({ id, code }) => [id, code]))
	const unmetNow = new Map(
		scene.instance.stalls.map(({ id }) => [id, judge.unmetOf(id, (other) => scene.places.get(other))]),
	)
	const found = [...scene.places].flatMap(([stallId, at]): Neighbour[] => {
		const from = scene.positionOf(at)
		if (stallId === there || !from || scene.isPinned(stallId)) return []
		const moves = movesFor(scene, { stallId, positionId, swap: true })
		if (moves === 'taken' || hindranceOf(scene, moves) !== null) return []
		const after = placesAfter(scene.places, moves)
		for (const [id, before] of unmetNow) {
			// Nothing is lost to a stall that is not there, or by standing nowhere.
			if (id === there || !scene.places.has(id)) continue
			const unmet = judge.unmetOf(id, (other) => after.get(other))
			if (unmet.some((wish) => !before.some((one) => sameWish(one, wish)))) return []
		}
		const unmet = judge.unmetOf(stallId, (other) => after.get(other))
		const gains = (unmetNow.get(stallId) ?? []).filter((wish) => !unmet.some((one) => sameWish(one, wish)))
		const metres = Math.round(Math.hypot(from.x - to.x, from.y - to.y) * 10) / 10
		return [{ stallId, code: codes.get(at) ?? '', metres, gains }]
	})
	return found
		.toSorted(
			(one, other) =>
				other.gains.length - one.gains.length || one.metres - other.metres || (one.code < other.code ? -1 : 1),
		)
		.slice(0, most)
}
