/** The rows of a bench as a table for a terminal. */
import type { Row } from './measure.ts'

const number = (value: number): string =>
	value >= 100 ? Math.round(value).toLocaleString('en-GB') : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const cellsOf = (row: Row): readonly string[] => {
	const count = (value: number) => (row.unit === 'count' ? String(value) : `${number(value)} ${row.unit}`)
	const { yardstick, target } = row
	return [
		row.what,
		count(row.ours),
		yardstick ? `${count(yardstick.value)} (${yardstick.name})` : '',
		yardstick ? `${(row.ours / yardstick.value).toFixed(2)} ×` : '',
		target?.words ?? '',
		target ? (target.isMet ? 'yes' : 'NO') : '',
	]
}

export const table = (rows: readonly Row[]): string => {
	const lines = [['what', 'ours', 'yardstick', 'ratio', 'target', 'met'], ...rows.map(cellsOf)]
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)))
	const drawn = lines.map((line) =>
		line
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	)
	const rule = widths.map((width) => '-'.repeat(width)).join('  ')
	return [drawn[0], rule, ...drawn.slice(1)].join('\n')
}
