/**
 * Everything that the rules over a whole event are asked about, read in one go. What is read here
 * holds who is behind a pseudonym: it stays in this process.
 */
import type { Need } from '../../../shared/domain/person.ts'
import type { EventFacts, NeedFact } from '../../../shared/domain/rules/eventFacts.ts'
import { isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { Reader } from '../handle.ts'
import { aroundPeople, roomFaults } from './breakoutFacts.store.ts'
import { type PeopleParts, peopleFrom, peopleParts } from './breakoutPeople.store.ts'
import { frontDoorFacts } from './frontDoorFacts.store.ts'
import { marketFacts } from './marketFacts.store.ts'
import { programmeFacts } from './programmeFacts.store.ts'
import { retentionFacts } from './retention.store.ts'
import { publicTexts, speakerNames, storyFacts } from './storyFacts.store.ts'

/** Needs of everybody with a confirmed registration, in the order those were made. */
export const needFacts = (db: Reader): readonly NeedFact[] =>
	db
		.all<Omit<NeedFact, 'audience' | 'hasInstead'> & { audience: string; hasInstead: number }>(
			`SELECT registration_id AS registrationId, position, kind, code, action_line AS actionLine, audience, need.status,
			 trim(instead) <> '' AS hasInstead FROM need JOIN registration ON registration.id = registration_id
			 WHERE registration.status = 'confirmed' ORDER BY registration.rowid, position`,
		)
		.map((row) => ({
			...row,
			audience: JSON.parse(row.audience) as Need['audience'],
			hasInstead: row.hasInstead === 1,
		}))

export const helpToLeaveOf = ({ rows }: PeopleParts): EventFacts['helpToLeave'] =>
	rows.filter(({ evacuation }) => evacuation === 'yes').map(({ id }) => id)

export const cameInOf = ({ rows, cameInMs }: PeopleParts): EventFacts['cameInMs'] =>
	Object.fromEntries(
		rows.flatMap(({ id }) => {
			const atMs = cameInMs.get(id)
			return atMs === undefined ? [] : [[id, atMs]]
		}),
	)

export const faultFacts = (db: Reader): EventFacts['roomFaults'] =>
	[...roomFaults(db)].flatMap(([roomId, faults]) => faults.map((fault) => ({ roomId, fault })))

/** A moment as rules see it: when it is, and the same on the venue's clock. */
export const momentOf = (nowMs: number): Pick<EventFacts, 'nowMs' | 'now'> => ({
	nowMs,
	now: `${isoDate(nowMs)}T${timeOfDay(nowMs)}`,
})

/** What the event holds, as it is at a moment (UTC). */
export const eventFacts = (db: Reader, nowMs: number): EventFacts => {
	const parts = peopleParts(db)
	const people = peopleFrom(parts)
	const breakouts = { ...aroundPeople(db, people), people }
	return {
		...momentOf(nowMs),
		breakouts,
		programme: programmeFacts(db),
		stories: storyFacts(db),
		market: marketFacts(db),
		needs: needFacts(db),
		helpToLeave: helpToLeaveOf(parts),
		cameInMs: cameInOf(parts),
		roomFaults: faultFacts(db),
		speakerNames: speakerNames(db),
		publicTexts: publicTexts(db),
		...frontDoorFacts(db),
		retention: retentionFacts(db),
		strengths: breakouts.strengths,
	}
}
