/** What it means when a room is lost or interpreters cannot come. */
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../shared/domain/changes/change.ts'
import { stepsOf } from '../../../shared/domain/changes/stepsOf.ts'
import type { EventFacts } from '../../../shared/domain/rules/eventFacts.ts'
import { groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import { eventFacts, itemFact } from '../../support/eventFacts.ts'

const steps = (facts: EventFacts, more: Partial<Change>) =>
	stepsOf(
		facts,
		{ kind: 'roomLost', registrationId: null, dayId: null, roomId: null, teamId: null, roundId: null, ...more },
		{ waiting: 0, inSince: null, photo: 'no' },
	)
const lost = (facts: EventFacts, roomId = 'A') => steps(facts, { kind: 'roomLost', roomId })
const short = (facts: EventFacts) =>
	lost(facts)?.map(({ code, values }) => [code, values['table'] ?? values['startAt'] ?? '', values['room'] ?? ''])

const sizes = { fireCapacity: 40, cabaretSeats: 24 }
/** A table in the room that is lost, with `people` at it; rooms as given beside it. */
const tableIn = (rooms: ReturnType<typeof roomFact>[], more: Parameters<typeof eventFacts>[0] = {}) =>
	eventFacts({
		at: '10:00',
		...more,
		breakouts: {
			rounds: [roundFact(1)],
			rooms: [roomFact('A'), ...rooms],
			groups: [groupFact('g1', 't1')],
			people: [personFact('p1', { at: { r1: 'g1' } })],
			...more.breakouts,
		},
	})

describe('a room is lost', () => {
	test('a table goes to the smallest room that holds it', () => {
		const facts = tableIn([
			roomFact('B', { ...sizes, fireCapacity: 90 }),
			roomFact('C', { ...sizes, fireCapacity: 30 }),
		])
		expect(short(facts)).toEqual([
			['roomOut', '', 'Room A'],
			['groupMoved', 1, 'Room C'],
		])
		expect(lost(facts)?.flatMap(({ writes }) => writes)).toEqual([
			{ what: 'roomFails', roomId: 'A' },
			{ what: 'moveGroup', groupId: 'g1', roomId: 'C' },
		])
	})
	test('never to one that is too small, out, kept for a purpose, taken then, or lacks what somebody needs', () => {
		const needing = { people: [personFact('p1', { at: { r1: 'g1' }, roomNeeds: ['hearingLoop'] as const })] }
		const none = [['groupNeedsRoom', 1, '']]
		const after = (facts: EventFacts) => short(facts)?.slice(1)
		expect(after(tableIn([]))).toEqual(none)
		expect(after(tableIn([roomFact('B', { fireCapacity: 5 })]))).toEqual(none)
		expect(after(tableIn([roomFact('B', { cabaretSeats: 5 })]))).toEqual(none)
		expect(after(tableIn([roomFact('B', { isOut: true })]))).toEqual(none)
		expect(after(tableIn([roomFact('B')], { programme: { roomUses: [{ roomId: 'B', purpose: 'quiet' }] } }))).toEqual(
			none,
		)
		const busy = { programme: { items: [itemFact('i1', '11:30-12:00', { roomId: 'B' })] } }
		expect(after(tableIn([roomFact('B')], busy))).toEqual(none)
		expect(after(tableIn([roomFact('B', { features: ['stepFree'] })], { breakouts: needing }))).toEqual(none)
		expect(after(tableIn([roomFact('B', { features: ['hearingLoop'] })], { breakouts: needing }))).toEqual([
			['groupMoved', 1, 'Room B'],
		])
	})
	test('tables with access needs choose first, and no two are put into one room', () => {
		const facts = tableIn([roomFact('B', { features: ['stepFree'] })], {
			breakouts: {
				groups: [groupFact('g1', 't1'), groupFact('g2', 't1')],
				people: [personFact('p2', { at: { r1: 'g2' }, roomNeeds: ['stepFree'] })],
			},
		})
		expect(short(facts)?.slice(1)).toEqual([
			['groupMoved', 2, 'Room B'],
			['groupNeedsRoom', 1, ''],
		])
	})
	test('items go to a room that is as large and has the same, or are left to somebody', () => {
		const items = {
			items: [itemFact('i1', '14:00-14:30', { roomId: 'A' }), itemFact('i2', '09:00-09:30', { roomId: 'A' })],
		}
		const quiet = { rounds: [], groups: [], people: [] }
		const facts = (rooms: ReturnType<typeof roomFact>[]) =>
			tableIn(rooms, { programme: items, breakouts: { ...quiet, rooms: [roomFact('A'), ...rooms] } })
		expect(short(facts([roomFact('B')]))?.slice(1)).toEqual([['itemMoved', '14:00', 'Room B']])
		expect(short(facts([roomFact('B', { fireCapacity: 39 })]))?.slice(1)).toEqual([['itemNeedsRoom', '14:00', '']])
		expect(short(facts([roomFact('B', { features: [] })]))?.slice(1)).toEqual([['itemNeedsRoom', '14:00', '']])
	})
	test('people who hold a slip are told, hosts among them', () => {
		const told = tableIn([roomFact('B')], {
			breakouts: {
				rounds: [roundFact(1, { told: { version: 1, atMs: 0 } })],
				groups: [groupFact('g1', 't1', { hosts: { facilitator: 'h1' } })],
				people: [personFact('p1', { at: { r1: 'g1' } }), personFact('h1')],
			},
		})
		expect(lost(told)?.at(-1)).toMatchObject({
			code: 'peopleToTell',
			how: 'ask',
			values: { count: 2 },
			registrationIds: ['p1', 'h1'],
		})
		expect(lost(tableIn([roomFact('B')]))?.map(({ code }) => code)).not.toContain('peopleToTell')
	})
	test('rounds that are over stay where they were', () =>
		expect(short(tableIn([roomFact('B')], { at: '12:00' }))).toEqual([['roomOut', '', 'Room A']]))
	test('a room that is out already is not lost again', () => {
		const out = tableIn([], { breakouts: { rooms: [roomFact('A', { isOut: true })], groups: [] } })
		expect(lost(out)).toMatchObject([{ code: 'roomOut', how: 'keep', writes: [] }])
	})
	test('a room that is not there is none', () => expect(lost(tableIn([]), 'Z')).toBeNull())
})

describe('interpreters cannot come', () => {
	const interpreters = [{ teamId: 'bsl', standsAt: '', materialSentOn: '' }]
	const facts = eventFacts({
		at: '10:00',
		breakouts: { teams: [{ id: 'bsl', name: 'BSL', userIds: ['p1', 'p2'], interpreterIds: ['p3'] }] },
		programme: {
			items: [
				itemFact('i1', '11:00-11:20', { interpreters }),
				itemFact('i2', '09:00-09:20', { interpreters, status: 'done' }),
				itemFact('i3', '13:00-13:20'),
			],
		},
	})
	test('those who share the team are told first, and nobody is moved without them', () => {
		const found = steps(facts, { kind: 'interpreterCancels', teamId: 'bsl' })
		expect(found?.map(({ code, how, values }) => [code, how, values])).toEqual([
			['peopleToTell', 'ask', { count: 2 }],
			['teamStoodDown', 'done', { startAt: '11:00', team: 'BSL' }],
			['othersKeepSeats', 'keep', {}],
		])
		expect(found?.flatMap(({ writes }) => writes)).toEqual([{ what: 'freeTeam', itemId: 'i1', teamId: 'bsl' }])
	})
	test('only on the day it is about', () =>
		expect(
			steps(facts, { kind: 'interpreterCancels', teamId: 'bsl', dayId: 'day-2' })?.map(({ code }) => code),
		).toEqual(['peopleToTell', 'othersKeepSeats']))
	test('a team that is not there is none', () =>
		expect(steps(facts, { kind: 'interpreterCancels', teamId: 'x' })).toBeNull())
})
