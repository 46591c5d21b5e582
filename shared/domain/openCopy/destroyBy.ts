/** By when everything in open formats has to be gone again: needs are in it, so as early as they are. */
import { destroyBy } from '../exports/destroyBy.ts'

const keptForDays = 14

/** Two weeks after the last day of the event, and never less than that after it was made. */
export const openCopyDestroyBy = (days: readonly { readonly date: string }[], madeAtMs: number): string =>
	[destroyBy(days, madeAtMs, keptForDays) ?? '', destroyBy([], madeAtMs, keptForDays) ?? ''].toSorted().at(-1) ?? ''
