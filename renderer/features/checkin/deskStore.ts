import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyDesk, step } from './deskState.ts'
import type { DeskEvent, DeskState } from './deskTypes.ts'

export type DeskStore = {
	readonly state: Pick<StoreApi<DeskState>, 'getState' | 'getInitialState' | 'subscribe'>
	readonly tell: (event: DeskEvent) => void
}

/** One desk on one screen. Everything that changes it goes through `step`. */
export const createDeskStore = (): DeskStore => {
	const state = createStore<DeskState>()(() => emptyDesk)
	return { state, tell: (event) => state.setState((before) => step(before, event), true) }
}
