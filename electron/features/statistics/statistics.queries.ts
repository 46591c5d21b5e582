import { statisticsPresets, statisticsRule } from '../../../shared/domain/statistics/rule.ts'
import { planStatistics, trueStatistics } from '../../../shared/domain/statistics/tables.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { countsToPublish } from './countsToPublish.ts'
import { snapshotOf } from './statistics.store.ts'

export const statisticsQueries: QueryHandlers<'statistics.state' | 'statistics.counts'> = {
	'statistics.state': ({ db }) => {
		const snapshot = snapshotOf(db)
		if (!snapshot) return { frozen: null }
		const { id, least, base, atMs } = snapshot
		const preset = statisticsPresets.find((one) => one === snapshot.preset) ?? 'mentalHealth'
		return { frozen: { commandId: id, atMs, rule: { preset, least, base } } }
	},
	'statistics.counts': ({ db }, input) => {
		const { counts, frozen } = countsToPublish(db)
		const rule = frozen ?? input.rule
		const plan = planStatistics(counts, statisticsRule(rule.preset, rule))
		return {
			tables: trueStatistics(plan).map(({ id, columns, rows }) => ({
				id,
				columns: [...columns],
				rows: rows.map((row) => [...row]),
			})),
		}
	},
}
