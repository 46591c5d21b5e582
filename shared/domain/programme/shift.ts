/**
 * What else moves when an item moves: whatever comes after it on that day in its room goes along by as
 * much as its end moved, until a gap takes that up or something that keeps its time stands there.
 */
import { minutesOf, timeAt } from './clock.ts'
import type { ItemFact } from './facts.ts'

export type ShiftItem = Pick<
	ItemFact,
	'id' | 'dayId' | 'startAt' | 'endAt' | 'roomId' | 'isFixed' | 'bufferMin' | 'status' | 'startedAtMs'
>
/** Where one item is to be. */
export type NewPlace = Pick<ItemFact, 'id' | 'dayId' | 'startAt' | 'endAt' | 'roomId'>
export type NewTimes = Pick<ItemFact, 'id' | 'startAt' | 'endAt'>

const lastMinute = 24 * 60 - 1

/** What keeps its time whatever happens before it: what says so, and what has begun or is over. */
const keepsTime = ({ isFixed, status, startedAtMs }: ShiftItem): boolean =>
	isFixed || startedAtMs !== null || status === 'on' || status === 'done'

type Stretch = { readonly item: ShiftItem; readonly fromMin: number; readonly toMin: number }

const stretch = (item: ShiftItem): Stretch => ({
	item,
	fromMin: minutesOf(item.startAt),
	toMin: minutesOf(item.endAt),
})

/** What comes after an item in its room, in order. What is left out today is in nobody's way. */
const after = (items: readonly ShiftItem[], moved: ShiftItem): readonly Stretch[] =>
	items
		.filter(
			({ id, dayId, roomId, status }) =>
				id !== moved.id && dayId === moved.dayId && roomId === moved.roomId && status !== 'dropped',
		)
		.map(stretch)
		.filter(({ fromMin }) => fromMin >= minutesOf(moved.endAt))
		.toSorted((one, other) => one.fromMin - other.fromMin || (one.item.id < other.item.id ? -1 : 1))

/**
 * New times of everything that moves along, without the item itself; null where something would end
 * after midnight. Later: each gap beyond the minutes kept free takes its part up. Earlier: only what
 * follows without such a gap comes along, so nothing comes to lie before the end of the moved one.
 * To another room or day nothing follows.
 */
export const following = (items: readonly ShiftItem[], place: NewPlace): readonly NewTimes[] | null => {
	const moved = items.find(({ id }) => id === place.id)
	if (!moved || moved.dayId !== place.dayId || moved.roomId !== place.roomId) return []
	let byMin = minutesOf(place.endAt) - minutesOf(moved.endAt)
	let endMin = minutesOf(moved.endAt)
	let bufferMin = moved.bufferMin
	const times: NewTimes[] = []
	for (const { item, fromMin, toMin } of after(items, moved)) {
		const slackMin = Math.max(0, fromMin - endMin - bufferMin)
		byMin = byMin > 0 ? Math.max(0, byMin - slackMin) : slackMin > 0 ? 0 : byMin
		if (byMin === 0 || keepsTime(item)) break
		if (toMin + byMin > lastMinute) return null
		times.push({ id: item.id, startAt: timeAt(fromMin + byMin), endAt: timeAt(toMin + byMin) })
		// Of two at one time the later end counts, with the minutes kept free after it.
		if (toMin >= endMin) {
			endMin = toMin
			bufferMin = item.bufferMin
		}
	}
	return times
}
