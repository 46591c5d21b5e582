/** Duties with a time, and what rooms are kept for, as commands. */
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { hasRoom, isConfirmed, shiftRow } from './programme.store.ts'

type Names = 'programme.saveShift' | 'programme.removeShift' | 'programme.setRoomUse'

export const dutyCommands: CommandHandlers<Names> = {
	'programme.saveShift': (context, { registrationId, shift }) => {
		const { db } = context
		const { id, kind, dayId, startAt, endAt, roomId } = shift
		if (!isConfirmed(db, registrationId) || !hasDay(db, dayId)) return { outcome: 'notFound' }
		if (roomId !== null && !hasRoom(db, roomId)) return { outcome: 'notFound' }
		if (endAt <= startAt) return { outcome: 'endsBeforeStart' }
		const isNew = journalOf(context).put('duty_shift', {
			id,
			registration_id: registrationId,
			kind,
			day_id: dayId,
			start_at: startAt,
			end_at: endAt,
			room_id: roomId,
		})
		return { outcome: isNew ? 'saved' : 'unchanged' }
	},
	'programme.removeShift': (context, { shiftId }) => {
		if (!shiftRow(context.db, shiftId)) return { outcome: 'notFound' }
		journalOf(context).remove('duty_shift', { id: shiftId })
		return { outcome: 'removed' }
	},
	'programme.setRoomUse': (context, { roomId, purpose }) => {
		if (!hasRoom(context.db, roomId)) return { outcome: 'notFound' }
		const journal = journalOf(context)
		const isNew =
			purpose === null
				? journal.remove('room_use', { room_id: roomId })
				: journal.put('room_use', { room_id: roomId, purpose })
		return { outcome: isNew ? 'set' : 'unchanged' }
	},
}
