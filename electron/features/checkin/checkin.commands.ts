/** The door, as commands. The policy itself is `decideAdmission`; this writes down what it says. */
import { decideAdmission } from '../../../shared/domain/attendance.ts'
import { freshBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { nobodyYet } from '../../../shared/domain/person.ts'
import type { CommandContext, CommandHandlers, Undoers, UndoResult } from '../../bus/handlers.ts'
import { hasDay, hasSector } from '../../database/stores/lookups.store.ts'
import {
	daysOf,
	insertRegistration,
	isBadgeCodeTaken,
	registrationById,
	setStatus,
} from '../../database/stores/registrations.store.ts'
import { type Entry, entriesOf, entryById, insertEntry, presenceOf, setPresence } from './checkin.store.ts'

const letIn = (
	{ db, commandId, atMs, actor, touch }: CommandContext,
	person: Pick<Entry, 'registrationId' | 'dayId' | 'method'>,
): void => {
	insertEntry(db, { ...person, id: commandId, kind: 'in', atMs, desk: actor.desk, cancels: null })
	setPresence(db, person.registrationId, person.dayId, {
		state: 'in',
		sinceMs: atMs,
		desk: actor.desk,
		entryId: commandId,
	})
	touch(person.registrationId)
}

/** The first entry of the day that nobody took back: that is when and where somebody came in. */
const firstStanding = (entries: readonly Entry[]): Entry | undefined => {
	const cancelled = new Set(entries.flatMap((entry) => (entry.kind === 'undo' && entry.cancels ? [entry.cancels] : [])))
	return entries.find((entry) => entry.kind === 'in' && !cancelled.has(entry.id))
}

const takeBack = ({ db, commandId, atMs, actor, touch }: CommandContext, entryId: string): UndoResult => {
	const entry = entryById(db, entryId)
	if (!entry) return { outcome: 'undone' }
	const { registrationId, dayId, method } = entry
	insertEntry(db, {
		id: commandId,
		registrationId,
		dayId,
		kind: 'undo',
		atMs,
		desk: actor.desk,
		method,
		cancels: entryId,
	})
	const standing = firstStanding(entriesOf(db, registrationId, dayId))
	setPresence(
		db,
		registrationId,
		dayId,
		standing ? { state: 'in', sinceMs: standing.atMs, desk: standing.desk, entryId: standing.id } : null,
	)
	touch(registrationId)
	return { outcome: 'undone' }
}

export const checkinCommands: CommandHandlers<'checkin.admit' | 'checkin.walkIn'> = {
	'checkin.admit': (context, { registrationId, dayId, method }) => {
		const { db, atMs } = context
		const registration = registrationById(db, registrationId)
		if (!registration || !hasDay(db, dayId)) return { outcome: 'notFound' }
		const decision = decideAdmission(
			{
				status: registration.status,
				bookedDayIds: daysOf(db, registrationId),
				presence: presenceOf(db, registrationId, dayId) ?? null,
			},
			dayId,
		)
		if (decision.outcome === 'wrongDay') return { ...decision, bookedDayIds: [...decision.bookedDayIds] }
		if (decision.outcome !== 'admitted') return decision
		letIn(context, { registrationId, dayId, method })
		return { outcome: 'admitted', atMs }
	},
	'checkin.walkIn': (context, input) => {
		const { db, random, commandId, atMs } = context
		if (!hasDay(db, input.dayId)) return { outcome: 'notFound' }
		if (!hasSector(db, input.sector)) return { outcome: 'unknownSector' }
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
		return { outcome: 'admitted', atMs }
	},
}

export const checkinUndoers: Undoers = {
	'checkin.admit': {
		applies: ({ outcome }) => outcome === 'admitted',
		undo: (context, { id }) => takeBack(context, id),
	},
	'checkin.walkIn': {
		applies: ({ outcome }) => outcome === 'admitted',
		undo: (context, { id, input }) => {
			takeBack(context, id)
			setStatus(context.db, input.registrationId, 'removed', context.atMs)
			return { outcome: 'undone' }
		},
	},
}
