/**
 * The event for measuring groups with a whole day around them: items all day in every room, the rounds of groups
 * among them, twelve stories with a speaker and a supporter each, people on duty. Set up through the one door.
 */
import { newId } from '../../electron/hub/newId.ts'
import { hubActor, type OpenEvent } from '../../electron/hub/openEvent.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { timeAt } from '../../shared/domain/programme/clock.ts'

export type DayEvent = { readonly itemIds: readonly string[]; readonly slotIds: readonly string[] }

const stories = 12
const itemMin = 45

const itemInput = (
	id: string,
	dayId: string,
	fromMin: number,
	more: Partial<InputOf<'programme.saveItem'>['item']>,
) => ({
	id,
	dayId,
	startAt: timeAt(fromMin),
	endAt: timeAt(fromMin + itemMin),
	roomId: null,
	kind: 'plenary' as const,
	title: 'What we do next',
	avNotes: '',
	accessNotes: '',
	contentNote: '',
	isFixed: false,
	bufferMin: 5,
	roundId: null,
	interpreters: [],
	...more,
})

export const addDay = (event: OpenEvent, roundIds: readonly string[]): DayEvent => {
	const { reader } = event.file
	const call = <N extends CommandName>(name: N, input: InputOf<N>): void => {
		const { outcome } = event.bus.call(hubActor, name, { id: newId(), input }) as { outcome: string }
		if (!['saved', 'set', 'added', 'unchanged'].includes(outcome)) throw new Error(`${name}: ${outcome}`)
	}
	const idsOf = (sql: string) => reader.all<{ id: string }>(sql).map(({ id }) => id)
	const [dayId = ''] = idsOf('SELECT id FROM event_day')
	const rooms = idsOf('SELECT id FROM room ORDER BY position')
	const people = idsOf("SELECT id FROM registration WHERE status = 'confirmed' ORDER BY rowid")
	const person = (at: number): string => people[at % people.length] ?? ''
	const itemIds: string[] = []
	const save = (fromMin: number, more: Partial<InputOf<'programme.saveItem'>['item']>): string => {
		const id = newId()
		itemIds.push(id)
		call('programme.saveItem', { item: itemInput(id, dayId, fromMin, more) })
		return id
	}
	for (let at = 0; at < 24; at++) {
		const itemId = save(10 * 60 + (at % 8) * itemMin, { roomId: rooms[at % rooms.length] ?? null })
		const rows = [at, at + 30].map((one) => ({ registrationId: person(one), itemId, isLead: true }))
		call('programme.setLeads', { rows })
	}
	for (const [at, roundId] of roundIds.entries()) save(11 * 60 + at * 75, { kind: 'breakout', roundId })
	const slotIds = Array.from({ length: stories }, (_, at) => {
		const itemId = save(10 * 60 + at * 30, { kind: 'story', roomId: rooms[(at + 3) % rooms.length] ?? null })
		const [id, speakerId] = [newId(), newId()]
		const texts = { workingTitle: '', publicTitle: `A story, part ${at + 1}`, contentNote: '', alternative: 'A pause' }
		const times = { prepCallAt: '', rehearsalAt: '', roomWalkAt: '', debriefAt: '', followUpOn: '' }
		const choices = { questions: 'viaChair', questionsPlanned: 'viaChair', format: 'live' } as const
		const flags = { isSensitive: at % 3 === 0, isRecorded: false, isPhotographed: false }
		const slot = {
			id,
			itemId,
			minutes: 20,
			restBeforeMin: 10,
			restAfterMin: 10,
			...texts,
			...times,
			...choices,
			...flags,
		}
		call('stories.saveSlot', { slot })
		const nameShown = at % 2 === 0 ? 'pseudonym' : 'full'
		const shownAs = at % 2 === 0 ? 'Robin Grey' : ''
		call('stories.addSpeaker', { registrationId: person(100 + at), slotId: id, speakerId, nameShown, shownAs })
		call('stories.setSupport', { speakerId, supporterId: person(200 + at), backupId: person(300 + at) })
		return id
	})
	for (let at = 0; at < 20; at++) {
		const times = { startAt: timeAt(9 * 60 + at * 15), endAt: timeAt(11 * 60 + at * 15) }
		const shift = { id: newId(), kind: 'crew' as const, dayId, roomId: null, ...times }
		call('programme.saveShift', { registrationId: person(400 + at), shift })
	}
	return { itemIds, slotIds }
}
