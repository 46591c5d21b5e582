/** The day as a drawing to scale: how tall, which columns, who stands beside whom. Minutes since midnight. */
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import type { EventDay, EventRoom, SheetItem } from '../programmeTypes.ts'

/** Ten minutes are 24 px: the least that a finger or a mouse should have to meet. */
export const remPerMinute = 0.15
/** Everything that is moved by hand stands on five minutes. */
export const stepMin = 5
const shortestShownMin = 10

export type Span = { readonly fromMin: number; readonly toMin: number }
export type Place = { readonly startMin: number; readonly endMin: number; readonly roomId: string | null }

export const placeOf = (item: Pick<SheetItem, 'startAt' | 'endAt' | 'roomId'>): Place => ({
	startMin: minutesOf(item.startAt),
	endMin: minutesOf(item.endAt),
	roomId: item.roomId,
})

/** Whole hours with everything of the day in them. */
export const spanOf = (day: Pick<EventDay, 'doorsAt' | 'startAt' | 'endAt'>, places: readonly Place[]): Span => {
	const from = Math.min(minutesOf(day.doorsAt), minutesOf(day.startAt), ...places.map(({ startMin }) => startMin))
	const to = Math.max(minutesOf(day.endAt), ...places.map(({ endMin }) => endMin))
	return { fromMin: Math.floor(from / 60) * 60, toMin: Math.min(Math.ceil(to / 60) * 60, 24 * 60) }
}

/**
 * A column for each room that is used or asked for, in the order of the event's rooms; first what has no room,
 * where anything has none or nothing has any.
 */
export const columnsOf = (
	items: readonly Pick<SheetItem, 'roomId'>[],
	rooms: readonly EventRoom[],
	asked: readonly string[],
): readonly (string | null)[] => {
	const used = new Set([...items.map(({ roomId }) => roomId), ...asked])
	const known = rooms.filter(({ id }) => used.has(id)).map(({ id }) => id)
	return used.has(null) || known.length === 0 ? [null, ...known] : known
}

export type Lane = { readonly lane: number; readonly lanes: number }

/** Side by side what would cover one another. Short things count as tall as they are drawn. */
export const lanesOf = (
	places: readonly { readonly id: string; readonly startMin: number; readonly endMin: number }[],
): ReadonlyMap<string, Lane> => {
	const lanes = new Map<string, Lane>()
	let bunch: { readonly id: string; readonly lane: number }[] = []
	let ends: number[] = []
	const close = (): void => {
		for (const { id, lane } of bunch) lanes.set(id, { lane, lanes: ends.length })
		bunch = []
		ends = []
	}
	for (const { id, startMin, endMin } of places.toSorted((a, b) => a.startMin - b.startMin || b.endMin - a.endMin)) {
		if (ends.every((end) => end <= startMin)) close()
		const free = ends.findIndex((end) => end <= startMin)
		const lane = free === -1 ? ends.length : free
		ends[lane] = Math.max(endMin, startMin + shortestShownMin)
		bunch.push({ id, lane })
	}
	close()
	return lanes
}

/** Onto the next five minutes. */
export const snap = (minutes: number): number => Math.round(minutes / stepMin) * stepMin

const lastMin = 24 * 60 - 1

/** Moved by so much, and kept within the day and its length. */
export const movedBy = (place: Place, byMin: number): Place => {
	const long = place.endMin - place.startMin
	const startMin = Math.min(Math.max(place.startMin + byMin, 0), lastMin - long)
	return { ...place, startMin, endMin: startMin + long }
}

/** Its end moved by so much; never less than five minutes long. */
export const resizedBy = (place: Place, byMin: number): Place => ({
	...place,
	endMin: Math.min(Math.max(place.endMin + byMin, place.startMin + stepMin), lastMin),
})

/** Things that are in one room at one time, in pairs of ids. */
export const doubled = (items: readonly SheetItem[]): ReadonlyMap<string, SheetItem> => {
	const found = new Map<string, SheetItem>()
	const live = items.filter(({ status, roomId }) => status !== 'dropped' && roomId !== null)
	for (const one of live)
		for (const other of live) {
			if (one.id === other.id || one.roomId !== other.roomId) continue
			if (one.startAt < other.endAt && other.startAt < one.endAt) found.set(one.id, other)
		}
	return found
}
