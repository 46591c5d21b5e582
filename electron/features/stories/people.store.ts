/** SQL of the people around a story: who supports, who leads, who is in the building; a sheet that is out. */
import type { SheetKind } from '../../../shared/domain/programme/words.ts'
import type { Reader } from '../../database/handle.ts'
import { codeNow } from '../../database/stores/merged.store.ts'

export type Card = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }

const columns = 'id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode'

/** Whoever has a badge with this code, and is expected. */
export const cardByBadge = (db: Reader, badgeCode: string): Card | undefined =>
	db.get(`SELECT ${columns} FROM registration WHERE badge_code = ? AND status = 'confirmed'`, codeNow(db, badgeCode))

/** Everybody who leads, supports, or could take over, by registration. Never a speaker for being one. */
export const helperCards = (db: Reader): ReadonlyMap<string, Card> =>
	new Map(
		db
			.all<Card>(
				`SELECT ${columns} FROM registration WHERE id IN (SELECT support_lead_id FROM story_slot
				 UNION SELECT supporter_id FROM story_speaker UNION SELECT backup_id FROM story_speaker)`,
			)
			.map((card) => [card.registrationId, card]),
	)

/** Speakers under 18, and of those whose chaperone is coming. */
export const youngSpeakers = (
	db: Reader,
): { readonly all: ReadonlySet<string>; readonly chaperoned: ReadonlySet<string> } => {
	const rows = db.all<{ id: string; hasChaperone: number }>(
		`SELECT id, EXISTS (SELECT 1 FROM person_link JOIN registration AS chaperone ON chaperone.id = person_link.registration_id
		 WHERE linked_id = registration.id AND kind = 'chaperone' AND chaperone.status = 'confirmed') AS hasChaperone
		 FROM registration WHERE is_under_18 = 1 AND id IN (SELECT registration_id FROM story_speaker)`,
	)
	return {
		all: new Set(rows.map(({ id }) => id)),
		chaperoned: new Set(rows.filter(({ hasChaperone }) => hasChaperone === 1).map(({ id }) => id)),
	}
}

/** Who is in the building, as `day registration`. */
export const presentOn = (db: Reader): ReadonlySet<string> =>
	new Set(
		db
			.all<{ key: string }>("SELECT day_id || ' ' || registration_id AS key FROM presence WHERE state = 'in'")
			.map(({ key }) => key),
	)

export const roomNames = (db: Reader): ReadonlyMap<string, string> =>
	new Map(db.all<{ id: string; name: string }>('SELECT id, name FROM room').map(({ id, name }) => [id, name]))

export type OutputRow = {
	readonly outputId: string
	readonly sheet: SheetKind
	readonly holder: string
	readonly copies: number
	readonly isFile: number
	readonly atMs: number
}

/** Sheets and files that carry a slot and are not back, oldest first. */
export const outputsOut = (db: Reader, slotId: string): readonly OutputRow[] =>
	db.all(
		`SELECT programme_output.id AS outputId, sheet, holder, copies, is_file AS isFile, at_ms AS atMs
		 FROM programme_output WHERE back_at_ms IS NULL
		 AND EXISTS (SELECT 1 FROM json_each(slots) AS carried WHERE carried.value = ?) ORDER BY at_ms, programme_output.id`,
		slotId,
	)

export type OpeningRow = {
	readonly atMs: number
	readonly badgeCode: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}

/** Whose name a seal was opened for, and when. */
export const openingOf = (db: Reader, id: string): OpeningRow | undefined =>
	db.get(
		`SELECT at_ms AS atMs, badge_code AS badgeCode, preferred_name AS preferredName, given_name AS givenName,
		 family_name AS familyName FROM seal_opening JOIN story_speaker ON story_speaker.id = speaker_id
		 JOIN registration ON registration.id = story_speaker.registration_id WHERE seal_opening.id = ?`,
		id,
	)
