/** The hub's side of the thread that makes copies and reads those that come back: one order, one answer. */
import { Worker } from 'node:worker_threads'
import type { CopyNews, CopyOrder } from './copyWorker.ts'
import { workerUrl } from './workerUrl.ts'

/** A slow stick and an event of the largest size. */
const longestMs = 10 * 60_000

/** @throws where the thread ended without an answer, or the signal did not wait for it */
export const runCopy = async (order: CopyOrder, signal?: AbortSignal): Promise<CopyNews> => {
	const worker = new Worker(workerUrl('copyWorker'), { name: 'copy', workerData: order, execArgv: [] })
	const { promise, resolve, reject } = Promise.withResolvers<CopyNews>()
	const stop = () => reject(new Error('the copy was stopped'))
	const tooLong = setTimeout(stop, longestMs)
	signal?.addEventListener('abort', stop)
	worker.on('message', (news: CopyNews) => resolve(news))
	worker.on('error', reject)
	worker.on('exit', stop)
	try {
		return await promise
	} finally {
		clearTimeout(tooLong)
		signal?.removeEventListener('abort', stop)
		await worker.terminate()
	}
}
