/**
 * How a browser becomes a desk of the hub whose page it shows: a code, a number that both screens show, and from then
 * on a token that no script ever sees. What stays here is the name of the desk and whose initials sit at it.
 */
import type { Role } from '../../shared/domain/roles.ts'

export type Joined = { readonly name: string; readonly role: Role }
export type Knocked =
	| { readonly outcome: 'waiting'; readonly waitKey: string; readonly number: string }
	| { readonly outcome: 'wrong' | 'used' | 'old' | 'notOpen' | 'full' | 'blocked' | 'unreachable' }
export type Waited =
	| ({ readonly outcome: 'allowed' } & Joined)
	| { readonly outcome: 'waiting' | 'refused' | 'gone' | 'unreachable' }

const deskName = 'foyer.desk'
const operatorName = 'foyer.operator'

/**
 * Whether this page came from another computer. Such pages are always HTTPS, of a port that the hub chose: the pages of
 * a window have no port, and those of this computer itself are not HTTPS.
 */
export const isFromTheVenue = (): boolean => window.location.protocol === 'https:' && window.location.port !== ''

const inAddress = /^#join=([0-9A-Z]{10})\.[\w-]{43}$/

/** A camera has just brought a code to this address. */
export const hasScannedCode = (): boolean => inAddress.test(window.location.hash)

let scanned = ''
/** A code that a camera brought in the address: out of it at once, so that neither history nor a shoulder keeps it. */
export const takeScannedCode = (): string => {
	const [, code = ''] = inAddress.exec(window.location.hash) ?? []
	if (code !== '') {
		window.history.replaceState(null, '', window.location.pathname)
		scanned = code
	}
	return scanned
}

const send = async (path: string, body: unknown): Promise<unknown> => {
	const answer = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-foyer': '1' },
		body: JSON.stringify(body),
	})
	return await answer.json()
}

export const knock = async (code: string, operator: string): Promise<Knocked> => {
	try {
		return (await send('pair', { code, operator, kind: 'browser' })) as Knocked
	} catch {
		return { outcome: 'unreachable' }
	}
}

export const askWhetherIn = async (waitKey: string): Promise<Waited> => {
	try {
		return (await send('pair/wait', { waitKey, kind: 'browser' })) as Waited
	} catch {
		return { outcome: 'unreachable' }
	}
}

/** Whether this browser was a desk of this hub before. */
export const wasJoined = (): boolean => window.localStorage.getItem(deskName) !== null
export const keepJoined = ({ name }: Joined): void => window.localStorage.setItem(deskName, name)
export const forgetJoined = (): void => window.localStorage.removeItem(deskName)

export const keptOperator = (): string => window.localStorage.getItem(operatorName) ?? ''
export const keepOperator = (operator: string): void => window.localStorage.setItem(operatorName, operator)

/** What the hub says to a page that shows what it has: 200, 401 where it is nobody, 423 where its desk is locked. */
export const askWhoIAm = async (): Promise<number> => {
	try {
		const answer = await fetch('rpc/session/me', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-foyer': '1' },
			body: JSON.stringify({ json: {} }),
		})
		return answer.status
	} catch {
		return 0
	}
}
