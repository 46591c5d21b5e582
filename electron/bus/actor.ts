import type { Role } from '../../shared/domain/roles.ts'

/** Who is calling. Made by the hub from the connection; nothing in a message can change it. */
export type Actor = {
	readonly role: Role
	/** The desk's name as the event calls it. */
	readonly desk: string
	/** Initials, or empty. */
	readonly operator: string
}
