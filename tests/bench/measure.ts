/** What a measurement says, and the arithmetic of it. Times are milliseconds unless a row names another unit. */

/** One line of the table: a figure of ours beside what it is held against. */
export type Row = {
	readonly what: string
	readonly unit: 'ms' | 's' | 'per s' | 'MB' | 'count'
	readonly ours: number
	/** What it is compared with, measured in the same run; null where it stands alone. */
	readonly yardstick: { readonly name: string; readonly value: number } | null
	/** The figure to reach, in words, and whether it was; null where nothing was set. */
	readonly target: { readonly words: string; readonly isMet: boolean } | null
	/** Anything else worth keeping: further percentiles, counts. */
	readonly details?: Readonly<Record<string, number | string>>
}

export type BenchOptions = { readonly isQuick: boolean; readonly say: (text: string) => void }
export type Bench = (options: BenchOptions) => Promise<readonly Row[]>

/** The value below which the given share of all values lies, by the nearest rank. */
export const percentile = (values: readonly number[], share: number): number => {
	const sorted = values.toSorted((a, b) => a - b)
	return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that a piece of work took, and what it gave. */
export const timed = <T>(work: () => T): { readonly ms: number; readonly value: T } => {
	const started = performance.now()
	const value = work()
	return { ms: performance.now() - started, value }
}

export const timedAsync = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> => {
	const started = performance.now()
	const value = await work()
	return { ms: performance.now() - started, value }
}

/** The three figures that say how long something makes people wait. */
export const spread = (
	values: readonly number[],
): { readonly p50: number; readonly p99: number; readonly max: number } => ({
	p50: median(values),
	p99: percentile(values, 0.99),
	max: percentile(values, 1),
})

/** A row that compares two medians and is met where ours is at most `factor` times the other. */
export const atMost = (
	factor: number,
	row: Pick<Row, 'what' | 'unit' | 'details'> & {
		readonly ours: number
		readonly yardstick: NonNullable<Row['yardstick']>
	},
): Row => ({
	...row,
	target: { words: `at most ${factor} ×`, isMet: row.ours <= factor * row.yardstick.value },
})
