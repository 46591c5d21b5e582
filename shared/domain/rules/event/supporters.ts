/** Whoever stands beside a speaker is there for that speaker and nothing else, and is not over them. */

import { timeAt } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { SpeakerFact } from '../../stories/facts.ts'
import { isSealed } from '../../stories/shownName.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { clashesOf } from './clashes.ts'
import { isOver } from './moments.ts'
import { aboutThem, betweenSpeakersMin, numberOf, takenOff, withBackup } from './settling.ts'
import { pairKey, valuesOf } from './together.ts'

const doubleBooked = (scene: EventScene): readonly EventFinding[] =>
	clashesOf(scene)
		.filter(({ rule, one, other }) => rule === 'C4' && one.kind !== other.kind)
		.map((clash) => {
			const [support, duty] = clash.one.kind === 'support' ? [clash.one, clash.other] : [clash.other, clash.one]
			return eventFound(scene, 'C4', pairKey(clash), {
				registrationIds: [support.registrationId],
				...aboutThem(scene, [clash.one, clash.other]),
				values: valuesOf(scene, clash),
				fix:
					withBackup(scene, support) ??
					(duty.kind === 'speak' ? { kind: 'go', to: 'slot', id: support.ofId } : takenOff(scene, [duty], support)),
			})
		})

/** The story itself, of the time that somebody is there for it. */
const storyOf = (scene: EventScene, support: Commitment): Pick<Commitment, 'fromMin' | 'toMin'> =>
	scene.timeOf(support.ofId) ?? support

/** Of one supporter, in the order of the day. */
const twoSpeakers = (scene: EventScene, supports: readonly Commitment[]): readonly EventFinding[] =>
	supports.flatMap((first, at) =>
		supports.slice(at + 1).flatMap((second) => {
			// Two who tell one story together may have one supporter.
			if (first.ofId === second.ofId) return []
			const [one, other] = [storyOf(scene, first), storyOf(scene, second)]
			const gap = other.fromMin - one.toMin
			if (first.dayId !== second.dayId || gap >= betweenSpeakersMin || isOver(scene, second.dayId, second.toMin))
				return []
			const who = [first.speakerId ?? '', second.speakerId ?? ''].sort()
			return [
				eventFound(scene, 'C4', [first.registrationId, ...who], {
					variant: 'twoSpeakers',
					registrationIds: [first.registrationId],
					...aboutThem(scene, [first, second]),
					values: {
						number: numberOf(scene, first),
						otherNumber: numberOf(scene, second),
						minutes: Math.max(0, gap),
						needed: betweenSpeakersMin,
						startAt: timeAt(one.fromMin),
						otherAt: timeAt(other.fromMin),
					},
					fix: withBackup(scene, second) ?? withBackup(scene, first) ?? { kind: 'go', to: 'slot', id: second.ofId },
				}),
			]
		}),
	)

/**
 * As C1, of the supporter. Variant `twoSpeakers`: the stories `number` at `startAt` and `otherNumber` at
 * `otherAt` with `minutes` between them, where `needed` are.
 */
const supporterElsewhere: EventCheck = {
	rule: 'C4',
	look: (scene) => {
		const supporters = new Set(
			scene.facts.stories.flatMap(({ speakers }) => speakers.flatMap(({ supporterId }) => supporterId ?? [])),
		)
		return [
			...doubleBooked(scene),
			...[...supporters].flatMap((id) =>
				twoSpeakers(
					scene,
					scene.commitmentsOf(id).filter(({ kind }) => kind === 'support'),
				),
			),
		]
	},
}

/** Whether somebody leads the item of a story. */
const leads = (scene: EventScene, registrationId: string, { ofId }: Commitment): boolean =>
	scene.timeOf(ofId)?.item.leadIds.includes(registrationId) ?? false

/** The tables of a host at which a speaker sits, not over yet; never asked of a sealed one. */
const hostedBy = (scene: EventScene, hostId: string, speaker: SpeakerFact): readonly Commitment[] => {
	const places = isSealed(speaker) ? {} : (scene.personOf(speaker.registrationId)?.places ?? {})
	return scene
		.commitmentsOf(hostId)
		.filter(
			({ kind, ofId, dayId, toMin }) =>
				kind === 'host' && places[scene.groupOf(ofId)?.roundId ?? '']?.groupId === ofId && !isOver(scene, dayId, toMin),
		)
}

/**
 * Variant `leads`: the supporter leads the session in which story `number` is told; `hosts`: hosts
 * `table`, where the speaker sits. The second is never said of a sealed speaker: who supports them is
 * known, so the table would be too, and with it half of a name. That the supporter is the one who pays
 * the speaker, or is their manager, an event does not keep.
 */
const supporterInCharge: EventCheck = {
	rule: 'C5',
	look: (scene) =>
		scene.commitments
			.filter(({ kind, dayId, toMin }) => kind === 'support' && !isOver(scene, dayId, toMin))
			.flatMap((support) => {
				const { registrationId, ofId, speakerId } = support
				const slot = scene.slotOf(ofId)
				const speaker = slot?.speakers.find(({ id }) => id === speakerId)
				if (!slot || !speaker) return []
				const found = (variant: string, about: readonly string[], more: Partial<EventFinding>) =>
					eventFound(scene, 'C5', [speaker.id, ...about], {
						variant,
						registrationIds: [registrationId],
						slotIds: [slot.id],
						speakerIds: [speaker.id],
						fix: withBackup(
							scene,
							support,
							(id) => !leads(scene, id, support) && hostedBy(scene, id, speaker).length === 0,
						) ?? { kind: 'go', to: 'slot', id: slot.id },
						...more,
					})
				const session = scene.timeOf(slot.id)?.item.id
				return [
					...(session !== undefined && leads(scene, registrationId, support)
						? [found('leads', [], { itemIds: [session], values: { number: slot.number } })]
						: []),
					...hostedBy(scene, registrationId, speaker).map((host) =>
						found('hosts', [host.ofId], {
							...aboutThem(scene, [support, host]),
							values: { number: slot.number, table: numberOf(scene, host) },
						}),
					),
				]
			}),
}

export const supporterChecks: readonly EventCheck[] = [supporterElsewhere, supporterInCharge]
