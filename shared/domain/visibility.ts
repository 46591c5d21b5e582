/**
 * Who can see what: kinds of data about a person by the role of a connection, as far as Foyer has both. What is less
 * than the field's own agreement allows is not offered yet; what would be more is a fault. Nothing is decided by this
 * table while Foyer runs: every read is shaped where the file is, and a test asks each query as each role and fails on
 * a field too many, or on a promise of this table that no query keeps.
 *
 * A desk is told what to do and never why, as the Accessible Information Standard has it (NHS England, DAPB1605): the
 * need is recorded and flagged, not its cause. The rest is data minimisation (UK GDPR, article 5.1 c): each role has
 * what its work takes, and no more to see just in case.
 */
import { type Role, roles } from './roles.ts'

/**
 * `full`: of everybody they ask for · `own`: only of those at their own table or stall, or who stands before them with
 * a badge · `line`: what to do and not why · `number`: counted, nobody named · `glass`: for a minute, with a reason
 * that is written down · `none`: nothing, and no way to look somebody up by it.
 */
export type Sight = 'full' | 'own' | 'line' | 'number' | 'glass' | 'none'

type ByRole = Readonly<Record<Role, Sight>>

/** In the order of `roles`: organiser, desk lead, desk, facilitator, steward, speaker support, display, kiosk. */
const seen = (...sights: readonly [Sight, Sight, Sight, Sight, Sight, Sight, Sight, Sight]): ByRole =>
	Object.fromEntries(roles.map((role, at) => [role, sights[at]])) as ByRole

const organiserOnly = seen('full', 'none', 'none', 'none', 'none', 'none', 'none', 'none')

export const visibility = {
	/** The random id of a registration. */
	registration: seen('full', 'full', 'full', 'own', 'own', 'none', 'none', 'own'),
	preferredName: seen('full', 'full', 'full', 'own', 'own', 'none', 'none', 'own'),
	/** Read out at the desk to find somebody by. */
	familyName: seen('full', 'full', 'full', 'none', 'none', 'none', 'none', 'none'),
	/** A desk finds by it and is never shown it. */
	givenName: organiserOnly,
	pronouns: seen('full', 'full', 'full', 'own', 'none', 'none', 'none', 'none'),
	badgeCode: seen('full', 'full', 'full', 'own', 'own', 'none', 'none', 'none'),
	/** E-mail and phone. A desk matches first letters and is answered who, never what. */
	contact: organiserOnly,
	/** The organisation of people here for work, which tells namesakes apart. */
	workplace: seen('full', 'full', 'full', 'none', 'none', 'none', 'none', 'none'),
	/** The organisation of everybody else, and what they do there. */
	organisation: organiserOnly,
	/** As what they take part; counted for a lead, and not where the number is small. */
	sector: organiserOnly,
	/** What they are here to do: that somebody speaks may be the most private thing of all. */
	roles: organiserOnly,
	/** When and where they came in. */
	presence: seen('full', 'full', 'full', 'number', 'number', 'number', 'number', 'number'),
	/** By the stage: of whoever speaks, under the name they are shown by, because more is asked for then. */
	isUnder18: seen('full', 'none', 'none', 'none', 'none', 'full', 'none', 'none'),
	/** What the booking tool said: the file, and its code for the place. */
	booking: organiserOnly,
	/** Access and communication needs: their codes and the person's own words. */
	access: seen('full', 'line', 'line', 'line', 'none', 'none', 'none', 'none'),
	/** What the access lead and the caterer are to do. */
	otherLines: organiserOnly,
	dietary: organiserOnly,
	/** The plan for leaving the building: how, with what, by which way. A lead is told who helps and where they meet. */
	leaving: seen('full', 'line', 'none', 'none', 'none', 'none', 'none', 'none'),
	/** As what the one who comes along comes. Desks see that they come together, never as what. */
	companion: organiserOnly,
	emergencyContact: seen('glass', 'glass', 'glass', 'none', 'none', 'none', 'none', 'none'),
	photo: seen('full', 'full', 'full', 'none', 'none', 'none', 'none', 'own'),
	keepInTouch: seen('full', 'full', 'none', 'none', 'none', 'none', 'none', 'none'),
	/** Other answers, with all earlier ones. */
	otherAnswers: organiserOnly,
	/** Why somebody was sent to the help desk. */
	helpAsked: seen('full', 'full', 'none', 'none', 'none', 'none', 'none', 'none'),
	/** What they were offered for their time, and what they chose: it lets one guess at somebody's health. */
	payment: organiserOnly,
	/** What they would like to talk about, wish to miss, and with whom they will not sit. */
	wishes: organiserOnly,
	/** Who works with which interpreter. */
	interpreting: organiserOnly,
	/** Who tells a story under another name, or under none. */
	storyName: seen('glass', 'none', 'none', 'none', 'none', 'glass', 'none', 'none'),
	/** What a speaker is not to be asked: for whoever leads the support of that story. */
	storyLimits: seen('own', 'none', 'none', 'none', 'none', 'own', 'none', 'none'),
	/** Who answers for a stall, and how to reach them. */
	stallContact: organiserOnly,
	/** What an organiser looked for and kept: it may be a name. */
	lookedFor: organiserOnly,
} as const satisfies Readonly<Record<string, ByRole>>

export type DataClass = keyof typeof visibility
export const dataClasses = Object.keys(visibility) as readonly DataClass[]

/**
 * What everybody at work sees of those believed on site while an alarm is on, and not a moment longer: nobody is found
 * by asking a lead first.
 */
export const seenInAlarm: readonly DataClass[] = ['registration', 'preferredName', 'badgeCode', 'leaving']
