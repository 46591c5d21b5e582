/** Every row of a file in exactly one of five fates, written out so that anybody can add it up. */
import type { Fate, Tally } from './importState.ts'

export const fates = ['new', 'changed', 'unchanged', 'held', 'refused'] as const satisfies readonly Fate[]

/** The fates there are any rows of, in the order of the sum. */
export const sharesOf = (tally: Tally): readonly { readonly fate: Fate; readonly count: number }[] =>
	fates.map((fate) => ({ fate, count: tally[fate] })).filter(({ count }) => count > 0)

/** `171 + 12 + 5 = 188`; the fates in the order of the list, without those that are nought. */
export const sumOf = (tally: Tally, format: (count: number) => string): string => {
	const parts = sharesOf(tally).map(({ count }) => format(count))
	return `${parts.length === 0 ? format(0) : parts.join(' + ')} = ${format(tally.rows)}`
}

/** People beyond one a row: rows that name two. */
export const extraPeople = (tally: Tally): number => Math.max(0, tally.people - tally.new)

/** The fate to look at first: what needs a person before what does not. */
export const firstToLookAt = (tally: Tally): Fate =>
	(['held', 'refused', 'changed', 'new', 'unchanged'] as const).find((fate) => tally[fate] > 0) ?? 'new'
