/** Finding groups: what the numbers of the hub are made into, before a run, during it and after. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { minutesUntil, roundToReview } from '../../../renderer/features/breakouts/fill/clock.ts'
import { closenessOf } from '../../../renderer/features/breakouts/fill/closeness.ts'
import { seedOf } from '../../../renderer/features/breakouts/fill/fillStore.ts'
import { acceptedOf, bestFor, gapsOf, type Suggested } from '../../../renderer/features/breakouts/fill/fixChoices.ts'
import { movesOf } from '../../../renderer/features/breakouts/fill/MovesAtMost.tsx'
import { choosersIn, kindsIn, type Profile, sharesOf } from '../../../renderer/features/breakouts/fill/profile.ts'
import {
	coverageOf,
	particularShortages,
	type Truth,
	type TruthRound,
	verdictOf,
} from '../../../renderer/features/breakouts/fill/truth.ts'
import { settledWords } from '../../../renderer/features/breakouts/fill/useSuggestion.ts'
import {
	type Clash,
	clashWords,
	fixWords,
	roundLines,
	shortageWords,
} from '../../../renderer/features/breakouts/fill/words.ts'
import type { Setup } from '../../../renderer/features/breakouts/useSetup.ts'
import { startText } from '../../../renderer/text/text.ts'

beforeAll(() => startText())

const round = (roundId: string, more: Partial<TruthRound> = {}): TruthRound => ({
	roundId,
	people: 120,
	companions: 0,
	hosting: 0,
	away: 0,
	groups: 16,
	seats: 144,
	least: 80,
	needs: [],
	voices: 28,
	hostVoices: 0,
	coverable: 14,
	atMost: 14,
	alone: 0,
	noFacilitator: [],
	noNoteTaker: [],
	noWellbeing: [],
	noRoom: [],
	crowded: [],
	...more,
})
const truth = (rounds: TruthRound[], shortages: Truth['shortages'] = []): Truth => ({ rounds, noChoice: 0, shortages })

/** As much of a set-up as sentences look at. */
const setup = {
	rounds: [
		{ id: 'r1', number: 1 },
		{ id: 'r2', number: 2 },
		{ id: 'r3', number: 3 },
	],
	groups: [{ id: 'g7', number: 7, roundId: 'r2', topicId: 't' }],
	topics: [{ id: 't', title: 'Getting help' }],
} as unknown as Setup

const cards = (count: number) =>
	Array.from({ length: count }, (_, n) => ({ registrationId: `p${n}`, preferredName: `Name${n}`, badgeCode: `00${n}` }))

describe('shortages', () => {
	it('are not told a second time where the round as a whole has too few seats', () => {
		const shortage = (count: number): Truth['shortages'][number] => ({
			roundId: 'r1',
			people: cards(count),
			groupIds: [],
			seats: 100,
			short: 20,
			needs: [],
			avoiding: 0,
			held: 0,
		})
		const few = shortage(9)
		const crowded = round('r1', { people: 120, seats: 112 })
		expect(particularShortages(truth([crowded], [shortage(150), few]))).toEqual([few])
		expect(particularShortages(truth([round('r1')], [shortage(150)]))).toHaveLength(1)
	})
})

describe('the title', () => {
	it('has the numbers of the round with the fewest seats to spare', () => {
		expect(verdictOf(truth([round('r1'), round('r2', { seats: 121 })]))).toEqual({
			is: 'fits',
			people: 120,
			seats: 121,
		})
	})
	it('says how many seats are too few, in one round out of several', () => {
		expect(verdictOf(truth([round('r1'), round('r2', { seats: 112 })]))).toMatchObject({ is: 'tooFew', short: 8 })
	})
	it('does not say that everybody fits where seats do not suit', () => {
		const shortage = {
			roundId: 'r1',
			people: cards(9),
			groupIds: [],
			seats: 6,
			short: 3,
			needs: [],
			avoiding: 0,
			held: 0,
		}
		expect(verdictOf(truth([round('r1')], [shortage]))).toMatchObject({ is: 'wrongSeats', short: 3 })
	})
	it('knows nobody and nothing apart', () => {
		expect(verdictOf(truth([round('r1', { people: 0 })]))).toEqual({ is: 'nobody' })
		expect(verdictOf(truth([round('r1', { groups: 0, seats: 0 })]))).toEqual({ is: 'noGroups' })
		expect(verdictOf(truth([]))).toEqual({ is: 'noGroups' })
	})
})

describe('voices', () => {
	it('are counted with hosts only where hosts are voices', () => {
		const one = round('r1', { hostVoices: 8 })
		expect(coverageOf(one, true).voices).toBe(36)
		expect(coverageOf(one, false).voices).toBe(28)
	})
	it('leave groups without, and say how large fewer groups would be', () => {
		expect(coverageOf(round('r1'), true)).toMatchObject({ covered: 14, without: 2, sizeIfFewer: 9 })
		expect(coverageOf(round('r1', { coverable: 0, voices: 1 }), true).sizeIfFewer).toBeNull()
	})
	it('do not count a group twice in which a host is alone', () => {
		const { covered, without, alone, groups } = coverageOf(round('r1', { coverable: 10, alone: 4 }), true)
		expect(covered + without + alone).toBe(groups)
		expect(alone).toBe(4)
	})
})

describe('what is the same in several rounds', () => {
	const rounds = [round('r1', { people: 5 }), round('r2', { people: 7 }), round('r3', { people: 5 })]
	it('is said once, with the rounds it is true of', () => {
		expect(roundLines(setup, rounds, ({ people }) => `${people} people.`).map(({ words }) => words)).toEqual([
			'Rounds 1 and 3: 5 people.',
			'Round 2: 7 people.',
		])
		expect(roundLines(setup, rounds, () => 'all is well.').map(({ words }) => words)).toEqual([
			'In every round: all is well.',
		])
	})
	it('needs no round where there is one', () => {
		expect(roundLines(setup, rounds.slice(0, 1), () => 'all is well.')[0]?.words).toBe('All is well.')
	})
})

describe('a shortage', () => {
	it('says who needs what, what is left and what is short', () => {
		const needs = [
			{ feature: 'stepFree' as const, people: 9 },
			{ feature: 'hearingLoop' as const, people: 2 },
		]
		const shortage = { roundId: 'r2', people: cards(9), groupIds: [], seats: 6, short: 3, needs, avoiding: 0, held: 1 }
		expect(shortageWords(setup, shortage)).toBe(
			'Round 2: 9 people need a step-free way; 2 of them need a hearing loop; 1 of them is kept at a table; the tables left for them have 6 seats; 3 short.',
		)
	})
})

describe('how close it is to the best', () => {
	it('never claims to be closer than it is, and never by more than a step', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 900_000 }), (bound, over) => {
				const said = closenessOf(bound + over, bound)
				const gap = (over / bound) * 100
				if (said.is !== 'within') return gap > 100
				return said.percent >= gap - 1e-6 && said.percent - gap <= (gap < 1 ? 0.1 : 1) + 1e-6
			}),
		)
	})
	it('says so where it is the best, and nothing where nothing is known', () => {
		expect(closenessOf(40, 40)).toEqual({ is: 'best' })
		expect(closenessOf(3, 0)).toEqual({ is: 'unknown' })
		expect(closenessOf(103, 100)).toEqual({ is: 'within', percent: 3 })
		expect(closenessOf(100.35, 100)).toEqual({ is: 'within', percent: 0.4 })
		expect(closenessOf(Number.NaN, 1)).toEqual({ is: 'unknown' })
	})
})

describe('what people got', () => {
	const profile: Profile = { first: 70, second: 20, third: 6, fourth: 1, fifth: 1, unranked: 0, noChoice: 2 }
	it('puts fourth and fifth together and loses nobody', () => {
		const shares = sharesOf(profile)
		expect(shares.reduce((sum, { people }) => sum + people, 0)).toBe(100)
		expect(shares.find(({ kind }) => kind === 'later')).toMatchObject({ people: 2, percent: 2 })
		expect(choosersIn(profile)).toBe(98)
	})
	it('leaves out what nobody got', () => {
		expect(kindsIn([profile])).toEqual(['first', 'second', 'third', 'later', 'noChoice'])
	})
})

describe('what cannot all be true', () => {
	const clash = (kind: Clash['kind'], more: Partial<Clash> = {}): Clash => ({
		kind,
		people: cards(1),
		groupId: 'g7',
		roundId: 'r2',
		feature: 'stepFree',
		seats: 8,
		...more,
	})
	const kinds = [
		'place',
		'needs',
		'avoid',
		'topicOnce',
		'pin',
		'host',
		'ban',
		'seats',
		'apart',
		'together',
		'room',
	] as const
	it.each(kinds)('%s has a sentence for what is, and for what would settle it', (kind) => {
		for (const people of [cards(0), cards(1), cards(12)]) {
			const is = clashWords(setup, clash(kind, { people }))
			const would = fixWords(setup, { fix: clash(kind, { people }), seats: 2 })
			for (const words of [is, would]) {
				expect(words).not.toMatch(/groupFill|\{\{|undefined/)
				expect(words).toMatch(/^\p{Lu}.*\.$/u)
			}
		}
	})
	it('says of a wish to be apart neither whose nor from whom', () => {
		const named = clash('apart', { people: cards(2) })
		for (const words of [clashWords(setup, named), fixWords(setup, { fix: named, seats: 0 })]) {
			expect(words).not.toMatch(/Name|apart|together|wish/i)
		}
	})
	it('counts the seats to add, not those there are', () => {
		expect(clashWords(setup, clash('seats'))).toBe('Table 7 in round 2 has 8 seats.')
		expect(fixWords(setup, { fix: clash('seats'), seats: 2 })).toBe('Add 2 seats to table 7 in round 2.')
	})
})

describe('a seed', () => {
	it('is a whole number, or nothing, or wrong', () => {
		expect([seedOf(''), seedOf(' 12 '), seedOf('0')]).toEqual([null, 12, 0])
		expect([seedOf('-1'), seedOf('1.5'), seedOf('x'), seedOf('2147483648')]).toEqual(Array(4).fill(undefined))
		expect(seedOf('2147483647')).toBe(2_147_483_647)
	})
})

describe('the smallest fix', () => {
	const [ann, bo, cy] = cards(3) as [Suggested['steps'][number], Suggested['steps'][number], Suggested['steps'][number]]
	const step = (who: typeof ann, toGroupId: string) => ({
		...who,
		roundId: 'r1',
		fromGroupId: 'g1',
		toGroupId,
		why: 'settles' as const,
		rule: null,
	})
	const standIn = (who: typeof ann, groupId: string) => ({ ...who, groupId, duty: 'facilitator' as const })
	const suggested: Suggested = {
		state: 'done',
		before: 4,
		after: 0,
		steps: [step(ann, 'g2'), step(bo, 'g3')],
		standIns: [standIn(cy, 'g4'), standIn(bo, 'g4'), standIn(cy, 'g5')],
	}
	it('takes between 1 and 60 moves', () => {
		expect(['1', '60', '0', '61', '', '2.5', '-3', '1e1'].map(movesOf)).toEqual([1, 60, ...Array(6).fill(null)])
	})
	it('asks the best for each table, and nobody for two', () => {
		const gaps = gapsOf(suggested.standIns)
		expect(gaps.map(({ groupId, people }) => [groupId, people.length])).toEqual([
			['g4', 2],
			['g5', 1],
		])
		expect(Object.values(bestFor(gaps))).toEqual([cy.registrationId, ''])
	})
	it('moves whom was ticked, but never whoever is to host', () => {
		const gap = gapsOf(suggested.standIns)[0]?.key ?? ''
		const all = new Set([ann.registrationId, bo.registrationId])
		expect(acceptedOf(suggested, all, { [gap]: bo.registrationId })).toEqual({
			hosts: [{ registrationId: bo.registrationId, groupId: 'g4', duty: 'facilitator' }],
			moves: [{ registrationId: ann.registrationId, roundId: 'r1', groupId: 'g2' }],
		})
		expect(acceptedOf(suggested, new Set(), {})).toEqual({ hosts: [], moves: [] })
	})
	it('says how much it settles', () => {
		expect(settledWords(suggested, 0)).toBe('Settles all 4.')
		expect(settledWords({ ...suggested, after: 3 }, 0)).toBe('Settles 1 of 4.')
	})
	it('counts tables that get their host with what moves settle', () => {
		expect(settledWords({ ...suggested, before: 2, after: 2 }, 1)).toBe('Settles 1 of 2.')
		expect(settledWords({ ...suggested, before: 2, after: 2 }, 2)).toBe('Settles all 2.')
	})
})

describe('the round to look over', () => {
	const at = (time: string) => Date.parse(`2027-05-19T${time}:00Z`)
	const rounds = [
		{ date: '2027-05-19', startAt: '11:35', id: 'one' },
		{ date: '2027-05-19', startAt: '13:55', id: 'two' },
		{ date: '2027-05-20', startAt: '11:35', id: 'next day' },
	]
	it('is the one that begins within twenty minutes, at the venue', () => {
		// In May the venue is an hour ahead of UTC.
		expect(roundToReview(rounds, at('10:14'))).toBeNull()
		expect(roundToReview(rounds, at('10:15'))?.id).toBe('one')
		expect(roundToReview(rounds, at('10:34'))?.id).toBe('one')
		expect(roundToReview(rounds, at('10:35'))).toBeNull()
		expect(roundToReview(rounds, at('12:50'))?.id).toBe('two')
	})
	it('counts the minutes, and none on another day', () => {
		expect(minutesUntil(rounds[0] as (typeof rounds)[0], at('10:18'))).toBe(17)
		expect(minutesUntil(rounds[2] as (typeof rounds)[0], at('10:18'))).toBeNull()
	})
})
