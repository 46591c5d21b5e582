/** Who may sit down at the computer that owns the event, and what stays possible while it is locked. */
import type { Role } from './roles.ts'

export const operatorRoles = ['organiser', 'deskLead', 'desk'] as const satisfies readonly Role[]
export type OperatorRole = (typeof operatorRoles)[number]

export const asOperatorRole = (role: string): OperatorRole => operatorRoles.find((one) => one === role) ?? 'desk'

/** Two ways to write the same initials are the same. */
export const foldInitials = (initials: string): string => initials.trim().toLocaleUpperCase('en-GB')

/**
 * What a locked computer answers: that it is locked, the way in, and the alarm, whoever raises it. Nothing about a
 * person is in any of it.
 */
export const whileLocked: ReadonlySet<string> = new Set([
	'session.me',
	'session.notices',
	'operators.lock',
	'operators.unlock',
	'operators.unlockWithCode',
	'evacuation.state',
	'evacuation.begin',
	'events.overview',
])
