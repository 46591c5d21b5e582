/** Whether somebody runs each table, and only that table, and a hard topic has somebody to turn to. */

import type { HostDuty } from '../breakouts/words.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import type { Finding } from './finding.ts'
import { found, type RuleCheck } from './found.ts'
import { hostsThere, isLookedAt, type Scene, type Seating } from './scene.ts'

/** `number` of the table they host, `otherNumber` where they have a place. */
const hostTakesPart: RuleCheck = {
	rule: 'C6',
	look: (scene) =>
		scene.seatings.flatMap(({ group, hosts }) =>
			hosts.flatMap(({ person }) => {
				const place = person.places[scene.round.id]
				const groupIds = [...new Set([group.id, place?.groupId ?? group.id])]
				if (!place || !isLookedAt(scene, groupIds)) return []
				return [
					found(scene, 'C6', [person.id], {
						groupIds,
						registrationIds: [person.id],
						values: {
							number: group.number,
							otherNumber: scene.seatingOf(place.groupId)?.group.number ?? group.number,
						},
					}),
				]
			}),
		),
}

/** A co-facilitator can lead alone. */
const leads: readonly HostDuty[] = ['facilitator', 'coFacilitator']

/** Named for a duty at a table, and how many of those are there. */
const dutyAt = (scene: Scene, seating: Seating, duties: readonly HostDuty[]) => ({
	named: seating.hosts.filter(({ duty }) => duties.includes(duty)),
	there: hostsThere(scene, seating).filter(({ duty }) => duties.includes(duty)).length,
})

const gapAt = (scene: Scene, seating: Seating, duty: 'facilitator' | 'noteTaker'): Finding<BreakoutRule>[] => {
	const { named, there } = dutyAt(scene, seating, duty === 'facilitator' ? leads : [duty])
	if (there > 0) return []
	const { id, number } = seating.group
	return [
		found(scene, 'G7', [id, duty], {
			groupIds: [id],
			registrationIds: named.map(({ person }) => person.id),
			values: { number, duty, notHere: named.length },
			fix: { kind: 'findHost', groupId: id, duty },
		}),
	]
}

/**
 * `number`, `duty`, and `notHere`: how many are named for it and have not come in. Nobody can be named
 * for two duties at one table, so one person as both is one duty without anybody.
 */
const noHost: RuleCheck = {
	rule: 'G7',
	look: (scene) =>
		scene.looked.flatMap((seating) => [...gapAt(scene, seating, 'facilitator'), ...gapAt(scene, seating, 'noteTaker')]),
}

/** A supporter at one table of a room is there for the tables beside it. */
const hasSupporter = (scene: Scene, { group }: Seating): boolean =>
	scene.seatings.some(
		(other) =>
			(other.group.id === group.id || (group.roomId !== null && other.group.roomId === group.roomId)) &&
			dutyAt(scene, other, ['wellbeing']).there > 0,
	)

const noteMissing = (scene: Scene, topicId: string): Finding<BreakoutRule>[] => {
	const groups = scene.looked.filter(({ group }) => group.topicId === topicId)
	const topic = groups[0]?.topic
	if (!topic?.isSensitive || topic.contentNote.trim() !== '') return []
	return [
		found(scene, 'G8', [topicId, 'note'], {
			groupIds: groups.map(({ group }) => group.id),
			values: { kind: 'note', topic: topic.title },
			fix: { kind: 'writeContentNote', topicId },
		}),
	]
}

/** `kind` is `note` with `topic`, or `wellbeing` with `number`. */
const noSupport: RuleCheck = {
	rule: 'G8',
	look: (scene) => [
		...scene.looked
			.filter((seating) => seating.topic?.needsWellbeing && !hasSupporter(scene, seating))
			.map(({ group, hosts }) =>
				found(scene, 'G8', [group.id, 'wellbeing'], {
					groupIds: [group.id],
					registrationIds: hosts.filter(({ duty }) => duty === 'wellbeing').map(({ person }) => person.id),
					values: { kind: 'wellbeing', number: group.number },
					fix: { kind: 'findHost', groupId: group.id, duty: 'wellbeing' },
				}),
			),
		...[...new Set(scene.looked.map(({ group }) => group.topicId))].flatMap((id) => noteMissing(scene, id)),
	],
}

export const hostRules: readonly RuleCheck[] = [hostTakesPart, noHost, noSupport]
