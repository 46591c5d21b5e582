/** The programme as it runs, as commands: how far an item has got, what was said. */
import type { ItemStatus } from '../../../shared/domain/programme/words.ts'
import { isSlotChecked } from '../../../shared/domain/stories/readiness.ts'
import { isNotTold } from '../../../shared/domain/stories/shownName.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { type ItemRow, isSaid, itemRow } from './programme.store.ts'

type Names = 'programme.setStatus' | 'programme.setSaid'

/** Stories in an item that may not go on stage now: somebody in them was not asked, or not lately, or is not sure. */
const uncheckedIn = (db: Reader, itemId: string, atMs: number): number =>
	storyFacts(db).filter((slot) => slot.itemId === itemId && !isNotTold(slot) && !isSlotChecked(slot, atMs)).length

/** When an item began and ended, once it has got so far: what was begun stays begun until it is planned again. */
const timesOf = (row: ItemRow, status: ItemStatus, atMs: number): Pick<ItemRow, 'started_at_ms' | 'ended_at_ms'> => {
	const begun = row.started_at_ms
	switch (status) {
		case 'planned':
		case 'ready':
			return { started_at_ms: null, ended_at_ms: null }
		case 'on':
			return { started_at_ms: begun ?? atMs, ended_at_ms: null }
		case 'held':
			return { started_at_ms: begun, ended_at_ms: null }
		case 'done':
			return { started_at_ms: begun, ended_at_ms: atMs }
		case 'dropped':
			return { started_at_ms: begun, ended_at_ms: begun === null ? null : atMs }
		default:
			return status satisfies never
	}
}

export const liveCommands: CommandHandlers<Names> = {
	'programme.setStatus': (context, { itemId, status }) => {
		const { db, atMs } = context
		const row = itemRow(db, itemId)
		if (!row) return { outcome: 'notFound' }
		if (row.status === status) return { outcome: 'unchanged' }
		const unchecked = status === 'on' ? uncheckedIn(db, itemId, atMs) : 0
		if (unchecked > 0) return { outcome: 'notChecked', count: unchecked }
		journalOf(context).put('programme_item', { ...row, status, ...timesOf(row, status, atMs) })
		return { outcome: 'set' }
	},
	'programme.setSaid': (context, { dayId, key, isSaid: wanted }) => {
		const { db, atMs } = context
		if (!hasDay(db, dayId)) return { outcome: 'notFound' }
		if (isSaid(db, dayId, key) === wanted) return { outcome: 'unchanged' }
		const journal = journalOf(context)
		if (wanted) journal.put('announcement_said', { day_id: dayId, key, at_ms: atMs })
		else journal.remove('announcement_said', { day_id: dayId, key })
		return { outcome: 'set' }
	},
}
