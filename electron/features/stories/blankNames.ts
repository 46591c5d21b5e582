/** Takes the names of a story's speakers out of the event's texts, when it will not be told. */
import type { SlotFact, StoryFacts } from '../../../shared/domain/stories/facts.ts'
import { openPeople } from '../../../shared/domain/stories/keptNames.ts'
import { type NameScan, nameScanFor } from '../../../shared/domain/stories/nameScan.ts'
import type { Journal, JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { speakerNames } from '../../database/stores/storyFacts.store.ts'
import { rowsOfTable, textTables } from './rows.store.ts'

/** Whether a row is of the slot, of the item it was to be told in, or a sheet that carries it. */
const isOfSlot = (row: JournalRow, { id, itemId }: SlotFact): boolean =>
	[row['id'], row['slot_id'], row['item_id']].some((key) => key === id || (itemId !== null && key === itemId)) ||
	(typeof row['slots'] === 'string' && (JSON.parse(row['slots']) as string[]).includes(id))

/** Things not to be asked about are a list in one column. */
const withoutNames = (row: JournalRow, columns: readonly string[], scan: NameScan): JournalRow => {
	const texts = columns.map((column) => [column, scan.takenOut(String(row[column]))])
	const limits = row['off_limits']
	return {
		...row,
		...Object.fromEntries(texts),
		...(typeof limits === 'string'
			? { off_limits: JSON.stringify((JSON.parse(limits) as string[]).map((text) => scan.takenOut(text))) }
			: {}),
	}
}

/**
 * A gap stands where each name stood, wherever it stood. Who tells another story under their own name
 * keeps it in what is not about this one.
 * @param stories as they are now that this one is not told
 */
export const blankNames = (db: Reader, journal: Journal, slot: SlotFact, stories: StoryFacts): void => {
	const open = openPeople(stories)
	const own = new Set(slot.speakers.map(({ registrationId }) => registrationId))
	const names = speakerNames(db).filter(({ registrationId }) => own.has(registrationId))
	const here = nameScanFor(names)
	const elsewhere = nameScanFor(names.filter(({ registrationId }) => !open.has(registrationId)))
	for (const [table, columns] of textTables)
		for (const row of rowsOfTable(db, table)) {
			const blank = withoutNames(row, columns, isOfSlot(row, slot) ? here : elsewhere)
			journal.put(table, blank)
		}
}
