/**
 * Bars from the left, one below the other, each group under its name, in pixels: names may be long, and nothing is
 * told apart by colour alone. A value that is not shown is a box of one size whatever it is. Pure.
 */
import type { Figure } from './figures.ts'
import { scaleOf } from './scale.ts'

export type Bar = {
	/** Which of the series. */
	readonly series: number
	readonly y: number
	readonly width: number
	/** Null: not shown. */
	readonly value: number | null
}

export type BarsPicture = {
	readonly width: number
	readonly height: number
	readonly barHeight: number
	/** Behind a bar, to the words at its end. */
	readonly wordsGap: number
	readonly groups: readonly { readonly label: string; readonly labelY: number; readonly bars: readonly Bar[] }[]
}

const barHeight = 20
const barGap = 4
const labelHeight = 22
const groupGap = 14
/** Room for the words at the end of the longest bar. */
const wordsRoom = 190
const hiddenWidth = 44

export const barsPicture = (figure: Figure, width: number): BarsPicture => {
	const { top } = scaleOf(figure)
	const room = Math.max(60, width - (figure.series.length > 1 ? wordsRoom : wordsRoom / 2))
	let y = 0
	const groups = figure.groups.map(({ label, values }) => {
		const labelY = y + labelHeight - 7
		y += labelHeight
		const bars = values.map((value, series) => {
			const bar = { series, y, value, width: value === null ? hiddenWidth : Math.max(2, (value / top) * room) }
			y += barHeight + barGap
			return bar
		})
		y += groupGap
		return { label, labelY, bars }
	})
	return { width, height: Math.max(1, y - groupGap), barHeight, wordsGap: 8, groups }
}
