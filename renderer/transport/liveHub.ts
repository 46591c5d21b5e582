/**
 * The hub as screens use it: commands that are safe to repeat, notices that miss nothing, and
 * whether anybody answers. Holds no data of its own.
 */
import type { Client, CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Hub, HubLink, Notice } from './hub.ts'
import { newId } from './newId.ts'

/** The hub did not answer, however often it was asked: nothing is known about what it did. */
export class Unreachable extends Error {
	constructor(options?: ErrorOptions) {
		super('the hub does not answer', options)
		this.name = 'Unreachable'
	}
}

const waits = [150, 600, 2000] as const
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** An answer of the hub, however unwelcome, is not a lost connection. */
export const isAnswer = (error: unknown): boolean =>
	error instanceof Error &&
	'code' in error &&
	// What this computer says in place of the hub that it has joined.
	error.code !== 'HUB_AWAY' &&
	'status' in error &&
	typeof error.status === 'number'

type Send = (sent: { readonly id: string; readonly input: unknown }) => Promise<unknown>

export type LiveHub = {
	readonly hub: Omit<Hub, 'openWithCode'>
	readonly link: () => HubLink['link']
	readonly onLink: (listener: () => void) => () => void
	/** The hub has answered elsewhere: listens to it anew, for the old stream may hang. */
	readonly again: () => void
	readonly stop: () => void
}

/** The hub does not know this tab any more: it was started again; or its desk was removed, or locked (423). */
export const isStranger = (error: unknown): boolean =>
	error instanceof Error && 'status' in error && [401, 403, 423].includes(error.status as number)

/** @param onEnded hears that no call of this tab will be answered again. */
export const createLiveHub = (client: Client, onEnded: () => void = () => undefined): LiveHub => {
	const noticeListeners = new Set<(notice: Notice) => void>()
	const linkListeners = new Set<() => void>()
	const ended = new AbortController()
	let listening = new AbortController()
	let link: HubLink['link'] = 'online'

	const setLink = (now: HubLink['link']) => {
		if (link === now) return
		link = now
		for (const listener of linkListeners) listener()
	}
	const tell = (notice: Notice) => {
		// A call may have given up while the stream lived on.
		setLink('online')
		for (const listener of [...noticeListeners]) listener(notice)
	}
	/** Listens for as long as the page lives. From 0: what happened before it listened comes as one notice. */
	const listen = async () => {
		for (let tries = 0; !ended.signal.aborted; ) {
			const attempt = new AbortController()
			listening = attempt
			try {
				const signal = AbortSignal.any([ended.signal, attempt.signal])
				const notices = await client.session.notices({ since: 0 }, { signal })
				setLink('online')
				tries = 0
				for await (const notice of notices) tell(notice)
			} catch (error) {
				if (ended.signal.aborted) return
				if (attempt.signal.aborted) tries = 0
				else if (isStranger(error)) return onEnded()
				else if (!isAnswer(error)) setLink('alone')
			}
			await pause(waits[Math.min(tries++, waits.length - 1)] ?? 0)
		}
	}
	void listen()

	return {
		hub: {
			client,
			call: async <N extends CommandName>(name: N, input: InputOf<N>, id = newId()): Promise<OutputOf<N>> => {
				const [noun = '', verb = ''] = name.split('.')
				const send = (client as unknown as Record<string, Record<string, Send>>)[noun]?.[verb]
				if (!send) throw new Error('no such command')
				for (let tries = 0; ; tries++) {
					try {
						const outcome = await send({ id, input })
						setLink('online')
						return outcome as OutputOf<N>
					} catch (error) {
						if (isAnswer(error)) throw error
						const wait = waits[tries]
						if (wait === undefined) {
							setLink('alone')
							throw new Unreachable({ cause: error })
						}
						await pause(wait)
					}
				}
			},
			onNotice: (listener) => {
				noticeListeners.add(listener)
				return () => void noticeListeners.delete(listener)
			},
		},
		link: () => link,
		onLink: (listener) => {
			linkListeners.add(listener)
			return () => void linkListeners.delete(listener)
		},
		again: () => {
			setLink('online')
			listening.abort()
		},
		stop: () => ended.abort(),
	}
}
