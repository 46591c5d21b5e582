/** Somebody who has shown their badge, and the stories it opens. Lives as long as the page and nowhere else. */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type Leading = Extract<OutputOf<'stories.mine'>, { outcome: 'known' }> & { readonly leadBadge: string }
