/**
 * Everything that must hold, as single rules that a person would recognise: this pin, this person's
 * needs, these two apart, this room's seats. Explanations and fixes are made of these and nothing
 * finer. What a rule weighs says how hard it is to change at an event; access needs come last.
 */

import type { Instance } from './instance.ts'
import { counted, listed } from './phrases.ts'

export type Rule =
	| { readonly kind: 'place'; readonly person: string; readonly round: number }
	| { readonly kind: 'needs' | 'avoid' | 'topicOnce'; readonly person: string }
	| { readonly kind: 'pin' | 'host'; readonly person: string; readonly round: number; readonly group: string }
	| { readonly kind: 'ban'; readonly person: string; readonly group: string }
	| { readonly kind: 'seats'; readonly group: string }
	| { readonly kind: 'apart' | 'together'; readonly people: readonly string[] }

/** What it costs to give up a rule; of seats, each further seat. */
export const hardness: Readonly<Record<Rule['kind'], number>> = {
	pin: 10,
	ban: 15,
	seats: 20,
	host: 60,
	topicOnce: 100,
	together: 500,
	place: 1_000,
	apart: 5_000,
	avoid: 10_000,
	needs: 10_000,
}

/** What it costs to find a group a room that has what it lacks. */
export const roomHardness = 200

/** The rules of these rounds. Without a topic rule no round has anything to do with another. */
export const rulesOf = (instance: Instance, rounds: readonly number[]): Rule[] => {
	const inRound = (round: number) => rounds.includes(round)
	const isThere = (person: string, round: number) => {
		const only = instance.people.find(({ id }) => id === person)?.rounds
		return !only || only.includes(round)
	}
	const pairs = (lists: readonly (readonly string[])[]) =>
		lists.flatMap((list) => list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b])))
	const held = (kind: 'pin' | 'host') =>
		instance.people.flatMap(({ id, pins, host }) =>
			Object.entries(kind === 'pin' ? pins : host)
				.map(([round, group]): Rule => ({ kind, person: id, round: Number(round), group }))
				.filter((rule) => 'round' in rule && inRound(rule.round)),
		)
	const groupsThere = new Set(instance.groups.filter(({ round }) => inRound(round)).map(({ id }) => id))
	return [
		...instance.groups.filter(({ round }) => inRound(round)).map(({ id }): Rule => ({ kind: 'seats', group: id })),
		...instance.people.flatMap(({ id, rounds: only }) =>
			rounds
				.filter((round) => !only || only.includes(round))
				.map((round): Rule => ({ kind: 'place', person: id, round })),
		),
		...instance.people.filter(({ avoid }) => avoid.length > 0).map(({ id }): Rule => ({ kind: 'avoid', person: id })),
		...instance.people.filter(({ needs }) => needs.length > 0).map(({ id }): Rule => ({ kind: 'needs', person: id })),
		...instance.people.flatMap(({ id, bans }) =>
			bans.filter((group) => groupsThere.has(group)).map((group): Rule => ({ kind: 'ban', person: id, group })),
		),
		...(instance.aims.repeatTopic === 'forbid'
			? instance.people.map(({ id }): Rule => ({ kind: 'topicOnce', person: id }))
			: []),
		...pairs(instance.together).map((people): Rule => ({ kind: 'together', people })),
		...pairs(instance.apart).map((people): Rule => ({ kind: 'apart', people })),
		...held('pin'),
		...held('host'),
	].filter((rule) => !('people' in rule) || rounds.some((round) => rule.people.every((one) => isThere(one, round))))
}

/** The rule as a statement: `p1 needs stepFree`. */
export const ruleWords = (instance: Instance, rule: Rule): string => {
	const personOf = (id: string) => instance.people.find((one) => one.id === id)
	switch (rule.kind) {
		case 'place':
			return `${rule.person} has a place in round ${rule.round}`
		case 'needs':
			return `${rule.person} needs ${listed(personOf(rule.person)?.needs ?? [])}`
		case 'avoid':
			return `${rule.person} avoids ${listed(personOf(rule.person)?.avoid ?? [])}`
		case 'topicOnce':
			return `${rule.person} has no topic twice`
		case 'pin':
			return `${rule.person} is pinned to ${rule.group}`
		case 'ban':
			return `${rule.group} is ruled out for ${rule.person}`
		case 'host':
			return `${rule.person} hosts ${rule.group}`
		case 'seats':
			return `${rule.group} has ${counted(instance.groups.find(({ id }) => id === rule.group)?.max ?? 0, 'seat')}`
		case 'apart':
			return `${listed(rule.people)} are apart`
		case 'together':
			return `${listed(rule.people)} are together`
		default:
			return rule satisfies never
	}
}

/** What giving up a rule would be, as something to do; `much` counts seats. */
export const fixWords = (rule: Rule, much: number): string => {
	switch (rule.kind) {
		case 'place':
			return `Leave ${rule.person} without a place in round ${rule.round}.`
		case 'needs':
			return `Ask ${rule.person} what else would work: no group left has all they need.`
		case 'avoid':
			return `Ask ${rule.person} whether a topic they avoid would do after all.`
		case 'topicOnce':
			return `Let ${rule.person} have a topic twice.`
		case 'pin':
			return `Unpin ${rule.person} from ${rule.group}.`
		case 'ban':
			return `Allow ${rule.group} for ${rule.person} after all.`
		case 'host':
			return `Let somebody else host ${rule.group} instead of ${rule.person}.`
		case 'seats':
			return `Give ${rule.group} ${counted(much, 'more seat', 'more seats')}.`
		case 'apart':
			return `Ask whether ${listed(rule.people)} may be in one group after all.`
		case 'together':
			return `Let ${listed(rule.people)} be in different groups.`
		default:
			return rule satisfies never
	}
}

/** What finding another room for a group would be. */
export const roomWords = (group: string, feature: string): string => `Find ${group} a room with ${feature}.`

/** Everybody and every group that a set of rules speaks of. */
export const namesIn = (rules: readonly Rule[]): { people: string[]; groups: string[]; round: number | null } => {
	const rounds = new Set(rules.flatMap((rule) => ('round' in rule ? [rule.round] : [])))
	return {
		people: [
			...new Set(rules.flatMap((rule) => ('person' in rule ? [rule.person] : 'people' in rule ? rule.people : []))),
		],
		groups: [...new Set(rules.flatMap((rule) => ('group' in rule ? [rule.group] : [])))],
		round: rounds.size === 1 ? ([...rounds][0] ?? null) : null,
	}
}
