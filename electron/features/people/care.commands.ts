import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const careCommands: CommandHandlers<
	| 'people.setNeeds'
	| 'people.setConsent'
	| 'people.setPhoto'
	| 'people.link'
	| 'people.unlink'
	| 'people.setPlan'
	| 'people.removePlan'
	| 'people.setEmergencyContact'
	| 'people.openEmergencyContact'
> = {
	'people.setNeeds': notWritten,
	'people.setConsent': notWritten,
	'people.setPhoto': notWritten,
	'people.link': notWritten,
	'people.unlink': notWritten,
	'people.setPlan': notWritten,
	'people.removePlan': notWritten,
	'people.setEmergencyContact': notWritten,
	'people.openEmergencyContact': notWritten,
}

export const careUndoers: Undoers = {}
