/** How near a placing is to the best there can be, as something that may be said of it. */
import type { StallAims } from '../marketTypes.ts'
import type { Measures } from './placesTypes.ts'

export type Closeness =
	| { readonly is: 'best' }
	/** Whoever is served worst might do better. */
	| { readonly is: 'worst' }
	/** At most so many wishes more could be met. */
	| { readonly is: 'wishes'; readonly count: number }

/** @param bound what no placing can be better than */
export const closenessOf = (
	best: Measures,
	bound: Measures,
	{ fairness, weights }: Pick<StallAims, 'fairness' | 'weights'>,
): Closeness => {
	if (fairness === 'worstFirst' && best.worst > bound.worst) return { is: 'worst' }
	const gap = best.total - bound.total
	if (gap <= 0) return { is: 'best' }
	// The lightest wish that counts: so many of them at most are in the gap.
	const least = Math.min(...Object.values(weights).filter((weight) => weight > 0))
	return { is: 'wishes', count: Math.ceil(gap / least) }
}
