/**
 * How many calls were refused in the last hour, and for what: for the organiser to see, and for the hub's diary.
 * Counts alone: not who, not from where, not what was asked.
 */

export const refusalKinds = [
	/** More connections than may be, in all or from one place. */
	'tooManyConnections',
	/** Not TLS, or not ours. */
	'badHandshake',
	/** Meant for another address, or from a page of somebody else's. */
	'wrongHost',
	'foreignPage',
	/** Not the kind of request that a desk makes. */
	'wrongKind',
	'tooLong',
	'tooSlow',
	'tooFast',
	/** A flood of frames, or frames that mean nothing. */
	'badFrames',
	/** An answer that its reader does not take. */
	'notRead',
	'unknownToken',
	/** A call that the role may not make. */
	'notAllowed',
	'unknownPage',
] as const
export type RefusalKind = (typeof refusalKinds)[number]

export type RefusalCount = { readonly kind: RefusalKind; readonly count: number }

export type Refusals = {
	readonly note: (kind: RefusalKind) => void
	/** Those of the last hour, the most frequent first. */
	readonly lastHour: () => readonly RefusalCount[]
	/** Hands over what was counted since it was last asked for. */
	readonly takeNew: () => readonly RefusalCount[]
}

/** For the organiser: browsers ask every address for a picture that there is not, and that is no refusal to tell of. */
export const countRefused = (counts: readonly RefusalCount[]): number =>
	counts.reduce((sum, { kind, count }) => (kind === 'unknownPage' ? sum : sum + count), 0)

const minuteMs = 60_000
const minutes = 60

const sorted = (counts: ReadonlyMap<RefusalKind, number>): readonly RefusalCount[] =>
	[...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count)

/** @param nowMs a clock that is not set back; counted by its minutes, so that an hour of floods is 60 small tables. */
export const createRefusals = (nowMs: () => number): Refusals => {
	const byMinute = new Map<number, Map<RefusalKind, number>>()
	let fresh = new Map<RefusalKind, number>()
	const minuteNow = () => Math.floor(nowMs() / minuteMs)
	const forgetOld = () => {
		const oldest = minuteNow() - minutes
		for (const minute of byMinute.keys()) if (minute <= oldest) byMinute.delete(minute)
	}
	const add = (counts: Map<RefusalKind, number>, kind: RefusalKind, count = 1) =>
		void counts.set(kind, (counts.get(kind) ?? 0) + count)
	return {
		note: (kind) => {
			const minute = minuteNow()
			let counts = byMinute.get(minute)
			if (!counts) {
				forgetOld()
				counts = new Map()
				byMinute.set(minute, counts)
			}
			add(counts, kind)
			add(fresh, kind)
		},
		lastHour: () => {
			forgetOld()
			const all = new Map<RefusalKind, number>()
			for (const counts of byMinute.values()) for (const [kind, count] of counts) add(all, kind, count)
			return sorted(all)
		},
		takeNew: () => {
			const taken = sorted(fresh)
			fresh = new Map()
			return taken
		},
	}
}
