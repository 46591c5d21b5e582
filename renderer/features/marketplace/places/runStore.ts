/** The search for places that is on or was made last. Lives as long as the page, so that looking elsewhere ends nothing. */
import { create } from 'zustand'
import type { OutputOf } from '../../../../shared/contract/index.ts'

type Answer = OutputOf<'marketplace.propose'>
export type Progress = Extract<Answer, { state: 'working' }>
export type Applied = Extract<Answer, { state: 'applied' }>
export type Cannot = Extract<Answer, { state: 'cannot' }>

export type Run =
	| { readonly at: 'none' }
	| {
			readonly at: 'working'
			/** Null until the hub has said anything. */
			readonly progress: Progress | null
			readonly isStopping: boolean
	  }
	| {
			readonly at: 'applied'
			readonly answer: Applied
			/** Where stalls were before, by id; to say who moved. */
			readonly before: Readonly<Record<string, string>>
	  }
	| { readonly at: 'cannot'; readonly answer: Cannot }
	/** `lost`: the hub stopped answering; what came of it is not known here. `noRoom`: its disk is full, nothing changed. */
	| { readonly at: 'nothing' | 'stopped' | 'failed' | 'outdated' | 'busy' | 'lost' | 'noRoom' | 'left' | 'undone' }

type RunState = {
	readonly run: Run
	/** The hall that it is about. */
	readonly hallId: string
}

const initial: RunState = { run: { at: 'none' }, hallId: '' }

export const useRun = create<RunState>()(() => initial)

export const currentRun = (): Run => useRun.getState().run
export const setRun = (run: Run): void => useRun.setState({ run })
export const beginRun = (hallId: string): void =>
	useRun.setState({ hallId, run: { at: 'working', progress: null, isStopping: false } })
export const forgetRun = (): void => useRun.setState(initial)
