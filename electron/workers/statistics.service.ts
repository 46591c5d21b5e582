/** What may be published of an event's counts, worked out in a thread of its own: the door keeps answering. */
import { Worker } from 'node:worker_threads'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { StatisticsCounts } from '../../shared/domain/statistics/counts.ts'
import { statisticsRule } from '../../shared/domain/statistics/rule.ts'
import type { ShownTable } from '../../shared/domain/statistics/tables.ts'
import type { StatisticsNews, StatisticsOrder } from './statisticsWorker.ts'
import { workerUrl } from './workerUrl.ts'

type Rule = InputOf<'statistics.preview'>['rule']

export type StatisticsDeps = {
	/** The frozen counts with their rule; else how things stand now, by no rule yet. */
	readonly counts: () => { readonly counts: StatisticsCounts; readonly frozen: Rule | null }
}

export type StatisticsService = {
	readonly preview: (input: InputOf<'statistics.preview'>) => Promise<OutputOf<'statistics.preview'>>
	/** Ends what is being worked out: when the event is closed. */
	readonly close: () => void
}

const longestMs = 60_000

export const createStatisticsService = ({ counts: read }: StatisticsDeps): StatisticsService => {
	const running = new Set<Worker>()
	const publish = async (order: StatisticsOrder): Promise<readonly ShownTable[]> => {
		const worker = new Worker(workerUrl('statisticsWorker'), { name: 'statistics', workerData: order, execArgv: [] })
		running.add(worker)
		const { promise, resolve, reject } = Promise.withResolvers<readonly ShownTable[]>()
		const tooLong = setTimeout(() => reject(new Error('the statistics took too long')), longestMs)
		worker.on('message', (news: StatisticsNews) => resolve(news.tables))
		worker.on('error', reject)
		worker.on('exit', () => reject(new Error('the statistics ended without an answer')))
		try {
			return await promise
		} finally {
			clearTimeout(tooLong)
			running.delete(worker)
			await worker.terminate()
		}
	}
	return {
		preview: async (input) => {
			const { counts, frozen } = read()
			const rule = frozen ?? input.rule
			try {
				const tables = await publish({ counts, rule: statisticsRule(rule.preset, rule) })
				return {
					outcome: 'ready',
					isFrozen: frozen !== null,
					rule,
					tables: tables.map(({ id, columns, rows }) => ({
						id,
						columns: [...columns],
						rows: rows.map((row) => [...row]),
					})),
				}
			} catch {
				return { outcome: 'failed' }
			}
		},
		close: () => {
			for (const worker of running) void worker.terminate()
		},
	}
}
