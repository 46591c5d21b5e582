import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

type Names =
	| 'programme.saveItem'
	| 'programme.removeItem'
	| 'programme.moveItem'
	| 'programme.setLeads'
	| 'programme.setStatus'
	| 'programme.setMaterialSent'
	| 'programme.setSaid'
	| 'programme.saveShift'
	| 'programme.removeShift'
	| 'programme.setRoomUse'
	| 'programme.recordOutput'
	| 'programme.setOutputBack'

const missing = (): never => {
	throw new Error('not there yet')
}

export const programmeCommands: CommandHandlers<Names> = {
	'programme.saveItem': missing,
	'programme.removeItem': missing,
	'programme.moveItem': missing,
	'programme.setLeads': missing,
	'programme.setStatus': missing,
	'programme.setMaterialSent': missing,
	'programme.setSaid': missing,
	'programme.saveShift': missing,
	'programme.removeShift': missing,
	'programme.setRoomUse': missing,
	'programme.recordOutput': missing,
	'programme.setOutputBack': missing,
}

export const programmeUndoers: Undoers = {}
