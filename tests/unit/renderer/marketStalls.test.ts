/** Stalls on their screens: what a list shows and in which order, what marking several does, what forms send. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { EventDay, Stall } from '../../../renderer/features/marketplace/marketTypes.ts'
import { bulkLines, bulkSteps, firstChange } from '../../../renderer/features/marketplace/stalls/list/bulk.ts'
import { type ListView, shownStalls, wholeList } from '../../../renderer/features/marketplace/stalls/listView.ts'
import { isUnplugged, needsDraft, needsOf } from '../../../renderer/features/marketplace/stalls/page/needsDraft.ts'
import {
	copiedFrom,
	newShift,
	shiftProblem,
	shiftRows,
	stewardsDraft,
	withSameTimes,
} from '../../../renderer/features/marketplace/stalls/page/stewardsDraft.ts'
import { whatIsLost } from '../../../renderer/features/marketplace/stalls/page/whatIsLost.ts'
import {
	countWithin,
	freeNumber,
	gapsOf,
	newStall,
	savedStall,
	stewardsOn,
	wantsOf,
	wordCount,
} from '../../../renderer/features/marketplace/stalls/stallFacts.ts'
import { needWords, paperState } from '../../../renderer/features/marketplace/stalls/stallWords.ts'
import { startText } from '../../../renderer/text/text.ts'

beforeAll(startText)

type Steward = Stall['stewards'][number]
const steward = (registrationId: string, more: Partial<Steward> = {}): Steward => ({
	registrationId,
	preferredName: registrationId,
	badgeCode: `B-${registrationId}`,
	dayId: 'd1',
	startAt: '09:00',
	endAt: '15:00',
	canLeave: true,
	isHere: false,
	...more,
})
type Paper = Stall['documents'][number]
const paper = (kind: Paper['kind'], state: Paper['state'], more: Partial<Paper> = {}): Paper => ({
	kind,
	state,
	expiresOn: '',
	amount: 0,
	isExpired: false,
	...more,
})
const checked = [paper('insurance', 'checked'), paper('riskAssessment', 'checked')]
const place = (code: string) => ({ stallId: '', positionId: code, isPinned: false, code })
/** A stall that lacks nothing. */
const stall = (number: number, more: Partial<Stall> = {}): Stall => ({
	...newStall(`s${number}`, number),
	organisation: `Organisation ${number}`,
	state: 'accepted',
	place: place(`M${number}`),
	bannedFrom: [],
	unmet: [],
	needsStepFree: false,
	stewards: [steward('Amara')],
	documents: [...checked],
	...more,
})

describe('what a stall still lacks', () => {
	const gaps = (more: Partial<Stall>, leastCover = 0) => [...gapsOf(stall(1, more), leastCover)]
	it('is nothing where everything is there, and nothing of what will not come', () => {
		expect(gaps({})).toEqual([])
		expect(gaps({ state: 'withdrawn', documents: [], stewards: [], place: null })).toEqual([])
	})
	it('is a paper that is missing, ran out or covers too little, once it is agreed that it comes', () => {
		expect(gaps({ documents: [] })).toEqual(['papers'])
		expect(gaps({ documents: [], state: 'applied', place: null })).toEqual(['place'])
		expect(gaps({ documents: [...checked, paper('pat', 'missing')] })).toEqual([])
		expect(gaps({ documents: checked, sockets: 1 })).toEqual(['papers'])
		expect(gaps({ documents: checked, hasFood: true })).toEqual(['papers'])
		const old = [paper('insurance', 'checked', { isExpired: true }), paper('riskAssessment', 'checked')]
		expect(gaps({ documents: old })).toEqual(['papers'])
		const little = [paper('insurance', 'checked', { amount: 10 }), paper('riskAssessment', 'checked')]
		expect(gaps({ documents: little }, 11)).toEqual(['papers'])
		expect(gaps({ documents: little }, 10)).toEqual([])
	})
	it('is a look at papers, stewards, a place, a wish', () => {
		const come = [paper('insurance', 'received'), paper('riskAssessment', 'checked')]
		expect(gaps({ documents: come })).toEqual(['unchecked'])
		expect(gaps({ stewards: [] })).toEqual(['stewards'])
		expect(gaps({ place: null })).toEqual(['place'])
		expect(gaps({ unmet: [{ wish: 'wall', of: null }] })).toEqual(['wishes'])
	})
	it('counts who is here of one day', () => {
		const stewards = [steward('a', { isHere: true }), steward('b'), steward('a', { dayId: 'd2' })]
		expect(stewardsOn(stall(1, { stewards }), 'd1')).toEqual({ expected: 2, here: 1 })
		expect(stewardsOn(stall(1, { stewards }), 'd2')).toEqual({ expected: 1, here: 0 })
	})
})

describe('the list', () => {
	const stalls = [
		stall(10, { organisation: 'Zebra', place: place('M2'), title: 'Stripes' }),
		stall(2, { organisation: 'Älter werden', place: null, sockets: 1 }),
		stall(1, { organisation: 'Mind', place: place('M10'), stewards: [steward('Zoë')], state: 'applied' }),
	]
	const numbers = (view: Partial<ListView>) =>
		shownStalls(stalls, { ...wholeList, ...view }, 0).map(({ number }) => number)
	it('is in the order that was asked for', () => {
		expect(numbers({})).toEqual([1, 2, 10])
		expect(numbers({ order: 'organisation' })).toEqual([2, 1, 10])
		expect(numbers({ order: 'place' })).toEqual([10, 1, 2])
		expect(numbers({ order: 'left' })).toEqual([2, 1, 10])
	})
	it('finds by name, number, title, code and steward, however it is written', () => {
		expect(numbers({ find: 'alter' })).toEqual([2])
		expect(numbers({ find: 'ZEB str' })).toEqual([10])
		expect(numbers({ find: '1' })).toEqual([1, 10])
		expect(numbers({ find: 'zoe' })).toEqual([1])
		expect(numbers({ find: 'm10' })).toEqual([1])
		expect(numbers({ find: 'ebra' })).toEqual([])
	})
	it('shows what is missing, what is needed and how far stalls are', () => {
		expect(numbers({ gap: 'place' })).toEqual([2])
		expect(numbers({ gap: 'any' })).toEqual([2])
		expect(numbers({ want: 'power' })).toEqual([2])
		expect(numbers({ state: 'applied' })).toEqual([1])
		expect(numbers({ state: 'applied', want: 'power' })).toEqual([])
	})
})

describe('words', () => {
	it('name what is needed, what decides most first', () => {
		const all = stall(1, {
			tables: 2,
			sockets: 1,
			watts: 1500,
			needsWall: true,
			needsLight: 'low',
			far: ['s2', 'exit'] as never,
		})
		expect(needWords(all, [all, stall(2)])).toEqual([
			'2 tables',
			'1,500 watts',
			'Wall',
			'Low light',
			'Far from stall 2',
			'Far from an exit',
		])
		expect([...wantsOf(all)]).toEqual(['power', 'wall', 'light', 'manyTables', 'neighbours'])
		expect(needWords(stall(1, { sockets: 1 }), [])).toEqual(['Power'])
	})
	it('say what is wrong with a paper before what was done', () => {
		expect(paperState(paper('insurance', 'checked', { isExpired: true, expiresOn: '2027-04-30' }), 0)).toEqual({
			tone: 'heed',
			words: 'Ran out on 30 April 2027',
		})
		expect(paperState(paper('insurance', 'checked', { amount: 5 }), 2_000_000).words).toBe(
			'Covers less than £2,000,000',
		)
		expect(paperState(paper('pat', 'received'), 0)).toEqual({ tone: 'note', words: 'Received' })
		expect(paperState(paper('pat', 'missing', { isExpired: true }), 0).words).toBe('Missing')
	})
	it('are counted as people read them', () => {
		expect(wordCount('  Two words. ')).toBe(2)
		expect(wordCount('One – two')).toBe(2)
		expect(wordCount('')).toBe(0)
	})
	it('are numbers only where they are whole and within bounds', () => {
		expect(countWithin(' 5,000,000 ', 0, 100_000_000)).toBe(5_000_000)
		for (const wrong of ['', '-1', '1.5', 'x', '11']) expect([wrong, countWithin(wrong, 0, 10)]).toEqual([wrong, null])
	})
	it('a new number comes after all, or fills a gap where there is no more', () => {
		expect(freeNumber([])).toBe(1)
		expect(freeNumber([{ number: 3 }, { number: 1 }])).toBe(4)
		expect(freeNumber([{ number: 999 }, { number: 1 }])).toBe(2)
	})
})

describe('marking several', () => {
	const stalls = [stall(1), stall(2, { state: 'applied', documents: [] }), stall(3, { state: 'withdrawn' })]
	it('says for each what would change, and leaves what will not come', () => {
		const lines = bulkLines(stalls, { what: 'state', state: 'accepted' })
		expect(lines.map((line) => line.is)).toEqual(['stays', 'changes', 'notComing'])
		expect(lines[1]).toMatchObject({ from: 'applied' })
	})
	it('is one command for how far they are, with all else as it is', () => {
		const change = { what: 'state', state: 'invited' } as const
		const [one, two] = stalls as [Stall, Stall, Stall]
		expect(bulkSteps(bulkLines(stalls, change), change)).toEqual([
			[
				'marketplace.saveStalls',
				{ stalls: [savedStall(one, { state: 'invited' }), savedStall(two, { state: 'invited' })] },
			],
		])
	})
	it('keeps the date and the amount of a paper', () => {
		const dated = stall(4, { documents: [paper('insurance', 'received', { expiresOn: '2028-01-01', amount: 7 })] })
		const change = { what: 'paper', kind: 'insurance', state: 'checked' } as const
		expect(bulkSteps(bulkLines([dated, stall(1)], change), change)).toEqual([
			[
				'marketplace.setDocument',
				{ stallId: 's4', kind: 'insurance', state: 'checked', expiresOn: '2028-01-01', amount: 7 },
			],
		])
	})
	it('begins with what was most likely come for', () => {
		expect(firstChange([stall(1)])).toMatchObject({ what: 'paper', state: 'checked' })
		expect(firstChange(stalls)).toEqual({ what: 'state', state: 'accepted' })
		const come = [paper('insurance', 'checked'), paper('riskAssessment', 'received')]
		expect(firstChange([stall(1, { documents: come })])).toEqual({
			what: 'paper',
			kind: 'riskAssessment',
			state: 'checked',
		})
	})
})

describe('needs while they are typed', () => {
	const draft = needsDraft(stall(1))
	it('are sent whole, or not at all', () => {
		expect(needsOf({ ...draft, sockets: '1', watts: '1,500', chairs: '' })).toMatchObject({
			sockets: 1,
			watts: 1500,
			chairs: 0,
		})
		expect(needsOf({ ...draft, tables: '11' })).toBeNull()
		expect(isUnplugged({ ...draft, watts: '5' })).toBe(true)
		expect(needsOf({ ...draft, watts: '5' })).toBeNull()
	})
})

describe('stewards while they are typed', () => {
	const day: EventDay = { id: 'd1', date: '2027-05-19', doorsAt: '08:30', startAt: '09:45', endAt: '16:00' }
	const at = stall(1, { stewards: [steward('a'), steward('b')] })
	const draft = stewardsDraft(at)
	it('send what is new or other, and who is off', () => {
		expect(shiftRows(at, draft)).toEqual([])
		const [one] = draft
		expect(
			shiftRows(at, [{ ...draft[0], startAt: '9' } as (typeof draft)[number], draft[1] as (typeof draft)[number]]),
		).toEqual([])
		expect(one === undefined ? [] : shiftRows(at, [{ ...one, endAt: '12.30' }])).toEqual([
			{ registrationId: 'a', stallId: 's1', dayId: 'd1', startAt: '09:00', endAt: '12:30', canLeave: true },
			{ registrationId: 'b', stallId: 's1', dayId: 'd1', startAt: '', endAt: '', canLeave: true },
		])
	})
	it('begin as whoever is there, or with the doors', () => {
		expect(newShift(steward('c'), day, [])).toMatchObject({ startAt: '08:30', endAt: '16:00', canLeave: true })
		expect(newShift(steward('c'), day, draft)).toMatchObject({ startAt: '09:00', endAt: '15:00' })
	})
	it('are copied to another day, and made alike on one', () => {
		const there = [...draft, { ...steward('b'), dayId: 'd2', startAt: '10:00' }]
		const copied = copiedFrom(there, 'd1', 'd2')
		expect(copied.filter(({ dayId }) => dayId === 'd2').map((one) => `${one.registrationId} ${one.startAt}`)).toEqual([
			'b 10:00',
			'a 09:00',
		])
		const alike = withSameTimes([...draft, steward('c', { startAt: '11:00' })], 'd1')
		expect(new Set(alike.map(({ startAt }) => startAt))).toEqual(new Set(['09:00']))
	})
	it('are looked at before they are sent', () => {
		expect(shiftProblem(steward('a', { startAt: '9', endAt: '930' }))).toBeNull()
		expect(shiftProblem(steward('a', { startAt: '12:00', endAt: '12:00' }))).toBe('order')
		expect(shiftProblem(steward('a', { startAt: '' }))).toBe('time')
	})
})

it('what goes with a stall that will not come is its place, its duties, and who wished to be near', () => {
	const gone = stall(1, { stewards: [steward('a'), steward('a', { dayId: 'd2' }), steward('b')] })
	const stalls = [gone, stall(2, { near: ['s1'] as never }), stall(3, { near: ['s1'] as never, state: 'withdrawn' })]
	expect(whatIsLost(gone, stalls)).toEqual({ code: 'M1', names: ['a', 'b'], near: [2] })
	expect(savedStall(stall(1, { state: 'withdrawn' })).state).toBe('accepted')
})
