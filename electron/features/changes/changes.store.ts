/** SQL of changes on the day: what they ask about beside the facts of the event. */
import type { ChangeContext } from '../../../shared/domain/changes/stepsOf.ts'
import type { ConsentValue } from '../../../shared/domain/person.ts'
import { isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import { insertConsent } from '../../database/stores/registrations.store.ts'

const photoAt = (db: Reader, registrationId: string, beforeMs: number): ConsentValue | undefined =>
	db.get<{ value: ConsentValue }>(
		`SELECT value FROM consent WHERE registration_id = ? AND kind = 'photo' AND at_ms < ?
		 ORDER BY at_ms DESC, position DESC LIMIT 1`,
		registrationId,
		beforeMs,
	)?.value

/** `nowMs`: answers given after it do not count. */
export const contextOf = (db: Reader, registrationId: string | null, nowMs: number): ChangeContext => {
	const waiting = db.get<{ n: number }>(`SELECT count(*) AS n FROM registration WHERE status = 'waiting'`)?.n ?? 0
	if (registrationId === null) return { waiting, inSince: null, photo: 'no' }
	const photo = photoAt(db, registrationId, nowMs + 1)
	const present = db.get<{ sinceMs: number }>(
		`SELECT since_ms AS sinceMs FROM presence JOIN event_day ON event_day.id = day_id
		 WHERE registration_id = ? AND state = 'in' AND date = ?`,
		registrationId,
		isoDate(nowMs),
	)
	return {
		waiting,
		inSince: present ? timeOfDay(present.sinceMs) : null,
		photo: photo === 'yes' || photo === 'ask' ? photo : 'no',
	}
}

/** Answers the question about photographs as it was answered before `beforeMs`: another answer, none is taken away. */
export const answerPhotoAgain = (db: Writer, registrationId: string, beforeMs: number, atMs: number): void => {
	const value = photoAt(db, registrationId, beforeMs)
	if (value !== undefined) insertConsent(db, { registrationId, kind: 'photo', value, how: 'spoken', atMs })
}

type Card = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }

/** Name and badge of these people, in the order asked for; whoever is not there is left out. */
export const cardsOf = (db: Reader, registrationIds: readonly string[]): readonly Card[] =>
	registrationIds.flatMap(
		(id) =>
			db.get<Card>(
				`SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode
				 FROM registration WHERE id = ?`,
				id,
			) ?? [],
	)
