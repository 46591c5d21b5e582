/**
 * One person in one round, ready for the engine's questions: the event as it is, with nothing that
 * holds this one person but what always does (access, topics to miss, whoever comes with them).
 */
import type { Assignment } from '../../allocation/evaluate.ts'
import type { Instance } from '../../allocation/instance.ts'
import { type Alternative, createWhy } from '../../allocation/why.ts'
import type { BreakoutFacts } from './facts.ts'
import { instanceOf, roundsOf } from './instanceOf.ts'
import { companionsOf } from './pool.ts'
import { draftAnswer } from './run.ts'
import type { PoolKind } from './words.ts'

export type Look = {
	readonly instance: Instance
	readonly assignment: Assignment
	/** The instance's number of the round. */
	readonly number: number
	/** What every other group of the round would cost, by group. */
	readonly alternatives: ReadonlyMap<string, Alternative>
	/** Above this a price is no price: two people who must be apart would sit together. */
	readonly dearest: number
}

/** The facts without the pin of somebody and without their wishes to sit with others, which a hand may overrule. */
const freed = (facts: BreakoutFacts, personId: string, roundId: string): BreakoutFacts => {
	const party = new Set([personId, ...companionsOf(facts, personId).map(({ id }) => id)])
	return {
		...facts,
		together: facts.together.filter((pair) => !pair.includes(personId)),
		teams: facts.teams.map((team) => ({ ...team, userIds: team.userIds.filter((id) => id !== personId) })),
		people: facts.people.map((person) => {
			const place = person.places[roundId]
			if (!place?.isPinned || !party.has(person.id)) return person
			return { ...person, places: { ...person.places, [roundId]: { ...place, isPinned: false } } }
		}),
	}
}

export const lookInto = (
	facts: BreakoutFacts,
	personId: string,
	roundId: string,
	pool: PoolKind,
	isAskingTerms: boolean,
): Look => {
	const alone = freed(facts, personId, roundId)
	const asked = { pool, preset: facts.aims.preset, roundIds: [roundId], from: 'fresh' as const }
	const strict = instanceOf(alone, asked)
	const assignment = draftAnswer(alone, [roundId], strict)
	const inside = new Map<string, number>()
	for (const places of Object.values(assignment))
		for (const group of Object.values(places)) if (group !== null) inside.set(group, (inside.get(group) ?? 0) + 1)
	// A table may have been filled over its size by hand; it is as full as it is.
	const groups = strict.groups.map((group) => ({ ...group, max: Math.max(group.max, inside.get(group.id) ?? 0) }))
	const instance = { ...strict, groups }
	const number = roundsOf(alone, [roundId]).rounds.findIndex(({ id }) => id === roundId) + 1
	const { alternatives } = createWhy(instance, assignment, isAskingTerms)(personId, number)
	return {
		instance,
		assignment,
		number,
		alternatives: new Map(alternatives.map((one) => [one.group, one])),
		dearest: 500_000,
	}
}
