/** What is different between what people were told and where the draft has them, person by person. */
import type { BreakoutFacts, PersonFact, Place } from './facts.ts'

/** Where somebody sits then and now; null: nowhere. */
export type Change = { readonly person: PersonFact; readonly from: string | null; readonly to: string | null }

/** Everybody whose place differs from a version of a round, by person: where that version had them. */
export const changesSince = (
	facts: BreakoutFacts,
	roundId: string,
	version: ReadonlyMap<string, string>,
): readonly Change[] =>
	facts.people.flatMap((person) => {
		const from = version.get(person.id) ?? null
		const to = person.places[roundId]?.groupId ?? null
		return from === to ? [] : [{ person, from, to }]
	})

/** Everybody whose place differs from what they were told, people with their first place among them. */
export const changesToTold = (facts: BreakoutFacts, roundId: string): readonly Change[] =>
	facts.people.flatMap((person) => {
		const from = person.told[roundId] ?? null
		const to = person.places[roundId]?.groupId ?? null
		return from === to ? [] : [{ person, from, to }]
	})

/** People who were told another table than they have now. */
export const movedSinceTold = (facts: BreakoutFacts, roundId: string): readonly PersonFact[] =>
	changesToTold(facts, roundId).flatMap(({ person, from }) => (from === null ? [] : [person]))

/** One person's place in a round; null: none. */
export type Placing = { readonly registrationId: string; readonly roundId: string; readonly place: Place | null }

/** The same facts with some people placed elsewhere; everybody else's facts are the same values. */
export const withPlaces = (facts: BreakoutFacts, placings: readonly Placing[]): BreakoutFacts => {
	const byPerson = new Map<string, Placing[]>()
	for (const placing of placings)
		byPerson.set(placing.registrationId, [...(byPerson.get(placing.registrationId) ?? []), placing])
	return {
		...facts,
		people: facts.people.map((person) => {
			const changed = byPerson.get(person.id)
			if (!changed) return person
			const places: Record<string, Place> = { ...person.places }
			for (const { roundId, place } of changed)
				if (place) places[roundId] = place
				else delete places[roundId]
			return { ...person, places }
		}),
	}
}
