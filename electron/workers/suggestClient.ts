/** Has the smallest fix of a round worked out in a worker of its own. */
import { Worker } from 'node:worker_threads'
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'
import type { FixAsked, SmallestFix } from '../../shared/domain/breakouts/smallestFix.ts'
import type { SuggestNews, SuggestOrder } from './suggestWorker.ts'
import { workerUrl } from './workerUrl.ts'

/**
 * @param stop goes on with the best there is
 * @param drop ends it at once
 * @throws what the worker threw, or an error where it was ended
 */
export const suggestInWorker = (
	facts: BreakoutFacts,
	asked: FixAsked,
	onProgress: (at: { readonly done: number; readonly of: number }) => void,
	stop: AbortSignal,
	drop: AbortSignal,
): Promise<SmallestFix> => {
	const flag = new Int32Array(new SharedArrayBuffer(4))
	const workerData: SuggestOrder = { facts, asked, stop: flag }
	const worker = new Worker(workerUrl('suggestWorker'), { name: 'suggest', workerData, execArgv: [] })
	const onStop = () => void Atomics.store(flag, 0, 1)
	const onDrop = () => void worker.terminate()
	if (stop.aborted) onStop()
	if (drop.aborted) onDrop()
	stop.addEventListener('abort', onStop, { once: true })
	drop.addEventListener('abort', onDrop, { once: true })
	return new Promise<SmallestFix>((resolve, reject) => {
		worker.on('message', (news: SuggestNews) => {
			if (news.state === 'done') resolve(news.fix)
			else onProgress({ done: news.done, of: news.of })
		})
		worker.on('error', reject)
		worker.on('exit', () => reject(new Error('the suggestion ended without an answer')))
	}).finally(() => {
		stop.removeEventListener('abort', onStop)
		drop.removeEventListener('abort', onDrop)
	})
}
