/** How close a way of filling groups is to the best there can be, as something that may be said without a proof. */

export type Closeness =
	| { readonly is: 'best' }
	/** At most so many hundredths worse than the best, rounded up so that it is never too good. */
	| { readonly is: 'within'; readonly percent: number }
	/** Too early, or there is nothing to compare with. */
	| { readonly is: 'unknown' }

/** A claim beyond this says nothing to anybody. */
const mostPercent = 100

/**
 * @param cost what it costs
 * @param bound the least that anything can cost
 */
export const closenessOf = (cost: number, bound: number): Closeness => {
	if (!Number.isFinite(cost) || !Number.isFinite(bound)) return { is: 'unknown' }
	if (cost <= bound) return { is: 'best' }
	if (bound <= 0) return { is: 'unknown' }
	const gap = ((cost - bound) / bound) * 100
	// One hair above a step is that step: 3.0000001 is 3.
	const percent = gap < 1 ? Math.ceil(gap * 10 - 1e-9) / 10 : Math.ceil(gap - 1e-9)
	return percent > mostPercent ? { is: 'unknown' } : { is: 'within', percent }
}
