/** Every command about the marketplace, and taking them back. */
import type { CommandName } from '../../../shared/contract/index.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { undoJournal } from '../../bus/journal.store.ts'
import { dayCommands } from './day.commands.ts'
import { hallCommands } from './hall.commands.ts'
import { marketNonsense } from './marketSense.ts'
import { placesCommands } from './places.commands.ts'
import { publishCommands } from './publish.commands.ts'
import { stallImportCommands } from './stallImport.commands.ts'
import { stallCommands } from './stalls.commands.ts'

type Names = Extract<CommandName, `marketplace.${string}`>

const undoable = {
	...hallCommands,
	...stallCommands,
	...stallImportCommands,
	...dayCommands,
	...placesCommands,
}

export const marketplaceCommands: CommandHandlers<Names> = { ...undoable, ...publishCommands }

const changing: ReadonlySet<string> = new Set([
	'saved',
	'removed',
	'set',
	'withdrawn',
	'counted',
	'applied',
	'imported',
	'placed',
	'swapped',
	'takenAway',
])
const byJournal: Undoer<CommandName> = {
	applies: ({ outcome }) => changing.has(outcome),
	undo: (context, { id }) => undoJournal(context, id, marketNonsense),
}

/**
 * All but publishing. What was published was told, as with groups: plans hang on walls and stallholders have read
 * where they are, and nothing here takes that back. A version that could vanish would make the list of what
 * changed since the last one wrong for everybody who holds the sheet. Putting stalls back where they were and
 * publishing again is the way, and says to whom it has to be told.
 */
export const marketplaceUndoers: Undoers = Object.fromEntries(Object.keys(undoable).map((name) => [name, byJournal]))
