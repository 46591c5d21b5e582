/** Starts the allocation engine in a worker thread and waits for its answer. */
import { Worker } from 'node:worker_threads'
import type { Instance } from '../../shared/allocation/instance.ts'
import type { Infeasible, Progress, Solved, SolveOptions } from '../../shared/allocation/solve.ts'
import type { SolveNews, SolveOrder } from './solveWorker.ts'
import { workerUrl } from './workerUrl.ts'

/** After this long a worker that was asked to stop is ended, and there is no answer. */
const patienceMs = 1_000

type Answer = Omit<Extract<SolveNews, { state: 'done' }>, 'state'>

const ask = (
	order: Omit<SolveOrder, 'stop'>,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Answer> => {
	const stop = new Int32Array(new SharedArrayBuffer(4))
	const workerData: SolveOrder = { ...order, stop }
	const worker = new Worker(workerUrl('solveWorker'), { name: 'solve', workerData, execArgv: [] })
	let clock: NodeJS.Timeout | undefined
	const onAbort = () => {
		Atomics.store(stop, 0, 1)
		clock = setTimeout(() => void worker.terminate(), patienceMs)
	}
	if (signal.aborted) onAbort()
	else signal.addEventListener('abort', onAbort, { once: true })
	return new Promise<Answer>((resolve, reject) => {
		worker.on('message', (news: SolveNews) => {
			if (news.state === 'done') resolve({ result: news.result, fairest: news.fairest })
			else onProgress(news.progress)
		})
		worker.on('error', reject)
		worker.on('exit', () => reject(new Error('the engine ended without an answer')))
	}).finally(() => {
		clearTimeout(clock)
		signal.removeEventListener('abort', onAbort)
	})
}

/**
 * Solves an instance off this thread. When the signal aborts, the answer is the best so far.
 *
 * @throws what the engine threw, or an error where it did not stop in time
 */
export const solveInWorker = async (
	instance: Instance,
	options: SolveOptions,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Solved | Infeasible> => (await ask({ instance, options, isAskingFairest: false }, onProgress, signal)).result

/** The same, and the fairest choices there could be: null where they were not found or nothing was solved. */
export const solveWithFairest = (
	instance: Instance,
	options: SolveOptions,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Answer> => ask({ instance, options, isAskingFairest: true }, onProgress, signal)
