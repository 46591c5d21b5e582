/** More of the door: several at once, out again, companions, what was ticked on paper, the end of a day. */
import { freshBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { nobodyYet } from '../../../shared/domain/person.ts'
import { atVenue } from '../../../shared/lib/when.ts'
import type { CommandContext, CommandHandlers, Undoers, UndoResult } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import {
	cancelEntriesOf,
	entryId,
	insertEntry,
	presenceOf,
	settlePresence,
} from '../../database/stores/attendance.store.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import {
	insertLink,
	insertRegistration,
	isBadgeCodeTaken,
	registrationById,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import { admissionOf, letIn, takeBack } from './checkin.commands.ts'
import { closedAt, countDidNotCome, dateOfDay, whoIsIn } from './more.store.ts'
import { isIn, roomFor } from './room.ts'

type Names =
	| 'checkin.admitTogether'
	| 'checkin.addCompanion'
	| 'checkin.leave'
	| 'checkin.enterPaper'
	| 'checkin.closeDay'
	| 'checkin.setBuilding'

export const moreCommands: CommandHandlers<Names> = {
	'checkin.admitTogether': (context, { dayId, method, rows, goesOn }) => {
		const { db, commandId } = context
		const ids = [...new Set(rows.map(({ registrationId }) => registrationId))]
		const outcomes = ids.map((registrationId) => ({
			registrationId,
			outcome: (hasDay(db, dayId) ? admissionOf(db, registrationId, dayId)?.outcome : undefined) ?? 'notFound',
		}))
		const admitted = outcomes.filter(({ outcome }) => outcome === 'admitted')
		// Other desks saw some of them come too: a late line says so beside theirs.
		const lines = context.late
			? outcomes.filter(({ outcome }) => outcome === 'admitted' || outcome === 'alreadyIn')
			: admitted
		const room = roomFor(context, { dayId, goesOn }, admitted.length)
		if (room.is === 'full') return room.answer
		for (const [at, { registrationId }] of lines.entries())
			letIn(context, { registrationId, dayId, method }, entryId(commandId, at))
		const already = outcomes.filter(({ outcome }) => outcome === 'alreadyIn').length
		const refused = outcomes.length - admitted.length - already
		return admitted.length === 0
			? { outcome: 'nobody', already, refused }
			: { outcome: room.is, count: admitted.length, already, refused }
	},
	'checkin.addCompanion': (context, input) => {
		const { registrationId, forId, dayId, preferredName, kind, photo } = input
		const { db, random, commandId, atMs } = context
		const other = registrationById(db, forId)
		if (!other || other.status === 'removed' || !hasDay(db, dayId)) return { outcome: 'notFound' }
		const room = roomFor(context, input)
		if (room.is === 'full') return room.answer
		insertRegistration(db, {
			id: registrationId,
			badgeCode: freshBadgeCode(random, (code) => isBadgeCodeTaken(db, code)),
			person: {
				...nobodyYet,
				preferredName,
				photo,
				days: [dayId],
				roles: [kind === 'interpreter' ? 'communicationProfessional' : 'companion'],
			},
			status: 'confirmed',
			source: 'walkIn',
			importId: null,
			importRef: '',
			commandId,
			atMs,
			how: 'spoken',
		})
		insertLink(db, forId, registrationId, kind)
		letIn(context, { registrationId, dayId, method: 'search' })
		context.touch(forId)
		return { outcome: room.is, atMs }
	},
	'checkin.leave': ({ db, commandId, atMs, actor, touch, late }, { registrationId, dayId, method }) => {
		if (!registrationById(db, registrationId) || !hasDay(db, dayId)) return { outcome: 'notFound' }
		// A desk that was alone saw them go, whatever has come here of their coming.
		if (!late && presenceOf(db, registrationId, dayId)?.state !== 'in') return { outcome: 'notIn' }
		insertEntry(db, {
			id: commandId,
			registrationId,
			dayId,
			kind: 'out',
			atMs,
			desk: actor.desk,
			method,
			cancels: null,
		})
		settlePresence(db, registrationId, dayId)
		touch(registrationId)
		return { outcome: 'left', atMs }
	},
	'checkin.enterPaper': (context, { dayId, rows }) => {
		const { db, actor, touch } = context
		if (!hasDay(db, dayId)) return { outcome: 'notFound' }
		const date = dateOfDay(db, dayId)
		const counts = { entered: 0, already: 0, refused: 0 }
		for (const [at, { registrationId, kind, at: time }] of rows.entries()) {
			const atMs = atVenue(date, time)
			const presence = presenceOf(db, registrationId, dayId)
			// Whoever went out and came back later is in again: they are in the building.
			const isBack = presence?.state === 'out' && presence.sinceMs < atMs
			const isAlready = kind === 'in' ? presence !== undefined && !isBack : presence?.state === 'out'
			const decided = admissionOf(db, registrationId, dayId)?.outcome
			const canLeave = presence?.state === 'in' && presence.sinceMs <= atMs
			if (isAlready) counts.already++
			else if (kind === 'in' ? decided !== 'admitted' : !canLeave) counts.refused++
			else {
				insertEntry(db, {
					id: entryId(context.commandId, at),
					registrationId,
					dayId,
					kind,
					atMs,
					desk: actor.desk,
					method: 'list',
					cancels: null,
				})
				settlePresence(db, registrationId, dayId)
				touch(registrationId)
				counts.entered++
			}
		}
		const { entered, ...others } = counts
		return entered === 0 ? { outcome: 'unchanged' } : { outcome: 'entered', count: entered, ...others }
	},
	'checkin.closeDay': (context, { dayId }) => {
		const { db, atMs, commandId, actor, touch } = context
		if (!hasDay(db, dayId)) return { outcome: 'notFound' }
		if (closedAt(db, dayId) !== null) return { outcome: 'alreadyClosed' }
		const still = whoIsIn(db, dayId)
		for (const [at, registrationId] of still.entries()) {
			insertEntry(db, {
				id: entryId(commandId, at),
				registrationId,
				dayId,
				kind: 'assumedOut',
				atMs,
				desk: actor.desk,
				method: 'bulk',
				cancels: null,
			})
			settlePresence(db, registrationId, dayId)
			touch(registrationId)
		}
		journalOf(context).put('day_close', { day_id: dayId, command_id: commandId, at_ms: atMs })
		return { outcome: 'closed', assumedOut: still.length, didNotCome: countDidNotCome(db, dayId) }
	},
	'checkin.setBuilding': (context, { fireLimit, comfortable }) => ({
		outcome: journalOf(context).put('building', { id: 1, fire_limit: fireLimit, comfortable }) ? 'set' : 'unchanged',
	}),
}

/** Takes back every line that a command wrote, with lines of the undo's own. */
const takeAllBack = (context: CommandContext, target: { readonly id: string; readonly count: number }): UndoResult => {
	for (const id of cancelEntriesOf(context.db, target, { ...context, desk: context.actor.desk })) context.touch(id)
	return { outcome: 'undone' }
}

export const moreUndoers: Undoers = {
	'checkin.admitTogether': {
		applies: isIn,
		undo: (context, { id, input }) => takeAllBack(context, { id, count: input.rows.length }),
	},
	'checkin.enterPaper': {
		applies: ({ outcome }) => outcome === 'entered',
		undo: (context, { id, input }) => takeAllBack(context, { id, count: input.rows.length }),
	},
	'checkin.addCompanion': {
		applies: isIn,
		undo: (context, { id, input }) => {
			takeBack(context, id)
			setStatus(context.db, input.registrationId, 'removed', context.atMs)
			return { outcome: 'undone' }
		},
	},
	'checkin.leave': {
		applies: ({ outcome }) => outcome === 'left',
		undo: (context, { id }) => takeBack(context, id),
	},
	'checkin.closeDay': {
		applies: ({ outcome }) => outcome === 'closed',
		undo: (context, { id, outcome }) => {
			const result = undoJournal(context, id)
			if (result.outcome !== 'undone' || outcome.outcome !== 'closed') return result
			return takeAllBack(context, { id, count: outcome.assumedOut })
		},
	},
	'checkin.setBuilding': {
		applies: ({ outcome }) => outcome === 'set',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
