/** Starts the allocation engine in a worker thread and waits for its answer. */
import { Worker } from 'node:worker_threads'
import type { Instance } from '../../shared/allocation/instance.ts'
import type { Infeasible, Progress, Solved, SolveOptions } from '../../shared/allocation/solve.ts'
import type { SolveNews, SolveOrder } from './solveWorker.ts'
import { workerUrl } from './workerUrl.ts'

/** After this long a worker that was asked to stop is ended, and there is no answer. */
const patienceMs = 1_000

/**
 * Solves an instance off this thread. When the signal aborts, the answer is the best so far.
 *
 * @throws what the engine threw, or an error where it did not stop in time
 */
export const solveInWorker = (
	instance: Instance,
	options: SolveOptions,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Solved | Infeasible> => {
	const stop = new Int32Array(new SharedArrayBuffer(4))
	const order: SolveOrder = { instance, options, stop }
	const worker = new Worker(workerUrl('solveWorker'), { name: 'solve', workerData: order, execArgv: [] })
	let clock: NodeJS.Timeout | undefined
	const onAbort = () => {
		Atomics.store(stop, 0, 1)
		clock = setTimeout(() => void worker.terminate(), patienceMs)
	}
	if (signal.aborted) onAbort()
	else signal.addEventListener('abort', onAbort, { once: true })
	return new Promise<Solved | Infeasible>((resolve, reject) => {
		worker.on('message', (news: SolveNews) => {
			if (news.state === 'done') resolve(news.result)
			else onProgress(news.progress)
		})
		worker.on('error', reject)
		worker.on('exit', () => reject(new Error('the engine ended without an answer')))
	}).finally(() => {
		clearTimeout(clock)
		signal.removeEventListener('abort', onAbort)
	})
}
