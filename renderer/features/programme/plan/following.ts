/** What would move along with an item that is moved: the hub's own arithmetic, before anything is sent. */
import { timeAt } from '../../../../shared/domain/programme/clock.ts'
import { following } from '../../../../shared/domain/programme/shift.ts'
import type { SheetItem } from '../programmeTypes.ts'
import { type Place, placeOf } from './timelineScale.ts'

/** New places of everything else that moves; empty where nothing does, or where it would go past midnight. */
export const followingOf = (
	items: readonly SheetItem[],
	item: SheetItem,
	{ startMin, endMin, roomId }: Place,
): ReadonlyMap<string, Place> => {
	const { id, dayId } = item
	const to = { id, dayId, startAt: timeAt(startMin), endAt: timeAt(endMin), roomId }
	const rooms = new Map(items.map((one) => [one.id, one.roomId]))
	return new Map(
		(following(items, to) ?? []).map((one) => [
			one.id,
			placeOf({ startAt: one.startAt, endAt: one.endAt, roomId: rooms.get(one.id) ?? null }),
		]),
	)
}
