/**
 * A finished run between the engine and the draft: as rows that a command carries, back again as the
 * engine's answer so that it can be checked person by person, and in the numbers that are shown of it.
 */
import type { Assignment, Evaluation, Profile } from '../../allocation/evaluate.ts'
import type { Instance } from '../../allocation/instance.ts'
import type { BreakoutFacts } from './facts.ts'
import { roundsOf } from './instanceOf.ts'
import { personOf } from './pool.ts'

/** One for each round that was asked for; null: no place. */
export type RunRow = { readonly registrationId: string; readonly groupIds: readonly (string | null)[] }

const isHost = (id: string): boolean => id.startsWith('host:')

/** The instance's number of each round that was asked for, in the order they were asked. */
const numbersOf = (facts: BreakoutFacts, roundIds: readonly string[]): number[] => {
	const { rounds } = roundsOf(facts, roundIds)
	return roundIds.map((id) => rounds.findIndex((round) => round.id === id) + 1)
}

/** Everybody who is in one of the rounds asked for, in the order of the instance. */
export const rowsOf = (
	facts: BreakoutFacts,
	roundIds: readonly string[],
	instance: Instance,
	assignment: Assignment,
): RunRow[] => {
	const numbers = numbersOf(facts, roundIds)
	return instance.people
		.filter(({ id, rounds }) => !isHost(id) && numbers.some((number) => rounds?.includes(number)))
		.map(({ id }) => ({ registrationId: id, groupIds: numbers.map((number) => assignment[id]?.[number] ?? null) }))
}

/** The rows as an answer to the instance, or null where they are not one: somebody is missing, twice or unknown. */
export const assignmentFrom = (
	facts: BreakoutFacts,
	roundIds: readonly string[],
	instance: Instance,
	rows: readonly RunRow[],
): Assignment | null => {
	const numbers = numbersOf(facts, roundIds)
	if (numbers.includes(0) || new Set(numbers).size < numbers.length) return null
	const given = new Map(rows.map((row) => [row.registrationId, row.groupIds]))
	if (given.size < rows.length || rows.some(({ groupIds }) => groupIds.length !== numbers.length)) return null
	let taken = 0
	const assignment = Object.fromEntries(
		instance.people.map(({ id, rounds = [], pins, host }) => {
			const own = given.get(id)
			if (own) taken += 1
			return [
				id,
				Object.fromEntries(
					rounds.map((round): [string, string | null] => {
						const at = numbers.indexOf(round)
						return [String(round), (at < 0 || isHost(id) ? (host[round] ?? pins[round]) : own?.[at]) ?? null]
					}),
				),
			]
		}),
	)
	// A place in a round the person is not in is no place the engine gave.
	const isStray = instance.people.some(({ id, rounds }) =>
		given.get(id)?.some((group, at) => group !== null && !rounds?.includes(numbers[at] ?? 0)),
	)
	return taken === given.size && !isStray ? assignment : null
}

/** What an allocation breaks; that somebody has no place is seen on the board and breaks nothing. */
export const brokenBy = ({ violations, unplaced }: Evaluation): number =>
	violations.length - (unplaced.length > 0 ? 1 : 0)

type Mutable = { -readonly [Name in keyof Profile]: number }
const noPlaces = (): Mutable => ({ first: 0, second: 0, third: 0, fourth: 0, fifth: 0, unranked: 0, noChoice: 0 })
const wishes = Object.keys(noPlaces()) as readonly (keyof Profile)[]
const less = (profile: Profile | undefined, companions: number): Profile => {
	const counted = { ...noPlaces(), ...profile }
	return { ...counted, noChoice: Math.max(0, counted.noChoice - companions) }
}

/** The numbers of a run that its answer tells by itself; companions wish for nothing and are counted nowhere. */
export const countsOf = (
	facts: BreakoutFacts,
	roundIds: readonly string[],
	instance: Instance,
	assignment: Assignment,
	{ profile, cost, repeats, topicRepeats }: Evaluation,
) => {
	const numbers = numbersOf(facts, roundIds)
	const companions = instance.people.filter(({ id }) => !isHost(id) && personOf(facts, id)?.kind !== 'attendee')
	const hasPlace = (id: string, number: number) => typeof assignment[id]?.[number] === 'string'
	const rounds = numbers.map((number) =>
		less(profile.rounds[number - 1], companions.filter(({ id }) => hasPlace(id, number)).length),
	)
	const overall = noPlaces()
	for (const one of rounds) for (const wish of wishes) overall[wish] += one[wish]
	const best = less(
		profile.best,
		companions.filter(({ id, rounds: own }) => own?.some((number) => hasPlace(id, number))).length,
	)
	const voices = new Map<string, number>()
	for (const { id, voice } of instance.people)
		if (voice)
			for (const number of numbers) {
				const group = assignment[id]?.[number]
				if (typeof group === 'string') voices.set(group, (voices.get(group) ?? 0) + 1)
			}
	const isChanged = (id: string, places: BreakoutFacts['people'][number]['places']) =>
		roundIds.some((roundId, at) => (places[roundId]?.groupId ?? null) !== (assignment[id]?.[numbers[at] ?? 0] ?? null))
	return {
		profile: { rounds, overall, best },
		choiceCost: cost.preference + cost.repeatTopic,
		changed: facts.people.filter(({ id, places }) => isChanged(id, places)).length,
		unplaced: rowsOf(facts, roundIds, instance, assignment).reduce(
			(sum, { registrationId, groupIds }) =>
				sum +
				groupIds.filter(
					(group, at) =>
						group === null &&
						instance.people.find(({ id }) => id === registrationId)?.rounds?.includes(numbers[at] ?? 0) === true,
				).length,
			0,
		),
		loneVoices: [...voices.values()].filter((count) => count === 1).length,
		repeats,
		topicRepeats,
	}
}

/** Places nobody asked for in rounds that were not to be filled: no allocation could have helped them. */
export const settledUnchosen = (facts: BreakoutFacts, roundIds: readonly string[], { profile }: Evaluation): number => {
	const numbers = numbersOf(facts, roundIds)
	return profile.rounds.reduce((sum, { unranked }, at) => sum + (numbers.includes(at + 1) ? 0 : unranked), 0)
}

/** Where the draft has everybody, as an answer to the instance; what is not to be filled is held there anyway. */
export const draftAnswer = (facts: BreakoutFacts, roundIds: readonly string[], instance: Instance): Assignment => {
	const { rounds } = roundsOf(facts, roundIds)
	return Object.fromEntries(
		instance.people.map(({ id, rounds: there = [], pins, host }) => {
			const places = isHost(id) ? undefined : personOf(facts, id)?.places
			return [
				id,
				Object.fromEntries(
					there.map((number): [string, string | null] => {
						const roundId = rounds[number - 1]?.id ?? ''
						const draft = roundIds.includes(roundId) ? places?.[roundId]?.groupId : undefined
						return [String(number), host[number] ?? draft ?? pins[number] ?? null]
					}),
				),
			]
		}),
	)
}
