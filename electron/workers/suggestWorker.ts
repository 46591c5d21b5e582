/**
 * Works out the smallest fix of a round in a thread of its own, once, and ends. Holds no handle to any
 * event. Tells how far it is at most ten times a second, and goes on with the best it has when asked to
 * stop.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'
import { type FixAsked, type SmallestFix, smallestFix } from '../../shared/domain/breakouts/smallestFix.ts'

/** What the worker is started with. The first number of `stop` becomes 1 when it is to stop. */
export type SuggestOrder = {
	readonly facts: BreakoutFacts
	readonly asked: FixAsked
	readonly stop: Int32Array<SharedArrayBuffer>
}

export type SuggestNews =
	| { readonly state: 'working'; readonly done: number; readonly of: number }
	| { readonly state: 'done'; readonly fix: SmallestFix }

const tellEveryMs = 100

if (parentPort !== null) {
	const port = parentPort
	const { facts, asked, stop } = workerData as SuggestOrder
	let toldAtMs = Number.NEGATIVE_INFINITY
	const fix = smallestFix(facts, asked, (done, of) => {
		const nowMs = performance.now()
		if (nowMs - toldAtMs >= tellEveryMs) {
			toldAtMs = nowMs
			port.postMessage({ state: 'working', done, of } satisfies SuggestNews)
		}
		return Atomics.load(stop, 0) === 1
	})
	port.postMessage({ state: 'done', fix } satisfies SuggestNews)
}
