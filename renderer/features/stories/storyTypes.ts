/** What the hub answers about stories, by the names the page has for it. */
import type { OutputOf } from '../../../shared/contract/index.ts'

export type ListedSlot = OutputOf<'stories.list'>['slots'][number]
export type ReadinessLine = ListedSlot['readiness'][number]

export type KnownSlot = Extract<OutputOf<'stories.slot'>, { outcome: 'known' }>
/** One slot with everything it is planned as. */
export type Slot = KnownSlot['slot']
export type Speaker = KnownSlot['speakers'][number]
export type Material = KnownSlot['materials'][number]
export type Output = KnownSlot['outputs'][number]
export type StoryDay = OutputOf<'events.overview'>['days'][number]

/** Who looks at it: organisers find people by name; a support lead has shown a badge. */
export type Looker = {
	readonly isOrganiser: boolean
	/** Empty for organisers, who need none. */
	readonly leadBadge: string
}
