/** The hub's side of the worker that looks at an event: one question after the other, and a clean end. */
import { Worker } from 'node:worker_threads'
import type { Findings, FindingsAnswer, FindingsOrder, FindingsQuestion } from './findingsWorker.ts'
import { workerUrl } from './workerUrl.ts'

export type FindingsReader = {
	/** @throws where the worker could not answer, or is gone */
	readonly ask: (nowMs: number) => Promise<Findings>
	readonly isGone: () => boolean
	/** Ends the worker wherever it is. */
	readonly kill: () => Promise<void>
	/** Lets go of the file: after what is being answered, or at once after a second. */
	readonly close: () => Promise<void>
}

const patienceMs = 1_000

/** @param order its key moves to the worker: the caller's is empty afterwards */
export const openFindingsReader = (order: FindingsOrder): FindingsReader => {
	const worker = new Worker(workerUrl('findingsWorker'), {
		name: 'findings',
		workerData: order,
		transferList: [order.key.buffer],
		execArgv: [],
	})
	// An event that nobody closes keeps no process alive for this.
	worker.unref()
	const waiting = new Map<number, PromiseWithResolvers<Findings>>()
	let lastId = 0
	let isGone = false
	const gone = Promise.withResolvers<void>()
	const end = () => {
		isGone = true
		for (const { reject } of waiting.values()) reject(new Error('the look at the event ended without an answer'))
		waiting.clear()
	}
	worker.on('message', (answer: FindingsAnswer) => {
		const found = waiting.get(answer.id)
		waiting.delete(answer.id)
		if (waiting.size === 0) worker.unref()
		if ('told' in answer) found?.resolve(answer.told)
		else found?.reject(new Error(`the event could not be looked at: ${answer.failed}`))
	})
	worker.on('error', end)
	worker.on('exit', () => {
		end()
		gone.resolve()
	})
	const send = (question: FindingsQuestion) => worker.postMessage(question)

	return {
		ask: (nowMs) => {
			if (isGone) return Promise.reject(new Error('the look at the event ended without an answer'))
			const id = ++lastId
			const answer = Promise.withResolvers<Findings>()
			waiting.set(id, answer)
			worker.ref()
			send({ id, nowMs })
			return answer.promise
		},
		isGone: () => isGone,
		kill: async () => {
			await worker.terminate()
			await gone.promise
		},
		close: async () => {
			worker.ref()
			const clock = setTimeout(() => void worker.terminate(), patienceMs)
			send('close')
			await gone.promise
			clearTimeout(clock)
		},
	}
}
