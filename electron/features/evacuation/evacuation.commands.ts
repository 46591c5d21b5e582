import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const evacuationCommands: CommandHandlers<
	'evacuation.begin' | 'evacuation.standDown' | 'evacuation.setSwept' | 'evacuation.settle'
> = {
	'evacuation.begin': notWritten,
	'evacuation.standDown': notWritten,
	'evacuation.setSwept': notWritten,
	'evacuation.settle': notWritten,
}

export const evacuationUndoers: Undoers = {}
