/**
 * SQL of what came late: commands that desks ran alone and that could not simply be done when they were handed in.
 * The bus keeps them here in the same transaction, so a replay does too.
 */
import type { CommandSpec } from '../../shared/contract/define.ts'
import type { Reader, Writer } from '../database/handle.ts'

export type LateCommand = {
	/** Of the command as the desk sent it. */
	readonly id: string
	/** The log row that holds its words: its own, or that of the command that set it aside. */
	readonly logId: string
	readonly name: string
	readonly desk: string
	readonly operator: string
	readonly role: string
	readonly saidMs: number
	readonly cameMs: number
	/** The outcome it had, or why it was not run at all. */
	readonly why: string
}

export type Settled = {
	/** Null: nobody has decided yet. */
	readonly settledHow: string | null
	readonly settledAtMs: number | null
	readonly settledBy: string | null
}

const columns = `id, log_id AS logId, name, desk, operator, role, said_ms AS saidMs, came_ms AS cameMs, why,
	settled_how AS settledHow, settled_at_ms AS settledAtMs, settled_by AS settledBy`

/** Whether an outcome leaves nothing to decide about a command that came late. */
export const isSettledBy = (
	{ late }: Pick<CommandSpec, 'late'>,
	outcome: { readonly outcome?: string; readonly refused?: number },
): boolean => late?.includes(outcome.outcome ?? '') === true && (outcome.refused ?? 0) === 0

export const keepForDecision = (db: Writer, late: LateCommand): void => {
	db.run(
		`INSERT INTO late_command (id, log_id, name, desk, operator, role, said_ms, came_ms, why)
		 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		late.id,
		late.logId,
		late.name,
		late.desk,
		late.operator,
		late.role,
		late.saidMs,
		late.cameMs,
		late.why,
	)
}

export const lateById = (db: Reader, id: string): (LateCommand & Settled) | undefined =>
	db.get(`SELECT ${columns} FROM late_command WHERE id = ?`, id)

/** Whether a command of this id was set aside: it has come, and is not run again. */
export const isKnownLate = (db: Reader, id: string): boolean => lateById(db, id) !== undefined

/** Everything that ever needed a decision, in the order in which it happened at the desks. */
export const allLate = (db: Reader): readonly (LateCommand & Settled)[] =>
	db.all(`SELECT ${columns} FROM late_command ORDER BY said_ms, id`)

/** Writes down what somebody decided, or that it is open again. */
export const settleLate = (db: Writer, id: string, { settledHow, settledAtMs, settledBy }: Settled): void => {
	db.run(
		'UPDATE late_command SET settled_how = ?, settled_at_ms = ?, settled_by = ? WHERE id = ?',
		settledHow,
		settledAtMs,
		settledBy,
		id,
	)
}
