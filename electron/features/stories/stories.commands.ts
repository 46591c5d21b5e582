import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

type Names =
	| 'stories.saveSlot'
	| 'stories.removeSlot'
	| 'stories.addSpeaker'
	| 'stories.removeSpeaker'
	| 'stories.setSpeaker'
	| 'stories.setSupport'
	| 'stories.useBackup'
	| 'stories.setSupportLead'
	| 'stories.setConsent'
	| 'stories.setRecording'
	| 'stories.setState'
	| 'stories.setDone'
	| 'stories.check'
	| 'stories.notSpeaking'
	| 'stories.withdrawMaterial'
	| 'stories.saveMaterial'
	| 'stories.openSeal'

const missing = (): never => {
	throw new Error('not there yet')
}

export const storiesCommands: CommandHandlers<Names> = {
	'stories.saveSlot': missing,
	'stories.removeSlot': missing,
	'stories.addSpeaker': missing,
	'stories.removeSpeaker': missing,
	'stories.setSpeaker': missing,
	'stories.setSupport': missing,
	'stories.useBackup': missing,
	'stories.setSupportLead': missing,
	'stories.setConsent': missing,
	'stories.setRecording': missing,
	'stories.setState': missing,
	'stories.setDone': missing,
	'stories.check': missing,
	'stories.notSpeaking': missing,
	'stories.withdrawMaterial': missing,
	'stories.saveMaterial': missing,
	'stories.openSeal': missing,
}

export const storiesUndoers: Undoers = {}
