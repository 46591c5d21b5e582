/**
 * Whether somebody who came to another table than theirs may stay there. How full the table is does
 * not count: whoever hosts it sees the chairs. Rules that block do, both for the people as they sit
 * now and for the draft they are put into. The answer never says which rule, or whose wish it was.
 */
import { type Placing, withPlaces } from './changes.ts'
import type { BreakoutFacts, GroupFact, PersonFact } from './facts.ts'
import { mayMove } from './mayMove.ts'
import { needsPlace } from './pool.ts'

/** A person with everybody who goes where they go, whichever of them was asked about; the person first. */
export const partyOf = (facts: BreakoutFacts, person: PersonFact, roundId: string): readonly PersonFact[] => {
	const round = facts.rounds.find(({ id }) => id === roundId)
	const ids = new Set(person.kind === 'companion' ? person.comesWith : [person.id])
	const firsts = facts.people.filter(({ id }) => ids.has(id))
	const along = facts.people.filter(
		(one) =>
			one.kind === 'companion' &&
			one.comesWith.some((id) => ids.has(id)) &&
			(one.id === person.id || (round && needsPlace(facts, one, round, 'booked'))),
	)
	return firsts.length === 0 ? [person] : [...firsts, ...along]
}

/** The same people where they were told to go, whatever the draft says. */
const asTold = (facts: BreakoutFacts, roundId: string): BreakoutFacts =>
	withPlaces(
		facts,
		facts.people.flatMap(({ id, told, places }): Placing[] => {
			const groupId = told[roundId]
			if (groupId === places[roundId]?.groupId) return []
			return [
				{
					registrationId: id,
					roundId,
					place: groupId === undefined ? null : { groupId, source: 'run', isPinned: false },
				},
			]
		}),
	)

export const mayStay = (facts: BreakoutFacts, party: readonly PersonFact[], group: GroupFact): boolean => {
	if (party.some(({ bannedFrom }) => bannedFrom.includes(group.id))) return false
	const moves = party.map(({ id }) => ({ registrationId: id, roundId: group.roundId, groupId: group.id }))
	return mayMove(facts, moves) && mayMove(asTold(facts, group.roundId), moves)
}
