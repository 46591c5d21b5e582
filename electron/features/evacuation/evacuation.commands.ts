/** An alarm from its first second to its end. Nothing here asks or waits: every answer is one row on disk. */

import { mistakeMs } from '../../../shared/domain/evacuation/grace.ts'
import { leads, type Role } from '../../../shared/domain/roles.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import type { Actor } from '../../bus/actor.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { days, hasDay } from '../../database/stores/lookups.store.ts'
import { registrationById } from '../../database/stores/registrations.store.ts'
import {
	type Alarm,
	alarmById,
	alarmOn,
	alarmRow,
	countTicks,
	freezeOnSite,
	numbersOf,
	onSite,
	type Person,
	sweeps,
} from './evacuation.store.ts'
import { zonesOf } from './zones.store.ts'

type Names =
	| 'evacuation.begin'
	| 'evacuation.change'
	| 'evacuation.callOff'
	| 'evacuation.standDown'
	| 'evacuation.setSwept'
	| 'evacuation.settle'

export const isLead = ({ role }: Pick<Actor, 'role'>): boolean => (leads as readonly Role[]).includes(role)

/** Whoever began it knows best that it was a slip of the finger; after two minutes others rely on it. */
export const mayCallOff = (alarm: Alarm, actor: Actor, atMs: number): boolean =>
	isLead(actor) || (actor.desk === alarm.beganDesk && atMs - alarm.beganAtMs <= mistakeMs)

const ticked = ({ outcome, atMs }: Pick<Person, 'outcome' | 'atMs'>) => ({ outcome, at_ms: atMs })

export const evacuationCommands: CommandHandlers<Names> = {
	'evacuation.begin': (context, { kind, isDrill, dayId }) => {
		const { db, commandId, atMs, actor } = context
		if (isDrill && !isLead(actor)) return { outcome: 'needsLead' }
		const day = dayId ?? dayOn(days(db), atMs)?.id
		if (day === undefined || !hasDay(db, day)) return { outcome: 'notFound' }
		if (alarmOn(db)) return { outcome: 'alreadyOn' }
		journalOf(context).put('evacuation', {
			id: commandId,
			kind,
			is_drill: isDrill ? 1 : 0,
			day_id: day,
			began_at_ms: atMs,
			began_desk: actor.desk,
			ended_at_ms: null,
			ending: '',
			report: '',
		})
		// In one statement: a screen must not wait while thousands of rows are kept one by one. They go with the alarm.
		return { outcome: isDrill ? 'drillBegun' : 'begun', onSite: freezeOnSite(db, commandId, day) }
	},
	'evacuation.change': (context, { evacuationId, kind, isDrill }) => {
		const row = alarmRow(context.db, evacuationId)
		if (!row) return { outcome: 'notFound' }
		if (row['ended_at_ms'] !== null) return { outcome: 'alreadyOver' }
		if (isDrill && row['is_drill'] === 0 && !isLead(context.actor)) return { outcome: 'needsLead' }
		const hasChanged = journalOf(context).put('evacuation', { ...row, kind, is_drill: isDrill ? 1 : 0 })
		return { outcome: hasChanged ? 'changed' : 'unchanged' }
	},
	'evacuation.callOff': (context, { evacuationId }) => {
		const { db, atMs, actor } = context
		const alarm = alarmById(db, evacuationId)
		const row = alarmRow(db, evacuationId)
		if (!alarm || !row) return { outcome: 'notFound' }
		if (alarm.endedAtMs !== null) return { outcome: 'alreadyOver' }
		if (!mayCallOff(alarm, actor, atMs)) return { outcome: 'needsLead' }
		const report = JSON.stringify(numbersOf(db, alarm))
		journalOf(context).put('evacuation', { ...row, ended_at_ms: atMs, ending: 'mistake', report })
		return { outcome: 'calledOff' }
	},
	'evacuation.standDown': (context, { evacuationId }) => {
		const { db, atMs } = context
		const alarm = alarmById(db, evacuationId)
		const row = alarmRow(db, evacuationId)
		if (!alarm || !row) return { outcome: 'notFound' }
		if (alarm.endedAtMs !== null) return { outcome: 'alreadyOver' }
		const people = onSite(db, alarm)
		const journal = journalOf(context)
		// What the door saw during the alarm stays with it: afterwards the door goes on.
		for (const person of people.filter(({ isByDoor, isFrozen }) => isByDoor || !isFrozen))
			journal.put('evacuation_person', {
				evacuation_id: evacuationId,
				registration_id: person.registrationId,
				...ticked(person),
			})
		const report = JSON.stringify(numbersOf(db, alarm))
		journal.put('evacuation', { ...row, ended_at_ms: atMs, ending: 'stoodDown', report })
		return { outcome: 'stoodDown', unsettled: people.filter(({ outcome }) => outcome === '').length }
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
	'evacuation.settle': (context, { evacuationId, state, onlyUnsettled = false, rows }) => {
		const { db, atMs } = context
		const alarm = alarmById(db, evacuationId)
		if (!alarm || rows.some(({ registrationId }) => !registrationById(db, registrationId)))
			return { outcome: 'notFound' }
		if (alarm.endedAtMs !== null) return { outcome: 'alreadyOver' }
		const known = new Map(onSite(db, alarm).map((one) => [one.registrationId, one]))
		const journal = journalOf(context)
		const outcomeOf = (registrationId: string): string => known.get(registrationId)?.outcome ?? ''
		const asked = new Set(rows.map(({ registrationId }) => registrationId))
		const changed = [...asked].filter((id) =>
			onlyUnsettled ? outcomeOf(id) === '' && state !== '' : outcomeOf(id) !== state,
		)
		for (const registration_id of changed)
			journal.put('evacuation_person', { evacuation_id: evacuationId, registration_id, outcome: state, at_ms: atMs })
		if (changed.length === 0) return { outcome: 'unchanged' }
		return { outcome: 'settled', count: changed.length, notBelievedHere: changed.filter((id) => !known.has(id)).length }
	},
}

/** Puts an alarm back on that was ended, unless another is on by now. */
const goesOn: NonNullable<Undoers['evacuation.standDown']>['undo'] = (context, { id }) =>
	alarmOn(context.db) ? { outcome: 'standsOn', why: 'changedSince', count: 1 } : undoJournal(context, id)

/** Taking the beginning back ends a false alarm as if it had not been; it stays in the log. */
export const evacuationUndoers: Undoers = {
	'evacuation.begin': {
		applies: ({ outcome }) => outcome === 'begun' || outcome === 'drillBegun',
		undo: (context, { id }) => {
			const count = countTicks(context.db, id)
			return count > 0 ? { outcome: 'standsOn', why: 'changedSince', count } : undoJournal(context, id)
		},
	},
	'evacuation.change': {
		applies: ({ outcome }) => outcome === 'changed',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'evacuation.callOff': { applies: ({ outcome }) => outcome === 'calledOff', undo: goesOn },
	'evacuation.standDown': { applies: ({ outcome }) => outcome === 'stoodDown', undo: goesOn },
	'evacuation.setSwept': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'evacuation.settle': {
		applies: ({ outcome }) => outcome === 'settled',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
