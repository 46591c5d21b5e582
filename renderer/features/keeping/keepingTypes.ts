import type { OutputOf } from '../../../shared/contract/index.ts'
import type { KeepReason, RetainedData } from '../../../shared/domain/retention/schedule.ts'

export type KeepingState = OutputOf<'keeping.state'>
export type Erasure = KeepingState['erasures'][number]
export type Held = Extract<OutputOf<'keeping.held'>, { outcome: 'held' }>

/** What is to be erased: a request, or kinds of data that are due; nothing of either finishes what was begun. */
export type ToErase = { readonly requestId: string | null; readonly data: readonly RetainedData[] }

/** Whether the search says that it is gone. */
export const isProven = ({ proof }: Erasure): boolean =>
	proof !== null && proof.hits === 0 && proof.unread === 0 && proof.hitsBefore > 0

export const keepReasonList: readonly KeepReason[] = ['openDuty', 'incident', 'payment', 'legal', 'proof']
export const checkList = ['known', 'email', 'callBack', 'other'] as const
export const dutyNames = ['host', 'shift', 'stall', 'buddy', 'marshal', 'incident', 'payment'] as const
export type DutyName = (typeof dutyNames)[number]
