/** What a desk did alone, handed in later: at the moment it happened, once, and never lost. */
import { describe, expect, test } from 'vitest'
import { type HandedIn, handIn } from '../../../electron/hub/handIn.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import type { CommandName, InputOf } from '../../../shared/contract/index.ts'
import {
	dayOne,
	deskThree,
	deskTwo,
	doorsMs,
	makeTestEvent,
	organiser,
	rowsOf,
	type TestEvent,
} from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'

const minute = 60_000

const withAda = () => {
	const event = makeTestEvent()
	const registrationId = event.newId()
	event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
	const late = <N extends CommandName>(
		name: N,
		input: InputOf<N>,
		{
			desk = deskTwo,
			at = 10,
			knew = 0,
			id = event.newId(),
		}: { desk?: typeof deskTwo; at?: number; knew?: number; id?: string } = {},
	) => {
		const item: HandedIn = { id, name, input, saidMs: doorsMs + at * minute, knewMs: doorsMs + knew * minute, seed: 7 }
		return { id, received: handIn(event.open(), desk, item, event.clock.nowMs) }
	}
	const admit = (options?: Parameters<typeof late>[2]) =>
		late('checkin.admit', { registrationId, dayId: dayOne, method: 'search' }, options)
	event.clock.nowMs = doorsMs + 45 * minute
	const cancel = () =>
		event.call('people.changeMany', { rows: [{ registrationId }], change: { set: 'status', status: 'cancelled' } })
	return { event, registrationId, late, admit, cancel, [Symbol.dispose]: event[Symbol.dispose] }
}
const presenceOf = (event: TestEvent) => rowsOf(event.open(), 'presence')
const tray = (event: TestEvent) => event.ask('tray.list', {}).items
const isSound = (event: TestEvent) => verifyFile(event.open().file).isSound

describe('a command that comes late', () => {
	test('counts from the moment at the desk, is known the second time, and is run again by verify', () => {
		using at = withAda()
		const { id, received } = at.admit()
		expect(received).toBe('applied')
		expect(presenceOf(at.event)).toMatchObject([{ since_ms: doorsMs + 10 * minute, desk: 'Desk 2' }])
		expect(at.admit({ id }).received).toBe('known')
		expect(rowsOf(at.event.open(), 'attendance')).toHaveLength(1)
		expect(isSound(at.event)).toBe(true)
	})

	test.each([
		[10, 12],
		[12, 10],
	])('two desks admitted the same person, at %i and %i: one attendance, the earlier counts', (one, other) => {
		using at = withAda()
		expect(at.admit({ at: one }).received).toBe('applied')
		expect(at.admit({ at: other, desk: deskThree }).received).toBe('applied')
		const desk = one < other ? 'Desk 2' : 'Desk 3'
		expect(presenceOf(at.event)).toMatchObject([{ since_ms: doorsMs + 10 * minute, desk, state: 'in' }])
		expect(rowsOf(at.event.open(), 'attendance')).toHaveLength(2)
		expect(tray(at.event)).toEqual([])
		expect(isSound(at.event)).toBe(true)
	})

	test('the desk that was second takes its line back, and the first one stays', () => {
		using at = withAda()
		at.event.call('checkin.admit', { registrationId: at.registrationId, dayId: dayOne, method: 'scan' }, deskThree)
		const { id } = at.admit()
		expect(presenceOf(at.event)).toMatchObject([{ desk: 'Desk 2' }])
		expect(at.late('history.undo', { targetId: id, reason: '' }).received).toBe('applied')
		expect(presenceOf(at.event)).toMatchObject([{ desk: 'Desk 3' }])
		expect(isSound(at.event)).toBe(true)
	})

	test('somebody whose booking was cancelled meanwhile: in the tray, word for word in the log', () => {
		using at = withAda()
		const other = at.event.newId()
		at.event.call('people.add', { registrationId: other, person: personNamed('Bo', 'Ash') })
		at.cancel()
		const told: (readonly string[])[] = []
		at.event.open().bus.listen(({ topics }) => told.push(topics))
		// Who looks at the tray is told of what came into it, and of nothing else.
		at.late('checkin.admit', { registrationId: other, dayId: dayOne, method: 'search' })
		expect(told.flat()).not.toContain('desks')
		const { id, received } = at.admit()
		expect(received).toBe('tray')
		expect(told.at(-1)).toContain('desks')
		expect(tray(at.event)).toMatchObject([
			{ lateId: id, why: 'cancelled', desk: 'Desk 2', preferredName: 'Ada', settledHow: null },
		])
		expect(at.admit({ id }).received).toBe('known')
		expect(tray(at.event)).toHaveLength(1)
		// The desk itself took it back: nothing to decide.
		expect(at.late('history.undo', { targetId: id, reason: '' }).received).toBe('applied')
		expect(tray(at.event)).toMatchObject([{ settledHow: 'takenBack' }])
		expect(isSound(at.event)).toBe(true)
	})

	test('went and came in the wrong order of delivery: out, since they went', () => {
		using at = withAda()
		expect(
			at.late('checkin.leave', { registrationId: at.registrationId, dayId: dayOne, method: 'search' }, { at: 30 })
				.received,
		).toBe('applied')
		expect(at.admit().received).toBe('applied')
		expect(presenceOf(at.event)).toMatchObject([{ state: 'out', since_ms: doorsMs + 30 * minute }])
	})

	test('came after the day was closed: taken to have left with everybody else', () => {
		using at = withAda()
		at.event.call('checkin.closeDay', { dayId: dayOne })
		expect(at.admit().received).toBe('applied')
		expect(presenceOf(at.event)).toMatchObject([{ state: 'out' }])
		expect(at.event.ask('checkin.dayEnd', { dayId: dayOne })).toMatchObject({ stillIn: 0, assumedOut: 1 })
	})

	test('a full building does not refuse what has happened', () => {
		using at = withAda()
		at.event.call('checkin.setBuilding', { fireLimit: 1, comfortable: 0 })
		const other = at.event.newId()
		at.event.call('people.add', { registrationId: other, person: personNamed('Bo', 'Birch') })
		at.event.call('checkin.admit', { registrationId: other, dayId: dayOne, method: 'scan' })
		expect(at.admit().received).toBe('applied')
		expect(presenceOf(at.event)).toHaveLength(2)
	})

	test('a "no" that the desk could not know of stays against its late "yes"', () => {
		using at = withAda()
		const photo = (value: 'yes' | 'no') => ({ registrationId: at.registrationId, photo: value })
		at.event.call('people.setPhoto', photo('no'), deskThree)
		const { id, received } = at.late('people.setPhoto', photo('yes'), { knew: 5 })
		expect(received).toBe('tray')
		expect(tray(at.event)).toMatchObject([{ lateId: id, why: 'keptNo' }])
		expect(at.late('people.setPhoto', photo('yes'), { at: 44, knew: 50 }).received).toBe('applied')
		expect(at.late('people.setPhoto', photo('no'), { at: 20 }).received).toBe('applied')
		expect(at.event.ask('checkin.welcome', { registrationId: at.registrationId, dayId: dayOne })).toMatchObject({
			photo: 'no',
		})
		expect(isSound(at.event)).toBe(true)
	})

	test('a walk-in has the badge code that the desk gave', () => {
		using at = withAda()
		const [one, other] = [at.event.newId(), at.event.newId()]
		const walkIn = (registrationId: string) => ({
			registrationId,
			dayId: dayOne,
			preferredName: 'Cy',
			familyName: '',
			organisation: '',
			sector: rowsOf(at.event.open(), 'sector')[0]?.code as string,
			photo: 'no' as const,
			needsEvacuationHelp: 'no' as const,
		})
		at.late('checkin.walkIn', walkIn(one))
		const codes = () => rowsOf(at.event.open(), 'registration').map(({ id, badge_code }) => [id, badge_code])
		const code = codes().find(([id]) => id === one)?.[1]
		using again = withAda()
		again.late('checkin.walkIn', walkIn(one))
		expect(rowsOf(again.event.open(), 'registration').find(({ id }) => id === one)?.badge_code).toBe(code)
		at.late('checkin.walkIn', walkIn(other))
		expect(new Set(codes().map(([, badge]) => badge)).size).toBe(3)
	})

	test.each([
		['N7 a day ahead', 24 * 60, 'clockAhead'],
		['N7 a month ago', -30 * 24 * 60, 'tooOld'],
	])('%s: set aside, the clock unmoved', (_, at, why) => {
		using here = withAda()
		expect(here.admit({ at }).received).toBe('tray')
		expect(presenceOf(here.event)).toEqual([])
		expect(tray(here.event)).toMatchObject([{ why, preferredName: 'Ada' }])
		const atMs = rowsOf(here.event.open(), 'log').map((row) => Number(row.at_ms))
		expect(Math.max(...atMs)).toBeLessThanOrEqual(here.event.clock.nowMs + 10)
		expect(isSound(here.event)).toBe(true)
	})

	test('what no desk does alone, and what a desk may not do, is set aside', () => {
		using at = withAda()
		expect(at.late('events.rename', { name: 'Mine', venue: '' }, { desk: organiser }).received).toBe('tray')
		expect(at.late('people.bookDay', { registrationId: at.registrationId, dayId: dayOne }).received).toBe('tray')
		expect(tray(at.event).map(({ why }) => why)).toEqual(['notGranted', 'notGranted'])
		expect(at.event.ask('events.overview', {}).name).toBe('Luton forum')
	})

	test('a decision is written down, and can be taken back', () => {
		using at = withAda()
		at.cancel()
		const { id: lateId } = at.admit()
		const id = at.event.newId()
		expect(at.event.call('tray.settle', { lateId, how: 'left', reason: '' }, organiser, id)).toEqual({
			outcome: 'settled',
		})
		expect(tray(at.event)).toMatchObject([{ settledHow: 'left' }])
		expect(at.event.call('history.undo', { targetId: id, reason: '' })).toEqual({ outcome: 'undone' })
		expect(tray(at.event)).toMatchObject([{ settledHow: null }])
		expect(isSound(at.event)).toBe(true)
	})
})
