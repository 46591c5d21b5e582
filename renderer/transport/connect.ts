/**
 * Finds the hub: in a window by asking for its ports, in a browser with the one-time key that the
 * address carries. The key leaves the address at once and the token it buys lives in this tab only.
 */
import type { Client } from '../../shared/contract/index.ts'
import { portsAsked, portsGiven } from '../../shared/lib/windowWire.ts'
import { clientOverHttp, clientOverPort } from './clients.ts'

export type Connection = {
	readonly client: Client
	/** The window around the page: its menu speaks here. Null in a browser. */
	readonly shell: MessagePort | null
}

/**
 * Why there is no hub. `noKey`: this tab was not opened by Foyer; `keyUsed`: its key is old or used
 * up; `ended`: Foyer was started again since.
 */
export type NoHub = { readonly noHub: 'noKey' | 'keyUsed' | 'ended' | 'unreachable' }

const tokenName = 'foyer.token'
const windowAnswersWithinMs = 3000

const askWindow = (): Promise<Connection | null> =>
	new Promise((resolve) => {
		const timer = setTimeout(() => resolve(null), windowAnswersWithinMs)
		const onMessage = (event: MessageEvent) => {
			if (event.source !== window || event.data !== portsGiven) return
			const [hub, shell] = event.ports
			if (!hub || !shell) return
			window.removeEventListener('message', onMessage)
			clearTimeout(timer)
			shell.start()
			resolve({ client: clientOverPort(hub), shell })
		}
		window.addEventListener('message', onMessage)
		window.postMessage(portsAsked, window.location.origin)
	})

/** Takes the key out of the address, so that neither history nor a shoulder keeps it. */
const takeKey = (): string => {
	const [, key = ''] = /^#key=([\w-]+)$/.exec(window.location.hash) ?? []
	if (key !== '') window.history.replaceState(null, '', window.location.pathname)
	return key
}

const exchange = async (key: string): Promise<string | NoHub> => {
	try {
		const answer = await fetch('session', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-foyer': '1' },
			body: JSON.stringify({ key }),
		})
		if (!answer.ok) return { noHub: 'keyUsed' }
		const { token } = (await answer.json()) as { token: string }
		return token
	} catch {
		return { noHub: 'unreachable' }
	}
}

/** Forgets the token of a hub that does not answer it any more. */
export const forgetToken = (): void => window.sessionStorage.removeItem(tokenName)

export const connect = async (): Promise<Connection | NoHub> => {
	const key = takeKey()
	if (key !== '') {
		const token = await exchange(key)
		if (typeof token !== 'string') return token
		window.sessionStorage.setItem(tokenName, token)
	}
	const token = window.sessionStorage.getItem(tokenName)
	if (token !== null) return { client: clientOverHttp(window.location.origin, token), shell: null }
	return (await askWindow()) ?? { noHub: 'noKey' }
}
