/**
 * Who shares a session with a speaker. A finding says only that the session is not right for somebody:
 * one for a session however many it is about, with every story in it, so that neither the two nor how
 * many can be told from it.
 */
import { minutesOf, overlaps } from '../../programme/clock.ts'
import type { ItemFact } from '../../programme/facts.ts'
import type { SlotFact } from '../../stories/facts.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { openSlots } from './ahead.ts'
import { goToItem, goToSlot } from './fixes.ts'

/** Everybody who stands with the speakers of these slots, one list a speaker. */
const beside = (slot: SlotFact): readonly string[] =>
	[slot.supportLeadId, ...slot.speakers.flatMap(({ supporterId, backupId }) => [supporterId, backupId])].filter(
		(id) => id !== null,
	)

/** Whoever leads, interprets, or looks after the room while the item is on. */
const inSession = ({ facts }: EventScene, item: ItemFact): readonly string[] => {
	const time = { fromMin: minutesOf(item.startAt), toMin: minutesOf(item.endAt) }
	const teams = new Map(facts.breakouts.teams.map((team) => [team.id, team.interpreterIds]))
	const crew = facts.programme.shifts.filter(
		(shift) =>
			shift.kind === 'crew' &&
			shift.dayId === item.dayId &&
			shift.roomId !== null &&
			shift.roomId === item.roomId &&
			overlaps(time, { fromMin: minutesOf(shift.startAt), toMin: minutesOf(shift.endAt) }),
	)
	return [
		...item.leadIds,
		...item.interpreters.flatMap(({ teamId }) => teams.get(teamId) ?? []),
		...crew.map(({ registrationId }) => registrationId),
	]
}

/** Nothing to say: neither of whom nor of how many. */
const company: EventCheck = {
	rule: 'S10',
	reads: ['now', 'people', 'groups', 'programme', 'stories'],
	look: (scene) => {
		const { apart } = scene.facts.breakouts
		const open = openSlots(scene)
		const isWrong = (slots: readonly SlotFact[], others: readonly string[]): boolean => {
			const speakers = new Set(slots.flatMap((slot) => slot.speakers.map(({ registrationId }) => registrationId)))
			const all = new Set([...speakers, ...others, ...slots.flatMap(beside)])
			return apart.some(([one, other]) => all.has(one) && all.has(other) && (speakers.has(one) || speakers.has(other)))
		}
		const inItems = scene.facts.programme.items.flatMap((item) => {
			const slots = open.filter(({ itemId }) => itemId === item.id)
			if (item.status === 'dropped' || !isWrong(slots, inSession(scene, item))) return []
			const slotIds = slots.map(({ id }) => id)
			return [eventFound(scene, 'S10', [item.id], { slotIds, itemIds: [item.id], fix: goToItem(item.id) })]
		})
		const inNone = open
			.filter((slot) => slot.itemId === null && isWrong([slot], []))
			.map(({ id }) => eventFound(scene, 'S10', [id], { slotIds: [id], fix: goToSlot(id) }))
		return [...inItems, ...inNone]
	},
}

export const companyChecks: readonly EventCheck[] = [company]
