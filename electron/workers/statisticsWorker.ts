/** Works out in a thread of its own, once, what may be published of counts, and ends. Holds no handle to any event. */
import { parentPort, workerData } from 'node:worker_threads'
import type { StatisticsCounts } from '../../shared/domain/statistics/counts.ts'
import { releaseOf } from '../../shared/domain/statistics/release.ts'
import type { StatisticsRule } from '../../shared/domain/statistics/rule.ts'
import { planStatistics, type ShownTable, showStatistics } from '../../shared/domain/statistics/tables.ts'
import { createFindRange } from './findRange.ts'
import { loadHighs } from './loadHighs.ts'

export type StatisticsOrder = { readonly counts: StatisticsCounts; readonly rule: StatisticsRule }
export type StatisticsNews = { readonly tables: readonly ShownTable[] }

if (parentPort !== null) {
	const port = parentPort
	const { counts, rule } = workerData as StatisticsOrder
	const plan = planStatistics(counts, rule)
	const release = releaseOf(rule, plan.set, createFindRange(await loadHighs()))
	port.postMessage({ tables: showStatistics(plan, release) } satisfies StatisticsNews)
}
