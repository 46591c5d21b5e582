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

const placed = (columns: readonly PaperColumn[], { left, width }: Sheet): readonly Column[] => {
	const shares = columns.reduce((sum, { share }) => sum + share, 0)
	const free = width - gap * (columns.length - 1)
	let x = left
	return columns.map((column) => {
		const wide = (free * column.share) / shares
		const at = { ...column, x, wide }
		x += wide + gap
		return at
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
	const columns = placed(table.columns, sheet)
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
