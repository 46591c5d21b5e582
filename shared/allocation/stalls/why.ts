/**
 * Why a stall is where it is: which of its wishes are not met, and what the cheapest change would cost that meets
 * each: a move to an empty position, an exchange, or a chain in which the one who stands there moves on to an
 * empty one; or a stall that the wish is about moves instead.
 */
import { compileStalls, pointsOf, type StallsCompiled } from './compile.ts'
import { createJudge, type StallPlaces, type Wish } from './evaluate.ts'
import type { StallInstance } from './instance.ts'
import { createStallState, type StallState } from './state.ts'

export type StallMove = { readonly stall: string; readonly from: string; readonly to: string }

export type StallAlternative = {
	readonly moves: readonly StallMove[]
	/** How the worst unmet share and the points of all would change; a plus is for the worse. */
	readonly worst: number
	readonly total: number
	/** Wishes that others would lose by it, by stall. */
	readonly loses: Readonly<Record<string, readonly Wish[]>>
}

/** `cheapest` is null where none of these meets it. */
export type UnmetWish = Wish & { readonly cheapest: StallAlternative | null }

type Steps = readonly (readonly [stall: number, to: number])[]

/**
 * Every change that brings a stall to another position: onto an empty one, or where another stands, who then goes
 * back to where the first came from, or `isMovingOn`, on to an empty position.
 */
function* changesOf(c: StallsCompiled, state: StallState, stall: number, isMovingOn: boolean): Generator<Steps> {
	const { at, by } = state
	const home = at[stall] as number
	const isOk = (one: number, position: number) => c.ok[one * c.positions + position] === 1
	for (let next = c.choicesFrom[stall] as number; next < (c.choicesFrom[stall + 1] as number); next++) {
		const target = c.choices[next] as number
		if (target === home) continue
		const other = by[target] as number
		const first: Steps[number] = [stall, target]
		if (other < 0) yield [first]
		else if (isOk(other, home)) yield [first, [other, home]]
		if (other < 0 || !isMovingOn) continue
		for (let away = 0; away < c.positions; away++)
			if ((by[away] as number) < 0 && isOk(other, away)) yield [first, [other, away]]
	}
}

/** A change and what the hall would be worth after it; no steps where none was found yet. */
type Way = { readonly steps: Steps | null; readonly worst: number; readonly cost: number }

const isCheaper = (one: Way, other: Way): boolean =>
	other.steps === null ||
	(one.worst - other.worst || one.cost - other.cost || (one.steps?.length ?? 0) - other.steps.length) < 0

const sameWish = (one: Wish) => (other: Wish) => one.wish === other.wish && one.of === other.of

/** Answers for places that are valid; `of` says it of one stall. */
export const createStallWhy = (instance: StallInstance, places: StallPlaces) => {
	const c = compileStalls(instance)
	const positionAt = new Map(instance.positions.map(({ id }, at) => [id, at]))
	const stallAt = new Map(instance.stalls.map(({ id }, at) => [id, at]))
	const start = Int32Array.from(instance.stalls, ({ id }) => positionAt.get(places[id] ?? '') ?? -1)
	const state = createStallState(c, start)
	const judge = createJudge(instance)
	const positionName = (at: number): string => instance.positions[at]?.id ?? ''
	const stallName = (at: number): string => instance.stalls[at]?.id ?? ''
	const whereOf = (id: string): string | undefined => positionName(state.at[stallAt.get(id) ?? -1] ?? -1)
	const unmetOfAll = () => new Map(instance.stalls.map(({ id }) => [id, judge.unmetOf(id, whereOf)]))
	const isWorstFirst = instance.aims.fairness === 'worstFirst'
	const { cost, worst } = { cost: state.cost(), worst: state.worst() }
	const before = unmetOfAll()

	/** Runs a question on the hall as it would be after the steps. */
	const after = <T>(steps: Steps, ask: () => T): T => {
		const homes = steps.map(([stall]) => state.at[stall] as number)
		for (const [stall, to] of steps) state.shift(stall, to)
		const answer = ask()
		for (const [index, [stall]] of [...steps.entries()].toReversed()) state.shift(stall, homes[index] as number)
		return answer
	}
	const described = (steps: Steps): StallAlternative => {
		const moves = steps.map(([stall, to]) => ({
			stall: stallName(stall),
			from: positionName(state.at[stall] as number),
			to: positionName(to),
		}))
		return after(steps, () => ({
			moves,
			worst: state.worst() - worst,
			total: pointsOf(c, state.cost()) - pointsOf(c, cost),
			loses: Object.fromEntries(
				[...unmetOfAll()]
					.map(([id, wishes]) => [id, wishes.filter((one) => !before.get(id)?.some(sameWish(one)))] as const)
					.filter(([, wishes]) => wishes.length > 0),
			),
		}))
	}

	/** The stalls that these wishes are about: one of them might move instead. */
	const neighboursIn = (wishes: readonly Wish[]): number[] =>
		instance.stalls.flatMap((stall, at) =>
			wishes.some(({ wish, of: name }) => name === stall.id || (wish === 'awayFromNoise' && stall.noisy)) ? [at] : [],
		)

	/** The wishes of a stall that are not met, each with the cheapest change that would meet it. */
	const of = (id: string): UnmetWish[] => {
		const stall = stallAt.get(id)
		const missing = before.get(id) ?? []
		if (stall === undefined || missing.length === 0) return []
		const cheapest = missing.map((): Way => ({ steps: null, worst: 0, cost: 0 }))
		/** Notes the change wherever it is the cheapest so far that meets a wish. */
		const consider = (steps: Steps): void => {
			if (!state.holds()) return
			const found = { steps, worst: isWorstFirst ? state.worst() : 0, cost: state.cost() }
			if (!cheapest.some((way) => isCheaper(found, way))) return
			const still = judge.unmetOf(id, whereOf)
			for (const [index, wish] of missing.entries())
				if (!still.some(sameWish(wish)) && isCheaper(found, cheapest[index] as Way)) cheapest[index] = found
		}
		for (const one of [stall, ...neighboursIn(missing)])
			for (const steps of changesOf(c, state, one, one === stall)) after(steps, () => consider(steps))
		return missing.map((wish, index) => {
			const steps = cheapest[index]?.steps ?? null
			return { ...wish, cheapest: steps && described(steps) }
		})
	}
	return { of }
}
