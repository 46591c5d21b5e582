/**
 * What counts of an answer that comes late, beside what others were told meanwhile: of all that did not know of each
 * other the strictest, so that a "no" stays whatever comes in first. Pure.
 */

export type AnswerValue = 'yes' | 'ask' | 'no' | 'withdrawn'

/** An answer that came before, in the order in which they came. All times are the hub's, in ms since 1970 UTC. */
export type AnswerBefore = {
	readonly desk: string
	readonly value: AnswerValue
	/** When it came to the hub. */
	readonly cameMs: number
	/** When it was said. */
	readonly saidMs: number
	/** Up to when its desk knew what others had done; null: it was said at the hub, knowing all that had come. */
	readonly knewMs: number | null
}

const strictness = { yes: 0, ask: 1, withdrawn: 2, no: 2 } as const

export const isStricter = (one: AnswerValue, other: AnswerValue): boolean => strictness[one] > strictness[other]

/** Whether an answer was given knowing of one that had come before it. */
const knowsOf = (later: AnswerBefore, earlier: AnswerBefore): boolean =>
	(later.desk === earlier.desk && later.saidMs >= earlier.saidMs) ||
	later.knewMs === null ||
	later.knewMs >= earlier.cameMs

/** The answer that counts now: of the late one and all that its desk could not know of, the strictest. */
export const answerThatCounts = (
	mine: { readonly desk: string; readonly value: AnswerValue; readonly knewMs: number },
	before: readonly AnswerBefore[],
): AnswerValue =>
	before
		.filter((one, at) => !before.slice(at + 1).some((later) => knowsOf(later, one)))
		.filter((one) => one.desk !== mine.desk && one.cameMs > mine.knewMs)
		.reduce<AnswerValue>((strictest, { value }) => (isStricter(value, strictest) ? value : strictest), mine.value)
