/**
 * Whether people may be put where somebody wants them: a rule that blocks must not be broken by it, nor
 * broken further. What is already wrong for other reasons does not stand in the way. The answer never
 * says why: it may be somebody else's wish.
 */
import type { BreakoutRule } from '../rules/breakoutRules.ts'
import type { Finding } from '../rules/finding.ts'
import { findingsOf } from '../rules/findings.ts'
import { type Placing, withPlaces } from './changes.ts'
import type { BreakoutFacts } from './facts.ts'
import { companionsOf, needsPlace, personOf } from './pool.ts'

/** Somebody's group in a round; null: none. */
export type Move = { readonly registrationId: string; readonly roundId: string; readonly groupId: string | null }

const placeIn = (facts: BreakoutFacts, { registrationId, roundId }: Move): string | null =>
	personOf(facts, registrationId)?.places[roundId]?.groupId ?? null

/** The moves, and those of whoever comes along; without what changes nothing. A move of their own goes first. */
export const withCompanions = (facts: BreakoutFacts, moves: readonly Move[]): readonly Move[] => {
	const keyOf = (move: Move) => `${move.registrationId} ${move.roundId}`
	const all = new Map(moves.map((move) => [keyOf(move), move]))
	for (const move of moves) {
		const round = facts.rounds.find(({ id }) => id === move.roundId)
		for (const companion of companionsOf(facts, move.registrationId)) {
			const along = { ...move, registrationId: companion.id }
			if (companion.kind !== 'companion' || !round || all.has(keyOf(along))) continue
			if (move.groupId === null || needsPlace(facts, companion, round, 'booked')) all.set(keyOf(along), along)
		}
	}
	return [...all.values()].filter((move) => placeIn(facts, move) !== move.groupId)
}

/** By key, and how much there is of it: a room that is too full already must not get fuller. */
const blocksIn = (findings: readonly Finding<BreakoutRule>[]): ReadonlyMap<string, number> =>
	new Map(
		findings
			.filter(({ strength }) => strength === 'block')
			.map(({ key, values }) => [key, typeof values.count === 'number' ? values.count : 0]),
	)

const touchedIn = (facts: BreakoutFacts, moves: readonly Move[], roundId: string): ReadonlySet<string> =>
	new Set(
		moves
			.flatMap((move) => (move.roundId === roundId ? [placeIn(facts, move), move.groupId] : []))
			.filter((id) => id !== null),
	)

/** Whether the moves, all of them together, are allowed. Locked groups are another question. */
export const mayMove = (facts: BreakoutFacts, moves: readonly Move[]): boolean => {
	const isTaking = ({ registrationId, roundId, groupId }: Move) => {
		const person = personOf(facts, registrationId)
		const round = facts.rounds.find(({ id }) => id === roundId)
		return groupId === null || (person && round && needsPlace(facts, person, round, 'booked'))
	}
	if (!moves.every(isTaking)) return false
	const placings = moves.map(
		({ registrationId, roundId, groupId }): Placing => ({
			registrationId,
			roundId,
			place: groupId === null ? null : { groupId, source: 'hand', isPinned: false },
		}),
	)
	const after = withPlaces(facts, placings)
	return [...new Set(moves.map(({ roundId }) => roundId))].every((roundId) => {
		const touched = touchedIn(facts, moves, roundId)
		const before = blocksIn(findingsOf(facts, roundId, 'booked', touched))
		return [...blocksIn(findingsOf(after, roundId, 'booked', touched))].every(
			([key, count]) => count <= (before.get(key) ?? -1),
		)
	})
}

/** Whether one of the moves takes somebody out of a locked group or into one. */
export const touchesLocked = (facts: BreakoutFacts, moves: readonly Move[]): boolean => {
	const locked = new Set(facts.groups.filter(({ isLocked }) => isLocked).map(({ id }) => id))
	return moves.some((move) => locked.has(placeIn(facts, move) ?? '') || locked.has(move.groupId ?? ''))
}
