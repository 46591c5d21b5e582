import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const moreCommands: CommandHandlers<
	| 'checkin.admitTogether'
	| 'checkin.addCompanion'
	| 'checkin.leave'
	| 'checkin.bookDay'
	| 'checkin.enterPaper'
	| 'checkin.closeDay'
	| 'checkin.setBuilding'
> = {
	'checkin.admitTogether': notWritten,
	'checkin.addCompanion': notWritten,
	'checkin.leave': notWritten,
	'checkin.bookDay': notWritten,
	'checkin.enterPaper': notWritten,
	'checkin.closeDay': notWritten,
	'checkin.setBuilding': notWritten,
}

export const moreUndoers: Undoers = {}
