import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { compile } from '../../shared/allocation/compile.ts'
import type { Assignment, Profile } from '../../shared/allocation/evaluate.ts'
import { fairestChoices } from '../../shared/allocation/fairest.ts'
import type { Fault } from '../../shared/allocation/faults.ts'
import { type Instance, readInstance } from '../../shared/allocation/instance.ts'
import { type Preset, presetNames } from '../../shared/allocation/presets.ts'
import {
	engineVersion,
	type Infeasible,
	type Progress,
	type Solved,
	type SolveOptions,
} from '../../shared/allocation/solve.ts'
import { readStalls, type StallInstance } from '../../shared/allocation/stalls/instance.ts'
import { askChoices, askRules } from '../workers/proveClient.ts'
import { writeFileSafely } from '../workers/sheets/writeFileSafely.ts'
import { solveInWorker } from '../workers/solveClient.ts'
import { type Said, sayStalls } from './solveStalls.ts'
import { type Answer, Misuse, refused, type Terminal } from './terminal.ts'

export type SolveFlags = {
	readonly seed: string
	readonly moves: string
	readonly preset: string
	readonly isProving: boolean
	readonly out: string
	readonly isJson: boolean
}

const mostFaultsShown = 20
const largestFileBytes = 64 * 1024 * 1024

const wholeNumber = (text: string, flag: string, most: number): number => {
	const value = Number(text)
	if (!/^\d+$/.test(text) || value > most) throw new Misuse(`--${flag} must be a whole number from 0 to ${most}.`)
	return value
}

type Given =
	| { readonly kind: 'breakouts'; readonly instance: Instance }
	| { readonly kind: 'stalls'; readonly instance: StallInstance }

const isStalls = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'stalls'

const unusable = (faults: readonly Fault[]): Misuse => {
	const shown = faults.slice(0, mostFaultsShown).map(({ where, what }) => `  ${where}: ${what}`)
	const more = faults.length > shown.length ? [`  and ${faults.length - shown.length} more`] : []
	return new Misuse(['The instance cannot be used:', ...shown, ...more].join('\n'))
}

const readGiven = (path: string): Given => {
	const size = statSync(path, { throwIfNoEntry: false })
	if (!size?.isFile()) throw new Misuse('There is no such instance file.')
	if (size.size > largestFileBytes) throw new Misuse('The instance file is larger than 64 MB.')
	let value: unknown
	try {
		value = JSON.parse(readFileSync(path, 'utf8'))
	} catch (error) {
		// The parser quotes the file, which may name people; where it stopped is all that is said.
		const place = error instanceof Error ? /position \d+(?: \(line \d+ column \d+\))?/.exec(error.message)?.[0] : ''
		throw new Misuse(`The instance is not JSON${place ? `: it stops making sense at ${place}` : ''}.`)
	}
	if (isStalls(value)) {
		const { instance, faults } = readStalls(value)
		if (!instance) throw unusable(faults)
		return { kind: 'stalls', instance }
	}
	const { instance, faults } = readInstance(value)
	if (!instance) throw unusable(faults)
	return { kind: 'breakouts', instance }
}

/** Why there is no allocation, from the engine and from HiGHS. */
type Impossible = Infeasible & { readonly smallestFix: readonly string[] }
type Proof = { readonly lowerBound: number; readonly isFinished: boolean; readonly fairest: Profile | null }

/** The result as it is written: the same bytes for the same instance, seed and moves, `milliseconds` aside. */
const resultOf = (
	instance: Instance,
	found: Solved | Impossible,
	seed: number,
	milliseconds: number,
	proof: Proof | null,
) => {
	const about = {
		milliseconds,
		seed,
		engineVersion,
		inputHash: createHash('sha256').update(JSON.stringify(instance)).digest('hex'),
	}
	if (found.outcome === 'infeasible') return { ...found, ...about }
	const { outcome, assignment, evaluation, lowerBound, proven, moves, preset } = found
	return {
		outcome,
		assignment,
		...evaluation,
		lowerBound,
		proven,
		...(proof ? { proof } : {}),
		moves,
		preset,
		...about,
	}
}

/** How long HiGHS may look for reasons, and for a proof. */
const explainSeconds = 60
const proveSeconds = 120

/**
 * Asks HiGHS where the engine found no way: either it says why there is none, or it shows one, and the
 * engine begins from there.
 */
const settle = async (
	instance: Instance,
	found: Solved | Infeasible,
	again: (base: Assignment) => Promise<Solved | Infeasible>,
	signal: AbortSignal,
): Promise<Solved | Impossible> => {
	if (found.outcome === 'solved') return found
	const known = found.outcome === 'infeasible' ? found.conflicts : []
	const explained = await askRules(instance, explainSeconds, signal)
	if (explained?.outcome === 'impossible') {
		const isExplained = known.some(({ because }) => because.length > 0)
		const conflicts = [...known, ...(isExplained ? [] : explained.conflicts)]
		return { outcome: 'infeasible', conflicts, smallestFix: explained.smallestFix }
	}
	if (found.outcome === 'infeasible') return { ...found, smallestFix: [] }
	if (explained?.outcome !== 'possible') return found
	const second = await again(explained.base)
	return second.outcome === 'infeasible' ? found : second
}

const prove = async (instance: Instance, found: Solved, signal: AbortSignal): Promise<[Solved, Proof | null]> => {
	const bound = await askChoices(instance, proveSeconds, signal)
	if (!bound) return [found, null]
	const lowerBound = Math.max(found.lowerBound, bound.lowerBound)
	const { preference, repeatTopic } = found.evaluation.cost
	return [
		{ ...found, lowerBound, proven: preference + repeatTopic === lowerBound },
		{ ...bound, fairest: fairestChoices(compile(instance)) },
	]
}

const choicesWords = (places: Profile): string =>
	`${places.first} first, ${places.second} second, ${places.third} third, ${places.fourth} fourth, ${places.fifth} fifth, ${places.unranked} not chosen, ${places.noChoice} without a wish`

const solvedLines = ({ evaluation, lowerBound, proven, outcome }: Solved, ms: number): string[] => {
	const { overall } = evaluation.profile
	return [
		outcome === 'solved'
			? `Everybody has a place in each of their rounds (${ms} ms).`
			: `No complete allocation was found (${ms} ms): ${evaluation.violations.slice(0, 5).join('; ')}.`,
		`Choices: ${choicesWords(overall)}.`,
		proven
			? 'Nobody could do better on choices: this is proven.'
			: `Choices cost ${evaluation.cost.preference + evaluation.cost.repeatTopic}; nobody could do better than ${lowerBound}.`,
		`Groups with one voice alone: ${evaluation.loneVoices}. Pairs meeting again: ${evaluation.repeats}.`,
	]
}

const infeasibleLines = ({ conflicts, smallestFix }: Impossible): string[] => [
	'Not everybody can be placed as asked:',
	...conflicts.map(({ what }) => `  ${what}`),
	...(smallestFix.length > 0 ? ['The smallest change that would do:', ...smallestFix.map((one) => `  ${one}`)] : []),
]

const sayGroups = async (
	instance: Instance,
	options: Pick<SolveOptions, 'moves'> & { readonly seed: number },
	isProving: boolean,
	tell: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Said> => {
	const started = performance.now()
	const run = (base?: Assignment) => solveInWorker(instance, { ...options, base }, tell, signal)
	const found = await settle(instance, await run(), run, signal)
	const [answer, proof]: [Solved | Impossible, Proof | null] =
		isProving && found.outcome === 'solved' ? await prove(instance, found, signal) : [found, null]
	const milliseconds = Math.round(performance.now() - started)
	const lines = answer.outcome === 'infeasible' ? infeasibleLines(answer) : solvedLines(answer, milliseconds)
	if (proof?.fairest) lines.push(`The fairest choices there could be: ${choicesWords(proof.fairest)}.`)
	return {
		code: answer.outcome === 'solved' ? 0 : 1,
		result: resultOf(instance, answer, options.seed, milliseconds, proof),
		lines,
	}
}

/** `foyer solve INSTANCE.json`: an allocation, what it is worth, or why there is none. */
export const solveCommand = async (file: string, flags: SolveFlags, terminal: Terminal): Promise<Answer> => {
	const seed = wholeNumber(flags.seed || '1', 'seed', 0xffffffff)
	const moves = flags.moves === '' ? undefined : wholeNumber(flags.moves, 'moves', 1_000_000_000)
	const preset = presetNames.find((name) => name === flags.preset)
	if (flags.preset !== '' && !preset)
		throw new Misuse(`"${flags.preset}" is not a preset. Choose ${presetNames.join(', ')}.`)
	const given = readGiven(resolve(file))
	if (given.kind === 'stalls' && (preset || flags.isProving))
		throw new Misuse('--preset and --prove are for breakout groups; a hall of stalls says its aims itself.')

	const stop = new AbortController()
	const onStop = () => stop.abort()
	process.once('SIGINT', onStop)
	const tell = (done: number, of: number, what: string) => {
		if (!flags.isJson && process.stderr.isTTY) terminal.err(`${done} of ${of}, ${what}`)
	}
	const said =
		given.kind === 'stalls'
			? sayStalls(
					given.instance,
					{ seed, moves },
					({ done, of, best, bound }) => tell(done, of, `${best.total} points, at best ${bound.total}`),
					stop.signal,
				)
			: sayGroups(
					withPreset(given.instance, preset),
					{ seed, moves },
					flags.isProving,
					({ done, of, cost }) => tell(done, of, `cost ${Math.round(cost)}`),
					stop.signal,
				)
	const { code, result, lines } = await said.finally(() => process.removeListener('SIGINT', onStop))
	const json = { ok: code === 0, ...result }
	if (flags.out !== '') {
		try {
			await writeFileSafely(resolve(flags.out), Buffer.from(`${JSON.stringify(result, null, '\t')}\n`))
		} catch {
			return refused('cannotWrite', 'The result could not be written there.', 'Choose another place with --out.')
		}
		return { code, lines, json }
	}
	if (flags.isJson) return { code, lines, json }
	terminal.out(JSON.stringify(result, null, '\t'))
	for (const line of lines) terminal.err(line)
	return { code, lines: [], json }
}

const withPreset = (instance: Instance, preset: Preset | undefined): Instance =>
	preset ? { ...instance, aims: { ...instance.aims, preset } } : instance
