/**
 * The timeline by keys. Arrows go from item to item; Enter opens one; Space picks it up, then arrows move it by five
 * minutes or to the next room, Shift with up and down moves its end, Enter puts it down, Esc leaves it.
 */
import type { SheetItem } from '../programmeTypes.ts'
import { movedBy, type Place, placeOf, resizedBy, stepMin } from './timelineScale.ts'

export type Columns = readonly (string | null)[]

const clamp = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1)

/** Where an arrow takes what is in hand; null: the key does nothing to it. */
export const carriedTo = (
	place: Place,
	columns: Columns,
	{ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): Place | null => {
	if (key === 'ArrowUp' || key === 'ArrowDown') {
		const byMin = key === 'ArrowDown' ? stepMin : -stepMin
		return shiftKey ? resizedBy(place, byMin) : movedBy(place, byMin)
	}
	if (shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
	const at = columns.indexOf(place.roomId)
	const next = columns[clamp(at + (key === 'ArrowRight' ? 1 : -1), columns.length)]
	return next === undefined ? null : { ...place, roomId: next }
}

/** The item that an arrow goes to from this one: before or after in its room, or the nearest in time beside it. */
export const neighbourOf = (items: readonly SheetItem[], columns: Columns, from: SheetItem, key: string): SheetItem => {
	const inRoom = (roomId: string | null): readonly SheetItem[] => items.filter((one) => one.roomId === roomId)
	const here = inRoom(from.roomId)
	const at = here.findIndex(({ id }) => id === from.id)
	if (key === 'Home') return here[0] ?? from
	if (key === 'End') return here.at(-1) ?? from
	if (key === 'ArrowUp' || key === 'ArrowDown') return here[at + (key === 'ArrowDown' ? 1 : -1)] ?? from
	const step = key === 'ArrowRight' ? 1 : -1
	for (let to = columns.indexOf(from.roomId) + step; to >= 0 && to < columns.length; to += step) {
		const room = columns[to]
		if (room === undefined) break
		const { startMin } = placeOf(from)
		const [nearest] = inRoom(room).toSorted(
			(a, b) => Math.abs(placeOf(a).startMin - startMin) - Math.abs(placeOf(b).startMin - startMin),
		)
		if (nearest !== undefined) return nearest
	}
	return from
}
