/** A list of stalls, brought in whole or not at all: one entry of the journal, so one undo takes all of it back. */
import { mostStalls } from '../../../shared/allocation/stalls/instance.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { keepMapping } from '../../database/stores/importMappings.store.ts'
import { keptNames } from '../../database/stores/keptNames.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { isConfirmed, stallRow, stallRows } from './marketplace.store.ts'
import { isComing, numberTwice, rowOf, textWithName } from './stallRow.ts'

export const stallImportCommands: CommandHandlers<'marketplace.importStalls'> = {
	'marketplace.importStalls': (context, { stalls, contacts, documents, rows, mapping }) => {
		const { db, atMs } = context
		const unplugged = stalls.find(({ watts, sockets }) => watts > 0 && sockets === 0)
		if (unplugged) return { outcome: 'wattsWithoutSocket', number: unplugged.number }
		const known = new Map(stallRows(db).map((row) => [row.id, row]))
		const twice = numberTwice([...known.values()], stalls)
		if (twice !== undefined) return { outcome: 'numberTaken', number: twice }
		const saved = new Set(stalls.map(({ id }) => id))
		if (new Set([...known.keys(), ...saved]).size > mostStalls) return { outcome: 'tooMany' }
		const isStall = (id: string): boolean => saved.has(id) || stallRow(db, id) !== undefined
		const isFound =
			[...contacts, ...documents].every(({ stallId }) => isStall(stallId)) &&
			rows.every(
				({ registrationId, stallId, dayId }) =>
					(saved.has(stallId) || isComing(db, stallId)) && hasDay(db, dayId) && isConfirmed(db, registrationId),
			)
		if (!isFound) return { outcome: 'notFound' }
		if (rows.some(({ startAt, endAt }) => endAt <= startAt)) return { outcome: 'endsBeforeStart' }

		const holds = keptNames(db)
		const numbers = new Map([...known.values(), ...stalls].map(({ id, number }) => [id, number]))
		const named =
			stalls.find((stall) => textWithName(holds, ['organisation', 'title', 'blurb'], stall, known.get(stall.id)))?.id ??
			contacts.find((one) => textWithName(holds, ['unloading', 'note'], one, known.get(one.stallId)))?.stallId
		if (named !== undefined) return { outcome: 'realName', number: numbers.get(named) ?? 0 }

		const journal = journalOf(context)
		const touched = new Set<string>()
		const note = (stallId: string, isNew: boolean): boolean => {
			if (isNew) touched.add(stallId)
			return isNew
		}
		for (const stall of stalls) note(stall.id, journal.put('stall', rowOf(stall, known.get(stall.id))))
		for (const { stallId, contactName, contactEmail, contactPhone, unloading, note: words } of contacts) {
			const contact = { contact_name: contactName, contact_email: contactEmail, contact_phone: contactPhone }
			note(stallId, journal.change('stall', { id: stallId }, { ...contact, unloading, note: words }))
		}
		for (const { stallId, kind, state, expiresOn, amount } of documents)
			note(stallId, journal.put('stall_document', { stall_id: stallId, kind, state, expires_on: expiresOn, amount }))
		const shifts = rows.filter(({ registrationId, stallId, dayId, startAt, endAt, canLeave }) => {
			const key = { stall_id: stallId, registration_id: registrationId, day_id: dayId }
			const row = { ...key, start_at: startAt, end_at: endAt, can_leave: canLeave ? 1 : 0 }
			return note(stallId, journal.put('stall_steward', row))
		}).length
		if (touched.size === 0) return { outcome: 'unchanged' }
		keepMapping(db, mapping, atMs)
		const added = [...saved].filter((id) => !known.has(id)).length
		return { outcome: 'imported', count: touched.size, added, changed: touched.size - added, shifts }
	},
}
