/**
 * Everything of the open event in open formats: made in a thread, recorded, kept in memory for ten minutes for
 * whoever asked, written only where a person says.
 */
import { Worker } from 'node:worker_threads'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { openCopyDestroyBy } from '../../shared/domain/openCopy/destroyBy.ts'
import { during } from './during.ts'
import type { OpenCopyMade, OpenCopyNews, OpenCopyOrder } from './openCopyWorker.ts'
import { writeFileSafely } from './sheets/writeFileSafely.ts'
import { workerUrl } from './workerUrl.ts'

const keptForMs = 10 * 60_000
const pieceBytes = 512 * 1024
const longestMs = 5 * 60_000

export type OpenCopyDeps = {
	readonly event: () => {
		readonly forReading: () => { readonly path: string; readonly key: Uint8Array<ArrayBuffer> }
		readonly name: string
		readonly days: readonly { readonly date: string }[]
		readonly practice: 'no' | 'sample' | 'rehearsal'
		/** It would hold what should have been erased by now. */
		readonly isPastDay: boolean
	}
	/** Runs the command `openCopy.record`; throws where it was not recorded, and then nothing leaves. */
	readonly record: (input: InputOf<'openCopy.record'>) => void
	readonly newId: () => string
	readonly nowMs: () => number
	readonly saveDialog: null | ((suggestedName: string) => Promise<string | null>)
}

type Kept = { readonly copyId: string; readonly fileName: string; readonly bytes: Uint8Array; readonly untilMs: number }

export const createOpenCopy = (deps: OpenCopyDeps) => {
	let kept: Kept | null = null
	const running = new Set<AbortController>()

	const run = async (order: OpenCopyOrder, tell: (news: OpenCopyNews) => void, signal: AbortSignal) => {
		const worker = new Worker(workerUrl('openCopyWorker'), {
			name: 'open copy',
			workerData: order,
			transferList: [order.key.buffer],
			execArgv: [],
		})
		const { promise, resolve, reject } = Promise.withResolvers<OpenCopyMade>()
		const stop = () => reject(new Error('the copy was stopped'))
		const tooLong = setTimeout(stop, longestMs)
		signal.addEventListener('abort', stop)
		worker.on('message', (news: OpenCopyNews) => (news.state === 'ready' ? resolve(news) : tell(news)))
		worker.on('error', reject)
		worker.on('exit', stop)
		try {
			return await promise
		} finally {
			clearTimeout(tooLong)
			signal.removeEventListener('abort', stop)
			await worker.terminate()
		}
	}
	const found = (copyId: string): Kept | null => {
		if (kept && deps.nowMs() >= kept.untilMs) kept = null
		return kept?.copyId === copyId ? kept : null
	}

	async function* make(input: InputOf<'openCopy.make'>): AsyncGenerator<OutputOf<'openCopy.make'>> {
		const event = deps.event()
		const { purpose, recipient } = input
		if (event.practice === 'rehearsal') return yield { state: 'refused', why: 'rehearsal' }
		if (event.isPastDay) return yield { state: 'refused', why: 'pastDay' }
		if (purpose.trim() === '' || recipient.trim() === '') return yield { state: 'refused', why: 'needsWords' }
		const stop = new AbortController()
		running.add(stop)
		try {
			const madeAt = new Date(deps.nowMs()).toISOString()
			const order = { ...event.forReading(), eventName: event.name, madeAt, purpose, recipient }
			yield { state: 'working', done: 0, of: 0 }
			const steps = during<OpenCopyNews, OpenCopyMade>((tell) => run(order, tell, stop.signal))
			let step = await steps.next()
			while (!step.done) {
				if (step.value.state === 'working') yield step.value
				step = await steps.next()
			}
			const { bytes, tables, rows, sha256 } = step.value
			const copyId = deps.newId()
			const destroyBy = openCopyDestroyBy(event.days, deps.nowMs())
			deps.record({ copyId, purpose, recipient, tables, size: rows, sha256, destroyBy })
			const practice = event.practice === 'no' ? '' : 'PRACTICE-'
			const fileName = `foyer-${practice}everything-${event.days[0]?.date ?? ''}.zip`
			kept = { copyId, fileName, bytes, untilMs: deps.nowMs() + keptForMs }
			yield { state: 'ready', copyId, fileName, bytes: bytes.length, tables, rows }
		} catch {
			yield { state: 'refused', why: 'failed' }
		} finally {
			stop.abort()
			running.delete(stop)
		}
	}

	return {
		make,
		services: {
			'openCopy.read': ({ copyId, offset }: InputOf<'openCopy.read'>): OutputOf<'openCopy.read'> => {
				const copy = found(copyId)
				if (!copy) return { outcome: 'gone' }
				const piece = copy.bytes.subarray(offset, offset + pieceBytes)
				return {
					outcome: 'bytes',
					base64: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64'),
					isLast: offset + pieceBytes >= copy.bytes.length,
				}
			},
			'openCopy.saveAs': async ({ copyId }: InputOf<'openCopy.saveAs'>): Promise<OutputOf<'openCopy.saveAs'>> => {
				if (deps.saveDialog === null) return { outcome: 'noDialog' }
				const copy = found(copyId)
				if (!copy) return { outcome: 'gone' }
				const path = await deps.saveDialog(copy.fileName)
				if (path === null) return { outcome: 'notSaved' }
				try {
					await writeFileSafely(path, copy.bytes)
					return { outcome: 'saved' }
				} catch {
					return { outcome: 'notSaved' }
				}
			},
		},
		/** Stops what is being made and forgets what was: when the event is closed. */
		close: (): void => {
			for (const stop of running) stop.abort()
			kept = null
		},
	}
}
