/** What was heard, as commands: themes, notes sorted into them, and what will be done. */
import type { CommandName } from '../../../shared/contract/index.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { journalOf, type Sense, undoJournal } from '../../bus/journal.store.ts'
import {
	actionRow,
	actionRows,
	hasTopic,
	nextNumber,
	nextPosition,
	notesOfTheme,
	sharedNumbers,
	themeOfNote,
	themeRow,
} from './heard.store.ts'

type Names = Extract<CommandName, `heard.${string}`>

export const heardCommands: CommandHandlers<Names> = {
	'heard.saveTheme': (context, { theme }) => {
		const { db } = context
		if (theme.topicId !== null && !hasTopic(db, theme.topicId)) return { outcome: 'notFound' }
		const isNew = journalOf(context).put('theme', {
			id: theme.themeId,
			topic_id: theme.topicId,
			position: themeRow(db, theme.themeId)?.position ?? nextPosition(db),
			title: theme.title,
			works: theme.works.trim(),
			in_the_way: theme.inTheWay.trim(),
			ideas: theme.ideas.trim(),
		})
		return { outcome: isNew ? 'saved' : 'unchanged' }
	},
	'heard.removeTheme': (context, { themeId }) => {
		const { db } = context
		if (!themeRow(db, themeId)) return { outcome: 'notFound' }
		const journal = journalOf(context)
		for (const id of notesOfTheme(db, themeId)) journal.remove('theme_note', { note_id: id })
		for (const one of actionRows(db))
			if (one.themeId === themeId) journal.change('action', { id: one.actionId }, { theme_id: null })
		journal.remove('theme', { id: themeId })
		return { outcome: 'removed' }
	},
	'heard.sortNotes': (context, { noteIds, themeId }) => {
		const { db } = context
		if (themeId !== null && !themeRow(db, themeId)) return { outcome: 'notFound' }
		const there = noteIds.filter((id) => themeOfNote(db, id) !== undefined)
		if (there.length === 0) return { outcome: 'notFound' }
		const journal = journalOf(context)
		const changed = there.filter((id) =>
			themeId === null
				? journal.remove('theme_note', { note_id: id })
				: journal.put('theme_note', { note_id: id, theme_id: themeId }),
		)
		return { outcome: changed.length === 0 ? 'unchanged' : 'sorted' }
	},
	'heard.saveAction': (context, { action }) => {
		const { db } = context
		if (action.themeId !== null && !themeRow(db, action.themeId)) return { outcome: 'notFound' }
		const isNot = action.status === 'notPossible'
		if (isNot && action.whyNot.trim() === '') return { outcome: 'needsWhy' }
		const isNew = journalOf(context).put('action', {
			id: action.actionId,
			number: actionRow(db, action.actionId)?.number ?? nextNumber(db),
			theme_id: action.themeId,
			heard: action.heard.trim(),
			will_do: action.willDo.trim(),
			owner: action.owner.trim(),
			by_when: action.byWhen,
			status: action.status,
			why_not: isNot ? action.whyNot.trim() : '',
			told_on: action.toldOn,
			told_how: action.toldHow.trim(),
		})
		return { outcome: isNew ? 'saved' : 'unchanged' }
	},
	'heard.removeAction': (context, { actionId }) => ({
		outcome: journalOf(context).remove('action', { id: actionId }) ? 'removed' : 'notFound',
	}),
}

const nonsenseIn: Sense = (db) => [sharedNumbers(db)]

const undoer = <N extends Names>(done: readonly string[]): Undoer<N> => ({
	applies: ({ outcome }) => done.includes(outcome),
	undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
})

export const heardUndoers: Undoers = {
	'heard.saveTheme': undoer(['saved']),
	'heard.removeTheme': undoer(['removed']),
	'heard.sortNotes': undoer(['sorted']),
	'heard.saveAction': undoer(['saved']),
	'heard.removeAction': undoer(['removed']),
}
