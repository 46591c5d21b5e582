/** Desk copies, as commands: that one was made, what a copy is, and what bringing one back did. */
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import {
	addCopy,
	beginCopy,
	bringingById,
	finishBringing,
	isNameTaken,
	markBack,
	markTakenBack,
	noteCommands,
	startBringing,
} from './copies.store.ts'

type Commands =
	| 'copies.record'
	| 'copies.begin'
	| 'copies.startBack'
	| 'copies.handPiece'
	| 'copies.finishBack'
	| 'copies.tookBack'

export const copiesCommands: CommandHandlers<Commands> = {
	'copies.record': (context, { copyId, name, place, madeAtMs, baseSeq, baseHash, destroyBy }) => {
		if (isNameTaken(context.db, name)) return { outcome: 'nameTaken' }
		addCopy(context.db, { copyId, name, madeAtMs, baseSeq, baseHash })
		// In the one list of copies too, so that it is not forgotten when the event is erased.
		journalOf(context).put('file_copy', {
			id: copyId,
			kind: 'deskCopy',
			place,
			made_at_ms: madeAtMs,
			destroy_by: destroyBy,
			gone_at_ms: null,
		})
		return { outcome: 'recorded' }
	},
	'copies.begin': ({ db }, copy) => {
		beginCopy(db, copy)
		return { outcome: 'begun' }
	},
	'copies.startBack': ({ db, atMs }, { bringingId, copyId, name }) => {
		startBringing(db, { bringingId, copyId, name, beganAtMs: atMs })
		return { outcome: 'started' }
	},
	'copies.handPiece': ({ db }, { bringingId, ids }) => {
		if (!bringingById(db, bringingId)) return { outcome: 'notFound' }
		noteCommands(db, bringingId, ids)
		return { outcome: 'noted', count: ids.length }
	},
	'copies.finishBack': ({ db, atMs }, { bringingId, isWhole, total }) => {
		if (!finishBringing(db, { bringingId, isWhole, atMs, ...total })) return { outcome: 'notFound' }
		if (isWhole) markBack(db, bringingId, atMs)
		return { outcome: isWhole ? 'finished' : 'stopped', count: total.applied + total.tray }
	},
	'copies.tookBack': ({ db, atMs }, { bringingId, count, stayed }) =>
		markTakenBack(db, bringingId, atMs, count, stayed) ? { outcome: 'noted', count } : { outcome: 'notFound' },
}
