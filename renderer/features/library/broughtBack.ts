/** The event that is open was brought back from a backup in this window: up to when, until somebody has read it. */
import { create } from 'zustand'

/** `atMs`: when the backup was made; null: nothing was brought back, or it was read and closed. */
export const useBroughtBack = create<{ readonly atMs: number | null }>()(() => ({ atMs: null }))

export const setBroughtBack = (atMs: number | null): void => useBroughtBack.setState({ atMs })
