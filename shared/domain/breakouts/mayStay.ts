/**
 * Whether somebody who came to another table than theirs may stay there. How full the table is does
 * not count: whoever hosts it sees the chairs. What nobody may decide at a door does: a way in, a
 * topic somebody asked to miss, people who are not placed together. The answer never says which.
 */
import type { BreakoutFacts, GroupFact, PersonFact } from './facts.ts'

/** A person with everybody who goes where they go, whichever of them was asked about; the person first. */
export const partyOf = (facts: BreakoutFacts, person: PersonFact): readonly PersonFact[] => {
	const ids = new Set(person.comesWith.length > 0 ? person.comesWith : [person.id])
	const firsts = facts.people.filter(({ id }) => ids.has(id))
	const along = facts.people.filter(({ comesWith }) => comesWith.some((id) => ids.has(id)))
	return firsts.length === 0 ? [person] : [...firsts, ...along.filter(({ id }) => !ids.has(id))]
}

const isAt = (person: PersonFact, group: GroupFact): boolean =>
	person.places[group.roundId]?.groupId === group.id || person.told[group.roundId] === group.id

const isApartFromAny = (facts: BreakoutFacts, party: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
	facts.apart.some(([one, other]) => (party.has(one) && others.has(other)) || (party.has(other) && others.has(one)))

/** Whether the room stays within what is safe with these people in it as well. */
const fitsRoom = (facts: BreakoutFacts, group: GroupFact, party: ReadonlySet<string>): boolean => {
	const room = facts.rooms.find(({ id }) => id === group.roomId)
	if (!room) return true
	const there = facts.groups.filter(({ roundId, roomId }) => roundId === group.roundId && roomId === room.id)
	const inRoom = new Set(there.flatMap(({ hosts }) => hosts.map(({ registrationId }) => registrationId)))
	for (const person of facts.people) if (there.some((one) => isAt(person, one))) inRoom.add(person.id)
	for (const id of party) inRoom.add(id)
	return inRoom.size <= room.fireCapacity
}

export const mayStay = (facts: BreakoutFacts, party: readonly PersonFact[], group: GroupFact): boolean => {
	const ids = new Set(party.map(({ id }) => id))
	const hosting = facts.groups
		.filter(({ roundId }) => roundId === group.roundId)
		.flatMap(({ hosts }) => hosts.map(({ registrationId }) => registrationId))
	if (hosting.some((id) => ids.has(id))) return false
	const room = facts.rooms.find(({ id }) => id === group.roomId)
	for (const person of party) {
		if (person.kind === 'other' || person.isCrew) return false
		if (person.avoids.includes(group.topicId) || person.bannedFrom.includes(group.id)) return false
		if (person.roomNeeds.includes('stepFree') && room && !room.features.includes('stepFree')) return false
	}
	const others = new Set(group.hosts.map(({ registrationId }) => registrationId))
	for (const person of facts.people) if (!ids.has(person.id) && isAt(person, group)) others.add(person.id)
	return !isApartFromAny(facts, ids, others) && fitsRoom(facts, group, ids)
}
