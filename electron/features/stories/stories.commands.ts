/** Lived-experience speaker slots, as commands, and taking them back. */
import type { CommandName } from '../../../shared/contract/index.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { undoJournal } from '../../bus/journal.store.ts'
import { consentsCommands } from './consents.commands.ts'
import { dayCommands } from './day.commands.ts'
import { materialCommands } from './material.commands.ts'
import { checkRows, consentRows, openingRows } from './rows.store.ts'
import { sealCommands } from './seal.ts'
import { nonsenseIn } from './sense.store.ts'
import { slotsCommands } from './slots.commands.ts'
import { speakersCommands } from './speakers.commands.ts'

const changing = {
	...slotsCommands,
	...speakersCommands,
	...consentsCommands,
	...dayCommands,
	...materialCommands,
}

export const storiesCommands: CommandHandlers<keyof typeof changing | keyof typeof sealCommands> = {
	...changing,
	...sealCommands,
}

/** Outcomes after which something was written. */
const written: ReadonlySet<string> = new Set(['saved', 'removed', 'added', 'swapped', 'set', 'checked', 'withdrawn'])

const byJournal: Undoer<CommandName> = {
	applies: ({ outcome }) => written.has(outcome),
	undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
}

/** What a speaker said since stands on their being there, and would go with them. */
const addSpeaker: Undoer<'stories.addSpeaker'> = {
	applies: byJournal.applies,
	undo: (context, { id, input: { speakerId } }) => {
		const said = [consentRows, checkRows, openingRows].flatMap((rowsOf) => rowsOf(context.db, speakerId))
		return said.length > 0
			? { outcome: 'standsOn', why: 'changedSince', count: said.length }
			: undoJournal(context, id, nonsenseIn)
	},
}

/** All but looking at a name: that somebody did stays written down. */
export const storiesUndoers: Undoers = {
	...Object.fromEntries(Object.keys(changing).map((name) => [name, byJournal])),
	'stories.addSpeaker': addSpeaker,
}
