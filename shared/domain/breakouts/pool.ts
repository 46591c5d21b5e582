/**
 * Who is looked a place for in a round. One answer for the allocation, the rules, the board and the
 * prints, so that nobody is counted in one place and forgotten in another.
 */
import type { BreakoutFacts, PersonFact, RoundFact } from './facts.ts'
import type { PoolKind } from './words.ts'

/** What is asked of the same facts again and again, worked out once for each. */
type Index = {
	readonly people: ReadonlyMap<string, PersonFact>
	/** By round: who hosts, and which group. */
	readonly hosting: ReadonlyMap<string, ReadonlyMap<string, string>>
	readonly companions: ReadonlyMap<string, readonly PersonFact[]>
}

const indexes = new WeakMap<BreakoutFacts, Index>()

const indexOf = (facts: BreakoutFacts): Index => {
	const known = indexes.get(facts)
	if (known) return known
	const hosting = new Map(facts.rounds.map(({ id }) => [id, new Map<string, string>()]))
	for (const { id, roundId, hosts } of facts.groups)
		for (const { registrationId } of hosts) hosting.get(roundId)?.set(registrationId, id)
	const companions = new Map<string, PersonFact[]>()
	for (const person of facts.people)
		for (const id of person.comesWith) {
			const list = companions.get(id)
			if (list) list.push(person)
			else companions.set(id, [person])
		}
	const index = { people: new Map(facts.people.map((person) => [person.id, person])), hosting, companions }
	indexes.set(facts, index)
	return index
}

export const personOf = (facts: BreakoutFacts, id: string): PersonFact | undefined => indexOf(facts).people.get(id)

/** The group that somebody hosts in a round, in whatever duty; null where they host none. */
export const hostedGroup = (facts: BreakoutFacts, personId: string, roundId: string): string | null =>
	indexOf(facts).hosting.get(roundId)?.get(personId) ?? null

/** Whether they can be counted on that day: booked and not gone again, or in the building now. */
const isInPool = (person: PersonFact, { dayId }: RoundFact, pool: PoolKind): boolean =>
	person.dayIds.includes(dayId) && (pool === 'here' ? person.hereOn.includes(dayId) : !person.leftOn.includes(dayId))

/** Whether somebody takes part in a round themselves: companions and hosts do not, nor who is busy elsewhere. */
export const takesPart = (facts: BreakoutFacts, person: PersonFact, round: RoundFact, pool: PoolKind): boolean =>
	person.kind === 'attendee' &&
	!person.isCrew &&
	person.awayIn[round.id] === undefined &&
	isInPool(person, round, pool) &&
	hostedGroup(facts, person.id, round.id) === null

/** Who comes with somebody and goes where they go. */
export const companionsOf = (facts: BreakoutFacts, personId: string): readonly PersonFact[] =>
	indexOf(facts).companions.get(personId) ?? []

/** Whether a companion sits beside somebody in this round: whoever they come with takes part in it or hosts. */
export const comesAlong = (facts: BreakoutFacts, person: PersonFact, round: RoundFact, pool: PoolKind): boolean =>
	person.kind === 'companion' &&
	person.awayIn[round.id] === undefined &&
	isInPool(person, round, pool) &&
	hostedGroup(facts, person.id, round.id) === null &&
	person.comesWith.some((id) => {
		const other = personOf(facts, id)
		return (
			other !== undefined && (takesPart(facts, other, round, pool) || hostedGroup(facts, other.id, round.id) !== null)
		)
	})

/** Whether a group must be found for somebody: they take part, or come with somebody who does. */
export const needsPlace = (facts: BreakoutFacts, person: PersonFact, round: RoundFact, pool: PoolKind): boolean =>
	takesPart(facts, person, round, pool) || comesAlong(facts, person, round, pool)
