/** Takes back what a command changed about people: every field to what it was, or nothing at all. */
import type { PersonDetails, RegistrationStatus } from '../../../shared/domain/person.ts'
import type { CommandContext, UndoResult } from '../../bus/handlers.ts'
import {
	type Change,
	changesBy,
	isChangedByOthers,
	keepChange,
	linkedIdOf,
} from '../../database/stores/changes.store.ts'
import {
	type Detail,
	deleteLink,
	deleteRegistration,
	detailsOf,
	hasAttendance,
	hasGroupTraces,
	hasPresence,
	keepImported,
	registrationById,
	setDetail,
	setStatus,
} from '../../database/stores/registrations.store.ts'

const currentOf = (context: CommandContext, change: Change): unknown => {
	const registration = registrationById(context.db, change.registrationId)
	if (change.field === 'status') return registration?.status
	if (change.field === 'imported') return registration?.imported
	return detailsOf(context.db, change.registrationId)?.[change.field as keyof PersonDetails]
}

/** How many people were changed again since these commands: their changes cannot simply be taken back. */
export const changedSince = (context: CommandContext, commandIds: readonly string[]): number => {
	const people = new Set<string>()
	const settled = new Set<string>()
	for (const commandId of commandIds.toReversed()) {
		for (const change of changesBy(context.db, commandId)) {
			const key = `${change.registrationId} ${change.field}`
			// An older change of the same field by the same step was itself overwritten by that step.
			if (settled.has(key)) continue
			settled.add(key)
			// A link is made or not: nobody changes one.
			if (linkedIdOf(change.field) !== null) continue
			if (JSON.stringify(currentOf(context, change)) !== JSON.stringify(change.after)) people.add(change.registrationId)
		}
	}
	return people.size
}

const restore = (context: CommandContext, { registrationId, field, after: value }: Change): void => {
	const { db, commandId, atMs } = context
	const linkedId = linkedIdOf(field)
	if (linkedId !== null) deleteLink(db, registrationId, linkedId)
	else if (field === 'status') setStatus(db, registrationId, value as RegistrationStatus, atMs)
	else if (field === 'imported') keepImported(db, registrationId, value as PersonDetails | null)
	else setDetail(db, registrationId, { field, value } as Detail, { commandId, atMs, how: 'form' })
}

/** Sets every field these commands changed back to what it was before the first of them. */
export const restoreChanges = (context: CommandContext, commandIds: readonly string[]): void => {
	const kept = new Map<string, Change>()
	for (const id of commandIds) {
		for (const { registrationId, field, before, after } of changesBy(context.db, id)) {
			const key = `${registrationId} ${field}`
			const first = kept.get(key)
			kept.set(key, { registrationId, field, before: after, after: first ? first.after : before })
		}
	}
	for (const change of kept.values()) {
		restore(context, change)
		keepChange(context.db, context.commandId, change)
		context.touch(change.registrationId)
	}
}

/**
 * Takes somebody off every list. Where they came in and that was taken back, or where groups were
 * planned with them, those rows stay and so does theirs: what others did is not undone on the way.
 */
export const takeOut = ({ db, atMs, touch }: CommandContext, registrationId: string): void => {
	if (hasAttendance(db, registrationId) || hasGroupTraces(db, registrationId))
		setStatus(db, registrationId, 'removed', atMs)
	else deleteRegistration(db, registrationId)
	touch(registrationId)
}

/** Takes out one person whom `commandId` added; refused where they came in or were changed since. */
export const takeOutAdded = (context: CommandContext, registrationId: string, commandId: string): UndoResult => {
	if (hasPresence(context.db, registrationId)) return { outcome: 'standsOn', why: 'checkedIn', count: 1 }
	if (isChangedByOthers(context.db, registrationId, new Set([commandId])))
		return { outcome: 'standsOn', why: 'changedSince', count: 1 }
	takeOut(context, registrationId)
	return { outcome: 'undone' }
}
