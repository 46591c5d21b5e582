/** What counts towards a certificate, and issuing them. */
import { createHash } from 'node:crypto'
import { totalHours } from '../../../shared/domain/certificates/minutes.ts'
import { eventLetters, serialOf } from '../../../shared/domain/certificates/serial.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { eventOf, type IssuedDay, issuedTo, isThere, nextNumber, settingsOf } from './certificates.store.ts'
import { minutesOf } from './counted.ts'

/** Follows from the event and the person, and nothing of either follows from it. */
const checkOf = (eventId: string, registrationId: string): Uint8Array =>
	createHash('sha256').update(`certificate ${eventId} ${registrationId}`).digest()

export const certificatesCommands: CommandHandlers<'certificates.saveSettings' | 'certificates.issue'> = {
	'certificates.saveSettings': (context, { outcomes, organiser, checkWith, leastMinutes, uses }) => {
		const row = {
			id: 'only',
			outcomes: JSON.stringify(outcomes),
			organiser,
			check_with: checkWith,
			least_minutes: leastMinutes,
			uses: JSON.stringify(uses),
		}
		return { outcome: journalOf(context).put('certificate_settings', row) ? 'saved' : 'unchanged' }
	},
	'certificates.issue': (context, { rows }) => {
		const { db, atMs } = context
		const ids = [...new Set(rows.map(({ registrationId }) => registrationId))]
		if (ids.some((id) => !isThere(db, id))) return { outcome: 'notFound' }
		const { settings, areSaved } = settingsOf(db)
		if (!areSaved) return { outcome: 'noSettings' }
		const dates = new Map(days(db).map(({ id, date }) => [id, date]))
		const letters = eventLetters(eventOf(db).name, [...dates.values()][0] ?? '')
		const counted = minutesOf(db, ids, atMs)
		const journal = journalOf(context)
		let next = nextNumber(db)
		const tally = { count: 0, again: 0, tooFew: 0 }
		for (const id of ids) {
			const own: readonly IssuedDay[] = (counted.get(id) ?? [])
				.filter(({ minutes }) => minutes > 0)
				.map(({ dayId, minutes, groupMinutes, isExitAssumed }) => ({
					dayId,
					date: dates.get(dayId) ?? '',
					minutes,
					groupMinutes,
					isExitAssumed,
				}))
			const minutes = own.reduce((sum, day) => sum + day.minutes, 0)
			if (minutes < settings.leastMinutes || totalHours(own) === 0) {
				tally.tooFew++
				continue
			}
			const known = issuedTo(db, id)
			const number = known?.number ?? next++
			journal.put('cpd_certificate', {
				registration_id: id,
				number,
				serial: known?.serial ?? serialOf(letters, number, checkOf(eventOf(db).id, id)),
				days: JSON.stringify(own),
				issued_at_ms: atMs,
			})
			tally.count++
			if (known) tally.again++
		}
		return { outcome: 'issued', ...tally }
	},
}

export const certificatesUndoers: Undoers = {
	'certificates.saveSettings': {
		applies: ({ outcome }) => outcome === 'saved',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'certificates.issue': {
		applies: (outcome) => outcome.outcome === 'issued' && outcome.count > 0,
		undo: (context, { id }) => undoJournal(context, id),
	},
}
