import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { placesCommands, placesUndoers } from './places.commands.ts'

type Names =
	| 'marketplace.saveHall'
	| 'marketplace.saveCircuit'
	| 'marketplace.removeCircuit'
	| 'marketplace.saveZones'
	| 'marketplace.removeZone'
	| 'marketplace.savePositions'
	| 'marketplace.removePositions'
	| 'marketplace.saveStalls'
	| 'marketplace.removeStall'
	| 'marketplace.setContact'
	| 'marketplace.setDocument'
	| 'marketplace.setStewards'
	| 'marketplace.setAims'
	| 'marketplace.applyRun'
	| 'marketplace.place'
	| 'marketplace.setPin'
	| 'marketplace.setBan'
	| 'marketplace.publish'
	| 'marketplace.setMark'
	| 'marketplace.setPower'
	| 'marketplace.withdraw'
	| 'marketplace.tally'

const missing = (): never => {
	throw new Error('not there yet')
}

export const marketplaceCommands: CommandHandlers<Names> = {
	...placesCommands,
	'marketplace.saveHall': missing,
	'marketplace.saveCircuit': missing,
	'marketplace.removeCircuit': missing,
	'marketplace.saveZones': missing,
	'marketplace.removeZone': missing,
	'marketplace.savePositions': missing,
	'marketplace.removePositions': missing,
	'marketplace.saveStalls': missing,
	'marketplace.removeStall': missing,
	'marketplace.setContact': missing,
	'marketplace.setDocument': missing,
	'marketplace.setStewards': missing,
	'marketplace.setMark': missing,
	'marketplace.setPower': missing,
	'marketplace.withdraw': missing,
	'marketplace.tally': missing,
}

export const marketplaceUndoers: Undoers = { ...placesUndoers }
