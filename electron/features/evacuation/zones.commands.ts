import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const zonesCommands: CommandHandlers<'evacuation.saveZones'> = {
	'evacuation.saveZones': notWritten,
}

export const zonesUndoers: Undoers = {}
