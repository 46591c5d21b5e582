/** What the hub answers to a facilitator, by the names the page has for it. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type KnownTable = Extract<OutputOf<'breakouts.table'>, { outcome: 'known' }>
type Mine = Extract<OutputOf<'breakouts.mine'>, { outcome: 'known' }>
/** Somebody who has shown their badge, and what it opens. */
export type Hosting = Mine & { readonly badgeCode: string }
