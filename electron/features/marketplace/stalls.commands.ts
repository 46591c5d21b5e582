/** Stalls, as commands: what they need, who answers for them, their papers, who stands there, and one that will not come. */

import { mostStalls } from '../../../shared/allocation/stalls/instance.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { type Journal, journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { keptNames } from '../../database/stores/keptNames.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { isConfirmed, placeRow, rowsOfStall, stallRow, stallRows, stewardRows } from './marketplace.store.ts'
import { isComing, numberTwice, rowOf, textWithName } from './stallRow.ts'

type Names =
	| 'marketplace.saveStalls'
	| 'marketplace.removeStall'
	| 'marketplace.setContact'
	| 'marketplace.setDocument'
	| 'marketplace.setStewards'
	| 'marketplace.withdraw'

/** Takes a stall out of what others wish to be near to or far from. */
const forget = (db: Reader, journal: Journal, stallId: string): void => {
	for (const { id, ...row } of stallRows(db))
		for (const field of ['near', 'far'] as const) {
			const names = JSON.parse(row[field]) as readonly string[]
			if (names.includes(stallId))
				journal.change('stall', { id }, { [field]: JSON.stringify(names.filter((name) => name !== stallId)) })
		}
}

export const stallCommands: CommandHandlers<Names> = {
	'marketplace.saveStalls': (context, { stalls }) => {
		const { db } = context
		const unplugged = stalls.find(({ watts, sockets }) => watts > 0 && sockets === 0)
		if (unplugged) return { outcome: 'wattsWithoutSocket', number: unplugged.number }
		const known = stallRows(db)
		const twice = numberTwice(known, stalls)
		if (twice !== undefined) return { outcome: 'numberTaken', number: twice }
		if (new Set([...known, ...stalls].map(({ id }) => id)).size > mostStalls) return { outcome: 'tooMany' }
		const rows = new Map(known.map((row) => [row.id, row]))
		const holds = keptNames(db)
		for (const stall of stalls) {
			const field = textWithName(holds, ['organisation', 'title', 'blurb'], stall, rows.get(stall.id))
			if (field !== undefined) return { outcome: 'realName', number: stall.number, field }
		}
		const journal = journalOf(context)
		const count = stalls.filter((stall) => journal.put('stall', rowOf(stall, rows.get(stall.id)))).length
		return count === 0 ? { outcome: 'unchanged' } : { outcome: 'saved', count }
	},
	'marketplace.removeStall': (context, { stallId }) => {
		const { db } = context
		if (!stallRow(db, stallId)) return { outcome: 'notFound' }
		if (placeRow(db, stallId)) return { outcome: 'placed' }
		const journal = journalOf(context)
		for (const { table, row } of rowsOfStall(db, stallId)) journal.remove(table, row)
		forget(db, journal, stallId)
		journal.remove('stall', { id: stallId })
		return { outcome: 'removed' }
	},
	'marketplace.setContact': (context, { stallId, contact }) => {
		const known = stallRow(context.db, stallId)
		if (!known) return { outcome: 'notFound' }
		const field = textWithName(keptNames(context.db), ['unloading', 'note'], contact, known)
		if (field !== undefined) return { outcome: 'realName', field }
		const { contactName, contactEmail, contactPhone, unloading, note } = contact
		const isNew = journalOf(context).change(
			'stall',
			{ id: stallId },
			{ contact_name: contactName, contact_email: contactEmail, contact_phone: contactPhone, unloading, note },
		)
		return { outcome: isNew ? 'set' : 'unchanged' }
	},
	'marketplace.setDocument': (context, { stallId, kind, state, expiresOn, amount }) => {
		if (!stallRow(context.db, stallId)) return { outcome: 'notFound' }
		const row = { stall_id: stallId, kind, state, expires_on: expiresOn, amount }
		return { outcome: journalOf(context).put('stall_document', row) ? 'set' : 'unchanged' }
	},
	'marketplace.setStewards': (context, { rows }) => {
		const { db } = context
		const isFound = rows.every(
			({ registrationId, stallId, dayId, startAt }) =>
				startAt === '' || (isComing(db, stallId) && hasDay(db, dayId) && isConfirmed(db, registrationId)),
		)
		if (!isFound) return { outcome: 'notFound' }
		if (rows.some(({ startAt, endAt }) => startAt !== '' && endAt <= startAt)) return { outcome: 'endsBeforeStart' }
		const journal = journalOf(context)
		const count = rows.filter(({ registrationId, stallId, dayId, startAt, endAt, canLeave }) => {
			const key = { stall_id: stallId, registration_id: registrationId, day_id: dayId }
			return startAt === ''
				? journal.remove('stall_steward', key)
				: journal.put('stall_steward', {
						...key,
						start_at: startAt,
						end_at: endAt,
						can_leave: canLeave ? 1 : 0,
					})
		}).length
		return count === 0 ? { outcome: 'unchanged' } : { outcome: 'set', count }
	},
	/** Only what has to do with the stall goes: whoever stood there keeps their seat in every group. */
	'marketplace.withdraw': (context, { stallId }) => {
		const { db } = context
		const stall = stallRow(db, stallId)
		if (!stall) return { outcome: 'notFound' }
		if (stall.state === 'withdrawn') return { outcome: 'alreadyWithdrawn' }
		const journal = journalOf(context)
		const stewards = stewardRows(db, stallId)
		journal.change('stall', { id: stallId }, { state: 'withdrawn' })
		journal.remove('stall_place', { stall_id: stallId })
		for (const row of stewards) journal.remove('stall_steward', row)
		return { outcome: 'withdrawn', stewards: new Set(stewards.map((row) => row['registration_id'])).size }
	},
}
