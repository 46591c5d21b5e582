/** Topics, rounds, groups, hosts and wishes, as commands. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'

type Names =
	| 'breakouts.saveTopic'
	| 'breakouts.removeTopic'
	| 'breakouts.matchWords'
	| 'breakouts.saveRound'
	| 'breakouts.removeRound'
	| 'breakouts.copyRound'
	| 'breakouts.saveGroups'
	| 'breakouts.removeGroup'
	| 'breakouts.setHosts'
	| 'breakouts.setChoices'
	| 'breakouts.addConstraints'
	| 'breakouts.removeConstraint'
	| 'breakouts.setAway'
	| 'breakouts.saveTeam'
	| 'breakouts.removeTeam'
	| 'breakouts.setAims'
	| 'breakouts.setRoomFault'

const notYet = (): never => {
	throw new Error('not built yet')
}

export const setupCommands: CommandHandlers<Names> = {
	'breakouts.saveTopic': notYet,
	'breakouts.removeTopic': notYet,
	'breakouts.matchWords': notYet,
	'breakouts.saveRound': notYet,
	'breakouts.removeRound': notYet,
	'breakouts.copyRound': notYet,
	'breakouts.saveGroups': notYet,
	'breakouts.removeGroup': notYet,
	'breakouts.setHosts': notYet,
	'breakouts.setChoices': notYet,
	'breakouts.addConstraints': notYet,
	'breakouts.removeConstraint': notYet,
	'breakouts.setAway': notYet,
	'breakouts.saveTeam': notYet,
	'breakouts.removeTeam': notYet,
	'breakouts.setAims': notYet,
	'breakouts.setRoomFault': notYet,
}

export const setupUndoers: Undoers = {}
