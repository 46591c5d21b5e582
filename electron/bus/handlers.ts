/** What a feature gives the door: a function for every command and query it declares in the contract. */
import type { CommandName, InputOf, OutputOf, QueryName } from '../../shared/contract/index.ts'
import type { DoorList } from '../../shared/domain/doorList.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Reader, Writer } from '../database/handle.ts'
import type { Actor } from './actor.ts'

/** All that a command may know. The same context and the same input give the same tables, always. */
export type CommandContext = {
	readonly db: Writer
	readonly commandId: string
	readonly actor: Actor
	/** When the command happened, UTC. Not "now": a replay gives the old moment, a late command the moment at its desk. */
	readonly atMs: number
	/** Of a command that a desk ran alone and handed in later: what it says has happened. Null otherwise. */
	readonly late: LateContext | null
	/** Seeded by the log row. */
	readonly random: Random
	/** Tells that somebody's registration or attendance changed, for notices and mirrors. */
	readonly touch: (registrationId: string) => void
}

export type LateContext = {
	/** Up to when the desk knew what others had done. */
	readonly knewMs: number
	/** When it came, by the log's own clock. */
	readonly cameMs: number
}

export type QueryContext = {
	readonly db: Reader
	readonly actor: Actor
	readonly nowMs: number
	/** The people as a desk may see them, in memory. */
	readonly door: DoorList
	/** The last log row that has been applied. */
	readonly revision: number
}

export type CommandHandlers<Names extends CommandName> = {
	readonly [N in Names]: (context: CommandContext, input: InputOf<N>) => OutputOf<N>
}
export type QueryHandlers<Names extends QueryName> = {
	readonly [N in Names]: (context: QueryContext, input: InputOf<N>) => OutputOf<N>
}

/** A command that is to be taken back, as the log has it. */
export type Target<N extends CommandName> = {
	readonly id: string
	readonly input: InputOf<N>
	readonly outcome: OutputOf<N>
	readonly atMs: number
	readonly desk: string
}

/** Either it was undone, or something later stands on it: then nothing was changed. */
export type UndoResult = { outcome: 'undone' } | Extract<OutputOf<'history.undo'>, { outcome: 'standsOn' }>

export type Undoer<N extends CommandName> = {
	/** Whether this outcome changed anything that could be taken back. */
	readonly applies: (outcome: OutputOf<N>) => boolean
	readonly undo: (context: CommandContext, target: Target<N>) => UndoResult
	/** Outcomes that changed something only where the command came late: a second line about somebody who was in. */
	readonly appliesLate?: (outcome: OutputOf<N>) => boolean
}
export type Undoers = { readonly [N in CommandName]?: Undoer<N> }
