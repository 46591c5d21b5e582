/**
 * The venue's network of a test: opens a hub to it at 127.0.0.1, lets desks in as people do it, by code and number,
 * and speaks to the hub over HTTPS as a browser does, or as a desk of Foyer.
 */
import { Agent, request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { Hub } from '../../electron/hub/hub.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { clientOverHttp } from '../../renderer/transport/clients.ts'
import type { Client, InputOf, OutputOf, ServiceName } from '../../shared/contract/index.ts'
import type { PairableRole } from '../../shared/domain/desks/pairable.ts'

/** Where hubs of tests are opened: give it to `startHub` as `ownAddresses`. */
export const testAddress = '127.0.0.1'
export const testAddresses = (): readonly string[] => [testAddress]

/** A service as somebody at the hub's own computer asks it. */
export const askHub = <N extends ServiceName>(hub: Hub, name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
	Promise.resolve(hub.dispatch(ownActor, name, input, new AbortController().signal)) as Promise<OutputOf<N>>

/** Opens the hub, if it is not open yet. Answers its address: `https://127.0.0.1:48213`. */
export const openNetwork = async (hub: Hub): Promise<string> => {
	const { outcome } = await askHub(hub, 'desks.open', { address: testAddress })
	const { open } = await askHub(hub, 'desks.network', {})
	if (!open) throw new Error(`The network was not opened: ${outcome}`)
	return open.url
}

/**
 * `fetch` over HTTPS, to a hub whose certificate nobody has signed. Streams, and ends with its signal.
 * @param agent false: a connection a call
 */
const createFetch =
	(agent: Agent | false): typeof fetch =>
	async (input, init) => {
		const request = new Request(input, init)
		const body = Buffer.from(await request.arrayBuffer())
		return await new Promise<Response>((resolve, reject) => {
			const headers = { ...Object.fromEntries(request.headers), 'content-length': String(body.byteLength) }
			const sent = httpsRequest(
				request.url,
				{ method: request.method, headers, rejectUnauthorized: false, agent, signal: request.signal },
				(response) => {
					const given = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
						value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
					)
					const status = response.statusCode ?? 0
					resolve(new Response(Readable.toWeb(response) as ReadableStream, { status, headers: given }))
				},
			)
			sent.on('error', reject)
			sent.end(body)
		})
	}

export const fetchUnpinned = createFetch(false)

/** What a page that is not let in yet sends. */
export const knock = (url: string, path: '/pair' | '/pair/wait', body: unknown): Promise<Response> =>
	fetchUnpinned(`${url}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-foyer': '1' },
		body: JSON.stringify(body),
	})

/** Opens it for one desk and answers the code. */
export const pairingCode = async (
	hub: Hub,
	{ name, role = 'desk', until = '' }: { readonly name: string; readonly role?: PairableRole; readonly until?: string },
): Promise<string> => {
	const { outcome } = await askHub(hub, 'desks.startPairing', { name, role, until })
	const { pairing } = await askHub(hub, 'desks.network', {})
	if (outcome !== 'started' || !pairing?.code) throw new Error(`No code: ${outcome}`)
	return pairing.code.code
}

/** Lets in the desk that shows this number. */
export const letIn = async (hub: Hub, number: string): Promise<void> => {
	const { waiting } = await askHub(hub, 'desks.network', {})
	const one = waiting.find((desk) => desk.number === number)
	if (!one) throw new Error('Nobody waits with that number')
	await askHub(hub, 'desks.letIn', { waitId: one.waitId, number })
}

export type PairedDesk = {
	readonly url: string
	readonly deskId: string
	/** A bearer: desks of Foyer send it, browsers have the same in a cookie. */
	readonly token: string
	readonly client: Client
}

/** Opens the network if need be and lets one desk in, as a desk of Foyer does it. */
export const pairDesk = async (
	hub: Hub,
	name = 'Desk 2',
	role: PairableRole = 'desk',
	until = '',
): Promise<PairedDesk> => {
	const url = await openNetwork(hub)
	const code = await pairingCode(hub, { name, role, until })
	const tried = (await (await knock(url, '/pair', { code, kind: 'foyer' })).json()) as {
		readonly waitKey: string
		readonly number: string
	}
	await letIn(hub, tried.number)
	const given = (await (await knock(url, '/pair/wait', { waitKey: tried.waitKey, kind: 'foyer' })).json()) as {
		readonly token: string
		readonly deskId: string
	}
	const send = createFetch(new Agent({ keepAlive: true, maxSockets: 6 }))
	return { url, ...given, client: clientOverHttp(url, given.token, send) }
}

/** Makes a small event of one day and opens it. */
export const makeVenueEvent = (hub: Hub, name: string): Promise<unknown> =>
	askHub(hub, 'library.create', {
		name,
		venue: 'Hall',
		days: [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }],
		rooms: [],
		desks: ['Desk 1'],
	})

/** What became of a call: 200, or the status that it was refused with. */
export const statusOf = async (ask: Promise<unknown>): Promise<number> => {
	try {
		await ask
		return 200
	} catch (error) {
		return Number((error as { status?: unknown }).status)
	}
}
