/**
 * Allocating and suggesting, for whoever is connected: worked out in a thread of its own, put into the
 * draft as one command. One at a time for an event.
 */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'

export type AllocationDeps<Context> = {
	/** What the open event holds now. */
	readonly facts: () => BreakoutFacts
	/** Runs the command `breakouts.applyRun` and answers its id with what came of it. */
	readonly apply: (
		input: InputOf<'breakouts.applyRun'>,
		context: Context,
	) => { readonly commandId: string; readonly outcome: OutputOf<'breakouts.applyRun'> }
	readonly newSeed: () => number
}

export type AllocationService<Context> = {
	readonly allocate: (
		input: InputOf<'breakouts.allocate'>,
		context: Context & { readonly signal: AbortSignal },
	) => AsyncGenerator<OutputOf<'breakouts.allocate'>>
	readonly suggest: (
		input: InputOf<'breakouts.suggest'>,
		context: Context & { readonly signal: AbortSignal },
	) => AsyncGenerator<OutputOf<'breakouts.suggest'>>
	readonly stop: () => OutputOf<'breakouts.stopAllocating'>
	/** Ends what is running and keeps nothing: when the event is closed. */
	readonly close: () => void
}

export const createAllocationService = <Context>(_: AllocationDeps<Context>): AllocationService<Context> => ({
	async *allocate() {
		yield { state: 'failed' }
	},
	async *suggest() {
		yield { state: 'failed' }
	},
	stop: () => ({ wasRunning: false }),
	close: () => undefined,
})
