/**
 * This computer as a desk of another's hub. While one is on, what this computer's own page asks goes to it; the pages
 * themselves come from here, so a restart without the hub is no harm.
 */
import { join } from 'node:path'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { readJoinText } from '../../../shared/domain/joining/joinText.ts'
import { type Role, roles } from '../../../shared/domain/roles.ts'
import type { Actor } from '../../bus/actor.ts'
import { isWriteFailure } from '../../database/writeFailure.ts'
import type { KeyStore } from '../../shell/keyStore.ts'
import type { Dispatch, Services } from '../dispatch.ts'
import { newId } from '../newId.ts'
import { createDeskStore, type DeskStore } from './deskStore.ts'
import { createJoinedHubs, type JoinedHub } from './joinedHubs.ts'
import { createJoinedLink, type JoinedLink } from './joinedLink.ts'
import { createPairingAt, type PairingAt } from './pairing.ts'
import { OtherHub, pinSeenAt, seenAt } from './pinnedSocket.ts'

type Names = Extract<keyof Services, `joined.${string}`>
type On = { readonly id: string; readonly link: JoinedLink; readonly store: DeskStore; readonly ended: AbortController }

export type Joined = {
	readonly services: Pick<Services, Names>
	/** The hub that is on, or null. */
	readonly on: () => { readonly hub: JoinedHub; readonly link: JoinedLink } | null
	/** The same calls, of which a hub that is on answers what is not this computer's own business. */
	readonly around: (inner: Dispatch) => Dispatch
	readonly change: (id: string, changes: Partial<JoinedHub>) => void
	readonly find: (id: string) => JoinedHub | undefined
	readonly list: () => readonly JoinedHub[]
	readonly tokenOf: (id: string) => Promise<string | null>
	readonly pause: () => void
	readonly close: () => void
}

/** Answered here whichever hub is on. */
const ownCalls: ReadonlySet<string> = new Set(['standby.state', 'standby.keep', 'standby.takeOver', 'standby.stop'])
/** Opens an event of this computer: then no other hub is on. */
const endsIt: ReadonlySet<string> = new Set(['library.open', 'library.create', 'library.openSample', 'library.close'])

const isOwn = (name: string): boolean =>
	name.startsWith('joined.') || ownCalls.has(name) || (name.startsWith('library.') && name !== 'library.current')

const asRole = (role: string): Role => roles.find((one) => one === role) ?? 'display'

export const createJoined = (parts: {
	readonly deviceDir: string
	readonly keyStore: KeyStore
	/** The actor of this computer's own page. Nobody else is passed on. */
	readonly isOwn: (actor: Actor) => boolean
	readonly nowMs: () => number
	/** Another hub is on, or none, or it answers again: everything is read anew. */
	readonly onChange: () => void
}): Joined => {
	const { nowMs } = parts
	const hubs = createJoinedHubs(parts.deviceDir, parts.keyStore)
	let on: On | null = null
	let asking: { readonly pairing: PairingAt; readonly waitKey: string } | null = null
	let changed = new AbortController()

	const storeOf = (id: string): DeskStore => createDeskStore(join(parts.deviceDir, 'joined', id))
	const change = (id: string, changes: Partial<JoinedHub>): void => {
		const hub = hubs.find(id)
		if (hub) hubs.keep({ ...hub, ...changes })
	}
	/** What this computer's page listened to was somebody else's. */
	const other = (): void => {
		const last = changed
		changed = new AbortController()
		last.abort()
		parts.onChange()
	}
	const pause = (): void => {
		if (!on) return
		const { link, ended } = on
		on = null
		ended.abort()
		link.close()
		other()
	}
	const enter = async (id: string): Promise<boolean> => {
		const token = await hubs.tokenOf(id)
		if (token === null) return false
		pause()
		const link = createJoinedLink({
			hub: () => hubs.find(id) ?? ({ term: 0, hubId: '', proof: '' } as JoinedHub),
			token,
			onHeard: (news) => change(id, { ...(news ?? {}), lastSeenMs: nowMs() }),
			onChange: parts.onChange,
		})
		on = { id, link, store: storeOf(id), ended: new AbortController() }
		other()
		return true
	}
	const shown = (hub: JoinedHub) => ({
		joinedId: hub.id,
		eventName: hub.eventName,
		desk: hub.desk,
		role: asRole(hub.role),
		address: hub.address,
		lastSeenMs: hub.lastSeenMs,
		hasCopy: hub.copyPath !== '',
	})
	const forgetAsking = (): void => {
		asking?.pairing.close()
		asking = null
	}
	const letIn = async (pairing: PairingAt, given: { token: string; deskId: string; name: string; role: string }) => {
		const id = newId()
		await hubs.keepToken(id, given.token)
		hubs.keep({
			id,
			...pairing.place,
			deskId: given.deskId,
			desk: given.name,
			role: given.role,
			eventName: '',
			lastSeenMs: nowMs(),
			term: 0,
			hubId: '',
			proof: '',
			copyPath: '',
		})
		await enter(id)
		const signal = new AbortController().signal
		const facts = await on?.link.forward('events.overview', {}, signal).catch(() => undefined)
		const name = (facts as { readonly name?: unknown } | undefined)?.name
		if (typeof name === 'string') change(id, { eventName: name })
	}

	const services: Pick<Services, Names> = {
		'joined.list': () => ({ hubs: hubs.list().map(shown), onId: on?.id ?? null }),
		'joined.look': async ({ text }): Promise<OutputOf<'joined.look'>> => {
			const read = readJoinText(text)
			if (!read) return { outcome: 'unreadable' }
			try {
				const seen = await seenAt(read.address)
				if (read.pin !== '' && read.pin !== seen.pin) return { outcome: 'otherHub' }
				return { outcome: 'seen', address: read.address, ...seen, pinSaid: read.pin !== '', code: read.code }
			} catch {
				return { outcome: 'away' }
			}
		},
		'joined.ask': async ({ address, pin, code, operator }): Promise<OutputOf<'joined.ask'>> => {
			const read = readJoinText(address)
			if (!read) return { outcome: 'refused', why: 'away' }
			forgetAsking()
			const pairing = createPairingAt({ address: read.address, pin })
			const asked = await pairing.ask(code, operator)
			if (asked.outcome === 'refused') {
				pairing.close()
				return asked
			}
			asking = { pairing, waitKey: asked.waitKey }
			return { outcome: 'waiting', number: asked.number }
		},
		'joined.wait': async (): Promise<OutputOf<'joined.wait'>> => {
			if (!asking) return { outcome: 'gone' }
			const { pairing, waitKey } = asking
			const waited = await pairing.wait(waitKey)
			if (waited.outcome === 'waiting' || waited.outcome === 'away') return { outcome: waited.outcome }
			forgetAsking()
			if (waited.outcome !== 'allowed') return { outcome: waited.outcome }
			await letIn(pairing, waited)
			return { outcome: 'joined' }
		},
		'joined.enter': async ({ joinedId }): Promise<OutputOf<'joined.enter'>> => {
			if (!hubs.find(joinedId)) return { outcome: 'notFound' }
			return { outcome: (await enter(joinedId)) ? 'entered' : 'keyLost' }
		},
		'joined.pause': () => {
			pause()
			return {}
		},
		'joined.leave': async ({ joinedId }): Promise<OutputOf<'joined.leave'>> => {
			if (!hubs.find(joinedId)) return { outcome: 'notFound' }
			if (on?.id === joinedId) pause()
			storeOf(joinedId).clear()
			await hubs.forget(joinedId)
			return { outcome: 'left' }
		},
		'joined.move': async ({ joinedId, address }: InputOf<'joined.move'>): Promise<OutputOf<'joined.move'>> => {
			const hub = hubs.find(joinedId)
			const read = readJoinText(address)
			if (!hub) return { outcome: 'notFound' }
			if (!read) return { outcome: 'unreadable' }
			try {
				if ((await pinSeenAt(read.address)) !== hub.pin) return { outcome: 'otherHub' }
			} catch (error) {
				return { outcome: error instanceof OtherHub ? 'otherHub' : 'away' }
			}
			change(joinedId, { address: read.address })
			if (on?.id === joinedId) await enter(joinedId)
			return { outcome: 'moved' }
		},
		'joined.link': (_, { actor }) => {
			const hub = on && actor.deskId === undefined ? hubs.find(on.id) : undefined
			return { hub: on && hub ? { ...shown(hub), is: on.link.state() } : null }
		},
		'joined.storeGet': ({ key }) => {
			const bytes = on?.store.get(key)
			return { base64: bytes ? Buffer.from(bytes).toString('base64') : null }
		},
		'joined.storePut': ({ key, base64 }): OutputOf<'joined.storePut'> => {
			if (!on) return { outcome: 'notJoined' }
			try {
				on.store.put(key, Buffer.from(base64, 'base64'))
				return { outcome: 'kept' }
			} catch (error) {
				if (isWriteFailure(error)) return { outcome: 'noRoom' }
				throw error
			}
		},
		'joined.storeRemove': ({ key }) => {
			on?.store.remove(key)
			return {}
		},
		'joined.storeKeys': () => ({ keys: [...(on?.store.keys() ?? [])] }),
	}

	return {
		services,
		on: () => {
			const hub = on && hubs.find(on.id)
			return on && hub ? { hub, link: on.link } : null
		},
		around: (inner) => (actor, name, raw, signal) => {
			if (!parts.isOwn(actor)) return inner(actor, name, raw, signal)
			if (on && endsIt.has(name)) pause()
			const until = name === 'session.notices' ? AbortSignal.any([signal, changed.signal]) : signal
			if (!on || isOwn(name)) return inner(actor, name, raw, until)
			return on.link.forward(name, raw, AbortSignal.any([until, on.ended.signal]))
		},
		change,
		find: hubs.find,
		list: hubs.list,
		tokenOf: hubs.tokenOf,
		pause,
		close: () => {
			forgetAsking()
			on?.link.close()
			on = null
		},
	}
}
