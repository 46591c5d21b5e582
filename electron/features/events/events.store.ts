/** All SQL of the event itself: its row, days, rooms, desks, sectors, organisations. */
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import { days, keepOrganisation, sectors } from '../../database/stores/lookups.store.ts'

type Overview = OutputOf<'events.overview'>
type NewEvent = InputOf<'events.create'>
export type Room = Overview['rooms'][number]

const flag = (value: boolean) => (value ? 1 : 0)

export const hasEvent = (db: Reader): boolean => db.get('SELECT 1 FROM event') !== undefined

export const insertRoom = (db: Writer, room: Room): void => {
	db.run(
		`INSERT INTO room (id, position, code, name, fire_capacity, theatre_seats, cabaret_seats, access, loop, is_low_noise, notes)
		 VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM room), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		room.id,
		room.code,
		room.name,
		room.fireCapacity,
		room.theatreSeats,
		room.cabaretSeats,
		room.access,
		room.loop,
		flag(room.isLowNoise),
		room.notes,
	)
}

export const insertEvent = (db: Writer, event: NewEvent, atMs: number): void => {
	db.run(
		'INSERT INTO event (id, name, venue, organiser, practice, created_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
		event.eventId,
		event.name,
		event.venue,
		event.organiser,
		event.practice,
		atMs,
	)
	for (const day of event.days) {
		db.run(
			'INSERT INTO event_day (id, date, doors_at, start_at, end_at) VALUES (?, ?, ?, ?, ?)',
			day.id,
			day.date,
			day.doorsAt,
			day.startAt,
			day.endAt,
		)
	}
	for (const room of event.rooms) insertRoom(db, room)
	for (const [position, desk] of event.desks.entries())
		db.run('INSERT INTO desk (id, position, name) VALUES (?, ?, ?)', desk.id, position, desk.name)
	for (const [position, sector] of event.sectors.entries()) {
		db.run(
			'INSERT INTO sector (code, position, label, is_voice, is_for_work) VALUES (?, ?, ?, ?, ?)',
			sector.code,
			position,
			sector.label,
			flag(sector.isVoice),
			flag(sector.isForWork),
		)
	}
	for (const organisation of event.organisations) keepOrganisation(db, organisation.name, organisation.type)
}

export const renameEvent = (db: Writer, name: string, venue: string): void => {
	db.run('UPDATE event SET name = ?, venue = ?', name, venue)
}

export const nameOfEvent = (db: Reader): { readonly name: string; readonly venue: string } | undefined =>
	db.get('SELECT name, venue FROM event')

export const roomNamed = (db: Reader, name: string): boolean =>
	db.get('SELECT 1 FROM room WHERE name = ?', name) !== undefined

/** Whether groups meet in a room, the programme has something there, or it is the hall of the marketplace. */
export const isRoomUsed = (db: Reader, id: string): boolean =>
	db.get(
		`SELECT 1 FROM breakout_group WHERE room_id = ? UNION SELECT 1 FROM programme_item WHERE room_id = ?
		 UNION SELECT 1 FROM duty_shift WHERE room_id = ? UNION SELECT 1 FROM hall WHERE room_id = ? LIMIT 1`,
		id,
		id,
		id,
		id,
	) !== undefined

export const deleteRoom = (db: Writer, id: string): number => db.run('DELETE FROM room WHERE id = ?', id)

const rooms = (db: Reader): Overview['rooms'] =>
	db
		.all<Omit<Room, 'isLowNoise'> & { isLowNoise: number }>(
			`SELECT id, code, name, fire_capacity AS fireCapacity, theatre_seats AS theatreSeats,
			 cabaret_seats AS cabaretSeats, access, loop, is_low_noise AS isLowNoise, notes FROM room ORDER BY position`,
		)
		.map((row) => ({ ...row, isLowNoise: row.isLowNoise === 1 }))

/** The name of the event's first desk, for whoever sits at the computer itself; empty before `events.create`. */
export const firstDesk = (db: Reader): string =>
	db.get<{ name: string }>('SELECT name FROM desk ORDER BY position LIMIT 1')?.name ?? ''

/** Everything about the event that is about nobody. Undefined before `events.create`. */
export const overview = (db: Reader): Overview | undefined => {
	const event = db.get<Pick<Overview, 'eventId' | 'name' | 'venue' | 'organiser' | 'practice' | 'createdAtMs'>>(
		'SELECT id AS eventId, name, venue, organiser, practice, created_at_ms AS createdAtMs FROM event',
	)
	if (!event) return undefined
	return {
		...event,
		days: days(db),
		rooms: rooms(db),
		desks: db.all('SELECT id, name FROM desk ORDER BY position'),
		sectors: sectors(db),
	}
}
