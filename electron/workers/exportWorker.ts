/**
 * Runs in a thread of its own, once for one file: makes its tables, writes them in the format asked
 * for, says how far it is, and ends. Holds no handle to any event: everything it needs comes with it.
 */
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { exportFileName } from '../../shared/domain/exports/fileName.ts'
import { exportList } from '../../shared/domain/exports/kinds.ts'
import { type ExportOrder, makeSheets } from '../../shared/domain/exports/makers.ts'
import { pdfFile } from './paper/pdfFile.ts'
import { csvFile } from './sheets/csv.ts'
import { lockSheets } from './sheets/lock.ts'
import { xlsxFile } from './sheets/xlsx.ts'

/** A finished file. `rows` counts the rows of the plain table: the same in all formats. */
export type MadeFile = {
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly rows: number
	/** Of the bytes, in small hexadecimal letters. */
	readonly sha256: string
	readonly fileName: string
}

/** What it says while and when it is done. */
export type ExportNews =
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| ({ readonly state: 'ready' } & MadeFile)

async function make(order: ExportOrder, tell: (news: ExportNews) => void): Promise<MadeFile> {
	const { what, facts, format, password } = order
	const tables = makeSheets(what, facts)
	const { plain, date } = tables
	const sheets = format === 'csv' ? [plain] : tables.sheets
	const written = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
	// Packing the file takes about half as long as writing it and cannot be watched.
	const of = Math.ceil(written * 1.5) + 1
	tell({ state: 'working', done: 0, of })
	const onRows = (done: number) => tell({ state: 'working', done, of })
	const open =
		format === 'pdf'
			? await pdfFile(order, tables, onRows)
			: format === 'xlsx'
				? await xlsxFile(sheets, onRows)
				: csvFile(plain, onRows)
	// A PDF is closed as it is written.
	const made = password === null || format === 'pdf' ? open : lockSheets(open, password)
	return {
		// A copy of its own: small buffers share memory that must not travel.
		bytes: new Uint8Array(made),
		rows: plain.rows.length,
		sha256: createHash('sha256').update(made).digest('hex'),
		fileName: exportFileName({ number: exportList[what].number, date, practice: facts.event.practice, format }),
	}
}

if (parentPort !== null) {
	const port = parentPort
	const made = await make(workerData as ExportOrder, (news) => port.postMessage(news))
	port.postMessage({ state: 'ready', ...made } satisfies ExportNews, [made.bytes.buffer])
}
