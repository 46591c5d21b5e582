/** Writes everything of an event in open formats, in a thread of its own with a handle that cannot write. */
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { csvText } from '../../shared/domain/csvText.ts'
import { openCopyReadme } from '../../shared/domain/openCopy/describe.ts'
import { connectToRead } from '../database/connect.ts'
import { handlesOf, type Reader } from '../database/handle.ts'
import { leftOutTables, type OpenTable, type OpenValue, openRows, openTables } from '../database/openTables.ts'
import { type ZipEntry, zipFile } from './zipFile.ts'

/** The key is cleared once the file is open. */
export type OpenCopyOrder = {
	readonly path: string
	readonly key: Uint8Array<ArrayBuffer>
	readonly eventName: string
	readonly madeAt: string
	readonly purpose: string
	readonly recipient: string
}
export type OpenCopyMade = {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly tables: number
	readonly rows: number
	readonly sha256: string
}
export type OpenCopyNews =
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| ({ readonly state: 'ready' } & OpenCopyMade)

const entry = (name: string, text: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(text) })
const asText = (value: OpenValue | undefined): string => (value === null || value === undefined ? '' : String(value))

const tableEntries = (db: Reader, table: OpenTable): readonly ZipEntry[] => {
	const rows = [...openRows(db, table)]
	const names = table.columns.map(({ name }) => name)
	return [
		entry(`csv/${table.name}.csv`, csvText([names, ...rows.map((row) => names.map((name) => asText(row[name])))])),
		entry(`json/${table.name}.json`, `${JSON.stringify(rows, null, '\t')}\n`),
	]
}

const columnsOf = (tables: readonly OpenTable[]): ZipEntry =>
	entry(
		'columns.csv',
		csvText([
			['table', 'column', 'type', 'class', 'meaning', 'refers to'],
			...tables.flatMap(({ name, columns }) =>
				columns.map((one) => [name, one.name, one.type, one.dataClass, one.note, one.refersTo]),
			),
		]),
	)

const make = (order: OpenCopyOrder, tell: (news: OpenCopyNews) => void): OpenCopyMade => {
	const connection = connectToRead(order.path, order.key)
	order.key.fill(0)
	const db = handlesOf(connection)
	try {
		// One moment of the event for all of it.
		const { tables, entries } = connection.transaction(() => {
			const all = openTables(db)
			const made = all.flatMap((table, at) => {
				tell({ state: 'working', done: at, of: all.length + 1 })
				return tableEntries(db, table)
			})
			return { tables: all, entries: made }
		})()
		tell({ state: 'working', done: tables.length, of: tables.length + 1 })
		const { eventName, madeAt, purpose, recipient } = order
		const readme = openCopyReadme({ eventName, madeAt, purpose, recipient, tables, leftOut: leftOutTables })
		const bytes = zipFile([entry('README.txt', readme), columnsOf(tables), ...entries])
		return {
			bytes,
			tables: tables.length,
			rows: tables.reduce((sum, { rows }) => sum + rows, 0),
			sha256: createHash('sha256').update(bytes).digest('hex'),
		}
	} finally {
		connection.close()
	}
}

if (parentPort !== null) {
	const port = parentPort
	const made = make(workerData as OpenCopyOrder, (news) => port.postMessage(news))
	port.postMessage({ state: 'ready', ...made } satisfies OpenCopyNews, [made.bytes.buffer])
}
