/**
 * Runs an engine, of breakout groups or of stalls, in a thread of its own, once for one question, and ends. Holds no handle
 * to any event. Tells how far it is at most ten times a second, and keeps the best it has when asked
 * to stop.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { compile } from '../../shared/allocation/compile.ts'
import type { Profile } from '../../shared/allocation/evaluate.ts'
import { fairestChoices } from '../../shared/allocation/fairest.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { type Infeasible, type Progress, type Solved, type SolveOptions, solve } from '../../shared/allocation/solve.ts'
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import {
	type StallOptions,
	type StallProgress,
	type StallsResult,
	solveStalls,
} from '../../shared/allocation/stalls/solve.ts'

type Stoppable = { readonly stop: Int32Array<SharedArrayBuffer> }

/** What the worker is started with. The first number of `stop` becomes 1 when it is to stop. */
export type SolveOrder = Stoppable & {
	readonly kind: 'breakouts'
	readonly instance: Instance
	readonly options: SolveOptions
	/** Whether the fairest choices there could be are asked for too. */
	readonly isAskingFairest: boolean
}
export type StallOrder = Stoppable & {
	readonly kind: 'stalls'
	readonly instance: StallInstance
	readonly options: StallOptions
}

export type SolveNews =
	| { readonly state: 'working'; readonly progress: Progress }
	| { readonly state: 'done'; readonly result: Solved | Infeasible; readonly fairest: Profile | null }
export type StallNews =
	| { readonly state: 'working'; readonly progress: StallProgress }
	| { readonly state: 'done'; readonly result: StallsResult }

const tellEveryMs = 100

if (parentPort !== null) {
	const port = parentPort
	const order = workerData as SolveOrder | StallOrder
	const tell = (news: SolveNews | StallNews) => port.postMessage(news)
	let toldAtMs = Number.NEGATIVE_INFINITY
	/** Tells where it is time to, and answers whether to stop. */
	const heard = (news: SolveNews | StallNews): boolean => {
		const nowMs = performance.now()
		if (nowMs - toldAtMs >= tellEveryMs) {
			toldAtMs = nowMs
			tell(news)
		}
		return Atomics.load(order.stop, 0) === 1
	}
	if (order.kind === 'stalls') {
		const result = solveStalls(order.instance, order.options, (progress) => heard({ state: 'working', progress }))
		tell({ state: 'done', result })
	} else {
		const { instance, options, isAskingFairest } = order
		const result = solve(instance, options, (progress) => heard({ state: 'working', progress }))
		const fairest = isAskingFairest && result.outcome !== 'infeasible' ? fairestChoices(compile(instance)) : null
		tell({ state: 'done', result, fairest })
	}
}
