/**
 * Reads the programme in one go: a statement for each table, whatever the number of items. Only
 * confirmed registrations lead or are on duty; rows of whoever was cancelled wait unread.
 */
import type {
	DayFact,
	InterpreterFact,
	ItemFact,
	ProgrammeFacts,
	RoomUseFact,
	ShiftFact,
} from '../../../shared/domain/programme/facts.ts'
import type { Reader } from '../handle.ts'
import { grouped } from './breakoutPeople.store.ts'
import { days } from './lookups.store.ts'

const none: readonly never[] = []

const leads = (db: Reader): ReadonlyMap<string, readonly string[]> =>
	grouped(
		db.all<{ itemId: string; id: string }>(
			`SELECT item_id AS itemId, registration_id AS id FROM programme_lead
			 JOIN registration ON registration.id = registration_id
			 WHERE status = 'confirmed' ORDER BY item_id, registration.rowid`,
		),
		(row) => row.itemId,
		(row) => row.id,
	)

const interpreters = (db: Reader): ReadonlyMap<string, readonly InterpreterFact[]> =>
	grouped(
		db.all<InterpreterFact & { readonly itemId: string }>(
			`SELECT item_id AS itemId, team_id AS teamId, stands_at AS standsAt, material_sent_on AS materialSentOn
			 FROM programme_interpreter ORDER BY item_id, team_id`,
		),
		(row) => row.itemId,
		({ teamId, standsAt, materialSentOn }) => ({ teamId, standsAt, materialSentOn }),
	)

type ItemRow = Omit<ItemFact, 'leadIds' | 'interpreters' | 'isFixed'> & { readonly isFixed: number }

/** By day, start, room, id; what has no room comes after what has one. */
const items = (db: Reader): readonly ItemFact[] => {
	const [leadsOf, interpretersOf] = [leads(db), interpreters(db)]
	return db
		.all<ItemRow>(
			`SELECT programme_item.id, day_id AS dayId, programme_item.start_at AS startAt, programme_item.end_at AS endAt,
			 room_id AS roomId, kind, title, av_notes AS avNotes, access_notes AS accessNotes, content_note AS contentNote,
			 is_fixed AS isFixed, buffer_min AS bufferMin, round_id AS roundId, status, started_at_ms AS startedAtMs,
			 ended_at_ms AS endedAtMs
			 FROM programme_item JOIN event_day ON event_day.id = day_id LEFT JOIN room ON room.id = room_id
			 ORDER BY date, programme_item.start_at, room.position IS NULL, room.position, programme_item.id`,
		)
		.map((row) => ({
			...row,
			isFixed: row.isFixed === 1,
			leadIds: leadsOf.get(row.id) ?? none,
			interpreters: interpretersOf.get(row.id) ?? none,
		}))
}

/**
 * By day, start, id. Files from before there was a marketplace may hold time at a stall that nobody can name: it
 * binds whoever has it as a duty of the crew does.
 */
const shifts = (db: Reader): readonly ShiftFact[] =>
	db.all(
		`SELECT duty_shift.id, registration_id AS registrationId, CASE kind WHEN 'stall' THEN 'crew' ELSE kind END AS kind,
		 day_id AS dayId, duty_shift.start_at AS startAt, duty_shift.end_at AS endAt, room_id AS roomId
		 FROM duty_shift JOIN event_day ON event_day.id = day_id JOIN registration ON registration.id = registration_id
		 WHERE registration.status = 'confirmed' ORDER BY date, duty_shift.start_at, duty_shift.id`,
	)

const roomUses = (db: Reader): readonly RoomUseFact[] =>
	db.all(
		'SELECT room_id AS roomId, purpose FROM room_use JOIN room ON room.id = room_id ORDER BY room.position, room_id',
	)

export const programmeFacts = (db: Reader): ProgrammeFacts => ({
	days: days(db) satisfies readonly DayFact[],
	items: items(db),
	shifts: shifts(db),
	roomUses: roomUses(db),
})
