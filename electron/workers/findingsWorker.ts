/**
 * Looks at one event in a thread of its own, for as long as the event is open. Reads the file through a
 * handle of its own that cannot write, keeps what it has read, and answers for the newest log row there
 * is when it is asked. What goes wrong leaves here as a code, never as a message: a message could quote
 * what the file holds.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { createEventLook } from '../../shared/domain/rules/eventLook.ts'
import { type ToldFinding, toldFindings } from '../../shared/domain/rules/findingsTold.ts'
import { connectToRead } from '../database/connect.ts'
import { handlesOf } from '../database/handle.ts'
import { createFactsKeeper } from './findingsFacts.ts'

/** What the worker is started with. The key is cleared once the file is open. */
export type FindingsOrder = { readonly path: string; readonly key: Uint8Array<ArrayBuffer> }

export type FindingsQuestion = { readonly id: number; readonly nowMs: number } | 'close'
/** `revision`: the log row that the findings are of. Times are what this thread took, in milliseconds. */
export type Findings = {
	readonly revision: number
	readonly findings: readonly ToldFinding[]
	readonly readMs: number
	readonly lookMs: number
}
export type FindingsAnswer =
	| { readonly id: number; readonly told: Findings }
	| { readonly id: number; readonly failed: string }

const codeOf = (error: unknown): string => {
	if (!(error instanceof Error)) return 'unknown'
	return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}

if (parentPort !== null) {
	const port = parentPort
	const { path, key } = workerData as FindingsOrder
	const db = connectToRead(path, key)
	key.fill(0)
	const read = createFactsKeeper(handlesOf(db))
	let { look } = createEventLook()
	const answer = (nowMs: number): Findings => {
		const startedMs = performance.now()
		// One moment of the file for all that is read, and no longer: what is written meanwhile need not wait.
		const { revision, reasons, ...marked } = db.transaction(() => read(nowMs))()
		const readMs = performance.now()
		const findings = toldFindings(marked.facts, look(marked), reasons)
		return { revision, findings, readMs: readMs - startedMs, lookMs: performance.now() - readMs }
	}
	port.on('message', (question: FindingsQuestion) => {
		if (question === 'close') {
			db.close()
			port.close()
			return
		}
		const { id, nowMs } = question
		try {
			port.postMessage({ id, told: answer(nowMs) } satisfies FindingsAnswer)
		} catch (error) {
			look = createEventLook().look
			port.postMessage({ id, failed: codeOf(error) } satisfies FindingsAnswer)
		}
	})
}
