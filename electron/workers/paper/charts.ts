/** Draws charts as vectors: bars with their figures at their ends; parts of bars by pattern, not by colour. */

import { printable } from '../../../shared/domain/papers/letters.ts'
import type { PaperBars, PaperStacks } from '../../../shared/domain/papers/paper.ts'
import { colours, sizes, spaces } from './look.ts'
import type { Doc, Setting, Sheet } from './sheetOfPaper.ts'

const label: Setting = { size: sizes.table }
const strong: Setting = { size: sizes.table, weight: 'bold' }
const barHeight = 13
const pitch = 21

/** What a chart says in words, for whoever does not see it. */
export const wordsOfBars = ({ title, bars }: PaperBars): string =>
	`${title}. ${bars.map((bar) => `${bar.label}: ${bar.words}`).join('; ')}.`
export const wordsOfStacks = ({ title, parts, bars }: PaperStacks): string =>
	`${title}. ${bars
		.map((bar) => `${bar.label}: ${parts.map((part, at) => `${part} ${bar.values[at] ?? 'not shown'}`).join(', ')}`)
		.join('; ')}.`

const titleHeight = (sheet: Sheet, title: string): number =>
	sheet.heightOf(title, sheet.width, { size: sizes.body, weight: 'bold' }) + 6

/** The whole chart is one figure; it never stands on two pages. */
const asFigure = (sheet: Sheet, title: string, alt: string, height: number, draw: (top: number) => void): void => {
	const head = titleHeight(sheet, title)
	sheet.need(head + height)
	const y = sheet.y()
	const options = { alt: printable(alt), bbox: [sheet.left, y, sheet.left + sheet.width, y + head + height] }
	sheet.tag(
		sheet.root,
		'Figure',
		() => {
			sheet.write(title, sheet.left, y, sheet.width, { size: sizes.body, weight: 'bold' })
			draw(y + head)
		},
		options as { alt: string },
	)
	sheet.moveTo(y + head + height + spaces.section)
}

/** Labels take what they need, at most two fifths. */
const labelWidth = (sheet: Sheet, labels: readonly string[]): number =>
	Math.min(sheet.width * 0.4, Math.max(...labels.map((one) => sheet.widthOf(one, label))) + 2)

const heightsOf = (sheet: Sheet, labels: readonly string[], wide: number): readonly number[] =>
	labels.map((one) => Math.max(pitch, sheet.heightOf(one, wide, label) + 6))

export const drawBars = (sheet: Sheet, chart: PaperBars): void => {
	const labels = chart.bars.map((bar) => bar.label)
	const wide = labelWidth(sheet, labels)
	const heights = heightsOf(sheet, labels, wide)
	const most = Math.max(1, ...chart.bars.map(({ value }) => value ?? 0))
	const x = sheet.left + wide + 10
	const words = Math.max(...chart.bars.map((bar) => sheet.widthOf(bar.words, strong))) + 12
	const room = sheet.left + sheet.width - x - words
	const height = heights.reduce((sum, one) => sum + one, 0)
	asFigure(sheet, chart.title, wordsOfBars(chart), height, (top) => {
		let y = top
		for (const [at, bar] of chart.bars.entries()) {
			const tall = heights[at] ?? pitch
			const length = bar.value === null ? 0 : Math.max(bar.value === 0 ? 0 : 1.5, (bar.value / most) * room)
			sheet.write(bar.label, sheet.left, y + 2, wide, label)
			if (length > 0) sheet.doc.rect(x, y, length, barHeight).fill(colours.action)
			sheet.write(bar.words, x + length + 5, y + 1, words, strong)
			y += tall
		}
		sheet.doc
			.moveTo(x, top - 3)
			.lineTo(x, top + height - 4)
			.lineWidth(1)
			.strokeColor(colours.lineStrong)
			.stroke()
	})
}

/** Fills a box by one of four patterns; each is told from the others in grey and when photographed. */
const pattern = (doc: Doc, at: number, x: number, y: number, wide: number, tall: number): void => {
	doc.save().rect(x, y, wide, tall).clip()
	if (at === 0) doc.rect(x, y, wide, tall).fill(colours.action)
	else {
		doc.rect(x, y, wide, tall).fill(at === 1 ? '#ffffff' : colours.actionSoft)
		doc.lineWidth(at === 1 ? 1.4 : 1).strokeColor(colours.action)
		if (at === 1)
			for (let from = x - tall; from < x + wide; from += 4.5) doc.moveTo(from, y + tall).lineTo(from + tall, y)
		if (at === 2)
			for (let dx = 2.5; dx < wide; dx += 5) for (let dy = 2.5; dy < tall; dy += 5) doc.circle(x + dx, y + dy, 0.7)
		if (at !== 3) doc.stroke()
	}
	doc.restore()
	doc.rect(x, y, wide, tall).lineWidth(0.8).strokeColor(colours.action).stroke()
}

export const drawStacks = (sheet: Sheet, chart: PaperStacks): void => {
	const labels = chart.bars.map((bar) => bar.label)
	const wide = labelWidth(sheet, labels)
	const heights = heightsOf(sheet, labels, wide)
	const totals = chart.bars.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0))
	const most = Math.max(1, ...totals)
	const x = sheet.left + wide + 10
	const room = sheet.left + sheet.width - x - 40
	const key = 22
	const height = key + heights.reduce((sum, one) => sum + one, 0)
	asFigure(sheet, chart.title, wordsOfStacks(chart), height, (top) => {
		let keyX = sheet.left
		for (const [at, part] of chart.parts.entries()) {
			pattern(sheet.doc, at, keyX, top, barHeight, barHeight)
			const width = sheet.widthOf(part, label)
			sheet.write(part, keyX + barHeight + 5, top + 1, width + 4, label)
			keyX += barHeight + width + 24
		}
		let y = top + key
		for (const [at, bar] of chart.bars.entries()) {
			sheet.write(bar.label, sheet.left, y + 2, wide, label)
			let barX = x
			for (const [part, value] of bar.values.entries()) {
				const length = ((value ?? 0) / most) * room
				if (length <= 0) continue
				pattern(sheet.doc, part, barX, y, length, barHeight)
				barX += length
			}
			const whole = bar.values.some((value) => value === null) ? '*' : String(totals[at] ?? 0)
			sheet.write(whole, barX + 5, y + 1, 36, strong)
			y += heights[at] ?? pitch
		}
	})
}
