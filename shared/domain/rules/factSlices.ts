/**
 * The facts of an event cut by what changes together. A rule that says which slices it reads is asked
 * again only when one of them has changed.
 */
import type { EventFacts } from './eventFacts.ts'

/** `now`: the minute. */
export type FactSlice =
	| 'now'
	/** Who is registered and what is known of them: `breakouts.people` but for the next two, and `helpToLeave`. */
	| 'people'
	/** `hereOn` and `cameInMs`. */
	| 'presence'
	/** `places` and `told`. */
	| 'places'
	/** `breakouts` but for its people and strengths, and `roomFaults`. */
	| 'groups'
	| 'programme'
	| 'stories'
	| 'market'
	| 'needs'
	| 'speakerNames'
	| 'publicTexts'
	/** `plans` and `zoneOfRoom`. */
	| 'plans'
	| 'building'
	| 'workTexts'
	| 'namingNotes'
	| 'retention'
	| 'strengths'

/** Of each slice a value that stays the same while the slice does. */
export type FactMarks = Readonly<Record<FactSlice, number | string>>

/** Facts as they go on. */
export type MarkedFacts = { readonly facts: EventFacts; readonly marks: FactMarks }
