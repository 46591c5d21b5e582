/** Changes on the day as commands: every row of one in one go, and back in one go. */
import { stepsOf } from '../../../shared/domain/changes/stepsOf.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { journalOf, type Sense, undoJournal } from '../../bus/journal.store.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { answerPhotoAgain, contextOf } from './changes.store.ts'
import { makeWrites } from './makeChange.ts'

export const changesCommands: CommandHandlers<'changes.make'> = {
	'changes.make': (context, { rows, ...change }) => {
		const { db, atMs } = context
		const registrationId = rows[0]?.registrationId ?? null
		const asked = { ...change, registrationId }
		const steps = stepsOf(eventFacts(db, atMs), asked, contextOf(db, registrationId, atMs))
		if (!steps) return { outcome: 'notFound' }
		const writes = steps.flatMap((step) => step.writes)
		if (writes.length === 0) return { outcome: 'nothingToDo' }
		return { outcome: 'made', count: makeWrites(context, journalOf(context), writes) }
	},
}

/**
 * @param nonsenseIn what no command about groups leaves behind, nor does taking a change back
 */
export const changesUndoers = (nonsenseIn: Sense): Undoers => ({
	'changes.make': {
		applies: (outcome) => outcome.outcome === 'made',
		undo: (context, { id, input, atMs }) => {
			for (const { registrationId } of input.rows) context.touch(registrationId)
			if (input.kind === 'photosWithdrawn') {
				for (const { registrationId } of input.rows) answerPhotoAgain(context.db, registrationId, atMs, context.atMs)
				return { outcome: 'undone' }
			}
			return undoJournal(context, id, nonsenseIn)
		},
	} satisfies Undoer<'changes.make'>,
})
