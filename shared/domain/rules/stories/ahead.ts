/** Which stories the rules still have a say in: those that are to be told, and when that is. */
import { minutesOf } from '../../programme/clock.ts'
import type { DayFact, ItemFact } from '../../programme/facts.ts'
import type { SlotFact } from '../../stories/facts.ts'
import { wasTold } from '../../stories/readiness.ts'
import { isNotTold } from '../../stories/shownName.ts'
import type { EventScene } from '../eventScene.ts'

export type StoryAhead = {
	readonly slot: SlotFact
	readonly item: ItemFact
	readonly day: DayFact
	/** Minutes since midnight of its day. */
	readonly fromMin: number
	readonly toMin: number
	/** Minutes from now until it begins; less than none once it should have. */
	readonly beginsIn: number
	readonly isToday: boolean
}

const minutesADay = 24 * 60

/** Days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (minutesADay * 60_000))

/** Where and when a story stands in the programme; undefined where it does not. */
const placeOf = (scene: EventScene, slot: SlotFact): StoryAhead | undefined => {
	const time = scene.timeOf(slot.id)
	const day = time && scene.dayOf(time.item.dayId)
	if (!time || !day || time.item.status === 'dropped') return undefined
	const { item, fromMin, toMin } = time
	const daysAhead = daysBetween(scene.facts.now.slice(0, 10), day.date)
	return {
		slot,
		item,
		day,
		fromMin,
		toMin,
		beginsIn: daysAhead * minutesADay + fromMin - scene.nowMin,
		isToday: daysAhead === 0,
	}
}

/** Whether its time has gone by, whether or not anybody marked it. What is on or held on its day is not over. */
const isPast = ({ item, fromMin, toMin, beginsIn, isToday }: StoryAhead): boolean => {
	if (item.status === 'done') return true
	if (isToday && (item.status === 'on' || item.status === 'held')) return false
	return beginsIn + Math.max(toMin, minutesOf(item.endAt)) - fromMin <= 0
}

/** When a story was told, by its state or by its time; undefined while it is to come, or if it was never in the programme. */
export const toldAt = (scene: EventScene, slot: SlotFact): StoryAhead | undefined => {
	const place = placeOf(scene, slot)
	return place && (wasTold(slot) || isPast(place)) ? place : undefined
}

/** Stories that can still be put right, in the programme or not yet. */
export const openSlots = (scene: EventScene): readonly SlotFact[] =>
	scene.facts.stories.filter((slot) => !isNotTold(slot) && !wasTold(slot) && !toldAt(scene, slot))

/** Those of them that have their place in the programme, in the order they are told. */
export const storiesAhead = (scene: EventScene): readonly StoryAhead[] =>
	openSlots(scene)
		.flatMap((slot) => placeOf(scene, slot) ?? [])
		.toSorted((one, other) => one.beginsIn - other.beginsIn || one.slot.number - other.slot.number)
