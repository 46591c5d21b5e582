/**
 * Requests and answers that are under way, looked at once a second: a body that drips, an answer nobody takes and a
 * stream whose reader sleeps would each hold memory of the hub for as long as somebody likes.
 */
import type { VenueLimits } from './venueLimits.ts'

/** One request with its answer, of either protocol. */
export type Exchange = {
	readonly hasAllOfRequest: () => boolean
	readonly isStream: () => boolean
	/** What was written and is not on its way yet, in bytes. */
	readonly unsent: () => number
	readonly end: () => void
}

export type Answers = {
	/** Watches one, of this connection, until `done`. */
	readonly watch: (connection: object, exchange: Exchange) => { readonly done: () => void }
	readonly sweep: () => void
	readonly count: () => number
}

type Watched = { readonly connection: object; readonly exchange: Exchange; readonly sinceMs: number }

export const createAnswers = (
	limits: VenueLimits,
	nowMs: () => number,
	onEnded: (why: 'tooSlow' | 'notRead') => void,
): Answers => {
	const watched = new Set<Watched>()
	const end = (one: Watched, why: 'tooSlow' | 'notRead') => {
		watched.delete(one)
		onEnded(why)
		one.exchange.end()
	}
	const faultOf = ({ exchange, sinceMs }: Watched): 'tooSlow' | 'notRead' | null => {
		const ageMs = nowMs() - sinceMs
		if (ageMs >= limits.bodyDeadlineMs && !exchange.hasAllOfRequest()) return 'tooSlow'
		if (exchange.isStream()) return exchange.unsent() > limits.unsentOfStream ? 'notRead' : null
		return ageMs >= limits.answerDeadlineMs && exchange.unsent() > 0 ? 'notRead' : null
	}
	return {
		watch: (connection, exchange) => {
			const one = { connection, exchange, sinceMs: nowMs() }
			watched.add(one)
			return { done: () => void watched.delete(one) }
		},
		sweep: () => {
			const unsent = new Map<object, number>()
			for (const one of [...watched]) {
				const fault = faultOf(one)
				if (fault) {
					end(one, fault)
					continue
				}
				const sum = (unsent.get(one.connection) ?? 0) + one.exchange.unsent()
				unsent.set(one.connection, sum)
				if (sum > limits.unsentOfConnection) end(one, 'notRead')
			}
		},
		count: () => watched.size,
	}
}
