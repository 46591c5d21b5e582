import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

type Names = 'changes.make'

const missing = (): never => {
	throw new Error('not there yet')
}

export const changesCommands: CommandHandlers<Names> = {
	'changes.make': missing,
}

export const changesUndoers: Undoers = {}
