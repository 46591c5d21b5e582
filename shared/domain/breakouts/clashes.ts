/**
 * What stands in the way of an allocation, from the engine's words to the event's: whom it is about,
 * in which group and round, in numbers. Of a wish to be apart it says only that there is one.
 */
import type { Conflict } from '../../allocation/conflict.ts'
import type { Rule } from '../../allocation/rules.ts'
import { type Card, cardOf } from './card.ts'
import type { BreakoutFacts, RoundFact } from './facts.ts'
import { personOf } from './pool.ts'
import { type RoomFeature, roomFeatures } from './words.ts'

export type Shortage = {
	readonly roundId: string
	readonly people: Card[]
	readonly groupIds: string[]
	readonly seats: number
	readonly short: number
	readonly needs: { readonly feature: RoomFeature; readonly people: number }[]
	readonly avoiding: number
	readonly held: number
}

export type Clash = {
	readonly kind: Rule['kind'] | 'room'
	readonly people: Card[]
	readonly groupId: string | null
	readonly roundId: string | null
	readonly feature: RoomFeature | null
	readonly seats: number
}

/** A rule given up (of seats, so many more), or another room for a group. */
type EngineFix =
	| { readonly kind: 'rule'; readonly rule: Rule; readonly much: number }
	| { readonly kind: 'room'; readonly group: string; readonly feature: string }

const personIn = (id: string): string => (id.startsWith('host:') ? (id.split(':')[2] ?? '') : id)
const featureOf = (name: string): RoomFeature | null => roomFeatures.find((feature) => feature === name) ?? null

const cardsOf = (facts: BreakoutFacts, ids: readonly string[]): Card[] =>
	[...new Set(ids.map(personIn))].flatMap((id) => {
		const person = personOf(facts, id)
		return person ? [cardOf(person)] : []
	})

/** Which seats are short, of the conflicts that are about seats. `rounds` are the instance's. */
export const shortagesOf = (
	facts: BreakoutFacts,
	rounds: readonly RoundFact[],
	conflicts: readonly Conflict[],
): Shortage[] =>
	conflicts.flatMap(({ shortage, people, groups, round }) => {
		const roundId = rounds[(round ?? 0) - 1]?.id
		if (!shortage || roundId === undefined) return []
		const { seats, short, needs, avoiding, held } = shortage
		return [
			{
				roundId,
				people: cardsOf(facts, people),
				groupIds: [...groups],
				seats,
				short,
				needs: needs.flatMap(({ need, people: count }) => {
					const feature = featureOf(need)
					return feature ? [{ feature, people: count }] : []
				}),
				avoiding,
				held,
			},
		]
	})

/** One rule as it is told. A need names its feature where it is one. */
export const clashOf = (facts: BreakoutFacts, rounds: readonly RoundFact[], rule: Rule): Clash => {
	const groupId = 'group' in rule ? rule.group : null
	const group = facts.groups.find(({ id }) => id === groupId)
	const people = rule.kind === 'apart' ? [] : 'people' in rule ? rule.people : 'person' in rule ? [rule.person] : []
	const needs = rule.kind === 'needs' ? (personOf(facts, personIn(rule.person))?.roomNeeds ?? []) : []
	return {
		kind: rule.kind,
		people: cardsOf(facts, people),
		groupId,
		roundId: ('round' in rule ? rounds[rule.round - 1]?.id : group?.roundId) ?? null,
		feature: needs.length === 1 ? (needs[0] ?? null) : null,
		seats: rule.kind === 'seats' ? (group?.max ?? 0) : 0,
	}
}

/** The sets of rules that cannot all hold. */
export const clashesOf = (
	facts: BreakoutFacts,
	rounds: readonly RoundFact[],
	conflicts: readonly Conflict[],
): Clash[][] =>
	conflicts
		.filter(({ rules }) => rules.length > 0)
		.map(({ rules }) => rules.map((rule) => clashOf(facts, rounds, rule)))

/** What would help, smallest change first as the engine has it; `seats`: how many more, where it is about seats. */
export const fixesOf = (
	facts: BreakoutFacts,
	rounds: readonly RoundFact[],
	fixes: readonly EngineFix[],
): { readonly fix: Clash; readonly seats: number }[] =>
	fixes.map((fix) => {
		if (fix.kind === 'rule')
			return { fix: clashOf(facts, rounds, fix.rule), seats: fix.rule.kind === 'seats' ? fix.much : 0 }
		const roundId = facts.groups.find(({ id }) => id === fix.group)?.roundId ?? null
		const about = { people: [], groupId: fix.group, roundId, feature: featureOf(fix.feature), seats: 0 }
		return { fix: { kind: 'room', ...about }, seats: 0 }
	})
