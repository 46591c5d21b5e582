/**
 * What two hubs must agree on once they have heard the same: every table of the event, without the order in which it
 * came. Left out is what says when and in which order something reached this hub: the log, the journal, the account of
 * each bringing back; of the tray its moment of coming and the row that holds its words; of one person the number of an answer.
 */
import { stateTables } from '../../electron/bus/checkpoint.store.ts'
import type { OpenEvent } from '../../electron/hub/openEvent.ts'

const leftOut: ReadonlySet<string> = new Set([
	'row_change',
	'desk_copy',
	'file_copy',
	'bringing_back',
	'brought_command',
	'this_copy',
])
const leftOutColumns: Readonly<Record<string, readonly string[]>> = {
	late_command: ['came_ms', 'log_id', 'settled_at_ms'],
	consent: ['position'],
}

/** By table, its rows as sorted lines. */
export const stateOf = (event: OpenEvent): Readonly<Record<string, readonly string[]>> => {
	const { reader } = event.file
	return Object.fromEntries(
		stateTables(reader)
			.filter((table) => !leftOut.has(table))
			.map((table) => [
				table,
				reader
					.all<Record<string, unknown>>(`SELECT * FROM "${table}"`)
					.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !leftOutColumns[table]?.includes(name))))
					.toSorted(),
			]),
	)
}
