/** SQL of badges: how they look, what each says, what was printed. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Reader } from '../../database/handle.ts'

type Design = OutputOf<'badges.designs'>['designs'][number]
type Badge = Extract<OutputOf<'badges.one'>, { outcome: 'known' }>['badge']

export const keptDesigns = (db: Reader): Design[] =>
	db
		.all<{ id: string; name: string; design: string }>(
			'SELECT id, name, design FROM badge_design ORDER BY position, id',
		)
		.map(({ id, name, design }) => ({ id, name, design: JSON.parse(design) as Design['design'] }))

export const designPosition = (db: Reader, id: string): number =>
	db.get<{ position: number }>('SELECT position FROM badge_design WHERE id = ?', id)?.position ??
	db.get<{ next: number }>('SELECT coalesce(max(position), -1) + 1 AS next FROM badge_design')?.next ??
	0

type Row = Omit<Badge, 'groups'> & { readonly groups: string }

/** Badges of some people for a day, in the order given. An organisation only of people here for work; groups as people were told. */
export const badgesOf = (db: Reader, registrationIds: readonly string[], dayId: string): Badge[] =>
	db
		.all<Row>(
			`SELECT registration.id AS registrationId, badge_code AS badgeCode, preferred_name AS preferredName,
			 family_name AS familyName, pronouns,
			 coalesce(CASE WHEN sector.is_for_work = 1 THEN organisation.name END, '') AS organisation,
			 coalesce((SELECT nullif(value, 'withdrawn') FROM consent WHERE registration_id = registration.id AND kind = 'photo'
			 ORDER BY at_ms DESC, position DESC LIMIT 1), 'no') AS photo,
			 (SELECT count(*) FROM badge_print WHERE registration_id = registration.id AND what = 'badge') AS prints,
			 (SELECT json_group_array(json_object('startAt', start_at, 'number', version_group.number, 'roomName', name) ORDER BY start_at)
			 FROM breakout_round JOIN breakout_version AS version ON version.id =
			 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1)
			 JOIN version_place ON version_place.version_id = version.id AND version_place.registration_id = registration.id
			 JOIN version_group ON version_group.version_id = version.id AND version_group.group_id = version_place.group_id
			 LEFT JOIN room ON room.id = version_group.room_id
			 WHERE breakout_round.day_id = ?) AS groups
			 FROM json_each(?) AS asked JOIN registration ON registration.id = asked.value
			 LEFT JOIN organisation ON organisation.key = organisation_key LEFT JOIN sector ON sector.code = sector_code
			 WHERE status <> 'removed' ORDER BY asked.key`,
			dayId,
			JSON.stringify(registrationIds),
		)
		.map(({ groups, ...badge }) => ({
			...badge,
			groups: (JSON.parse(groups) as Badge['groups']).map((one) => ({ ...one, roomName: one.roomName ?? '' })),
		}))

type Listed = OutputOf<'badges.deskList'>['people'][number]

/** Whoever is expected on a day: a walk-in is booked for it as well. */
export const deskListOf = (db: Reader, dayId: string): Listed[] =>
	db.all<Listed>(
		`SELECT registration.id AS registrationId, badge_code AS badgeCode, preferred_name AS preferredName,
		 family_name AS familyName,
		 coalesce((SELECT nullif(value, 'withdrawn') FROM consent WHERE registration_id = registration.id AND kind = 'photo'
		 ORDER BY at_ms DESC, position DESC LIMIT 1), 'no') AS photo
		 FROM registration WHERE status = 'confirmed'
		 AND EXISTS (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND day_id = ?)
		 ORDER BY badge_code`,
		dayId,
	)

export const printsOf = (db: Reader, registrationId: string, what: 'badge' | 'slip'): number =>
	db.get<{ n: number }>(
		'SELECT count(*) AS n FROM badge_print WHERE registration_id = ? AND what = ?',
		registrationId,
		what,
	)?.n ?? 0
