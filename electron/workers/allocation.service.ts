/**
 * Allocating and suggesting, for whoever is connected: worked out in a thread of its own, put into the
 * draft as one command. One at a time for an event. To stop keeps the best so far; to stop listening,
 * or to close the event, keeps nothing.
 */
import type { Assignment } from '../../shared/allocation/evaluate.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { engineVersion, type Infeasible, type Progress, type Solved } from '../../shared/allocation/solve.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { clashesOf, fixesOf, shortagesOf } from '../../shared/domain/breakouts/clashes.ts'
import type { BreakoutFacts } from '../../shared/domain/breakouts/facts.ts'
import { instanceOf, roundsOf } from '../../shared/domain/breakouts/instanceOf.ts'
import { brokenBy, countsOf, rowsOf, settledUnchosen } from '../../shared/domain/breakouts/run.ts'
import type { SmallestFix } from '../../shared/domain/breakouts/smallestFix.ts'
import { during } from './during.ts'
import { askChoices, askFixes, askRules } from './proveClient.ts'
import type { Explained } from './prover.ts'
import { solveWithFairest } from './solveClient.ts'
import { suggestInWorker } from './suggestClient.ts'

export type AllocationDeps<Context> = {
	/** What the open event holds now. */
	readonly facts: () => BreakoutFacts
	/** Runs the command `breakouts.applyRun` and answers its id with what came of it. */
	readonly apply: (
		input: InputOf<'breakouts.applyRun'>,
		context: Context,
	) => { readonly commandId: string; readonly outcome: OutputOf<'breakouts.applyRun'> }
	readonly hashOf: (instance: Instance) => string
	readonly newSeed: () => number
}

type Heard<Name extends 'breakouts.allocate' | 'breakouts.suggest'> = AsyncGenerator<OutputOf<Name>, void, undefined>

export type AllocationService<Context> = {
	readonly allocate: (
		input: InputOf<'breakouts.allocate'>,
		context: Context & { readonly signal: AbortSignal },
	) => Heard<'breakouts.allocate'>
	readonly suggest: (
		input: InputOf<'breakouts.suggest'>,
		context: Context & { readonly signal: AbortSignal },
	) => Heard<'breakouts.suggest'>
	readonly stop: () => OutputOf<'breakouts.stopAllocating'>
	/** Ends what is running and keeps nothing: when the event is closed. */
	readonly close: () => void
}

type Working = Extract<OutputOf<'breakouts.allocate'>, { state: 'working' }>
type Found = {
	readonly result: Solved | Infeasible
	readonly fewestUnchosen: number | null
	readonly explained: Explained | null
}

/** How long HiGHS may look for reasons, and for a proof; of more people it would not prove anything in that time. */
const explainSeconds = 20
const proveSeconds = 1.5
const mostProved = 600

const working = (
	phase: Working['phase'],
	at: Omit<Progress, 'phase' | 'lowerBound'> & { lowerBound: number },
): Working => ({
	state: 'working',
	phase,
	done: at.done,
	of: at.of,
	cost: at.cost,
	bound: at.lowerBound,
	missing: at.missing,
})

export const createAllocationService = <Context>(deps: AllocationDeps<Context>): AllocationService<Context> => {
	/** What runs now: `stop` keeps the best, `drop` keeps nothing. */
	let running: { readonly stop: AbortController; readonly drop: AbortController } | null = null

	/** Solves; where that fails, asks why, and begins again where HiGHS shows that it can be done. */
	async function* solved(instance: Instance, seed: number, stop: AbortSignal): AsyncGenerator<Working, Found> {
		let last: Progress | null = null
		const run = (base?: Assignment) =>
			during<Working, Awaited<ReturnType<typeof solveWithFairest>>>((tell) =>
				solveWithFairest(
					instance,
					{ seed, base },
					(progress) => {
						last = progress
						tell(working(progress.phase, progress))
					},
					stop,
				),
			)
		const first = yield* run()
		const unchosen = first.fairest?.unranked ?? null
		if (first.result.outcome === 'solved' || stop.aborted)
			return { result: first.result, fewestUnchosen: unchosen, explained: null }
		yield working('explain', last ?? { done: 0, of: 0, cost: 0, lowerBound: 0, missing: 0 })
		const isKnown = first.result.outcome === 'infeasible' && first.result.conflicts.length > 0
		const explained = await (isKnown ? askFixes : askRules)(instance, explainSeconds, stop)
		if (first.result.outcome === 'infeasible' || explained?.outcome !== 'possible')
			return { result: first.result, fewestUnchosen: unchosen, explained }
		const second = yield* run(explained.base)
		return { result: second.result, fewestUnchosen: second.fairest?.unranked ?? null, explained: null }
	}

	/** A better bound on choices than the flow's own, looked for beside the search where HiGHS can be quick. */
	const proving = (instance: Instance, enough: AbortSignal): Promise<number> =>
		instance.people.length > mostProved
			? Promise.resolve(0)
			: askChoices(instance, proveSeconds, enough).then((proof) => proof?.lowerBound ?? 0)

	async function* bounded(found: Solved, proof: Promise<number>): AsyncGenerator<Working, number> {
		if (found.proven) return found.lowerBound
		const at = { done: found.moves, of: found.moves, cost: found.evaluation.cost.total, missing: 0 }
		yield working('prove', { ...at, lowerBound: found.lowerBound })
		return Math.max(found.lowerBound, await proof)
	}

	const impossible = (
		facts: BreakoutFacts,
		roundIds: readonly string[],
		{ result, explained }: Found,
	): OutputOf<'breakouts.allocate'> => {
		const { rounds } = roundsOf(facts, roundIds)
		const known = result.outcome === 'infeasible' ? result.conflicts : []
		const more = explained?.outcome === 'impossible' ? explained : null
		return {
			state: 'impossible',
			shortages: shortagesOf(facts, rounds, known),
			clashes: clashesOf(facts, rounds, known.length > 0 ? known : (more?.conflicts ?? [])),
			fixes: fixesOf(facts, rounds, more?.fixes ?? []),
		}
	}

	async function* allocating(
		input: InputOf<'breakouts.allocate'>,
		context: Context,
		stop: AbortSignal,
		drop: AbortSignal,
	): Heard<'breakouts.allocate'> {
		const facts = deps.facts()
		const asked = [...new Set(input.roundIds)].filter((id) => facts.rounds.some((round) => round.id === id))
		const about = { ...input, roundIds: asked }
		const instance = instanceOf(facts, about)
		if (rowsOf(facts, asked, instance, {}).length === 0) {
			yield { state: 'nobody' }
			return
		}
		const inputHash = deps.hashOf(instance)
		const seed = input.seed ?? deps.newSeed()
		const enough = new AbortController()
		const proof = proving(instance, AbortSignal.any([stop, enough.signal]))
		try {
			const found = yield* solved(instance, seed, stop)
			if (drop.aborted) return
			const { result, fewestUnchosen } = found
			if (result.outcome === 'infeasible' || found.explained?.outcome === 'impossible') {
				yield impossible(facts, asked, found)
				return
			}
			// Somebody without a place is seen on the board; anything else that is broken is not shown at all.
			if (brokenBy(result.evaluation) > 0) {
				yield { state: 'failed' }
				return
			}
			const choiceBound = yield* bounded(result, proof)
			if (drop.aborted) return
			const { assignment, evaluation, moves, preset } = result
			const counts = countsOf(facts, asked, instance, assignment, evaluation)
			const told = {
				seed,
				preset,
				moves,
				...counts,
				fewestUnchosen: fewestUnchosen === null ? null : fewestUnchosen - settledUnchosen(facts, asked, evaluation),
				choiceBound,
				isProven: counts.choiceCost === choiceBound,
			}
			const rows = rowsOf(facts, asked, instance, assignment).map((row) => ({ ...row, groupIds: [...row.groupIds] }))
			const { pool, from } = input
			const { commandId, outcome } = deps.apply(
				{ seed, preset, pool, from, moves, engineVersion, inputHash, result: told, roundIds: asked, rows },
				context,
			)
			if (outcome.outcome === 'applied') yield { state: 'done', commandId, result: told }
			else yield { state: outcome.outcome === 'outdated' ? 'outdated' : 'failed' }
		} finally {
			enough.abort()
		}
	}

	async function* suggesting(
		asked: InputOf<'breakouts.suggest'>,
		stop: AbortSignal,
		drop: AbortSignal,
	): Heard<'breakouts.suggest'> {
		const facts = deps.facts()
		const fix = yield* during<OutputOf<'breakouts.suggest'>, SmallestFix>((tell) =>
			suggestInWorker(facts, asked, (at) => tell({ state: 'working', ...at }), stop, drop),
		)
		yield fix
	}

	/** One at a time; ends what was begun, however the caller leaves. */
	async function* alone<Output>(
		signal: AbortSignal,
		busy: Output,
		work: (stop: AbortSignal, drop: AbortSignal) => AsyncGenerator<Output, void, undefined>,
	): AsyncGenerator<Output, void, undefined> {
		if (running) {
			yield busy
			return
		}
		const own = { stop: new AbortController(), drop: new AbortController() }
		const drop = AbortSignal.any([signal, own.drop.signal])
		running = own
		try {
			yield* work(AbortSignal.any([own.stop.signal, drop]), drop)
		} catch (error) {
			if (!drop.aborted) throw error
		} finally {
			own.drop.abort()
			if (running === own) running = null
		}
	}

	return {
		allocate: (input, context) =>
			alone(context.signal, { state: 'failed' }, (stop, drop) => allocating(input, context, stop, drop)),
		suggest: (input, { signal }) => alone(signal, { state: 'failed' }, (stop, drop) => suggesting(input, stop, drop)),
		stop: () => {
			const wasRunning = running !== null
			running?.stop.abort()
			return { wasRunning }
		},
		close: () => {
			running?.drop.abort()
			running = null
		},
	}
}
