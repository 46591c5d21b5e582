/** Everything that somebody has to be at, out of every part of the event. */
import { describe, expect, test } from 'vitest'
import { timeAt } from '../../../shared/domain/programme/clock.ts'
import { type Commitment, commitmentsOf } from '../../../shared/domain/programme/commitments.ts'
import { groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'
import { type EventParts, eventFacts, itemFact, shiftFact, slotFact, speakerFact } from '../../support/eventFacts.ts'

const line = ({ registrationId, kind, fromMin, toMin, roomId }: Commitment) =>
	`${registrationId} ${kind} ${timeAt(fromMin)}-${timeAt(toMin)} ${roomId ?? '-'}`
const lines = (parts: EventParts) => commitmentsOf(eventFacts(parts)).map(line).sort()

describe('a story', () => {
	const speakers = [speakerFact('p1', { supporterId: 'p2' }), speakerFact('p3')]
	const told = (more: Parameters<typeof slotFact>[1], item: Parameters<typeof itemFact>[2] = {}) =>
		lines({
			programme: { items: [itemFact('i1', '10:00-10:30', { roomId: 'A', ...item })] },
			stories: [slotFact('s1', { itemId: 'i1', speakers, ...more })],
		})

	test('binds its speakers and whoever supports them', () =>
		expect(told({})).toEqual(['p1 speak 10:00-10:15 A', 'p2 support 10:00-10:15 A', 'p3 speak 10:00-10:15 A']))
	test('has time around it, and whoever supports is there all through the rest', () =>
		expect(
			told({
				speakers: speakers.slice(0, 1),
				restBeforeMin: 20,
				restAfterMin: 30,
				rehearsalAt: '2027-05-19T08:30',
				roomWalkAt: '2027-05-19T09:00',
				debriefAt: '2027-05-19T10:40',
			}),
		).toEqual([
			'p1 debrief 10:40-11:00 -',
			'p1 prep 08:30-08:50 -',
			'p1 prep 09:00-09:10 -',
			'p1 rest 09:40-10:00 -',
			'p1 rest 10:15-10:45 -',
			'p1 speak 10:00-10:15 A',
			'p2 support 09:40-10:45 A',
		]))
	test('a rehearsal on a day that is not of the event is nobody else’s matter', () =>
		expect(told({ speakers: speakers.slice(1), rehearsalAt: '2027-05-12T08:30' })).toEqual(['p3 speak 10:00-10:15 A']))
	test.each([{ state: 'withdrawn' }, { withdrawnAtMs: 1 }] as const)('that is not told binds nobody: %j', (more) =>
		expect(told({ ...more, restAfterMin: 30, debriefAt: '2027-05-19T10:40' })).toEqual([]),
	)
	test('in an item that is dropped is not told, but the debrief stands', () =>
		expect(told({ restAfterMin: 30, debriefAt: '2027-05-19T10:40' }, { status: 'dropped' })).toEqual([
			'p1 debrief 10:40-11:00 -',
			'p3 debrief 10:40-11:00 -',
		]))
	test('follows the one before it, in the order of their numbers', () =>
		expect(
			lines({
				programme: { items: [itemFact('i1', '10:00-10:30')] },
				stories: [
					slotFact('s2', { itemId: 'i1', minutes: 10, speakers: [speakerFact('p2')] }),
					slotFact('s1', { itemId: 'i1', speakers: [speakerFact('p1')] }),
				],
			}),
		).toEqual(['p1 speak 10:00-10:15 -', 'p2 speak 10:15-10:25 -']))
	test('that is in no item is at no time', () => expect(told({ itemId: null })).toEqual([]))
})

describe('a round', () => {
	const groups = [groupFact('g1', 't1', { hosts: { facilitator: 'h1' } }), groupFact('g2', 't1', { roomId: 'B' })]
	const round = (person: Parameters<typeof personFact>[1], more: EventParts = {}) =>
		lines({
			...more,
			breakouts: { rounds: [roundFact(1)], groups, people: [personFact('p1', person)], ...more.breakouts },
		})
	const host = 'h1 host 11:00-11:50 A'

	test('binds hosts and those who have a place', () =>
		expect(round({ at: { r1: 'g2' } })).toEqual([host, 'p1 seat 11:00-11:50 B']))
	test.each([
		['is away from it', { awayIn: { r1: 'stall' } }],
		['has left', { leftOn: ['day-1'], hereOn: [] }],
		['is crew', { isCrew: true }],
		['does not take part', { kind: 'other' }],
	] as const)('not whoever %s', (_, more) => expect(round({ at: { r1: 'g2' }, ...more })).toEqual([host]))

	const team = { teams: [{ id: 'bsl', name: 'BSL', userIds: ['p1'], interpreterIds: ['i1', 'i2'] }] }
	test('binds interpreters where somebody they are there for sits', () => {
		expect(round({ at: { r1: 'g2' } }, { breakouts: team })).toEqual([
			host,
			'i1 interpret 11:00-11:50 B',
			'i2 interpret 11:00-11:50 B',
			'p1 seat 11:00-11:50 B',
		])
		expect(round({}, { breakouts: team })).toEqual([host])
	})
	test('or where somebody they are there for hosts', () =>
		expect(
			round({}, { breakouts: { teams: [{ id: 'bsl', name: '', userIds: ['h1'], interpreterIds: ['i1'] }] } }),
		).toEqual([host, 'i1 interpret 11:00-11:50 A']))
	test('and once only, where the programme says so too', () => {
		const item = itemFact('i1', '11:00-11:50', {
			roundId: 'r1',
			interpreters: [{ teamId: 'bsl', standsAt: '', materialSentOn: '' }],
		})
		expect(round({ at: { r1: 'g2' } }, { breakouts: team, programme: { items: [item] } })).toEqual([
			host,
			'i1 interpret 11:00-11:50 -',
			'i2 interpret 11:00-11:50 -',
			'p1 seat 11:00-11:50 B',
		])
	})
})

test('the programme binds leads, interpreters once however many teams they are of, and shifts', () => {
	const work = (teamId: string) => ({ teamId, standsAt: '', materialSentOn: '' })
	const items = [
		itemFact('i1', '10:00-10:30', { leadIds: ['p1'], interpreters: [work('one'), work('two')] }),
		itemFact('i2', '12:00-12:30', { leadIds: ['p1'], status: 'dropped' }),
	]
	const teams = ['one', 'two'].map((id) => ({ id, name: id, userIds: [], interpreterIds: ['p2'] }))
	expect(
		lines({
			breakouts: { teams },
			programme: { items, shifts: [shiftFact('d1', 'p3', 'wellbeing', '09:00-12:00', { roomId: 'B' })] },
		}),
	).toEqual(['p1 lead 10:00-10:30 -', 'p2 interpret 10:00-10:30 -', 'p3 wellbeing 09:00-12:00 B'])
})
