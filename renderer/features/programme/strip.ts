/** The day strip: what of the day is drawn, how wide, and what is said beside it. */
import { minutesOf } from '../../../shared/domain/programme/clock.ts'
import { liveDay } from '../../../shared/domain/programme/live.ts'
import type { EventDay, SheetItem } from './programmeTypes.ts'

export type Segment = {
	readonly item: SheetItem
	readonly is: 'over' | 'on' | 'ahead' | 'dropped'
	readonly startAt: string
	/** Minutes that it takes, and that are free before it. */
	readonly long: number
	readonly gap: number
	/** How much of it is gone, 0 to 100. */
	readonly gonePercent: number
	readonly hasStory: boolean
}

export type Strip = {
	readonly segments: readonly Segment[]
	readonly now: SheetItem | null
	readonly nowEndsAt: string
	readonly next: {
		readonly item: SheetItem
		readonly at: string
		readonly inMin: number
		readonly lateMin: number
	} | null
}

/**
 * One thing at a time: where several are on at once, the one that began last is drawn until the other is over. What is
 * in the one room that most of the day is in comes first.
 */
const oneLine = (items: readonly SheetItem[]): readonly SheetItem[] => {
	const counts = new Map<string | null, number>()
	for (const { roomId } of items) counts.set(roomId, (counts.get(roomId) ?? 0) + 1)
	const weight = (item: SheetItem): number =>
		(counts.get(item.roomId) ?? 0) + (item.slots.length > 0 ? items.length : 0)
	const kept: SheetItem[] = []
	for (const item of items.toSorted((a, b) => weight(b) - weight(a) || a.startAt.localeCompare(b.startAt)))
		if (kept.every((one) => item.endAt <= one.startAt || one.endAt <= item.startAt)) kept.push(item)
	return kept.toSorted((a, b) => a.startAt.localeCompare(b.startAt))
}

/** @param nowMin minutes since midnight at the venue, today. */
export const stripOf = (
	day: Pick<EventDay, 'date'>,
	items: readonly SheetItem[],
	nowMs: number,
	nowMin: number,
): Strip => {
	const withStory = new Set(items.filter(({ slots }) => slots.length > 0).map(({ id }) => id))
	const byId = new Map(liveDay({ date: day.date, nowMs, items, withStory }).items.map((one) => [one.itemId, one]))
	const drawn = oneLine(items)
	let lastMin = drawn[0] === undefined ? 0 : minutesOf(drawn[0].startAt)
	const segments = drawn.flatMap((item): readonly Segment[] => {
		const live = byId.get(item.id)
		if (live === undefined) return []
		const fromMin = minutesOf(item.startAt)
		const toMin = minutesOf(item.endAt)
		const gap = Math.max(0, fromMin - lastMin)
		lastMin = toMin
		const begun = minutesOf(live.expectedAt)
		const ends = minutesOf(live.expectedEndAt)
		return [
			{
				item,
				is: live.is === 'next' || live.is === 'later' ? 'ahead' : live.is,
				startAt: item.startAt,
				long: toMin - fromMin,
				gap,
				gonePercent:
					ends <= begun ? 100 : Math.min(100, Math.max(0, Math.round(((nowMin - begun) / (ends - begun)) * 100))),
				hasStory: item.kind === 'story' || item.slots.length > 0,
			},
		]
	})
	const isDrawn = (item: SheetItem): boolean => drawn.some(({ id }) => id === item.id)
	const onNow = items.filter(({ id }) => byId.get(id)?.is === 'on')
	const now = onNow.find(isDrawn) ?? onNow[0] ?? null
	const [next] = items
		.filter(({ id }) => ['next', 'later'].includes(byId.get(id)?.is ?? ''))
		.toSorted((a, b) => (byId.get(a.id)?.expectedAt ?? '').localeCompare(byId.get(b.id)?.expectedAt ?? ''))
	const nextLive = next === undefined ? undefined : byId.get(next.id)
	return {
		segments,
		now,
		nowEndsAt: now === null ? '' : (byId.get(now.id)?.expectedEndAt ?? now.endAt),
		next:
			next === undefined || nextLive === undefined
				? null
				: {
						item: next,
						at: nextLive.expectedAt,
						inMin: minutesOf(nextLive.expectedAt) - nowMin,
						lateMin: nextLive.lateMin,
					},
	}
}
