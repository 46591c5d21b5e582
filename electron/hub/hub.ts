/**
 * The hub: one process that owns the open event and answers everybody, window or browser. Starts
 * with nothing on the network. Assembles the parts; decides nothing itself.
 */
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { topics } from '../../shared/contract/define.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { statisticsRule } from '../../shared/domain/statistics/rule.ts'
import { dayOn } from '../../shared/lib/when.ts'
import type { Actor } from '../bus/actor.ts'
import { createNoticeBoard } from '../bus/notices.ts'
import { Refusal } from '../bus/refusal.ts'
import { kioskPin } from '../database/stores/kioskPin.store.ts'
import { days } from '../database/stores/lookups.store.ts'
import { firstDesk, overview } from '../features/events/events.store.ts'
import { allOperators } from '../features/operators/operators.store.ts'
import { countsToPublish } from '../features/statistics/countsToPublish.ts'
import { createBackupSettings } from '../shell/backupSettings.ts'
import type { KeyStore } from '../shell/keyStore.ts'
import { createRecentEvents } from '../shell/recent.ts'
import { createExportsService } from '../workers/exports.service.ts'
import { createFindingsService } from '../workers/findings.service.ts'
import { createOpenCopy } from '../workers/openCopy.service.ts'
import { createStatisticsService } from '../workers/statistics.service.ts'
import { type Access, createAccess } from './access.ts'
import { createBackups } from './backups.service.ts'
import { createBringingIn } from './bringingIn.ts'
import { createSaveCalendar } from './calendar.service.ts'
import { type CallContext, createDispatch, type Dispatch, type Services, type Streams } from './dispatch.ts'
import { createDisplayAddress } from './displays.service.ts'
import { createExportFacts } from './exportFacts.ts'
import { createJournal } from './journal.ts'
import { createKeeping } from './keeping.service.ts'
import { createKiosk } from './kiosk.service.ts'
import { listenOnNetwork, type SecureListening } from './lan.ts'
import { createLibrary, type Dialogs, type Library } from './library.service.ts'
import { type Listening, listenOnLoopback } from './loopback.ts'
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
	/** Whether backups are made by themselves; they are, unless told otherwise. */
	readonly backups?: 'automatic' | 'byHand'
}

export type Hub = {
	/** Serves one window over a message port. Answers a function that lets go of it. */
	readonly attachPort: (port: Port, actor?: Actor) => void
	/** Opens a file the way a double click does. */
	readonly openFile: (path: string, code?: string) => ReturnType<Library['open']>
	readonly listenOnLoopback: (port?: number) => Promise<Listening>
	readonly listenOnNetwork: (host: string, port?: number) => Promise<SecureListening>
	readonly access: Access
	readonly dispatch: Dispatch
	readonly current: () => OpenEvent | null
	/** Long work is going on that a person would not want cut off. */
	readonly isBusy: () => boolean
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
			exports_.close()
			openCopy.close()
			statistics.close()
			allocation.close()
			proposals.close()
			imports.close()
			void findings.close()
			backups.forget()
			seat.forget()
			board.publish({ revision, topics, ids: [] })
		},
	})
	board.listen((notice) => {
		const isNew = notice.revision > revision
		revision = notice.revision
		if (isNew) backups.onRevision(revision)
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

	const exports_ = createExportsService({
		facts: createExportFacts({
			event,
			madeBy: () => deskOf(ownActor),
			numbers: () => statistics.preview({ rule: statisticsRule('mentalHealth') }),
			nowMs,
		}),
		record: (input) =>
			void event().bus.call(deskOf(ownActor), 'exports.record', {
				id: newId(),
				input: input satisfies InputOf<'exports.record'>,
			}),
		newId,
		nowMs,
		saveDialog: options.dialogs?.save ?? null,
	})
	const openCopy = createOpenCopy({
		event: () => {
			const { file } = event()
			const { name = '', practice = 'no' } = overview(file.reader) ?? {}
			return { forReading: file.forReading, name, days: days(file.reader), practice }
		},
		record: (input) =>
			void event().bus.call({ ...deskOf(ownActor), operator: seat.operator() }, 'openCopy.record', {
				id: newId(),
				input,
			}),
		newId,
		nowMs,
		saveDialog: options.dialogs?.save ?? null,
	})
	const statistics = createStatisticsService({
		counts: () => countsToPublish(event().file.reader),
	})
	const { imports, stallImports } = createBringingIn({ event, deskOf, yieldToDesk })
	const { allocation, proposals } = createPlacing({ event, deskOf })
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
		replaceBackups: () => backups.replaceAll(),
		folders: [options.libraryDir, options.deviceDir],
		deskOf,
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
	const services: Services = {
		...library.services,
		...keeping,
		...backups.services,
		...openCopy.services,
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
			return { role, desk, operator, seat: seatNow, nowMs: nowMs(), dayId: day?.id ?? null, revision: revisionNow }
		},
		'imports.begin': imports.begin,
		'imports.append': imports.append,
		'imports.inspect': imports.inspect,
		'imports.preview': imports.preview,
		'imports.rows': imports.rows,
		'imports.cancel': imports.cancel,
		'imports.inspectStalls': stallImports.inspect,
		'imports.previewStalls': stallImports.preview,
		'imports.stallRows': stallImports.rows,
		'imports.stallCells': stallImports.cells,
		'imports.addStalls': stallImports.add,
		'breakouts.stopAllocating': allocation.stop,
		'marketplace.stopProposing': proposals.stop,
		'displays.address': createDisplayAddress({
			hasPages: () => pages.find('/') !== null,
			roomName: (roomId) => overview(event().file.reader)?.rooms.find(({ id }) => id === roomId)?.name,
			issueKey: (actor) => access.issueKey(actor),
			origin: async () => (await (onThisComputer ??= listenHere())).address,
		}),
		'operators.lock': (_, { actor }) => seat.lock(actor),
		'operators.unlock': (input, { actor }) => seat.unlock(actor, input),
		'operators.unlockWithCode': (input, { actor }) => seat.unlockWithCode(actor, input),
		'operators.set': seat.set,
		'kiosk.address': kiosk.address,
		'kiosk.mayLeave': kiosk.mayLeave,
		'kiosk.setPin': kiosk.setPin,
		'programme.saveCalendar': createSaveCalendar({
			text: (dayIds) => event().bus.ask(deskOf(ownActor), 'programme.calendar', { dayIds: [...dayIds] }).text,
			saveDialog: options.dialogs?.save ?? null,
		}),
		'exports.preview': exports_.preview,
		'exports.read': exports_.read,
		'exports.saveAs': exports_.saveAs,
		'statistics.preview': statistics.preview,
		'rules.findings': findings.findings,
	}
	const streams: Streams = {
		'marketplace.propose': proposals.propose,
		'session.notices': ({ since }, context) => noticesFor(board, () => revision, since, context),
		'breakouts.allocate': allocation.allocate,
		'breakouts.suggest': allocation.suggest,
		'imports.run': async function* (input, context) {
			await backups.makeIfNew('beforeImport')
			yield* imports.run(input, context)
		},
		'exports.make': exports_.make,
		'openCopy.make': openCopy.make,
	}
	const inner = createDispatch({ services, streams, current: library.current })
	const dispatch: Dispatch = (actor, name, raw, signal) => {
		const acting = seat.goesOnAs(actor, deskOf(seat.actorFor(actor, name)))
		return inner(acting, name, raw, name === 'session.notices' ? seat.signalFor(actor, signal) : signal)
	}
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
	let closed: Promise<void> | null = null
	const close = async () => {
		await settle()
		access.revokeAll()
		for (const server of listening) await server.close()
		imports.close()
		allocation.close()
		proposals.close()
		exports_.close()
		openCopy.close()
		statistics.close()
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
		listenOnNetwork: async (host, port = 0) => {
			const server = await listenOnNetwork({ access, pages, router, host, port })
			listening.push(server)
			return server
		},
		access,
		dispatch,
		current: library.current,
		isBusy: () => imports.isBusy(),
		close: () => (closed ??= close()),
	}
}
