import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const badgesCommands: CommandHandlers<'badges.saveDesign' | 'badges.removeDesign' | 'badges.recordPrint'> = {
	'badges.saveDesign': notWritten,
	'badges.removeDesign': notWritten,
	'badges.recordPrint': notWritten,
}

export const badgesUndoers: Undoers = {}
