/** The day at the stalls on the screen: how a stall stands, who covers whom, where power is left. */
import { describe, expect, it } from 'vitest'
import type { DayStall, DaySteward } from '../../../renderer/features/marketplace/day/dayTypes.ts'
import { askedFor, leftOn, othersOn, withLead } from '../../../renderer/features/marketplace/day/powerAsk.ts'
import {
	type Option,
	powerChoices,
	powerSteps,
	usedBeside,
} from '../../../renderer/features/marketplace/day/powerChoices.ts'
import {
	changesTo,
	countedInAll,
	found,
	isFinished,
	isHere,
	setUpMarks,
	stageOf,
	standingOf,
} from '../../../renderer/features/marketplace/day/standing.ts'
import type { HallRead, Position, Stall } from '../../../renderer/features/marketplace/marketTypes.ts'
import { awayUntil, coverOf, emptyUntil } from '../../../shared/domain/marketplace/cover.ts'
import type { StallMark } from '../../../shared/domain/marketplace/words.ts'
import { minutesOf } from '../../../shared/domain/programme/clock.ts'
import { positionInput, stallInput } from '../../support/market.ts'

const steward = (id: string, startAt: string, endAt: string, ...away: readonly [string, string][]): DaySteward => ({
	registrationId: id,
	preferredName: id,
	badgeCode: '',
	startAt,
	endAt,
	isHere: true,
	awayFrom: '',
	awayUntil: '',
	away: away.map(([from, until]) => ({ startAt: from, endAt: until })),
})
const dayStall = (marks: readonly StallMark[] = [], more: Partial<DayStall> = {}): DayStall => ({
	stallId: 's1',
	number: 1,
	organisation: 'Mind BLMK',
	title: 'Come and talk',
	code: 'M01',
	isWithdrawn: false,
	marks: marks.map((mark) => ({ mark, atMs: 1 })),
	sockets: 0,
	stewards: [],
	tally: [],
	...more,
})

describe('how a stall stands', () => {
	it.each([
		[[], 'notHere'],
		[['riskSeen'], 'notHere'],
		[['arrived'], 'here'],
		[['open'], 'open'],
		[['closed'], 'covered'],
		[['arrived', 'closed'], 'closed'],
		[['arrived', 'open', 'cleared'], 'cleared'],
	] as const)('%j is %s', (marks, standing) => {
		expect(standingOf(dayStall(marks))).toBe(standing)
		expect(isHere(dayStall(marks))).toBe(['here', 'open', 'closed'].includes(standing))
	})

	it('is finished when everything that it needs is ticked off, or nothing is to be any more', () => {
		const all: readonly StallMark[] = ['arrived', 'riskSeen', 'exitClear']
		expect(isFinished(dayStall(all))).toBe(true)
		expect(isFinished(dayStall(all, { sockets: 1 }))).toBe(false)
		expect(isFinished(dayStall([...all, 'powerOn'], { sockets: 1 }))).toBe(true)
		expect(isFinished(dayStall(['closed'], { sockets: 1 }))).toBe(true)
		expect(setUpMarks(dayStall())).not.toContain('powerOn')
	})

	it('is at one stage at a time, and at none when the same is tapped again', () => {
		expect(stageOf(dayStall(['arrived']))).toBeNull()
		expect(changesTo(dayStall(['arrived']), 'open')).toEqual([{ mark: 'open', isOn: true }])
		expect(changesTo(dayStall(['open']), 'closed')).toEqual([
			{ mark: 'open', isOn: false },
			{ mark: 'closed', isOn: true },
		])
		expect(changesTo(dayStall(['closed']), 'closed')).toEqual([{ mark: 'closed', isOn: false }])
	})

	it('is found by its number alone, or by every word of its name, in what is asked for', () => {
		const list = [
			dayStall([], { number: 1 }),
			dayStall(['arrived'], { number: 11, organisation: 'Bright Hands Deaf Wellbeing', code: 'M03' }),
			dayStall([], { number: 2, isWithdrawn: true }),
		]
		const numbers = (...asked: [Parameters<typeof found>[1], string]) =>
			found(list, ...asked).map(({ number }) => number)
		expect(numbers('all', '1')).toEqual([1])
		expect(numbers('all', ' deaf BRIGHT ')).toEqual([11])
		expect(numbers('all', 'm03')).toEqual([11])
		expect(numbers('all', '2')).toEqual([])
		expect(numbers('notHere', '')).toEqual([1])
		expect(numbers('notFinished', '')).toEqual([1, 11])
	})

	it('counts over the hours', () => {
		const tally = [
			{ hour: 9, count: 2 },
			{ hour: 10, count: 3 },
		]
		expect(countedInAll(dayStall([], { tally }))).toBe(5)
	})
})

describe('who is at a stall', () => {
	const [ada, bo] = [steward('Ada', '09:00', '15:00', ['11:35', '12:25']), steward('Bo', '09:00', '12:00')]
	const now = minutesOf('11:40')

	it('is covered by whoever is down for all of the time and not elsewhere themselves', () => {
		const time = { startAt: '11:35', endAt: '12:25' }
		expect(coverOf([ada, bo], time, ada)).toEqual([])
		const cy = steward('Cy', '09:00', '15:00')
		expect(coverOf([ada, bo, cy], time, ada)).toEqual([cy])
		expect(coverOf([ada, steward('Di', '09:00', '15:00', ['12:20', '12:40'])], time, ada)).toEqual([])
		// Away until the very minute is not away in it.
		expect(coverOf([ada, steward('Ed', '09:00', '15:00', ['11:00', '11:35'])], time, ada)).toHaveLength(1)
	})

	it('is back when the group ends', () => {
		expect(awayUntil(ada, now)).toBe('12:25')
		expect(awayUntil(ada, minutesOf('12:25'))).toBeNull()
		expect(awayUntil(ada, minutesOf('11:34'))).toBeNull()
	})

	it('is nobody only where all who are down for it now are elsewhere', () => {
		expect(emptyUntil([ada], now)).toBe('12:25')
		expect(emptyUntil([ada, bo], now)).toBeNull()
		expect(emptyUntil([ada, steward('Cy', '11:00', '16:00', ['11:30', '12:00'])], now)).toBe('12:00')
		expect(emptyUntil([ada], minutesOf('10:00'))).toBeNull()
		expect(emptyUntil([], now)).toBeNull()
		// Down for it later only: nobody is missed.
		expect(emptyUntil([steward('Di', '13:00', '16:00')], now)).toBeNull()
	})
})

const position = (id: string, more: Partial<Position> = {}): Position => ({ ...positionInput(id, id), ...more })
const stall = (id: string, positionId: string | null, watts = 0, more: Partial<Stall> = {}): Stall => ({
	...stallInput(id, 1),
	state: 'accepted',
	sockets: watts > 0 ? 1 : 0,
	watts,
	place: positionId === null ? null : { stallId: id, positionId, isPinned: false, code: positionId },
	bannedFrom: [],
	unmet: [],
	needsStepFree: false,
	stewards: [],
	documents: [],
	...more,
})
const hall: HallRead = {
	hall: null,
	zones: [],
	circuits: [
		{ id: 'A', name: 'A', watts: 500, usedWatts: 300 },
		{ id: 'B', name: 'B', watts: 500, usedWatts: 100 },
	],
	positions: [
		position('a1', { circuitId: 'A', sockets: 1, watts: 400 }),
		position('b1', { circuitId: 'B', sockets: 1, watts: 400 }),
		position('b2', { circuitId: 'B', sockets: 1, watts: 400 }),
		position('none'),
	],
}
const stalls = [stall('one', 'a1', 300), stall('two', 'b1', 100), stall('asks', 'none')]
const option = (positionId: string, more: Partial<Option> = {}): Option => ({
	positionId,
	code: positionId,
	swapWith: null,
	cannot: null,
	unmet: [],
	othersLose: [],
	points: 0,
	...more,
})
const noSocket = { why: 'noSocket', stallId: 'asks', asked: 150, left: 0, circuit: '' } as const

describe('power on the day', () => {
	const asks = stalls[2] ?? stall('asks', 'none')
	const asked = { sockets: 1, watts: 150 }
	const choices = (options: readonly Option[], watts = 150) =>
		powerChoices(hall, stalls, asks, { sockets: 1, watts }, options)

	it('is asked for besides what a stall has', () => {
		expect(askedFor(stall('x', null), new Set(['laptop', 'phone']), 0)).toEqual({ sockets: 1, watts: 110 })
		expect(askedFor(stall('x', null, 300, { sockets: 2 }), new Set(['screen']), 50)).toEqual({ sockets: 2, watts: 500 })
		expect(askedFor(stall('x', null), new Set(), 99_999).watts).toBe(10_000)
	})

	it('is left on a circuit without what the stall itself draws, the most first', () => {
		expect(leftOn(hall, stalls, 'asks').map(({ circuit, left }) => [circuit.id, left])).toEqual([
			['B', 400],
			['A', 200],
		])
		expect(leftOn(hall, stalls, 'one').map(({ circuit, left }) => [circuit.id, left])).toEqual([
			['A', 500],
			['B', 400],
		])
		expect(othersOn(hall, stalls, 'B', 'asks', new Map([['one', 'b2']]))).toBe(400)
	})

	it('comes from where it stands, a free place, a swap, then a lead', () => {
		const options = [option('a1', { swapWith: 'one' }), option('b2'), option('none', { cannot: noSocket })]
		expect(choices(options).map(({ key }) => key)).toEqual(['b2', 'a1', 'lead-B', 'lead-A'])
		expect(choices([...options.slice(0, 2), option('none')]).map(({ key }) => key)).toEqual(['none', 'b2', 'a1'])
		expect(choices(options, 201).map(({ key }) => key)).toEqual(['b2', 'a1', 'lead-B'])
		expect(choices([option('none', { cannot: noSocket })], 401)).toEqual([])
	})

	it('shows the circuit as it would be, with whoever is swapped away', () => {
		const [free, swap] = choices([option('b2'), option('a1', { swapWith: 'one' })])
		if (!free || !swap) throw new Error('two ways')
		expect(usedBeside(hall, stalls, asks, free)).toMatchObject({ circuit: { id: 'B' }, used: 100 })
		expect(usedBeside(hall, stalls, asks, swap)).toMatchObject({ circuit: { id: 'A' }, used: 0 })
		expect(usedBeside(hall, stalls, asks, { ...free, position: position('none') })).toBeNull()
	})

	it('takes the steps that the hub needs for each', () => {
		const steps = (key: string) => {
			const options = [option('a1', { swapWith: 'one' }), option('b2'), option('none', { cannot: noSocket })]
			const choice = choices(options).find((one) => one.key === key)
			if (!choice) throw new Error(key)
			return powerSteps('hall', 'asks', asked, choice)
		}
		const give = ['marketplace.setPower', { stallId: 'asks', ...asked, positionId: null }]
		expect(steps('b2')).toEqual([['marketplace.setPower', { stallId: 'asks', ...asked, positionId: 'b2' }]])
		expect(steps('a1')).toEqual([['marketplace.place', { stallId: 'asks', positionId: 'a1', swap: true }], give])
		const lead = withLead(position('none'), 'B', asked)
		expect(lead).toMatchObject({ circuitId: 'B', sockets: 1, watts: 150 })
		expect(steps('lead-B')).toEqual([['marketplace.savePositions', { hallId: 'hall', positions: [lead] }], give])
	})
})
