/**
 * Files that leave the event, for whoever is connected: made in a worker, recorded, kept in memory
 * for ten minutes so that they can be fetched or saved, then forgotten. Nothing is written to disk
 * but where a person says so. A password is told once, with the file, and kept nowhere.
 */
import { randomInt } from 'node:crypto'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { destroyBy } from '../../shared/domain/exports/destroyBy.ts'
import { type ExportKind, exportList } from '../../shared/domain/exports/kinds.ts'
import { whyNotLeave } from '../../shared/domain/exports/leaving.ts'
import { type ExportOrder, makeSheets, type ReadFacts } from '../../shared/domain/exports/makers.ts'
import { makePassword } from '../../shared/domain/exports/password.ts'
import type { MadeFile } from './exportWorker.ts'
import { createKeptFiles } from './keptFiles.ts'
import { makeFile } from './sheets/makeFile.ts'
import { writeFileSafely } from './sheets/writeFileSafely.ts'

/** Bytes of one piece, before it is made into text. */
const pieceBytes = 512 * 1024
/** Of each sheet that is shown before it is made. */
const previewRows = 5

export type ExportsDeps = {
	/** What the open event holds now. Purpose, recipient and time are put in by the service. */
	readonly facts: (what: ExportKind) => Promise<ReadFacts<ExportKind> | 'notFrozen' | 'failed'>
	/** It would hold what should have been erased by now. */
	readonly isPastDay: (what: ExportKind) => boolean
	/** Runs the command `exports.record`; throws where it was not recorded, and then no file leaves. */
	readonly record: (input: InputOf<'exports.record'>) => void
	readonly newId: () => string
	readonly nowMs: () => number
	/** The system's own "Save as" dialog; answers null where the person thought better of it. */
	readonly saveDialog: null | ((suggestedName: string) => Promise<string | null>)
}

export type ExportsService = {
	readonly preview: (input: InputOf<'exports.preview'>) => Promise<OutputOf<'exports.preview'>>
	/** Stops the work when the caller stops listening. */
	readonly make: (input: InputOf<'exports.make'>) => AsyncGenerator<OutputOf<'exports.make'>>
	readonly read: (input: InputOf<'exports.read'>) => OutputOf<'exports.read'>
	readonly saveAs: (input: InputOf<'exports.saveAs'>) => Promise<OutputOf<'exports.saveAs'>>
	/** Stops what is being made and forgets every file: when the event is closed. */
	readonly close: () => void
}

type Asked = InputOf<'exports.make'>
type Refused = Extract<OutputOf<'exports.make'>, { state: 'refused' }>

const refused = (why: Refused['why']): Refused => ({ state: 'refused', why })

/** Of which frozen counts a file of statistics is; null: it is none. */
const statisticsOf = ({ what, facts }: ExportOrder) =>
	what === 'statistics' ? { preset: facts.rule.preset, snapshotId: facts.snapshotId } : null

export function createExportsService(deps: ExportsDeps): ExportsService {
	const kept = createKeptFiles(deps.nowMs)
	const running = new Set<AbortController>()

	const orderOf = async (
		what: ExportKind,
		asked: Pick<Asked, 'format' | 'purpose' | 'recipient'>,
		password: string | null,
	): Promise<ExportOrder | 'notFrozen' | 'failed'> => {
		const found = await deps.facts(what)
		if (typeof found === 'string') return found
		const { format, purpose, recipient } = asked
		const facts = { ...found, purpose, recipient, madeAtMs: deps.nowMs() }
		return { what, facts, format, password } as ExportOrder
	}

	async function* make(input: Asked): AsyncGenerator<OutputOf<'exports.make'>> {
		const why = whyNotLeave(input)
		if (why !== null) {
			yield refused(why)
			return
		}
		if (deps.isPastDay(input.what)) {
			yield refused('pastDay')
			return
		}
		const stop = new AbortController()
		running.add(stop)
		try {
			const password = input.isLocked ? makePassword((below) => randomInt(below)) : null
			const order = await orderOf(input.what, input, password)
			if (typeof order === 'string') yield refused(order)
			else if (order.facts.event.practice === 'rehearsal') yield refused('rehearsal')
			else yield* work(order, stop.signal)
		} finally {
			stop.abort()
			running.delete(stop)
		}
	}

	async function* work(order: ExportOrder, signal: AbortSignal): AsyncGenerator<OutputOf<'exports.make'>> {
		let latest = { done: 0, of: 0 }
		let news = Promise.withResolvers<'news'>()
		const onProgress = (done: number, of: number) => {
			latest = { done, of }
			news.resolve('news')
		}
		const making = makeFile(order, onProgress, signal).catch(() => 'failed' as const)
		for (;;) {
			const next = await Promise.race([making, news.promise])
			if (next === 'failed') {
				yield refused('failed')
				return
			}
			if (next !== 'news') {
				yield finish(next, order)
				return
			}
			news = Promise.withResolvers()
			yield { state: 'working', ...latest }
		}
	}

	/** A file that could not be recorded does not leave. */
	function finish(file: MadeFile, order: ExportOrder): OutputOf<'exports.make'> {
		const exportId = deps.newId()
		const { what, format, facts, password } = order
		const { rows, sha256, fileName, bytes } = file
		const goneBy = destroyBy(facts.days, facts.madeAtMs, exportList[what].keptForDays)
		try {
			deps.record({
				exportId,
				what,
				format,
				rows,
				purpose: facts.purpose,
				recipient: facts.recipient,
				sha256,
				terms: {
					care: exportList[what].care,
					isLocked: password !== null,
					destroyBy: goneBy,
					statistics: statisticsOf(order),
				},
			})
		} catch {
			return refused('failed')
		}
		kept.keep(exportId, file)
		return { state: 'ready', exportId, fileName, bytes: bytes.length, rows, sha256, destroyBy: goneBy, password }
	}

	return {
		preview: async ({ what }) => {
			const order = await orderOf(what, { format: 'xlsx', purpose: '', recipient: '' }, null)
			if (typeof order === 'string') return { outcome: order }
			const { sheets, plain } = makeSheets(order.what, order.facts)
			return {
				outcome: 'ready',
				rows: plain.rows.length,
				sheets: sheets.slice(1).map(({ name, columns, rows }) => ({
					name,
					columns: columns.map(({ title }) => title),
					rows: rows.slice(0, previewRows).map((row) => [...row]),
					count: rows.length,
				})),
			}
		},
		make,
		read: ({ exportId, offset }) => {
			const file = kept.find(exportId)
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
			const file = kept.find(exportId)
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
			kept.clear()
		},
	}
}
