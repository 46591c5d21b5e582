import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const sameCommands: CommandHandlers<'people.merge' | 'people.setDifferent'> = {
	'people.merge': notWritten,
	'people.setDifferent': notWritten,
}

export const sameUndoers: Undoers = {}
