/** What the page by the door is left with. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'

export const kioskCommands: CommandHandlers<'kiosk.keepPin'> = {
	'kiosk.keepPin': (context, { salt, hash }) => ({
		outcome: journalOf(context).put('kiosk_pin', { id: 1, salt, hash }) ? 'set' : 'unchanged',
	}),
}

export const kioskUndoers: Undoers = {}
