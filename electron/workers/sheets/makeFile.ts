/** Makes a file in a worker, so that the door keeps answering meanwhile. */
import { Worker } from 'node:worker_threads'
import { whyNotLeave } from '../../../shared/domain/exports/leaving.ts'
import type { ExportOrder } from '../../../shared/domain/exports/makers.ts'
import type { ExportNews, MadeFile } from '../exportWorker.ts'
import { workerUrl } from '../workerUrl.ts'

const longestMs = 120_000
const memoryMb = 1024

/**
 * Never called for a rehearsal: it holds real people whose attendance is made up, so it throws. Nor for what may not
 * leave like this: whoever asks, by whatever way, this is the last door.
 * Rejects when the worker dies, takes longer than two minutes, or `signal` says stop; the message
 * names the kind of failure and nothing of what was in the file.
 *
 * @param onProgress told how much is done of how much, in no particular unit
 */
export async function makeFile(
	order: ExportOrder,
	onProgress: (done: number, of: number) => void = () => undefined,
	signal?: AbortSignal,
): Promise<MadeFile> {
	if (order.facts.event.practice === 'rehearsal') throw new Error('A rehearsal is not exported')
	const { what, format, facts, password } = order
	const { purpose, recipient } = facts
	const why = whyNotLeave({ what, format, purpose, recipient, isLocked: password !== null })
	if (why !== null) throw new Error(`It may not leave like this: ${why}`)
	signal?.throwIfAborted()
	const worker = new Worker(workerUrl('exportWorker'), {
		workerData: order,
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: memoryMb },
	})
	const { promise, resolve, reject } = Promise.withResolvers<MadeFile>()
	const stop = () => reject(new Error('The export was stopped'))
	const tooLong = setTimeout(() => reject(new Error('The export took too long')), longestMs)
	signal?.addEventListener('abort', stop)
	worker.on('message', (news: ExportNews) => {
		if (news.state === 'working') onProgress(news.done, news.of)
		else resolve({ bytes: news.bytes, rows: news.rows, sha256: news.sha256, fileName: news.fileName })
	})
	worker.on('error', (failure) =>
		reject(new Error(`The export worker failed: ${failure instanceof Error ? failure.name : 'unknown'}`)),
	)
	worker.on('exit', () => reject(new Error('The export worker ended early')))
	try {
		return await promise
	} finally {
		clearTimeout(tooLong)
		signal?.removeEventListener('abort', stop)
		await worker.terminate()
	}
}
