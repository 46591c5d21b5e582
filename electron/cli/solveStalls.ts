/** What `foyer solve` says of a hall of stalls: the places, what they are worth, why, or why there are none. */
import { createHash } from 'node:crypto'
import type { Wish } from '../../shared/allocation/stalls/evaluate.ts'
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import {
	type StallOptions,
	type StallProgress,
	type StallsResult,
	stallEngineVersion,
} from '../../shared/allocation/stalls/solve.ts'
import { createStallWhy, type UnmetWish } from '../../shared/allocation/stalls/why.ts'
import { solveStallsInWorker } from '../workers/solveClient.ts'

/** What an answer comes to: the exit code, the result as it is written, and the same in words. */
export type Said = { readonly code: 0 | 1; readonly result: object; readonly lines: readonly string[] }

const wishWords: Readonly<Record<Wish['wish'], string>> = {
	wall: 'a wall',
	privacy: 'privacy',
	quiet: 'a quiet zone',
	light: 'the light asked for',
	awayFromNoise: 'being away from noisy stalls',
	near: 'being near',
	far: 'being far from',
}
const wishIn = ({ wish, of }: Wish): string => (of === null ? wishWords[wish] : `${wishWords[wish]} ${of}`)

const percent = (share: number): string => `${(share / 100).toFixed(share % 100 === 0 ? 0 : 1)} %`

const insteadOf = ({ cheapest }: UnmetWish): string => {
	if (!cheapest) return 'no change of one or two stalls would give it'
	const moves = cheapest.moves.map(({ stall, to }) => `${stall} to ${to}`).join(', ')
	const signed = (value: number) => (value > 0 ? `+${value}` : String(value))
	const worst =
		cheapest.worst === 0 ? '' : `, worst share ${cheapest.worst > 0 ? '+' : '−'}${percent(Math.abs(cheapest.worst))}`
	return `${moves} would give it for ${signed(cheapest.total)} points${worst}`
}

const linesOf = (found: StallsResult, why: Readonly<Record<string, readonly UnmetWish[]>>, ms: number): string[] => {
	if (found.outcome === 'unsolved')
		return ['The circuits could not be shared out, and it could not be proven that they cannot. Free some watts.']
	if (found.outcome === 'infeasible')
		return ['Not every stall can be placed as asked:', ...found.conflicts.map(({ what }) => `  ${what}`)]
	const { evaluation, bound, proven } = found
	return [
		`Every stall has a position, and every circuit holds (${ms} ms).`,
		proven
			? 'No placing could be better: this is proven.'
			: `The stall served worst goes without ${percent(evaluation.worst)} of its wishes, all together without ${evaluation.total} points; nobody could bring it below ${percent(bound.worst)}, nor then below ${bound.total}.`,
		...Object.entries(why).flatMap(([stall, wishes]) =>
			wishes.map((wish) => `  ${stall} goes without ${wishIn(wish)}: ${insteadOf(wish)}.`),
		),
	]
}

/** Solves a hall in a worker and says the answer; the same bytes for the same instance, seed and moves, `milliseconds` aside. */
export const sayStalls = async (
	instance: StallInstance,
	options: StallOptions,
	tell: (progress: StallProgress) => void,
	signal: AbortSignal,
): Promise<Said> => {
	const started = performance.now()
	const found = await solveStallsInWorker(instance, options, tell, signal)
	const asked = found.outcome === 'solved' ? createStallWhy(instance, found.places) : null
	const unhappy = found.outcome === 'solved' ? Object.keys(found.evaluation.unmet) : []
	const why = Object.fromEntries(unhappy.map((id) => [id, asked?.of(id) ?? []]))
	const milliseconds = Math.round(performance.now() - started)
	const about = {
		milliseconds,
		seed: options.seed,
		engineVersion: stallEngineVersion,
		inputHash: createHash('sha256').update(JSON.stringify(instance)).digest('hex'),
	}
	const lines = linesOf(found, why, milliseconds)
	if (found.outcome !== 'solved') return { code: 1, result: { kind: 'stalls', ...found, ...about }, lines }
	const { outcome, places, evaluation, bound, proven, moves } = found
	return {
		code: 0,
		result: { kind: 'stalls', outcome, places, ...evaluation, why, bound, proven, moves, ...about },
		lines,
	}
}
