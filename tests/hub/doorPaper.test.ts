/** What was ticked on paper, typed in over a real hub: it counts as if it had been typed at a desk, and nobody twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'

let one: TestHub
let dayId = ''
let people: OutputOf<'badges.deskList'>['people'] = []
beforeAll(async () => {
	one = await startTestHub({ hasPages: false, nowMs: () => Date.parse('2027-05-19T13:00:00+01:00') })
	await one.openSample('blmk-forum')
	dayId = one.ask('events.overview', {}).days[0]?.id ?? ''
	people = one.ask('badges.deskList', { dayId }, lead).people
})
afterAll(() => one.close())

const lead = deskActor('Help desk', 'deskLead')
const idOf = (at: number) => people[at]?.registrationId ?? ''
const enter = (...rows: InputOf<'checkin.enterPaper'>['rows']) => one.call('checkin.enterPaper', { dayId, rows }, lead)
const row = (at: number, kind: 'in' | 'out', time: string) => ({ registrationId: idOf(at), kind, at: time })
const undo = (targetId: string) => one.call('history.undo', { targetId, reason: 'Typed twice' }, lead).outcome.outcome
const state = (at: number) => {
	const answer = one.ask('checkin.welcome', { registrationId: idOf(at), dayId }, lead)
	if (answer.outcome !== 'known') throw new Error('There is nobody')
	return { state: answer.state, inAtMs: answer.inAtMs }
}
const at = (time: string) => Date.parse(`2027-05-19T${time}:00+01:00`)
const inside = () => one.ask('checkin.counts', { dayId }, lead).in

describe('lines from paper', () => {
	test('are entered as one, at their own times, and taken back as one', () => {
		const before = inside()
		const entered = enter(row(0, 'in', '09:10'), row(1, 'in', '09:12'), row(1, 'out', '10:30'))
		expect(entered.outcome).toEqual({ outcome: 'entered', count: 3, already: 0, refused: 0 })
		expect(state(0)).toEqual({ state: 'in', inAtMs: at('09:10') })
		expect(state(1).state).toBe('out')
		expect(inside()).toBe(before + 1)
		const [line] = one.ask('history.list', { limit: 1, before: null }).entries
		expect(line).toMatchObject({ command: 'checkin.enterPaper' })
		expect(undo(entered.id)).toBe('undone')
		expect([state(0).state, state(1).state, inside()]).toEqual(['expected', 'expected', before])
	})

	test('count nobody twice, and say who was known before', () => {
		const first = enter(row(2, 'in', '09:20'))
		const again = enter(row(2, 'in', '09:25'), row(3, 'in', '09:30'))
		expect(again.outcome).toEqual({ outcome: 'entered', count: 1, already: 1, refused: 0 })
		expect(state(2)).toEqual({ state: 'in', inAtMs: at('09:20') })
		expect(enter(row(2, 'in', '09:25')).outcome).toEqual({ outcome: 'unchanged' })
		// Taking the second back leaves the first.
		expect(undo(again.id)).toBe('undone')
		expect([state(2).state, state(3).state]).toEqual(['in', 'expected'])
		expect(undo(first.id)).toBe('undone')
	})

	test('whoever went out and came back is in again; whoever was not in cannot go out', () => {
		const entered = enter(row(4, 'in', '09:10'), row(4, 'out', '10:00'), row(4, 'in', '10:30'), row(5, 'out', '11:00'))
		expect(entered.outcome).toEqual({ outcome: 'entered', count: 3, already: 0, refused: 1 })
		expect(state(4)).toEqual({ state: 'in', inAtMs: at('10:30') })
		expect(enter(row(4, 'out', '10:15')).outcome).toEqual({ outcome: 'unchanged' })
		expect(state(4).state).toBe('in')
		expect(undo(entered.id)).toBe('undone')
		expect(state(4).state).toBe('expected')
	})

	test('of somebody whose booking was cancelled are left, and go in once a lead has booked them', () => {
		one.call('people.changeMany', {
			rows: [{ registrationId: idOf(6) }],
			change: { set: 'status', status: 'cancelled' },
		})
		expect(enter(row(6, 'in', '09:40'), row(7, 'in', '09:41')).outcome).toEqual({
			outcome: 'entered',
			count: 1,
			already: 0,
			refused: 1,
		})
		expect(one.call('people.bookDay', { registrationId: idOf(6), dayId }, lead).outcome).toEqual({ outcome: 'booked' })
		expect(enter(row(6, 'in', '09:40')).outcome).toMatchObject({ outcome: 'entered', count: 1 })
	})

	test('sent again under the same id count once', () => {
		const bus = one.hub.current()?.bus
		const command = { id: newId(), input: { dayId, rows: [row(8, 'in', '09:50'), row(9, 'in', '09:51')] } }
		const before = inside()
		for (let time = 0; time < 2; time++)
			expect(bus?.call(lead, 'checkin.enterPaper', command)).toEqual({
				outcome: 'entered',
				count: 2,
				already: 0,
				refused: 0,
			})
		expect(inside()).toBe(before + 2)
	})

	test('are for whoever leads, on a day of the event', () => {
		const input = { dayId, rows: [row(10, 'in', '09:10')] }
		expect(() => one.call('checkin.enterPaper', input, deskActor('Desk 1'))).toThrow()
		expect(one.call('checkin.enterPaper', { ...input, dayId: newId() }, lead).outcome).toEqual({ outcome: 'notFound' })
	})

	test('come out of the log the same again', () => {
		const open = one.hub.current()
		if (!open) throw new Error('No event is open')
		expect(verifyFile(open.file)).toMatchObject({ isSound: true })
	})
})
