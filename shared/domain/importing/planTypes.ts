/** What a plan is made from and what it says. */
import type { InputOf, OutputOf } from '../../contract/index.ts'
import type { FileKind, RefusalCode } from '../fileCodes.ts'
import type { PersonDetails, RegistrationStatus } from '../person.ts'
import type { Sector } from '../sectors.ts'
import type { Mapping } from './recognise.ts'

/** A row as `people.importRows` takes it. */
export type PlannedEntry = InputOf<'people.importRows'>['rows'][number]
export type Person = PlannedEntry['person']
export type Fate = 'new' | 'changed' | 'unchanged' | 'held' | 'refused'

/**
 * Somebody the event already has. Rows still held for a decision belong in the list too, so that
 * the same file brought again does not hold them again; removed ones do not.
 */
export type KnownPerson = {
	readonly registrationId: string
	/** What the booking tool called this place; empty where it had no name for it. */
	readonly ref: string
	readonly status: RegistrationStatus
	/** As they are now, with what a desk has put right. */
	readonly current: Pick<PersonDetails, 'preferredName' | 'givenName' | 'familyName' | 'email' | 'organisation'>
	/** As the last file had them; null for somebody no file has brought. */
	readonly imported: PersonDetails | null
}

export type PlanInput = {
	readonly rows: readonly (readonly string[])[]
	/** As a spreadsheet counts; 0 where there are no headings. */
	readonly headerRow: number
	readonly kind: FileKind
	readonly mapping: Mapping
	readonly known: readonly KnownPerson[]
	readonly days: readonly { readonly id: string; readonly date: string }[]
	readonly sectors: readonly Sector[]
	/** Titles and codes of the event's topics, where it has some: a title with a comma in it stays one. */
	readonly topics?: readonly string[]
	readonly newId: () => string
}

export type Refusal = { row: number; column: string; code: RefusalCode }
export type Tally = {
	rows: number
	new: number
	changed: number
	unchanged: number
	held: number
	refused: number
	people: number
}
export type LookedAtRow = OutputOf<'imports.rows'>['rows'][number]

/** Who a held row may be: somebody known, or an earlier row of the same file. */
export type Suspect = {
	readonly id: string
	readonly name: string
	readonly email: string
	readonly organisation: string
}

/** One row's fate with what a person needs to look it over. */
export type PlannedRow = {
	readonly row: number
	readonly fate: Fate
	/** Null for a refused row: nothing of it is kept. */
	readonly person: Person | null
	readonly known: KnownPerson | null
	readonly status: RegistrationStatus
	readonly suspects: readonly Suspect[]
	readonly code: RefusalCode | null
	readonly column: string
}

export type Plan = {
	readonly tally: Tally
	/** New, changed and held ones in the file's order; a second person of a row follows the first. */
	readonly entries: readonly PlannedEntry[]
	readonly refused: readonly Refusal[]
	/** Every row of the file below its headings, once, in order. */
	readonly rows: readonly PlannedRow[]
	readonly unknownAnswers: readonly { column: number; answer: string; rows: number }[]
	readonly missing: readonly string[]
	readonly sharedEmails: number
}
