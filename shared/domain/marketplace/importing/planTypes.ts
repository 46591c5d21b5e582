/** What a plan of stalls is made from and what it says. */
import type { InputOf } from '../../../contract/index.ts'
import type { Mapping } from '../../importing/recognise.ts'
import type { RegistrationStatus } from '../../person.ts'
import type { SpeakerName } from '../../rules/eventFacts.ts'
import type { DocumentFact, StewardFact } from '../facts.ts'
import type { StallState } from '../words.ts'
import type { StallCell, StallFate, StallRowCode } from './words.ts'

export type StallEntry = InputOf<'marketplace.importStalls'>
export type PlannedStall = StallEntry['stalls'][number]
export type PlannedContact = StallEntry['contacts'][number]
export type PlannedPaper = StallEntry['documents'][number]
export type PlannedShift = StallEntry['rows'][number]

/** A stall that the event has, with what only organisers see of it. */
export type KnownStall = Omit<PlannedStall, 'state'> & {
	readonly state: StallState
	readonly contact: Omit<PlannedContact, 'stallId'>
	readonly documents: readonly DocumentFact[]
	readonly stewards: readonly StewardFact[]
}

/** Somebody who is registered and may be named as a steward. */
export type KnownSteward = {
	readonly registrationId: string
	readonly status: RegistrationStatus
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	readonly email: string
	readonly dayIds: readonly string[]
}

export type StallPlanInput = {
	readonly rows: readonly (readonly string[])[]
	/** As a spreadsheet counts; 0 where there are no headings. */
	readonly headerRow: number
	readonly mapping: Mapping
	readonly stalls: readonly KnownStall[]
	readonly people: readonly KnownSteward[]
	readonly days: readonly { readonly id: string; readonly startAt: string; readonly endAt: string }[]
	/** Names that may stand in no text now. */
	readonly keptNames: readonly SpeakerName[]
	/** The id that the stall of a row gets if it is new: the same each time for the same row. */
	readonly idOf: (row: number) => string
}

/** A field and what is in it, as codes and figures; `stewards` is a name. */
export type Said = { readonly field: string; readonly value: string }
export type Changed = { readonly field: string; readonly before: string; readonly after: string }

/** One row with what a person needs to look it over. */
export type PlannedStallRow = {
	readonly row: number
	readonly fate: StallFate
	readonly code: StallRowCode | null
	/** 0 where it has none. */
	readonly number: number
	readonly organisation: string
	readonly title: string
	readonly details: readonly Said[]
	readonly changes: readonly Changed[]
}

export type StallTally = Readonly<Record<StallFate | 'rows', number>>

export type StallImportPlan = {
	readonly tally: StallTally
	/** Every row below the headings, once, in order. */
	readonly rows: readonly PlannedStallRow[]
	/** Cells that are left out of rows that are kept, in the file's order. */
	readonly cells: readonly StallCell[]
	/** All of it as one command takes it; the mapping comes with it. */
	readonly entry: Omit<StallEntry, 'mapping'>
	/** No column says whose the stalls are, and the event has none that a number could mean. */
	readonly lacksOrganisation: boolean
}
