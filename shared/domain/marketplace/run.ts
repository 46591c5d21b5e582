/** What came of a proposal: how it is checked before it becomes the draft, and what is kept of it. */
import { evaluateStalls, type StallEvaluation } from '../../allocation/stalls/evaluate.ts'
import type { StallInstance } from '../../allocation/stalls/instance.ts'

/** `worst`: the unmet share of whoever is served worst, in ten-thousandths; `total`: points of everything unmet. */
export type Measures = { readonly worst: number; readonly total: number }

/** Kept of a run: counts only. */
export type RunTold = { readonly best: Measures; readonly bound: Measures; readonly unmet: number }

type Row = { readonly stallId: string; readonly positionId: string }

export const toldOf = ({ worst, total, unmet }: StallEvaluation, bound: Measures): RunTold => ({
	best: { worst, total },
	bound,
	unmet: Object.values(unmet).reduce((sum, wishes) => sum + wishes.length, 0),
})

const isBeyond = (one: Measures, bound: Measures): boolean =>
	one.worst < bound.worst || (one.worst === bound.worst && one.total < bound.total)

/**
 * What these places are worth, by the evaluator that shares nothing with the engine; null where a hard rule is
 * broken, a stall is forgotten, doubled or not of this hall, or the answer is said to be better than can be.
 */
export const judgeRun = (instance: StallInstance, rows: readonly Row[], bound: Measures): RunTold | null => {
	const places = new Map(rows.map(({ stallId, positionId }) => [stallId, positionId]))
	const stallIds = new Set(instance.stalls.map(({ id }) => id))
	if (places.size !== rows.length || rows.some(({ stallId }) => !stallIds.has(stallId))) return null
	const evaluation = evaluateStalls(instance, Object.fromEntries(places))
	if (evaluation.violations.length > 0 || isBeyond(evaluation, bound)) return null
	return toldOf(evaluation, bound)
}
