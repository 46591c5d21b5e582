/** The hub for browsers on this same computer: plain HTTP on 127.0.0.1, which a browser treats as secure. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Access } from './access.ts'
import { createGate } from './gate.ts'
import type { Pages } from './pages.ts'
import type { createRouter } from './rpc.ts'

export type Listening = {
	/** Without the key: `http://127.0.0.1:49152`. */
	readonly address: string
	readonly port: number
	readonly close: () => Promise<void>
}

const host = '127.0.0.1'
/** An upload's piece and its JSON around it. */
const mostBodyBytes = 1024 * 1024

export const listenOnLoopback = async (parts: {
	readonly access: Access
	readonly pages: Pages
	readonly router: ReturnType<typeof createRouter>
	/** 0: any free port. */
	readonly port: number
}): Promise<Listening> => {
	let authority = ''
	const gate = createGate({ ...parts, scheme: 'http', authority: () => authority, mostBodyBytes })
	const server = createServer(
		// A browser opens connections ahead, and on a busy computer it may be long before it asks anything on them.
		{ maxHeaderSize: 16_384, headersTimeout: 30_000, requestTimeout: 30_000, keepAliveTimeout: 60_000 },
		(request, response) => void gate(request, response),
	)
	server.maxConnections = 200
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(parts.port, host, resolve)
	})
	const { port } = server.address() as AddressInfo
	authority = `${host}:${port}`
	return {
		address: `http://${authority}`,
		port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve())
				server.closeAllConnections()
			}),
	}
}
