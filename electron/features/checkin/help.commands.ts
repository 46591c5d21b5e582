/** Sending somebody to the help desk, so that the queue at the door goes on. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { registrationById } from '../../database/stores/registrations.store.ts'
import { askRow, helpAsks } from './help.store.ts'
import { countHelpWaiting } from './more.store.ts'

export const helpCommands: CommandHandlers<'checkin.sendToHelp' | 'checkin.setHelp'> = {
	'checkin.sendToHelp': (context, { rows, dayId, why }) => {
		const { db, commandId, atMs, actor } = context
		const registrationId = rows[0]?.registrationId ?? null
		if (!hasDay(db, dayId) || (registrationId !== null && !registrationById(db, registrationId)))
			return { outcome: 'notFound' }
		if (registrationId !== null && helpAsks(db, dayId).some((ask) => ask.registrationId === registrationId))
			return { outcome: 'alreadySent' }
		journalOf(context).put('help_ask', {
			id: commandId,
			registration_id: registrationId,
			day_id: dayId,
			why,
			desk: actor.desk,
			at_ms: atMs,
			state: 'waiting',
			taken_by: '',
		})
		return { outcome: 'sent', waiting: countHelpWaiting(db, dayId) }
	},
	'checkin.setHelp': (context, { askId, state }) => {
		const row = askRow(context.db, askId)
		if (!row) return { outcome: 'notFound' }
		const taken_by = state === 'taken' ? context.actor.desk : state === 'waiting' ? '' : (row['taken_by'] ?? '')
		const hasChanged = journalOf(context).put('help_ask', { ...row, state, taken_by })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
}

export const helpUndoers: Undoers = {
	'checkin.sendToHelp': {
		applies: ({ outcome }) => outcome === 'sent',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'checkin.setHelp': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
