import { eventRuleIds, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { strengthOf } from '../../../shared/domain/rules/strengths.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { ruleStrengths } from '../../database/stores/rules.store.ts'

export const rulesQueries: QueryHandlers<'rules.list'> = {
	'rules.list': ({ db }) => {
		const chosen = ruleStrengths(db)
		return {
			rules: eventRuleIds.map((rule) => {
				const { area, strength: usual, isLocked, kept } = eventRules[rule]
				return { rule, area, strength: strengthOf(rule, chosen), usual, isLocked, kept }
			}),
		}
	},
}
