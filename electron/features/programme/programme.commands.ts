/** Every command about the programme, and taking them back. */
import type { CommandName } from '../../../shared/contract/index.ts'
import { isSlotChecked } from '../../../shared/domain/stories/readiness.ts'
import { isNotTold } from '../../../shared/domain/stories/shownName.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { type Sense, undoJournal } from '../../bus/journal.store.ts'
import { textsWithKeptName } from '../../database/stores/keptNames.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { storyFacts } from '../../database/stores/storyFacts.store.ts'
import { dutyCommands } from './duties.commands.ts'
import { itemCommands } from './items.commands.ts'
import { liveCommands } from './live.commands.ts'
import { paperCommands } from './paper.commands.ts'

type Names = Extract<CommandName, `programme.${string}`>

export const programmeCommands: CommandHandlers<Names> = {
	...itemCommands,
	...liveCommands,
	...dutyCommands,
	...paperCommands,
}

/**
 * What no command about the programme leaves behind: stories on stage of somebody who was not asked
 * lately, and texts with a name that may stand in none. Counted before and after taking something back.
 */
const nonsenseAt =
	(atMs: number): Sense =>
	(db) => {
		const on = new Set(programmeFacts(db).items.flatMap(({ id, status }) => (status === 'on' ? id : [])))
		const unchecked = storyFacts(db).filter(
			(slot) => on.has(slot.itemId ?? '') && !isNotTold(slot) && !isSlotChecked(slot, atMs),
		)
		return [unchecked.length, textsWithKeptName(db)]
	}

const changing: ReadonlySet<string> = new Set(['saved', 'removed', 'moved', 'set', 'recorded'])
const byJournal: Undoer<CommandName> = {
	applies: ({ outcome }) => changing.has(outcome),
	undo: (context, { id }) => undoJournal(context, id, nonsenseAt(context.atMs)),
}

export const programmeUndoers: Undoers = Object.fromEntries(
	Object.keys(programmeCommands).map((name) => [name, byJournal]),
)
