/**
 * Random histories of placing stalls, as fast-check values: each step is a few small numbers that pick among
 * what is there, so that a failing history shrinks to a short one.
 */
import fc from 'fast-check'
import { marketFacts } from '../../electron/database/stores/marketFacts.store.ts'
import { stallInstanceHash } from '../../electron/features/marketplace/instanceHash.ts'
import { solveStalls, stallEngineVersion } from '../../shared/allocation/stalls/solve.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import type { MarketFacts } from '../../shared/domain/marketplace/facts.ts'
import { stallInstance } from '../../shared/domain/marketplace/instanceOf.ts'
import { organiser, type TestEvent } from './events.ts'
import { setUpMarket } from './marketEvent.ts'
import { marketOf, positionFact, stallFact } from './marketFacts.ts'

const kinds = ['place', 'setPin', 'setBan', 'setAims', 'setPower', 'run', 'publish', 'undo'] as const
export type PlacingStep = {
	readonly kind: (typeof kinds)[number]
	readonly a: number
	readonly b: number
	readonly c: number
}
const n = fc.nat(7)
const weights: Readonly<Record<string, number>> = { place: 8, run: 4, undo: 4 }
export const anyPlacingStep: fc.Arbitrary<PlacingStep> = fc.oneof(
	...kinds.map((kind) => ({
		weight: weights[kind] ?? 2,
		arbitrary: fc.record({ kind: fc.constant(kind), a: n, b: n, c: n }),
	})),
)

/** Four stalls, two of them with power, and six positions on two circuits that feed one and a half of them each. */
const smallMarket = (): MarketFacts => {
	const powered = (circuitId: string) => ({ sockets: 2, watts: 800, circuitId })
	return marketOf({
		circuits: ['A', 'B'].map((id) => ({ id, name: `Circuit ${id}`, watts: 900 })),
		positions: [
			positionFact('P1', { xCm: 200, isWall: true, ...powered('A') }),
			positionFact('P2', { xCm: 500, tables: 2, ...powered('A') }),
			positionFact('P3', { xCm: 800, ...powered('B') }),
			positionFact('P4', { xCm: 1100, tables: 2, light: 'bright', ...powered('B') }),
			positionFact('P5', { xCm: 1400, tables: 2, noise: 'quiet' }),
			positionFact('P6', { xCm: 1700, isWall: true }),
		],
		stalls: [
			stallFact('s1', { number: 1, sockets: 1, watts: 600, needsWall: true }),
			stallFact('s2', { number: 2, sockets: 1, watts: 500, far: ['s3'] }),
			stallFact('s3', { number: 3, tables: 2, isNoisy: true }),
			stallFact('s4', { number: 4, needsQuiet: true, needsLight: 'bright' }),
		],
	})
}

/** A run as the hub would send it; null where there is nothing to send. */
export const runOf = (facts: MarketFacts, seed: number): InputOf<'marketplace.applyRun'> | null => {
	const instance = stallInstance(facts)
	const found = solveStalls(instance, { seed, moves: 300 })
	if (found.outcome !== 'solved') return null
	return {
		seed,
		moves: found.moves,
		engineVersion: stallEngineVersion,
		inputHash: stallInstanceHash(instance),
		places: Object.entries(found.places).map(([stallId, positionId]) => ({ stallId, positionId })),
		bound: found.bound,
	}
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** Plays steps into an event with a small marketplace, and remembers what was done. */
export const createPlacingPlayer = (test: TestEvent) => {
	const ids = setUpMarket((name, input) => test.call(name, input), test.newId, smallMarket())
	const stallIds = Object.values(ids.stalls)
	const positionIds = Object.values(ids.positions)
	const done: { readonly id: string; readonly name: CommandName; readonly outcome: string }[] = []
	const facts = (): MarketFacts => marketFacts(test.open().file.reader)
	const call = <N extends CommandName>(name: N, input: InputOf<N>) => {
		const id = test.newId()
		const { outcome } = test.call(name, input, organiser, id)
		done.push({ id, name, outcome })
	}
	const play = ({ kind, a, b, c }: PlacingStep): void => {
		const [stallId, positionId] = [pick(stallIds, a), pick(positionIds, b)]
		switch (kind) {
			case 'place':
				return call('marketplace.place', { stallId, positionId: c === 7 ? null : positionId, swap: c % 2 === 0 })
			case 'setPin':
				return call('marketplace.setPin', { stallId, isPinned: c < 5 })
			case 'setBan':
				return call('marketplace.setBan', { stallId, positionId, isBanned: c < 5 })
			case 'setAims': {
				const { aims } = facts()
				return call('marketplace.setAims', {
					aims: { ...aims, fairness: c % 2 === 0 ? 'total' : 'worstFirst', weights: { ...aims.weights, wall: b } },
				})
			}
			case 'setPower': {
				const power = c === 0 ? { sockets: 0, watts: 0 } : { sockets: 1, watts: c * 100 }
				return call('marketplace.setPower', { stallId, ...power, positionId: b % 2 === 0 ? null : positionId })
			}
			case 'run': {
				const run = runOf(facts(), c)
				if (!run) return
				// One in eight is of a hall that was another.
				return call('marketplace.applyRun', b === 7 ? { ...run, inputHash: '0'.repeat(64) } : run)
			}
			case 'publish': {
				const reasons = ['M1', 'M2', 'M3'].map((key) => ({ key, reason: 'Agreed with them' }))
				return call('marketplace.publish', { reasons })
			}
			case 'undo': {
				const target = done.filter(({ name }) => name !== 'history.undo').toReversed()[c]
				if (target) call('history.undo', { targetId: target.id, reason: 'A slip' })
			}
		}
	}
	return { play, done, facts, ids }
}
