/**
 * Finds the hub: in a window by asking for its ports, in a browser with the one-time key that the
 * address carries. The key leaves the address at once and the token it buys lives in this tab only.
 */
import type { Client } from '../../shared/contract/index.ts'
import { portsAsked, portsGiven } from '../../shared/lib/windowWire.ts'
import type { DeskStore } from './alone/deskStore.ts'
import { openIndexedStore } from './alone/indexedStore.ts'
import { openJoinedStore } from './alone/joinedStore.ts'
import { meetHub } from './alone/newestHub.ts'
import { clientOverHttp, clientOverPort } from './clients.ts'
import { askWhoIAm, isFromTheVenue, takeScannedCode, wasJoined } from './joining.ts'

export type Connection = {
	readonly client: Client
	/** The window around the page: its menu speaks here. Null in a browser. */
	readonly shell: MessagePort | null
	/** Where a desk keeps what it needs without its hub; null: this page is of the hub's own computer. */
	readonly openStore: (() => Promise<DeskStore>) | null
}

/**
 * Why there is no hub. `noKey`: this tab was not opened by Foyer; `keyUsed`: its key is old or used
 * up; `ended`: Foyer was started again since. On another computer: `join`: it is no desk yet; `removed`: it was one;
 * `locked`: it is one that is to wait; `older`: what answers is the hub from before, another computer took over.
 */
export type NoHub = {
	readonly noHub: 'noKey' | 'keyUsed' | 'ended' | 'unreachable' | 'join' | 'removed' | 'locked' | 'older'
}

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
			resolve({ client: clientOverPort(hub), shell, openStore: null })
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

/** On another computer: what it has to show goes along by itself, if it has anything. */
const connectToVenue = async (): Promise<Connection | NoHub> => {
	if (takeScannedCode() !== '') return { noHub: 'join' }
	const status = await askWhoIAm()
	if (status === 200) {
		const client = clientOverHttp(window.location.origin, '')
		const met = await meetHub(client).catch(() => 'unreachable' as const)
		return met === 'newest' ? { client, shell: null, openStore: openIndexedStore } : { noHub: met }
	}
	if (status === 423) return { noHub: 'locked' }
	return { noHub: status !== 401 ? 'unreachable' : wasJoined() ? 'removed' : 'join' }
}

/** Why the hub does not answer this page any more. */
export const whyEnded = async (): Promise<NoHub> => {
	if (!isFromTheVenue()) return { noHub: 'ended' }
	const again = await connectToVenue()
	if ('noHub' in again) return again
	// It is answered again meanwhile: locked and unlocked, or let in anew in another tab.
	window.location.reload()
	return { noHub: 'unreachable' }
}

/** Forgets the token of a hub that does not answer it any more. */
export const forgetToken = (): void => window.sessionStorage.removeItem(tokenName)

export const connect = async (): Promise<Connection | NoHub> => {
	if (isFromTheVenue()) return connectToVenue()
	const key = takeKey()
	if (key !== '') {
		const token = await exchange(key)
		if (typeof token !== 'string') return token
		window.sessionStorage.setItem(tokenName, token)
	}
	const token = window.sessionStorage.getItem(tokenName)
	if (token !== null) {
		const client = clientOverHttp(window.location.origin, token)
		return { client, shell: null, openStore: (await openJoinedStore(client)) ?? openIndexedStore }
	}
	const windowed = await askWindow()
	return windowed ? { ...windowed, openStore: await openJoinedStore(windowed.client) } : { noHub: 'noKey' }
}
