/**
 * Both sides of a standby: what this hub gives to a computer that follows it, and the live copy that this computer
 * holds of another's event, until a person decides that it is the hub from now on.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { eventFileName } from '../../../shared/domain/exports/fileName.ts'
import type { Actor } from '../../bus/actor.ts'
import { CannotOpen, type EventFile, fileIdOf, openEventFile } from '../../database/eventFile.ts'
import { keyFromCode } from '../../database/recoveryCode.ts'
import { venueIdentity } from '../../database/stores/networkDesks.store.ts'
import { isWriteFailure } from '../../database/writeFailure.ts'
import { overview } from '../../features/events/events.store.ts'
import { hubTerm } from '../../features/standby/standby.store.ts'
import type { KeyStore } from '../../shell/keyStore.ts'
import type { Services } from '../dispatch.ts'
import type { Joined } from '../joined/joined.service.ts'
import type { JoinedHub } from '../joined/joinedHubs.ts'
import { createRemoteHub, type RemoteHub } from '../joined/remoteHub.ts'
import { freePath } from '../library.service.ts'
import { newId } from '../newId.ts'
import type { OpenEvent } from '../openEvent.ts'
import { fetchCopy } from './fetchCopy.ts'
import { type LiveCopy, startLiveCopy } from './liveCopy.ts'
import { createStandbySource } from './source.service.ts'
import { createSuperseded } from './superseded.ts'
import { isProven, proveTerm } from './termProof.ts'

type Names = Exclude<Extract<keyof Services, `standby.${string}`>, 'standby.tookOver'>
type Kept = { readonly joinedId: string; readonly path: string; readonly remote: RemoteHub; readonly copy: LiveCopy }
type Fetching = { readonly eventName: string; readonly bytes: number; fetched: number; readonly stop: AbortController }

export type StandbyParts = {
	readonly joined: Joined
	/** @throws Refusal where none is open */
	readonly event: () => OpenEvent
	readonly current: () => OpenEvent | null
	readonly deviceDir: string
	readonly libraryDir: string
	readonly keyStore: KeyStore
	readonly open: (path: string, code: string) => Promise<OutputOf<'library.open'>>
	readonly deskOf: (actor: Actor) => Actor
	/** Another hub of this event goes on: no desk is answered here any more. */
	readonly onSuperseded: () => void
	readonly nowMs: () => number
	readonly onChange: () => void
}

/** How long a hub that is said to be lost has to show that it is not. */
const lastCallMs = 3000

export const createStandby = (parts: StandbyParts) => {
	const { joined, nowMs, onChange } = parts
	const source = createStandbySource(parts)
	const superseded = createSuperseded(parts.deviceDir)
	const folder = join(parts.libraryDir, 'Standby')
	let kept: Kept | null = null
	let fetching: Fetching | null = null

	const selfOf = ({ file }: OpenEvent) => {
		const eventId = overview(file.reader)?.eventId
		const now = hubTerm(file.reader)
		return eventId && now ? { eventId, ...now } : null
	}
	const remove = (path: string): void => {
		for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${path}${end}`, { force: true })
	}
	/** Lets go of the copy; with `destroy` it is no more. */
	const end = async (destroy: boolean): Promise<void> => {
		fetching?.stop.abort()
		const ending = kept
		kept = null
		if (!ending) return
		await ending.copy.close()
		ending.remote.close()
		if (!destroy) return
		if (existsSync(ending.path)) await parts.keyStore.forget(fileIdOf(ending.path)).catch(() => undefined)
		remove(ending.path)
		joined.change(ending.joinedId, { copyPath: '' })
	}
	const startFollowing = async (hub: JoinedHub, file: EventFile, token: string): Promise<void> => {
		const remote = createRemoteHub(hub, token)
		const copy = startLiveCopy({ file, client: remote.client, nowMs, onChange })
		kept = { joinedId: hub.id, path: file.path, remote, copy }
		onChange()
	}
	/** A copy that this computer held when it was last on goes on by itself. */
	const resume = async (): Promise<void> => {
		for (const hub of joined.list().filter(({ copyPath }) => copyPath !== '')) {
			const [key, token] = [
				existsSync(hub.copyPath) ? await parts.keyStore.get(fileIdOf(hub.copyPath)) : null,
				await joined.tokenOf(hub.id),
			]
			if (!key || token === null || kept) continue
			try {
				await startFollowing(hub, openEventFile(hub.copyPath, key), token)
			} catch (error) {
				// Damaged by a crash of the disk, or open elsewhere: it is fetched anew when somebody wants it.
				if (!(error instanceof CannotOpen)) throw error
			}
		}
	}
	const keep = async (code: string): Promise<OutputOf<'standby.keep'>['outcome']> => {
		const on = joined.on()
		if (!on) return 'notJoined'
		if (on.hub.role !== 'organiser') return 'notOrganiser'
		if (fetching || (kept && kept.copy.state().is !== 'stopped')) return 'already'
		const key = keyFromCode(code)
		if (!key) return 'wrongCode'
		await end(true)
		const { client } = on.link.remote
		const stop = new AbortController()
		let path = ''
		try {
			const begun = await client.standby.begin({})
			if (begun.outcome !== 'ready') return 'cannotWrite'
			const progress: Fetching = { eventName: begun.eventName, bytes: begun.bytes, fetched: 0, stop }
			fetching = progress
			onChange()
			mkdirSync(folder, { recursive: true, mode: 0o700 })
			path = freePath(folder, eventFileName(begun.eventName, begun.firstDate))
			const onBytes = (count: number) => {
				progress.fetched = count
			}
			if (!(await fetchCopy(client, begun, path, onBytes, stop.signal))) return 'away'
			const file = openEventFile(path, key)
			await parts.keyStore.put(fileIdOf(path), key)
			joined.change(on.hub.id, { copyPath: path, eventName: begun.eventName })
			const token = await joined.tokenOf(on.hub.id)
			if (token === null) return 'away'
			await startFollowing({ ...on.hub, copyPath: path }, file, token)
			return 'begun'
		} catch (error) {
			if (path !== '') remove(path)
			if (error instanceof CannotOpen) return 'wrongCode'
			if (isWriteFailure(error)) return 'cannotWrite'
			return 'away'
		} finally {
			fetching = null
			onChange()
		}
	}
	/** Whether the hub answers after all: then it is closed first, by whoever sits there. */
	const isHubThere = async (remote: RemoteHub): Promise<boolean> => {
		try {
			await remote.client.session.me({}, { signal: AbortSignal.timeout(lastCallMs) })
			return true
		} catch {
			return false
		}
	}
	const takeOver = async (actor: Actor): Promise<OutputOf<'standby.takeOver'>> => {
		if (fetching) return { outcome: 'notWhole' }
		if (!kept) return { outcome: 'noCopy' }
		const state = kept.copy.state()
		if (state.is === 'stopped' || state.holdsToMs === null) return { outcome: 'notWhole' }
		if (await isHubThere(kept.remote)) return { outcome: 'hubAnswers' }
		const { path, joinedId } = kept
		await end(false)
		joined.pause()
		const target = freePath(parts.libraryDir, path.slice(folder.length + 1))
		renameSync(path, target)
		joined.change(joinedId, { copyPath: '' })
		const opened = await parts.open(target, '')
		if (opened.outcome !== 'opened') return { outcome: 'failed' }
		const { bus, file } = parts.event()
		const term = (hubTerm(file.reader)?.term ?? 0) + 1
		const hubId = newId()
		const { outcome } = bus.call(parts.deskOf(actor), 'standby.tookOver', { id: newId(), input: { term, hubId } })
		if (outcome !== 'tookOver') return { outcome: 'failed' }
		joined.change(joinedId, { term, hubId })
		onChange()
		return { outcome: 'tookOver', eventId: opened.eventId, term, holdsToMs: state.holdsToMs }
	}
	const nothing = { fetched: 0, bytes: 0, holdsToMs: null, rows: 0, missing: 0, heardMs: null, why: null }

	const services: Pick<Services, Names> = {
		...source.services,
		'standby.self': (): OutputOf<'standby.self'> => {
			const open = parts.current()
			const self = open && selfOf(open)
			if (!open || !self) return { hub: null }
			const key = venueIdentity(open.file.reader)?.privateKey ?? ''
			const shown = superseded.termOf(self.eventId)
			return {
				hub: {
					...self,
					proof: proveTerm(key, self),
					supersededBy: shown > self.term ? shown : null,
				},
			}
		},
		'standby.shown': ({ term, hubId, proof }: InputOf<'standby.shown'>): OutputOf<'standby.shown'> => {
			const open = parts.event()
			const self = selfOf(open)
			const key = venueIdentity(open.file.reader)?.privateKey ?? ''
			if (!self || term <= self.term) return { outcome: 'older' }
			if (!isProven(key, { eventId: self.eventId, term, hubId }, proof)) return { outcome: 'notProven' }
			superseded.show(self.eventId, term)
			parts.onSuperseded()
			onChange()
			return { outcome: 'superseded' }
		},
		'standby.state': (): OutputOf<'standby.state'> => {
			if (fetching) {
				const { eventName, fetched, bytes } = fetching
				return { copy: { ...nothing, eventName, is: 'fetching', fetched, bytes } }
			}
			if (!kept) return { copy: null }
			const eventName = joined.find(kept.joinedId)?.eventName ?? ''
			return { copy: { ...nothing, eventName, ...kept.copy.state() } }
		},
		'standby.keep': async ({ code }) => ({ outcome: await keep(code) }),
		'standby.takeOver': (_, { actor }) => takeOver(actor),
		'standby.stop': async () => {
			await end(true)
			onChange()
			return {}
		},
	}
	return {
		services,
		/** Whether another hub goes on with the event that is open. */
		isSuperseded: (): boolean => {
			const open = parts.current()
			const self = open && selfOf(open)
			return self ? superseded.termOf(self.eventId) > self.term : false
		},
		resume,
		/** The event that is open is another one, or none. */
		forget: source.forget,
		close: async (): Promise<void> => {
			source.forget()
			await end(false)
		},
	}
}
