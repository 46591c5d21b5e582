/** Takes back what a command changed about people: every field to what it was, or nothing at all. */
import type { PersonDetails, RegistrationStatus } from '../../../shared/domain/person.ts'
import type { CommandContext } from '../../bus/handlers.ts'
import { type Change, changesBy, keepChange } from '../../database/stores/changes.store.ts'
import {
	type Detail,
	detailsOf,
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
			if (JSON.stringify(currentOf(context, change)) !== JSON.stringify(change.after)) people.add(change.registrationId)
		}
	}
	return people.size
}

/** Sets every field these commands changed back to what it was, last change first. */
export const restoreChanges = (context: CommandContext, commandIds: readonly string[]): void => {
	const { db, commandId, atMs, touch } = context
	const kept = new Map<string, Change>()
	for (const id of commandIds.toReversed()) {
		for (const change of changesBy(db, id)) {
			const { registrationId, field, before } = change
			if (field === 'status') setStatus(db, registrationId, before as RegistrationStatus, atMs)
			else if (field === 'imported') keepImported(db, registrationId, before as PersonDetails | null)
			else setDetail(db, registrationId, { field, value: before } as Detail, { commandId, atMs, how: 'form' })
			const key = `${registrationId} ${field}`
			kept.set(key, { registrationId, field, before: kept.get(key)?.before ?? change.after, after: before })
			touch(registrationId)
		}
	}
	for (const change of kept.values()) keepChange(db, commandId, change)
}
