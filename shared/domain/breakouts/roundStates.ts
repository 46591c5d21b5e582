/** Rounds with what people were told of them, and how far the draft has moved on since. */
import { changesToTold } from './changes.ts'
import type { BreakoutFacts, RoundFact } from './facts.ts'

/** `changed`: people whose place differs from what they were told; none where nothing was told yet. */
export type RoundState = RoundFact & { readonly changed: number }

export const roundState = (facts: BreakoutFacts, round: RoundFact): RoundState => ({
	...round,
	changed: round.told === null ? 0 : changesToTold(facts, round.id).length,
})

export const roundStates = (facts: BreakoutFacts): RoundState[] => facts.rounds.map((round) => roundState(facts, round))
