import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import {
	deleteRoom,
	hasEvent,
	insertEvent,
	insertRoom,
	isRoomUsed,
	nameOfEvent,
	renameEvent,
	roomNamed,
} from './events.store.ts'

type Names = 'events.create' | 'events.rename' | 'events.addRoom' | 'events.removeRoom'

export const eventsCommands: CommandHandlers<Names> = {
	'events.create': ({ db, atMs }, event) => {
		if (hasEvent(db)) return { outcome: 'alreadyCreated' }
		const dates = event.days.map((day) => day.date)
		if (new Set(dates).size < dates.length) return { outcome: 'daysOverlap' }
		insertEvent(db, event, atMs)
		return { outcome: 'created' }
	},
	'events.rename': ({ db }, { name, venue }) => {
		const before = nameOfEvent(db)
		if (before?.name === name && before.venue === venue) return { outcome: 'unchanged' }
		renameEvent(db, name, venue)
		return { outcome: 'renamed' }
	},
	'events.addRoom': ({ db }, { room }) => {
		if (roomNamed(db, room.name)) return { outcome: 'nameTaken' }
		insertRoom(db, room)
		return { outcome: 'added' }
	},
	'events.removeRoom': ({ db }, { roomId }) => {
		if (isRoomUsed(db, roomId)) return { outcome: 'inUse' }
		return deleteRoom(db, roomId) === 1 ? { outcome: 'removed' } : { outcome: 'notFound' }
	},
}

export const eventsUndoers: Undoers = {
	'events.addRoom': {
		applies: ({ outcome }) => outcome === 'added',
		undo: ({ db }, { input }) =>
			!isRoomUsed(db, input.room.id) && deleteRoom(db, input.room.id) === 1
				? { outcome: 'undone' }
				: { outcome: 'standsOn', why: 'changedSince', count: 1 },
	},
}
