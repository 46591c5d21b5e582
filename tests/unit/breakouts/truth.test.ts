import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { truthOf } from '../../../shared/domain/breakouts/truth.ts'
import { aloneOf, coverableOf } from '../../../shared/domain/breakouts/voices.ts'
import { facts, groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'

const voice = { sector: 'LE', isVoice: true }

describe('how many groups can have two voices', () => {
	test('16 to place and 12 hosts, one in each of 12 of 24 groups: 14', () => {
		const hosts = [...Array(12).fill(1), ...Array(12).fill(0)]
		expect(coverableOf(hosts, 16)).toBe(14)
		expect(aloneOf(hosts, 16)).toBe(0)
	})

	test.each([
		// More hosts alone than voices to join them: dividing by two says 8, and only 4 can have two.
		[[...Array(12).fill(1), ...Array(12).fill(0)], 4, 4, 8],
		// Three in one group are one group all the same.
		[[3, 0, 0], 1, 1, 0],
		[[2, 1, 0], 1, 2, 0],
		[[0, 0, 0], 5, 2, 0],
		[[0, 0], 1, 0, 1],
		[[], 3, 0, 0],
	])('hosts %j and %i to place: %i groups, %i alone', (hosts, voices, coverable, alone) => {
		expect(coverableOf(hosts, voices)).toBe(coverable)
		expect(aloneOf(hosts, voices)).toBe(alone)
	})

	test('is the most there can be, and the fewest alone, tried out every way', () => {
		const ways = function* (left: number, groups: number): Generator<number[]> {
			if (groups === 1) return yield [left]
			for (let here = 0; here <= left; here++)
				for (const others of ways(left - here, groups - 1)) yield [here, ...others]
		}
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
				fc.integer({ min: 0, max: 6 }),
				(hosts, voices) => {
					const ends = [...ways(voices, hosts.length)].map((way) => way.map((count, at) => count + (hosts[at] ?? 0)))
					const most = Math.max(...ends.map((end) => end.filter((count) => count >= 2).length))
					const fewest = Math.min(...ends.map((end) => end.filter((count) => count === 1).length))
					expect([coverableOf(hosts, voices), aloneOf(hosts, voices)]).toEqual([most, fewest])
				},
			),
			{ seed: 7 },
		)
	})
})

test('a round in numbers', () => {
	const given = facts({
		rounds: [roundFact(1)],
		rooms: [roomFact('A', { features: [], cabaretSeats: 19, fireCapacity: 40 }), roomFact('B')],
		groups: [
			groupFact('g1', 't1', { hosts: { facilitator: 'h1', noteTaker: 'h2' }, min: 3 }),
			groupFact('g2', 't2', { min: 3 }),
			groupFact('g3', 't2', { roomId: 'B', min: 3 }),
			groupFact('g4', 't2', { roomId: null, min: 3 }),
		],
		people: [
			personFact('h1', voice),
			personFact('h2'),
			personFact('p1', { ...voice, roomNeeds: ['stepFree'], choices: ['t1'] }),
			personFact('p2', voice),
			personFact('p3', { ...voice, hereOn: [], choices: ['t1'] }),
			personFact('c1', { kind: 'companion', comesWith: ['p1'] }),
			personFact('s1', { awayIn: { r1: 'stall' } }),
			personFact('x1', { isCrew: true, awayIn: { r1: 'crew' } }),
			personFact('i1', { kind: 'other' }),
		],
	})
	expect(truthOf(given, 'booked')).toEqual({
		rounds: [
			{
				roundId: 'r1',
				people: 4,
				companions: 1,
				hosting: 2,
				away: 1,
				groups: 4,
				seats: 27,
				least: 12,
				needs: [{ feature: 'stepFree', people: 1, seats: 9, groups: 1 }],
				voices: 3,
				hostVoices: 1,
				coverable: 2,
				atMost: 2,
				alone: 0,
				noFacilitator: ['g2', 'g3', 'g4'],
				noNoteTaker: ['g2', 'g3', 'g4'],
				noWellbeing: [],
				noRoom: ['g4'],
				crowded: [{ roomId: 'A', people: 20, seats: 19, fireCapacity: 40 }],
			},
		],
		noChoice: 1,
	})
	expect(truthOf(given, 'here').rounds[0]).toMatchObject({ people: 3, voices: 2 })
})
