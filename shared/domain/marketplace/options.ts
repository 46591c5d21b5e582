/**
 * What each position would mean for one stall before anything is done: whether it may stand there, who would
 * come back in return, which wishes it would go without and which others would lose. Best first.
 */
import { createJudge, type Wish } from '../../allocation/stalls/evaluate.ts'
import type { StallInstance } from '../../allocation/stalls/instance.ts'
import type { MarketFacts } from './facts.ts'
import { isComing } from './instanceOf.ts'
import {
	type Hindrance,
	hindranceOf,
	type Move,
	movesFor,
	type Places,
	type PlacingScene,
	placesAfter,
	placingScene,
	withPower,
} from './placing.ts'

/** Wishes that a stall other than the asked one would lose. */
export type Loss = { readonly stallId: string; readonly lost: readonly Wish[] }

export type Option = {
	readonly positionId: string
	readonly code: string
	/** Who stands there, and would come back to where the stall is now; null: it is free, or its own. */
	readonly swapWith: string | null
	readonly cannot: Hindrance | null
	readonly unmet: readonly Wish[]
	readonly othersLose: readonly Loss[]
	/** Of the whole hall as it would be; less is better. */
	readonly points: number
}

export const sameWish = (one: Wish, other: Wish): boolean => one.wish === other.wish && one.of === other.of

/** Whose wishes may come out otherwise when these stalls move. */
const touchedBy = ({ stalls }: StallInstance, movers: ReadonlySet<string>): ReadonlySet<string> => {
	const isNoisy = stalls.some(({ id, noisy }) => noisy && movers.has(id))
	const isTouched = ({ id, near, far, needs }: StallInstance['stalls'][number]) =>
		movers.has(id) || (isNoisy && needs.quiet) || [...near, ...far].some((name) => movers.has(name))
	return new Set(stalls.filter(isTouched).map(({ id }) => id))
}

/** What the hall is worth as it is, and how a few moves would change that. */
const createWorth = ({ instance, places }: PlacingScene) => {
	const { weights } = instance.aims
	const judge = createJudge(instance)
	const positionIds = new Set(instance.positions.map(({ id }) => id))
	const unmetAt = (id: string, where: Places): readonly Wish[] => judge.unmetOf(id, (stall) => where.get(stall))
	const pointsAt = (id: string, unmet: readonly Wish[], where: Places): number => {
		const told = instance.published[id]
		const isMoved = told !== undefined && positionIds.has(told) && told !== where.get(id)
		const wished = unmet.reduce((sum, { wish }) => sum + weights[wish === 'awayFromNoise' ? 'quiet' : wish], 0)
		return wished + (isMoved ? weights.moved : 0)
	}
	const now = new Map(instance.stalls.map(({ id }) => [id, unmetAt(id, places)]))
	const total = [...now].reduce((sum, [id, unmet]) => sum + pointsAt(id, unmet, places), 0)

	return (stallId: string, moves: readonly Move[]): Pick<Option, 'unmet' | 'othersLose' | 'points'> => {
		const where = placesAfter(places, moves)
		const othersLose: Loss[] = []
		let points = total
		let own: readonly Wish[] = now.get(stallId) ?? []
		for (const id of touchedBy(instance, new Set(moves.map((move) => move.stallId)))) {
			const before = now.get(id) ?? []
			const after = unmetAt(id, where)
			points += pointsAt(id, after, where) - pointsAt(id, before, places)
			const lost = after.filter((wish) => !before.some((one) => sameWish(one, wish)))
			if (id === stallId) own = after
			else if (lost.length > 0) othersLose.push({ stallId: id, lost })
		}
		return { unmet: own, othersLose, points }
	}
}

const taken = (stallId: string): Hindrance => ({ why: 'taken', stallId, asked: 0, left: 0, circuit: '' })

const compare = (one: Option, other: Option): number =>
	Number(one.cannot !== null) - Number(other.cannot !== null) ||
	one.points - other.points ||
	Number(one.swapWith !== null) - Number(other.swapWith !== null) ||
	(one.code < other.code ? -1 : 1)

/** Null where there is no such stall, or it will not come. `power`: as if it asked for that. */
export const optionsOf = (
	facts: MarketFacts,
	stallId: string,
	power: { readonly sockets: number | null; readonly watts: number | null } = { sockets: null, watts: null },
): readonly Option[] | null => {
	if (!facts.stalls.some((stall) => stall.id === stallId && isComing(stall))) return null
	const now = placingScene(facts)
	const scene = placingScene(withPower(facts, stallId, power))
	const worthAfter = createWorth(scene)
	return facts.positions
		.map(({ id: positionId, code }): Option => {
			const other = scene.standingAt(positionId)
			const moves = movesFor(scene, { stallId, positionId, swap: true })
			const about = { positionId, code, swapWith: other === stallId ? null : (other ?? null) }
			if (moves !== 'taken') return { ...about, cannot: hindranceOf(scene, moves, now), ...worthAfter(stallId, moves) }
			// As it would be if whoever stands there did not.
			return { ...about, cannot: taken(stallId), ...worthAfter(stallId, [{ stallId, positionId }]), othersLose: [] }
		})
		.toSorted(compare)
}
