/**
 * What stands before every HTTP request, on this computer and on the venue's network: the right
 * host, no foreign page, the right kind of body, a known token, not too fast. oRPC sees only what has
 * passed; by itself it would take forms, and bodies without a type.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { Actor } from '../bus/actor.ts'
import type { Access } from './access.ts'
import { answerHeaders, end, endWithPage, header, type Request, type Response, readSmallJson } from './exchange.ts'
import { type Guard, noGuard } from './limits/guard.ts'
import type { RefusalKind } from './limits/refusals.ts'
import type { VenueDoor } from './network/door.ts'
import type { Pages } from './pages.ts'
import type { createRouter } from './rpc.ts'

export type GateParts = {
	readonly access: Pick<Access, 'redeem' | 'actorOf'>
	readonly pages: Pages
	readonly router: ReturnType<typeof createRouter>
	/** What `Host` must say, to the letter; and the origin of our own pages. */
	readonly authority: () => string
	readonly scheme: 'http' | 'https'
	readonly mostBodyBytes: number
	/** Not there on this computer itself. */
	readonly door?: VenueDoor
	readonly guard?: Guard
	readonly bodyDeadlineMs?: number
}

const bodyDeadline = 10_000
const openDoorBodyBytes = 1024
/** All that a desk may still call once it was removed: nothing that it did is lost. */
const handInPath = '/rpc/alone/handIn'

const whoAmIPath = '/rpc/session/me'

const kinds: Readonly<Record<number, RefusalKind>> = {
	401: 'unknownToken',
	403: 'foreignPage',
	404: 'unknownPage',
	405: 'wrongKind',
	413: 'tooLong',
	415: 'wrongKind',
	421: 'wrongHost',
	429: 'tooFast',
}

/** One listener for a server of either protocol. */
export const createGate = (parts: GateParts) => {
	const { guard = noGuard, bodyDeadlineMs = bodyDeadline } = parts
	const rpc = new RPCHandler(parts.router, {
		plugins: [new BodyLimitPlugin({ maxBodySize: parts.mostBodyBytes })],
	})
	const refuse = (response: Response, status: number) => {
		const kind = kinds[status]
		if (kind) guard.refused(kind)
		end(response, status, '', status === 429 ? { 'retry-after': '1' } : {})
	}

	/** The status to refuse with before anything is read, or null: the caller is one of our own pages. */
	const refusalOf = (request: Request): number | null => {
		const authority = parts.authority()
		const host = header(request, ':authority') || header(request, 'host')
		if (host !== authority || (header(request, 'host') !== '' && header(request, 'host') !== authority)) return 421
		const scheme = header(request, ':scheme')
		if (!request.url?.startsWith('/') || (scheme !== '' && scheme !== parts.scheme)) return 421
		const origin = header(request, 'origin')
		if (origin !== '' && origin !== `${parts.scheme}://${authority}`) return 403
		return null
	}

	/** The same for a call: what a page of ours always sends and a foreign one cannot. */
	const callRefusalOf = (request: Request, mostBytes: number): number | null => {
		if (request.method !== 'POST') return 405
		if (!/^application\/json(;\s*charset=utf-8)?$/i.test(header(request, 'content-type'))) return 415
		if (header(request, 'content-encoding') !== '') return 415
		if (header(request, 'x-foyer') !== '1') return 403
		const site = header(request, 'sec-fetch-site')
		if (site !== '' && site !== 'same-origin') return 403
		if (Number(header(request, 'content-length') || 0) > mostBytes) return 413
		return null
	}

	/** A key from the fragment of an address, for a token. */
	const exchangeKey = async (request: Request, response: Response) => {
		const body = await readSmallJson(request, openDoorBodyBytes, bodyDeadlineMs)
		const key = typeof body === 'object' && body !== null && 'key' in body ? body.key : ''
		const token = typeof key === 'string' ? parts.access.redeem(key) : null
		if (!token) return refuse(response, 401)
		end(response, 200, JSON.stringify({ token }), { 'content-type': 'application/json' })
	}

	/** Somebody who is not let in yet. */
	const knock = async (door: VenueDoor, path: string, request: Request, response: Response) => {
		const from = request.socket.remoteAddress ?? ''
		const answer = door.answer(path, await readSmallJson(request, openDoorBodyBytes, bodyDeadlineMs), from)
		const kind = kinds[answer.status]
		if (kind) guard.refused(kind)
		const headers = { 'content-type': 'application/json', ...answer.headers }
		end(response, answer.status, JSON.stringify(answer.body), headers)
	}

	const actorOf = (token: string): Actor | 'locked' | null =>
		token === '' ? null : (parts.access.actorOf(token) ?? parts.door?.actorOf(token) ?? null)

	const callAs = async (actor: Actor, request: Request, response: Response) => {
		const timer = setTimeout(() => {
			if (!request.complete) request.destroy()
		}, bodyDeadlineMs)
		for (const [name, value] of Object.entries(answerHeaders)) (response as ServerResponse).setHeader(name, value)
		try {
			const { matched } = await rpc.handle(request as IncomingMessage, response as ServerResponse, {
				prefix: '/rpc',
				context: { actor },
			})
			if (!matched) return refuse(response, 404)
			if (response.statusCode === 403) guard.refused('notAllowed')
			if (response.statusCode === 413) guard.refused('tooLong')
		} finally {
			clearTimeout(timer)
		}
	}

	const showPage = (path: string, request: Request, response: Response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
		const page = parts.pages.find(path)
		if (!page) return refuse(response, 404)
		if (request.method === 'HEAD') return end(response, 200, '', page.headers)
		endWithPage(response, page.body, page.headers)
	}

	return async (request: Request, response: Response): Promise<void> => {
		try {
			if (!guard.mayAsk(request)) return
			guard.watch(request, response)
			const refused = refusalOf(request)
			if (refused) return refuse(response, refused)
			const path = (request.url ?? '/').split('?')[0] ?? '/'
			const isOpen = path === '/session' || parts.door?.paths.has(path) === true
			if (!isOpen && !path.startsWith('/rpc/')) return showPage(path, request, response)
			const callRefused = callRefusalOf(request, isOpen ? openDoorBodyBytes : parts.mostBodyBytes)
			if (callRefused) return refuse(response, callRefused)
			if (path === '/session') return await exchangeKey(request, response)
			if (parts.door && isOpen) return await knock(parts.door, path, request, response)
			const [, bearer = ''] = /^Bearer ([\w-]{43})$/.exec(header(request, 'authorization')) ?? []
			const token = bearer === '' ? (parts.door?.tokenIn(header(request, 'cookie')) ?? '') : bearer
			const past = path === handInPath && token !== '' ? parts.door?.pastActorOf(token) : null
			const actor = actorOf(token) ?? past ?? null
			if (actor === 'locked') return refuse(response, 423)
			// A page that is about to join asks whether it is a desk already: nothing to tell an organiser of.
			if (token === '' && path === whoAmIPath) return end(response, 401)
			if (!actor) return refuse(response, 401)
			if (!guard.mayCall(request, token, () => (actorOf(token) ?? past ?? null) !== null)) return refuse(response, 429)
			await callAs(actor, request, response)
		} catch {
			// The far side went away, or sent what even HTTP does not allow: nothing to tell it.
			end(response, 400)
		}
	}
}
