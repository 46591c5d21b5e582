/**
 * What stands before every HTTP request, on this computer and on the venue's network: the right
 * host, no foreign page, the right kind of body, a known token. oRPC sees only what has passed;
 * by itself it would take forms, and bodies without a type.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { Actor } from '../bus/actor.ts'
import type { Access } from './access.ts'
import { commonHeaders, type Pages } from './pages.ts'
import type { createRouter } from './rpc.ts'

export type Request = IncomingMessage | Http2ServerRequest
export type Response = ServerResponse | Http2ServerResponse

export type GateParts = {
	readonly access: Access
	readonly pages: Pages
	readonly router: ReturnType<typeof createRouter>
	/** What `Host` must say, to the letter; and the origin of our own pages. */
	readonly authority: () => string
	readonly scheme: 'http' | 'https'
	readonly mostBodyBytes: number
}

const bodyDeadlineMs = 10_000
const keyBodyBytes = 1024

const end = (response: Response, status: number, body: string | Buffer = '', headers: Record<string, string> = {}) => {
	if (response.headersSent) return
	const plain = response as ServerResponse
	plain.writeHead(status, { ...commonHeaders, ...headers })
	plain.end(body)
}

const header = (request: Request, name: string): string => {
	const value = request.headers[name]
	return typeof value === 'string' ? value : ''
}

/** The body of a small JSON request, or null: too long, too slow, or not JSON. */
const readSmallJson = async (request: Request): Promise<unknown> => {
	const timer = setTimeout(() => request.destroy(), bodyDeadlineMs)
	try {
		let text = ''
		for await (const piece of request) {
			text += String(piece)
			if (text.length > keyBodyBytes) return null
		}
		return JSON.parse(text) as unknown
	} catch {
		return null
	} finally {
		clearTimeout(timer)
	}
}

/** One listener for a server of either protocol. */
export const createGate = (parts: GateParts) => {
	const rpc = new RPCHandler(parts.router, {
		plugins: [new BodyLimitPlugin({ maxBodySize: parts.mostBodyBytes })],
	})

	/** The status to refuse with before anything is read, or null: the caller is one of our own pages. */
	const refusalOf = (request: Request): number | null => {
		const authority = parts.authority()
		const host = header(request, ':authority') || header(request, 'host')
		if (host !== authority || (header(request, 'host') !== '' && header(request, 'host') !== authority)) return 421
		if (!request.url?.startsWith('/')) return 421
		const origin = header(request, 'origin')
		if (origin !== '' && origin !== `${parts.scheme}://${authority}`) return 403
		return null
	}

	/** The same for a call: what a page of ours always sends and a foreign one cannot. */
	const callRefusalOf = (request: Request): number | null => {
		if (request.method !== 'POST') return 405
		if (!/^application\/json(;\s*charset=utf-8)?$/i.test(header(request, 'content-type'))) return 415
		if (header(request, 'content-encoding') !== '') return 415
		if (header(request, 'x-foyer') !== '1') return 403
		const site = header(request, 'sec-fetch-site')
		if (site !== '' && site !== 'same-origin') return 403
		if (Number(header(request, 'content-length') || 0) > parts.mostBodyBytes) return 413
		return null
	}

	const exchange = async (request: Request, response: Response) => {
		const body = await readSmallJson(request)
		const key = typeof body === 'object' && body !== null && 'key' in body ? body.key : ''
		const token = typeof key === 'string' ? parts.access.redeem(key) : null
		if (!token) return end(response, 401)
		end(response, 200, JSON.stringify({ token }), { 'content-type': 'application/json' })
	}

	const callAs = async (actor: Actor, request: Request, response: Response) => {
		const timer = setTimeout(() => {
			if (!request.complete) request.destroy()
		}, bodyDeadlineMs)
		for (const [name, value] of Object.entries(commonHeaders)) (response as ServerResponse).setHeader(name, value)
		try {
			const { matched } = await rpc.handle(request as IncomingMessage, response as ServerResponse, {
				prefix: '/rpc',
				context: { actor },
			})
			if (!matched) end(response, 404)
		} finally {
			clearTimeout(timer)
		}
	}

	return async (request: Request, response: Response): Promise<void> => {
		try {
			const refused = refusalOf(request)
			if (refused) return end(response, refused)
			const path = (request.url ?? '/').split('?')[0] ?? '/'
			if (path !== '/session' && !path.startsWith('/rpc/')) {
				if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
				const page = parts.pages.find(path)
				return page ? end(response, 200, page.body, page.headers) : end(response, 404)
			}
			const callRefused = callRefusalOf(request)
			if (callRefused) return end(response, callRefused)
			if (path === '/session') return await exchange(request, response)
			const [, token = ''] = /^Bearer ([\w-]{43})$/.exec(header(request, 'authorization')) ?? []
			const actor = token === '' ? null : parts.access.actorOf(token)
			if (!actor) return end(response, 401)
			await callAs(actor, request, response)
		} catch {
			// The far side went away, or sent what even HTTP does not allow: nothing to tell it.
			end(response, 400)
		}
	}
}
