/** What the rules about access over the whole event say, and what they suggest. */
import { expect, test } from 'vitest'
import { groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import { eventFacts, eventFindings, itemFact, needFact } from '../../support/eventFacts.ts'
import { accessCases, notDueYet, settledIn } from './cases/access.ts'

const doing = (command: string, input: unknown) => ({ kind: 'do', step: { command, input } })

test('A8: not ready, from the day before the doors open', () => {
	expect(eventFindings(notDueYet, 'A8')).toEqual([])
	expect(eventFindings(accessCases.A8.breaks, 'A8')).toMatchObject([
		{
			variant: 'notReady',
			registrationIds: ['p1'],
			values: { code: 'largePrint', status: 'planned' },
			fix: {
				says: 'needReady',
				...doing('people.setNeedStatus', { rows: [{ registrationId: 'p1', position: 0, status: 'ready' }] }),
			},
		},
	])
})

test('A8: not met half an hour after the person came', () => {
	expect(eventFindings(settledIn(29), 'A8')).toEqual([])
	expect(eventFindings(settledIn(30), 'A8')).toMatchObject([
		{
			variant: 'notMet',
			fix: {
				says: 'needMet',
				...doing('people.setNeedStatus', { rows: [{ registrationId: 'p1', position: 2, status: 'met' }] }),
			},
		},
	])
})

test('A8: somebody who has left, or does not come, needs nothing any more', () => {
	const given = accessCases.A8.breaks
	const people = [personFact('p1', { hereOn: [], leftOn: ['day-1'] })]
	expect(eventFindings({ ...given, breakouts: { ...given.breakouts, people } }, 'A8')).toEqual([])
	expect(eventFindings({ ...given, breakouts: { ...given.breakouts, people: [] } }, 'A8')).toEqual([])
})

test('A9: said yes at the door and nobody has planned anything', () =>
	expect(
		eventFindings(eventFacts({ breakouts: { people: [personFact('p1')] }, helpToLeave: ['p1'] }), 'A9'),
	).toMatchObject([{ variant: 'noPlan', fix: { kind: 'go', to: 'desk', id: 'p1' } }]))

test('A9: a table above ground is said, and one finding is enough', () => {
	const given = eventFacts({
		breakouts: {
			rooms: [roomFact('A', { isAboveGround: true })],
			rounds: [roundFact(1)],
			groups: [groupFact('g1', 't1')],
			people: [personFact('p1', { at: { r1: 'g1' } })],
		},
		needs: [needFact('p1', 'helpToLeave', { kind: 'evacuation' })],
	})
	expect(eventFindings(given, 'A9')).toMatchObject([
		{ key: 'A9:upstairs:p1', groupIds: ['g1'], values: { room: 'A' }, fix: { says: 'needReady' } },
	])
})

test('A10: of a lift only those who need it, of a room everybody', () => {
	const { breaks } = accessCases.A10
	expect(eventFindings(breaks, 'A10')).toMatchObject([
		{
			variant: 'lift',
			registrationIds: ['p1'],
			groupIds: ['g1'],
			itemIds: ['i1'],
			values: { room: 'A', people: 1, items: 1, groups: 1 },
			fix: doing('breakouts.setRoomFault', { roomId: 'A', fault: 'lift', isOut: false }),
		},
	])
	const room = { ...breaks, roomFaults: [{ roomId: 'A', fault: 'room' as const }] }
	expect(eventFindings(room, 'A10')).toMatchObject([{ registrationIds: ['p1', 'p2'] }])
	expect(eventFindings({ ...room, now: '2027-05-19T12:00' }, 'A10')).toMatchObject([
		{ registrationIds: [], groupIds: [], itemIds: ['i1'] },
	])
})

test('A11: from a week before, and today is the day that can be written down', () => {
	const { breaks } = accessCases.A11
	expect(eventFindings({ ...breaks, now: '2027-05-11T23:00' }, 'A11')).toEqual([])
	expect(eventFindings(breaks, 'A11')).toMatchObject([
		{
			registrationIds: ['p1'],
			values: { team: 'BSL', days: 7 },
			fix: doing('programme.setMaterialSent', { itemId: 'i1', teamId: 'bsl', sentOn: '2027-05-12' }),
		},
	])
})

test('A12: a diet that only the kitchen knows of is no serious allergy', () => {
	const { breaks } = accessCases.A12
	expect(eventFindings(breaks, 'A12')).toMatchObject([{ values: { code: 'nutFree' }, fix: { says: 'needReady' } }])
	const needs = breaks.needs.map((need) => ({ ...need, audience: ['catering' as const] }))
	expect(eventFindings({ ...breaks, needs }, 'A12')).toEqual([])
	expect(eventFindings(breaks, 'A8')).toEqual([])
})

test('A13: another room that is free, kept for nothing, and most like it', () => {
	const given = eventFacts({
		breakouts: {
			rooms: [
				roomFact('A', { fireCapacity: 14 }),
				roomFact('B', { fireCapacity: 14, isOut: true }),
				roomFact('C', { fireCapacity: 14 }),
				roomFact('D', { fireCapacity: 14 }),
				roomFact('E', { fireCapacity: 200 }),
				roomFact('F', { fireCapacity: 40 }),
				roomFact('G', { fireCapacity: 20, features: [] }),
			],
		},
		programme: {
			roomUses: [
				{ roomId: 'A', purpose: 'quiet' },
				{ roomId: 'C', purpose: 'prep' },
			],
			items: [
				itemFact('i1', '10:00-10:20', { roomId: 'A' }),
				itemFact('i2', '10:10-10:20', { roomId: 'D' }),
				itemFact('i3', '10:00-10:20', { roomId: 'A', kind: 'quietTime' }),
			],
		},
	})
	expect(eventFindings(given, 'A13')).toMatchObject([
		{
			itemIds: ['i1'],
			values: { room: 'A', purpose: 'quiet', number: 0 },
			fix: {
				says: 'otherRoom',
				values: { room: 'F' },
				...doing('programme.moveItem', {
					itemId: 'i1',
					dayId: 'day-1',
					startAt: '10:00',
					endAt: '10:20',
					roomId: 'F',
					shift: 'none',
				}),
			},
		},
	])
})

test('A13: a group is given another room on its board', () => {
	const given = eventFacts({
		breakouts: { rounds: [roundFact(1)], groups: [groupFact('g1', 't1')] },
		programme: { roomUses: [{ roomId: 'A', purpose: 'wellbeing' }] },
	})
	expect(eventFindings(given, 'A13')).toMatchObject([
		{ groupIds: ['g1'], roundId: 'r1', values: { number: 1 }, fix: { kind: 'group', fix: { kind: 'otherRoom' } } },
	])
})
