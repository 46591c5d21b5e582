import { asOperatorRole } from '../../../shared/domain/operators.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { allOperators } from './operators.store.ts'

export const operatorsQueries: QueryHandlers<'operators.list'> = {
	'operators.list': ({ db }) => ({
		operators: allOperators(db).map(({ id, initials, role }) => ({
			operatorId: id,
			initials,
			role: asOperatorRole(role),
		})),
	}),
}
