/** A request and its answer as Node has them, of HTTP/1.1 or HTTP/2; and the few things done with either. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { Readable } from 'node:stream'
import { commonHeaders } from './pages.ts'

export type Request = IncomingMessage | Http2ServerRequest
export type Response = ServerResponse | Http2ServerResponse

/** For answers that are no page: nothing may be made of them. */
const nothingAllowed = {
	'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
const pieceBytes = 32 * 1024

export const header = (request: Request, name: string): string => {
	const value = request.headers[name]
	return typeof value === 'string' ? value : ''
}

/** Headers of every answer that is not a page. */
export const answerHeaders: Readonly<Record<string, string>> = { ...commonHeaders, ...nothingAllowed }

/** Answers, unless that was done. */
export const end = (
	response: Response,
	status: number,
	body = '',
	headers: Readonly<Record<string, string>> = {},
): void => {
	if (response.headersSent) return
	const plain = response as ServerResponse
	plain.writeHead(status, { ...answerHeaders, ...headers })
	plain.end(body)
}

/** Answers with a page, as fast as it is read and no faster: what was not asked for yet stays where it is. */
export const endWithPage = (response: Response, body: Buffer, headers: Readonly<Record<string, string>>): void => {
	const plain = response as ServerResponse
	plain.writeHead(200, { ...headers, 'content-length': String(body.length) })
	if (body.length <= pieceBytes) return void plain.end(body)
	const pieces = Array.from({ length: Math.ceil(body.length / pieceBytes) }, (_, at) =>
		body.subarray(at * pieceBytes, (at + 1) * pieceBytes),
	)
	const source = Readable.from(pieces, { highWaterMark: 1 })
	plain.once('close', () => source.destroy())
	source.pipe(plain)
}

/** The body of a small JSON request, or null: too long, too slow, or not JSON. */
export const readSmallJson = async (request: Request, most: number, deadlineMs: number): Promise<unknown> => {
	const timer = setTimeout(() => request.destroy(), deadlineMs)
	try {
		let text = ''
		for await (const piece of request) {
			text += String(piece)
			if (text.length > most) return null
		}
		return JSON.parse(text) as unknown
	} catch {
		return null
	} finally {
		clearTimeout(timer)
	}
}
