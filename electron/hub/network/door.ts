/**
 * What somebody who is not let in yet may ask of the hub: whether a code is right, and what came of it. Nothing else
 * of the hub is behind these two paths, and nothing about a person.
 */
import type { Actor } from '../../bus/actor.ts'
import type { PairedDesks } from './pairedDesks.ts'
import type { Given, Pairing } from './pairing.ts'
import { isNonce } from './proof.ts'

/** Host-bound, for this path of this host alone, never read by a script and never sent by another page. */
export const cookieName = '__Host-foyer'

export type DoorAnswer = {
	readonly status: number
	readonly body: unknown
	readonly headers?: Readonly<Record<string, string>>
}

/** The venue's network as what stands before every request knows it. */
export type VenueDoor = {
	/** Answers a path of its own; null: it is none of them. */
	readonly answer: (path: string, body: unknown, from: string) => DoorAnswer
	readonly paths: ReadonlySet<string>
	readonly actorOf: (token: string) => Actor | 'locked' | null
	/** Of a desk that was removed: it may hand in what it holds, for a decision. */
	readonly pastActorOf: (token: string) => Actor | null
	/** What a browser shows by itself; empty where there is none. */
	readonly tokenIn: (cookies: string) => string
}

const statuses = { waiting: 200, wrong: 401, notOpen: 409, used: 409, old: 410, full: 503, blocked: 429 } as const

const textOf = (body: unknown, key: string): string => {
	const value =
		typeof body === 'object' && body !== null && Object.hasOwn(body, key) ? (body as Record<string, unknown>)[key] : ''
	return typeof value === 'string' ? value : ''
}

const secondsLeft = (untilMs: number, nowMs: number): number => Math.max(0, Math.floor((untilMs - nowMs) / 1000))

export const createVenueDoor = (parts: {
	readonly pairing: Pairing
	readonly desks: PairedDesks
	/** Of the key that this hub shows. */
	readonly pin: () => string
	readonly nowMs: () => number
}): VenueDoor => {
	const { pairing, desks, nowMs } = parts
	/** A browser keeps it where no script reads it; a desk of Foyer is told. */
	const handOver = (given: Given, kind: string): DoorAnswer => {
		const { token, ...said } = given
		if (kind === 'foyer') return { status: 200, body: { outcome: 'allowed', ...said, token } }
		const cookie = `${cookieName}=${token}; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=${secondsLeft(given.untilMs, nowMs())}`
		return { status: 200, body: { outcome: 'allowed', ...said }, headers: { 'set-cookie': cookie } }
	}
	return {
		paths: new Set(['/pair', '/pair/wait']),
		answer: (path, body, from) => {
			const kind = textOf(body, 'kind') === 'foyer' ? 'foyer' : 'browser'
			if (path === '/pair') {
				const operator = textOf(body, 'operator').trim().toLocaleUpperCase('en-GB')
				const asks = { operator: /^[\p{L}\p{N}]{1,6}$/u.test(operator) ? operator : '', kind } as const
				const nonce = textOf(body, 'nonce')
				const said = isNonce(nonce)
					? { nonce, proof: textOf(body, 'proof'), pin: parts.pin() }
					: { typed: textOf(body, 'code') }
				const tried = pairing.tryCode(said, from, asks)
				return { status: statuses[tried.outcome], body: tried }
			}
			const waited = pairing.ask(textOf(body, 'waitKey'))
			return waited.outcome === 'allowed' ? handOver(waited.given, kind) : { status: 200, body: waited }
		},
		actorOf: desks.actorOf,
		pastActorOf: desks.pastActorOf,
		tokenIn: (cookies) => {
			for (const pair of cookies.split(/;\s*/)) {
				const [, token = ''] = /^__Host-foyer=([\w-]{43})$/.exec(pair) ?? []
				if (token !== '') return token
			}
			return ''
		},
	}
}
