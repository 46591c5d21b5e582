/** What each place would mean before anything is done: held against doing it and asking the evaluator. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJudge, evaluateStalls } from '../../../shared/allocation/stalls/evaluate.ts'
import type { MarketFacts } from '../../../shared/domain/marketplace/facts.ts'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import { type Option, optionsOf, sameWish } from '../../../shared/domain/marketplace/options.ts'
import { decidePlace, placesOf, withPower } from '../../../shared/domain/marketplace/placing.ts'
import { powerDecision } from '../../../shared/domain/marketplace/power.ts'
import { whyHere } from '../../../shared/domain/marketplace/whyHere.ts'
import { anyMarket, anyMarketStep, movedMarket } from '../../support/anyMarket.ts'
import { marketOf, positionFact, stallFact } from '../../support/marketFacts.ts'

const at = (positionId: string, isPinned = false) => ({ place: { positionId, isPinned } })

/** A marketplace in which some stand somewhere. */
const anyPlaced: fc.Arbitrary<MarketFacts> = fc
	.tuple(anyMarket, fc.array(anyMarketStep, { minLength: 3, maxLength: 12 }))
	.map(([start, steps]) => {
		let facts = start
		for (const { stall, position, more } of steps) {
			const stallId = facts.stalls[stall % facts.stalls.length]?.id ?? ''
			const positionId = facts.positions[position % facts.positions.length]?.id ?? ''
			const decision = decidePlace(facts, { stallId, positionId, swap: more > 3 })
			if ('moves' in decision) facts = movedMarket(facts, decision.moves)
		}
		return facts
	})
const anyPower = fc.constantFrom(
	{ sockets: null, watts: null },
	{ sockets: null, watts: null },
	{ sockets: 1, watts: 300 },
	{ sockets: 1, watts: 800 },
	{ sockets: 0, watts: 0 },
)
const sorted = (list: readonly { wish: string; of: string | null }[]) =>
	list.map(({ wish, of }) => `${wish} ${of ?? ''}`).toSorted()

describe('options', () => {
	test('say of every position what doing it would come to', () => {
		const seen = { free: 0, swap: 0, cannot: 0, loses: 0, own: 0 }
		const check = (facts: MarketFacts, asked: MarketFacts, stallId: string, option: Option) => {
			const { positionId } = option
			const decision = decidePlace(asked, { stallId, positionId, swap: true })
			const isOwn = decision.outcome === 'unchanged'
			if (isOwn) seen.own++
			else if (decision.outcome === 'cannot') {
				seen.cannot++
				// Of a circuit that is over its watts only because of what is asked for, the option says more.
				expect(option.cannot).not.toBeNull()
				if (asked === facts) expect({ outcome: 'cannot', ...option.cannot }).toEqual(decision)
				return
			}
			if (option.cannot) return
			const done = 'moves' in decision ? movedMarket(asked, decision.moves) : asked
			const instance = stallInstance(done)
			const evaluation = evaluateStalls(instance, Object.fromEntries(placesOf(done)))
			expect(option.points).toBe(evaluation.total)
			expect(sorted(option.unmet)).toEqual(sorted(evaluation.unmet[stallId] ?? []))
			const before = evaluateStalls(stallInstance(asked), Object.fromEntries(placesOf(asked))).unmet
			const lost = Object.entries(evaluation.unmet).flatMap(([id, wishes]) =>
				wishes
					.filter((wish) => id !== stallId && !before[id]?.some((one) => sameWish(one, wish)))
					.map((wish) => ({ id, wish })),
			)
			const told = option.othersLose.flatMap(({ stallId: id, lost: wishes }) => wishes.map((wish) => ({ id, wish })))
			expect(told.map((one) => JSON.stringify(one)).toSorted()).toEqual(
				lost.map((one) => JSON.stringify(one)).toSorted(),
			)
			if (told.length > 0) seen.loses++
			if (isOwn) return
			if (option.swapWith === null) seen.free++
			else seen.swap++
		}
		fc.assert(
			fc.property(anyPlaced, fc.nat(7), anyPower, (facts, which, power) => {
				const stallId = facts.stalls[which % facts.stalls.length]?.id ?? ''
				const options = optionsOf(facts, stallId, power)
				const asked = power.watts === null ? facts : withPower(facts, stallId, power)
				expect(options?.map(({ positionId }) => positionId).toSorted()).toEqual(
					facts.positions.map(({ id }) => id).toSorted(),
				)
				for (const option of options ?? []) check(facts, asked, stallId, option)
				const free = options?.filter(({ cannot }) => cannot === null) ?? []
				expect(options?.slice(0, free.length)).toEqual(free)
				expect(free.map(({ points }) => points)).toEqual(free.map(({ points }) => points).toSorted((a, b) => a - b))
			}),
			{ seed: 527, numRuns: 400 },
		)
		for (const [what, count] of Object.entries(seen)) expect([what, count > 30]).toEqual([what, true])
	})

	test('say of a wish for power what the command would', () => {
		let [set, cannot] = [0, 0]
		fc.assert(
			fc.property(anyPlaced, fc.nat(7), fc.constantFrom(100, 300, 600, 900), (facts, which, watts) => {
				const stallId = facts.stalls[which % facts.stalls.length]?.id ?? ''
				for (const option of optionsOf(facts, stallId, { sockets: 1, watts }) ?? []) {
					if (option.swapWith !== null) continue
					const decision = powerDecision(facts, { stallId, sockets: 1, watts, positionId: option.positionId })
					if (decision.outcome === 'set') set++
					if (decision.outcome === 'cannot') cannot++
					expect([option.code, option.cannot === null]).toEqual([option.code, decision.outcome !== 'cannot'])
				}
			}),
			{ seed: 5271, numRuns: 300 },
		)
		expect(set).toBeGreaterThan(50)
		expect(cannot).toBeGreaterThan(50)
	})

	test('are of nobody where there is nobody', () => {
		const facts = marketOf({ stalls: [stallFact('s', { state: 'withdrawn' })], positions: [positionFact('P1')] })
		expect(optionsOf(facts, 's')).toBeNull()
		expect(optionsOf(facts, 'x')).toBeNull()
	})
})

describe('why a stall is where it is', () => {
	const positions = [
		positionFact('P1', { xCm: 300 }),
		positionFact('P2', { xCm: 600, isWall: true, light: 'bright' }),
		positionFact('P3', { xCm: 900, isWall: true }),
	]
	const wishing = { needsWall: true, needsLight: 'bright' as const, needsPrivacy: true }
	const facts = marketOf({
		positions,
		stalls: [stallFact('s', { ...wishing, ...at('P3') }), stallFact('t', { number: 2, ...at('P2') })],
	})
	test('tells what is met, what is not and the cheapest way to it', () => {
		expect(whyHere(facts, 's')).toEqual({
			outcome: 'known',
			met: [{ wish: 'wall', of: null }],
			unmet: [
				{ wish: 'privacy', of: null, cheapest: null },
				{
					wish: 'light',
					of: null,
					cheapest: {
						moves: [
							{ stallId: 's', fromCode: 'P3', toCode: 'P2' },
							{ stallId: 't', fromCode: 'P2', toCode: 'P3' },
						],
						worst: expect.any(Number),
						total: -10,
						loses: [],
					},
				},
			],
		})
	})
	test('leaves whoever is pinned where they are, but for the one who is asked about', () => {
		const light = (more: MarketFacts) => {
			const why = whyHere(more, 's')
			return why.outcome === 'known' && why.unmet.find(({ wish }) => wish === 'light')?.cheapest
		}
		const pinned = (who: string) => ({
			...facts,
			stalls: facts.stalls.map((stall) =>
				stall.id === who && stall.place ? { ...stall, place: { ...stall.place, isPinned: true } } : stall,
			),
		})
		expect(light(pinned('t'))).toBeNull()
		expect(light(pinned('s'))).toMatchObject({ total: -10 })
	})
	test('is not asked of whoever has no place or is not there', () => {
		expect(whyHere(facts, 'x')).toEqual({ outcome: 'notFound' })
		expect(whyHere({ ...facts, stalls: [stallFact('s')] }, 's')).toEqual({ outcome: 'hasNoPlace' })
	})
	test('holds in any half-filled hall: what is told as met is met, and the change meets what it is said to', () => {
		let changes = 0
		fc.assert(
			fc.property(anyPlaced, fc.nat(7), (any, which) => {
				const stallId = any.stalls[which % any.stalls.length]?.id ?? ''
				const why = whyHere(any, stallId)
				if (why.outcome !== 'known') return
				const judged = createJudge(stallInstance(any)).unmetOf(stallId, (id) => placesOf(any).get(id))
				expect(sorted(why.unmet)).toEqual(sorted(judged))
				for (const { wish, of, cheapest } of why.unmet) {
					if (!cheapest) continue
					changes++
					const byCode = new Map(any.positions.map(({ id, code }) => [code, id]))
					let now = any
					for (const move of cheapest.moves.toReversed()) {
						const positionId = byCode.get(move.toCode) ?? ''
						now = movedMarket(now, [{ stallId: move.stallId, positionId }])
					}
					expect(new Set(placesOf(now).values()).size).toBe(placesOf(now).size)
					const still = createJudge(stallInstance(now)).unmetOf(stallId, (id) => placesOf(now).get(id))
					expect(still.some((one) => sameWish(one, { wish, of }))).toBe(false)
				}
			}),
			{ seed: 52711, numRuns: 300 },
		)
		expect(changes).toBeGreaterThan(30)
	})
})
