/**
 * The calls of `shared/contract/imports.ts`: takes an upload's bytes, has a worker read and plan
 * it, and runs the plan through the one door in small transactions, so that a desk never waits
 * for more than one of them. Knows no database, no wire and no Electron: all that is handed in.
 *
 * `From` is whatever the caller needs to know of who asks (role, desk, operator); it is only
 * passed on.
 */
import { setTimeout } from 'node:timers/promises'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { KnownPerson } from '../../shared/domain/importing/planTypes.ts'
import type { Mapping } from '../../shared/domain/importing/recognise.ts'
import type { Sector } from '../../shared/domain/sectors.ts'
import { type ImportReader, isTableProblem, type PlanSummary } from './importClient.ts'
import { createUploads, type Upload } from './uploads.ts'

export type ImportsDeps<From> = {
	/** One command through the one door, in its own transaction. */
	call<N extends CommandName>(name: N, input: InputOf<N>, from: From): OutputOf<N>
	/** Everybody the event has, rows held for a decision included. */
	known(): readonly KnownPerson[]
	event(): {
		days: readonly { readonly id: string; readonly date: string }[]
		sectors: readonly Sector[]
		/** Titles and codes of the topics, where groups are set up. */
		topics?: readonly string[]
	}
	/** The mapping a file of this shape had last time. */
	rememberedMapping(shape: string): Mapping | null
	newId(): string
	/** Which change of the event was the last: a plan made at this one still holds. Left out: none does. */
	revision?: () => number
	/** Comes back once the calls that desks have waiting have been answered. */
	yieldToDesk(): Promise<void>
	/** Takes an import that was closed before its end out again, with `history.undo`. */
	takeBack(importId: string, from: From): void | Promise<void>
	openReader?: () => ImportReader
	/** Milliseconds that only go forward. */
	now?: () => number
}

type Inspected = OutputOf<'imports.inspect'>
/** What is known of an upload as a file of registrations. */
type Work = {
	inspected: Promise<Inspected> | null
	mapping: Mapping | null
	rows: number
	/** The last plan, of which mapping, and at which change of the event. */
	planned: { readonly summary: PlanSummary; readonly mapping: Mapping; readonly revision: number } | null
	isCancelled: boolean
}

/** Longer than taking 50,000 rows out again needs. */
const settleWithinMs = 10_000
/** Rows in one transaction: the first, the fewest, the most. */
const chunkRows = { first: 250, least: 50, most: 1000 } as const
const tellEveryMs = 80
/** A transaction longer than this makes a desk wait noticeably; the next chunk is smaller. */
const longTransactionMs = 90
/** Where twice the rows would not be long either, the next chunk is larger: each costs a wait for the disk. */
const shortTransactionMs = 40

const stillPlanning = Symbol('still planning')
const unknownUpload = { outcome: 'unknownUpload' } as const

export const createImportsService = <From>(deps: ImportsDeps<From>) => {
	const now = deps.now ?? (() => performance.now())
	const uploads = createUploads(deps)
	const { touched, forget } = uploads
	const works = new WeakMap<Upload, Work>()
	const workOf = (upload: Upload): Work => {
		const work = works.get(upload) ?? { inspected: null, mapping: null, rows: 0, planned: null, isCancelled: false }
		works.set(upload, work)
		return work
	}
	let running: Upload | null = null
	let idle: Promise<void> = Promise.resolve()

	const read = async (upload: Upload): Promise<Inspected> => {
		const opened = uploads.open(upload)
		if (!opened) return unknownUpload
		const found = await opened.reader.read(opened.bytes)
		if (isTableProblem(found)) {
			forget(upload)
			return { outcome: 'refused', ...found }
		}
		const remembered = deps.rememberedMapping(found.shape)
		const fits = remembered?.columns.length === found.columns.length
		const mapping = fits
			? { columns: [...remembered.columns], answers: remembered.answers, dateOrder: found.mapping.dateOrder }
			: found.mapping
		Object.assign(workOf(upload), { mapping, rows: found.rows })
		return { outcome: 'read', ...found, mapping, isRemembered: fits }
	}
	const inspect = async ({ uploadId }: InputOf<'imports.inspect'>): Promise<Inspected> => {
		const upload = touched(uploadId)
		if (!upload) return unknownUpload
		// Asked too early: the rest of the bytes may still come.
		if (upload.received < upload.size) return { outcome: 'refused', problem: 'notReadable', row: null, column: '' }
		return (workOf(upload).inspected ??= read(upload))
	}

	/** Plans with what the event holds now; null where there is nothing to plan any more. */
	const plan = async (upload: Upload, mapping: Mapping): Promise<PlanSummary | null> => {
		if (!upload.reader) return null
		const revision = deps.revision?.() ?? Number.NaN
		const work = workOf(upload)
		const before = work.planned
		if (before?.mapping === mapping && before.revision === revision) return before.summary
		const summary = await upload.reader.plan({ mapping, known: deps.known(), ...deps.event() })
		if (isTableProblem(summary)) {
			forget(upload)
			return null
		}
		work.mapping = mapping
		work.planned = { summary, mapping, revision }
		return summary
	}

	const preview = async ({ uploadId, mapping }: InputOf<'imports.preview'>): Promise<OutputOf<'imports.preview'>> => {
		const upload = touched(uploadId)
		const planned = upload && upload !== running ? await plan(upload, mapping) : null
		if (!planned) return unknownUpload
		return {
			outcome: 'planned',
			...planned,
			unknownAnswers: [...planned.unknownAnswers],
			missing: [...planned.missing],
		}
	}

	const rows = async ({
		uploadId,
		result,
		offset,
		limit,
	}: InputOf<'imports.rows'>): Promise<OutputOf<'imports.rows'>> => {
		const found = await touched(uploadId)?.reader?.look({ result, offset, limit })
		return !found || isTableProblem(found) ? { total: 0, rows: [] } : found
	}

	const cancel = ({ uploadId }: InputOf<'imports.cancel'>): OutputOf<'imports.cancel'> => {
		const upload = touched(uploadId)
		if (upload === running && upload) workOf(upload).isCancelled = true
		else if (upload) forget(upload)
		return {}
	}

	async function* run(
		{ uploadId }: InputOf<'imports.run'>,
		from: From,
	): AsyncGenerator<OutputOf<'imports.run'>, void, void> {
		const upload = touched(uploadId)
		const work = upload && workOf(upload)
		if (!upload?.reader || !work?.mapping) {
			yield { state: 'refused', why: 'unknownUpload' }
			return
		}
		if (running) {
			yield { state: 'refused', why: 'anotherIsRunning' }
			return
		}
		running = upload
		upload.isRunning = true
		const ended = Promise.withResolvers<void>()
		idle = ended.promise
		const importId = deps.newId()
		let isOpen = false
		try {
			const planning = plan(upload, work.mapping)
			planning.catch(() => undefined)
			while ((await Promise.race([planning, setTimeout(tellEveryMs, stillPlanning)])) === stillPlanning) {
				yield { state: 'working', done: 0, of: work.rows }
			}
			const planned = await planning
			const start = await upload.reader.start()
			if (!planned || isTableProblem(start)) {
				yield { state: 'refused', why: 'failed' }
				return
			}
			if (work.isCancelled) {
				yield { state: 'stopped', importId }
				return
			}
			const { tally } = planned
			const { kind, mapping, refused, entries: of } = start
			const opened = deps.call(
				'people.startImport',
				{ importId, fileName: upload.fileName, kind, rows: tally.rows, mapping, refused, unchanged: tally.unchanged },
				from,
			)
			if (opened.outcome === 'anotherIsRunning') {
				yield { state: 'refused', why: 'anotherIsRunning' }
				return
			}
			isOpen = true
			yield { state: 'working', done: 0, of }
			let toldAt = now()
			let size: number = chunkRows.first
			let coming = upload.reader.chunk(0, size)
			for (let offset = 0; offset < of; ) {
				const chunk = await coming
				if (work.isCancelled) break
				if (isTableProblem(chunk)) throw new Error('the reader is gone')
				// The reader puts the next one together while the database takes this one.
				if (chunk.next < of) coming = upload.reader.chunk(chunk.next, size)
				const startedAt = now()
				const done = deps.call('people.importRows', { importId, rows: chunk.entries }, from)
				if (done.outcome === 'notRunning') throw new Error('the import is closed')
				const tookMs = now() - startedAt
				if (tookMs > longTransactionMs) size = Math.max(chunkRows.least, size >> 1)
				else if (tookMs < shortTransactionMs) size = Math.min(chunkRows.most, size * 2)
				offset = chunk.next
				if (now() - toldAt >= tellEveryMs) {
					yield { state: 'working', done: offset, of }
					toldAt = now()
				}
				await deps.yieldToDesk()
			}
			if (work.isCancelled) {
				isOpen = false
				const isOut = await stop(importId, from)
				yield isOut ? { state: 'stopped', importId } : { state: 'refused', why: 'failed' }
				return
			}
			const closed = deps.call('people.finishImport', { importId, isComplete: true }, from)
			if (closed.outcome === 'notRunning') throw new Error('the import is closed')
			isOpen = false
			yield { state: 'finished', importId, tally }
		} catch {
			if (isOpen) {
				isOpen = false
				await stop(importId, from)
			}
			yield { state: 'refused', why: 'failed' }
		} finally {
			// Nobody listens any more: an import that no one sees finish is not left half done.
			if (isOpen) await stop(importId, from)
			running = null
			forget(upload)
			ended.resolve()
		}
	}

	/** Closes an import that did not come to its end and takes out what it had added; whether that worked. */
	const stop = async (importId: string, from: From): Promise<boolean> => {
		try {
			deps.call('people.finishImport', { importId, isComplete: false }, from)
			await deps.takeBack(importId, from)
			return true
		} catch {
			return false
		}
	}

	/** Stops a running import and waits until what it added is out again; at most ten seconds. */
	const settle = async (): Promise<void> => {
		if (!running) return
		workOf(running).isCancelled = true
		await Promise.race([idle, setTimeout(settleWithinMs, undefined, { ref: false })])
	}

	return {
		begin: uploads.begin,
		append: uploads.append,
		inspect,
		preview,
		rows,
		run,
		cancel,
		settle,
		close: uploads.close,
		isBusy: () => running !== null,
		uploads,
	}
}
