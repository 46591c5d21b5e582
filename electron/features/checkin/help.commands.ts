import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const helpCommands: CommandHandlers<'checkin.sendToHelp' | 'checkin.setHelp'> = {
	'checkin.sendToHelp': notWritten,
	'checkin.setHelp': notWritten,
}

export const helpUndoers: Undoers = {}
