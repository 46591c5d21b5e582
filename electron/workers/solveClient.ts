/** Starts an engine in a worker thread and waits for its answer. */
import { Worker } from 'node:worker_threads'
import type { Instance } from '../../shared/allocation/instance.ts'
import type { Infeasible, Progress, Solved, SolveOptions } from '../../shared/allocation/solve.ts'
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import type { StallOptions, StallProgress, StallsResult } from '../../shared/allocation/stalls/solve.ts'
import type { SolveNews, SolveOrder, StallNews, StallOrder } from './solveWorker.ts'
import { workerUrl } from './workerUrl.ts'

/** After this long a worker that was asked to stop is ended, and there is no answer. */
const patienceMs = 1_000

type Working<News> = Extract<News, { state: 'working' }>
type Done<News> = Extract<News, { state: 'done' }>

const ask = <News extends SolveNews | StallNews>(
	order: Omit<SolveOrder, 'stop'> | Omit<StallOrder, 'stop'>,
	onNews: (news: Working<News>) => void,
	signal: AbortSignal,
): Promise<Done<News>> => {
	const stop = new Int32Array(new SharedArrayBuffer(4))
	const workerData = { ...order, stop }
	const worker = new Worker(workerUrl('solveWorker'), { name: 'solve', workerData, execArgv: [] })
	let clock: NodeJS.Timeout | undefined
	const onAbort = () => {
		Atomics.store(stop, 0, 1)
		clock = setTimeout(() => void worker.terminate(), patienceMs)
	}
	if (signal.aborted) onAbort()
	else signal.addEventListener('abort', onAbort, { once: true })
	return new Promise<Done<News>>((resolve, reject) => {
		worker.on('message', (news: Working<News> | Done<News>) => {
			if (news.state === 'done') resolve(news)
			else onNews(news)
		})
		worker.on('error', reject)
		worker.on('exit', () => reject(new Error('the engine ended without an answer')))
	}).finally(() => {
		clearTimeout(clock)
		signal.removeEventListener('abort', onAbort)
	})
}

const solveAsking = async (
	order: Omit<SolveOrder, 'stop' | 'kind'>,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Omit<Done<SolveNews>, 'state'>> => {
	const { result, fairest } = await ask<SolveNews>(
		{ kind: 'breakouts', ...order },
		({ progress }) => onProgress(progress),
		signal,
	)
	return { result, fairest }
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
): Promise<Solved | Infeasible> =>
	(await solveAsking({ isAskingFairest: false, instance, options }, onProgress, signal)).result

/** The same, and the fairest choices there could be: null where they were not found or nothing was solved. */
export const solveWithFairest = (
	instance: Instance,
	options: SolveOptions,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Omit<Done<SolveNews>, 'state'>> =>
	solveAsking({ isAskingFairest: true, instance, options }, onProgress, signal)

/** Places stalls off this thread. When the signal aborts, the answer is the best so far; throws as above. */
export const solveStallsInWorker = async (
	instance: StallInstance,
	options: StallOptions,
	onProgress: (progress: StallProgress) => void,
	signal: AbortSignal,
): Promise<StallsResult> => {
	const order = { kind: 'stalls', instance, options } as const
	return (await ask<StallNews>(order, ({ progress }) => onProgress(progress), signal)).result
}
