/** When a file that left has to be gone. */
import { daysLater, isoDate } from '../../lib/when.ts'

/**
 * Counted from the last day of the event, or from the day it was made where there is none: `2027-06-02`.
 * Null: it may be kept.
 */
export const destroyBy = (
	days: readonly { readonly date: string }[],
	madeAtMs: number,
	keptForDays: number | null,
): string | null => {
	if (keptForDays === null) return null
	const last = days
		.map(({ date }) => date)
		.toSorted()
		.at(-1)
	return daysLater(last ?? isoDate(madeAtMs), keptForDays)
}
