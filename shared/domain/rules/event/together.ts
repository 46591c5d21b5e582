/** One person in two places at once, and people on call who are elsewhere. */
import { timeAt } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { type Clash, clashesOf } from './clashes.ts'
import { foundSealed, onceEach } from './seal.ts'
import { aboutThem, isShift, numberOf, takenOff } from './settling.ts'

const keyOf = ({ kind, ofId, speakerId }: Commitment): string => [kind, speakerId ?? ofId].join(' ')

/** What is said of two things at once, whichever rule it is under. */
export const valuesOf = (scene: EventScene, { one, other }: Clash): EventFinding['values'] => ({
	one: one.kind,
	oneNumber: numberOf(scene, one),
	other: other.kind,
	otherNumber: numberOf(scene, other),
	startAt: timeAt(Math.max(one.fromMin, other.fromMin)),
	endAt: timeAt(Math.min(one.toMin, other.toMin)),
})

/** Tells one pair of things of one person from every other, whichever of the two begins first. */
export const pairKey = ({ one, other }: Clash): readonly string[] => [
	one.registrationId,
	...[keyOf(one), keyOf(other)].sort(),
]

/** What of two things may go: not what somebody is on call for. */
const dispensable = ({ rule, one, other }: Clash): readonly [Commitment, ...Commitment[]] => {
	const isKept = ({ kind }: Commitment) => rule === 'C8' && (kind === 'wellbeing' || kind === 'safeguarding')
	if (isKept(one)) return [other]
	if (isKept(other)) return [one]
	// A shift that is left for something else is the one that can be given to others.
	return isShift(one) && !isShift(other) ? [one, other] : [other, one]
}

const insteadOf = (clash: Clash, gone: readonly Commitment[]): Commitment | undefined =>
	[clash.one, clash.other].find((one) => !gone.includes(one))

/**
 * `one`, `other`: kinds of commitment, the earlier first; `oneNumber`, `otherNumber`: of the table or
 * the story, 0 for neither; `startAt`, `endAt`: while both are on. Variant `sealed`: see `foundSealed`.
 */
const twoPlaces = (rule: 'C1' | 'C8'): EventCheck => ({
	rule,
	look: (scene) =>
		onceEach(
			clashesOf(scene)
				.filter((clash) => clash.rule === rule)
				.map((clash) => {
					if (clash.sealed) return foundSealed(scene, rule, clash.sealed)
					const gone = dispensable(clash)
					return eventFound(scene, rule, pairKey(clash), {
						registrationIds: [clash.one.registrationId],
						...aboutThem(scene, [clash.one, clash.other]),
						values: valuesOf(scene, clash),
						fix: takenOff(scene, gone, insteadOf(clash, gone)),
					})
				}),
		),
})

export const togetherChecks: readonly EventCheck[] = [twoPlaces('C1'), twoPlaces('C8')]
