/**
 * Why somebody is where they are in a round, which places would be better, and what it would take to
 * give them a topic that they chose and have nowhere. Counted as the engine counts, from the draft.
 */
import { chainTo } from '../../allocation/chain.ts'
import { stopsPublishing } from '../rules/finding.ts'
import { findingsIn } from '../rules/findings.ts'
import { lookedAt, movedScene } from '../rules/movedScene.ts'
import { type Scene, sceneOf } from '../rules/scene.ts'
import { partyOf, reasonAgainst } from '../rules/suits.ts'
import { type Card, cardOf } from './card.ts'
import type { BreakoutFacts, PersonFact } from './facts.ts'
import { type Look, lookInto } from './lookInto.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import type { Step } from './smallestFix.ts'
import type { PoolKind } from './words.ts'

type Better = {
	readonly groupId: string
	readonly by: 'move' | 'swap'
	readonly with: Card | null
	readonly isSameTopic: boolean
	readonly settles: number
	readonly price: number
}

export type WhyHere = {
	readonly person: Card
	readonly groupId: string | null
	readonly reasons: Reason[]
	readonly better: Better[]
	readonly wouldTake: {
		readonly topicId: string
		readonly choice: number
		readonly steps: Step[] | null
		readonly price: number
		readonly choiceCost: number
	}[]
}

const mostBetter = 3

/** Places that cost less than where they are, or settle what stops publishing, and cause nothing that does. */
const betterFor = (scene: Scene, look: Look, person: PersonFact): Better[] => {
	const from = scene.whereIs(person.id)
	const topicId = scene.seatingOf(from ?? '')?.group.topicId
	const place = person.places[scene.round.id]
	if (place?.isPinned || scene.seatingOf(from ?? '')?.group.isLocked) return []
	const counted = (groups: Scene) => findingsIn(groups).filter(stopsPublishing).length
	return [...look.alternatives.values()]
		.flatMap(({ group, by, with: withId, price }): Better[] => {
			const seating = scene.seatingOf(group)
			const other = withId === null ? null : (scene.personOf(withId) ?? null)
			if (!seating || by === 'none' || price >= look.dearest) return []
			const against = reasonAgainst(scene, person, seating)
			if (against !== '' && !(against === 'full' && by === 'swap')) return []
			if (other && !['', 'full'].includes(reasonAgainst(scene, other, scene.seatingOf(from ?? '') ?? seating)))
				return []
			const settles =
				counted(lookedAt(scene, new Set([from, group]))) -
				counted(
					movedScene(scene, [
						...partyOf(scene, person).map((one) => ({ person: one, to: group })),
						...(other ? [{ person: other, to: from }] : []),
					]),
				)
			if (settles < 0 || (settles === 0 && price >= 0)) return []
			const isSameTopic = seating.group.topicId === topicId
			return [{ groupId: group, by, with: other ? cardOf(other) : null, isSameTopic, settles, price }]
		})
		.toSorted((a, b) => b.settles - a.settles || a.price - b.price)
		.slice(0, mostBetter)
}

/** What each topic would take that they chose, that is talked about in this round, and that they have nowhere. */
const wouldTake = (scene: Scene, look: Look, person: PersonFact): WhyHere['wouldTake'] => {
	const has = new Set(scene.facts.rounds.map(({ id }) => scene.topicAt(person, id)))
	return person.choices.flatMap((topicId, at) => {
		if (has.has(topicId) || !scene.seatings.some(({ group }) => group.topicId === topicId)) return []
		const chain = chainTo(look.instance, look.assignment, { person: person.id, round: look.number, topic: topicId })
		const steps = chain?.steps.flatMap(({ person: id, from, to }, step): Step[] => {
			const one = scene.personOf(id)
			const why = step === 0 ? 'better' : 'makesRoom'
			return one ? [{ ...cardOf(one), roundId: scene.round.id, fromGroupId: from, toGroupId: to, why, rule: null }] : []
		})
		return [
			{ topicId, choice: at + 1, steps: steps ?? null, price: chain?.price ?? 0, choiceCost: chain?.choices ?? 0 },
		]
	})
}

/** Null where there is no such person or round, or nobody looks a place for them in it. */
export const whyHere = (facts: BreakoutFacts, personId: string, roundId: string, pool: PoolKind): WhyHere | null => {
	const scene = sceneOf(facts, roundId, pool)
	const person = scene?.taking.find(({ id }) => id === personId) ?? scene?.along.find(({ id }) => id === personId)
	if (!scene || !person) return null
	const look = lookInto(facts, personId, roundId, pool, true)
	return {
		person: cardOf(person),
		groupId: scene.whereIs(personId),
		reasons: [...reasonsFor(scene, look, person)],
		better: person.kind === 'companion' ? [] : betterFor(scene, look, person),
		wouldTake: person.kind === 'companion' ? [] : wouldTake(scene, look, person),
	}
}
