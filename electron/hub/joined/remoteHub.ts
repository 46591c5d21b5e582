/**
 * A hub at another computer as a typed client, and its failures as this computer's own pages can tell them apart:
 * nobody answered (go on alone), it knows this desk no more, or it answered no.
 */
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Client } from '../../../shared/contract/index.ts'
import { Refusal, type RefusalCode } from '../../bus/refusal.ts'
import { createPinnedHub, type PinnedPlace } from './pinnedClient.ts'

/** What this computer says to its own page in place of a hub that did not. */
export class RemoteFault extends Error {
	/** `away`: nobody knows what became of the call. `stranger`: this desk was removed. `failed`: a fault of the hub. */
	readonly is: 'away' | 'stranger' | 'failed'
	constructor(is: RemoteFault['is'], options?: ErrorOptions) {
		super(`the hub that this computer joined: ${is}`, options)
		this.name = 'RemoteFault'
		this.is = is
	}
}

export type RemoteHub = { readonly client: Client; readonly fetch: typeof fetch; readonly close: () => void }

export const createRemoteHub = (place: PinnedPlace, token: string): RemoteHub => {
	const pinned = createPinnedHub(place)
	const link = new RPCLink({
		url: `${place.address}/rpc`,
		headers: { authorization: `Bearer ${token}`, 'x-foyer': '1' },
		fetch: (request, init) => pinned.fetch(request, init),
	})
	return { client: createORPCClient(link) as unknown as Client, ...pinned }
}

/** The hub's answer, or its silence, as an exception of this process. */
export const asFault = (error: unknown): Refusal | RemoteFault => {
	if (error instanceof Refusal || error instanceof RemoteFault) return error
	if (!(error instanceof ORPCError)) return new RemoteFault('away', { cause: error })
	if (error.status === 401) return new RemoteFault('stranger')
	const said = error.data as { readonly refusal?: RefusalCode; readonly fields?: readonly string[] } | undefined
	if (said?.refusal) return new Refusal(said.refusal, said.fields ?? [])
	return new RemoteFault(error.status === 423 || error.status === 429 || error.status === 503 ? 'away' : 'failed')
}
