/** The day as it runs, row by row: what the live arithmetic says, beside what the stage needs to know. */
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { type LiveDay, type LiveItem, liveDay } from '../../../../shared/domain/programme/live.ts'
import type { EventDay, StageItem, StageSlot } from '../programmeTypes.ts'

export type LiveRow = {
	readonly item: StageItem
	readonly live: LiveItem
	/** Minutes until it is expected to end; only while it is on. */
	readonly leftMin: number
	/** Minutes that it has gone on for longer than it was to last. */
	readonly overMin: number
	/** How much of its time is gone, 0 to 100. */
	readonly gonePercent: number
	/** Stories in it that are told and have no check from today. */
	readonly unchecked: readonly Pick<StageSlot, 'slotId' | 'number'>[]
}

export type LiveSheet = { readonly rows: readonly LiveRow[]; readonly live: LiveDay }

/** @param nowMin minutes since midnight at the venue. */
export const liveSheet = (
	day: Pick<EventDay, 'date'>,
	items: readonly StageItem[],
	nowMs: number,
	nowMin: number,
): LiveSheet => {
	const withStory = new Set(items.filter(({ slots }) => slots.length > 0).map(({ id }) => id))
	const live = liveDay({ date: day.date, nowMs, items, withStory })
	const byId = new Map(live.items.map((one) => [one.itemId, one]))
	const rows = items.flatMap((item): readonly LiveRow[] => {
		const one = byId.get(item.id)
		if (one === undefined) return []
		const from = minutesOf(one.expectedAt)
		const planned = minutesOf(item.endAt) - minutesOf(item.startAt)
		const to = minutesOf(one.expectedEndAt)
		return [
			{
				item,
				live: one,
				leftMin: Math.max(0, to - nowMin),
				overMin: Math.max(0, nowMin - from - planned),
				gonePercent: to <= from ? 100 : Math.min(100, Math.max(0, Math.round(((nowMin - from) / (to - from)) * 100))),
				unchecked: item.slots.filter((slot) => !slot.isWithdrawn && !slot.isChecked),
			},
		]
	})
	return { live, rows }
}
