/**
 * Every two things that one person has at once, each under the one rule that is about it: whoever
 * supports a speaker (C4), time around a story (C3), people on call (C8), and everything else (C1).
 * That a host also takes part in the same round is C6, of the round itself.
 */
import { overlaps } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { EventScene } from '../eventScene.ts'
import { isOver } from './moments.ts'
import { isAside, isOwnStory, isSealed } from './seal.ts'
import { isShift, itemIn, roundIdOf } from './settling.ts'

export type Clash = {
	readonly rule: 'C1' | 'C3' | 'C4' | 'C8'
	/** The one that begins first, in front. */
	readonly one: Commitment
	readonly other: Commitment
	/** The one that alone may be told where a sealed speaker is in two places; null: nothing is sealed. */
	readonly sealed: Commitment | null
}

const isOnCall = ({ kind }: Commitment): boolean => kind === 'wellbeing' || kind === 'safeguarding'
/** What is not for people who are on call: a group, a stall, a story. */
const isTaken = ({ kind }: Commitment): boolean => ['host', 'seat', 'stall', 'speak'].includes(kind)

/** Two sides of one thing, and nothing to settle; or settled by another rule. */
const isOneThing = (scene: EventScene, one: Commitment, other: Commitment): boolean => {
	const kinds = [one.kind, other.kind]
	const isSame = one.ofId === other.ofId
	if (isOwnStory(one) && isOwnStory(other))
		// Rest, room walk and debrief of one story may share their time, but not with the story itself.
		return isSame && isAside(one) && isAside(other)
	if (isOnCall(one) && isOnCall(other)) return true
	// Whether somebody is left at the stall is C7.
	if ((one.mayLeave && !isShift(other)) || (other.mayLeave && !isShift(one))) return true
	if (kinds.includes('host') && kinds.includes('seat')) return roundIdOf(scene, one) === roundIdOf(scene, other)
	if (isSame) return kinds.includes('interpret')
	// Whoever leads an item is in it: as its speaker, as host or guest of its groups. That a supporter leads it is C5.
	const lead = [one, other].find(({ kind }) => kind === 'lead')
	const rest = lead === one ? other : one
	return lead !== undefined && rest.kind !== 'lead' && !isAside(rest) && itemIn(scene, rest)?.id === lead.ofId
}

const ruleOf = (one: Commitment, other: Commitment): Clash['rule'] => {
	if (one.kind === 'support' || other.kind === 'support') return 'C4'
	if (isAside(one) || isAside(other)) return 'C3'
	return (isOnCall(one) && isTaken(other)) || (isOnCall(other) && isTaken(one)) ? 'C8' : 'C1'
}

const clashOf = (scene: EventScene, one: Commitment, other: Commitment): Clash => {
	const sealed = [one, other].filter((each) => isSealed(scene, each))
	// Of two sealed stories of one person only one is told, or they would be told to be one person's.
	const numbers = sealed.map(({ ofId }) => scene.slotOf(ofId)?.number ?? 0)
	const mine =
		sealed.length === 2 && one.ofId === other.ofId
			? (sealed.find(isAside) ?? one)
			: (sealed[numbers.indexOf(Math.min(...numbers))] ?? null)
	if (mine === null) return { rule: ruleOf(one, other), one, other, sealed: null }
	return { rule: isAside(mine) ? 'C3' : 'C1', one, other, sealed: mine }
}

const known = new WeakMap<EventScene, readonly Clash[]>()

/** Those that are not over, person by person. Nobody is met who no longer comes: their duties are C11. */
export const clashesOf = (scene: EventScene): readonly Clash[] => {
	const before = known.get(scene)
	if (before) return before
	const clashes: Clash[] = []
	for (const id of scene.committed) {
		const list = scene.commitmentsOf(id)
		if (list.length < 2 || !scene.personOf(id)) continue
		for (let at = 0; at < list.length; at++)
			for (let next = at + 1; next < list.length; next++) {
				const [one, other] = [list[at], list[next]]
				if (!one || !other || other.dayId !== one.dayId || other.fromMin >= one.toMin) break
				if (!overlaps(one, other) || isOneThing(scene, one, other)) continue
				if (!isOver(scene, one.dayId, Math.min(one.toMin, other.toMin))) clashes.push(clashOf(scene, one, other))
			}
	}
	known.set(scene, clashes)
	return clashes
}
