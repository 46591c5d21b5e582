/**
 * What people asked for: a topic they miss, people they stay with or apart from, a topic they chose,
 * new people each time. That somebody asked to be apart from somebody is never in a finding: it names
 * one person whose place is meant, like any other reason why they cannot be placed there.
 */
import type { PersonFact } from '../breakouts/facts.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import type { Finding, Fix } from './finding.ts'
import { found, isOneByOne, type RuleCheck } from './found.ts'
import { isLookedAt, type Scene, type Seating } from './scene.ts'
import { asFix, bestGroupFor, cheapest } from './suits.ts'

const betterPlace = (scene: Scene, person: PersonFact): Fix | null => {
	const to = bestGroupFor(scene, person)
	return asFix(scene, to && { person, to })
}

/** `number`, `topic`. */
const avoidedTopic: RuleCheck = {
	rule: 'G9',
	look: (scene) =>
		scene.looked.flatMap((seating) =>
			seating.people
				.filter(({ avoids }) => avoids.includes(seating.group.topicId))
				.map((person) =>
					found(scene, 'G9', [seating.group.id, person.id], {
						groupIds: [seating.group.id],
						registrationIds: [person.id],
						values: { number: seating.group.number, topic: seating.topic?.title ?? '' },
						fix: betterPlace(scene, person),
					}),
				),
		),
}

/** Hosts stay, then whoever is pinned, then whoever has something set up; of two alike, the one who registered later moves. */
const staying = (scene: Scene, person: PersonFact, hosts: ReadonlySet<string>): number =>
	hosts.has(person.id) ? 3 : person.places[scene.round.id]?.isPinned ? 2 : person.hasAccessSetUp ? 1 : 0

/** Everybody at a table who cannot be there: ruled out by hand, or apart from somebody who stays. */
const misplaced = (scene: Scene, seating: Seating): readonly PersonFact[] => {
	const hosts = new Set(seating.hosts.map(({ person }) => person.id))
	const there = [...seating.hosts.map(({ person }) => person), ...seating.people, ...seating.companions]
	const meant = new Set(there.filter((one) => !hosts.has(one.id) && one.bannedFrom.includes(seating.group.id)))
	for (const [at, one] of there.entries()) {
		const apart = scene.apartFrom(one.id)
		if (apart.size === 0) continue
		for (const other of there.slice(at + 1))
			if (apart.has(other.id) && !meant.has(one) && !meant.has(other))
				meant.add(staying(scene, other, hosts) > staying(scene, one, hosts) ? one : other)
	}
	// As they sit: in what order they were found would tell one reason from another.
	return there.filter((one) => meant.has(one))
}

/** `number`. */
const cannotBeHere: RuleCheck = {
	rule: 'G10',
	look: (scene) =>
		scene.looked.flatMap((seating) =>
			misplaced(scene, seating).map((person) =>
				found(scene, 'G10', [seating.group.id, person.id], {
					groupIds: [seating.group.id],
					registrationIds: [person.id],
					values: { number: seating.group.number },
					fix: betterPlace(scene, person),
				}),
			),
		),
}

/** `number`, `otherNumber`. */
const parted: RuleCheck = {
	rule: 'G11',
	look: (scene) =>
		scene.facts.together.flatMap(([one, other]): Finding<BreakoutRule>[] => {
			const [here, there] = [scene.seatingOf(scene.whereIs(one) ?? ''), scene.seatingOf(scene.whereIs(other) ?? '')]
			if (!here || !there || here === there || !isLookedAt(scene, [here.group.id, there.group.id])) return []
			const [person, partner] = [scene.personOf(one), scene.personOf(other)]
			return [
				found(scene, 'G11', [one, other].sort(), {
					groupIds: [here.group.id, there.group.id],
					registrationIds: [one, other],
					values: { number: here.group.number, otherNumber: there.group.number },
					fix: asFix(
						scene,
						cheapest(scene, [
							...(person ? [{ person, to: there }] : []),
							...(partner ? [{ person: partner, to: here }] : []),
						]),
					),
				}),
			]
		}),
}

const mostMetAgain = 3

/** People of a table who sat with more than three of the others in one earlier round. */
const metAgain = ({ people }: Seating, roundId: string): readonly PersonFact[] => {
	const counts = new Map<string, number>()
	for (const { places } of people) {
		const at = places[roundId]?.groupId
		if (at) counts.set(at, (counts.get(at) ?? 0) + 1)
	}
	return people.filter(({ places }) => (counts.get(places[roundId]?.groupId ?? '') ?? 0) - 1 > mostMetAgain)
}

const again = (scene: Scene, seating: Seating): Finding<BreakoutRule>[] => {
	const { id, number, topicId } = seating.group
	const earlier = scene.facts.rounds.filter((round) => round.number < scene.round.number)
	const { repeatTopic, meetNewPeople } = scene.facts.aims
	return earlier.flatMap((round) => {
		const same =
			repeatTopic === 'allow' ? [] : seating.people.filter((person) => scene.topicAt(person, round.id) === topicId)
		const met = meetNewPeople ? metAgain(seating, round.id) : []
		return [
			...same.map((person) =>
				found(scene, 'G12', [id, 'topic', String(round.number), person.id], {
					groupIds: [id],
					registrationIds: [person.id],
					values: { kind: 'topic', number, topic: seating.topic?.title ?? '', round: round.number },
				}),
			),
			...(met.length === 0
				? []
				: [
						found(scene, 'G12', [id, 'people', String(round.number)], {
							groupIds: [id],
							registrationIds: met.map((person) => person.id),
							values: { kind: 'people', number, count: met.length, round: round.number },
						}),
					]),
		]
	})
}

/** `kind` is `topic` with `topic`, or `people` with `count`; `number`, and `round`: the earlier one. */
const twice: RuleCheck = {
	rule: 'G12',
	look: (scene) => {
		const all = scene.looked.flatMap((seating) => again(scene, seating))
		if (!isOneByOne(all.length)) return all
		return all.map((finding) => {
			const person = finding.values.kind === 'topic' ? scene.personOf(finding.registrationIds[0] ?? '') : undefined
			return person ? { ...finding, fix: betterPlace(scene, person) } : finding
		})
	},
}

const topThreeGoal = 95
const firstOnceGoal = 85
const percentOf = (part: number, all: number): number => Math.floor((100 * part) / all)

/**
 * Of people who have one of their first three topics here, or could have had: whoever named two topics and has
 * both in other rounds missed nothing in a third.
 */
const topThree = (scene: Scene): Finding<BreakoutRule>[] => {
	const wished = ({ choices }: PersonFact) => choices.slice(0, 3)
	const hasHere = (person: PersonFact) => wished(person).includes(scene.topicAt(person, scene.round.id) ?? '')
	const isOpen = (person: PersonFact) =>
		wished(person).some((topic) => !scene.facts.rounds.some(({ id }) => scene.topicAt(person, id) === topic))
	const asked = scene.taking.filter(
		(person) => scene.whereIs(person.id) !== null && (hasHere(person) || isOpen(person)),
	)
	if (asked.length === 0) return []
	const count = asked.filter(hasHere).length
	const percent = percentOf(count, asked.length)
	if (percent >= topThreeGoal) return []
	return [
		found(scene, 'G15', ['topThree'], {
			values: { kind: 'topThree', count, of: asked.length, percent, goal: topThreeGoal },
		}),
	]
}

/** Over all rounds together, once each has been filled; found in the last one. */
const firstOnce = (scene: Scene): Finding<BreakoutRule>[] => {
	const { rounds, people } = scene.facts
	if (rounds.at(-1)?.id !== scene.round.id) return []
	if (!rounds.every(({ id }) => people.some(({ places }) => places[id]))) return []
	const asked = people.filter(({ choices, places }) => choices.length > 0 && Object.keys(places).length > 0)
	if (asked.length === 0) return []
	const count = asked.filter((person) =>
		rounds.some(({ id }) => scene.topicAt(person, id) === person.choices[0]),
	).length
	const percent = percentOf(count, asked.length)
	if (percent >= firstOnceGoal) return []
	return [
		found(scene, 'G15', ['firstOnce'], {
			values: { kind: 'firstOnce', count, of: asked.length, percent, goal: firstOnceGoal },
		}),
	]
}

/** `kind` is `topThree` or `firstOnce`; `count` of `of` people, `percent`, `goal`. */
const choicesMet: RuleCheck = {
	rule: 'G15',
	look: (scene) => (scene.looked === scene.seatings ? [...topThree(scene), ...firstOnce(scene)] : []),
}

export const wishRules: readonly RuleCheck[] = [avoidedTopic, cannotBeHere, parted, twice, choicesMet]
