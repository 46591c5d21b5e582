/** What was chosen for a print: kept while the app is open, so that a look elsewhere loses nothing. */
import { create } from 'zustand'
import type { PersonRole } from '../../../../shared/domain/person.ts'

/** `new`: never printed. */
export type Which = 'new' | 'all' | 'chosen'

export type BatchState = {
	readonly dayId: string | null
	readonly roles: readonly PersonRole[]
	readonly which: Which
	/** Registrations, for `chosen`. */
	readonly chosen: readonly string[]
	/** Somebody pressed Print and has not said yet what came out. */
	readonly isAsking: boolean
}

export const emptyBatch: BatchState = { dayId: null, roles: [], which: 'new', chosen: [], isAsking: false }

export const useBatchStore = create<BatchState>()(() => emptyBatch)

export const changeBatch = (change: Partial<BatchState>): void => useBatchStore.setState(change)
