/** Who sits where, as commands. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { runCommands, runUndoers } from './run.commands.ts'

type Names =
	| 'breakouts.applyRun'
	| 'breakouts.move'
	| 'breakouts.pin'
	| 'breakouts.ban'
	| 'breakouts.lockGroup'
	| 'breakouts.publish'
	| 'breakouts.joinGroup'

const notYet = (): never => {
	throw new Error('not built yet')
}

export const placesCommands: CommandHandlers<Names> = {
	...runCommands,
	'breakouts.move': notYet,
	'breakouts.pin': notYet,
	'breakouts.ban': notYet,
	'breakouts.lockGroup': notYet,
	'breakouts.publish': notYet,
	'breakouts.joinGroup': notYet,
}

export const placesUndoers: Undoers = { ...runUndoers }
