/**
 * One person out of two registrations. Everything that names the one that goes is moved, row by row, so that one
 * undo puts it all back; the row itself stays as removed, since the log and their badge refer to it.
 */
import type { InputOf } from '../../../shared/contract/index.ts'
import { mergedHelp, mergedStatus } from '../../../shared/domain/people/merging.ts'
import type { PersonDetails } from '../../../shared/domain/person.ts'
import type { CommandContext, CommandHandlers, Undoers, UndoResult } from '../../bus/handlers.ts'
import { type JournalRow, journalOf, undoJournal } from '../../bus/journal.store.ts'
import { changesBy, keepChange } from '../../database/stores/changes.store.ts'
import { detailsOf, registrationById } from '../../database/stores/registrations.store.ts'
import { answeredSince, mergeAnswers, partAnswers } from './sameAnswers.ts'
import { hasComeSince, mergeAttendance, partAttendance } from './sameAttendance.ts'
import { moveEverything } from './sameMoves.ts'
import { areBothBusy, areInOneStory, rowsNaming } from './sameRows.store.ts'

type Taken = InputOf<'people.merge'>['take'][number]
const columns: Readonly<Record<Taken, string>> = {
	preferredName: 'preferred_name',
	givenName: 'given_name',
	familyName: 'family_name',
	pronouns: 'pronouns',
	email: 'email',
	phone: 'phone',
	organisation: 'organisation_key',
	jobTitle: 'job_title',
	sector: 'sector_code',
}

/** What a file said of somebody, kept from now on: what is moved is no change of the file's. */
const saidByFile = (row: JournalRow, person: PersonDetails): JournalRow =>
	row['import_id'] !== null && row['imported'] === null ? { imported: JSON.stringify(person) } : {}

type Side = { readonly row: JournalRow; readonly person: PersonDetails }

const keptRow = (kept: Side, gone: Side, take: readonly Taken[], atMs: number): JournalRow => ({
	...kept.row,
	...saidByFile(kept.row, kept.person),
	...Object.fromEntries(take.map((field) => [columns[field], gone.row[columns[field]] ?? null])),
	roles: JSON.stringify([...new Set([...kept.person.roles, ...gone.person.roles])]),
	needs_evacuation_help: mergedHelp(kept.person.needsEvacuationHelp, gone.person.needsEvacuationHelp),
	wants_cpd: kept.person.wantsCpd || gone.person.wantsCpd ? 1 : 0,
	is_under_18: kept.person.isUnder18 || gone.person.isUnder18 ? 1 : 0,
	status: mergedStatus(kept.row['status'] as 'confirmed', gone.row['status'] as 'confirmed'),
	updated_at_ms: atMs,
})

const sideOf = ({ db }: CommandContext, id: string): Side | undefined => {
	const [row] = rowsNaming(db, 'registration', 'id', id)
	const person = detailsOf(db, id)
	return row && person && row['status'] !== 'removed' ? { row, person } : undefined
}

/** Keeps what became of somebody, field by field, for their history and for whoever asks what changed since. */
const keepChanges = ({ db, commandId }: CommandContext, registrationId: string, before: Side): void => {
	const after = detailsOf(db, registrationId)
	for (const field of Object.keys(before.person) as (keyof PersonDetails)[])
		if (JSON.stringify(before.person[field]) !== JSON.stringify(after?.[field]))
			keepChange(db, commandId, { registrationId, field, before: before.person[field], after: after?.[field] })
	const status = registrationById(db, registrationId)?.status
	if (before.row['status'] !== status)
		keepChange(db, commandId, { registrationId, field: 'status', before: before.row['status'], after: status })
}

export const sameCommands: CommandHandlers<'people.merge' | 'people.setDifferent'> = {
	'people.merge': (context, { registrationId, goneId, take }) => {
		const { db, atMs, touch } = context
		if (registrationId === goneId) return { outcome: 'isSame' }
		const [kept, gone] = [sideOf(context, registrationId), sideOf(context, goneId)]
		if (!kept || !gone) return { outcome: 'notFound' }
		if (areBothBusy(db, registrationId, goneId) || areInOneStory(db, registrationId, goneId))
			return { outcome: 'bothHaveDuties' }
		const journal = journalOf(context)
		journal.put('registration', keptRow(kept, gone, take, atMs))
		journal.put('registration', {
			...gone.row,
			...saidByFile(gone.row, gone.person),
			status: 'removed',
			updated_at_ms: atMs,
		})
		mergeAnswers(context, registrationId, goneId)
		moveEverything({ db, journal, keptId: registrationId, goneId })
		mergeAttendance(context, registrationId, goneId)
		keepChanges(context, registrationId, kept)
		keepChanges(context, goneId, gone)
		touch(registrationId)
		touch(goneId)
		return { outcome: 'merged' }
	},
	'people.setDifferent': (context, { registrationId, otherId, isDifferent }) => {
		if (registrationId === otherId) return { outcome: 'isSame' }
		if (!sideOf(context, registrationId) || !sideOf(context, otherId)) return { outcome: 'notFound' }
		const [one_id = '', other_id = ''] = [registrationId, otherId].toSorted()
		const journal = journalOf(context)
		const hasChanged = isDifferent
			? journal.put('person_different', { one_id, other_id })
			: journal.remove('person_different', { one_id, other_id })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
}

const standsOn = (count: number): UndoResult => ({ outcome: 'standsOn', why: 'changedSince', count })

export const sameUndoers: Undoers = {
	'people.merge': {
		applies: ({ outcome }) => outcome === 'merged',
		undo: (context, { id, input, atMs }) => {
			const { db, commandId, touch } = context
			const { registrationId, goneId } = input
			if (hasComeSince(context, registrationId, goneId, atMs))
				return { outcome: 'standsOn', why: 'checkedIn', count: 1 }
			const answered = answeredSince(context, registrationId, atMs)
			if (answered > 0) return standsOn(1)
			const result = undoJournal(context, id)
			if (result.outcome !== 'undone') return result
			partAnswers(context, registrationId, atMs)
			partAttendance(context, id, goneId)
			for (const { registrationId: of, field, before, after } of changesBy(db, id))
				keepChange(db, commandId, { registrationId: of, field, before: after, after: before })
			touch(registrationId)
			touch(goneId)
			return { outcome: 'undone' }
		},
	},
	'people.setDifferent': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
