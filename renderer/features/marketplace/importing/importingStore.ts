/** The one list of stalls this window is busy with. It outlives the screen, so that looking at the hall meanwhile loses nothing. */
import { create } from 'zustand'
import { nextState, type State, type Step, start } from './importingState.ts'

export const useImporting = create<State>()(() => start(''))

export const tell = (step: Step): void => useImporting.setState((state) => nextState(state, step), true)

export const current = (): State => useImporting.getState()
