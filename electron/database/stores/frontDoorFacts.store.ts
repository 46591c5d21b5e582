/**
 * What the rules are asked about the front door: how people leave the building, how many it holds, and what is
 * written where everybody at work reads it. A few statements over whole tables.
 */
import type { EventFacts, PlanFact, WorkText } from '../../../shared/domain/rules/eventFacts.ts'
import { namesInNotes, type RegisteredName } from '../../../shared/domain/rules/namesInNotes.ts'
import type { Reader } from '../handle.ts'

/** Of everybody with a confirmed registration. A buddy may be somebody who no longer comes. */
export const planFacts = (db: Reader): EventFacts['plans'] =>
	db
		.all<Omit<PlanFact, 'hasRefuge'> & { readonly hasRefuge: number }>(
			`SELECT registration_id AS registrationId, state, method, buddy_id AS buddyId, backup_id AS backupId,
			 trim(refuge) <> '' AS hasRefuge FROM evacuation_plan JOIN registration ON registration.id = registration_id
			 WHERE status = 'confirmed' ORDER BY registration.rowid`,
		)
		.map((row) => ({ ...row, hasRefuge: row.hasRefuge === 1 }))

export const zoneOfRoom = (db: Reader): EventFacts['zoneOfRoom'] =>
	Object.fromEntries(
		db
			.all<{ roomId: string; code: string }>(
				`SELECT room_id AS roomId, code FROM evacuation_zone_room JOIN evacuation_zone ON evacuation_zone.id = zone_id
				 ORDER BY room_id`,
			)
			.map(({ roomId, code }) => [roomId, code]),
	)

export const buildingFact = (db: Reader): EventFacts['building'] =>
	db.get<EventFacts['building']>('SELECT fire_limit AS fireLimit, comfortable FROM building') ?? {
		fireLimit: 0,
		comfortable: 0,
	}

/** Of names on a badge only those of several words: one word is a name, whatever it means. */
const isMoreThanAWord = (column: string): string => `${column} GLOB '*[ (/,;:]*'`

/** Texts of people with a confirmed registration, and what things are called; empty ones left out. */
export const workTexts = (db: Reader): readonly WorkText[] =>
	db
		.all<Omit<WorkText, 'ofIds'> & { readonly ofIds: string }>(
			`SELECT "where", text, json_group_array(DISTINCT id ORDER BY id) AS ofIds FROM (
			 SELECT 1 AS part, "where", text, registration.id FROM (
			 SELECT registration_id, 'needLine' AS "where", action_line AS text FROM need
			 UNION ALL SELECT registration_id, 'needInstead', instead FROM need
			 UNION ALL SELECT registration_id, 'needOwner', owner FROM need
			 UNION ALL SELECT registration_id, 'planLine', meet_at FROM evacuation_plan
			 UNION ALL SELECT registration_id, 'planLine', refuge FROM evacuation_plan
			 UNION ALL SELECT registration_id, 'planLine', equipment FROM evacuation_plan
			 UNION ALL SELECT registration_id, 'planLine', route FROM evacuation_plan
			 UNION ALL SELECT id, 'badgeName', preferred_name FROM registration WHERE ${isMoreThanAWord('preferred_name')}
			 UNION ALL SELECT id, 'badgeName', family_name FROM registration WHERE ${isMoreThanAWord('family_name')}
			 UNION ALL SELECT id, 'badgeName', pronouns FROM registration
			 ) JOIN registration ON registration.id = registration_id WHERE status = 'confirmed'
			 UNION ALL SELECT 2, 'zoneName', name, id FROM evacuation_zone
			 UNION ALL SELECT 3, 'viewName', name, id FROM people_view
			 UNION ALL SELECT 4, 'designName', name, id FROM badge_design
			 UNION ALL SELECT 5, 'tableName', table_name, id FROM breakout_group
			 ) WHERE text <> '' GROUP BY "where", text ORDER BY part, "where", text`,
		)
		.map(({ ofIds, ...row }) => ({ ...row, ofIds: JSON.parse(ofIds) as readonly string[] }))

/** Of everybody who is on the list. */
export const registeredNames = (db: Reader): readonly RegisteredName[] =>
	db.all(
		`SELECT preferred_name AS preferredName, given_name AS givenName, family_name AS familyName FROM registration
		 WHERE status <> 'removed'`,
	)

/** Names are read only where there are notes to look through. */
export const namingNotes = (db: Reader): EventFacts['namingNotes'] => {
	const notes = db.all<{ groupId: string; text: string }>(
		'SELECT group_id AS groupId, text FROM group_note ORDER BY group_id, id',
	)
	if (notes.length === 0) return []
	const isNaming = namesInNotes(registeredNames(db))
	const groups = Map.groupBy(
		notes.filter(({ text }) => isNaming(text)),
		({ groupId }) => groupId,
	)
	return [...groups].map(([groupId, own]) => ({ groupId, count: own.length }))
}

type Names = 'plans' | 'zoneOfRoom' | 'building' | 'workTexts' | 'namingNotes'

/** All of it. */
export const frontDoorFacts = (db: Reader): Pick<EventFacts, Names> => ({
	plans: planFacts(db),
	zoneOfRoom: zoneOfRoom(db),
	building: buildingFact(db),
	workTexts: workTexts(db),
	namingNotes: namingNotes(db),
})
