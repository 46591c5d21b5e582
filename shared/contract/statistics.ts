/** Statistics that disclose nobody: one snapshot of true counts, and what may be published of it. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { statisticsPresets } from '../domain/statistics/rule.ts'
import { statisticsTables } from '../domain/statistics/tables.ts'
import { command, query, service } from './define.ts'
import { id, instant, outcome } from './parts.ts'

/** `least`, `base`: of the event's own rule; the presets have theirs. */
const rule = z.object({
	preset: z.enum(statisticsPresets),
	least: z.int().min(3).max(50),
	base: z.int().min(1).max(25),
})

const cell = z.discriminatedUnion('is', [
	z.object({ is: z.literal('text'), text: z.string() }),
	z.object({ is: z.literal('number'), number: z.int() }),
	/** Whole per cent; null: not shown. */
	z.object({ is: z.literal('share'), share: z.int().nullable() }),
	/** `small`: the number is small itself; `protects`: a small one would follow from it. */
	z.object({ is: z.literal('hidden'), why: z.enum(['small', 'protects']) }),
])

const table = z.object({
	id: z.enum(statisticsTables),
	columns: z.array(z.string()),
	rows: z.array(z.array(cell)),
})

export const statistics = {
	/** Whether counts were frozen, when, by which rule and which command: taking that back makes way for others. */
	state: query({
		input: z.object({}),
		output: z.object({ frozen: z.object({ commandId: id, atMs: instant, rule }).nullable() }),
		roles: organisers,
	}),
	/**
	 * The true numbers, laid out as they would be published by the rule: for organisers to look at beside what is
	 * published. Small ones are in it, so it is never for a file.
	 */
	counts: query({
		input: z.object({ rule }),
		output: z.object({ tables: z.array(table) }),
		roles: organisers,
	}),
	/** Counts everything once, for good. Only taking it back makes way for another snapshot. */
	freeze: command({
		input: z.object({ rule }),
		output: z.discriminatedUnion('outcome', [outcome('frozen'), outcome('alreadyFrozen'), outcome('nobodyCame')]),
		roles: organisers,
		topics: ['event', 'history'],
		privacy: 'nobody',
	}),
	/** What would be published, or is: of the snapshot where there is one, else of how things stand now. */
	preview: service({
		input: z.object({ rule }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('ready'),
				isFrozen: z.boolean(),
				rule,
				tables: z.array(table),
			}),
			outcome('failed'),
		]),
		roles: organisers,
	}),
}
