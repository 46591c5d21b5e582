/** Every command about the marketplace, and taking them back. */
import type { CommandName } from '../../../shared/contract/index.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { undoJournal } from '../../bus/journal.store.ts'
import { dayCommands } from './day.commands.ts'
import { hallCommands } from './hall.commands.ts'
import { marketNonsense } from './marketSense.ts'
import { stallCommands } from './stalls.commands.ts'

type Names = Extract<CommandName, `marketplace.${string}`>

const missing = (): never => {
	throw new Error('not there yet')
}

export const marketplaceCommands: CommandHandlers<Names> = {
	...hallCommands,
	...stallCommands,
	...dayCommands,
	'marketplace.setAims': missing,
	'marketplace.applyRun': missing,
	'marketplace.place': missing,
	'marketplace.setPin': missing,
	'marketplace.setBan': missing,
	'marketplace.publish': missing,
}

const changing: ReadonlySet<string> = new Set([
	'saved',
	'removed',
	'set',
	'withdrawn',
	'counted',
	'applied',
	'placed',
	'swapped',
	'takenAway',
	'published',
])
const byJournal: Undoer<CommandName> = {
	applies: ({ outcome }) => changing.has(outcome),
	undo: (context, { id }) => undoJournal(context, id, marketNonsense),
}

export const marketplaceUndoers: Undoers = Object.fromEntries(
	Object.keys(marketplaceCommands).map((name) => [name, byJournal]),
)
