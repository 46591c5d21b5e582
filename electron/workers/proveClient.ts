/** Asks HiGHS one question in a worker of its own, and ends the worker when it takes too long. */
import { Worker } from 'node:worker_threads'
import type { Instance } from '../../shared/allocation/instance.ts'
import type { Explained, proveChoices } from './prover.ts'
import type { ProveOrder } from './proveWorker.ts'
import { workerUrl } from './workerUrl.ts'

/** Null where there is no answer: it took too long, ran out of memory, or the signal aborted. */
const ask = (order: ProveOrder, milliseconds: number, signal: AbortSignal): Promise<unknown> => {
	const worker = new Worker(workerUrl('proveWorker'), {
		name: 'prove',
		workerData: order,
		execArgv: [],
		stdout: true,
		stderr: true,
	})
	const end = () => void worker.terminate()
	const clock = setTimeout(end, milliseconds)
	if (signal.aborted) end()
	signal.addEventListener('abort', end, { once: true })
	return new Promise<unknown>((resolve) => {
		worker.on('message', resolve)
		worker.on('error', () => resolve(null))
		worker.on('exit', () => resolve(null))
	}).finally(() => {
		clearTimeout(clock)
		signal.removeEventListener('abort', end)
		end()
	})
}

/** Whether every rule can hold, and if not, why not and what would help. */
export const askRules = (instance: Instance, seconds: number, signal: AbortSignal): Promise<Explained | null> =>
	ask({ what: 'rules', instance, seconds }, seconds * 1000, signal) as Promise<Explained | null>

/** The smallest fix alone, where why not is known already: much quicker. */
export const askFixes = (instance: Instance, seconds: number, signal: AbortSignal): Promise<Explained | null> =>
	ask({ what: 'fixes', instance, seconds }, seconds * 1000, signal) as Promise<Explained | null>

/** How good choices could get. */
export const askChoices = (
	instance: Instance,
	seconds: number,
	signal: AbortSignal,
): Promise<ReturnType<typeof proveChoices>> =>
	ask({ what: 'choices', instance, seconds }, (seconds + 10) * 1000, signal) as Promise<ReturnType<typeof proveChoices>>
