/**
 * How many groups can have two lived-experience voices or more. Hosts stay with their group, so where
 * they count, a group that has one needs one more, a group that has none needs two; the cheapest are
 * covered first, which is the most there can be. Half of all voices is only what no division can beat.
 */
import { hostsThere, type Scene } from '../rules/scene.ts'

export type Coverable = {
	/** Voices to place, and voices among the hosts where those count. */
	readonly voices: number
	readonly hostVoices: number
	/** Groups that can have two, and the half of all voices, which is never less. */
	readonly coverable: number
	readonly atMost: number
	/** Groups that will have exactly one, wherever people are put: hosts stay with theirs. */
	readonly alone: number
}

/** What each group still lacks to two is covered from the smallest lack up. */
export const coverableOf = (hostVoices: readonly number[], voices: number): number => {
	let left = voices
	let covered = 0
	for (const lack of hostVoices.map((count) => Math.max(0, 2 - count)).sort((one, other) => one - other)) {
		if (lack > left) break
		left -= lack
		covered++
	}
	return covered
}

/**
 * A group with one host's voice needs a voice; what is left over joins a group that has two already, or
 * is two and more together. Only a single voice with no group to join stays alone then.
 */
export const aloneOf = (hostVoices: readonly number[], voices: number): number => {
	const single = hostVoices.filter((count) => count === 1).length
	if (voices < single) return single - voices
	return voices === 1 && hostVoices.every((count) => count === 0) && hostVoices.length > 0 ? 1 : 0
}

export const coverableGroups = (scene: Scene): Coverable => {
	const inGroups = scene.seatings.map((seating) =>
		scene.facts.aims.hostsAreVoices ? hostsThere(scene, seating).filter(({ person }) => person.isVoice).length : 0,
	)
	const voices = scene.taking.filter(({ isVoice }) => isVoice).length
	const hostVoices = inGroups.reduce((sum, count) => sum + count, 0)
	return {
		voices,
		hostVoices,
		coverable: coverableOf(inGroups, voices),
		atMost: Math.min(inGroups.length, Math.floor((voices + hostVoices) / 2)),
		alone: aloneOf(inGroups, voices),
	}
}
