import { statisticsPresets } from '../../../shared/domain/statistics/rule.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { snapshotOf } from './statistics.store.ts'

export const statisticsQueries: QueryHandlers<'statistics.state'> = {
	'statistics.state': ({ db }) => {
		const snapshot = snapshotOf(db)
		if (!snapshot) return { frozen: null }
		const { least, base, atMs } = snapshot
		const preset = statisticsPresets.find((one) => one === snapshot.preset) ?? 'mentalHealth'
		return { frozen: { atMs, rule: { preset, least, base } } }
	},
}
