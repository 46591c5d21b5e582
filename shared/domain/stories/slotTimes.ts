/** When each story of an item is told: one after the other, in the order of their numbers, from the item's start. */
import { minutesOf } from '../programme/clock.ts'
import type { ItemFact } from '../programme/facts.ts'
import type { SlotFact, StoryFacts } from './facts.ts'

export type SlotTime = { readonly item: ItemFact; readonly fromMin: number; readonly toMin: number }

/** By slot; slots that are in no item are not in it. A slot that is not told keeps its time: the alternative is on. */
export const slotTimes = (stories: StoryFacts, items: readonly ItemFact[]): ReadonlyMap<string, SlotTime> => {
	const byItem = new Map<string, SlotFact[]>()
	for (const slot of stories) {
		if (slot.itemId === null) continue
		const known = byItem.get(slot.itemId)
		if (known) known.push(slot)
		else byItem.set(slot.itemId, [slot])
	}
	const times = new Map<string, SlotTime>()
	for (const item of items) {
		let fromMin = minutesOf(item.startAt)
		for (const slot of (byItem.get(item.id) ?? []).toSorted((one, other) => one.number - other.number)) {
			times.set(slot.id, { item, fromMin, toMin: fromMin + slot.minutes })
			fromMin += slot.minutes
		}
	}
	return times
}
