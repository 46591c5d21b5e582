/** An invented event after a first run: everybody has a place in every round. */
import { solve } from '../../shared/allocation/solve.ts'
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'
import { instanceOf } from '../../shared/domain/breakouts/instanceOf.ts'
import { rowsOf } from '../../shared/domain/breakouts/run.ts'
import { inventedFacts } from './breakoutFacts.ts'

export const filledFacts = (seed: number, size: Parameters<typeof inventedFacts>[1], moves = 2000): BreakoutFacts => {
	const drawn = inventedFacts(seed, size)
	const facts: BreakoutFacts = {
		...drawn,
		// Hosts of one round take part in the others: seats for them too.
		groups: drawn.groups.map((group) => ({ ...group, max: group.max + 8 })),
		rooms: drawn.rooms.map((room) => ({ ...room, fireCapacity: 120 })),
	}
	const roundIds = facts.rounds.map(({ id }) => id)
	const instance = instanceOf(facts, { pool: 'booked', preset: 'balanced', roundIds, from: 'fresh' })
	const found = solve(instance, { seed, moves })
	if (found.outcome === 'infeasible') throw new Error(found.conflicts[0]?.what.slice(0, 300))
	const rows = new Map(
		rowsOf(facts, roundIds, instance, found.assignment).map((row) => [row.registrationId, row.groupIds]),
	)
	return {
		...facts,
		people: facts.people.map((person) => ({
			...person,
			places: Object.fromEntries(
				roundIds.flatMap((round, at) => {
					const groupId = rows.get(person.id)?.[at]
					return groupId ? [[round, { groupId, source: 'run' as const, isPinned: false }]] : []
				}),
			),
		})),
	}
}
