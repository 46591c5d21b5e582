/** Closing the event, the schedule, requests, and erasing itself. */

import type { OutputOf } from '../../../shared/contract/index.ts'
import {
	isDue,
	type KeepReason,
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
	changedDays,
	closedAt,
	type HeldNow,
	heldBack,
	heldNow,
	schedule,
} from '../../database/stores/retention.store.ts'
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
	copies,
	isAlarmOn,
	keepByItselfCame,
	nextNumber,
	proveErasure,
	requestById,
	requests,
	setByItself,
	warnAnew,
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

/** Kinds that go by themselves by now, but for those that wait for the counts. */
export const goingNow = ({ db, atMs }: Moment): readonly RetainedData[] => {
	const held = heldNow(db)
	const isMissed = !areCountsMade(db) && wasAnybodyIn(db)
	const goes = (one: HeldNow | undefined): boolean => one !== undefined && one.held > one.staying
	return schedule(db).flatMap(({ data, goesAtMs }) =>
		isDue(goesAtMs, atMs) && goes(held.get(data)) && !(needsCounts.has(data) && isMissed) ? [data] : [],
	)
}

type Moment = { readonly db: Reader; readonly atMs: number }
type Wanted = { readonly requestId: string | null; readonly data: readonly RetainedData[] }

const dueOf = ({ db, atMs }: Moment, wanted: readonly RetainedData[]): readonly RetainedData[] =>
	schedule(db).flatMap(({ data, untilMs }) => (wanted.includes(data) && isDue(untilMs, atMs) ? [data] : []))

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
	| 'keeping.setByItself'
	| 'keeping.holdBack'
	| 'keeping.ranByItself'
> = {
	'keeping.closeEvent': (context) => {
		const { db, atMs } = context
		if (closedAt(db) !== null || !journalOf(context).put('event_close', { id: 1, at_ms: atMs }))
			return { outcome: 'alreadyClosed' }
		warnAnew(db, atMs)
		return { outcome: 'closed' }
	},
	'keeping.saveRule': (context, { data, days }) => {
		if ((changedDays(context.db).get(data) ?? proposedDays[data]) === days) return { outcome: 'unchanged' }
		const journal = journalOf(context)
		if (days === proposedDays[data]) journal.remove('retention_rule', { data })
		else journal.put('retention_rule', { data, days })
		warnAnew(context.db, context.atMs)
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
	'keeping.setByItself': ({ db, atMs }, { isOn }) => {
		if (!setByItself(db, isOn, atMs)) return { outcome: 'unchanged' }
		return { outcome: isOn ? 'turnedOn' : 'turnedOff' }
	},
	'keeping.holdBack': (context, { data, hold }) => {
		const { db, atMs } = context
		const journal = journalOf(context)
		if (hold === null) {
			if (!journal.remove('retention_hold', { data })) return { outcome: 'unchanged' }
			warnAnew(db, atMs)
			return { outcome: 'letGo' }
		}
		if (hold.untilMs <= atMs) return { outcome: 'notAhead' }
		const before = heldBack(db).get(data)
		if (!journal.put('retention_hold', { data, until_ms: hold.untilMs, why: hold.why })) return { outcome: 'unchanged' }
		// Sooner than was said before: who looked then has a week again.
		if (before !== undefined && hold.untilMs < before.untilMs) warnAnew(db, atMs)
		return { outcome: 'heldBack' }
	},
	'keeping.ranByItself': ({ db, atMs }, { came }) => {
		if (!keepByItselfCame(db, came, atMs)) return { outcome: 'notFound' }
		return { outcome: came === 'erased' ? 'erased' : 'notErased' }
	},
}

const journaled = { undo: (context: CommandContext, { id }: { readonly id: string }) => undoJournal(context, id) }
/** The days are others again: who counted on those of before has a week to look. */
const ofDays = {
	undo: (context: CommandContext, { id }: { readonly id: string }) => {
		const undone = undoJournal(context, id)
		if (undone.outcome === 'undone') warnAnew(context.db, context.atMs)
		return undone
	},
}

export const keepingUndoers: Undoers = {
	'keeping.closeEvent': { applies: ({ outcome }) => outcome === 'closed', ...journaled },
	'keeping.saveRule': { applies: ({ outcome }) => outcome === 'saved', ...ofDays },
	'keeping.holdBack': { applies: ({ outcome }) => outcome === 'heldBack' || outcome === 'letGo', ...ofDays },
	'keeping.setByItself': {
		applies: ({ outcome }) => outcome === 'turnedOn' || outcome === 'turnedOff',
		undo: ({ db, atMs }, { outcome: { outcome } }) => {
			const isBack = setByItself(db, outcome === 'turnedOff', atMs)
			return isBack ? { outcome: 'undone' } : { outcome: 'standsOn', why: 'changedSince', count: 1 }
		},
	},
	'keeping.openRequest': { applies: ({ outcome }) => outcome === 'opened', ...journaled },
	'keeping.addCopy': { applies: ({ outcome }) => outcome === 'added', ...journaled },
	'keeping.copyGone': { applies: ({ outcome }) => outcome === 'gone', ...journaled },
}
