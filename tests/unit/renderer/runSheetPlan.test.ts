/** The plan of a day on the screen: where things are drawn, where keys take them, what a day begins with, what a form sends. */
import { describe, expect, it } from 'vitest'
import { beginningOf } from '../../../renderer/features/programme/plan/beginning.ts'
import {
	bufferOf,
	draftOf,
	newDraft,
	problemsOf,
	stepsOf,
} from '../../../renderer/features/programme/plan/itemDraft.ts'
import { carriedTo, neighbourOf } from '../../../renderer/features/programme/plan/timelineKeys.ts'
import {
	columnsOf,
	doubled,
	lanesOf,
	movedBy,
	placeOf,
	resizedBy,
	snap,
	spanOf,
} from '../../../renderer/features/programme/plan/timelineScale.ts'
import type { EventDay, EventRoom, SheetItem } from '../../../renderer/features/programme/programmeTypes.ts'

const day: EventDay = { id: 'd', date: '2027-05-19', doorsAt: '09:00', startAt: '09:45', endAt: '16:00' }
const room = (id: string, theatreSeats = 0): EventRoom => ({
	id,
	code: id,
	name: id,
	fireCapacity: 0,
	theatreSeats,
	cabaretSeats: 0,
	access: 'stepFree',
	loop: 'none',
	isLowNoise: false,
	notes: '',
})
const item = (id: string, startAt: string, endAt: string, more: Partial<SheetItem> = {}): SheetItem => ({
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

describe('the drawing of a day', () => {
	it('has whole hours with everything in them', () => {
		expect(spanOf(day, [])).toEqual({ fromMin: 540, toMin: 960 })
		expect(spanOf(day, [placeOf(item('set-up', '07:30', '09:00')), placeOf(item('late', '16:00', '17:05'))])).toEqual({
			fromMin: 420,
			toMin: 1080,
		})
	})
	it('has a column for each room that is used or asked for, in the order of the rooms', () => {
		const rooms = [room('hall'), room('side'), room('market')]
		expect(columnsOf([item('a', '10:00', '10:30', { roomId: 'market' })], rooms, [])).toEqual(['market'])
		expect(columnsOf([item('a', '10:00', '10:30', { roomId: null })], rooms, ['side'])).toEqual([null, 'side'])
		expect(columnsOf([], rooms, [])).toEqual([null])
	})
	it('puts side by side what would cover one another, and nothing else', () => {
		const lanes = lanesOf([
			{ id: 'a', startMin: 600, endMin: 660 },
			{ id: 'b', startMin: 630, endMin: 690 },
			{ id: 'c', startMin: 660, endMin: 700 },
			{ id: 'd', startMin: 700, endMin: 730 },
		])
		expect(lanes.get('a')).toEqual({ lane: 0, lanes: 2 })
		expect(lanes.get('b')).toEqual({ lane: 1, lanes: 2 })
		expect(lanes.get('c')).toEqual({ lane: 0, lanes: 2 })
		expect(lanes.get('d')).toEqual({ lane: 0, lanes: 1 })
	})
	it('draws five minutes as tall as ten, so the next one stands beside it', () => {
		const lanes = lanesOf([
			{ id: 'short', startMin: 600, endMin: 605 },
			{ id: 'next', startMin: 605, endMin: 640 },
		])
		expect(lanes.get('next')).toEqual({ lane: 1, lanes: 2 })
	})
	it('finds what is in one room at one time, but not what is left out', () => {
		const one = item('one', '10:00', '10:30')
		const other = item('other', '10:20', '10:40')
		expect([...doubled([one, other]).keys()]).toEqual(['one', 'other'])
		expect(doubled([one, { ...other, status: 'dropped' }]).size).toBe(0)
		expect(doubled([one, { ...other, roomId: 'side' }]).size).toBe(0)
		expect(doubled([one, item('after', '10:30', '10:40')]).size).toBe(0)
	})
	it('stands on five minutes and stays within the day', () => {
		expect([snap(612), snap(613)]).toEqual([610, 615])
		const late = placeOf(item('late', '23:30', '23:50'))
		expect(movedBy(late, 60)).toMatchObject({ startMin: 1419, endMin: 1439 })
		expect(movedBy(placeOf(item('early', '00:05', '00:20')), -30)).toMatchObject({ startMin: 0, endMin: 15 })
		expect(resizedBy(late, -60)).toMatchObject({ startMin: 1410, endMin: 1415 })
	})
})

describe('the timeline by keys', () => {
	const columns = [null, 'hall', 'side']
	const place = placeOf(item('a', '10:00', '10:30'))
	const press = (key: string, shiftKey = false) => carriedTo(place, columns, { key, shiftKey })

	it('moves by five minutes, changes the end with Shift, and goes from room to room', () => {
		expect(press('ArrowDown')).toEqual({ startMin: 605, endMin: 635, roomId: 'hall' })
		expect(press('ArrowUp', true)).toEqual({ startMin: 600, endMin: 625, roomId: 'hall' })
		expect(press('ArrowRight')?.roomId).toBe('side')
		expect(press('ArrowLeft')?.roomId).toBe(null)
		expect(press('ArrowRight', true)).toBe(null)
		expect(press('x')).toBe(null)
	})
	it('goes to the one after it in its room, and to the nearest in time beside it', () => {
		const a = item('a', '10:00', '10:30')
		const b = item('b', '10:30', '11:00')
		const early = item('early', '09:00', '09:30', { roomId: 'side' })
		const near = item('near', '10:40', '11:00', { roomId: 'side' })
		const items = [early, a, b, near]
		expect(neighbourOf(items, columns, a, 'ArrowDown').id).toBe('b')
		expect(neighbourOf(items, columns, b, 'ArrowDown').id).toBe('b')
		expect(neighbourOf(items, columns, b, 'ArrowRight').id).toBe('near')
		expect(neighbourOf(items, columns, a, 'ArrowLeft').id).toBe('a')
	})
})

describe('what a day begins with', () => {
	const round = { roundId: 'r', number: 1, dayId: 'd', startAt: '11:35', endAt: '12:25' }
	it('has doors, welcome, a break, lunch and the close, in its own times', () => {
		expect(beginningOf(day, [], [room('small', 20), room('hall', 230)])).toMatchObject([
			{ title: 'doors', startAt: '09:00', endAt: '09:45', isFixed: true },
			{ title: 'welcome', startAt: '09:45', endAt: '10:00', roomId: 'hall' },
			{ title: 'break', startAt: '10:45', endAt: '11:05' },
			{ title: 'lunch', startAt: '12:15', endAt: '13:15' },
			{ title: 'close', startAt: '15:45', endAt: '16:00', roomId: 'hall' },
		])
	})
	it('leaves out what would lie over a round of groups, and rounds of other days', () => {
		const begun = beginningOf(day, [round, { ...round, roundId: 'other', dayId: 'e' }], [])
		expect(begun.map(({ title }) => title)).toEqual(['doors', 'welcome', 'break', 'round', 'close'])
		expect(begun[3]).toMatchObject({ roundId: 'r', number: 1, isFixed: true, startAt: '11:35', endAt: '12:25' })
	})
	it('leaves out what does not fit a short day', () => {
		const short = { ...day, doorsAt: '18:00', startAt: '18:00', endAt: '18:30' }
		expect(beginningOf(short, [], []).map(({ title }) => title)).toEqual(['welcome', 'close'])
	})
})

describe('the form of an item', () => {
	const known = item('a', '10:00', '10:30', {
		title: 'Welcome',
		leads: [{ registrationId: 'p1', preferredName: 'Ada' }],
		interpreters: [{ teamId: 't', teamName: 'BSL', standsAt: 'stage left', materialSentOn: '' }],
	})
	it('begins a new one after whatever is last, with the minutes kept free', () => {
		expect(newDraft('n', day, [])).toMatchObject({ startAt: '09:45', endAt: '10:15', roomId: null })
		expect(newDraft('n', day, [item('x', '09:00', '09:30'), { ...known, bufferMin: 5 }])).toMatchObject({
			startAt: '10:35',
			roomId: 'hall',
		})
	})
	it('sends only the item where nothing else changed', () => {
		expect(stepsOf(draftOf(known), known, true).map(([name]) => name)).toEqual(['programme.saveItem'])
	})
	it('moves first, where what follows comes along, then saves, then says who leads and what was sent', () => {
		const draft = {
			...draftOf(known),
			endAt: '10:40',
			leads: [{ registrationId: 'p2', preferredName: 'Bo', badgeCode: 'B' }],
			teams: [{ teamId: 't', standsAt: 'stage left', materialSentOn: '2027-05-01' }],
		}
		const steps = stepsOf(draft, known, true)
		expect(steps.map(([name]) => name)).toEqual([
			'programme.moveItem',
			'programme.saveItem',
			'programme.setLeads',
			'programme.setMaterialSent',
		])
		expect(steps[0]?.[1]).toMatchObject({ endAt: '10:40', shift: 'following' })
		expect(steps[2]?.[1]).toEqual({
			rows: [
				{ registrationId: 'p2', itemId: 'a', isLead: true },
				{ registrationId: 'p1', itemId: 'a', isLead: false },
			],
		})
		expect(stepsOf(draft, known, false).map(([name]) => name)).not.toContain('programme.moveItem')
	})
	it('keeps a round only for groups', () => {
		const draft = { ...draftOf(known), roundId: 'r' }
		const saved = (kind: 'plenary' | 'breakout') => stepsOf({ ...draft, kind }, known, false)[0]?.[1]
		expect(saved('breakout')).toMatchObject({ item: { roundId: 'r' } })
		expect(saved('plenary')).toMatchObject({ item: { roundId: null } })
	})
	it('says what has to be put right', () => {
		expect([bufferOf(''), bufferOf(' 5 '), bufferOf('200'), bufferOf('-1'), bufferOf('a few')]).toEqual([
			0,
			5,
			null,
			null,
			null,
		])
		const problems = problemsOf({ ...draftOf(known), title: ' ', startAt: '', endAt: '25:00', buffer: 'x' })
		expect([...problems]).toEqual(['title', 'start', 'end', 'buffer'])
		expect(problemsOf(draftOf(known)).size).toBe(0)
	})
})
