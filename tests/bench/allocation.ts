/**
 * The allocation engine beside what somebody with a spreadsheet would do, at the sizes of real events:
 * how soon there is a valid allocation and a good one, what it costs, who is left alone, how few
 * move when it is solved again, and whether what is said to be fairest is.
 */
import { type Assignment, evaluate } from '../../shared/allocation/evaluate.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { type Progress, type Solved, solve } from '../../shared/allocation/solve.ts'
import type { Shape } from '../support/instances.ts'
import { greedyAssignment } from './allocationGreedy.ts'
import { fairnessRows } from './fairness.ts'
import { type Bench, median, type Row, timed } from './measure.ts'
import { benchInstance, readGiven } from './sizes.ts'

type Size = Pick<Shape, 'people' | 'groups' | 'topics'> & {
	readonly firstMs: number
	readonly goodMs: number
	readonly greedyFactor: number
}
const sizes: readonly Size[] = [
	{ people: 60, groups: 8, topics: 8, firstMs: 100, goodMs: 1_000, greedyFactor: 0.8 },
	{ people: 300, groups: 20, topics: 12, firstMs: 100, goodMs: 1_000, greedyFactor: 0.8 },
	{ people: 1000, groups: 40, topics: 20, firstMs: 1_000, goodMs: 5_000, greedyFactor: 0.68 },
	{ people: 2000, groups: 60, topics: 24, firstMs: 1_000, goodMs: 5_000, greedyFactor: 0.75 },
]

const solved = (instance: Instance, seed: number, onProgress?: (progress: Progress) => boolean): Solved => {
	const result = solve(instance, { seed }, onProgress)
	if (result.outcome !== 'solved') throw new Error(`an instance of the bench is ${result.outcome}`)
	return result
}

const row = (what: string, unit: Row['unit'], ours: number, most: number, details?: Row['details']): Row => ({
	what,
	unit,
	ours,
	yardstick: null,
	target: { words: `at most ${most}`, isMet: ours <= most },
	...(details ? { details } : {}),
})

const ofSize = (size: Size, slack: number, seeds: readonly number[]): Row[] => {
	const runs = seeds.map((seed) => {
		const instance = benchInstance(size, slack, seed)
		const started = performance.now()
		let firstMs = Number.NaN
		const { ms, value } = timed(() =>
			solved(instance, 1, ({ phase, missing }) => {
				if (phase === 'start' && missing === 0) firstMs = performance.now() - started
				return false
			}),
		)
		const { evaluation, lowerBound } = value
		const greedy = evaluate(instance, greedyAssignment(instance, seed))
		return {
			firstMs,
			ms,
			cost: evaluation.cost.total,
			greedy: greedy.cost.total,
			lone: evaluation.loneVoices,
			broken: evaluation.violations.length,
			aboveBound: (evaluation.cost.preference + evaluation.cost.repeatTopic) / Math.max(1, lowerBound),
		}
	})
	const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick))
	const name = `${size.people} × ${size.groups} × ${size.topics} × 3, ${slack} seats a person`
	return [
		row(
			`${name}: first valid allocation`,
			'ms',
			of((run) => run.firstMs),
			size.firstMs,
		),
		row(
			`${name}: finished`,
			'ms',
			of((run) => run.ms),
			size.goodMs,
		),
		{
			what: `${name}: total cost`,
			unit: 'count',
			ours: of((run) => run.cost),
			yardstick: { name: 'by hand', value: of((run) => run.greedy) },
			// With hardly a seat to spare the least possible is near what is done by hand, so nothing is asked there.
			target:
				slack > 1.1
					? {
							words: `at most ${size.greedyFactor} ×`,
							isMet: of((run) => run.cost / run.greedy) <= size.greedyFactor,
						}
					: null,
			details: { choicesToBound: of((run) => run.aboveBound) },
		},
		row(`${name}: voices left alone`, 'count', Math.max(...runs.map(({ lone }) => lone)), 0),
		row(`${name}: rules broken`, 'count', Math.max(...runs.map(({ broken }) => broken)), 0),
	]
}

const golfers = (groups: number, each: number, mostMs: number, seeds: readonly number[]): Row[] => {
	const rounds = [1, 2, 3]
	const instance = readGiven({
		version: 1,
		rounds: 3,
		topics: ['any'],
		groups: rounds.flatMap((round) =>
			Array.from({ length: groups }, (_, at) => ({ id: `${round}-${at}`, round, topic: 'any', max: each })),
		),
		people: Array.from({ length: groups * each }, (_, at) => ({ id: `p${at}` })),
		aims: { repeatTopic: 'allow' },
	})
	const runs = seeds.map((seed) => timed(() => solved(instance, seed)))
	const repeats = runs.map(({ value }) => value.evaluation.repeats)
	return [
		row(`${groups} groups of ${each} in 3 rounds: pairs meeting again`, 'count', median(repeats), 0, {
			worst: Math.max(...repeats),
			ms: median(runs.map(({ ms }) => ms)),
			mostMs,
		}),
	]
}

const movedBetween = (before: Assignment, after: Assignment): number =>
	Object.keys(after).filter((id) =>
		Object.entries(after[id] ?? {}).some(([round, group]) => (before[id]?.[round] ?? group) !== group),
	).length

const again = (size: Size, mostMs: number, seeds: readonly number[]): Row[] => {
	const events = seeds.map((seed) => {
		const instance = benchInstance(size, 1.1, seed)
		return { instance, published: solved(instance, 1).assignment }
	})
	type People = Instance['people']
	const changes: readonly (readonly [string, (people: People) => People, number])[] = [
		['one does not come', (people) => people.slice(1), 1],
		['one walks in', (people) => [...people, ...people.slice(0, 1).map((one) => ({ ...one, id: 'new' }))], 2],
		['one in twenty does not come', (people) => people.filter((_, at) => at % 20 !== 3), Math.floor(size.people / 100)],
	]
	return changes.flatMap(([what, changed, most]) => {
		const runs = events.map(({ instance, published }) => {
			const people = changed(instance.people)
			const { ms, value } = timed(() => solved({ ...instance, people, published }, 2))
			return { ms, moved: movedBetween(published, value.assignment) }
		})
		const moved = runs.map((run) => run.moved)
		const times = runs.map(({ ms }) => ms)
		return [
			row(`${size.people}, ${what}: people moved`, 'count', median(moved), most, { worst: Math.max(...moved) }),
			row(`${size.people}, ${what}: solved again`, 'ms', median(times), mostMs, { worst: Math.max(...times) }),
		]
	})
}

export const allocating: Bench = async ({ isQuick, say }) => {
	const seeds = isQuick ? [1] : [1, 2, 3, 4, 5]
	const rows: Row[] = []
	for (const size of isQuick ? sizes.slice(0, 2) : sizes)
		for (const slack of [1.15, 1.02]) {
			say(`${size.people} people, ${slack} seats a person`)
			rows.push(...ofSize(size, slack, seeds))
		}
	say('meeting nobody twice')
	rows.push(...golfers(10, 8, 34, seeds))
	if (!isQuick) rows.push(...golfers(20, 15, 410, seeds), ...golfers(40, 25, 1_100, seeds))
	say('solving again')
	for (const size of sizes.filter(({ people }) => people === 300 || (people === 2000 && !isQuick)))
		rows.push(...again(size, size.people === 300 ? 300 : 1_000, seeds))
	rows.push(...(await fairnessRows(isQuick, say)))
	return rows
}
