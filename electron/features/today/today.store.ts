/** SQL of the day at a glance: numbers, never people. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Arrivals } from '../../../shared/domain/today/quarters.ts'
import type { Reader } from '../../database/handle.ts'

/** Who a line of the door's book is about, where two bookings turned out to be one person. */
const person = `coalesce((SELECT kept_id FROM person_merge WHERE gone_id = registration_id), registration_id)`

/** Somebody counts once, under the booking that stayed. */
const isOnce = 'registration_id NOT IN (SELECT gone_id FROM person_merge)'

/** How many came first within one quarter of an hour; whoever went and came back counts once. */
export const arrivalsOf = (db: Reader, dayId: string): readonly Arrivals[] =>
	db
		.all<{ atMs: number; isWalkIn: number; count: number }>(
			`WITH walk_in (id) AS (SELECT id FROM registration WHERE source = 'walkIn'),
			 first_in AS (SELECT ${person} AS person, min(at_ms) / 900000 AS quarter FROM attendance
			 WHERE day_id = ? AND kind IN ('in', 'markedInByGroup')
			 AND id NOT IN (SELECT cancels FROM attendance WHERE cancels IS NOT NULL) GROUP BY 1)
			 SELECT quarter * 900000 AS atMs, person IN walk_in AS isWalkIn, count(*) AS count
			 FROM first_in GROUP BY 1, 2 ORDER BY 1, 2`,
			dayId,
		)
		.map(({ atMs, isWalkIn, count }) => ({ atMs, isWalkIn: isWalkIn === 1, count }))

/** How many each desk let in who are still counted, and when the last of them came. */
export const desksOf = (db: Reader, dayId: string): OutputOf<'today.glance'>['desks'] =>
	db.all(
		`SELECT attendance.desk, count(DISTINCT ${person}) AS "in", max(attendance.at_ms) AS lastAtMs
		 FROM attendance WHERE day_id = ? AND kind = 'in' AND desk <> ''
		 AND NOT EXISTS (SELECT 1 FROM attendance AS later WHERE later.cancels = attendance.id)
		 GROUP BY attendance.desk ORDER BY attendance.desk`,
		dayId,
	)

/** How many of each sector came on a day; whoever named none is not among them. Companions are in no sector. */
export const sectorsIn = (db: Reader, dayId: string): readonly { readonly sector: string; readonly count: number }[] =>
	db.all(
		`SELECT code AS sector, coalesce(n, 0) AS count FROM sector LEFT JOIN
		 (SELECT sector_code, count(*) AS n FROM presence JOIN registration ON registration.id = registration_id
		 WHERE presence.day_id = ? AND ${isOnce} GROUP BY sector_code) ON sector_code = code ORDER BY position`,
		dayId,
	)

export const countLeft = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>(`SELECT count(*) AS n FROM presence WHERE day_id = ? AND state = 'out' AND ${isOnce}`, dayId)
		?.n ?? 0

export const countWaiting = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>("SELECT count(*) AS n FROM help_ask WHERE day_id = ? AND state = 'waiting'", dayId)?.n ?? 0

type Share = { readonly ready: number; readonly of: number }

/** Each answers `ready` and `of`; the day is `asked`. */
const shares: Readonly<Record<OutputOf<'today.ready'>['sections'][number]['section'], string>> = {
	crew: `SELECT count(*) AS "of", coalesce(sum(EXISTS (SELECT 1 FROM presence WHERE presence.registration_id = registration.id
		AND presence.day_id = (SELECT day FROM asked) AND state = 'in')), 0) AS ready
		FROM registration WHERE status = 'confirmed' AND roles LIKE '%"crew"%'
		AND EXISTS (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND day_id = (SELECT day FROM asked))`,
	needs: `SELECT count(*) AS "of", coalesce(sum(need.status IN ('ready', 'met')), 0) AS ready
		FROM need JOIN registration ON registration.id = registration_id WHERE registration.status = 'confirmed'
		AND EXISTS (SELECT 1 FROM registration_day WHERE registration_day.registration_id = registration.id AND day_id = (SELECT day FROM asked))`,
	plans: `SELECT count(*) AS "of", coalesce(sum(EXISTS (SELECT 1 FROM evacuation_plan
		WHERE evacuation_plan.registration_id = registration.id AND state IN ('agreed', 'briefed', 'reviewed'))), 0) AS ready
		FROM registration WHERE status = 'confirmed' AND needs_evacuation_help = 'yes'
		AND EXISTS (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND day_id = (SELECT day FROM asked))`,
	groups: `SELECT count(*) AS "of", coalesce(sum(EXISTS (SELECT 1 FROM group_host
		WHERE group_id = breakout_group.id AND duty = 'facilitator')), 0) AS ready
		FROM breakout_group JOIN breakout_round ON breakout_round.id = round_id WHERE day_id = (SELECT day FROM asked)`,
	stories: `SELECT count(*) AS "of", coalesce(sum(state IN ('consentSigned', 'confirmedToday', 'delivered', 'debriefed', 'followedUp')), 0) AS ready
		FROM story_slot JOIN programme_item ON programme_item.id = item_id WHERE day_id = (SELECT day FROM asked) AND state <> 'withdrawn'`,
	marketplace: `SELECT count(*) AS "of", coalesce(sum(EXISTS (SELECT 1 FROM stall_place WHERE stall_id = stall.id)), 0) AS ready
		FROM stall WHERE state = 'accepted' AND (SELECT day FROM asked) <> ''`,
	papers: `SELECT count(*) AS "of", coalesce(sum((SELECT count(*) FROM stall_document WHERE stall_id = stall.id
		AND kind IN ('insurance', 'riskAssessment') AND stall_document.state = 'checked'
		AND (expires_on = '' OR expires_on >= (SELECT date FROM event_day WHERE id = (SELECT day FROM asked)))) = 2), 0) AS ready
		FROM stall WHERE state = 'accepted'`,
	answers: `SELECT count(*) AS "of", coalesce(sum(EXISTS (SELECT 1 FROM consent
		WHERE consent.registration_id = registration.id AND kind = 'photo')), 0) AS ready
		FROM registration WHERE status = 'confirmed'
		AND EXISTS (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND day_id = (SELECT day FROM asked))`,
}

export const shareOf = (db: Reader, section: keyof typeof shares, dayId: string): Share =>
	db.get<Share>(`WITH asked (day) AS (VALUES (?)) ${shares[section]}`, dayId) ?? { ready: 0, of: 0 }
