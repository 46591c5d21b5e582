/** Sheets and files that leave the screen, as commands: what they carry, and that they came back. */
import type { SheetKind } from '../../../shared/domain/programme/words.ts'
import { sheetStops } from '../../../shared/domain/rules/sheetStops.ts'
import { isNotTold } from '../../../shared/domain/stories/shownName.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { keptNames } from '../../database/stores/keptNames.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { hasSlot, outputRow } from './programme.store.ts'

type Names = 'programme.recordOutput' | 'programme.setOutputBack'

/** What is given away as a file; the others are printed. */
const files: readonly SheetKind[] = ['calendar']

/**
 * Stories that are read on a sheet of these days or on a speaker's card, by number. One that is not told
 * stands on none of them.
 */
const slotsOn = (db: Reader, dayIds: readonly string[], slotId: string | null): readonly string[] => {
	const dayOf = new Map(programmeFacts(db).items.map((item) => [item.id, item.dayId]))
	const days = new Set(dayIds)
	return storyFacts(db)
		.filter((slot) => !isNotTold(slot))
		.filter(({ id, itemId }) => id === slotId || (itemId !== null && days.has(dayOf.get(itemId) ?? '')))
		.map(({ id }) => id)
}

export const paperCommands: CommandHandlers<Names> = {
	'programme.recordOutput': (context, { outputId, sheet, holder, copies, dayIds, slotId }) => {
		const { db, atMs } = context
		if (!dayIds.every((id) => hasDay(db, id)) || (slotId !== null && !hasSlot(db, slotId)))
			return { outcome: 'notFound' }
		if (keptNames(db)(holder)) return { outcome: 'realName' }
		const slots = slotsOn(db, dayIds, slotId)
		const stops = sheetStops(eventFacts(db, atMs), slots).length
		if (stops > 0) return { outcome: 'stopped', count: stops }
		journalOf(context).put('programme_output', {
			id: outputId,
			sheet,
			holder,
			copies,
			is_file: files.includes(sheet) ? 1 : 0,
			slots: JSON.stringify(slots),
			at_ms: atMs,
			back_at_ms: null,
		})
		return { outcome: 'recorded' }
	},
	'programme.setOutputBack': (context, { outputId, isBack }) => {
		const { db, atMs } = context
		const row = outputRow(db, outputId)
		if (!row) return { outcome: 'notFound' }
		if ((row.back_at_ms !== null) === isBack) return { outcome: 'unchanged' }
		journalOf(context).put('programme_output', { ...row, back_at_ms: isBack ? atMs : null })
		return { outcome: 'set' }
	},
}
