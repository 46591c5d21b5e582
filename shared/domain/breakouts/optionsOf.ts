/**
 * What each group of a round would mean for one person, before anybody is moved: whether it can be, in
 * which way, what it would settle and cause. Never says whose wish stands in the way.
 */
import type { BreakoutRule } from '../rules/breakoutRules.ts'
import type { Finding } from '../rules/finding.ts'
import { findingsIn } from '../rules/findings.ts'
import { lookedAt, movedScene } from '../rules/movedScene.ts'
import { type Scene, type Seating, sceneOf } from '../rules/scene.ts'
import { inRoom, partyOf, type ReasonAgainst, reasonAgainst } from '../rules/suits.ts'
import { type Card, cardOf } from './card.ts'
import type { BreakoutFacts, PersonFact } from './facts.ts'
import { type Look, lookInto } from './lookInto.ts'
import type { PoolKind } from './words.ts'

export type Option = {
	readonly groupId: string
	readonly verdict: 'here' | 'fits' | 'swap' | 'over' | 'cannot'
	readonly why: ReasonAgainst
	readonly swapWith: Card | null
	readonly choice: number | null
	readonly settles: Finding<BreakoutRule>[]
	readonly causes: Finding<BreakoutRule>[]
	readonly price: number
}

/** 1 to 5 by their choices, 0 where it was not chosen, null where they asked for nothing. */
export const choiceOf = ({ choices }: PersonFact, topicId: string): number | null =>
	choices.length === 0 ? null : choices.indexOf(topicId) + 1

type Way = Pick<Option, 'verdict' | 'why'> & { readonly with: PersonFact | null }

/** Full is a matter of fire rules, or of a table's size, which a hand may overrule or an exchange keep. */
const wayInto = (scene: Scene, look: Look, person: PersonFact, seating: Seating): Way => {
	const { group, room } = seating
	const at = scene.whereIs(person.id)
	if (at === group.id) return { verdict: 'here', why: '', with: null }
	const why = reasonAgainst(scene, person, seating)
	if (why === '') return { verdict: 'fits', why, with: null }
	if (why !== 'full') return { verdict: 'cannot', why, with: null }
	const found = look.alternatives.get(group.id)
	if (found?.by === 'swap' && found.price < look.dearest) {
		const other = scene.personOf(found.with ?? '')
		const back = scene.seatingOf(at ?? '')
		const suits = other && back ? reasonAgainst(scene, other, back) : 'other'
		if (other && (suits === '' || suits === 'full')) return { verdict: 'swap', why: '', with: other }
	}
	const isInRoom = at !== null && scene.seatingOf(at)?.room?.id === room?.id
	const party = partyOf(scene, person).length
	const isTooMany =
		room !== null && room.fireCapacity > 0 && !isInRoom && inRoom(scene, room.id) + party > room.fireCapacity
	return isTooMany || room?.isOut
		? { verdict: 'cannot', why: 'full', with: null }
		: { verdict: 'over', why: '', with: null }
}

/** Findings of one list that are not in another, by their keys. */
const without = (
	some: readonly Finding<BreakoutRule>[],
	others: readonly Finding<BreakoutRule>[],
): Finding<BreakoutRule>[] => {
	const keys = new Set(others.map(({ key }) => key))
	return some.filter(({ key }) => !keys.has(key))
}

/** What a move (and who changes places with them) would settle and cause, looked at in the groups it touches. */
const consequences = (scene: Scene, person: PersonFact, to: string, other: PersonFact | null) => {
	const from = scene.whereIs(person.id)
	const before = findingsIn(lookedAt(scene, new Set([to, from])))
	const then = findingsIn(
		movedScene(scene, [
			...partyOf(scene, person).map((one) => ({ person: one, to })),
			...(other ? [{ person: other, to: from }] : []),
		]),
	)
	return { settles: without(before, then), causes: without(then, before) }
}

/** Null where there is no such person or round, or nobody looks a place for them in it. */
export const optionsOf = (
	facts: BreakoutFacts,
	personId: string,
	roundId: string,
	pool: PoolKind,
): { readonly groups: Option[]; readonly along: Card[] } | null => {
	const scene = sceneOf(facts, roundId, pool)
	const person = scene?.taking.find(({ id }) => id === personId) ?? scene?.along.find(({ id }) => id === personId)
	if (!scene || !person) return null
	const look = lookInto(facts, personId, roundId, pool, false)
	const groups = scene.seatings.map((seating): Option => {
		const groupId = seating.group.id
		const { verdict, why, with: other } = wayInto(scene, look, person, seating)
		const price = look.alternatives.get(groupId)?.price ?? 0
		const isOpen = verdict !== 'here' && verdict !== 'cannot'
		const { settles, causes } = isOpen ? consequences(scene, person, groupId, other) : { settles: [], causes: [] }
		return {
			groupId,
			verdict,
			why,
			swapWith: other ? cardOf(other) : null,
			choice: choiceOf(person, seating.group.topicId),
			settles,
			causes,
			price: isOpen && Number.isFinite(price) ? price : 0,
		}
	})
	return { groups, along: scene.companionsOf(personId).map(cardOf) }
}
