import type { Client } from '../../../../shared/contract/index.ts'
import { columnHeading } from '../../../components/mapping/columnHeading.ts'
import { SaveLeft } from '../../../components/mapping/SaveLeft.tsx'
import { formatCount } from '../../../text/format.ts'
import { say } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useDialogs } from '../../../transport/useDialogs.ts'
import type { ListWork } from './importingState.ts'
import { pageSize } from './usePage.ts'

/** Asks for page after page until all of it is here. */
const everyPage = async <T,>(
	ask: (offset: number) => Promise<{ readonly total: number; readonly items: readonly T[] }>,
): Promise<readonly T[]> => {
	const all: T[] = []
	for (;;) {
		const { total, items } = await ask(all.length)
		all.push(...items)
		if (items.length === 0 || all.length >= total) return all
	}
}

/** Rows and cells that were left out, in the list's order: where, why and what to do. No cell is in it. */
const leftLines = async (client: Client, { uploadId, read }: ListWork): Promise<readonly (readonly string[])[]> => {
	const rows = await everyPage(async (offset) => {
		const page = await client.imports.stallRows({ uploadId, result: 'refused', offset, limit: pageSize })
		return { total: page.total, items: page.rows }
	})
	const cells = await everyPage(async (offset) => {
		const page = await client.imports.stallCells({ uploadId, offset, limit: pageSize })
		return { total: page.total, items: page.cells }
	})
	const lines = [
		...rows.map(({ row, code }) => ({
			row,
			column: say('importing.lookOver.wholeRow'),
			what: code === null ? '' : say(`marketImport.row.${code}.what`),
			remedy: code === null ? '' : say(`marketImport.row.${code}.remedy`),
		})),
		...cells.map(({ row, column, code, most }) => ({
			row,
			column: columnHeading(read.columns, column),
			what: say(`marketImport.cell.${code}.what`, { most: formatCount(most) }),
			remedy: say(`marketImport.cell.${code}.remedy`, { most: formatCount(most) }),
		})),
	]
	return lines
		.sort((one, other) => one.row - other.row)
		.map(({ row, column, what, remedy }) => [String(row), column, what, remedy])
}

/** Keeps the list of what is left out, to put right where the list comes from. */
export const SaveLeftOut = ({ work }: { readonly work: ListWork }) => {
	const { client } = useHub()
	const hasDialogs = useDialogs()
	return <SaveLeft fileName={work.fileName} isWindow={hasDialogs} lines={() => leftLines(client, work)} />
}
