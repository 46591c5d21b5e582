/**
 * Runs the allocation engine in a thread of its own, once for one question, and ends. Holds no handle
 * to any event. Tells how far it is at most ten times a second, and keeps the best it has when asked
 * to stop.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { compile } from '../../shared/allocation/compile.ts'
import type { Profile } from '../../shared/allocation/evaluate.ts'
import { fairestChoices } from '../../shared/allocation/fairest.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { type Infeasible, type Progress, type Solved, type SolveOptions, solve } from '../../shared/allocation/solve.ts'

/** What the worker is started with. The first number of `stop` becomes 1 when it is to stop. */
export type SolveOrder = {
	readonly instance: Instance
	readonly options: SolveOptions
	/** Whether the fairest choices there could be are asked for too. */
	readonly isAskingFairest: boolean
	readonly stop: Int32Array<SharedArrayBuffer>
}

export type SolveNews =
	| { readonly state: 'working'; readonly progress: Progress }
	| { readonly state: 'done'; readonly result: Solved | Infeasible; readonly fairest: Profile | null }

const tellEveryMs = 100

if (parentPort !== null) {
	const port = parentPort
	const { instance, options, isAskingFairest, stop } = workerData as SolveOrder
	let toldAtMs = Number.NEGATIVE_INFINITY
	const result = solve(instance, options, (progress) => {
		const nowMs = performance.now()
		if (nowMs - toldAtMs >= tellEveryMs) {
			toldAtMs = nowMs
			port.postMessage({ state: 'working', progress } satisfies SolveNews)
		}
		return Atomics.load(stop, 0) === 1
	})
	const fairest = isAskingFairest && result.outcome !== 'infeasible' ? fairestChoices(compile(instance)) : null
	port.postMessage({ state: 'done', result, fairest } satisfies SolveNews)
}
