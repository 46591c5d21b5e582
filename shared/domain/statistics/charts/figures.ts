/**
 * What the charts of the statistics show, taken from the tables as they are published and from nothing else: a cell
 * that is not shown has no number here, so no drawing can give it away. Pure.
 */
import type { ShownCell, ShownTable } from '../tables.ts'

/** Some groups, each with a value for every series. Null: not shown. */
export type Figure = {
	readonly series: readonly string[]
	readonly groups: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
}

/** A figure with what its table calls the part it is of: a day, a round. */
export type NamedFigure = { readonly name: string; readonly figure: Figure }

const textOf = (cell: ShownCell | undefined): string => (cell?.is === 'text' ? cell.text : '')
const numberOf = (cell: ShownCell | undefined): number | null => (cell?.is === 'number' ? cell.number : null)

/** A figure for each value of the first column, of one column of numbers by the second. */
const byFirstColumn = ({ columns, rows }: ShownTable, at: number): readonly NamedFigure[] =>
	[...Map.groupBy(rows, ([first]) => textOf(first))].map(([name, own]) => ({
		name,
		figure: {
			series: [columns[at] ?? ''],
			groups: own.map((row) => ({ label: textOf(row[1]), values: [numberOf(row[at])] })),
		},
	}))

/** Arrivals by quarter of an hour, one figure a day. */
export const arrivalFigures = (table: ShownTable): readonly NamedFigure[] => byFirstColumn(table, 2)

/** People by topic, one figure a round. */
export const topicFigures = (table: ShownTable): readonly NamedFigure[] => byFirstColumn(table, 3)

const isDay = /^Came(?: day \d+)?$/

/** Who came, by sector and day. Without the last row, which is everybody. */
export const sectorFigure = ({ columns, rows }: ShownTable): Figure => {
	const dayColumns = columns.flatMap((title, at) => (isDay.test(title) ? [at] : []))
	return {
		series: dayColumns.map((at) => columns[at] ?? ''),
		groups: rows.slice(0, -1).map((row) => ({
			label: textOf(row[0]),
			values: dayColumns.map((at) => numberOf(row[at])),
		})),
	}
}
