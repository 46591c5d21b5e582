/**
 * The connection to the hub that is on: passes calls to it, knows whether it answers, and speaks to no hub that
 * another has taken over from.
 */
import { specOf } from '../../../shared/contract/index.ts'
import type { JoinedHub } from './joinedHubs.ts'
import { NoAnswer, OtherHub } from './pinnedSocket.ts'
import { asFault, createRemoteHub, RemoteFault, type RemoteHub } from './remoteHub.ts'

export type LinkState = 'online' | 'away' | 'otherHub' | 'older' | 'removed'

export type JoinedLink = {
	readonly remote: RemoteHub
	readonly state: () => LinkState
	/** @throws Refusal of the hub, RemoteFault */
	readonly forward: (name: string, raw: unknown, signal: AbortSignal) => Promise<unknown>
	readonly close: () => void
}

type Verb = (input: unknown, options: { readonly signal: AbortSignal }) => Promise<unknown>

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
	typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

export const createJoinedLink = (parts: {
	/** As it is known now. */
	readonly hub: () => JoinedHub
	readonly token: string
	/** The hub was heard; perhaps it is a newer one of the event than was known. */
	readonly onHeard: (news: Pick<JoinedHub, 'term' | 'hubId' | 'proof'> | null) => void
	readonly onChange: () => void
}): JoinedLink => {
	const { hub } = parts
	const remote = createRemoteHub(hub(), parts.token)
	const ended = new AbortController()
	let state: LinkState = 'away'
	/** Which hub it is, asked once for each time that it was away. */
	let known: Promise<void> | null = null

	const become = (to: LinkState): void => {
		if (to !== 'online') known = null
		if (state === to) return
		state = to
		parts.onChange()
	}
	const isOlder = (now: { readonly term: number; readonly hubId: string }): boolean => {
		const { term, hubId } = hub()
		return now.term < term || (now.term === term && now.hubId !== hubId)
	}
	const meet = async (): Promise<void> => {
		const { hub: self } = await remote.client.standby.self({}, { signal: ended.signal })
		if (!self) return parts.onHeard(null)
		if (!isOlder(self)) return parts.onHeard(self)
		// Two hubs never pass for one. The older is told, with the other's own proof, and nothing else.
		const { term, hubId, proof } = hub()
		if (proof !== '') await remote.client.standby.shown({ term, hubId, proof }).catch(() => undefined)
		become('older')
		throw new RemoteFault('away')
	}
	/** One that could not be met is met anew with the next call. */
	const meetAgain = (): Promise<void> =>
		meet().catch((error: unknown) => {
			known = null
			throw error
		})
	/** An exception as this computer's page is to hear it, and what it says of the hub. */
	const heard = (error: unknown): Error => {
		if (error instanceof OtherHub) become('otherHub')
		else if (error instanceof NoAnswer && error.cause instanceof OtherHub) become('otherHub')
		const fault = asFault(error)
		if (fault instanceof RemoteFault && fault.is === 'stranger') become('removed')
		else if (fault instanceof RemoteFault && fault.is === 'away' && state === 'online') become('away')
		else if (!(fault instanceof RemoteFault)) become('online')
		return fault
	}
	async function* passed(pieces: AsyncIterable<unknown>): AsyncGenerator<unknown> {
		try {
			yield* pieces
		} catch (error) {
			throw heard(error)
		}
	}
	return {
		remote,
		state: () => state,
		forward: async (name, raw, signal) => {
			const [noun = '', verb = ''] = name.split('.')
			const call = specOf(name)
				? (remote.client as unknown as Record<string, Record<string, Verb>>)[noun]?.[verb]
				: undefined
			if (!call) throw new RemoteFault('failed')
			try {
				await (known ??= meetAgain())
				const answer = await call(raw, { signal: AbortSignal.any([signal, ended.signal]) })
				become('online')
				return isStream(answer) ? passed(answer) : answer
			} catch (error) {
				throw heard(error)
			}
		},
		close: () => {
			ended.abort()
			remote.close()
		},
	}
}
