/** Draws a table: headings said again on every page, rows never torn apart, hairlines instead of boxes. */
import type { PaperColumn, PaperTable } from '../../../shared/domain/papers/paper.ts'
import { colours, sizes, spaces } from './look.ts'
import type { Element, Setting, Sheet } from './sheetOfPaper.ts'

const gap = 12
const above = 3
const below = 3
const cell: Setting = { size: sizes.table }
const heading: Setting = { size: sizes.table, weight: 'bold' }
const settingOf = ({ isNumber = false, isHeading = false }: PaperColumn): Setting => ({
	...(isHeading ? heading : cell),
	align: isNumber ? 'right' : 'left',
})

type Column = PaperColumn & { readonly x: number; readonly wide: number }

/** Of each column so many words are measured: those with the most letters. */
const measured = 6

/** How wide a column has to be for no word in it to be torn apart. */
const leastWidth = (sheet: Sheet, column: PaperColumn, cells: readonly string[]): number => {
	const widest = (texts: readonly string[], setting: Setting): number => {
		const words = new Set(texts.flatMap((text) => text.match(/[^\s-]+-?/g) ?? []))
		const longest = [...words].toSorted((one, other) => other.length - one.length).slice(0, measured)
		return Math.max(0, ...longest.map((word) => Math.ceil(sheet.widthOf(word, setting)) + 1))
	}
	return Math.max(widest([column.title], heading), widest(cells, settingOf(column)))
}

/** Widths by share, where that leaves every column room for its longest word; the others give it up. */
export const sharedOut = (shares: readonly number[], least: readonly number[], free: number): readonly number[] => {
	const tight = new Set<number>()
	const fixed = (at: number): number => Math.min(least[at] ?? 0, (free / shares.length) * 1.5)
	for (;;) {
		const left = free - [...tight].reduce((sum, at) => sum + fixed(at), 0)
		const of = shares.reduce((sum, share, at) => (tight.has(at) ? sum : sum + share), 0)
		const widths = shares.map((share, at) => (tight.has(at) ? fixed(at) : (left * share) / of))
		const more = widths.flatMap((wide, at) => (!tight.has(at) && wide < fixed(at) ? [at] : []))
		if (more.length === 0) return widths
		for (const at of more) tight.add(at)
		// There is not the room: some words have to be torn after all.
		if (tight.size === shares.length) {
			const all = shares.reduce((sum, share) => sum + share, 0)
			return shares.map((share) => (free * share) / all)
		}
	}
}

const placed = ({ columns, rows }: PaperTable, sheet: Sheet): readonly Column[] => {
	const widths = sharedOut(
		columns.map(({ share }) => share),
		columns.map((column, at) =>
			leastWidth(
				sheet,
				column,
				rows.map((row) => row[at] ?? ''),
			),
		),
		sheet.width - gap * (columns.length - 1),
	)
	let x = sheet.left
	return columns.map((column, at) => {
		const wide = widths[at] ?? 0
		const one = { ...column, x, wide }
		x += wide + gap
		return one
	})
}

const rowHeight = (sheet: Sheet, columns: readonly Column[], cells: readonly string[], setting?: Setting): number =>
	above +
	below +
	Math.max(
		sheet.heightOf('x', 100, cell),
		...columns.map((column, at) => sheet.heightOf(cells[at] ?? '', column.wide, setting ?? settingOf(column))),
	)

const rule = ({ artifact, doc, left, width }: Sheet, y: number, weight: number, colour: string): void =>
	artifact(() => {
		doc
			.moveTo(left, y)
			.lineTo(left + width, y)
			.lineWidth(weight)
			.strokeColor(colour)
			.stroke()
	})

/** A heading too long for its line is told by its full height. */
const headHeight = (sheet: Sheet, columns: readonly Column[]): number =>
	rowHeight(
		sheet,
		columns,
		columns.map(({ title }) => title),
		heading,
	)

const writeHead = (
	sheet: Sheet,
	columns: readonly Column[],
	draw: (column: Column, write: () => void) => void,
): void => {
	const y = sheet.y()
	const height = headHeight(sheet, columns)
	for (const column of columns) {
		const { title, x, wide, isNumber = false } = column
		const tall = sheet.heightOf(title, wide, heading)
		const setting: Setting = { ...heading, colour: colours.soft, align: isNumber ? 'right' : 'left' }
		draw(column, () => sheet.write(title, x, y + height - below - tall, wide, setting))
	}
	rule(sheet, y + height, 1, colours.lineStrong)
	sheet.moveTo(y + height)
}

/**
 * @param onRow told after each row
 */
export const drawTable = (sheet: Sheet, table: PaperTable, onRow: () => void = () => undefined): void => {
	const columns = placed(table, sheet)
	const titleHeight = table.title === '' ? 0 : sheet.heightOf(table.title, sheet.width, heading) + 4
	const firstRow = table.rows[0] ? rowHeight(sheet, columns, table.rows[0]) : 0
	sheet.need(titleHeight + headHeight(sheet, columns) + firstRow)
	const element = sheet.group(sheet.root, 'Table')
	if (table.title !== '') {
		const y = sheet.y()
		sheet.tag(element, 'Caption', () =>
			sheet.write(table.title, sheet.left, y, sheet.width, { size: sizes.body, weight: 'bold' }),
		)
		sheet.moveTo(y + titleHeight)
	}
	if (table.rows.length === 0) {
		const y = sheet.y()
		const row = sheet.group(element, 'TR')
		sheet.tag(row, 'TD', () => sheet.write(table.empty, sheet.left, y, sheet.width, { ...cell, colour: colours.soft }))
		row.end()
		element.end()
		sheet.moveTo(y + sheet.heightOf(table.empty, sheet.width, cell) + spaces.section)
		return
	}
	const head = sheet.group(element, 'TR')
	writeHead(sheet, columns, (_, write) => sheet.tag(head, 'TH', write, { scope: 'Column' }))
	head.end()
	for (const cells of table.rows) {
		drawRow(sheet, element, columns, cells, table.rowHeight ?? 0)
		onRow()
	}
	element.end()
	sheet.moveTo(sheet.y() + spaces.section)
}

const drawRow = (
	sheet: Sheet,
	table: Element,
	columns: readonly Column[],
	cells: readonly string[],
	least: number,
): void => {
	const height = Math.max(least, rowHeight(sheet, columns, cells))
	// What stands in the headings is said once; on later pages it is for the eye alone.
	if (sheet.need(height)) writeHead(sheet, columns, (_, write) => sheet.artifact(write))
	const y = sheet.y()
	const row = sheet.group(table, 'TR')
	for (const [at, column] of columns.entries()) {
		const write = () => sheet.write(cells[at] ?? '', column.x, y + above, column.wide, settingOf(column))
		if (column.isHeading) sheet.tag(row, 'TH', write, { scope: 'Row' })
		else sheet.tag(row, 'TD', write)
	}
	row.end()
	rule(sheet, y + height, 0.5, colours.line)
	sheet.moveTo(y + height)
}
