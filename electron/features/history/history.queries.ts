import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { checkpointSeq } from '../../bus/checkpoint.store.ts'
import type { QueryHandlers, Undoers } from '../../bus/handlers.ts'
import { isUndone, newestRows, subjectsOf } from '../../bus/log.store.ts'
import { undoerFor } from './history.commands.ts'

/** An import's pieces are told by its end, not one by one; so are a copy's. */
const untold = new Set(['people.importRows', 'people.startImport', 'copies.handPiece', 'copies.startBack'])

/** What only organisers may know to be about somebody: whom it is about is not said to anybody else. */
const aboutNobody: ReadonlySet<string> = new Set<CommandName>([
	'breakouts.setChoices',
	'breakouts.addConstraints',
	'breakouts.removeConstraint',
	'breakouts.saveTeam',
	'breakouts.ban',
	'payments.offer',
	'payments.choose',
	'payments.withdraw',
	'payments.markSent',
	'payments.markPaid',
])

/** Who tells a story is said to nobody here, whoever looks: not by a badge, and not by when it was done. */
const isOfStory = (name: string): boolean => name.startsWith('stories.')

export const historyQueries = (undoers: Undoers): QueryHandlers<'history.list'> => ({
	'history.list': ({ db, door, actor }, { limit, before }) => {
		const entries: OutputOf<'history.list'>['entries'][number][] = []
		const checkpoint = checkpointSeq(db)
		let from = before ?? Number.MAX_SAFE_INTEGER
		while (entries.length < limit) {
			const rows = newestRows(db, from, limit)
			if (rows.length === 0) break
			for (const row of rows) {
				from = row.seq
				if (untold.has(row.name) || entries.length === limit) continue
				const outcome = JSON.parse(row.outcome) as { outcome: string; rows?: number; count?: number }
				const subjects = subjectsOf(db, row.seq)
				const isSaid =
					subjects.length === 1 && !isOfStory(row.name) && (actor.role === 'organiser' || !aboutNobody.has(row.name))
				const undone = isUndone(db, row.id)
				entries.push({
					seq: row.seq,
					commandId: row.id,
					atMs: row.said_ms ?? row.at_ms,
					desk: row.desk,
					operator: row.operator,
					command: row.name,
					outcome: outcome.outcome,
					badgeCode: isSaid ? (door.get(subjects[0] ?? '')?.badgeCode ?? '') : '',
					count: outcome.rows ?? outcome.count ?? subjects.length,
					isUndone: undone,
					isUndoable: !undone && row.seq > checkpoint && undoerFor(undoers, row, outcome) !== undefined,
				})
			}
		}
		return { entries }
	},
})
