/** A hub with a practice event that listens on this computer, for tests of what stands before it. */
import { ownActor } from '../../electron/hub/hub.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { doorsMs } from './events.ts'
import { callRaw, type HubInFolder, type Raw, sendRaw, startHubInFolder, tokenFor } from './hub.ts'

export type LoopbackHub = {
	readonly hub: HubInFolder['hub']
	readonly server: Listening
	readonly clock: { nowMs: number }
	readonly token: string
	readonly displayToken: string
	readonly raw: (request: Raw) => ReturnType<typeof sendRaw>
	readonly call: (name: string, input: unknown, headers?: Raw['headers']) => ReturnType<typeof callRaw>
	readonly exchange: (key: string) => ReturnType<typeof sendRaw>
	readonly revision: () => number | undefined
	readonly [Symbol.asyncDispose]: () => Promise<void>
}

const display = { role: 'display', desk: 'Screen', operator: '' } as const

export const startLoopbackHub = async (): Promise<LoopbackHub> => {
	const clock = { nowMs: doorsMs }
	const started = await startHubInFolder({
		nowMs: () => clock.nowMs,
		pages: {
			'index.html': '<!doctype html><meta content="%NONCE%">',
			'assets/app.js': 'void 0',
			'secret.txt': 'qzsecret',
		},
	})
	const server = await started.hub.listenOnLoopback()
	await started.hub.dispatch(ownActor, 'library.openSample', { sample: 'blmk-forum' }, new AbortController().signal)
	const token = await tokenFor(started.hub, server.address, ownActor)
	const raw = (request: Raw) => sendRaw(server.port, request)
	return {
		hub: started.hub,
		server,
		clock,
		token,
		displayToken: await tokenFor(started.hub, server.address, display),
		raw,
		call: (name, input, headers = {}) => callRaw(server.port, token, name, input, headers),
		exchange: (key) => raw({ path: '/session', body: JSON.stringify({ key }) }),
		revision: () => started.hub.current()?.bus.revision(),
		[Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
	}
}
