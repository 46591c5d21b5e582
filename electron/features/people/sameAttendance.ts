/**
 * Where somebody is who was on the list twice. The door's book is never changed: the one that stays gets lines of
 * their own, at the times when the other came and went. Whoever is in by either stays in.
 */
import { type DoorEntry, presenceFrom } from '../../../shared/domain/attendance.ts'
import type { CommandContext } from '../../bus/handlers.ts'
import {
	cancelEntriesOf,
	type Entry,
	entriesOf,
	entryId,
	insertEntry,
	setPresence,
	settlePresence,
} from '../../database/stores/attendance.store.ts'
import { daysInBook } from './sameRows.store.ts'

/** More than anybody comes and goes; what would be beyond it is not copied. */
const mostLines = 400

const isOut = ({ kind }: DoorEntry): boolean => kind === 'out' || kind === 'assumedOut'

/** Lines that nobody took back. */
const standing = (entries: readonly Entry[]): readonly Entry[] => {
	const cancelled = new Set(entries.map(({ cancels }) => cancels))
	return entries.filter(({ id, kind }) => kind !== 'undo' && !cancelled.has(id))
}

type Line = Pick<Entry, 'kind' | 'atMs' | 'desk' | 'method'>

const linesFor = (
	{ atMs, actor }: CommandContext,
	own: readonly Entry[],
	others: readonly Entry[],
): readonly Line[] => {
	const isIn = [own, others].some((entries) => presenceFrom(entries)?.state === 'in')
	const lines: readonly Line[] = standing(others).filter((line) => !isIn || !isOut(line))
	const after = [...own, ...lines.map((line, at) => ({ ...line, id: `line ${at}`, cancels: null }))].toSorted(
		(a, b) => a.atMs - b.atMs,
	)
	// One left by one booking and is still in by the other.
	const isOutNow = isIn && presenceFrom(after)?.state !== 'in'
	return isOutNow ? [...lines, { kind: 'in', atMs, desk: actor.desk, method: 'bulk' }] : lines
}

export const mergeAttendance = (context: CommandContext, keptId: string, goneId: string): void => {
	const { db, commandId } = context
	let at = 0
	for (const dayId of daysInBook(db, goneId)) {
		const lines = linesFor(context, entriesOf(db, keptId, dayId), entriesOf(db, goneId, dayId))
		for (const line of lines)
			if (at < mostLines)
				insertEntry(db, { ...line, id: entryId(commandId, at++), registrationId: keptId, dayId, cancels: null })
		settlePresence(db, keptId, dayId)
		// Nobody is counted twice.
		setPresence(db, goneId, dayId, null)
	}
}

/** Whether the door has seen the one that stayed since, on a day on which the other one came. */
export const hasComeSince = (
	{ db }: Pick<CommandContext, 'db'>,
	keptId: string,
	goneId: string,
	atMs: number,
): boolean => daysInBook(db, goneId).some((dayId) => entriesOf(db, keptId, dayId).some((line) => line.atMs > atMs))

export const partAttendance = (context: CommandContext, mergeId: string, goneId: string): void => {
	const { db, actor } = context
	cancelEntriesOf(db, { id: mergeId, count: mostLines }, { ...context, desk: actor.desk })
	for (const dayId of daysInBook(db, goneId)) settlePresence(db, goneId, dayId)
}
