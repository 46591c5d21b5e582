/**
 * Facts of one event as it goes on, of which some differ in nothing but who is in the building now.
 * Whoever works something out that does not ask for that (seats, duties, a round as everybody booked
 * it) keeps what came of it under this value, and a check-in does not make it all be worked out again.
 */
import type { BreakoutFacts } from './facts.ts'

const firsts = new WeakMap<BreakoutFacts, BreakoutFacts>()

/** The same value for all facts that are alike but for `hereOn`. */
export const presenceAside = (facts: BreakoutFacts): BreakoutFacts => firsts.get(facts) ?? facts

/** Says of facts that they differ from earlier ones in `hereOn` alone. The caller knows that it is so. */
export const alikeButPresence = (before: BreakoutFacts, facts: BreakoutFacts): BreakoutFacts => {
	firsts.set(facts, presenceAside(before))
	return facts
}
