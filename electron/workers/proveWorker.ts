/**
 * Runs HiGHS in a thread of its own, for one question, and ends. Whoever asks may end it at any time:
 * it holds nothing, and a model too large for its memory takes only this thread with it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Instance } from '../../shared/allocation/instance.ts'
import { loadHighs } from './loadHighs.ts'
import { explainRules, proveChoices } from './prover.ts'

export type ProveOrder = {
	readonly what: 'rules' | 'fixes' | 'choices'
	readonly instance: Instance
	readonly seconds: number
}

if (parentPort !== null) {
	const { what, instance, seconds } = workerData as ProveOrder
	const highs = await loadHighs()
	parentPort.postMessage(
		what === 'choices' ? proveChoices(highs, instance, seconds) : explainRules(highs, instance, what === 'rules'),
	)
}
