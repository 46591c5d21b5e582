/**
 * Why somebody sits where they do, in codes that a screen has sentences for. Only what can be seen in
 * the event or counted by the engine is a reason; where a wish of somebody else stands behind it, it
 * says that another table suits better, and no more.
 */
import { type Scene, type Seating, sizeOf } from '../rules/scene.ts'
import { reasonAgainst } from '../rules/suits.ts'
import type { PersonFact } from './facts.ts'
import type { Look } from './lookInto.ts'

export type ReasonCode =
	| 'noPlace'
	| 'firstChoice'
	| 'laterChoice'
	| 'firstChoiceElsewhere'
	| 'notChosen'
	| 'noChoice'
	| 'avoidsHonoured'
	| 'roomHas'
	| 'staysWith'
	| 'sharesInterpreter'
	| 'keepsVoicesTogether'
	| 'balance'
	| 'newPeople'
	| 'pinned'
	| 'locked'
	| 'movedByHand'
	| 'atDoor'
	| 'otherSuits'
	| 'firstChoiceFull'

export type Reason = { readonly code: ReasonCode; readonly values: Readonly<Record<string, string | number>> }

const reason = (code: ReasonCode, values: Reason['values'] = {}): Reason => ({ code, values })

/** The round in which somebody has a topic, other than this one; undefined: none. */
const roundWith = ({ facts, round, topicAt }: Scene, person: PersonFact, topicId: string) =>
	facts.rounds.find(({ id }) => id !== round.id && topicAt(person, id) === topicId)

/** What became of the first choice, for somebody who sits elsewhere. */
const firstChoiceReasons = (scene: Scene, person: PersonFact): Reason[] => {
	const [first] = person.choices
	if (first === undefined) return []
	const elsewhere = roundWith(scene, person, first)
	if (elsewhere) return [reason('firstChoiceElsewhere', { round: elsewhere.number })]
	const tables = scene.seatings.filter(({ group }) => group.topicId === first)
	const against = tables.map((seating) => reasonAgainst(scene, person, seating))
	if (tables.length > 0 && against.every((why) => why === 'full')) return [reason('firstChoiceFull')]
	return against.includes('other') ? [reason('otherSuits')] : []
}

const choiceReasons = (scene: Scene, person: PersonFact, topicId: string): Reason[] => {
	const choice = person.choices.indexOf(topicId) + 1
	if (person.choices.length === 0) return [reason('noChoice')]
	if (choice === 1) return [reason('firstChoice')]
	const had = choice === 0 ? reason('notChosen') : reason('laterChoice', { choice })
	return [had, ...firstChoiceReasons(scene, person)]
}

/** Those of a table whom somebody stays with: companions both ways, and wishes to sit together. */
const staysWith = (scene: Scene, person: PersonFact, { people, companions, hosts }: Seating): readonly string[] => {
	const ids = new Set([
		...person.comesWith,
		...scene.companionsOf(person.id).map(({ id }) => id),
		...scene.togetherWith(person.id),
	])
	return [...people, ...companions, ...hosts.map((host) => host.person)]
		.filter(({ id }) => ids.has(id) && id !== person.id)
		.map(({ preferredName }) => preferredName)
}

const placeReasons = (scene: Scene, person: PersonFact, seating: Seating): Reason[] => {
	const { group, room, people } = seating
	const place = person.places[scene.round.id]
	const company = staysWith(scene, person, seating)
	const shares = scene.facts.teams.some(
		({ userIds }) => userIds.includes(person.id) && people.some(({ id }) => id !== person.id && userIds.includes(id)),
	)
	const needs = person.roomNeeds
	return [
		...(place?.isPinned ? [reason('pinned')] : []),
		...(group.isLocked ? [reason('locked')] : []),
		...(place?.source === 'hand' || place?.source === 'fix' ? [reason('movedByHand')] : []),
		...(place?.source === 'door' || place?.source === 'desk' ? [reason('atDoor')] : []),
		...(needs.length > 0 && room && needs.every((need) => room.features.includes(need))
			? [reason('roomHas', { room: room.name })]
			: []),
		...(company.length > 0 ? [reason('staysWith', { people: company.join(', ') })] : []),
		...(shares ? [reason('sharesInterpreter')] : []),
		...(person.isVoice && seating.voices === 2 ? [reason('keepsVoicesTogether')] : []),
		...(person.avoids.length > 0 && !person.avoids.includes(group.topicId) ? [reason('avoidsHonoured')] : []),
	]
}

/** Whether most other tables that could be had would be worse in a term. */
const isWorseElsewhere = ({ alternatives }: Look, term: 'sectorMix' | 'metAgain'): boolean => {
	const open = [...alternatives.values()].filter(({ by }) => by !== 'none')
	return open.length > 0 && open.filter(({ terms }) => (terms[term] ?? 0) > 0).length * 2 > open.length
}

/** Whether they were at other tables than these people in another round, and sit with hardly any of them again. */
const meetsNewPeople = ({ facts, round }: Scene, person: PersonFact, { people }: Seating): boolean => {
	const others = people.filter(({ id }) => id !== person.id)
	const elsewhere = facts.rounds.filter(({ id }) => id !== round.id && person.places[id] !== undefined)
	if (elsewhere.length === 0 || others.length === 0) return false
	const isMet = (other: PersonFact) =>
		elsewhere.some(({ id }) => other.places[id]?.groupId === person.places[id]?.groupId)
	return others.filter(isMet).length * 4 <= others.length
}

/** Most telling first; somebody without a place has one reason. */
export const reasonsFor = (scene: Scene, look: Look, person: PersonFact): readonly Reason[] => {
	const seating = scene.seatingOf(scene.whereIs(person.id) ?? '')
	if (!seating) return [reason('noPlace'), ...firstChoiceReasons(scene, person)]
	if (person.kind === 'companion') return placeReasons(scene, person, seating)
	return [
		...choiceReasons(scene, person, seating.group.topicId),
		...placeReasons(scene, person, seating),
		...(person.sector !== '' && isWorseElsewhere(look, 'sectorMix') ? [reason('balance')] : []),
		...(sizeOf(seating) > 1 && meetsNewPeople(scene, person, seating) ? [reason('newPeople')] : []),
	]
}
