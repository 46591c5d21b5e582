/** At the tables, as commands. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

type Names = 'breakouts.tookIn' | 'breakouts.setNote'

const notYet = (): never => {
	throw new Error('not built yet')
}

export const tablesCommands: CommandHandlers<Names> = {
	'breakouts.tookIn': notYet,
	'breakouts.setNote': notYet,
}

export const tablesUndoers: Undoers = {}
