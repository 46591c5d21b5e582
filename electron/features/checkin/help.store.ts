/** SQL of the help desk: who was sent there, and what it may see of one person. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

export type Ask = OutputOf<'checkin.helpQueue'>['asks'][number]

/** Whoever still waits or is being seen to, in the order they were sent. */
export const helpAsks = (db: Reader, dayId: string): Ask[] =>
	db.all<Ask>(
		`SELECT help_ask.id AS askId, registration_id AS registrationId, coalesce(preferred_name, '') AS preferredName,
		 coalesce(badge_code, '') AS badgeCode, why, desk, at_ms AS atMs, state, taken_by AS takenBy
		 FROM help_ask LEFT JOIN registration ON registration.id = registration_id
		 WHERE day_id = ? AND state <> 'done' ORDER BY at_ms, help_ask.id`,
		dayId,
	)

export const askRow = (db: Reader, askId: string): JournalRow | undefined =>
	db.get<JournalRow>('SELECT * FROM help_ask WHERE id = ?', askId)

/** Lines for the desk of somebody's needs that are not met yet. */
export const deskLines = (db: Reader, registrationId: string): string[] =>
	db
		.all<{ line: string }>(
			`SELECT action_line AS line FROM need
			 WHERE registration_id = ? AND action_line <> '' AND audience LIKE '%"desk"%' AND status <> 'met' ORDER BY position`,
			registrationId,
		)
		.map(({ line }) => line)

/** Who helps somebody to leave the building and where they meet; null where there is no agreed plan. */
export const helpToLeave = (
	db: Reader,
	registrationId: string,
): { readonly buddy: string; readonly meetAt: string } | undefined =>
	db.get(
		`SELECT coalesce(preferred_name, '') AS buddy, meet_at AS meetAt FROM evacuation_plan
		 LEFT JOIN registration ON registration.id = buddy_id
		 WHERE registration_id = ? AND state IN ('agreed', 'briefed', 'reviewed')`,
		registrationId,
	)

export const hasContact = (db: Reader, registrationId: string): boolean =>
	db.get('SELECT 1 FROM emergency_contact WHERE registration_id = ?', registrationId) !== undefined
