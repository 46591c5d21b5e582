/**
 * The hub: one process that owns the open event and answers everybody, window or browser. Starts
 * with nothing on the network. Assembles the parts; decides nothing itself.
 */
import { randomInt } from 'node:crypto'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { type Topic, topics } from '../../shared/contract/define.ts'
import { specOf } from '../../shared/contract/index.ts'
import { onlyAtTheHub } from '../../shared/domain/desks/pairable.ts'
import { dayOn } from '../../shared/lib/when.ts'
import type { Actor } from '../bus/actor.ts'
import { createNoticeBoard } from '../bus/notices.ts'
import { Refusal } from '../bus/refusal.ts'
import { kioskPin } from '../database/stores/kioskPin.store.ts'
import { days } from '../database/stores/lookups.store.ts'
import { firstDesk, overview } from '../features/events/events.store.ts'
import { allOperators } from '../features/operators/operators.store.ts'
import { createBackupSettings } from '../shell/backupSettings.ts'
import type { KeyStore } from '../shell/keyStore.ts'
import { createRecentEvents } from '../shell/recent.ts'
import { createFindingsService } from '../workers/findings.service.ts'
import { type Access, createAccess } from './access.ts'
import { createAlone } from './alone.service.ts'
import { createAway } from './away.ts'
import { createBackups } from './backups.service.ts'
import { createBringingIn } from './bringingIn.ts'
import { createByItself } from './byItself.ts'
import { createCopies } from './copies/copies.service.ts'
import { type CallContext, createDispatch, type Dispatch, type Services, type Streams } from './dispatch.ts'
import { createDisplayAddress } from './displays.service.ts'
import { createJournal } from './journal.ts'
import { createKeeping } from './keeping.service.ts'
import { createKiosk } from './kiosk.service.ts'
import { listenOnNetwork, type SecureListening } from './lan.ts'
import { createLeaving } from './leaving.ts'
import { createLibrary, type Dialogs, type Library } from './library.service.ts'
import type { RefusalCount } from './limits/refusals.ts'
import { type VenueLimits, venueLimits } from './limits/venueLimits.ts'
import { type Listening, listenOnLoopback } from './loopback.ts'
import { ownAddresses } from './network/addresses.ts'
import { createNetwork } from './network/network.service.ts'
import { newId } from './newId.ts'
import { noticesFor } from './notices.service.ts'
import type { OpenEvent } from './openEvent.ts'
import { readPages } from './pages.ts'
import { createPlacing } from './placing.ts'
import { createRouter, type RpcContext } from './rpc.ts'
import { createSeat } from './seat.service.ts'

export type HubOptions = {
	readonly deviceDir: string
	readonly libraryDir: string
	/** The built pages; where they are not built, only the window's port works. */
	readonly pagesDir: string
	readonly keyStore: KeyStore
	/** The system's dialogs, in a window; null elsewhere. */
	readonly dialogs: Dialogs | null
	readonly nowMs?: () => number
	/** Seeds of searches for groups and places; random unless told. */
	readonly newSeed?: () => number
	/** Whether backups are made by themselves; they are, unless told otherwise. */
	readonly backups?: 'automatic' | 'byHand'
	/** Addresses at which other desks may be let in; those of this computer unless told. */
	readonly ownAddresses?: () => readonly string[]
}

export type Hub = {
	/** Serves one window over a message port. Answers a function that lets go of it. */
	readonly attachPort: (port: Port, actor?: Actor) => void
	/** Opens a file the way a double click does. */
	readonly openFile: (path: string, code?: string) => ReturnType<Library['open']>
	readonly listenOnLoopback: (port?: number) => Promise<Listening>
	/** @param limits what anybody there may take; the usual unless told */
	readonly listenOnNetwork: (host: string, port?: number, limits?: VenueLimits) => Promise<SecureListening>
	readonly access: Access
	readonly dispatch: Dispatch
	readonly current: () => OpenEvent | null
	/** Long work is going on that a person would not want cut off. */
	readonly isBusy: () => boolean
	/** Erases what is due by itself, if it is to and may begin now; as the hub does of its own accord. */
	readonly eraseByItself: () => Promise<void>
	/** Ends everything, once: a second call waits for the first. */
	readonly close: () => Promise<void>
}

/** Either kind of port: a page's, a worker's, or Electron's in the main process. */
export type Port = Parameters<PortHandler<RpcContext>['upgrade']>[0]

/** Whoever sits at the computer that owns the event. The desk's name is the event's first. */
export const ownActor: Actor = { role: 'organiser', desk: '', operator: '' }

/** Lets calls that wait in the queue of this process run before the next piece of long work. */
const yieldToDesk = () => new Promise<void>((resolve) => setImmediate(resolve))

export const startHub = async (options: HubOptions): Promise<Hub> => {
	const nowMs = options.nowMs ?? Date.now
	const board = createNoticeBoard()
	const journal = createJournal(options.deviceDir)
	let revision = 0
	let stopListening: () => void = () => undefined

	const library = createLibrary({
		libraryDir: options.libraryDir,
		keyStore: options.keyStore,
		recent: createRecentEvents(options.deviceDir),
		dialogs: options.dialogs,
		nowMs,
		onChange: () => {
			stopListening()
			const bus = library.current()?.bus
			stopListening = bus?.listen(board.publish) ?? (() => undefined)
			revision = bus?.revision() ?? 0
			leaving.close()
			allocation.close()
			proposals.close()
			imports.close()
			void findings.close()
			backups.forget()
			seat.forget()
			network.onOtherEvent()
			away.forget()
			byItself.opened()
			board.publish({ revision, topics, ids: [] })
		},
	})
	board.listen((notice) => {
		const isNew = notice.revision > revision
		revision = notice.revision
		if (isNew) backups.onRevision(revision)
		if (notice.topics.includes('desks')) network.onWritten()
	})
	const event = (): OpenEvent => {
		const open = library.current()
		if (!open) throw new Refusal('noEventOpen')
		return open
	}
	const deskOf = (actor: Actor): Actor => {
		// A screen for the public is no desk: without a room it is of the whole venue.
		const open = actor.desk === '' && actor.role !== 'display' ? library.current() : null
		return open ? { ...actor, desk: firstDesk(open.file.reader) } : actor
	}

	const leaving = createLeaving({
		event,
		self: () => deskOf(ownActor),
		operator: () => seat.operator(),
		saveDialog: options.dialogs?.save ?? null,
		nowMs,
	})
	const { imports, services: bringingIn } = createBringingIn({ event, deskOf, yieldToDesk })
	const copies = createCopies({ event, deskOf, keyFor: library.keyFor, keyStore: options.keyStore, nowMs, yieldToDesk })
	const { allocation, proposals } = createPlacing({
		event,
		deskOf,
		newSeed: options.newSeed ?? (() => randomInt(2 ** 31)),
	})
	const findings = createFindingsService({
		event: () => {
			const { bus, file } = event()
			return { revision: bus.revision, forReading: file.forReading }
		},
		nowMs,
	})
	/**
	 * An import belongs to the event it was begun in: before another is opened, it is stopped and taken out. And
	 * whoever reads the file beside lets go of it, so that nothing is left lying next to it.
	 */
	const settle = async () => {
		await imports.settle()
		await backups.settle()
		await findings.close()
	}
	const openSettled: Library['open'] = async (path, code) => {
		await byItself.idle()
		await settle()
		const answer = await library.open(path, code)
		if (answer.outcome !== 'refused' || answer.why !== 'damaged') return answer
		const backupAtMs = await backups.lastGoodOf(path, code)
		return backupAtMs === null ? answer : { ...answer, backupAtMs }
	}
	const backups = createBackups({
		current: library.current,
		libraryDir: options.libraryDir,
		settings: createBackupSettings(options.deviceDir),
		keyStore: options.keyStore,
		nowMs,
		mode: options.backups ?? 'automatic',
		open: openSettled,
		keyFor: library.keyFor,
		folderDialog: options.dialogs?.folder ?? null,
		onChange: () => board.publish({ revision, topics: ['backups'], ids: [] }),
	})
	const whenSettled =
		<Input, Answer>(service: (input: Input, context: CallContext) => Answer | Promise<Answer>) =>
		async (input: Input, context: CallContext): Promise<Answer> => {
			await byItself.idle()
			await settle()
			return service(input, context)
		}
	const kiosk = createKiosk({
		hasPages: () => pages.find('/') !== null,
		pin: () => kioskPin(event().file.reader),
		keep: (input, actor) => void event().bus.call(deskOf(actor), 'kiosk.keepPin', { id: newId(), input }),
		issueKey: (actor) => access.issueKey(actor),
		origin: async () => (await (onThisComputer ??= listenHere())).address,
		nowMs,
	})
	const keeping = createKeeping({
		event,
		// The event stays: whoever asks what needs a look is answered first.
		settle: async () => {
			await findings.idle()
			await settle()
		},
		rewrite: library.rewrite,
		replaceBackups: backups.replaceAll,
		folders: [options.libraryDir, options.deviceDir],
		deskOf,
		newId,
		nowMs,
	})
	const byItself = createByItself({
		current: library.current,
		isBusy: () => imports.isBusy(),
		isUnfinished: keeping.isUnfinished,
		erase: keeping.eraseByItself,
		newId,
		nowMs,
	})
	const seat = createSeat({
		own: ownActor,
		operators: () => {
			const open = library.current()
			return open ? allOperators(open.file.reader) : []
		},
		key: () => event().file.forReading().key,
		keep: (input, actor) => event().bus.call(deskOf(actor), 'operators.keep', { id: newId(), input }),
		onChange: () => board.publish({ revision, topics, ids: [] }),
		nowMs,
	})
	const onRefused = ({ kind, count }: RefusalCount) => journal.refused(kind, count)
	const network = createNetwork({
		current: library.current,
		event,
		eventId: () => {
			const open = library.current()
			return open ? (overview(open.file.reader)?.eventId ?? '') : ''
		},
		deskOf,
		hasPages: () => pages.find('/') !== null,
		ownAddresses: options.ownAddresses ?? ownAddresses,
		listen: (host, port, certificate, door) =>
			listenOnNetwork({ access, pages, router, host, port, certificate, door, onRefused }),
		onChange: () => board.publish({ revision, topics: ['desks'], ids: [] }),
		nowMs,
	})
	const publish = (about: readonly Topic[]) => board.publish({ revision, topics: about, ids: [] })
	const { current } = library
	const away = createAway({
		...options,
		own: ownActor,
		event,
		current,
		open: openSettled,
		deskOf,
		network,
		publish,
		nowMs,
	})
	const services: Services = {
		...network.services,
		...away.services,
		...library.services,
		...keeping.services,
		...backups.services,
		...leaving.services,
		...bringingIn,
		...seat.services,
		...createAlone({ event, nowMs }),
		...copies.services,
		'library.open': ({ path, code }) => openSettled(path, code),
		'library.create': whenSettled(library.services['library.create']),
		'library.openSample': whenSettled(library.services['library.openSample']),
		'library.close': whenSettled(library.services['library.close']),
		'session.me': (_, { actor }) => {
			const open = library.current()
			const { role, desk, operator } = deskOf(actor)
			const day = open && dayOn(days(open.file.reader), nowMs())
			const seatNow = seat.stateFor(actor)
			const revisionNow = open?.bus.revision() ?? 0
			const who = { role, desk, operator, deskId: actor.deskId ?? null, seat: seatNow }
			return { ...who, nowMs: nowMs(), dayId: day?.id ?? null, revision: revisionNow }
		},
		'breakouts.stopAllocating': allocation.stop,
		'marketplace.stopProposing': proposals.stop,
		'displays.address': createDisplayAddress({
			hasPages: () => pages.find('/') !== null,
			roomName: (roomId) => overview(event().file.reader)?.rooms.find(({ id }) => id === roomId)?.name,
			issueKey: (actor) => access.issueKey(actor),
			origin: async () => (await (onThisComputer ??= listenHere())).address,
		}),
		'kiosk.address': kiosk.address,
		'kiosk.mayLeave': kiosk.mayLeave,
		'kiosk.setPin': kiosk.setPin,
		'rules.findings': findings.findings,
	}
	const streams: Streams = {
		...copies.streams,
		'marketplace.propose': proposals.propose,
		'session.notices': ({ since }, context) => noticesFor(board, () => revision, since, context),
		'breakouts.allocate': allocation.allocate,
		'breakouts.suggest': allocation.suggest,
		'imports.run': async function* (input, context) {
			await backups.makeIfNew('beforeImport')
			yield* imports.run(input, context)
		},
		...leaving.streams,
	}
	const inner = createDispatch({ services, streams, current: library.current })
	const dispatch: Dispatch = away.around((actor, name, raw, signal) => {
		const acting = seat.goesOnAs(actor, deskOf(seat.actorFor(actor, name)))
		if (actor.deskId !== undefined && onlyAtTheHub.has(name)) throw new Refusal('forbidden')
		const ends = specOf(name)?.kind === 'stream' ? network.desks.signalFor(acting, signal) : signal
		return inner(acting, name, raw, name === 'session.notices' ? seat.signalFor(actor, ends) : ends)
	})
	const router = createRouter(dispatch, journal.bug)
	const access = createAccess(nowMs)
	const pages = readPages(options.pagesDir)
	const ports = new PortHandler(router)
	const listening: { close: () => Promise<void> }[] = []
	/** The last server for browsers of this computer, once there is one. */
	let onThisComputer: Promise<Listening> | null = null
	const listenHere = async (port = 0): Promise<Listening> => {
		const server = await listenOnLoopback({ access, pages, router, port })
		listening.push(server)
		return server
	}
	await away.resume()
	let closed: Promise<void> | null = null
	const close = async () => {
		await byItself.close()
		await settle()
		access.revokeAll()
		await away.close()
		await network.close()
		for (const server of listening) await server.close()
		imports.close()
		allocation.close()
		proposals.close()
		leaving.close()
		await findings.close()
		library.close()
		backups.close()
		journal.close()
	}

	return {
		attachPort: (port, actor = ownActor) => ports.upgrade(port, { context: { actor } }),
		openFile: (path, code = '') => openSettled(path, code),
		listenOnLoopback: (port) => {
			onThisComputer = listenHere(port)
			return onThisComputer
		},
		listenOnNetwork: async (host, port = 0, limits = venueLimits) => {
			const server = await listenOnNetwork({ access, pages, router, host, port, limits, onRefused })
			listening.push(server)
			return server
		},
		access,
		dispatch,
		current: library.current,
		isBusy: () => imports.isBusy() || byItself.isBusy(),
		eraseByItself: byItself.look,
		close: () => (closed ??= close()),
	}
}
