import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

type Names = 'rules.setStrength' | 'rules.setReason'

const missing = (): never => {
	throw new Error('not there yet')
}

export const rulesCommands: CommandHandlers<Names> = {
	'rules.setStrength': missing,
	'rules.setReason': missing,
}

export const rulesUndoers: Undoers = {}
