/** A test event with a programme, set up through the one door; stories as they lie in the file. */
import type { Bindable } from '../../electron/database/handle.ts'
import { programmeFacts } from '../../electron/database/stores/programmeFacts.store.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { doing } from './breakouts.ts'
import { dayOne, idOf, makeTestEvent, rowsOf } from './events.ts'

export const hall = idOf(21)

export type ItemInput = InputOf<'programme.saveItem'>['item']
export const itemInput = (id: string, startAt: string, endAt: string, more: Partial<ItemInput> = {}): ItemInput => ({
	id,
	dayId: dayOne,
	startAt,
	endAt,
	roomId: hall,
	kind: 'plenary',
	title: 'Opening',
	avNotes: '',
	accessNotes: '',
	contentNote: '',
	isFixed: false,
	bufferMin: 0,
	roundId: null,
	interpreters: [],
	...more,
})

type Row = Readonly<Record<string, Bindable>>

export const makeProgrammeEvent = () => {
	const event = makeTestEvent()
	/** Past the commands, as another part of the app would have left it. */
	const put = (table: string, row: Row) => {
		const names = Object.keys(row)
		const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
		event.open().file.transact((db) => db.run(sql, ...Object.values(row)))
	}
	let number = 0
	const putSlot = (itemId: string | null, more: Row = {}): string => {
		const id = event.newId()
		number++
		put('story_slot', {
			id,
			number,
			item_id: itemId,
			working_title: `Story ${number}`,
			public_title: 'What helped me',
			minutes: 15,
			state: 'consentSigned',
			is_sensitive: 1,
			content_note: 'Hospital stay',
			questions: 'viaChair',
			questions_planned: 'viaChair',
			format: 'live',
			is_recorded: 1,
			is_photographed: 1,
			alternative: 'A pause with music',
			rest_before_min: 0,
			rest_after_min: 0,
			prep_call_at: '',
			rehearsal_at: '',
			room_walk_at: '',
			debrief_at: '',
			follow_up_on: '',
			...more,
		})
		return id
	}
	const putSpeaker = (slotId: string, registrationId: string, more: Row = {}): string => {
		const id = event.newId()
		put('story_speaker', {
			id,
			slot_id: slotId,
			position: 0,
			registration_id: registrationId,
			name_shown: 'firstName',
			shown_as: '',
			introduction: 'They like gardens.',
			off_limits: '["medication"]',
			...more,
		})
		return id
	}
	const putCheck = (speakerId: string, atMs: number, speaks: 'yes' | 'notSure' = 'yes') =>
		put('story_check', {
			id: event.newId(),
			speaker_id: speakerId,
			at_ms: atMs,
			speaks,
			name_shown: 'firstName',
			photo: 'yes',
			recording: 'yes',
			questions: 'viaChair',
			is_note_agreed: 1,
		})
	/** As "not speaking" leaves it. */
	const withdraw = (slotId: string) =>
		event
			.open()
			.file.transact((db) =>
				db.run(
					"UPDATE story_slot SET state = 'withdrawn', withdrawn_at_ms = 1, is_recorded = 0, is_photographed = 0 WHERE id = ?",
					slotId,
				),
			)
	const { call, ...rest } = doing(event)
	return {
		event,
		call,
		...rest,
		put,
		putSlot,
		putSpeaker,
		putCheck,
		withdraw,
		save: (id: string, startAt: string, endAt: string, more: Partial<ItemInput> = {}) =>
			call('programme.saveItem', { item: itemInput(id, startAt, endAt, more) }),
		facts: () => programmeFacts(event.open().file.reader),
		rows: (table: string) => rowsOf(event.open(), table),
		[Symbol.dispose]: () => event[Symbol.dispose](),
	}
}
