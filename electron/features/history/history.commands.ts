/** Taking a command back. Who may, and when, is decided here; how, by the feature it belongs to. */
import { type CommandName, type InputOf, type OutputOf, specOf } from '../../../shared/contract/index.ts'
import { leads, organisers, type Role } from '../../../shared/domain/roles.ts'
import { checkpointSeq } from '../../bus/checkpoint.store.ts'
import type { CommandHandlers, Target, Undoer, Undoers } from '../../bus/handlers.ts'
import { lateById, settleLate } from '../../bus/late.store.ts'
import { isUndone, type LogRow, markUndone, partsOf, rowById } from '../../bus/log.store.ts'
import { join } from '../../bus/parts.ts'

/** For so long a desk may take back what it did itself, with one key and without a word. */
export const freeUndoMs = 60_000

const isLead = (role: Role): boolean => (leads as readonly Role[]).includes(role)
/**
 * What was done about a story or a payment only organisers take back: it may bring a name back, and is theirs alone.
 * Nor does a lead unlock a desk by it.
 */
const mayLead = (role: Role, name: string): boolean =>
	isLead(role) && (!/^(stories|payments|desks)\./.test(name) || isOrganiser(role))
const isOrganiser = (role: Role): boolean => (organisers as readonly Role[]).includes(role)

/** The undoer of a command, if this outcome of it changed anything. */
export const undoerFor = (
	undoers: Undoers,
	{ name, said_ms }: Pick<LogRow, 'name' | 'said_ms'>,
	outcome: unknown,
): Undoer<CommandName> | undefined => {
	const undoer = undoers[name as CommandName] as Undoer<CommandName> | undefined
	const said = outcome as OutputOf<CommandName>
	return undoer && (undoer.applies(said) || (said_ms !== null && undoer.appliesLate?.(said))) ? undoer : undefined
}

export const historyCommands = (undoers: Undoers): CommandHandlers<'history.undo' | 'history.recordExport'> => ({
	'history.recordExport': () => ({ outcome: 'recorded' }),
	'history.undo': (context, { targetId, reason }) => {
		const { db, actor, atMs, commandId } = context
		const row = rowById(db, targetId)
		const spec = row && specOf(row.name)
		if (!row || spec?.kind !== 'command') return { outcome: 'notFound' }
		const outcome = JSON.parse(row.outcome) as OutputOf<CommandName>
		const undoer = undoerFor(undoers, row, outcome)
		const waiting = context.late && lateById(db, targetId)
		// The desk took back what nobody has decided about yet: then there is nothing to decide.
		if (waiting && waiting.settledHow === null && !undoer && row.desk === actor.desk) {
			settleLate(db, targetId, { settledHow: 'takenBack', settledAtMs: atMs, settledBy: commandId })
			markUndone(db, targetId, commandId)
			return { outcome: 'undone' }
		}
		// What stood before an erasure stays as it is: what an undo would bring back is partly forgotten.
		if (!undoer || row.seq <= checkpointSeq(db)) return { outcome: 'notUndoable' }
		if (isUndone(db, targetId)) return { outcome: 'alreadyUndone' }
		const isOwn = row.desk === actor.desk && (spec.roles as readonly Role[]).includes(actor.role)
		const isRecent = atMs - (row.said_ms ?? row.at_ms) <= freeUndoMs
		if (!mayLead(actor.role, row.name) && !(isOwn && isRecent)) return { outcome: 'needsLead' }
		if (!isRecent && reason.trim() === '') return { outcome: 'needsReason' }
		const input = join(
			spec.privacy,
			partsOf(db, row.seq).map((part) => part.body),
		)
		if (input === null) return { outcome: 'notUndoable' }
		const target: Target<CommandName> = {
			id: targetId,
			input: input as InputOf<CommandName>,
			outcome,
			atMs: row.said_ms ?? row.at_ms,
			desk: row.desk,
		}
		const result = undoer.undo(context, target)
		if (result.outcome === 'undone') markUndone(db, targetId, commandId)
		return result
	},
})
