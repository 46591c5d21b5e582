/** Planning the programme, as commands: items, when and where they are, who leads and interprets. */
import type { InputOf } from '../../../shared/contract/index.ts'
import { following } from '../../../shared/domain/programme/shift.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { type Journal, journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { keptNames } from '../../database/stores/keptNames.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import {
	hasRoom,
	hasRound,
	hasStory,
	hasTeam,
	type ItemRow,
	interpreterRow,
	interpretersOf,
	isConfirmed,
	itemRow,
	leadsOf,
} from './programme.store.ts'

type Names =
	| 'programme.saveItem'
	| 'programme.removeItem'
	| 'programme.moveItem'
	| 'programme.setLeads'
	| 'programme.setMaterialSent'

type NewItem = InputOf<'programme.saveItem'>['item']

/** A new item is planned; one that is there keeps how far it has got. */
const rowOf = (item: NewItem, known: ItemRow | undefined): ItemRow => ({
	id: item.id,
	day_id: item.dayId,
	start_at: item.startAt,
	end_at: item.endAt,
	room_id: item.roomId,
	kind: item.kind,
	title: item.title,
	av_notes: item.avNotes,
	access_notes: item.accessNotes,
	content_note: item.contentNote,
	is_fixed: item.isFixed ? 1 : 0,
	buffer_min: item.bufferMin,
	round_id: item.roundId,
	status: known?.status ?? 'planned',
	started_at_ms: known?.started_at_ms ?? null,
	ended_at_ms: known?.ended_at_ms ?? null,
})

const isAllThere = (db: Reader, { dayId, roomId, roundId, interpreters }: NewItem): boolean =>
	hasDay(db, dayId) &&
	(roomId === null || hasRoom(db, roomId)) &&
	(roundId === null || hasRound(db, roundId)) &&
	interpreters.every(({ teamId }) => hasTeam(db, teamId))

/** The first text that holds a name which may stand in none. */
const fieldWithName = (db: Reader, item: NewItem) => {
	const holds = keptNames(db)
	if (item.interpreters.some(({ standsAt }) => holds(standsAt))) return 'standsAt'
	return (['title', 'avNotes', 'accessNotes', 'contentNote'] as const).find((field) => holds(item[field]))
}

/** Teams as told now; what they got to prepare from stays noted. */
const putInterpreters = (db: Reader, journal: Journal, { id, interpreters }: NewItem): boolean => {
	const wanted = new Map(interpreters.map(({ teamId, standsAt }) => [teamId, standsAt]))
	let hasChanged = false
	for (const row of interpretersOf(db, id))
		if (!wanted.has(row.team_id)) hasChanged = journal.remove('programme_interpreter', row) || hasChanged
	for (const [teamId, standsAt] of wanted) {
		const known = interpreterRow(db, id, teamId)
		const row = { item_id: id, team_id: teamId, stands_at: standsAt, material_sent_on: known?.material_sent_on ?? '' }
		hasChanged = journal.put('programme_interpreter', row) || hasChanged
	}
	return hasChanged
}

export const itemCommands: CommandHandlers<Names> = {
	'programme.saveItem': (context, { item }) => {
		const { db } = context
		if (!isAllThere(db, item)) return { outcome: 'notFound' }
		if (item.endAt <= item.startAt) return { outcome: 'endsBeforeStart' }
		const field = fieldWithName(db, item)
		if (field !== undefined) return { outcome: 'realName', field }
		const journal = journalOf(context)
		const isNew = journal.put('programme_item', rowOf(item, itemRow(db, item.id)))
		const isOtherwiseInterpreted = putInterpreters(db, journal, item)
		return { outcome: isNew || isOtherwiseInterpreted ? 'saved' : 'unchanged' }
	},
	'programme.removeItem': (context, { itemId }) => {
		const { db } = context
		if (!itemRow(db, itemId)) return { outcome: 'notFound' }
		if (hasStory(db, itemId)) return { outcome: 'hasStory' }
		const journal = journalOf(context)
		for (const row of leadsOf(db, itemId)) journal.remove('programme_lead', row)
		for (const row of interpretersOf(db, itemId)) journal.remove('programme_interpreter', row)
		journal.remove('programme_item', { id: itemId })
		return { outcome: 'removed' }
	},
	'programme.moveItem': (context, { itemId, dayId, startAt, endAt, roomId, shift }) => {
		const { db } = context
		const row = itemRow(db, itemId)
		if (!row || !hasDay(db, dayId) || (roomId !== null && !hasRoom(db, roomId))) return { outcome: 'notFound' }
		if (endAt <= startAt) return { outcome: 'endsBeforeStart' }
		const place = { id: itemId, dayId, startAt, endAt, roomId }
		const along = shift === 'none' ? [] : following(programmeFacts(db).items, place)
		if (along === null) return { outcome: 'pastMidnight' }
		const journal = journalOf(context)
		const moved = { ...row, day_id: dayId, start_at: startAt, end_at: endAt, room_id: roomId }
		let count = journal.put('programme_item', moved) ? 1 : 0
		for (const { id, ...times } of along) {
			const other = itemRow(db, id)
			if (other && journal.put('programme_item', { ...other, start_at: times.startAt, end_at: times.endAt })) count++
		}
		return count === 0 ? { outcome: 'unchanged' } : { outcome: 'moved', count }
	},
	'programme.setLeads': (context, { rows }) => {
		const { db } = context
		const isFound = rows.every(
			({ registrationId, itemId, isLead }) => itemRow(db, itemId) && (!isLead || isConfirmed(db, registrationId)),
		)
		if (!isFound) return { outcome: 'notFound' }
		const journal = journalOf(context)
		let count = 0
		for (const { registrationId, itemId, isLead } of rows) {
			const row = { item_id: itemId, registration_id: registrationId }
			if (isLead ? journal.put('programme_lead', row) : journal.remove('programme_lead', row)) count++
		}
		return count === 0 ? { outcome: 'unchanged' } : { outcome: 'set', count }
	},
	'programme.setMaterialSent': (context, { itemId, teamId, sentOn }) => {
		const row = interpreterRow(context.db, itemId, teamId)
		if (!row) return { outcome: 'notFound' }
		const isNew = journalOf(context).put('programme_interpreter', { ...row, material_sent_on: sentOn })
		return { outcome: isNew ? 'set' : 'unchanged' }
	},
}
