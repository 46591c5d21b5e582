import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const peopleListCommands: CommandHandlers<
	'people.edit' | 'people.changeMany' | 'people.saveView' | 'people.removeView'
> = {
	'people.edit': notWritten,
	'people.changeMany': notWritten,
	'people.saveView': notWritten,
	'people.removeView': notWritten,
}

export const peopleListUndoers: Undoers = {}
