/** Setting breakout groups up, as read: what there is, what people asked for, who stays with whom. */
import { compile } from '../../../shared/allocation/compile.ts'
import { hallConflicts } from '../../../shared/allocation/hall.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type Shortage, shortagesOf } from '../../../shared/domain/breakouts/clashes.ts'
import type { BreakoutFacts, PersonFact } from '../../../shared/domain/breakouts/facts.ts'
import { instanceOf, roundsOf } from '../../../shared/domain/breakouts/instanceOf.ts'
import { roundStates } from '../../../shared/domain/breakouts/roundStates.ts'
import { truthOf } from '../../../shared/domain/breakouts/truth.ts'
import { mostAvoided, mostChoices, type PoolKind } from '../../../shared/domain/breakouts/words.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { breakoutFacts, roomFaults, roundFacts } from '../../database/stores/breakoutFacts.store.ts'
import { grouped } from '../../database/stores/breakoutPeople.store.ts'
import { groupNumbers, topicNames } from './setup.store.ts'
import { namesOf, organisations, shownConstraints, unmatchedWords } from './wishes.store.ts'

type Names = 'breakouts.outline' | 'breakouts.setup' | 'breakouts.wishes' | 'breakouts.constraints' | 'breakouts.truth'
type Setup = OutputOf<'breakouts.setup'>

const cardOf = ({ id, preferredName, badgeCode }: PersonFact) => ({ registrationId: id, preferredName, badgeCode })

const topicsOf = ({ topics, people }: BreakoutFacts): Setup['topics'] => {
	const counts = new Map(topics.map(({ id }) => [id, { firstChoices: 0, choices: 0, avoids: 0 }]))
	for (const person of people) {
		if (person.kind !== 'attendee') continue
		for (const [rank, topicId] of person.choices.entries()) {
			const count = counts.get(topicId)
			if (count) count.choices++
			if (count && rank === 0) count.firstChoices++
		}
		for (const topicId of person.avoids) {
			const count = counts.get(topicId)
			if (count) count.avoids++
		}
	}
	return topics.map((topic) => ({ ...topic, ...(counts.get(topic.id) ?? { firstChoices: 0, choices: 0, avoids: 0 }) }))
}

const groupsOf = ({ groups, rounds, people }: BreakoutFacts): Setup['groups'] => {
	const byId = new Map(people.map((person) => [person.id, person]))
	const dayOf = new Map(rounds.map((round) => [round.id, round.dayId]))
	return groups.map(({ hosts, ...group }) => ({
		...group,
		hosts: hosts.flatMap(({ registrationId, duty }) => {
			const person = byId.get(registrationId)
			const isHere = person?.hereOn.includes(dayOf.get(group.roundId) ?? '') ?? false
			return person ? [{ ...cardOf(person), duty, isHere }] : []
		}),
	}))
}

const teamsOf = ({ teams, people }: BreakoutFacts): Setup['teams'] => {
	const byId = new Map(people.map((person) => [person.id, cardOf(person)]))
	const cards = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
	return teams.map(({ id, name, userIds, interpreterIds }) => ({
		id,
		name,
		interpreters: cards(interpreterIds),
		users: cards(userIds),
	}))
}

/** Words that are no topic, those of most people first; as the first of them wrote it. */
const unmatchedIn = (db: Reader): Setup['unmatched'] =>
	[
		...grouped(
			unmatchedWords(db),
			({ words }) => fold(words) || words,
			(row) => row,
		).values(),
	]
		.map((rows) => ({
			words: rows[0]?.words ?? '',
			people: new Set(rows.map((row) => row.registrationId)).size,
		}))
		.toSorted((one, other) => other.people - one.people)

type Filter = 'all' | 'noChoice' | 'avoiding' | 'away' | 'hosting' | 'anybody'
type Hosting = ReadonlyMap<string, readonly unknown[]>

const isShown = (person: PersonFact, only: Filter, hosting: Hosting): boolean => {
	switch (only) {
		case 'all':
		case 'anybody':
			return true
		case 'noChoice':
			return person.choices.length === 0
		case 'avoiding':
			return person.avoids.length > 0
		case 'away':
			return Object.keys(person.awayIn).length > 0
		case 'hosting':
			return hosting.has(person.id)
		default:
			return only satisfies never
	}
}

/** Seats that are short before anything is run, by the engine's own check. */
const shortagesIn = (facts: BreakoutFacts, pool: PoolKind): Shortage[] => {
	const roundIds = facts.rounds.map(({ id }) => id)
	if (roundIds.length === 0) return []
	const instance = instanceOf(facts, { pool, roundIds, from: 'fresh', preset: facts.aims.preset })
	return shortagesOf(facts, roundsOf(facts, roundIds).rounds, hallConflicts(compile(instance)))
}

export const setupQueries: QueryHandlers<Names> = {
	'breakouts.outline': ({ db }) => ({
		rounds: roundFacts(db).map(({ id, number, date, startAt }) => ({ id, number, date, startAt })),
		groups: [...groupNumbers(db)],
		topicIds: topicNames(db).map(({ id }) => id),
	}),
	'breakouts.setup': ({ db }) => {
		const facts = breakoutFacts(db)
		const faults = roomFaults(db)
		return {
			topics: topicsOf(facts),
			rounds: roundStates(facts),
			groups: groupsOf(facts),
			rooms: facts.rooms.map(({ id, code, name, fireCapacity, cabaretSeats, features }) => ({
				id,
				code,
				name,
				fireCapacity,
				cabaretSeats,
				features: [...features],
				faults: [...(faults.get(id) ?? [])],
			})),
			teams: teamsOf(facts),
			aims: facts.aims,
			unmatched: unmatchedIn(db),
			organisations: organisations(db),
		}
	},
	'breakouts.wishes': ({ db }, { text, only, limit, offset }) => {
		const facts = breakoutFacts(db)
		const hosting = grouped(
			facts.groups.flatMap(({ id, hosts }) =>
				hosts.map(({ registrationId, duty }) => ({ registrationId, groupId: id, duty })),
			),
			(row) => row.registrationId,
			({ groupId, duty }) => ({ groupId, duty }),
		)
		const byId = new Map(facts.people.map((person) => [person.id, person]))
		const looked = fold(text)
		const found = namesOf(db)
			.flatMap((row) => {
				const person = byId.get(row.id)
				if (!person || !isShown(person, only, hosting)) return []
				if (only !== 'anybody' && (person.kind !== 'attendee' || person.isCrew)) return []
				const name = fold(`${row.preferredName} ${row.familyName}`)
				const isMeant =
					looked === '' ||
					` ${name} ${fold(row.givenName)}`.includes(` ${looked}`) ||
					row.badgeCode.startsWith(text.trim())
				return isMeant ? [{ person, name }] : []
			})
			.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
		const words = grouped(
			unmatchedWords(db),
			(row) => row.registrationId,
			(row) => row.words,
		)
		return {
			total: found.length,
			people: found.slice(offset, offset + limit).map(({ person }) => ({
				...cardOf(person),
				choices: person.choices.slice(0, mostChoices),
				avoids: person.avoids.slice(0, mostAvoided),
				unmatched: [...(words.get(person.id) ?? [])],
				away: facts.rounds.flatMap(({ id }) => {
					const why = person.awayIn[id]
					return why ? [{ roundId: id, why }] : []
				}),
				hosts: [...(hosting.get(person.id) ?? [])],
			})),
		}
	},
	'breakouts.constraints': ({ db }) => ({
		constraints: shownConstraints(db).map((row) => ({
			constraintId: row.constraintId,
			kind: row.kind,
			person: { registrationId: row.personId, preferredName: row.personName, badgeCode: row.personCode },
			other:
				row.otherId === null
					? null
					: { registrationId: row.otherId, preferredName: row.otherName ?? '', badgeCode: row.otherCode ?? '' },
			organisation: row.organisation ?? '',
		})),
	}),
	'breakouts.truth': ({ db }, { pool }) => {
		const facts = breakoutFacts(db)
		const { rounds, noChoice } = truthOf(facts, pool)
		return {
			rounds: rounds.map((round) => ({
				...round,
				needs: [...round.needs],
				noFacilitator: [...round.noFacilitator],
				noNoteTaker: [...round.noNoteTaker],
				noWellbeing: [...round.noWellbeing],
				noRoom: [...round.noRoom],
				crowded: [...round.crowded],
			})),
			noChoice,
			shortages: shortagesIn(facts, pool),
		}
	},
}
