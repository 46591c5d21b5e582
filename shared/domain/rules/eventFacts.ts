/**
 * Everything that the rules over a whole event are asked about, in one value. Holds special-category
 * data and the names behind pseudonyms: it stays in the process that owns the file, and findings made
 * from it carry ids and codes, never words about a person.
 */
import type { BreakoutFacts } from '../breakouts/facts.ts'
import type { RoomFault } from '../breakouts/words.ts'
import type { PlanMethod, PlanState } from '../evacuation/words.ts'
import type { MarketFacts } from '../marketplace/facts.ts'
import type { Need, NeedStatus } from '../person.ts'
import type { ProgrammeFacts } from '../programme/facts.ts'
import type { RetainedData } from '../retention/schedule.ts'
import type { StoryFacts } from '../stories/facts.ts'
import type { RuleStrengths } from './strengths.ts'

export type NeedFact = Pick<Need, 'kind' | 'code' | 'actionLine' | 'audience'> & {
	readonly registrationId: string
	readonly position: number
	readonly status: NeedStatus
	/** It is not met, and it is said what is done instead. */
	readonly hasInstead: boolean
}

/** How somebody leaves the building, without its words. */
export type PlanFact = {
	readonly registrationId: string
	readonly state: PlanState
	readonly method: PlanMethod | ''
	readonly buddyId: string | null
	readonly backupId: string | null
	/** It says where they wait who cannot take the stairs. */
	readonly hasRefuge: boolean
}

/** How many may be in the building, and how many it is meant for; zero: not said. */
export type BuildingFact = { readonly fireLimit: number; readonly comfortable: number }

/** A text that everybody at work may read, and of whom or what it is; the same text in the same place is one. */
export type WorkText = {
	readonly where:
		| 'needLine'
		| 'needInstead'
		| 'needOwner'
		| 'planLine'
		| 'badgeName'
		| 'zoneName'
		| 'viewName'
		| 'designName'
		| 'tableName'
	/** Registrations, or the zone, list, badge or table that it is of; at least one. */
	readonly ofIds: readonly string[]
	readonly text: string
}

/** What somebody is called, for the scan that keeps a name behind a pseudonym; speakers and nobody else. */
export type SpeakerName = {
	readonly registrationId: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	/** A guardian agreed that somebody under 18 speaks. */
	readonly hasGuardianAgreement: boolean
}

/** Text of the event that others read, and where it stands: what the name scan looks through. */
export type PublicText = {
	readonly where:
		| 'itemTitle'
		| 'itemNote'
		| 'slotTitle'
		| 'slotNote'
		| 'introduction'
		| 'alternative'
		| 'topic'
		| 'materialPlace'
		| 'eventName'
		| 'stallTitle'
		| 'stallBlurb'
		| 'stallNote'
	/** The item, slot, topic or stall it is of; empty: of the event. */
	readonly ofId: string
	readonly text: string
}

export type EventFacts = {
	/** Of the moment, UTC; and the same at the venue, `2027-05-19T13:10`. */
	readonly nowMs: number
	readonly now: string
	readonly breakouts: BreakoutFacts
	readonly programme: ProgrammeFacts
	readonly stories: StoryFacts
	readonly market: MarketFacts
	readonly needs: readonly NeedFact[]
	/** Who said that they would like help to leave the building, whether a plan is kept among their needs or not. */
	readonly helpToLeave: readonly string[]
	/** When people who are in the building now came in, UTC. */
	readonly cameInMs: Readonly<Record<string, number>>
	/** What has failed, by room: a room's features no longer tell what it had before. */
	readonly roomFaults: readonly { readonly roomId: string; readonly fault: RoomFault }[]
	readonly speakerNames: readonly SpeakerName[]
	readonly publicTexts: readonly PublicText[]
	/** In the order in which their people registered. */
	readonly plans: readonly PlanFact[]
	/** The code of the zone that a room is in; left out: no zone is known. */
	readonly zoneOfRoom: Readonly<Record<string, string>>
	readonly building: BuildingFact
	readonly workTexts: readonly WorkText[]
	/** Groups in whose notes somebody is named, and in how many of them; whose name it is stays where it was read. */
	readonly namingNotes: readonly { readonly groupId: string; readonly count: number }[]
	/** Kinds of data of which there is anything, once the event was closed: until when, and when it goes by itself. */
	readonly retention: readonly {
		readonly data: RetainedData
		readonly untilMs: number
		/** Null: it does not. */
		readonly goesAtMs: number | null
	}[]
	/** Rules the event has made stronger or weaker. */
	readonly strengths: RuleStrengths
}
