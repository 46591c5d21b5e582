/** An alarm from its first second to its end. Nothing here asks or waits: every answer is one row on disk. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { registrationById } from '../../database/stores/registrations.store.ts'
import { alarmById, alarmOn, alarmRow, believedHere, onSite, sweeps } from './evacuation.store.ts'
import { zonesOf } from './zones.store.ts'

type Names = 'evacuation.begin' | 'evacuation.standDown' | 'evacuation.setSwept' | 'evacuation.settle'

export const evacuationCommands: CommandHandlers<Names> = {
	'evacuation.begin': (context, { kind, isDrill, dayId }) => {
		const { db, commandId, atMs } = context
		if (!hasDay(db, dayId)) return { outcome: 'notFound' }
		if (alarmOn(db)) return { outcome: 'alreadyOn' }
		const people = believedHere(db, dayId)
		const journal = journalOf(context)
		const row = { id: commandId, kind, is_drill: isDrill ? 1 : 0, day_id: dayId, began_at_ms: atMs, ended_at_ms: null }
		journal.put('evacuation', row)
		for (const registration_id of people)
			journal.put('evacuation_person', { evacuation_id: commandId, registration_id, outcome: '', at_ms: null })
		return { outcome: 'begun', onSite: people.length }
	},
	'evacuation.standDown': (context, { evacuationId }) => {
		const { db, atMs } = context
		const row = alarmRow(db, evacuationId)
		if (!row) return { outcome: 'notFound' }
		if (row['ended_at_ms'] !== null) return { outcome: 'alreadyOver' }
		journalOf(context).put('evacuation', { ...row, ended_at_ms: atMs })
		return { outcome: 'stoodDown', unsettled: onSite(db, evacuationId).filter(({ outcome }) => outcome === '').length }
	},
	'evacuation.setSwept': (context, { evacuationId, zoneId, isSwept }) => {
		const { db, atMs } = context
		const alarm = alarmById(db, evacuationId)
		if (!alarm || !zonesOf(db, alarm.dayId).some(({ id }) => id === zoneId)) return { outcome: 'notFound' }
		if (alarm.endedAtMs !== null) return { outcome: 'alreadyOver' }
		const journal = journalOf(context)
		const key = { evacuation_id: evacuationId, zone_id: zoneId }
		const before = sweeps(db, evacuationId).has(zoneId)
		if (isSwept === before) return { outcome: 'unchanged' }
		if (isSwept) journal.put('evacuation_sweep', { ...key, at_ms: atMs })
		else journal.remove('evacuation_sweep', key)
		return { outcome: 'set' }
	},
	'evacuation.settle': (context, { evacuationId, state, rows }) => {
		const { db, atMs } = context
		const alarm = alarmById(db, evacuationId)
		if (!alarm || rows.some(({ registrationId }) => !registrationById(db, registrationId)))
			return { outcome: 'notFound' }
		if (alarm.endedAtMs !== null) return { outcome: 'alreadyOver' }
		const known = new Map(onSite(db, evacuationId).map(({ registrationId, outcome }) => [registrationId, outcome]))
		const journal = journalOf(context)
		const changed = rows.filter(({ registrationId }) => known.get(registrationId) !== state)
		for (const { registrationId } of changed)
			journal.put('evacuation_person', {
				evacuation_id: evacuationId,
				registration_id: registrationId,
				outcome: state,
				at_ms: state === '' ? null : atMs,
			})
		if (changed.length === 0) return { outcome: 'unchanged' }
		const notBelievedHere = changed.filter(({ registrationId }) => !known.has(registrationId)).length
		return { outcome: 'settled', count: changed.length, notBelievedHere }
	},
}

/** Taking the beginning back ends a false alarm as if it had not been; it stays in the log. */
export const evacuationUndoers: Undoers = {
	'evacuation.begin': {
		applies: ({ outcome }) => outcome === 'begun',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'evacuation.standDown': {
		applies: ({ outcome }) => outcome === 'stoodDown',
		undo: (context, { id }) =>
			alarmOn(context.db) ? { outcome: 'standsOn', why: 'changedSince', count: 1 } : undoJournal(context, id),
	},
	'evacuation.setSwept': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'evacuation.settle': {
		applies: ({ outcome }) => outcome === 'settled',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
