import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'

export const reportsCommands: CommandHandlers<'reports.saveWords'> = {
	'reports.saveWords': (context, words) => ({
		outcome: journalOf(context).put('report_words', { id: 'only', words: JSON.stringify(words) })
			? 'saved'
			: 'unchanged',
	}),
}

export const reportsUndoers: Undoers = {
	'reports.saveWords': {
		applies: ({ outcome }) => outcome === 'saved',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
