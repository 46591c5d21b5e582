/** One person at a time: adding, putting a name right, settling a row that may be somebody known. */
import { freshBadgeCode } from '../../../shared/domain/badgeCode.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { keepChange } from '../../database/stores/changes.store.ts'
import { hasDay, hasSector } from '../../database/stores/lookups.store.ts'
import { nowKnownAs } from '../../database/stores/merged.store.ts'
import {
	insertRegistration,
	isBadgeCodeTaken,
	keepWhatFileSaid,
	registrationById,
	setDetail,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import { importCommandsOfPeople, importUndoers, updatePerson } from './import.commands.ts'
import { heldById, needAt, setHeldState } from './people.store.ts'
import { changedSince, restoreChanges, takeOutAdded } from './restore.ts'

type Names =
	| 'people.startImport'
	| 'people.importRows'
	| 'people.finishImport'
	| 'people.settleHeld'
	| 'people.add'
	| 'people.rename'
	| 'people.setNeedStatus'

export const peopleCommands: CommandHandlers<Names> = {
	...importCommandsOfPeople,
	'people.settleHeld': (context, { registrationId, decision, sameAs }) => {
		const { db, random, commandId, atMs, touch } = context
		const held = heldById(db, registrationId)
		if (!held) return { outcome: 'notFound' }
		if (held.state !== 'waiting') return { outcome: 'alreadySettled' }
		if (decision === 'same') {
			const known = registrationById(db, nowKnownAs(db, sameAs ?? ''))
			if (!known || known.status === 'removed') return { outcome: 'notFound' }
			updatePerson(context, known, held.person, known.status)
			setHeldState(db, registrationId, 'same', known.id)
		} else if (decision === 'new' && registrationById(db, registrationId)) {
			// Decided so before, let in, and all of that taken back: the row is still there.
			setStatus(db, registrationId, 'confirmed', atMs)
			setHeldState(db, registrationId, 'new')
			touch(registrationId)
		} else if (decision === 'new') {
			insertRegistration(db, {
				id: registrationId,
				badgeCode: freshBadgeCode(random, (code) => isBadgeCodeTaken(db, code)),
				person: held.person,
				status: 'confirmed',
				source: 'import',
				importId: held.importId,
				importRef: held.ref,
				commandId,
				atMs,
				how: 'form',
			})
			setHeldState(db, registrationId, 'new')
			touch(registrationId)
		} else setHeldState(db, registrationId, 'leftOut')
		return { outcome: 'settled' }
	},
	'people.add': ({ db, random, commandId, atMs, touch }, { registrationId, person: said }) => {
		const person = { ...said, days: [...new Set(said.days)], roles: [...new Set(said.roles)] }
		if (person.days.some((dayId) => !hasDay(db, dayId))) return { outcome: 'unknownDay' }
		if (person.sector !== '' && !hasSector(db, person.sector)) return { outcome: 'unknownSector' }
		insertRegistration(db, {
			id: registrationId,
			badgeCode: freshBadgeCode(random, (code) => isBadgeCodeTaken(db, code)),
			person,
			status: 'confirmed',
			source: 'added',
			importId: null,
			importRef: '',
			commandId,
			atMs,
			how: 'spoken',
		})
		touch(registrationId)
		return { outcome: 'added' }
	},
	'people.rename': ({ db, commandId, atMs, touch }, { registrationId, preferredName }) => {
		const known = registrationById(db, registrationId)
		if (!known || known.status === 'removed') return { outcome: 'notFound' }
		if (known.preferredName === preferredName) return { outcome: 'unchanged' }
		keepWhatFileSaid(db, registrationId)
		setDetail(db, registrationId, { field: 'preferredName', value: preferredName }, { commandId, atMs, how: 'spoken' })
		keepChange(db, commandId, {
			registrationId,
			field: 'preferredName',
			before: known.preferredName,
			after: preferredName,
		})
		touch(registrationId)
		return { outcome: 'renamed' }
	},
	'people.setNeedStatus': (context, { rows }) => {
		const needs = rows.map(({ registrationId, position, status }) => ({
			need: needAt(context.db, registrationId, position),
			status,
		}))
		if (needs.some(({ need }) => need === undefined)) return { outcome: 'notFound' }
		const journal = journalOf(context)
		const count = needs.filter(({ need, status }) => journal.put('need', { ...need, status })).length
		return count === 0 ? { outcome: 'unchanged' } : { outcome: 'set', count }
	},
}

export const peopleUndoers: Undoers = {
	'people.setNeedStatus': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
	...importUndoers,
	'people.settleHeld': {
		applies: ({ outcome }) => outcome === 'settled',
		undo: (context, { id, input }) => {
			const { db } = context
			const { registrationId } = input
			if (input.decision === 'new') {
				const result = takeOutAdded(context, registrationId, id)
				if (result.outcome !== 'undone') return result
			} else if (input.decision === 'same') {
				const count = changedSince(context, [id])
				if (count > 0) return { outcome: 'standsOn', why: 'changedSince', count }
				restoreChanges(context, [id])
			}
			setHeldState(db, registrationId, 'waiting')
			return { outcome: 'undone' }
		},
	},
	'people.add': {
		applies: ({ outcome }) => outcome === 'added',
		undo: (context, { id, input }) => takeOutAdded(context, input.registrationId, id),
	},
	'people.rename': {
		applies: ({ outcome }) => outcome === 'renamed',
		undo: (context, { id }) => {
			const count = changedSince(context, [id])
			if (count > 0) return { outcome: 'standsOn', why: 'changedSince', count }
			restoreChanges(context, [id])
			return { outcome: 'undone' }
		},
	},
}
