/**
 * What a gate asks before and while it answers. On this computer nobody is limited; on the venue's network everybody
 * is, by connection until a token is shown and by the token from then on.
 */
import { createHash } from 'node:crypto'
import type { Request, Response } from '../exchange.ts'
import { createAllowance, createAllowances } from './allowance.ts'
import type { Answers } from './answers.ts'
import type { Connections, Visitor } from './connections.ts'
import type { RefusalKind, Refusals } from './refusals.ts'
import type { VenueLimits } from './venueLimits.ts'

export type Guard = {
	/** Whether a request may be looked at; where not, its connection is ended. */
	readonly mayAsk: (request: Request) => boolean
	/** Whether the holder of a token that is known may make a call now. `isStillKnown` is asked again later. */
	readonly mayCall: (request: Request, token: string, isStillKnown: () => boolean) => boolean
	/** Keeps an eye on a request and its answer until both are over. */
	readonly watch: (request: Request, response: Response) => void
	readonly refused: (kind: RefusalKind) => void
}

export const noGuard: Guard = {
	mayAsk: () => true,
	mayCall: () => true,
	watch: () => undefined,
	refused: () => undefined,
}

export const createVenueGuard = (parts: {
	readonly limits: VenueLimits
	readonly connections: Connections
	readonly answers: Answers
	readonly refusals: Refusals
	/** Whose connection a request came over; undefined where it is gone. */
	readonly visitorOf: (request: Request) => Visitor | undefined
	readonly nowMs: () => number
}): Guard & { readonly forget: () => void } => {
	const { limits, connections, answers, refusals, visitorOf, nowMs } = parts
	const requests = new WeakMap<Visitor, ReturnType<typeof createAllowance>>()
	const calls = createAllowances(limits.calls, nowMs)
	/** How many in a row were too fast, by token. */
	const tooFast = new Map<string, number>()
	return {
		mayAsk: (request) => {
			const visitor = visitorOf(request)
			if (!visitor) return false
			let allowance = requests.get(visitor)
			if (!allowance) {
				allowance = createAllowance(limits.requests, nowMs)
				requests.set(visitor, allowance)
			}
			if (allowance.take()) return true
			refusals.note('tooFast')
			connections.cutOff(visitor)
			return false
		},
		mayCall: (request, token, isStillKnown) => {
			const visitor = visitorOf(request)
			const holder = createHash('sha256').update(token).digest('base64')
			if (visitor) connections.paired(visitor, holder, isStillKnown)
			if (calls.take(holder)) {
				tooFast.delete(holder)
				return true
			}
			const inARow = (tooFast.get(holder) ?? 0) + 1
			tooFast.set(holder, inARow)
			if (inARow > limits.tooFastInARow) {
				tooFast.delete(holder)
				if (visitor) connections.cutOff(visitor)
			}
			return false
		},
		watch: (request, response) => {
			const visitor = visitorOf(request)
			if (!visitor) return
			const { done } = answers.watch(visitor, {
				hasAllOfRequest: () => request.complete,
				isStream: () => String(response.getHeader('content-type')).startsWith('text/event-stream'),
				unsent: () => response.writableLength,
				end: () => {
					response.destroy()
					request.destroy()
				},
			})
			response.once('close', done)
		},
		refused: refusals.note,
		forget: calls.forget,
	}
}
