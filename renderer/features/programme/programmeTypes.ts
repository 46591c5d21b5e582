import type { OutputOf } from '../../../shared/contract/index.ts'

export type RunSheet = OutputOf<'programme.runSheet'>
/** One thing of a day, as everybody at work sees it. */
export type SheetItem = RunSheet['items'][number]
export type StageItem = OutputOf<'programme.stage'>['items'][number]
export type StageSlot = StageItem['slots'][number]
export type Duties = OutputOf<'programme.duties'>
type Overview = OutputOf<'events.overview'>
export type EventDay = Overview['days'][number]
export type EventRoom = Overview['rooms'][number]
