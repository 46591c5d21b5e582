/**
 * What the hub works out of breakout groups at every question, one piece at a time, on the facts of a real event file
 * after a real run. Facts are read anew before each piece, as they are for every question, so nothing is remembered.
 */
import { breakoutFacts } from '../../electron/database/stores/breakoutFacts.store.ts'
import { instanceHash } from '../../electron/features/breakouts/instanceHash.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor } from '../../electron/hub/openEvent.ts'
import { createAllocationService } from '../../electron/workers/allocation.service.ts'
import { boardOf } from '../../shared/domain/breakouts/board.ts'
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'
import { instanceOf } from '../../shared/domain/breakouts/instanceOf.ts'
import { optionsOf } from '../../shared/domain/breakouts/optionsOf.ts'
import { findingsOf } from '../../shared/domain/rules/findings.ts'
import { seeded } from '../../shared/lib/random.ts'
import { type GroupsEvent, type GroupsSize, makeGroups, nameOf } from './groupsEvent.ts'
import { type Bench, type BenchOptions, type Row, spread, timed } from './measure.ts'
import { inScratch, type Scratch } from './scratch.ts'

const sizes: readonly GroupsSize[] = [
	{ people: 300, tables: 20, topics: 12 },
	{ people: 2_000, tables: 60, topics: 24 },
]
const quickSize: GroupsSize = { people: 100, tables: 12, topics: 8 }

/** Everybody gets a place in every round, as a run started on the screen gives it. */
export const fill = async ({ event, roundIds }: GroupsEvent): Promise<void> => {
	const service = createAllocationService<object>({
		facts: () => breakoutFacts(event.file.reader),
		apply: (input) => {
			const commandId = newId()
			return { commandId, outcome: event.bus.call(hubActor, 'breakouts.applyRun', { id: commandId, input }) }
		},
		hashOf: instanceHash,
		newSeed: () => 1,
	})
	const input = { pool: 'booked', preset: 'balanced', seed: 1, roundIds: [...roundIds], from: 'fresh' } as const
	let state = ''
	for await (const answer of service.allocate(input, { signal: new AbortController().signal })) state = answer.state
	if (state !== 'done') throw new Error(`The run ended as ${state}`)
}

const rowOf = (size: GroupsSize, what: string, values: readonly number[]): Row => {
	const { p50, p99, max } = spread(values)
	return {
		what: `${nameOf(size)}: ${what}`,
		unit: 'ms',
		ours: p50,
		yardstick: null,
		target: null,
		details: { p99, max, runs: values.length },
	}
}

const ofSize = async (place: Scratch, size: GroupsSize, { isQuick, say }: BenchOptions): Promise<readonly Row[]> => {
	say(`${nameOf(size)}: made and filled`)
	const groups = makeGroups(place.path(`${size.people}.foyer`), size)
	try {
		await fill(groups)
		const [roundId = ''] = groups.roundIds
		const { reader } = groups.event.file
		const runs = isQuick ? 5 : 30
		const reading: number[] = []
		/** The pieces on facts that were just read; the first turn is for warming up. */
		const measured = (work: (facts: BreakoutFacts, at: number) => unknown): readonly number[] =>
			Array.from({ length: runs + 1 }, (_, at) => {
				const facts = timed(() => breakoutFacts(reader))
				if (at > 0) reading.push(facts.ms)
				return timed(() => work(facts.value, at)).ms
			}).slice(1)
		const random = seeded('options')
		const seated = breakoutFacts(reader).people.filter(({ places }) => places[roundId] !== undefined)
		const asked = Array.from({ length: runs + 1 }, () => random.pick(seated).id)
		const of = { pool: 'booked', preset: 'balanced', roundIds: groups.roundIds } as const
		const pieces = [
			rowOf(
				size,
				'instanceOf, all rounds from the start',
				measured((facts) => instanceOf(facts, { ...of, from: 'fresh' })),
			),
			rowOf(
				size,
				'boardOf, findings and all',
				measured((facts) => boardOf(facts, roundId, 'booked')),
			),
			rowOf(
				size,
				'findingsOf',
				measured((facts) => findingsOf(facts, roundId, 'booked')),
			),
			rowOf(
				size,
				'optionsOf one person',
				measured((facts, at) => optionsOf(facts, asked[at] ?? '', roundId, 'booked')),
			),
		]
		return [rowOf(size, 'breakoutFacts, read from the file', reading), ...pieces]
	} finally {
		groups.event.close()
	}
}

export const measuringGroups: Bench = (options) =>
	inScratch(async (place) => {
		const rows: Row[] = []
		for (const size of options.isQuick ? [quickSize] : sizes) rows.push(...(await ofSize(place, size, options)))
		return rows
	})
