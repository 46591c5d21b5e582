/**
 * How numbers of people are treated before they leave the event. Two presets follow NHS England's own practice for
 * small numbers (mental health statistics; hospital statistics), the third is the organiser's. Pure.
 */

export const statisticsPresets = ['mentalHealth', 'hospital', 'own'] as const
export type StatisticsPreset = (typeof statisticsPresets)[number]

export type StatisticsRule = {
	readonly preset: StatisticsPreset
	/** Counts below this are not shown. */
	readonly least: number
	/** Whether nobody is treated like few: else zero is shown as it is. */
	readonly hidesZero: boolean
	/** Shown to the nearest of this; one: not rounded. */
	readonly base: number
	/** Means and medians of fewer people than this are not shown. */
	readonly leastForMean: number
}

/** The rule of a preset; `own` with a threshold of at least three, below which `*` would tell the number, and a base from one. */
export const statisticsRule = (
	preset: StatisticsPreset,
	own: { readonly least: number; readonly base: number } = { least: 5, base: 5 },
): StatisticsRule => {
	if (preset === 'mentalHealth') return { preset, least: 5, hidesZero: true, base: 5, leastForMean: 8 }
	if (preset === 'hospital') return { preset, least: 8, hidesZero: false, base: 5, leastForMean: 8 }
	return { preset, least: own.least, hidesZero: false, base: own.base, leastForMean: own.least }
}

/** A count that would point at somebody. */
export const isSmall = ({ least, hidesZero }: StatisticsRule, count: number): boolean =>
	count < least && (count > 0 || hidesZero)

/** What is shown of a number of people; null: `*`. Somebody is never rounded to nobody. */
export const treated = (rule: StatisticsRule, count: number): number | null =>
	isSmall(rule, count) ? null : count === 0 ? 0 : Math.max(rule.base, Math.round(count / rule.base) * rule.base)

/** Below this, a share says more than the rounded numbers hold. */
const leastForShare = 20

/** A share in whole per cent, of treated numbers; null where either is not shown or the whole is small. */
export const shareOf = (part: number | null, whole: number | null): number | null =>
	part === null || whole === null || whole < leastForShare ? null : Math.round((part / whole) * 100)

/** A mean to one place behind the point; null where too few said something. */
export const meanOf = ({ leastForMean }: StatisticsRule, values: readonly number[]): number | null =>
	values.length < Math.max(1, leastForMean)
		? null
		: Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10

/** Between which numbers, both included, a count is for whoever reads what is shown of it and knows the rule. */
export const readAs = (rule: StatisticsRule, shown: number | null): readonly [number, number] => {
	const from = shown === null ? 0 : Math.max(0, shown - rule.base)
	const to = shown === null ? rule.least : shown + rule.base
	const fitting = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
		(count) => treated(rule, count) === shown,
	)
	return [fitting[0] ?? from, fitting.at(-1) ?? to]
}
