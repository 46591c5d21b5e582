/** The time a speaker has for themselves: nothing else is put into it. */
import { timeAt } from '../../programme/clock.ts'
import { type EventCheck, eventFound } from '../eventScene.ts'
import { strengthOf } from '../strengths.ts'
import { clashesOf } from './clashes.ts'
import { foundSealed, isAside, onceEach } from './seal.ts'
import { aboutThem, goTo, numberOf, takenOff } from './settling.ts'

/**
 * `kind`: `prep`, `rest` or `debrief`, of the story `number` from `startAt` to `endAt`; `other`: the
 * kind of what is put into it, `otherNumber`: of its table or story. As strong as can be where the
 * story is sensitive, unless the event has it otherwise. Variant `sealed`: see `foundSealed`.
 */
const restTaken: EventCheck = {
	rule: 'C3',
	look: (scene) =>
		onceEach(
			clashesOf(scene)
				.filter(({ rule }) => rule === 'C3')
				.flatMap((clash) => {
					const own = clash.sealed ?? (isAside(clash.one) ? clash.one : clash.other)
					const taken = own === clash.one ? clash.other : clash.one
					const isSensitive = scene.slotOf(own.ofId)?.isSensitive === true
					const { strengths } = scene.facts
					const strength = strengths.C3 ?? (isSensitive ? 'block' : strengthOf('C3', strengths))
					if (clash.sealed) return { ...foundSealed(scene, 'C3', own), strength }
					return eventFound(
						scene,
						'C3',
						[own.speakerId ?? '', own.kind, String(own.fromMin), taken.kind, taken.speakerId ?? taken.ofId],
						{
							strength,
							registrationIds: [own.registrationId],
							...aboutThem(scene, [own, taken]),
							values: {
								kind: own.kind,
								number: numberOf(scene, own),
								startAt: timeAt(own.fromMin),
								endAt: timeAt(own.toMin),
								other: taken.kind,
								otherNumber: numberOf(scene, taken),
							},
							fix: isAside(taken) || taken.kind === 'speak' ? goTo(scene, own) : takenOff(scene, [taken], own),
						},
					)
				}),
		),
}

export const restChecks: readonly EventCheck[] = [restTaken]
