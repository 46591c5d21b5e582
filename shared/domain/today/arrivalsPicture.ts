/**
 * The picture of arrivals by quarter of an hour, in pixels: bars from the left in the order of time, a scale of round
 * numbers, a line at now. Pure, so that what is drawn can be counted.
 */
import { minutesOf, timeAt } from '../programme/clock.ts'
import type { Quarter } from './quarters.ts'

export type ArrivalsPicture = {
	readonly width: number
	readonly height: number
	/** Where the bars stand. */
	readonly baseY: number
	readonly left: number
	readonly bars: readonly {
		readonly at: string
		readonly x: number
		readonly width: number
		/** Everybody who came; walk-ins are the upper part. */
		readonly y: number
		readonly walkInsTo: number
		readonly came: number
	}[]
	readonly lines: readonly { readonly y: number; readonly count: number }[]
	readonly times: readonly { readonly x: number; readonly at: string }[]
	/** Null where now is not among the quarters. */
	readonly nowX: number | null
}

/** Room for numbers on the left, times below, and the word at the line of now above. */
const [left, below, above] = [40, 26, 34]
const quarterMin = 15
/** Of the place of a bar, what is bar. */
const barShare = 0.86
/** Times stand at least so far apart, in pixels. */
const timeApart = 64

/** Round steps, so that there are two to four lines: 1, 2, 5, 10, 20, 50 … */
const stepFor = (most: number): number => {
	for (let power = 1; ; power *= 10) for (const step of [1, 2, 5]) if (most / (step * power) <= 4) return step * power
}

/** Quarters up to one that holds a time, with nobody in them yet. */
export const upTo = (quarters: readonly Quarter[], time: string): readonly Quarter[] => {
	const last = quarters.at(-1)
	if (last === undefined) return quarters
	const from = minutesOf(last.at) + quarterMin
	const more = Math.max(0, Math.floor((minutesOf(time) - from) / quarterMin) + 1)
	return [
		...quarters,
		...Array.from({ length: more }, (_, index) => ({ at: timeAt(from + index * quarterMin), came: 0, walkIns: 0 })),
	]
}

export const arrivalsPicture = (
	quarters: readonly Quarter[],
	{ width, height, now }: { readonly width: number; readonly height: number; readonly now: string | null },
): ArrivalsPicture => {
	const baseY = height - below
	const place = (width - left) / Math.max(1, quarters.length)
	const most = Math.max(1, ...quarters.map(({ came }) => came))
	const step = stepFor(most)
	const top = Math.ceil(most / step) * step
	const yOf = (count: number): number => baseY - (count / top) * (baseY - above)
	const xOf = (at: number): number => left + at * place
	const first = quarters[0]
	const sinceFirst = now === null || first === undefined ? -1 : (minutesOf(now) - minutesOf(first.at)) / quarterMin
	const everyQuarters = [1, 2, 4, 8, 16].find((every) => every * place >= timeApart) ?? 16
	return {
		width,
		height,
		baseY,
		left,
		bars: quarters.map(({ at, came, walkIns }, index) => ({
			at,
			came,
			x: xOf(index) + (place * (1 - barShare)) / 2,
			width: place * barShare,
			y: yOf(came),
			walkInsTo: yOf(came - walkIns),
		})),
		lines: Array.from({ length: top / step }, (_, index) => ({
			y: yOf((index + 1) * step),
			count: (index + 1) * step,
		})),
		times: quarters.flatMap(({ at }, index) =>
			(minutesOf(at) / quarterMin) % everyQuarters === 0 ? [{ at, x: xOf(index) }] : [],
		),
		nowX: sinceFirst >= 0 && sinceFirst <= quarters.length ? xOf(sinceFirst) : null,
	}
}
