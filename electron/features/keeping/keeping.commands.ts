/** Closing the event, the schedule, requests, and erasing itself. */

import type { OutputOf } from '../../../shared/contract/index.ts'
import {
	isDue,
	type KeepReason,
	keptUntil,
	needsCounts,
	proposedDays,
	type RetainedData,
	retainedData,
} from '../../../shared/domain/retention/schedule.ts'
import { takeCheckpoint } from '../../bus/checkpoint.store.ts'
import type { CommandContext, CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { lastSeq } from '../../bus/log.store.ts'
import type { Reader } from '../../database/handle.ts'
import {
	eraseData,
	erasePeople,
	forgetEverythingSaid,
	forgetJournal,
	forgetSaid,
	isThere,
	samePerson,
	speakersOf,
	takeOut,
	whileErasing,
	wordsFor,
} from './erase.store.ts'
import {
	addErasure,
	areCountsMade,
	changedDays,
	closedAt,
	copies,
	isAlarmOn,
	nextNumber,
	proveErasure,
	requestById,
	requests,
	wasAnybodyIn,
} from './keeping.store.ts'

export type Keep = { readonly data: RetainedData; readonly why: KeepReason }

type Erased = { readonly rows: number; readonly parts: number; readonly data: readonly RetainedData[] }

const everything: ReadonlySet<RetainedData> = new Set(retainedData)

/** One person: what they asked for, but for what stays with a reason. */
const eraseRequested = ({ db, touch }: CommandContext, registrationId: string, keep: readonly Keep[]): Erased => {
	const ids = samePerson(db, registrationId)
	const data = retainedData.filter((one) => keep.every((kept) => kept.data !== one))
	const isWhole = keep.length === 0
	const subjects = [...ids, ...speakersOf(db, ids)]
	const words = wordsFor(db, ids)
	const gone = erasePeople(db, ids, new Set(data), isWhole)
	// Where something stays, who it is about stays too: the words that say so are not taken out of it.
	const others = isWhole ? takeOut(db, words) : 0
	const parts = forgetSaid(db, subjects, words)
	for (const id of ids) touch(id)
	return { rows: gone + others, parts, data }
}

/** What is past its day, of everybody. Once a kind has gone, nothing of what was said in the log is needed either. */
const eraseDue = ({ db }: CommandContext, data: readonly RetainedData[]): Erased => ({
	rows: eraseData(db, new Set(data), everything),
	parts: forgetEverythingSaid(db),
	data,
})

type Moment = { readonly db: Reader; readonly atMs: number }
type Wanted = { readonly requestId: string | null; readonly data: readonly RetainedData[] }

const dueOf = ({ db, atMs }: Moment, wanted: readonly RetainedData[]): readonly RetainedData[] => {
	const days = changedDays(db)
	const closed = closedAt(db)
	return retainedData.filter(
		(one) => wanted.includes(one) && isDue(keptUntil(closed, days.get(one) ?? proposedDays[one]), atMs),
	)
}

/** Why nothing can be erased now; null where it can. */
export const whyNotErase = (
	moment: Moment,
	{ requestId, data }: Wanted,
): Exclude<OutputOf<'keeping.erase'>['outcome'], 'erased'> | null => {
	const { db } = moment
	if (isAlarmOn(db)) return 'alarmOn'
	if (requestId !== null) {
		const request = requestById(db, requestId)
		if (!request) return 'notFound'
		return request.registrationId === null ? 'nothingToErase' : null
	}
	const due = dueOf(moment, data)
	if (due.length === 0) return 'nothingToErase'
	return due.some((one) => needsCounts.has(one)) && !areCountsMade(db) && wasAnybodyIn(db) ? 'needsCounts' : null
}

const erase = (context: CommandContext, wanted: Wanted): OutputOf<'keeping.erase'> => {
	const { db, commandId, atMs } = context
	const whyNot = whyNotErase(context, wanted)
	if (whyNot) return { outcome: whyNot }
	const { requestId } = wanted
	const request = requestId === null ? undefined : requestById(db, requestId)
	const { rows, parts, sha256 } = whileErasing(db, () => {
		const done = request?.registrationId
			? eraseRequested(context, request.registrationId, JSON.parse(request.keep) as readonly Keep[])
			: eraseDue(context, dueOf(context, wanted.data))
		forgetJournal(db)
		const erasure = { ...done, data: JSON.stringify(done.data) }
		addErasure(db, { id: commandId, requestId, atMs, ...erasure })
		return { ...done, sha256: takeCheckpoint(db, lastSeq(db) + 1) }
	})
	return { outcome: 'erased', rows, parts, sha256 }
}

export const keepingCommands: CommandHandlers<
	| 'keeping.closeEvent'
	| 'keeping.saveRule'
	| 'keeping.openRequest'
	| 'keeping.erase'
	| 'keeping.prove'
	| 'keeping.codeChanged'
	| 'keeping.addCopy'
	| 'keeping.copyGone'
> = {
	'keeping.closeEvent': (context) =>
		closedAt(context.db) === null && journalOf(context).put('event_close', { id: 1, at_ms: context.atMs })
			? { outcome: 'closed' }
			: { outcome: 'alreadyClosed' },
	'keeping.saveRule': (context, { data, days }) => {
		if ((changedDays(context.db).get(data) ?? proposedDays[data]) === days) return { outcome: 'unchanged' }
		const journal = journalOf(context)
		if (days === proposedDays[data]) journal.remove('retention_rule', { data })
		else journal.put('retention_rule', { data, days })
		return { outcome: 'saved' }
	},
	'keeping.openRequest': (context, { registrationId, checked, keep }) => {
		const { db, commandId, atMs } = context
		if (!isThere(db, registrationId)) return { outcome: 'notFound' }
		if (requests(db).some((one) => one.registrationId === registrationId)) return { outcome: 'alreadyOpen' }
		const number = nextNumber(db)
		journalOf(context).put('erasure_request', {
			id: commandId,
			number,
			registration_id: registrationId,
			checked,
			keep: JSON.stringify(keep),
			at_ms: atMs,
		})
		return { outcome: 'opened', number }
	},
	'keeping.erase': erase,
	'keeping.codeChanged': () => ({ outcome: 'recorded' }),
	'keeping.prove': ({ db, atMs }, { erasureId, proof }) =>
		proveErasure(db, erasureId, JSON.stringify(proof), atMs) ? { outcome: 'proven' } : { outcome: 'notFound' },
	'keeping.addCopy': (context, { copyId, kind, place, destroyBy }) => {
		journalOf(context).put('file_copy', {
			id: copyId,
			kind,
			place,
			made_at_ms: context.atMs,
			destroy_by: destroyBy,
			gone_at_ms: null,
		})
		return { outcome: 'added' }
	},
	'keeping.copyGone': (context, { copyId }) => {
		const copy = copies(context.db).find(({ id }) => id === copyId)
		if (!copy) return { outcome: 'notFound' }
		if (copy.goneAtMs !== null) return { outcome: 'alreadyGone' }
		journalOf(context).change('file_copy', { id: copyId }, { gone_at_ms: context.atMs })
		return { outcome: 'gone' }
	},
}

const journaled = { undo: (context: CommandContext, { id }: { readonly id: string }) => undoJournal(context, id) }

export const keepingUndoers: Undoers = {
	'keeping.closeEvent': { applies: ({ outcome }) => outcome === 'closed', ...journaled },
	'keeping.saveRule': { applies: ({ outcome }) => outcome === 'saved', ...journaled },
	'keeping.openRequest': { applies: ({ outcome }) => outcome === 'opened', ...journaled },
	'keeping.addCopy': { applies: ({ outcome }) => outcome === 'added', ...journaled },
	'keeping.copyGone': { applies: ({ outcome }) => outcome === 'gone', ...journaled },
}
