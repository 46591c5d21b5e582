/** SQL of the public screens: what was published of today's rounds and of the stalls, where a badge sits, what rooms are called. */

import type { Reader } from '../../database/handle.ts'
import { grouped } from '../../database/stores/breakoutPeople.store.ts'
import { codeNow } from '../../database/stores/merged.store.ts'

export type Round = {
	readonly id: string
	/** Counted from 1 over the whole event. */
	readonly number: number
	readonly dayId: string
	readonly startAt: string
	readonly endAt: string
	/** What people were told last; null before the first time. */
	readonly versionId: string | null
}

/** Every round by day and time. */
export const rounds = (db: Reader): readonly Round[] =>
	db
		.all<Omit<Round, 'number'>>(
			`SELECT breakout_round.id, day_id AS dayId, breakout_round.start_at AS startAt, breakout_round.end_at AS endAt,
			 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1) AS versionId
			 FROM breakout_round JOIN event_day ON event_day.id = day_id
			 ORDER BY date, breakout_round.start_at, breakout_round.id`,
		)
		.map((row, index) => ({ ...row, number: index + 1 }))

/** The registration behind a badge; only where the booking still stands. */
export const registrationByBadge = (db: Reader, badgeCode: string): string | undefined =>
	db.get<{ id: string }>(
		"SELECT id FROM registration WHERE badge_code = ? AND status = 'confirmed'",
		codeNow(db, badgeCode),
	)?.id

export type Place = { readonly number: number; readonly roomId: string | null; readonly table: string }

/** Where somebody was told to go in a version. */
export const placeIn = (db: Reader, versionId: string, registrationId: string): Place | undefined =>
	db.get(
		`SELECT number, room_id AS roomId, table_name AS "table" FROM version_place
		 JOIN version_group ON version_group.version_id = version_place.version_id
		 AND version_group.group_id = version_place.group_id
		 WHERE version_place.version_id = ? AND registration_id = ?`,
		versionId,
		registrationId,
	)

type Access = 'stepFree' | 'lift' | 'stairs'
export type Room = { readonly id: string; readonly name: string; readonly access: Access; readonly isOut: boolean }

/** By id, as they are now: without its lift, what was reached by lift is reached by stairs. */
export const roomsNow = (db: Reader): ReadonlyMap<string, Room> => {
	const faults = grouped(
		db.all<{ id: string; fault: string }>('SELECT room_id AS id, fault FROM room_fault'),
		(row) => row.id,
		(row) => row.fault,
	)
	const rooms = db.all<{ id: string; name: string; access: Access }>('SELECT id, name, access FROM room')
	return new Map(
		rooms.map(({ id, name, access }) => {
			const broken = faults.get(id) ?? []
			const now = access === 'lift' && broken.includes('lift') ? 'stairs' : access
			return [id, { id, name, access: now, isOut: broken.includes('room') }]
		}),
	)
}

export const eventName = (db: Reader): string => db.get<{ name: string }>('SELECT name FROM event')?.name ?? ''

export type StallsTold = { readonly id: string; readonly version: number; readonly atMs: number }

/** When people were told last where stalls are; undefined before the first time. */
export const stallsTold = (db: Reader): StallsTold | undefined =>
	db.get('SELECT id, number AS version, at_ms AS atMs FROM stall_version ORDER BY number DESC LIMIT 1')

export type StallTold = {
	readonly stallId: string
	readonly number: number
	readonly organisation: string
	readonly title: string
	readonly blurb: string
	readonly code: string
	/** May be drawn no more. */
	readonly positionId: string
}

/** By number; without those that will not come after all. */
export const stallsOfVersion = (db: Reader, versionId: string): readonly StallTold[] =>
	db.all(
		`SELECT stall.id AS stallId, number, organisation, title, blurb, code, position_id AS positionId
		 FROM stall_version_place JOIN stall ON stall.id = stall_id
		 WHERE version_id = ? AND state <> 'withdrawn' ORDER BY number, stall.id`,
		versionId,
	)
