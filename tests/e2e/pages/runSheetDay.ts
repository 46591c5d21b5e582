/** A day of six items for tests of the run sheet, put in by the front door of the hub, and what the hub has of it. */
import { newId } from '../../../electron/hub/newId.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { ItemStatus } from '../../../shared/domain/programme/words.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { newEvent } from './importPage.ts'

const date = '2027-05-19'
/** A time of that day at the venue, which is an hour ahead in May. */
export const at = (time: string): number => Date.parse(`${date}T${time}:00+01:00`)

/** All of it in the hall, one after the other. */
export const planned = {
	Doors: '09:00-09:45',
	Welcome: '09:45-10:00',
	Talk: '10:00-10:20',
	Story: '10:20-10:35',
	Break: '10:35-11:05',
	Groups: '11:05-12:00',
}
export const kinds = {
	Doors: 'setUp',
	Welcome: 'plenary',
	Talk: 'plenary',
	Story: 'story',
	Break: 'break',
	Groups: 'breakout',
} as const

type Item = OutputOf<'programme.runSheet'>['items'][number]

export type RunSheetDay = {
	readonly roomId: (name: string) => string | null
	readonly held: () => OutputOf<'programme.runSheet'>
	readonly item: (title: string) => Item | undefined
	/** `10:00-10:20` by title. */
	readonly times: () => Readonly<Record<string, string>>
	readonly statusOf: (title: string) => ItemStatus | undefined
	/** The six items; groups keep their time. */
	readonly putIn: () => void
	/** A story told in the item of that title; answers its id. */
	readonly putStory: (title: string, contentNote?: string) => string
}

/** An event with one day, a hall and a side room. */
export const runSheetDay = async (hub: TestHub): Promise<RunSheetDay> => {
	await newEvent(hub)
	for (const name of ['Hall', 'Side room']) {
		const seats = { fireCapacity: 200, theatreSeats: 180, cabaretSeats: 120 }
		const room = { id: newId(), code: name.slice(0, 1), name, ...seats, access: 'stepFree', loop: 'fixed' } as const
		hub.call('events.addRoom', { room: { ...room, isLowNoise: false, notes: '' } })
	}
	const overview = hub.ask('events.overview', {})
	const dayId = overview.days[0]?.id ?? ''
	const roomId = (name: string) => overview.rooms.find((room) => room.name === name)?.id ?? null
	const held = () => hub.ask('programme.runSheet', { dayId })
	const item = (title: string) => held().items.find((one) => one.title === title)
	return {
		roomId,
		held,
		item,
		times: () => Object.fromEntries(held().items.map(({ title, startAt, endAt }) => [title, `${startAt}-${endAt}`])),
		statusOf: (title) => item(title)?.status,
		putIn: () => {
			for (const [title, span] of Object.entries(planned)) {
				const [startAt = '', endAt = ''] = span.split('-')
				const place = { id: newId(), dayId, startAt, endAt, roomId: roomId('Hall'), roundId: null, bufferMin: 0 }
				const notes = { avNotes: '', accessNotes: '', contentNote: '', interpreters: [] }
				const kind = kinds[title as keyof typeof kinds]
				hub.call('programme.saveItem', { item: { ...place, ...notes, title, kind, isFixed: title === 'Groups' } })
			}
		},
		putStory: (title, contentNote = '') => {
			const slot: InputOf<'stories.saveSlot'>['slot'] = {
				id: newId(),
				itemId: item(title)?.id ?? null,
				workingTitle: '',
				publicTitle: 'What helped me',
				minutes: 15,
				isSensitive: contentNote !== '',
				contentNote,
				questions: 'none',
				questionsPlanned: 'none',
				format: 'live',
				isRecorded: false,
				isPhotographed: false,
				alternative: '',
				restBeforeMin: 0,
				restAfterMin: 0,
				prepCallAt: '',
				rehearsalAt: '',
				roomWalkAt: '',
				debriefAt: '',
				followUpOn: '',
			}
			hub.call('stories.saveSlot', { slot })
			return slot.id
		},
	}
}
