/** The one import this window is busy with. It outlives the screen, so that looking at the desk meanwhile loses nothing. */
import { create } from 'zustand'
import { type ImportState, type ImportStep, nextState, start } from './importState.ts'

export const useImport = create<ImportState>()(() => start(''))

export const tell = (step: ImportStep): void => useImport.setState((state) => nextState(state, step), true)

export const current = (): ImportState => useImport.getState()
