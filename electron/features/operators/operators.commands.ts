/** Putting somebody at the desk, and taking them off it. An organiser is always among them, or nobody is. */
import { foldInitials } from '../../../shared/domain/operators.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { allOperators } from './operators.store.ts'

export const operatorsCommands: CommandHandlers<'operators.keep' | 'operators.remove'> = {
	'operators.keep': (context, { operatorId, initials, role, salt, hash }) => {
		const others = allOperators(context.db).filter(({ id }) => id !== operatorId)
		const folded = foldInitials(initials)
		if (others.some((one) => one.initials === folded)) return { outcome: 'initialsTaken' }
		if (role !== 'organiser' && !others.some((one) => one.role === 'organiser')) return { outcome: 'needsOrganiser' }
		journalOf(context).put('operator', { id: operatorId, initials: folded, role, salt, hash })
		return { outcome: 'kept' }
	},
	'operators.remove': (context, { operatorId }) => {
		const all = allOperators(context.db)
		const others = all.filter(({ id }) => id !== operatorId)
		if (others.length === all.length) return { outcome: 'notFound' }
		if (others.length > 0 && !others.some(({ role }) => role === 'organiser')) return { outcome: 'needsOrganiser' }
		journalOf(context).remove('operator', { id: operatorId })
		return { outcome: 'removed' }
	},
}
