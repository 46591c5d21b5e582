/**
 * What can be, before anything is run: the hub's numbers made into what the screen says. Pure; ids
 * and counts only, the sentences are made where they are shown.
 */
import type { OutputOf } from '../../../../shared/contract/index.ts'

export type Truth = OutputOf<'breakouts.truth'>
export type TruthRound = Truth['rounds'][number]
export type Shortage = Truth['shortages'][number]

/** What the title answers. The numbers are those of the round with the fewest seats to spare. */
export type Verdict =
	| { readonly is: 'noGroups' }
	| { readonly is: 'nobody' }
	| { readonly is: 'fits'; readonly people: number; readonly seats: number }
	/** `short`: more people than seats. */
	| { readonly is: 'tooFew'; readonly people: number; readonly seats: number; readonly short: number }
	/** Seats enough, but `short` too few of those that some people need. */
	| { readonly is: 'wrongSeats'; readonly people: number; readonly seats: number; readonly short: number }

const spare = (round: TruthRound): number => round.seats - round.people

/** The round with the fewest seats to spare; undefined where there is none. */
export const tightest = (truth: Truth): TruthRound | undefined =>
	truth.rounds.reduce<TruthRound | undefined>(
		(least, round) => (least === undefined || spare(round) < spare(least) ? round : least),
		undefined,
	)

export const verdictOf = (truth: Truth): Verdict => {
	const round = tightest(truth)
	if (round === undefined || truth.rounds.every(({ groups }) => groups === 0)) return { is: 'noGroups' }
	if (truth.rounds.every(({ people }) => people === 0)) return { is: 'nobody' }
	const { people, seats } = round
	if (spare(round) < 0) return { is: 'tooFew', people, seats, short: -spare(round) }
	const short = Math.max(0, ...truth.shortages.map((one) => one.short))
	return short > 0 ? { is: 'wrongSeats', people, seats, short } : { is: 'fits', people, seats }
}

/** Shortages that say more than that the round as a whole has too few seats. */
export const particularShortages = ({ rounds, shortages }: Truth): readonly Shortage[] =>
	shortages.filter(({ roundId, people }) => {
		const round = rounds.find((one) => one.roundId === roundId)
		return round === undefined || spare(round) >= 0 || people.length < round.people
	})

/** How far the voices of a round go, at two or more in a group. */
export type Coverage = {
	readonly voices: number
	readonly groups: number
	readonly covered: number
	/** Groups that would have none, or (`alone`) one: a host's, whom nobody is left to join. */
	readonly without: number
	readonly alone: number
	/** People in each group, rounded up, if there were only as many groups as can be covered. Null where none can. */
	readonly sizeIfFewer: number | null
}

/** @param hostsAreVoices whether hosts with lived experience count, as the event has it */
export const coverageOf = (round: TruthRound, hostsAreVoices: boolean): Coverage => {
	const covered = Math.min(round.groups, round.coverable)
	return {
		voices: round.voices + (hostsAreVoices ? round.hostVoices : 0),
		groups: round.groups,
		covered,
		without: Math.max(0, round.groups - covered - round.alone),
		alone: Math.min(round.alone, round.groups - covered),
		sizeIfFewer: covered === 0 ? null : Math.ceil(round.people / covered),
	}
}

/** What is the same in several rounds, said once. */
export type Said<T> = { readonly rounds: readonly TruthRound[]; readonly what: T }

/**
 * Puts rounds together of which the same is true.
 * @param of what is true of a round; null where there is nothing to say
 */
export const sameInRounds = <T>(rounds: readonly TruthRound[], of: (round: TruthRound) => T | null): Said<T>[] => {
	const said = new Map<string, { rounds: TruthRound[]; what: T }>()
	for (const round of rounds) {
		const what = of(round)
		if (what === null) continue
		const key = JSON.stringify(what)
		const known = said.get(key)
		if (known === undefined) said.set(key, { rounds: [round], what })
		else known.rounds.push(round)
	}
	return [...said.values()]
}
