/**
 * What was chosen for the next run, and the run that is on or was made last. Lives as long as the
 * page, so that looking at the board meanwhile ends nothing.
 */
import { create } from 'zustand'
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts'
import type { RunResult } from './profile.ts'

type Answer = OutputOf<'breakouts.allocate'>
type Input = InputOf<'breakouts.allocate'>
export type Pool = Input['pool']
export type Preset = Input['preset']
export type From = Input['from']
export type Progress = Extract<Answer, { state: 'working' }>
export type Impossible = Extract<Answer, { state: 'impossible' }>

/** What the run was asked for; `places`: people times rounds, as the truth had it; `hadDraft`: somebody sat somewhere before. */
export type Asked = {
	readonly input: Input
	readonly people: number
	readonly places: number
	readonly hadDraft: boolean
}

export type Run =
	| { readonly at: 'none' }
	| {
			readonly at: 'working'
			readonly asked: Asked
			/** Null until the hub has said anything. */
			readonly progress: Progress | null
			readonly isStopping: boolean
	  }
	| { readonly at: 'done'; readonly asked: Asked; readonly commandId: string; readonly result: RunResult }
	| { readonly at: 'impossible'; readonly asked: Asked; readonly answer: Impossible }
	/** `lost`: the hub stopped answering; what came of it is not known here. `noRoom`: its disk is full, nothing changed. */
	| { readonly at: 'nobody' | 'outdated' | 'failed' | 'lost' | 'noRoom' | 'left' | 'undone'; readonly asked: Asked }

export type FillState = {
	readonly pool: Pool
	/** Null: the event's own. */
	readonly preset: Preset | null
	/** Null: every round. */
	readonly roundIds: readonly string[] | null
	/** Null: as suits; the draft where there is one. */
	readonly from: From | null
	/** As typed; empty: drawn by the hub. */
	readonly seed: string
	readonly run: Run
}

const initial: FillState = {
	pool: 'booked',
	preset: null,
	roundIds: null,
	from: null,
	seed: '',
	run: { at: 'none' },
}

export const useFill = create<FillState>()(() => initial)

export const chooseForRun = (choice: Partial<Omit<FillState, 'run'>>): void => useFill.setState(choice)
export const setRun = (run: Run): void => useFill.setState({ run })
export const currentRun = (): Run => useFill.getState().run
/** Another event was opened. */
export const forgetRun = (): void => useFill.setState(initial)

const mostSeed = 2 ** 31 - 1

/** The number that was typed; null for none; undefined where it is no number that can be used. */
export const seedOf = (typed: string): number | null | undefined => {
	const text = typed.trim()
	if (text === '') return null
	return /^\d{1,10}$/.test(text) && Number(text) <= mostSeed ? Number(text) : undefined
}
