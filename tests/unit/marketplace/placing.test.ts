/** Who may stand where, and what no sequence of places, swaps, pins and runs leaves behind. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateStalls } from '../../../shared/allocation/stalls/evaluate.ts'
import { solveStalls } from '../../../shared/allocation/stalls/solve.ts'
import type { MarketFacts, PositionFact, StallFact } from '../../../shared/domain/marketplace/facts.ts'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import {
	brokenIn,
	decidePlace,
	type Places,
	type Placing,
	placesOf,
	withPower,
} from '../../../shared/domain/marketplace/placing.ts'
import { powerDecision } from '../../../shared/domain/marketplace/power.ts'
import { judgeRun } from '../../../shared/domain/marketplace/run.ts'
import { anyMarket, anyMarketStep, type MarketStep, movedMarket } from '../../support/anyMarket.ts'
import { marketOf, positionFact, stallFact, zoneFact } from '../../support/marketFacts.ts'

const at = (positionId: string, isPinned = false) => ({ place: { positionId, isPinned } })
const hall = (
	stalls: readonly StallFact[],
	positions: Readonly<Record<string, Partial<PositionFact>>> = {},
	more: Partial<MarketFacts> = {},
) =>
	marketOf({
		circuits: [{ id: 'A', name: 'Left wall', watts: 1000 }],
		positions: ['P1', 'P2', 'P3'].map((id, index) => positionFact(id, { xCm: 300 + 300 * index, ...positions[id] })),
		stalls,
		...more,
	})
const put = (facts: MarketFacts, stallId: string, positionId: string | null, swap = false) =>
	decidePlace(facts, { stallId, positionId, swap } satisfies Placing)
const refused = (why: string, more: object = {}) => ({
	outcome: 'cannot',
	why,
	stallId: 's',
	asked: 0,
	left: 0,
	circuit: '',
	...more,
})
const fed = { sockets: 2, watts: 800, circuitId: 'A' } as const

describe('a place by hand', () => {
	const alone = hall([stallFact('s')])
	test('is given, taken away, or was so already', () => {
		expect(put(alone, 's', 'P1')).toEqual({ outcome: 'placed', moves: [{ stallId: 's', positionId: 'P1' }] })
		const there = hall([stallFact('s', at('P1'))])
		expect(put(there, 's', 'P1')).toEqual({ outcome: 'unchanged' })
		expect(put(there, 's', null)).toEqual({ outcome: 'takenAway', moves: [{ stallId: 's', positionId: null }] })
		expect(put(alone, 's', null)).toEqual({ outcome: 'unchanged' })
	})

	test('is not there for whoever is not, or will not come', () => {
		expect(put(alone, 'x', 'P1')).toEqual({ outcome: 'notFound' })
		expect(put(alone, 's', 'P9')).toEqual({ outcome: 'notFound' })
		expect(put(hall([stallFact('s', { state: 'withdrawn' })]), 's', 'P1')).toEqual({ outcome: 'notFound' })
	})

	test.each([
		['closed', {}, { isOpen: false }, {}],
		['tooFewTables', { tables: 2 }, {}, {}],
		['noSocket', { sockets: 1, watts: 300 }, {}, { asked: 300 }],
		['noSocket', { sockets: 3, watts: 300 }, fed, { asked: 300 }],
		['tooFewWatts', { sockets: 1, watts: 900 }, fed, { asked: 900, left: 800 }],
		['notStepFree', { needsStepFree: true }, { isStepFree: false }, {}],
		['ruledOut', { bannedFrom: ['P1'] }, {}, {}],
	])('is refused where it cannot be: %s', (why, stall, position, more) => {
		expect(put(hall([stallFact('s', stall)], { P1: position }), 's', 'P1')).toEqual(refused(why, more))
		expect(
			put(hall([stallFact('s', stall)], { P1: { ...fed, tables: 2, watts: 1000, sockets: 3 } }), 's', 'P1').outcome,
		).toBe(why === 'ruledOut' ? 'cannot' : 'placed')
	})

	test('is refused on what must stay clear', () => {
		const zones = [zoneFact('exit', 'exit', { xCm: 250, yCm: 50 })]
		expect(put(hall([stallFact('s')], {}, { zones }), 's', 'P1')).toEqual(refused('closed'))
		expect(put(hall([stallFact('s')], {}, { zones }), 's', 'P3').outcome).toBe('placed')
	})

	test('is refused where the circuit is full, with what was asked and what is left', () => {
		const other = stallFact('other', { number: 2, sockets: 1, watts: 700, ...at('P2') })
		const powered = { P1: fed, P2: fed }
		const asking = (watts: number) => put(hall([stallFact('s', { sockets: 1, watts }), other], powered), 's', 'P1')
		expect(asking(300).outcome).toBe('placed')
		expect(asking(301)).toEqual(refused('circuitFull', { asked: 301, left: 300, circuit: 'Left wall' }))
	})

	test('on a circuit that gives too much already is refused only where that gets worse', () => {
		const hungry = ['a', 'b'].map((id, index) =>
			stallFact(id, { number: index + 2, sockets: 1, watts: 700, ...at(`P${index + 1}`) }),
		)
		const facts = hall([stallFact('s', { sockets: 1, watts: 1 }), ...hungry], { P1: fed, P2: fed, P3: fed })
		expect(put(facts, 's', 'P3')).toEqual(refused('circuitFull', { asked: 1, left: 0, circuit: 'Left wall' }))
		expect(put(facts, 'a', 'P3').outcome).toBe('placed')
		expect(put(facts, 'a', 'P2', true).outcome).toBe('swapped')
	})
})

describe('where somebody stands', () => {
	const both = (mine: Partial<StallFact> = {}, theirs: Partial<StallFact> = {}, positions = {}) =>
		hall([stallFact('s', { ...at('P1'), ...mine }), stallFact('t', { number: 2, ...at('P2'), ...theirs })], positions)
	test('nobody is put silently', () => expect(put(both(), 's', 'P2')).toEqual(refused('taken')))
	test('a swap is asked for', () =>
		expect(put(both(), 's', 'P2', true)).toEqual({
			outcome: 'swapped',
			moves: [
				{ stallId: 's', positionId: 'P2' },
				{ stallId: 't', positionId: 'P1' },
			],
		}))
	test('a swap with nothing to give in return is none', () =>
		expect(put(both({ place: null }), 's', 'P2', true)).toEqual(refused('taken')))
	test('whoever is pinned stays, and who pinned their own stall may move it', () => {
		expect(put(both({}, at('P2', true)), 's', 'P2', true)).toEqual(refused('taken'))
		expect(put(both(at('P1', true)), 's', 'P2', true).outcome).toBe('swapped')
	})
	test('a swap is refused for what the other would come back to, and says so', () => {
		expect(put(both({}, { needsStepFree: true }, { P1: { isStepFree: false } }), 's', 'P2', true)).toEqual(
			refused('notStepFree', { stallId: 't' }),
		)
	})
	test('a swap between circuits counts both as they would be', () => {
		const circuits = ['A', 'B'].map((id) => ({ id, name: id, watts: 500 }))
		const on = (circuitId: string) => ({ ...fed, circuitId })
		const facts = (mine: number, theirs: number) => ({
			...both({ sockets: 1, watts: mine }, { sockets: 1, watts: theirs }, { P1: on('A'), P2: on('B'), P3: on('A') }),
			circuits,
		})
		expect(put(facts(500, 500), 's', 'P2', true).outcome).toBe('swapped')
		const third = stallFact('u', { number: 3, sockets: 1, watts: 200, ...at('P3') })
		const full = facts(100, 400)
		expect(put({ ...full, stalls: [...full.stalls, third] }, 's', 'P2', true)).toEqual(
			refused('circuitFull', { stallId: 't', asked: 400, left: 300, circuit: 'A' }),
		)
	})
})

describe('a run', () => {
	const facts = hall([stallFact('s', at('P1', true)), stallFact('t', { number: 2 })])
	const instance = stallInstance(facts)
	const row = (stallId: string, positionId: string) => ({ stallId, positionId })
	const none = { worst: 0, total: 0 }
	test('is told in numbers, and judged whoever made it', () => {
		const good = [row('s', 'P1'), row('t', 'P2')]
		expect(judgeRun(instance, good, none)).toEqual({ best: none, bound: none, unmet: 0 })
		for (const bad of [
			[row('s', 'P1')],
			[row('s', 'P1'), row('t', 'P1')],
			[row('s', 'P2'), row('t', 'P1')],
			[row('s', 'P1'), row('t', 'P9')],
			[...good, row('t', 'P3')],
			[...good, row('x', 'P3')],
		])
			expect(judgeRun(instance, bad, none)).toBeNull()
	})
	test('is not better than it can be', () => {
		const good = [row('s', 'P1'), row('t', 'P2')]
		expect(judgeRun(instance, good, { worst: 0, total: 1 })).toBeNull()
		expect(judgeRun(instance, good, { worst: 1, total: 0 })).toBeNull()
	})
})

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const withStall = (facts: MarketFacts, id: string, change: (stall: StallFact) => StallFact): MarketFacts => ({
	...facts,
	stalls: facts.stalls.map((stall) => (stall.id === id ? change(stall) : stall)),
})
const pinnedOf = ({ stalls }: MarketFacts): Places =>
	new Map(stalls.flatMap(({ id, place }) => (place?.isPinned ? [[id, place.positionId]] : [])))

type Seen = Record<string, number>
/** One step as the commands do it: decided from the facts, then written down. */
const after = (facts: MarketFacts, step: MarketStep, seen: Seen): MarketFacts => {
	const stall = pick(facts.stalls, step.stall)
	const position = pick(facts.positions, step.position)
	switch (step.kind) {
		case 'place': {
			const positionId = step.more === 7 ? null : position.id
			const decision = decidePlace(facts, { stallId: stall.id, positionId, swap: step.more % 2 === 0 })
			seen[decision.outcome] = (seen[decision.outcome] ?? 0) + 1
			return 'moves' in decision ? movedMarket(facts, decision.moves) : facts
		}
		case 'power': {
			const power = { sockets: step.more === 0 ? 0 : 1, watts: step.more * 150 }
			const positionId = step.more % 2 === 0 ? null : position.id
			const decision = powerDecision(facts, { stallId: stall.id, ...power, positionId })
			seen[`power ${decision.outcome}`] = (seen[`power ${decision.outcome}`] ?? 0) + 1
			if (decision.outcome !== 'set') return facts
			return movedMarket(
				withPower(facts, stall.id, power),
				positionId === null ? [] : [{ stallId: stall.id, positionId }],
			)
		}
		case 'pin':
			if (!stall.place) return facts
			return withStall(facts, stall.id, (one) => ({
				...one,
				place: one.place && { ...one.place, isPinned: step.more < 5 },
			}))
		case 'ban':
			if (stall.place?.positionId === position.id) return facts
			return withStall(facts, stall.id, (one) => ({
				...one,
				bannedFrom: [...one.bannedFrom.filter((id) => id !== position.id), ...(step.more < 5 ? [position.id] : [])],
			}))
		case 'run': {
			const instance = stallInstance(facts)
			const found = solveStalls(instance, { seed: step.more, moves: 200 })
			seen[found.outcome] = (seen[found.outcome] ?? 0) + 1
			if (found.outcome !== 'solved') return facts
			const rows = Object.entries(found.places).map(([stallId, positionId]) => ({ stallId, positionId }))
			expect(judgeRun(instance, rows, found.bound)).not.toBeNull()
			return movedMarket(facts, rows)
		}
	}
}

test('no sequence leaves two stalls at one position, a circuit over its watts, or a pinned stall moved by a run', () => {
	const seen: Seen = {}
	fc.assert(
		fc.property(anyMarket, fc.array(anyMarketStep, { minLength: 5, maxLength: 40 }), (start, steps) => {
			let facts = start
			for (const step of steps) {
				const pinned = pinnedOf(facts)
				facts = after(facts, step, seen)
				expect(brokenIn(facts)).toEqual([0, 0, 0, 0])
				// The evaluator, which shares nothing with the decision, finds nothing but who has no place.
				const places = Object.fromEntries(placesOf(facts))
				const { violations } = evaluateStalls(stallInstance(facts), places)
				expect(violations.filter((words) => !words.endsWith('has no position'))).toEqual([])
				if (step.kind === 'run')
					for (const [stallId, positionId] of pinned) expect(placesOf(facts).get(stallId)).toBe(positionId)
			}
		}),
		{ seed: 60527, numRuns: 300 },
	)
	for (const outcome of [
		'placed',
		'swapped',
		'takenAway',
		'unchanged',
		'cannot',
		'solved',
		'infeasible',
		'power set',
		'power cannot',
	])
		expect([outcome, seen[outcome] ?? 0]).toEqual([outcome, expect.toSatisfy((count: number) => count > 20)])
})

test('the counts of what is broken see what is', () => {
	const twice = hall([stallFact('s', at('P1')), stallFact('t', { number: 2, ...at('P1') })])
	expect(brokenIn(twice)).toEqual([0, 1, 0, 0])
	const hungry = ['s', 't'].map((id, index) => stallFact(id, { sockets: 1, watts: 600, ...at(`P${index + 1}`) }))
	expect(brokenIn(hall(hungry, { P1: fed, P2: fed }))).toEqual([0, 0, 200, 0])
	expect(brokenIn(hall([stallFact('s', { tables: 2, ...at('P1') })]))).toEqual([1, 0, 0, 0])
	expect(brokenIn(hall([stallFact('s', { state: 'withdrawn', ...at('P1') })]))).toEqual([0, 0, 0, 1])
})
