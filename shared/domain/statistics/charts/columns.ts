/**
 * Columns side by side in the order of time, in pixels. A value that is not shown is a box of one size whatever it is,
 * to be drawn dashed with its star. Pure, so that what is drawn can be counted.
 */
import type { Figure } from './figures.ts'
import { scaleOf } from './scale.ts'

export type Column = {
	readonly label: string
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
	/** Null: not shown. */
	readonly value: number | null
}

export type ColumnsPicture = {
	readonly width: number
	readonly height: number
	readonly baseY: number
	readonly left: number
	readonly columns: readonly Column[]
	readonly lines: readonly { readonly y: number; readonly count: number }[]
	/** Labels below, as many as there is room for. */
	readonly labels: readonly { readonly x: number; readonly text: string }[]
	/** Whether there is room for a number above each column. */
	readonly hasNumbers: boolean
}

/** Room for numbers on the left, labels below, and a number above the highest. */
const [left, below, above] = [44, 28, 24]
const columnShare = 0.84
/** Labels stand at least so far apart. */
const labelApart = 56
const hiddenHeight = 22
const widthForNumber = 24

/** The first series of the figure. */
export const columnsPicture = (figure: Figure, width: number, height: number): ColumnsPicture => {
	const { top, steps } = scaleOf(figure)
	const baseY = height - below
	const place = Math.max(0, width - left) / Math.max(1, figure.groups.length)
	const heightOf = (count: number): number => (count / top) * (baseY - above)
	const every = [1, 2, 4, 8, 16].find((one) => one * place >= labelApart) ?? 16
	return {
		width,
		height,
		baseY,
		left,
		columns: figure.groups.map(({ label, values }, at) => {
			const value = values[0] ?? null
			const tall = value === null ? hiddenHeight : heightOf(value)
			return {
				label,
				value,
				x: left + at * place + (place * (1 - columnShare)) / 2,
				y: baseY - tall,
				width: place * columnShare,
				height: tall,
			}
		}),
		lines: steps.map((count) => ({ count, y: baseY - heightOf(count) })),
		labels: figure.groups.flatMap(({ label }, at) =>
			at % every === 0 ? [{ text: label, x: left + (at + 0.5) * place }] : [],
		),
		hasNumbers: place * columnShare >= widthForNumber,
	}
}
