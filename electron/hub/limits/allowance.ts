/** How often something may be done: so many at once, and then so many a second (a token bucket). */
import type { Pace } from './venueLimits.ts'

export type Allowance = {
	/** Takes one, where there is one. */
	readonly take: () => boolean
	/** Nothing was taken for so long that it need not be remembered. */
	readonly isWhole: () => boolean
}

export const createAllowance = ({ perSecond, burst }: Pace, nowMs: () => number): Allowance => {
	let left = burst
	let sinceMs = nowMs()
	const refill = () => {
		const now = nowMs()
		left = Math.min(burst, left + ((now - sinceMs) / 1000) * perSecond)
		sinceMs = now
	}
	return {
		take: () => {
			refill()
			if (left < 1) return false
			left--
			return true
		},
		isWhole: () => {
			refill()
			return left >= burst
		},
	}
}

export type Allowances = {
	/** Takes one of what this name may do. */
	readonly take: (name: string) => boolean
	/** Forgets every name that has all of its own again. */
	readonly forget: () => void
}

/** More names than this are not remembered: the oldest then begins anew. */
const mostNames = 10_000

/** An allowance for each name: an address, a token. */
export const createAllowances = (pace: Pace, nowMs: () => number): Allowances => {
	const byName = new Map<string, Allowance>()
	return {
		take: (name) => {
			let found = byName.get(name)
			if (!found) {
				const [oldest] = byName.keys()
				if (byName.size >= mostNames && oldest !== undefined) byName.delete(oldest)
				found = createAllowance(pace, nowMs)
				byName.set(name, found)
			}
			return found.take()
		},
		forget: () => {
			for (const [name, one] of byName) if (one.isWhole()) byName.delete(name)
		},
	}
}
