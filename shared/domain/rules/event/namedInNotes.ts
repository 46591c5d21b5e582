/** What a group said is written down without names: the point, not the person. */
import { type EventCheck, eventFound } from '../eventScene.ts'

/** `number` of the table, `count` of its notes. Never who is named. */
const namedInNotes: EventCheck = {
	rule: 'D10',
	reads: ['groups', 'namingNotes'],
	look: (scene) =>
		scene.facts.namingNotes.flatMap(({ groupId, count }) => {
			const group = scene.groupOf(groupId)
			if (!group) return []
			return [
				eventFound(scene, 'D10', [groupId], {
					groupIds: [groupId],
					roundId: group.roundId,
					values: { number: group.number, count },
					fix: { kind: 'go', to: 'table', id: groupId },
				}),
			]
		}),
}

export const namedInNotesChecks: readonly EventCheck[] = [namedInNotes]
