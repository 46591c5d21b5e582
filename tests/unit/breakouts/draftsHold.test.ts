import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solve } from '../../../shared/allocation/solve.ts'
import { withPlaces } from '../../../shared/domain/breakouts/changes.ts'
import type { BreakoutFacts } from '../../../shared/domain/breakouts/facts.ts'
import { instanceOf } from '../../../shared/domain/breakouts/instanceOf.ts'
import { mayMove, withCompanions } from '../../../shared/domain/breakouts/mayMove.ts'
import type { PoolKind } from '../../../shared/domain/breakouts/words.ts'
import { findingsOf } from '../../../shared/domain/rules/findings.ts'
import { inventedFacts } from '../../support/breakoutFacts.ts'

/** The facts with everybody where the engine puts them; null where it cannot be done. */
const allocated = (facts: BreakoutFacts, pool: PoolKind): BreakoutFacts | null => {
	const roundIds = facts.rounds.map(({ id }) => id)
	const solved = solve(instanceOf(facts, { pool, preset: 'balanced', roundIds, from: 'fresh' }), {
		seed: 1,
		moves: 20_000,
	})
	if (solved.outcome !== 'solved') return null
	return withPlaces(
		facts,
		facts.people.flatMap(({ id }) =>
			facts.rounds.map((round) => {
				const groupId = solved.assignment[id]?.[round.number] ?? null
				const place = groupId === null ? null : ({ groupId, source: 'run', isPinned: false } as const)
				return { registrationId: id, roundId: round.id, place }
			}),
		),
	)
}

const seeds = fc.integer({ min: 1, max: 1_000 })
const size = { people: 100, groups: 14, topics: 7, rounds: 2 }
const pools = fc.constantFrom<PoolKind>('booked', 'here')

describe('what the engine makes', () => {
	test('holds no finding that blocks, whatever the event', () => {
		let solved = 0
		fc.assert(
			fc.property(seeds, pools, (seed, pool) => {
				const draft = allocated(inventedFacts(seed, size), pool)
				if (!draft) return
				solved++
				for (const { id } of draft.rounds) {
					const found = findingsOf(draft, id, pool)
					expect(found.filter(({ strength }) => strength === 'block')).toEqual([])
					expect(found.filter(({ rule }) => ['A2', 'A3', 'A6', 'G11', 'P1'].includes(rule))).toEqual([])
				}
			}),
			{ numRuns: 25, seed: 7 },
		)
		expect(solved).toBeGreaterThan(15)
	})

	test('a fix that is suggested settles what it is for, and brings nothing that blocks', () => {
		let settled = 0
		fc.assert(
			fc.property(seeds, (seed) => {
				const draft = allocated(inventedFacts(seed, size), 'booked')
				if (!draft) return
				// A tenth of the people have not come: what was made for everybody has gaps now.
				for (const { id } of draft.rounds)
					for (const { key, fix, rule } of findingsOf(draft, id, 'here')) {
						if (fix?.kind !== 'move') continue
						const { registrationId, roundId, toGroupId } = fix
						expect(mayMove(draft, withCompanions(draft, [{ registrationId, roundId, groupId: toGroupId }]))).toBe(true)
						const along = draft.people.filter(({ comesWith }) => comesWith.includes(registrationId))
						const after = withPlaces(
							draft,
							[registrationId, ...along.map((one) => one.id)].map((one) => ({
								registrationId: one,
								roundId,
								place: { groupId: toGroupId, source: 'fix', isPinned: false },
							})),
						)
						const found = findingsOf(after, id, 'here')
						expect(found.filter(({ strength }) => strength === 'block')).toEqual([])
						// A table that is two short is helped by one, not settled.
						if (rule !== 'G6') {
							expect(found.map((one) => one.key)).not.toContain(key)
							settled++
						}
					}
			}),
			{ numRuns: 12, seed: 7 },
		)
		expect(settled).toBeGreaterThan(10)
	})
})
