/** What stands in each column of a file, for whoever says what it becomes. */
import type { OutputOf } from '../../shared/contract/index.ts'

type FileColumns = Extract<OutputOf<'imports.inspect'>, { outcome: 'read' }>['columns']

const mostSampleCharacters = 120
const mostSamples = 3

export const columnsOf = (
	rows: readonly (readonly string[])[],
	{ headings, headerRow }: { readonly headings: readonly string[]; readonly headerRow: number },
): FileColumns =>
	headings.map((heading, column) => {
		const samples: string[] = []
		const distinct = new Set<string>()
		let filled = 0
		for (let at = headerRow; at < rows.length; at++) {
			const cell = rows[at]?.[column] ?? ''
			if (cell === '') continue
			filled++
			if (distinct.has(cell)) continue
			distinct.add(cell)
			if (samples.length < mostSamples)
				samples.push(cell.length > mostSampleCharacters ? `${cell.slice(0, mostSampleCharacters)}…` : cell)
		}
		return { heading, samples, filled, distinct: distinct.size }
	})
