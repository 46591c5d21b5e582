import { createStore, type StoreApi } from 'zustand/vanilla'
import { type DeskEvent, type DeskState, emptyDesk, step } from './deskState.ts'

export type DeskStore = {
	readonly state: Pick<StoreApi<DeskState>, 'getState' | 'getInitialState' | 'subscribe'>
	readonly tell: (event: DeskEvent) => void
}

/** One desk on one screen. Everything that changes it goes through `step`. */
export const createDeskStore = (): DeskStore => {
	const state = createStore<DeskState>()(() => emptyDesk)
	return { state, tell: (event) => state.setState((before) => step(before, event), true) }
}
