/** Parts of the building that one marshal sweeps, and the pack on paper. */
import { fold } from '../../../shared/lib/text.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { registrationById } from '../../database/stores/registrations.store.ts'
import { roomNames, zonesOf } from './zones.store.ts'

export const zonesCommands: CommandHandlers<'evacuation.saveZones' | 'evacuation.recordPack'> = {
	'evacuation.saveZones': (context, { zones }) => {
		const { db } = context
		const rooms = roomNames(db)
		const used = zones.flatMap(({ roomIds }) => roomIds)
		const marshals = zones.flatMap(({ marshalId }) => marshalId ?? [])
		if (used.some((id) => !rooms.has(id)) || marshals.some((id) => !registrationById(db, id)))
			return { outcome: 'notFound' }
		if (new Set(zones.map(({ code }) => fold(code))).size < zones.length) return { outcome: 'codeTaken' }
		if (new Set(used).size < used.length) return { outcome: 'roomTwice' }
		const journal = journalOf(context)
		const before = zonesOf(db, '')
		const kept = new Set(zones.map(({ id }) => id))
		let changed = 0
		const count = (hasChanged: boolean): void => {
			if (hasChanged) changed++
		}
		for (const { id, roomIds } of before) {
			for (const room_id of roomIds)
				if (!zones.some((zone) => zone.id === id && zone.roomIds.includes(room_id)))
					count(journal.remove('evacuation_zone_room', { room_id }))
			if (!kept.has(id)) count(journal.remove('evacuation_zone', { id }))
		}
		// A code may go from one zone to another: out of the way first.
		for (const { id, code } of zones)
			if (before.some((zone) => zone.id !== id && kept.has(zone.id) && zone.code === code))
				for (const zone of before)
					if (zone.code === code && zone.id !== id)
						journal.change('evacuation_zone', { id: zone.id }, { code: `~${zone.id}` })
		for (const [position, { id, code, name, marshalId, roomIds }] of zones.entries()) {
			count(journal.put('evacuation_zone', { id, position, code, name, marshal_id: marshalId }))
			for (const room_id of roomIds) count(journal.put('evacuation_zone_room', { room_id, zone_id: id }))
		}
		return { outcome: changed === 0 ? 'unchanged' : 'saved' }
	},
	'evacuation.recordPack': (context, { packId, dayId, holder, copies }) => {
		const { db, atMs } = context
		if (!hasDay(db, dayId)) return { outcome: 'notFound' }
		journalOf(context).put('evacuation_pack', { id: packId, day_id: dayId, holder, copies, at_ms: atMs })
		return { outcome: 'recorded' }
	},
}

export const zonesUndoers: Undoers = {
	'evacuation.saveZones': {
		applies: ({ outcome }) => outcome === 'saved',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'evacuation.recordPack': {
		applies: ({ outcome }) => outcome === 'recorded',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
