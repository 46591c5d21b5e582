/** The door, as commands. The policy itself is `decideAdmission`; this writes down what it says. */
import { createHash } from 'node:crypto'
import { type Admission, decideAdmission } from '../../../shared/domain/attendance.ts'
import { freshBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { nobodyYet } from '../../../shared/domain/person.ts'
import { uuidv7 } from '../../../shared/lib/uuid.ts'
import type { CommandContext, CommandHandlers, Undoers, UndoResult } from '../../bus/handlers.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import {
	cancelEntry,
	type Entry,
	entryById,
	insertEntry,
	presenceOf,
	setPresence,
	settlePresence,
} from '../../database/stores/attendance.store.ts'
import { hasDay, hasSector } from '../../database/stores/lookups.store.ts'
import {
	daysOf,
	insertRegistration,
	isBadgeCodeTaken,
	registrationById,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import { closedAt } from './more.store.ts'
import { isIn, roomFor } from './room.ts'

/** Lets somebody in. `id`: of the line, where a command lets in several; the command's own otherwise. */
export const letIn = (
	{ db, commandId, atMs, actor, touch, late }: CommandContext,
	person: Pick<Entry, 'registrationId' | 'dayId' | 'method'>,
	id: string = commandId,
): void => {
	insertEntry(db, { ...person, id, kind: 'in', atMs, desk: actor.desk, cancels: null })
	if (late) settleAnew(db, person)
	else
		setPresence(db, person.registrationId, person.dayId, {
			state: 'in',
			sinceMs: atMs,
			desk: actor.desk,
			entryId: id,
		})
	touch(person.registrationId)
}

/** One for a person and a day, whichever of their lines came first: hubs that heard them in another order agree. */
const assumedOutId = (registrationId: string, dayId: string): string =>
	uuidv7(0, createHash('sha256').update(`assumed out ${registrationId} ${dayId}`).digest())

/**
 * Where somebody is, from all their lines: one that came late may be the first, or lie between others. On a day that was
 * closed before it came, whoever is in by it is taken to have left, like everybody else.
 */
const settleAnew = (
	db: Writer,
	{ registrationId, dayId, method }: Pick<Entry, 'registrationId' | 'dayId' | 'method'>,
): void => {
	settlePresence(db, registrationId, dayId)
	const closedMs = closedAt(db, dayId)
	const now = presenceOf(db, registrationId, dayId)
	if (closedMs === null || now?.state !== 'in' || now.sinceMs > closedMs) return
	const id = assumedOutId(registrationId, dayId)
	if (entryById(db, id)) return
	insertEntry(db, { id, registrationId, dayId, kind: 'assumedOut', atMs: closedMs, desk: '', method, cancels: null })
	settlePresence(db, registrationId, dayId)
}

/** What the door says of one person, by the policy; null: there is nobody of this id. */
export const admissionOf = (db: Reader, registrationId: string, dayId: string): Admission | null => {
	const registration = registrationById(db, registrationId)
	return (
		(registration &&
			decideAdmission(
				{
					status: registration.status,
					bookedDayIds: daysOf(db, registrationId),
					presence: presenceOf(db, registrationId, dayId) ?? null,
				},
				dayId,
			)) ??
		null
	)
}

export const takeBack = ({ db, commandId, atMs, actor, touch, late }: CommandContext, entry: string): UndoResult => {
	const line = entryById(db, entry)
	const registrationId = cancelEntry(db, { id: commandId, atMs, desk: actor.desk }, entry)
	// What a desk took back while the day was closed here: whoever is in again by it has left like everybody else.
	if (late && line) settleAnew(db, line)
	if (registrationId !== null) touch(registrationId)
	return { outcome: 'undone' }
}

export const checkinCommands: CommandHandlers<'checkin.admit' | 'checkin.walkIn'> = {
	'checkin.admit': (context, { registrationId, dayId, method, goesOn }) => {
		const { db, atMs, late } = context
		const decision = hasDay(db, dayId) ? admissionOf(db, registrationId, dayId) : null
		if (!decision) return { outcome: 'notFound' }
		if (decision.outcome === 'wrongDay') return { ...decision, bookedDayIds: [...decision.bookedDayIds] }
		if (decision.outcome === 'alreadyIn' && late) {
			// Both desks saw them come: both lines are kept, and the earlier one counts.
			letIn(context, { registrationId, dayId, method })
			const first = presenceOf(db, registrationId, dayId)
			return first && first.entryId !== context.commandId
				? { outcome: 'alreadyIn', atMs: first.sinceMs, desk: first.desk }
				: { outcome: 'admitted', atMs }
		}
		if (decision.outcome !== 'admitted') return decision
		const room = roomFor(context, { dayId, goesOn })
		if (room.is === 'full') return room.answer
		letIn(context, { registrationId, dayId, method })
		return { outcome: room.is, atMs }
	},
	'checkin.walkIn': (context, input) => {
		const { db, random, commandId, atMs } = context
		if (!hasDay(db, input.dayId)) return { outcome: 'notFound' }
		if (!hasSector(db, input.sector)) return { outcome: 'unknownSector' }
		const room = roomFor(context, input)
		if (room.is === 'full') return room.answer
		insertRegistration(db, {
			id: input.registrationId,
			badgeCode: freshBadgeCode(random, (code) => isBadgeCodeTaken(db, code)),
			person: {
				...nobodyYet,
				preferredName: input.preferredName,
				familyName: input.familyName,
				organisation: input.organisation,
				sector: input.sector,
				days: [input.dayId],
				photo: input.photo,
				needsEvacuationHelp: input.needsEvacuationHelp,
			},
			status: 'confirmed',
			source: 'walkIn',
			importId: null,
			importRef: '',
			commandId,
			atMs,
			how: 'spoken',
		})
		letIn(context, { registrationId: input.registrationId, dayId: input.dayId, method: 'search' })
		return { outcome: room.is, atMs }
	},
}

export const checkinUndoers: Undoers = {
	'checkin.admit': {
		applies: isIn,
		appliesLate: ({ outcome }) => outcome === 'alreadyIn',
		undo: (context, { id }) => takeBack(context, id),
	},
	'checkin.walkIn': {
		applies: isIn,
		undo: (context, { id, input }) => {
			takeBack(context, id)
			setStatus(context.db, input.registrationId, 'removed', context.atMs)
			return { outcome: 'undone' }
		},
	},
}
