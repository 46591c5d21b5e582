/**
 * When whoever stands at a stall is elsewhere: at a table, at a story, on another duty. The time of somebody
 * who speaks under another name is never in it: that a stall is empty just then would tell who it is.
 */
import { minutesOf } from '../programme/clock.ts'
import type { Commitment } from '../programme/commitments.ts'
import type { StewardFact } from './facts.ts'

/** Minutes since midnight at the venue. */
export type Stretch = { readonly fromMin: number; readonly toMin: number }

export const stretchOf = ({ startAt, endAt }: Pick<StewardFact, 'startAt' | 'endAt'>): Stretch => ({
	fromMin: minutesOf(startAt),
	toMin: minutesOf(endAt),
})

/** What two stretches share. */
export const shared = (one: Stretch, other: Stretch): readonly Stretch[] => {
	const [fromMin, toMin] = [Math.max(one.fromMin, other.fromMin), Math.min(one.toMin, other.toMin)]
	return fromMin < toMin ? [{ fromMin, toMin }] : []
}

/** In order, those that touch made one. */
export const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
	const all: Stretch[] = []
	for (const next of stretches.toSorted((one, other) => one.fromMin - other.fromMin)) {
		const last = all.at(-1)
		if (last && next.fromMin <= last.toMin)
			all[all.length - 1] = { fromMin: last.fromMin, toMin: Math.max(last.toMin, next.toMin) }
		else all.push(next)
	}
	return all
}

/** What is left of a stretch without some others. */
export const without = (whole: Stretch, gone: readonly Stretch[]): readonly Stretch[] => {
	const left: Stretch[] = []
	let fromMin = whole.fromMin
	for (const one of joined(gone)) {
		if (one.toMin <= fromMin || one.fromMin >= whole.toMin) continue
		if (one.fromMin > fromMin) left.push({ fromMin, toMin: one.fromMin })
		fromMin = one.toMin
	}
	if (fromMin < whole.toMin) left.push({ fromMin, toMin: whole.toMin })
	return left
}

/** What somebody does elsewhere while they are down for a stall. */
export const elsewhere = (
	steward: StewardFact,
	commitments: readonly Commitment[],
	isSealed: (one: Commitment) => boolean,
): readonly Commitment[] => {
	const own = stretchOf(steward)
	return commitments.filter(
		(one) =>
			one.registrationId === steward.registrationId &&
			one.dayId === steward.dayId &&
			one.kind !== 'stall' &&
			shared(own, one).length > 0 &&
			!isSealed(one),
	)
}
