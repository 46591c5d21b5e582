/**
 * What a preload script finds around it. Sent to Chromium as text, and run in a world of its own before any script
 * of the page: it may use nothing from outside itself. The page sees neither the channel nor anything else here.
 */
import type { Codec } from './codec.ts'

export type PreloadSettings = {
	readonly preload: string
	readonly platform: string
	readonly versions: Readonly<Record<string, string>>
}

/** Messages from this world to the host. */
export type FromPreload =
	| { readonly k: 'send'; readonly channel: string; readonly args: string; readonly ports: readonly number[] }
	| { readonly k: 'port'; readonly id: number; readonly data: string }
	| { readonly k: 'port-close'; readonly id: number }
	| { readonly k: 'preload-error'; readonly message: string; readonly stack: string }

type PreloadScript = (require: (id: string) => unknown, module: object, exports: object, process: object) => void

export const isolatedWorld = (settings: PreloadSettings, codec: Codec, preload: PreloadScript): void => {
	if (window !== window.top) return
	const world = globalThis as unknown as Record<string, unknown>
	const toHost = world['__ehostSend'] as (text: string) => void
	const send = (message: FromPreload): void => toHost(JSON.stringify(message))

	const ports = new Map<number, MessagePort>()
	let lastPort = 0
	const adopt = (port: MessagePort): number => {
		const id = ++lastPort
		ports.set(id, port)
		port.onmessage = (event) => send({ k: 'port', id, data: codec.encode(event.data) })
		port.addEventListener('close', () => {
			if (ports.delete(id)) send({ k: 'port-close', id })
		})
		return id
	}
	Object.defineProperty(world, '__ehostReceive', {
		value: (message: { k: 'port' | 'port-close'; id: number; data: string }) => {
			const port = ports.get(message.id)
			if (message.k === 'port') return port?.postMessage(codec.decode(message.data))
			ports.delete(message.id)
			port?.close()
		},
	})

	const strict = <T extends object>(name: string, target: T): T =>
		new Proxy(target, {
			get: (object, property) => {
				if (property in object) return Reflect.get(object, property) as unknown
				throw new Error(`electron-host: ${name}.${String(property)} is not implemented`)
			},
		})
	const ipcRenderer = strict('ipcRenderer', {
		send: (channel: string, ...args: unknown[]) => send({ k: 'send', channel, args: codec.encode(args), ports: [] }),
		postMessage: (channel: string, message: unknown, transfer: readonly MessagePort[] = []) =>
			send({ k: 'send', channel, args: codec.encode([message]), ports: transfer.map(adopt) }),
	})
	const electron = strict('electron (in a preload script)', { ipcRenderer })
	// The short list that a sandboxed preload script may require.
	const require = (id: string): unknown => {
		if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron
		throw new Error(`module not found: ${id}`)
	}
	const process = {
		type: 'renderer',
		sandboxed: true,
		contextIsolated: true,
		isMainFrame: true,
		platform: settings.platform,
		versions: Object.freeze(settings.versions),
		argv: [],
		env: Object.freeze({}),
	}
	const module = { exports: {} }
	try {
		preload(require, module, module.exports, process)
	} catch (error) {
		console.error(`Unable to load preload script: ${settings.preload}`, error)
		send({ k: 'preload-error', message: String(error), stack: error instanceof Error ? String(error.stack) : '' })
	}
}
