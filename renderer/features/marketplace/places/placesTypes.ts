import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Stall } from '../marketTypes.ts'

/** What a position would mean for a stall. */
export type Option = Extract<OutputOf<'marketplace.options'>, { outcome: 'known' }>['options'][number]
export type Why = Extract<OutputOf<'marketplace.why'>, { outcome: 'known' }>
export type UnmetWish = Why['unmet'][number]
export type Cheapest = NonNullable<UnmetWish['cheapest']>
export type Wish = Stall['unmet'][number]
export type Versions = OutputOf<'marketplace.versions'>
/** A code is empty where a stall has, or had, no place. */
export type Moved = Versions['sinceLast'][number]
export type Measures = { readonly worst: number; readonly total: number }
