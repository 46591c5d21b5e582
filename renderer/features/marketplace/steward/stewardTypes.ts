/** Somebody who has shown their badge, and the stalls where they are down. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

type Mine = Extract<OutputOf<'marketplace.mine'>, { outcome: 'known' }>
export type Standing = Mine & { readonly badgeCode: string }
