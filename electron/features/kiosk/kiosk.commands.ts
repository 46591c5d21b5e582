import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const kioskCommands: CommandHandlers<'kiosk.keepPin'> = {
	'kiosk.keepPin': notWritten,
}

export const kioskUndoers: Undoers = {}
