import type { Role } from '../../shared/domain/roles.ts'

/** Who is calling. Made by the hub from the connection; nothing in a message can change it. */
export type Actor = {
	readonly role: Role
	/** The desk's name as the event calls it. */
	readonly desk: string
	/** Initials, or empty. */
	readonly operator: string
	/** Of a desk on the venue's network that was let in; not there where it is this computer itself. */
	readonly deskId?: string
	/** Of a desk that was removed, or whose time is over: what it still hands in is kept for a decision, and nothing else. */
	readonly isPast?: true
}
