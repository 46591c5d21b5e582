/**
 * Looking for the best places of all stalls, for whoever is connected: worked out in a thread of its own, put
 * into the draft as one command. One at a time for an event. To stop keeps the best so far; to stop
 * listening, or to close the event, keeps nothing.
 */
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import { type StallProgress, type StallsResult, stallEngineVersion } from '../../shared/allocation/stalls/solve.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { MarketFacts } from '../../shared/domain/marketplace/facts.ts'
import { stallInstance } from '../../shared/domain/marketplace/instanceOf.ts'
import { toldOf } from '../../shared/domain/marketplace/run.ts'
import { during } from './during.ts'
import { solveStallsInWorker } from './solveClient.ts'

export type MarketplaceDeps<Context> = {
	/** What the open event holds now. */
	readonly facts: () => MarketFacts
	/** Runs the command `marketplace.applyRun` and answers its id with what came of it. */
	readonly apply: (
		input: InputOf<'marketplace.applyRun'>,
		context: Context,
	) => { readonly commandId: string; readonly outcome: OutputOf<'marketplace.applyRun'> }
	readonly hashOf: (instance: StallInstance) => string
	readonly newSeed: () => number
}

type Said = OutputOf<'marketplace.propose'>
type Heard = AsyncGenerator<Said, void, undefined>

export type MarketplaceService<Context> = {
	readonly propose: (
		input: InputOf<'marketplace.propose'>,
		context: Context & { readonly signal: AbortSignal },
	) => Heard
	readonly stop: () => OutputOf<'marketplace.stopProposing'>
	/** Ends what is running and keeps nothing: when the event is closed. */
	readonly close: () => void
}

const working = ({ done, of, best, bound }: StallProgress): Said => ({ state: 'working', done, of, best, bound })

/** The first conflict: each is proven, and settling one may settle the others. */
const impossible = ({ conflicts: [conflict] }: Extract<StallsResult, { outcome: 'infeasible' }>): Said =>
	conflict
		? {
				state: 'cannot',
				stallIds: [...conflict.stalls],
				positionIds: [...conflict.positions],
				circuitIds: [...conflict.circuits],
				shortage: conflict.shortage && { short: conflict.shortage.short, asks: [...conflict.shortage.asks] },
				power: conflict.power && { asked: conflict.power.asked, given: conflict.power.given },
			}
		: { state: 'failed' }

export const createMarketplaceService = <Context>(deps: MarketplaceDeps<Context>): MarketplaceService<Context> => {
	/** What runs now: `stop` keeps the best, `drop` keeps nothing. */
	let running: { readonly stop: AbortController; readonly drop: AbortController } | null = null

	async function* proposing(
		input: InputOf<'marketplace.propose'>,
		context: Context,
		stop: AbortSignal,
		drop: AbortSignal,
	): Heard {
		const instance = stallInstance(deps.facts())
		if (instance.stalls.length === 0 || instance.positions.length === 0) {
			yield { state: 'nothing' }
			return
		}
		const inputHash = deps.hashOf(instance)
		const seed = input.seed ?? deps.newSeed()
		const found = yield* during<Said, StallsResult>((tell) =>
			solveStallsInWorker(instance, { seed }, (progress) => tell(working(progress)), stop),
		)
		if (drop.aborted) return
		if (found.outcome !== 'solved') {
			yield found.outcome === 'infeasible' ? impossible(found) : { state: 'failed' }
			return
		}
		const { places, evaluation, bound, moves } = found
		const { commandId, outcome } = deps.apply(
			{
				seed,
				moves,
				engineVersion: stallEngineVersion,
				inputHash,
				places: Object.entries(places).map(([stallId, positionId]) => ({ stallId, positionId })),
				bound,
			},
			context,
		)
		if (outcome.outcome === 'applied') yield { state: 'applied', commandId, seed, ...toldOf(evaluation, bound) }
		else yield { state: outcome.outcome === 'outdated' ? 'outdated' : 'failed' }
	}

	/** One at a time; ends what was begun, however the caller leaves. */
	async function* alone(
		signal: AbortSignal,
		work: (stop: AbortSignal, drop: AbortSignal) => Heard,
	): AsyncGenerator<Said, void, undefined> {
		if (running) {
			yield { state: 'busy' }
			return
		}
		const own = { stop: new AbortController(), drop: new AbortController() }
		const drop = AbortSignal.any([signal, own.drop.signal])
		const stop = AbortSignal.any([own.stop.signal, drop])
		running = own
		try {
			yield* work(stop, drop)
		} catch (error) {
			// Stopped before there was anything to keep.
			if (!stop.aborted) throw error
			if (!drop.aborted) yield { state: 'stopped' }
		} finally {
			own.drop.abort()
			if (running === own) running = null
		}
	}

	return {
		propose: (input, context) => alone(context.signal, (stop, drop) => proposing(input, context, stop, drop)),
		stop: () => {
			running?.stop.abort()
			return {}
		},
		close: () => {
			running?.drop.abort()
			running = null
		},
	}
}
