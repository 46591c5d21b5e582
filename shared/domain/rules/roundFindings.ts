/**
 * What the rules over groups find in one round, worked out once for the same facts: a round whose facts
 * have not changed costs nothing the second time.
 */
import type { BreakoutFacts } from '../breakouts/facts.ts'
import { presenceAside } from '../breakouts/presenceAside.ts'
import type { PoolKind } from '../breakouts/words.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './findings.ts'

const kept = new WeakMap<BreakoutFacts, Map<string, readonly Finding<BreakoutRule>[]>>()

/** As `findingsOf` a whole round. */
export const roundFindings = (
	facts: BreakoutFacts,
	roundId: string,
	pool: PoolKind,
): readonly Finding<BreakoutRule>[] => {
	// Of everybody who booked, nobody is asked whether they are in the building.
	const under = pool === 'booked' ? presenceAside(facts) : facts
	const rounds = kept.get(under) ?? new Map<string, readonly Finding<BreakoutRule>[]>()
	kept.set(under, rounds)
	const name = `${pool} ${roundId}`
	const known = rounds.get(name)
	if (known) return known
	const found = findingsOf(facts, roundId, pool)
	rounds.set(name, found)
	return found
}
