/** What is out on paper and in files, and the programme as a calendar. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { calendarText } from '../../../shared/domain/programme/calendar.ts'
import { timeAt } from '../../../shared/domain/programme/clock.ts'
import { withoutGone } from '../../../shared/domain/programme/titles.ts'
import type { SheetKind } from '../../../shared/domain/programme/words.ts'
import { isNotTold } from '../../../shared/domain/stories/shownName.ts'
import { slotTimes } from '../../../shared/domain/stories/slotTimes.ts'
import type { QueryContext } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { eventName, outputRows, roomNames } from './programme.store.ts'
import { namesIn, slotsByItem } from './shown.ts'

export const outputsOf = (db: Reader, onlyOut: boolean): OutputOf<'programme.outputs'>['outputs'] => {
	const slots = new Map(storyFacts(db).map((slot) => [slot.id, slot]))
	return outputRows(db, onlyOut).map((row) => {
		const carried = (JSON.parse(row.slots) as readonly string[]).flatMap((id) => slots.get(id) ?? [])
		const isCalledBack = carried.some((slot) => isNotTold(slot) || slot.materialWithdrawnAtMs !== null)
		return {
			outputId: row.id,
			sheet: row.sheet as SheetKind,
			holder: row.holder,
			copies: row.copies,
			isFile: row.is_file === 1,
			atMs: row.at_ms,
			backAtMs: row.back_at_ms,
			isRecalled: isCalledBack && row.back_at_ms === null,
			slots: carried.map(({ number }) => number),
		}
	})
}

/** Whatever the public comes to, with public titles and the names that speakers chose. */
export const calendarFor = ({ db, nowMs, revision }: QueryContext, dayIds: readonly string[]): string => {
	const { days, items } = programmeFacts(db)
	const stories = storyFacts(db)
	const times = slotTimes(stories, items)
	const slots = slotsByItem(stories)
	const rooms = roomNames(db)
	const { name, venue } = eventName(db)
	const dates = new Map(days.filter(({ id }) => dayIds.includes(id)).map(({ id, date }) => [id, date]))
	return calendarText({
		name,
		atMs: nowMs,
		revision,
		appointments: items
			.filter(({ dayId, kind }) => dates.has(dayId) && kind !== 'setUp')
			.map((item) => {
				const own = slots.get(item.id) ?? []
				const told = own.filter((slot) => !isNotTold(slot))
				return {
					id: item.id,
					date: dates.get(item.dayId) ?? '',
					startAt: item.startAt,
					endAt: item.endAt,
					title: withoutGone(own)(item.title),
					place: [rooms.get(item.roomId ?? '') ?? '', venue].filter((part) => part !== '').join(', '),
					lines: told.map((slot) => {
						const names = namesIn(slot).join(', ')
						const title = [slot.publicTitle, names].filter((part) => part !== '').join(': ')
						return title === '' ? '' : `${timeAt(times.get(slot.id)?.fromMin ?? 0)} ${title}`
					}),
					isDropped: item.status === 'dropped',
				}
			}),
	})
}
