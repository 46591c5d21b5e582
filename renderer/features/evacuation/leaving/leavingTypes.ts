import type { OutputOf } from '../../../../shared/contract/index.ts'

export type Zone = OutputOf<'evacuation.zones'>['zones'][number]
export type Pack = OutputOf<'evacuation.pack'>
export type Overview = OutputOf<'events.overview'>
export type EventDay = Overview['days'][number]
