/**
 * Files that leave the event, for whoever is connected: made in a worker, recorded, kept in memory
 * for ten minutes so that they can be fetched or saved, then forgotten. Nothing is written to disk
 * but where a person says so.
 */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { type ExportKind, formatsOf } from '../../shared/domain/exports/kinds.ts'
import type { ExportOrder, FactsOf } from '../../shared/domain/exports/makers.ts'
import type { ExportFrame } from '../../shared/domain/exports/sheet.ts'
import type { MadeFile } from './exportWorker.ts'
import { makeFile } from './sheets/makeFile.ts'
import { writeFileSafely } from './sheets/writeFileSafely.ts'

const keptForMs = 10 * 60_000
/** Made after this many others that are still kept, a file takes the place of the oldest. */
const mostKept = 8
/** Bytes of one piece, before it is made into text. */
const pieceBytes = 512 * 1024

type Facts = Omit<ExportFrame, 'purpose' | 'recipient' | 'madeAtMs'> & FactsOf[ExportKind]

export type ExportsDeps = {
	/** What the open event holds now. Purpose, recipient and time are put in by the service. */
	readonly facts: (what: ExportKind) => Facts | 'notFrozen' | 'failed' | Promise<Facts | 'notFrozen' | 'failed'>
	/** Runs the command `exports.record`; throws where it was not recorded, and then no file leaves. */
	readonly record: (input: InputOf<'exports.record'>) => void
	readonly newId: () => string
	readonly nowMs: () => number
	/** The system's own "Save as" dialog; answers null where the person thought better of it. */
	readonly saveDialog: null | ((suggestedName: string) => Promise<string | null>)
}

export type ExportsService = {
	/** Stops the work when the caller stops listening. */
	readonly make: (input: InputOf<'exports.make'>) => AsyncGenerator<OutputOf<'exports.make'>>
	readonly read: (input: InputOf<'exports.read'>) => OutputOf<'exports.read'>
	readonly saveAs: (input: InputOf<'exports.saveAs'>) => Promise<OutputOf<'exports.saveAs'>>
	/** Stops what is being made and forgets every file: when the event is closed. */
	readonly close: () => void
}

type Kept = { readonly file: MadeFile; readonly madeAtMs: number; readonly timer: NodeJS.Timeout }

export function createExportsService(deps: ExportsDeps): ExportsService {
	const kept = new Map<string, Kept>()
	const running = new Set<AbortController>()

	const forget = (exportId: string) => {
		clearTimeout(kept.get(exportId)?.timer)
		kept.delete(exportId)
	}
	const keep = (exportId: string, file: MadeFile) => {
		const [oldest] = kept.keys()
		if (oldest !== undefined && kept.size >= mostKept) forget(oldest)
		const timer = setTimeout(() => forget(exportId), keptForMs)
		timer.unref()
		kept.set(exportId, { file, madeAtMs: deps.nowMs(), timer })
	}
	/** The clock is asked too: a laptop that slept stops its timers. */
	const find = (exportId: string): MadeFile | undefined => {
		const one = kept.get(exportId)
		if (one !== undefined && deps.nowMs() - one.madeAtMs >= keptForMs) forget(exportId)
		return kept.get(exportId)?.file
	}

	async function* make(input: InputOf<'exports.make'>): AsyncGenerator<OutputOf<'exports.make'>> {
		const { what, format, purpose, recipient } = input
		if (!formatsOf(what).includes(format)) {
			yield { state: 'refused', why: 'notInFormat' }
			return
		}
		const found = await deps.facts(what)
		if (typeof found === 'string') {
			yield { state: 'refused', why: found }
			return
		}
		const facts = { ...found, purpose, recipient, madeAtMs: deps.nowMs() }
		const order = { what, facts, format } as ExportOrder
		if (facts.event.practice === 'rehearsal') {
			yield { state: 'refused', why: 'rehearsal' }
			return
		}
		const stop = new AbortController()
		running.add(stop)
		let latest = { done: 0, of: 0 }
		let news = Promise.withResolvers<'news'>()
		const onProgress = (done: number, of: number) => {
			latest = { done, of }
			news.resolve('news')
		}
		const making = makeFile(order, onProgress, stop.signal).catch(() => 'failed' as const)
		try {
			for (;;) {
				const next = await Promise.race([making, news.promise])
				if (next === 'failed') {
					yield { state: 'refused', why: 'failed' }
					return
				}
				if (next !== 'news') {
					yield finish(next, input)
					return
				}
				news = Promise.withResolvers()
				yield { state: 'working', ...latest }
			}
		} finally {
			stop.abort()
			running.delete(stop)
		}
	}

	/** A file that could not be recorded does not leave. */
	function finish(file: MadeFile, input: InputOf<'exports.make'>): OutputOf<'exports.make'> {
		const exportId = deps.newId()
		const { what, format, purpose, recipient } = input
		try {
			deps.record({ exportId, what, format, rows: file.rows, purpose, recipient, sha256: file.sha256 })
		} catch {
			return { state: 'refused', why: 'failed' }
		}
		keep(exportId, file)
		return { state: 'ready', exportId, fileName: file.fileName, bytes: file.bytes.length, rows: file.rows }
	}

	return {
		make,
		read: ({ exportId, offset }) => {
			const file = find(exportId)
			if (file === undefined) return { outcome: 'gone' }
			const piece = file.bytes.subarray(offset, offset + pieceBytes)
			return {
				outcome: 'bytes',
				base64: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64'),
				isLast: offset + pieceBytes >= file.bytes.length,
			}
		},
		saveAs: async ({ exportId }) => {
			if (deps.saveDialog === null) return { outcome: 'noDialog' }
			const file = find(exportId)
			if (file === undefined) return { outcome: 'gone' }
			const path = await deps.saveDialog(file.fileName)
			if (path === null) return { outcome: 'notSaved' }
			try {
				await writeFileSafely(path, file.bytes)
				return { outcome: 'saved' }
			} catch {
				return { outcome: 'notSaved' }
			}
		},
		close: () => {
			for (const stop of running) stop.abort()
			for (const exportId of [...kept.keys()]) forget(exportId)
		},
	}
}
