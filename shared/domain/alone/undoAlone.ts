/** Taking back, at a desk without its hub, what this very desk did: the rules of `history.undo`, as far as it can know. */
import type { OutputOf } from '../../contract/index.ts'
import { leads } from '../roles.ts'
import type { AloneEntry, DeskActor, Done } from './aloneTypes.ts'
import type { DeskPeople } from './deskPeople.ts'

/** For so long a desk takes back what it did itself, without a word. */
export const ownUndoMs = 60_000

/** The line of one of several people whom a command let in. */
export const lineIdOf = (commandId: string, registrationId: string): string => `${commandId} ${registrationId}`

/** The line of a person that a command wrote: under its id here, or as the hub told it since. */
const lineOf = (
	people: DeskPeople,
	registrationId: string,
	{
		dayId,
		id,
		kind,
		desk,
	}: { readonly dayId: string; readonly id: string; readonly kind: 'in' | 'out'; readonly desk: string },
) => {
	const lines = people.linesOn(registrationId, dayId)
	return (
		lines.find((line) => line.id === id) ??
		lines.findLast((line) => line.kind === kind && line.desk === desk && line.id.startsWith(registrationId))
	)
}

/** Null: this desk cannot take it back by itself. */
export const undoAlone = (
	people: DeskPeople,
	actor: DeskActor,
	{ id, input, saidMs }: Extract<AloneEntry, { name: 'history.undo' }>,
	{ entry }: Done,
): OutputOf<'history.undo'> | null => {
	const isRecent = saidMs - entry.saidMs <= ownUndoMs
	if (!isRecent && !leads.some((role) => role === actor.role)) return { outcome: 'needsLead' }
	if (!isRecent && input.reason.trim() === '') return { outcome: 'needsReason' }
	const takeBack = (registrationId: string, dayId: string, lineId: string, kind: 'in' | 'out'): void => {
		const line = lineOf(people, registrationId, { dayId, id: lineId, kind, desk: actor.desk })
		if (line === undefined) return
		const undo = {
			id: `${id} ${registrationId}`,
			kind: 'undo',
			atMs: saidMs,
			desk: actor.desk,
			cancels: line.id,
		} as const
		people.addLine(registrationId, { ...undo, dayId })
	}
	switch (entry.name) {
		case 'checkin.admit':
			takeBack(entry.input.registrationId, entry.input.dayId, entry.id, 'in')
			return { outcome: 'undone' }
		case 'checkin.admitTogether':
			for (const { registrationId } of entry.input.rows)
				takeBack(registrationId, entry.input.dayId, lineIdOf(entry.id, registrationId), 'in')
			return { outcome: 'undone' }
		case 'checkin.walkIn':
		case 'checkin.addCompanion':
			takeBack(entry.input.registrationId, entry.input.dayId, entry.id, 'in')
			people.removePerson(entry.input.registrationId)
			return { outcome: 'undone' }
		case 'checkin.leave':
			takeBack(entry.input.registrationId, entry.input.dayId, entry.id, 'out')
			return { outcome: 'undone' }
		case 'checkin.sendToHelp':
			return { outcome: 'undone' }
		case 'people.setPhoto':
		case 'history.undo':
			// What they answered before, or what stood before the undo, only the hub knows for sure.
			return null
		default:
			return entry satisfies never
	}
}
