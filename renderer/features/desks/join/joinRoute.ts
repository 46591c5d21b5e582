/** Where a desk begins, by what it is for. The address holds it, so that a reload comes back to it. */
import type { Role } from '../../../../shared/domain/roles.ts'

const routes: Partial<Record<Role, string>> = {
	desk: '#/desk',
	deskLead: '#/help',
	facilitator: '#/table',
	steward: '#/stall',
	speakerSupport: '#/support',
	display: '#/display',
	organiser: '#/today',
}

export const firstPageOf = (role: Role): string => routes[role] ?? '#/desk'
