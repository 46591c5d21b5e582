/** Freezing the counts that everything published is made from. */
import { statisticsRule } from '../../../shared/domain/statistics/rule.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { countEvent, snapshotOf } from './statistics.store.ts'

export const statisticsCommands: CommandHandlers<'statistics.freeze'> = {
	'statistics.freeze': (context, { rule }) => {
		const { db, commandId, atMs } = context
		if (snapshotOf(db)) return { outcome: 'alreadyFrozen' }
		const counts = countEvent(db)
		if (counts.days.every(({ bookedCame, walkIns }) => bookedCame + walkIns === 0)) return { outcome: 'nobodyCame' }
		const { preset, least, base } = statisticsRule(rule.preset, rule)
		const snapshot = { id: commandId, preset, least, base, counts: JSON.stringify(counts), at_ms: atMs }
		journalOf(context).put('statistics_snapshot', snapshot)
		return { outcome: 'frozen' }
	},
}

export const statisticsUndoers: Undoers = {
	'statistics.freeze': {
		applies: ({ outcome }) => outcome === 'frozen',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
