/** One client interface over two wires. Whoever holds a client cannot tell which it is. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { Client } from '../../shared/contract/index.ts'

/** A client over a message port: the window's, or a test's. */
export const clientOverPort = (port: MessagePort): Client => {
	port.start()
	return createORPCClient(new PortLink({ port })) as unknown as Client
}

/**
 * A client over HTTP or HTTPS.
 * @param origin without a path: `http://127.0.0.1:49152`
 * @param token from the exchange of a one-time key; empty where the browser shows what it has by itself
 */
export const clientOverHttp = (origin: string, token: string, send: typeof fetch = fetch): Client =>
	createORPCClient(
		new HttpLink({
			url: `${origin}/rpc`,
			headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), 'x-foyer': '1' },
			fetch: (request, init) => send(request, init),
		}),
	) as unknown as Client
