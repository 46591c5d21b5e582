/** What the rules about the marketplace say, and of whom. */
import { describe, expect, test } from 'vitest'
import type { StallFact } from '../../../shared/domain/marketplace/facts.ts'
import { usualStallAims } from '../../../shared/domain/marketplace/facts.ts'
import { groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'
import {
	type EventParts,
	eventFacts,
	eventFindings,
	itemFact,
	needFact,
	sealedSpeaker,
	slotFact,
	speakerFact,
} from '../../support/eventFacts.ts'
import { positionFact, stallFact, zoneFact } from '../../support/marketFacts.ts'
import { market, marketCases, papers, standing, steward } from './cases/marketplace.ts'

const going = { kind: 'go', to: 'stall', id: 'a' }

describe('M1: more than there is', () => {
	test('says how much is asked and given, and where', () => {
		expect(eventFindings(marketCases.M1.breaks, 'M1')).toMatchObject([
			{ variant: 'watts', stallIds: ['a'], values: { stall: 1, position: 'M01', asked: 300, given: 250 }, fix: going },
		])
		expect(eventFindings(market({ tables: 3 }, { tables: 2 }), 'M1')).toMatchObject([{ variant: 'tables' }])
		expect(eventFindings(market({ sockets: 1, watts: 100 }), 'M1')).toMatchObject([
			{ variant: 'sockets', values: { asked: 1, given: 0 } },
		])
		expect(eventFindings(market({}, { isOpen: false }), 'M1')).toMatchObject([{ variant: 'closed' }])
	})

	const fed = (watts: readonly number[], more: Partial<StallFact> = {}) =>
		eventFacts({
			market: {
				circuits: [{ id: 'c', name: 'East wall', watts: 1000 }],
				positions: watts.map((_, at) => positionFact(`M${at}`, { sockets: 1, watts: 1000, circuitId: 'c' })),
				stalls: watts.map((each, at) =>
					stallFact(`s${at}`, {
						number: at + 1,
						documents: papers,
						sockets: 1,
						watts: each,
						place: { positionId: `M${at}`, isPinned: false },
						...more,
					}),
				),
			},
		})
	test('sums up a circuit, and begins with whoever draws most', () => {
		expect(eventFindings(fed([400, 600]), 'M1')).toEqual([])
		expect(eventFindings(fed([400, 601]), 'M1')).toMatchObject([
			{
				key: 'M1:circuit:c',
				variant: 'circuit',
				stallIds: ['s1', 's0'],
				values: { circuit: 'East wall', asked: 1001, given: 1000, stalls: 2 },
				fix: { kind: 'go', to: 'stall', id: 's1' },
			},
		])
		expect(eventFindings(fed([400, 601], { state: 'withdrawn' }), 'M1')).toEqual([])
	})
})

describe('M2: wishes that are not met', () => {
	test('are told one by one, with the other stall by its number', () => {
		const given = eventFacts({
			market: {
				positions: [positionFact('M01', { near: ['queue'] }), positionFact('M02', { xCm: 400 })],
				stalls: [
					standing({ needsPrivacy: true, needsLight: 'bright', far: ['b', 'queue'] }),
					standing({ id: 'b', number: 21, place: { positionId: 'M02', isPinned: false } }),
				],
			},
		})
		expect(eventFindings(given, 'M2').map(({ key, values }) => [key, values['of']])).toEqual([
			['M2:main:a:privacy', ''],
			['M2:main:a:light', ''],
			['M2:main:a:far:b', 21],
			['M2:main:a:far:queue', 'queue'],
		])
	})
	test('of what stands nowhere are none', () =>
		expect(eventFindings(market({ needsWall: true, place: null }), 'M2')).toEqual([]))
})

describe('M3: papers', () => {
	const withPaper = (more: Partial<StallFact['documents'][number]>, stall: Partial<StallFact> = {}) =>
		market({ documents: papers.map((one) => (one.kind === 'insurance' ? { ...one, ...more } : one)), ...stall })
	test.each([
		['missing', 'missing', { state: 'missing' as const }],
		['run out the day before', 'expired', { expiresOn: '2027-05-18' }],
	])('%s', (_, variant, more) =>
		expect(eventFindings(withPaper(more), 'M3')).toMatchObject([
			{ variant, strength: 'warn', values: { stall: 1, document: 'insurance' }, fix: going },
		]),
	)
	test('good on the last day is good', () =>
		expect(eventFindings(withPaper({ expiresOn: '2027-05-19' }), 'M3')).toEqual([]))
	test('mains asks for a test of what is plugged in, food for food hygiene', () => {
		const documents = papers.filter(({ kind }) => kind !== 'pat')
		expect(eventFindings(market({ documents }), 'M3')).toEqual([])
		expect(eventFindings(market({ documents, sockets: 1, hasFood: true }, { sockets: 1 }), 'M3')).toMatchObject([
			{ values: { document: 'pat' } },
			{ values: { document: 'foodHygiene' } },
		])
	})
	test('are not asked of who is only invited, or will not come', () => {
		for (const state of ['invited', 'applied', 'withdrawn'] as const)
			expect(eventFindings(market({ documents: [], place: null, state }), 'M3')).toEqual([])
		expect(eventFindings(market({ documents: [], state: 'applied' }), 'M3')).toHaveLength(2)
	})
	test('stop publishing where the event says so, and cover what it asks for', () => {
		const aims = { ...usualStallAims, documentsStop: true, leastCover: 5_000_001 }
		const given = market({}, {}, { aims })
		expect(eventFindings(given, 'M3')).toMatchObject([
			{ variant: 'cover', strength: 'publish', values: { amount: 5_000_000, least: 5_000_001 } },
		])
		expect(eventFindings({ ...given, strengths: { M3: 'note' } }, 'M3')[0]?.strength).toBe('note')
	})
})

describe('M4: what must stay clear', () => {
	test('each kind once, and a place that reaches out of the hall', () => {
		const zones = [
			zoneFact('one', 'aisle', { xCm: 0, yCm: 0, widthCm: 3000 }),
			zoneFact('two', 'aisle', { xCm: 250, yCm: 0 }),
			zoneFact('three', 'photoWall', { xCm: 0, yCm: 0 }),
		]
		expect(eventFindings(market({}, {}, { zones }), 'M4')).toMatchObject([
			{ variant: 'main', values: { position: 'M01', zone: 'aisle' }, fix: going },
		])
		expect(eventFindings(market({}, { xCm: 89 }), 'M4')).toMatchObject([{ variant: 'outside' }])
	})
	test('a position where nobody stands is in nobody’s way', () =>
		expect(eventFindings(market({ place: null }, { xCm: 0 }), 'M4')).toEqual([]))
})

describe('M5: where many look on', () => {
	const beside = (organisation: string, xCm: number, kind: 'photoWall' | 'aisle' = 'photoWall') =>
		market({ organisation }, {}, { zones: [zoneFact('z', kind, { xCm, yCm: 0 })] })
	test('by words, and by how far it is', () => {
		expect(eventFindings(beside('Gambling support', 790), 'M5')).toMatchObject([
			{ values: { stall: 1, position: 'M01', zone: 'photoWall' } },
		])
		expect(eventFindings(beside('Gambling support', 791), 'M5')).toEqual([])
		expect(eventFindings(beside('Gambling support', 300, 'aisle'), 'M5')).toEqual([])
		expect(eventFindings(beside('Drugstore of the town', 300), 'M5')).toHaveLength(1)
		expect(eventFindings(beside('Befriending service', 300), 'M5')).toEqual([])
	})
})

describe('M6: what a steward needs', () => {
	test('is told of that steward', () => {
		expect(eventFindings(marketCases.M6.breaks, 'M6')).toMatchObject([
			{ registrationIds: ['p1'], values: { position: 'M01', code: 'stepFree' }, fix: going },
		])
		const quiet = { needs: [needFact('p2', 'lowNoise')] }
		const stewards = [steward('p1'), steward('p2')]
		expect(eventFindings(market({ stewards }, { noise: 'loud' }, {}, quiet), 'M6')).toMatchObject([
			{ registrationIds: ['p2'], values: { code: 'lowNoise' } },
		])
		expect(eventFindings(market({ stewards }, { noise: 'normal' }, {}, quiet), 'M6')).toEqual([])
	})
})

describe('A7 among stalls', () => {
	const noise = (quiet: Partial<StallFact>, xCm: number, more: EventParts = {}) =>
		eventFacts({
			market: {
				positions: [positionFact('M01'), positionFact('M02', { xCm })],
				stalls: [
					standing(quiet),
					standing({ id: 'b', number: 22, isNoisy: true, place: { positionId: 'M02', isPinned: false } }),
				],
			},
			...more,
		})
	test('a quiet stall near a noisy one is told, with how near', () => {
		expect(eventFindings(noise({ needsQuiet: true }, 1199), 'A7')).toMatchObject([
			{ variant: 'stall', stallIds: ['a', 'b'], values: { stall: 1, noisy: 22, metres: 10 }, fix: going },
		])
		expect(eventFindings(noise({ needsQuiet: true }, 1200), 'A7')).toEqual([])
		expect(eventFindings(noise({}, 400), 'A7')).toEqual([])
	})
	test('so is one where somebody stands who needs it quiet', () =>
		expect(
			eventFindings(noise({ stewards: [steward('p1')] }, 400, { needs: [needFact('p1', 'lowNoise')] }), 'A7'),
		).toMatchObject([{ registrationIds: ['p1'] }]))
})

/** Round 1 is from 11:00 to 11:50, and everybody named hosts a table of it. */
const hosted = (hosts: readonly string[], stewards: StallFact['stewards'], more: EventParts = {}) =>
	eventFacts({
		breakouts: {
			people: ['p1', 'p2', 'p3'].map((id) => personFact(id)),
			rounds: [roundFact(1)],
			groups: hosts.map((id, at) => groupFact(`g${at + 1}`, 't1', { hosts: { facilitator: id } })),
		},
		market: { stalls: [stallFact('a', { number: 7, state: 'invited', stewards })] },
		...more,
	})

describe('C7: a stall that nobody is at', () => {
	test('the duty elsewhere of the only steward may go', () =>
		expect(eventFindings(hosted(['p1'], [steward('p1')]), 'C7')).toMatchObject([
			{
				key: 'C7:main:a:day-1:11:00',
				stallIds: ['a'],
				groupIds: ['g1'],
				registrationIds: ['p1'],
				values: { stall: 7, startAt: '11:00', endAt: '11:50', other: 'host', otherNumber: 1 },
				fix: { kind: 'do', says: 'stopHosting' },
			},
		]))
	test('two who are away at once leave it alone, one after the other do not', () => {
		const both = [steward('p1'), steward('p2')]
		expect(eventFindings(hosted(['p1', 'p2'], both), 'C7')).toMatchObject([{ registrationIds: ['p1', 'p2'] }])
		expect(eventFindings(hosted(['p1'], both), 'C7')).toEqual([])
		expect(eventFindings(hosted(['p1'], [steward('p1'), steward('p2', { startAt: '11:30' })]), 'C7')).toMatchObject([
			{ values: { startAt: '11:00', endAt: '11:30' } },
		])
	})
	test('between two who are down for it, nobody is away: it is closed then', () => {
		const stewards = [steward('p1', { endAt: '11:00' }), steward('p2', { startAt: '12:00' })]
		expect(eventFindings(hosted(['p1', 'p2'], stewards), 'C7')).toEqual([])
	})
	test('is open when the programme has people in the hall', () => {
		const at = (time: string, kind: 'break' | 'plenary') =>
			hosted(['p1'], [steward('p1')], { programme: { items: [itemFact('i1', time, { kind })] } })
		expect(eventFindings(at('11:50-12:30', 'break'), 'C7')).toEqual([])
		expect(eventFindings(at('11:40-12:30', 'break'), 'C7')).toMatchObject([
			{ values: { startAt: '11:40', endAt: '11:50' } },
		])
		expect(eventFindings(at('09:00-10:00', 'plenary'), 'C7')).toHaveLength(1)
	})
	test('is not open where it was closed, has gone, or it is over', () => {
		const stall = stallFact('a', { stewards: [steward('p1')], documents: papers })
		const closed = [{ dayId: 'day-1', mark: 'closed' as const, atMs: 1 }]
		const given = (more: Partial<StallFact>) => hosted(['p1'], [], { market: { stalls: [{ ...stall, ...more }] } })
		expect(eventFindings(given({}), 'C7')).toHaveLength(1)
		expect(eventFindings(given({ marks: closed }), 'C7')).toEqual([])
		expect(eventFindings(given({ state: 'withdrawn' }), 'C7')).toEqual([])
		expect(eventFindings(hosted(['p1'], [steward('p1')], { at: '12:00' } as EventParts), 'C7')).toEqual([])
	})

	const telling = (speaker: typeof speakerFact) =>
		hosted([], [steward('p1')], {
			programme: { items: [itemFact('i1', '14:00-14:30', { kind: 'story' })] },
			stories: [slotFact('s1', { itemId: 'i1', speakers: [speaker('p1')] })],
		})
	test('never tells that somebody speaks under another name', () => {
		expect(eventFindings(telling(speakerFact), 'C7')).toMatchObject([{ values: { other: 'speak', otherNumber: 1 } }])
		expect(eventFindings(telling(sealedSpeaker), 'C7')).toEqual([])
	})
})

describe('a steward’s time', () => {
	test('who may leave is in no two places; who may not is', () => {
		expect(eventFindings(hosted(['p1'], [steward('p1')]), 'C1')).toEqual([])
		expect(eventFindings(hosted(['p1'], [steward('p1', { canLeave: false })]), 'C1')).toMatchObject([
			{ registrationIds: ['p1'], stallIds: ['a'], groupIds: ['g1'] },
		])
	})
	test('two stalls at once are two places, whoever may leave', () => {
		const given = eventFacts({
			breakouts: { people: [personFact('p1')] },
			market: {
				stalls: ['a', 'b'].map((id, at) =>
					stallFact(id, { number: at + 1, state: 'invited', stewards: [steward('p1')] }),
				),
			},
		})
		expect(eventFindings(given, 'C1')).toMatchObject([
			{
				stallIds: ['a', 'b'],
				fix: {
					says: 'removeShift',
					step: {
						command: 'marketplace.setStewards',
						input: { rows: [{ registrationId: 'p1', stallId: 'b', startAt: '', dayId: 'day-1' }] },
					},
				},
			},
		])
	})
	test('on a day that they are not booked for is asked about', () => {
		const given = hosted([], [steward('p1', { dayId: 'day-2' })], {
			programme: {
				days: [
					{ id: 'day-1', date: '2027-05-19', doorsAt: '09:00', startAt: '09:30', endAt: '17:00' },
					{ id: 'day-2', date: '2027-05-20', doorsAt: '09:00', startAt: '09:30', endAt: '17:00' },
				],
			},
		})
		expect(eventFindings(given, 'C11')).toMatchObject([
			{ variant: 'notBooked', values: { kind: 'stall' }, fix: { step: { command: 'marketplace.setStewards' } } },
		])
	})
})
