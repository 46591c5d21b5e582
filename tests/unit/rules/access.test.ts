/** What the rules about access over the whole event say, and what they suggest. */
import { describe, expect, test } from 'vitest'
import { planStates } from '../../../shared/domain/evacuation/words.ts'
import { groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import {
	dayFact,
	type EventParts,
	eventFacts,
	eventFindings,
	itemFact,
	needFact,
	planFact,
	slotFact,
	speakerFact,
} from '../../support/eventFacts.ts'
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

test('A8: what is not met and has something instead is decided', () => {
	const { breaks } = accessCases.A8
	const said = (hasInstead: boolean, status: 'notMet' | 'planned') =>
		eventFindings({ ...breaks, needs: [needFact('p1', 'largePrint', { status, hasInstead })] }, 'A8')
	expect(said(false, 'notMet')).toHaveLength(1)
	expect(said(true, 'notMet')).toEqual([])
	// Words from an earlier answer settle nothing.
	expect(said(true, 'planned')).toHaveLength(1)
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
	).toMatchObject([{ variant: 'noPlan', fix: { kind: 'go', to: 'person', id: 'p1' } }]))

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

describe('A9: what is agreed can be done', () => {
	const day2 = dayFact('day-2', { date: '2027-05-20' })
	const both = ['day-1', 'day-2']
	const withPlan = (
		plan: Parameters<typeof planFact>[1],
		people: readonly ReturnType<typeof personFact>[],
		more: EventParts = {},
	) =>
		eventFindings(
			eventFacts({
				helpToLeave: ['p1'],
				plans: [planFact('p1', plan)],
				...more,
				breakouts: { people, ...more.breakouts },
			}),
			'A9',
		)
	const variants = (...given: Parameters<typeof withPlan>) =>
		withPlan(...given).map(({ variant, strength }) => `${strength} ${variant}`)
	const p1 = personFact('p1', { hereOn: [] })
	const notYet = (id: string) => personFact(id, { hereOn: [] })
	const gone = (id: string) => personFact(id, { hereOn: [], leftOn: ['day-1'] })

	test.each(planStates)('%s', (state) =>
		expect(variants({ state }, [p1])).toEqual(state === 'asked' || state === 'drafted' ? ['publish noPlan'] : []),
	)
	test('a plan that is kept counts, whatever their need says, and is agreed where it can be read', () => {
		const need = (status: 'planned' | 'ready') => ({
			needs: [needFact('p1', 'helpToLeave', { kind: 'evacuation', status })],
		})
		expect(variants({}, [p1], need('planned'))).toEqual([])
		expect(withPlan({ state: 'drafted' }, [p1], need('ready'))).toMatchObject([
			{ variant: 'noPlan', fix: { kind: 'go', to: 'person', id: 'p1' } },
		])
		expect(variants({ state: 'drafted' }, [p1], { helpToLeave: [] })).toEqual(['publish noPlan'])
	})
	test('to walk with somebody, somebody is named', () => {
		expect(variants({ method: 'buddy' }, [p1])).toEqual(['publish noBuddy'])
		expect(variants({ method: 'byArm' }, [p1])).toEqual([])
	})
	test('a buddy who cancelled, is not booked that day or has left is not coming', () => {
		const buddy = { method: 'buddy', buddyId: 'b1' } as const
		expect(variants(buddy, [p1, notYet('b1')])).toEqual([])
		expect(variants(buddy, [p1])).toEqual(['publish buddyNotComing'])
		expect(variants(buddy, [p1, gone('b1')])).toEqual(['publish buddyNotComing'])
		const twoDays = { programme: { days: [dayFact('day-1'), day2] } }
		const always = personFact('p1', { hereOn: [], dayIds: both })
		expect(variants(buddy, [always, notYet('b1')], twoDays)).toEqual(['publish buddyNotComing'])
		expect(variants(buddy, [always, personFact('b1', { hereOn: [], dayIds: both })], twoDays)).toEqual([])
	})
	test('once they are here their buddy is here, or whoever stands in', () => {
		const plan = { buddyId: 'b1', backupId: 'b2' }
		const here = personFact('p1')
		const at = { at: '11:00' }
		expect(variants(plan, [here, personFact('b1'), notYet('b2')], at)).toEqual([])
		expect(variants(plan, [here, notYet('b1'), notYet('b2')], at)).toEqual(['publish buddyNotHere'])
		expect(variants(plan, [here, gone('b1')], at)).toEqual(['publish buddyNotHere'])
		expect(variants(plan, [here, notYet('b1'), personFact('b2')], at)).toEqual(['note backupWalks'])
		expect(variants(plan, [here, notYet('b1'), personFact('b2')], { ...at, strengths: { A9: 'warn' } })).toEqual([
			'warn backupWalks',
		])
		// Before they come, that the backup is booked is enough.
		expect(variants(plan, [p1, notYet('b2')], at)).toEqual(['note backupWalks'])
		expect(variants(plan, [gone('p1'), notYet('b1')], at)).toEqual([])
	})

	const inRooms = {
		rooms: [roomFact('A'), roomFact('B', { isAboveGround: true })],
		rounds: [roundFact(1)],
		groups: [groupFact('g1', 't1', { roomId: 'A' }), groupFact('g2', 't1', { roomId: 'B' })],
	}
	const seated = (id: string, groupId: string) => personFact(id, { hereOn: [], at: { r1: groupId } })
	const zoneOfRoom = { A: 'C', B: 'D' }

	test('a buddy in another zone at the same time, with both of them and where', () => {
		const people = [seated('p1', 'g1'), seated('b1', 'g2')]
		expect(withPlan({ buddyId: 'b1' }, people, { breakouts: inRooms, zoneOfRoom })).toMatchObject([
			{
				variant: 'buddyElsewhere',
				registrationIds: ['p1', 'b1'],
				groupIds: ['g1'],
				roundId: 'r1',
				values: { room: 'A', part: 'C', otherRoom: 'B', otherPart: 'D', startAt: '11:00' },
				fix: { kind: 'go', to: 'person', id: 'p1' },
			},
		])
		expect(variants({ buddyId: 'b1' }, people, { breakouts: inRooms, zoneOfRoom: { A: 'C', B: 'C' } })).toEqual([])
		expect(variants({ buddyId: 'b1' }, people, { breakouts: inRooms })).toEqual([])
		expect(
			variants({ buddyId: 'b1' }, [seated('p1', 'g1'), seated('b1', 'g1')], { breakouts: inRooms, zoneOfRoom }),
		).toEqual([])
		// Over is over.
		expect(variants({ buddyId: 'b1' }, people, { breakouts: inRooms, zoneOfRoom, at: '11:50' })).toEqual([])
	})
	test('where a sealed story is told says nothing of anybody', () => {
		const told = (nameShown: 'full' | 'pseudonym'): EventParts => ({
			breakouts: { ...inRooms, people: [p1, personFact('b1', { hereOn: [] })] },
			zoneOfRoom,
			programme: {
				items: [
					itemFact('i1', '11:00-11:30', { kind: 'story', roomId: 'B' }),
					itemFact('i2', '11:00-11:30', { roomId: 'A', leadIds: ['b1'] }),
				],
			},
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1', { nameShown, shownAs: 'Robin' })] })],
		})
		expect(variants({ buddyId: 'b1', hasRefuge: false }, [], told('full'))).toEqual([
			'publish buddyElsewhere',
			'publish noRefuge',
		])
		expect(variants({ buddyId: 'b1', hasRefuge: false }, [], told('pseudonym'))).toEqual([])
	})
	test('upstairs it is said where they wait, but for whoever only has to be told', () => {
		const people = [seated('p1', 'g2')]
		expect(withPlan({ hasRefuge: false }, people, { breakouts: inRooms })).toMatchObject([
			{ variant: 'noRefuge', groupIds: ['g2'], values: { room: 'B' } },
		])
		expect(variants({ hasRefuge: false, method: 'otherAlert' }, people, { breakouts: inRooms })).toEqual([])
		expect(variants({ hasRefuge: false }, [seated('p1', 'g1')], { breakouts: inRooms })).toEqual([])
		expect(variants({}, people, { breakouts: inRooms })).toEqual([])
	})
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
