/**
 * Files on their way in, piece by piece, and the workers that read them: registrations and lists of stalls alike.
 * A file that nobody goes on with is forgotten, its bytes and its worker with it.
 */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { type ImportReader, openImportReader } from './importClient.ts'
import { limits } from './tables/table.ts'

export type Upload = {
	readonly id: string
	readonly fileName: string
	readonly size: number
	/** Null once they have moved to the reader. */
	bytes: Uint8Array<ArrayBuffer> | null
	received: number
	/** Null until the bytes have moved. */
	reader: ImportReader | null
	/** Rows of it are being written: it is not forgotten meanwhile. */
	isRunning: boolean
	clock: NodeJS.Timeout | null
}

export type Uploads = {
	readonly begin: (input: InputOf<'imports.begin'>) => OutputOf<'imports.begin'>
	readonly append: (input: InputOf<'imports.append'>) => OutputOf<'imports.append'>
	/** The upload of this id, which is then kept for another half an hour; null where there is none. */
	readonly touched: (id: string) => Upload | null
	/** Moves the bytes to a worker; null where they have moved already, or where not all are here. */
	readonly open: (upload: Upload) => { readonly reader: ImportReader; readonly bytes: Uint8Array<ArrayBuffer> } | null
	readonly forget: (upload: Upload) => void
	/** Ends every worker: the event closes. */
	readonly close: () => void
}

/** As text and with what stands around it, a piece is under the 64 KiB that another computer may send at once. */
const chunkBytes = 45_000
const mostUploads = 4
const expiresMs = 30 * 60_000

export const createUploads = (deps: { newId(): string; openReader?: () => ImportReader }): Uploads => {
	const openReader = deps.openReader ?? (() => openImportReader())
	const uploads = new Map<string, Upload>()

	const forget = (upload: Upload): void => {
		if (upload.clock) clearTimeout(upload.clock)
		upload.reader?.close()
		upload.bytes = null
		uploads.delete(upload.id)
	}
	const touched = (id: string): Upload | null => {
		const upload = uploads.get(id)
		if (!upload) return null
		if (upload.clock) clearTimeout(upload.clock)
		upload.clock = globalThis.setTimeout(() => upload.isRunning || forget(upload), expiresMs)
		upload.clock.unref()
		return upload
	}
	return {
		begin: (input) => {
			if (input.bytes > limits.fileBytes) return { outcome: 'refused', problem: 'tooLarge' }
			for (const old of uploads.values()) if (uploads.size >= mostUploads && !old.isRunning) forget(old)
			const upload: Upload = {
				id: deps.newId(),
				fileName: input.fileName,
				size: input.bytes,
				bytes: new Uint8Array(input.bytes),
				received: 0,
				reader: null,
				isRunning: false,
				clock: null,
			}
			uploads.set(upload.id, upload)
			touched(upload.id)
			return { outcome: 'ready', uploadId: upload.id, chunkBytes }
		},
		append: ({ uploadId, offset, base64 }) => {
			const upload = touched(uploadId)
			if (!upload?.bytes) return { outcome: 'unknownUpload' }
			const piece = Buffer.from(base64, 'base64')
			// A piece sent again after a lost answer is there already.
			if (
				offset + piece.length <= upload.received &&
				piece.equals(upload.bytes.subarray(offset, offset + piece.length))
			)
				return { outcome: 'kept' }
			if (offset !== upload.received || offset + piece.length > upload.size) return { outcome: 'outOfOrder' }
			upload.bytes.set(piece, offset)
			upload.received += piece.length
			return { outcome: 'kept' }
		},
		touched,
		open: (upload) => {
			const { bytes } = upload
			if (!bytes || upload.received < upload.size) return null
			upload.bytes = null
			upload.reader = openReader()
			return { reader: upload.reader, bytes }
		},
		forget,
		close: () => {
			for (const upload of uploads.values()) forget(upload)
		},
	}
}
