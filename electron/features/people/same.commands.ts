/**
 * One person out of two registrations. Everything that names the one that goes is moved, row by row, so that one
 * undo puts it all back; the row itself stays as removed, since the log refers to it.
 */
import type { ConsentKind } from '../../../shared/domain/person.ts'
import type { CommandContext, CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import {
	attendedDays,
	cancelEntriesOf,
	entryId,
	insertEntry,
	presenceOf,
	settlePresence,
} from '../../database/stores/attendance.store.ts'
import { keepChange } from '../../database/stores/changes.store.ts'
import {
	currentConsent,
	type Detail,
	daysOf,
	detailsOf,
	insertConsent,
	keepWhatFileSaid,
	registrationById,
	setDetail,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import { carriedNeedsOf, needRow } from './care.store.ts'
import { changedSince, restoreChanges } from './restore.ts'
import { bothSeated, movable, rowsNaming } from './same.store.ts'

/** Which of two answers holds: a "no" wins over everything, then "ask me first". */
const strict = ['no', 'ask', 'yes', ''] as const

const setKept = (context: CommandContext, id: string, detail: Detail): void => {
	const { db, commandId, atMs } = context
	const before = detailsOf(db, id)?.[detail.field]
	if (JSON.stringify(before) === JSON.stringify(detail.value)) return
	keepWhatFileSaid(db, id)
	setDetail(db, id, detail, { commandId, atMs, how: 'form' })
	keepChange(db, commandId, {
		registrationId: id,
		field: detail.field,
		before,
		after: detailsOf(db, id)?.[detail.field],
	})
}

const moveRows = (context: CommandContext, keptId: string, goneId: string): void => {
	const journal = journalOf(context)
	for (const { table, column, clash } of movable)
		for (const row of rowsNaming(context.db, table, column, goneId)) {
			const moved = { ...row, [column]: keptId }
			const isTaken = rowsNaming(context.db, table, column, keptId).some(
				(own) =>
					clash.every((one) => own[one] === row[one]) &&
					(clash.length > 0 || column === 'registration_id') &&
					!('id' in row),
			)
			const isOfOneself = table === 'person_link' && moved['registration_id'] === moved['linked_id']
			// A row with an id of its own is changed; one that is known by the person is taken away and put anew.
			if ('id' in row) journal.put(table, moved)
			else {
				journal.remove(table, row)
				if (!isTaken && !isOfOneself) journal.put(table, moved)
			}
		}
	const own = carriedNeedsOf(context.db, keptId)
	const codes = new Set(own.map(({ code }) => code))
	let position = own.length
	for (const need of carriedNeedsOf(context.db, goneId))
		if (!codes.has(need.code) || need.code === 'inOwnWords') journal.put('need', needRow(keptId, position++, need))
	journal.put('person_merge', { gone_id: goneId, kept_id: keptId })
}

/** Two for each day an event can have. */
const mostLines = 62

/** The door's book is never changed: the one that stays gets a line of their own for each day the other came first. */
const mergePresence = (context: CommandContext, keptId: string, goneId: string): void => {
	const { db, atMs, actor, commandId } = context
	for (const [at, dayId] of attendedDays(db, goneId).entries()) {
		const [own, other] = [presenceOf(db, keptId, dayId), presenceOf(db, goneId, dayId)]
		if (!other || own?.state === 'in' || own?.state === other.state) continue
		const line = { registrationId: keptId, dayId, atMs, desk: actor.desk, method: 'bulk', cancels: null } as const
		if (!own) insertEntry(db, { ...line, id: entryId(commandId, 2 * at), kind: 'in' })
		if (other.state === 'out') insertEntry(db, { ...line, id: entryId(commandId, 2 * at + 1), kind: 'out' })
		settlePresence(db, keptId, dayId)
	}
}

export const sameCommands: CommandHandlers<'people.merge' | 'people.setDifferent'> = {
	'people.merge': (context, { registrationId, goneId, take }) => {
		const { db, commandId, atMs, touch } = context
		if (registrationId === goneId) return { outcome: 'isSame' }
		const [kept, gone] = [registrationById(db, registrationId), registrationById(db, goneId)]
		const other = detailsOf(db, goneId)
		if (!kept || !gone || !other || kept.status === 'removed' || gone.status === 'removed')
			return { outcome: 'notFound' }
		if (bothSeated(db, registrationId, goneId)) return { outcome: 'bothHaveDuties' }
		for (const field of take) setKept(context, registrationId, { field, value: other[field] } as Detail)
		const own = detailsOf(db, registrationId)
		if (own) {
			setKept(context, registrationId, {
				field: 'days',
				value: [...new Set([...daysOf(db, registrationId), ...other.days])].toSorted(),
			})
			setKept(context, registrationId, { field: 'roles', value: [...new Set([...own.roles, ...other.roles])] })
			if (own.needsEvacuationHelp !== 'yes' && other.needsEvacuationHelp !== 'notAsked')
				setKept(context, registrationId, { field: 'needsEvacuationHelp', value: other.needsEvacuationHelp })
		}
		for (const kind of [
			'photo',
			'keepInTouch',
			'shareAccessNeed',
			'guardianAgreement',
		] as const satisfies ConsentKind[]) {
			const answers = [currentConsent(db, registrationId, kind), currentConsent(db, goneId, kind)] as const
			const [before] = answers
			const value = strict.find((one) => answers.includes(one)) ?? ''
			if (value === '' || value === before) continue
			insertConsent(db, { registrationId, kind, value, how: 'form', atMs })
			if (kind === 'photo' || kind === 'keepInTouch')
				keepChange(db, commandId, { registrationId, field: kind, before, after: value })
		}
		moveRows(context, registrationId, goneId)
		mergePresence(context, registrationId, goneId)
		setStatus(db, goneId, 'removed', atMs)
		keepChange(db, commandId, { registrationId: goneId, field: 'status', before: gone.status, after: 'removed' })
		touch(registrationId)
		touch(goneId)
		return { outcome: 'merged' }
	},
	'people.setDifferent': (context, { registrationId, otherId, isDifferent }) => {
		if (registrationId === otherId) return { outcome: 'isSame' }
		const { db } = context
		if (!registrationById(db, registrationId) || !registrationById(db, otherId)) return { outcome: 'notFound' }
		const [one_id = '', other_id = ''] = [registrationId, otherId].toSorted()
		const journal = journalOf(context)
		const hasChanged = isDifferent
			? journal.put('person_different', { one_id, other_id })
			: journal.remove('person_different', { one_id, other_id })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
}

export const sameUndoers: Undoers = {
	'people.merge': {
		applies: ({ outcome }) => outcome === 'merged',
		undo: (context, { id, input }) => {
			const count = changedSince(context, [id])
			if (count > 0) return { outcome: 'standsOn', why: 'changedSince', count }
			const result = undoJournal(context, id)
			if (result.outcome !== 'undone') return result
			restoreChanges(context, [id])
			cancelEntriesOf(context.db, { id, count: mostLines }, { ...context, desk: context.actor.desk })
			context.touch(input.registrationId)
			context.touch(input.goneId)
			return { outcome: 'undone' }
		},
	},
	'people.setDifferent': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
