/** What a desk can do by itself, and how it keeps what it did. */
import type { InputOf, OutputOf } from '../../contract/index.ts'
import type { Role } from '../roles.ts'

export const aloneCommands = [
	'checkin.admit',
	'checkin.admitTogether',
	'checkin.walkIn',
	'checkin.addCompanion',
	'checkin.leave',
	'checkin.sendToHelp',
	'people.setPhoto',
	'history.undo',
] as const
export type AloneCommand = (typeof aloneCommands)[number]

export const isAloneCommand = (name: string): name is AloneCommand =>
	(aloneCommands as readonly string[]).includes(name)

/** A command as a desk keeps it until the hub has it: its id never changes. */
export type AloneEntry = {
	readonly [N in AloneCommand]: {
		readonly id: string
		readonly name: N
		readonly input: InputOf<N>
		/** When it was done, ms since 1970 by the clock of the hub. */
		readonly saidMs: number
		/** Up to when the desk knew what others had done, by the clock of the hub. */
		readonly knewMs: number
		/** What its run drew from: a badge code comes out the same at the hub. */
		readonly seed: number
	}
}[AloneCommand]

export type AloneOutcome = OutputOf<AloneCommand>

/** Whoever sits at the desk. */
export type DeskActor = { readonly role: Role; readonly desk: string }

/** Outcomes that changed something: those the hub has to hear of. A refusal changed nothing. */
const changing: ReadonlySet<string> = new Set(['admitted', 'admittedBeyond', 'left', 'sent', 'set', 'undone'])
export const hasChanged = ({ outcome }: { readonly outcome: string }): boolean => changing.has(outcome)

/** What this desk did, with the hub or without it: what it can take back. */
export type Done = { readonly entry: AloneEntry; readonly outcome: AloneOutcome }
