/** The day as it runs on the screen: minutes left, what can be done, what to say next, and the strip under the bar. */
import { describe, expect, it } from 'vitest'
import { announcementsNow, nextToSay } from '../../../renderer/features/programme/live/announcing.ts'
import { actionsOf, statusAfter } from '../../../renderer/features/programme/live/liveActions.ts'
import { liveSheet } from '../../../renderer/features/programme/live/liveRows.ts'
import type { EventDay, SheetItem, StageItem, StageSlot } from '../../../renderer/features/programme/programmeTypes.ts'
import { stripOf } from '../../../renderer/features/programme/strip.ts'
import { minutesOf } from '../../../shared/domain/programme/clock.ts'
import { itemStatuses } from '../../../shared/domain/programme/words.ts'

const day: EventDay = { id: 'd', date: '2027-05-19', doorsAt: '09:00', startAt: '09:45', endAt: '16:00' }
/** Summer time: an hour before what the clock at the venue shows. */
const at = (time: string): number => Date.parse(`${day.date}T${time}:00+01:00`)
const slot = (more: Partial<StageSlot> = {}): StageSlot => ({
	slotId: 's1',
	number: 1,
	publicTitle: 'What helped me',
	shownAs: ['Bo'],
	startAt: '10:30',
	minutes: 15,
	isWithdrawn: false,
	alternative: '',
	isRecorded: false,
	isPhotographed: false,
	questions: 'none',
	format: 'live',
	hasContentNote: false,
	contentNote: '',
	state: 'consentSigned',
	isChecked: false,
	speakers: [],
	...more,
})
const item = (id: string, startAt: string, endAt: string, more: Partial<StageItem> = {}): StageItem => ({
	id,
	dayId: 'd',
	startAt,
	endAt,
	roomId: 'hall',
	kind: 'plenary',
	title: id,
	avNotes: '',
	accessNotes: '',
	contentNote: '',
	isFixed: false,
	bufferMin: 0,
	roundId: null,
	interpreters: [],
	leads: [],
	status: 'planned',
	startedAtMs: null,
	endedAtMs: null,
	slots: [],
	...more,
})
const begun = (one: StageItem, time: string): StageItem => ({ ...one, status: 'on', startedAtMs: at(time) })
const talk = item('talk', '10:00', '10:20')
const story = item('story', '10:30', '10:45', { kind: 'story', slots: [slot()] })
const sheetAt = (time: string, items: readonly StageItem[]) => liveSheet(day, items, at(time), minutesOf(time))

describe('a row of the day', () => {
	it('says how long is left and how much is gone', () => {
		const [row] = sheetAt('10:12', [begun(talk, '10:04'), story]).rows
		expect(row).toMatchObject({ leftMin: 12, overMin: 0, gonePercent: 40 })
		expect(row?.live).toMatchObject({ is: 'on', expectedEndAt: '10:24' })
	})
	it('says by how much it has gone on for longer than planned', () => {
		const [row] = sheetAt('10:30', [begun(talk, '10:04'), story]).rows
		expect(row).toMatchObject({ leftMin: 0, overMin: 6, gonePercent: 100 })
	})
	it('names stories without a check, but none that is not told', () => {
		const rows = sheetAt('10:00', [
			story,
			{ ...story, id: 'b', slots: [slot({ isChecked: true }), slot({ number: 2, isWithdrawn: true })] },
		]).rows
		expect(rows.map(({ unchecked }) => unchecked.map(({ number }) => number))).toEqual([[1], []])
	})
})

describe('what can be done with an item', () => {
	it('leads to another state every time, and from every state somewhere', () => {
		for (const status of itemStatuses) {
			const actions = actionsOf(status)
			expect(actions.length).toBeGreaterThan(0)
			expect(actions.map((action) => statusAfter[action])).not.toContain(status)
		}
		expect([actionsOf('planned')[0], actionsOf('on')[0], actionsOf('held')[0]]).toEqual(['start', 'finish', 'goOn'])
	})
})

describe('what to say next', () => {
	const list = (time: string, items: readonly StageItem[]) => announcementsNow(day, sheetAt(time, items), [])
	it('is the first that was not said, by its time', () => {
		const all = list('09:45', [story])
		expect(nextToSay(all, [], minutesOf('09:45'))?.kind).toBe('welcome')
		expect(nextToSay(all, [{ key: 'welcome', atMs: at('09:45') }], minutesOf('09:45'))?.kind).toBe('waysToTakePart')
	})
	it('does not wait for what was left unsaid long ago', () => {
		expect(nextToSay(list('10:20', [story]), [], minutesOf('10:20'))).toMatchObject({ kind: 'nextStory', at: '10:29' })
	})
	it('comes later where the story begins later', () => {
		const items = [begun(item('talk', '10:10', '10:30'), '10:18'), story]
		expect(nextToSay(list('10:25', items), [], minutesOf('10:25'))?.at).toBe('10:37')
	})
})

describe('the day strip', () => {
	const items = (...all: StageItem[]): SheetItem[] => all
	it('draws one thing at a time, with what is free between', () => {
		const side = item('side', '10:05', '10:40', { roomId: 'side' })
		const { segments } = stripOf(day, items(talk, side, story), at('09:00'), minutesOf('09:00'))
		expect(segments.map(({ item: { id }, long, gap, hasStory }) => [id, long, gap, hasStory])).toEqual([
			['talk', 20, 0, false],
			['story', 15, 10, true],
		])
	})
	it('says what is on and what is next, and how late', () => {
		const strip = stripOf(
			day,
			items(begun(item('talk', '10:10', '10:30'), '10:14'), story),
			at('10:20'),
			minutesOf('10:20'),
		)
		expect(strip.now?.id).toBe('talk')
		expect(strip.segments[0]).toMatchObject({ is: 'on', gonePercent: 30 })
		expect(strip.next).toMatchObject({ at: '10:34', inMin: 14, lateMin: 4 })
	})
	it('says when nothing is left', () => {
		const strip = stripOf(
			day,
			items({ ...talk, status: 'done', startedAtMs: at('10:00'), endedAtMs: at('10:20') }),
			at('11:00'),
			660,
		)
		expect([strip.now, strip.next, strip.segments[0]?.is]).toEqual([null, null, 'over'])
	})
})
