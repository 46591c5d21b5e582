/**
 * The hub as a desk's screens use it, in reach or not. In reach: everything passes through, and the desk keeps its own
 * list fresh beside it. Out of reach: the desk answers by itself, keeps what it did, and hands it in, in order, as soon
 * as the hub is back; until all is in, it goes on by itself, so that nothing overtakes what came before.
 */
import { topics } from '../../../shared/contract/define.ts'
import type { Client, CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { isAloneCommand } from '../../../shared/domain/alone/aloneTypes.ts'
import { createDeskClock } from '../../../shared/domain/alone/deskClock.ts'
import { desks, type Role } from '../../../shared/domain/roles.ts'
import type { Hub, HubLink, Notice } from '../hub.ts'
import { isAnswer, type LiveHub } from '../liveHub.ts'
import { newId } from '../newId.ts'
import { isNoRoom } from '../noRoom.ts'
import { type AloneDesk, type AloneQueries, createAloneDesk, isAloneQuery, NotAlone } from './aloneDesk.ts'
import { type AloneView, noAlone } from './aloneView.ts'
import { readList } from './deskList.ts'
import type { DeskStore } from './deskStore.ts'
import { noStore } from './deskStore.ts'
import { handInRound } from './handingIn.ts'
import { createKeeper, keepClosedKey } from './keeper.ts'
import { meetHub } from './newestHub.ts'
import { Lost, reach } from './reach.ts'
import { createReopening, type NotReopened } from './reopening.ts'
import { sealingWith } from './sealing.ts'

export type AloneHub = {
	readonly hub: Hub
	readonly link: () => HubLink['link']
	readonly view: () => AloneView | null
	/** Hears of every change of link or view. */
	readonly onChange: (listener: () => void) => () => void
	/** The hub does not know this page any more: hands in what it still may, and keeps no list. */
	readonly end: () => Promise<void>
	readonly stop: () => void
}

export type AloneHubParts = {
	readonly client: Client
	readonly live: LiveHub
	/** Null: a page of the hub's own computer, which has nothing without it. */
	readonly openStore: () => Promise<DeskStore | null>
	/** Whether a page of this role goes on alone; an organiser's does not on the computer of the hub itself. */
	readonly worksAlone: (role: Role) => boolean
}

/** While the hub is away it is looked for so often. */
const lookEveryMs = 1500
/** Changes at the hub are read together, so long after the first of them. */
const gatherMs = 700
/** What the hub could not take is handed in again after so long. */
const againMs = 20_000
/** A clock that is off by less than this says nothing on the screen. */
const clockToleranceMs = 120_000

type Calls = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>

export const createAloneHub = ({ client, live, openStore, worksAlone }: AloneHubParts): AloneHub => {
	const listeners = new Set<() => void>()
	const noticeListeners = new Set<(notice: Notice) => void>()
	const calls = client as unknown as Calls
	const counter = () => performance.now()
	let clock = createDeskClock({ counter, wall: Date.now, kept: null })
	const reopening = createReopening({ openStore, counter, wall: Date.now })
	let desk: AloneDesk | null = null
	/** The key that the desk's records are closed with now; empty: it was opened with the desk code. */
	let keyNow = ''
	let isAway = false
	let isEnded = false
	/** Of this page, once the hub has said so. */
	let role: Role | null = null
	let view: AloneView | null = null
	/** People that something was done about; null: everybody is to be read. */
	let due: Set<string> | null = null
	let isEventDue = false
	let gathering: ReturnType<typeof setTimeout> | undefined
	let looking: ReturnType<typeof setTimeout> | undefined

	const tell = (): void => {
		for (const listener of listeners) listener()
	}
	const show = (change: Partial<AloneView>): void => {
		const off = Math.abs(clock.offMs()) < clockToleranceMs ? 0 : Math.round(clock.offMs() / 60_000)
		const next = { ...(view ?? noAlone), clockOffMinutes: off, waiting: desk?.outbox.waiting() ?? 0, ...change }
		const isSame =
			view !== null && Object.entries(next).every(([key, value]) => view?.[key as keyof AloneView] === value)
		if (isSame) return
		view = next
		tell()
	}
	const announce = (notice: Omit<Notice, 'revision'>): void => {
		const revision = desk?.head().revision ?? 0
		for (const listener of [...noticeListeners]) listener({ revision, ...notice })
	}
	const link = (): HubLink['link'] => (isAway ? 'alone' : live.link())

	const askMe = async (): Promise<OutputOf<'session.me'>> => {
		const askedAt = counter()
		const me = await reach(() => client.session.me({}))
		clock.heard(me.nowMs, askedAt, counter())
		return me
	}

	/** The desk's list, made or made anew under another key; null: this page is no desk, or the day is over. */
	const makeDesk = async (): Promise<AloneDesk | null> => {
		const me = await askMe()
		if (!isDesk(me.role) || me.dayId === null) return null
		if ((await reach(() => meetHub(client))) === 'older') return null
		const store = await openStore().catch(() => noStore)
		if (store === null) return null
		const { key, wrapped } = await reach(() => client.alone.key({ survivesRestart: store.survivesRestart }))
		const knewMs = clock.nowMs()
		const overview = await reach(() => client.events.overview({}))
		const sealing = await sealingWith(key, `${overview.eventId} ${me.desk}`)
		const keeper = createKeeper(store, sealing, Date.now)
		// Closed with another key by now, they would be set aside: they are kept anew.
		const inMemory = desk?.outbox.entries() ?? []
		await desk?.drop(inMemory.map(({ id }) => id)).catch(() => undefined)
		const kept = await keeper.load().catch(() => null)
		const read = await readList(client, overview, null, null)
		if (read === null) return null
		const entries = [...(kept?.entries ?? []), ...inMemory]
		const head = { revision: read.revision, me, overview, facts: read.plainFacts, clock: clock.keep(), knewMs }
		const onKept = (isKept: boolean): void => show({ isFull: !isKept })
		const made = createAloneDesk({ keeper, clock, head, people: read.people, entries, onKept })
		for (const entry of inMemory) await keeper.keepEntry(entry).catch(() => undefined)
		keyNow = key
		if (read.plainFacts.isOver) {
			await keeper.wipeList().catch(() => undefined)
			show({ canGoOn: false, setAside: kept?.setAside ?? 0, mustStayOpen: !store.survivesRestart })
			return made.outbox.waiting() > 0 ? made : null
		}
		// A desk whose computer keeps nothing still shows its list while the page is open; it lets nobody in by itself.
		await keeper.keepAll(read.people).catch(() => show({ isFull: true }))
		await keeper.keepHead(head).catch(() => undefined)
		if (wrapped !== null)
			await keepClosedKey(store, { ...wrapped, desk: `${overview.eventId} ${me.desk}` }).catch(() => undefined)
		show({ canGoOn: true, asksCode: false, setAside: kept?.setAside ?? 0, mustStayOpen: !store.survivesRestart })
		return made
	}

	const isDesk = (role: Role | null): boolean => role !== null && desks.some((one) => one === role) && worksAlone(role)

	/** One at a time: making, refreshing and coming back change the same list. */
	let busy: Promise<void> = Promise.resolve()
	const inTurn = (work: () => Promise<void>): Promise<void> => {
		busy = busy.then(work, work).catch((error: unknown) => {
			if (!(error instanceof Lost)) return
			if (isAway) show({ isHubFull: false, isOlderHub: false })
			else goAlone()
		})
		return busy
	}

	const refresh = async (): Promise<void> => {
		if (isEnded || isAway) return
		const ids = due === null ? null : [...due]
		const hasEvent = isEventDue
		due = new Set()
		isEventDue = false
		try {
			if (desk === null) desk = await makeDesk()
			else {
				if (hasEvent || ids === null) {
					desk.know({ me: await askMe(), overview: await reach(() => client.events.overview({})) })
					const { key } = await reach(() => client.alone.key({ survivesRestart: false }))
					if (key !== keyNow) desk = await makeDesk()
				}
				await desk?.refresh(client, ids)
				if (desk?.head().facts.isOver === true && view?.canGoOn === true) {
					await desk.wipe()
					show({ canGoOn: false })
					if (desk.outbox.waiting() === 0) desk = null
				}
			}
			if (desk !== null && desk.outbox.waiting() > 0) await handIn(desk)
		} catch (error) {
			due = null
			throw error
		}
	}
	const soon = (): void => {
		if (!isDesk(role)) return
		gathering ??= setTimeout(() => {
			gathering = undefined
			void inTurn(refresh)
		}, gatherMs)
	}

	const handIn = async (from: AloneDesk): Promise<'done' | 'lost'> => {
		show({ isHandingIn: true })
		const round = await handInRound(client, from.outbox, from.drop, () => show({}))
		const before = view?.handedIn ?? { count: 0, decisions: 0 }
		const isNews = round.count > 0
		const handedIn = isNews ? { count: round.count, decisions: round.decisions } : before
		show({ isHandingIn: false, isHubFull: round.is === 'noRoom', ...(isNews ? { handedIn } : {}) })
		// Whatever comes now would be refused too: it goes behind what waits.
		if (round.is === 'noRoom') goAlone(true)
		if (round.is === 'done' && from.outbox.waiting() > 0) setTimeout(soon, againMs)
		return round.is === 'done' ? 'done' : 'lost'
	}

	/** The hub answers again: everything is handed in, then everything is read anew, then screens ask the hub again. */
	const comeBack = async (): Promise<void> => {
		if (!isAway || isEnded || desk === null) return
		await askMe()
		const isOlderHub = (await reach(() => meetHub(client))) === 'older'
		show({ isOlderHub })
		if (isOlderHub) return
		do {
			await desk.idle()
			if ((await handIn(desk)) === 'lost') return
		} while (desk.outbox.next().length > 0)
		await desk.refresh(client, null)
		// Somebody was let in while the list was read: those go first.
		await desk.idle()
		if (desk.outbox.next().length > 0) return comeBack()
		isAway = false
		// Opened with the code: the hub says now which key is right, and everything is kept anew.
		due = keyNow === '' ? null : new Set()
		if (due === null) soon()
		live.again()
		show({ isHubFull: false })
		tell()
		announce({ topics: [...topics], ids: [] })
	}
	const look = (): void => {
		looking ??= setTimeout(() => {
			looking = undefined
			if (!isAway || isEnded) return
			void comingBack().finally(() => {
				if (isAway) look()
			})
		}, lookEveryMs)
	}
	const comingBack = (): Promise<void> => inTurn(comeBack)
	/** @param isHubFull it answers, but cannot write: nothing is handed to it until it can. */
	const goAlone = (isHubFull = false): void => {
		if (isAway || isEnded || desk === null || view?.canGoOn !== true) return
		isAway = true
		show({ handedIn: null, isHubFull })
		tell()
		look()
	}

	const sendRaw = async (name: string, input: unknown): Promise<unknown> => {
		const [noun = '', verb = ''] = name.split('.')
		const send = calls[noun]?.[verb]
		if (send === undefined) throw new Error('no such call')
		return await send(input)
	}
	const isReady = (): boolean => desk !== null && view?.canGoOn === true

	/** Whose page this is comes by with what its screens ask. */
	const learn = (name: AloneQueries, answer: unknown): void => {
		if (name !== 'session.me') return
		const before = role
		if (view?.asksCode === true) show({ asksCode: false })
		role = (answer as OutputOf<'session.me'>).role
		if (before !== role && !isReady()) soon()
	}
	/** The page was opened while the hub is away: what the desk kept is there, closed. */
	const offerCode = async (): Promise<void> => {
		if (desk === null && !isEnded && (await reopening.isPossible()) && desk === null) show({ asksCode: true })
	}
	const openWithCode = async (typed: string): Promise<'opened' | NotReopened> => {
		const opened = await reopening.open(typed)
		if (typeof opened === 'string') return opened
		await inTurn(async () => {
			// The hub has answered meanwhile: it gave the list anew.
			if (desk !== null || isEnded) return
			const { keeper, kept, head } = opened
			clock = createDeskClock({ counter, wall: Date.now, kept: head.clock })
			const onKept = (isKept: boolean): void => show({ isFull: !isKept })
			desk = createAloneDesk({ keeper, clock, head, people: kept.people, entries: kept.entries, onKept })
			role = head.me.role
			show({ canGoOn: true, asksCode: false, setAside: kept.setAside, mustStayOpen: false })
			goAlone()
		})
		announce({ topics: [...topics], ids: [] })
		return 'opened'
	}
	const ask = async (name: AloneQueries, input: unknown): Promise<unknown> => {
		if (!isReady()) {
			try {
				const answer = await sendRaw(name, input)
				learn(name, answer)
				return answer
			} catch (error) {
				if (name === 'session.me' && !isAnswer(error)) await offerCode()
				throw error
			}
		}
		if (!isAway && live.link() === 'online') {
			try {
				return await reach(() => sendRaw(name, input))
			} catch (error) {
				if (isAnswer(error)) throw error
			}
		}
		goAlone()
		if (desk === null) throw new Lost()
		return desk.ask(name, input)
	}
	const run = async (name: CommandName, input: unknown, id: string): Promise<unknown> => {
		if (desk === null) throw new Lost()
		const answer = await desk.run(name, input, id)
		show({})
		announce({ topics: ['attendance', 'people'], ids: [] })
		return answer
	}
	const call = async <N extends CommandName>(name: N, input: InputOf<N>, id = newId()): Promise<OutputOf<N>> => {
		if (!isAloneCommand(name) || !isReady()) {
			if (isAway) throw new NotAlone()
			return live.hub.call(name, input, id)
		}
		let isHubFull = false
		if (!isAway && live.link() === 'online') {
			try {
				const outcome = (await reach(() => sendRaw(name, { id, input }))) as OutputOf<N>
				desk?.remember(name, input, id, outcome)
				return outcome
			} catch (error) {
				isHubFull = isNoRoom(error)
				if (isAnswer(error) && !isHubFull) throw error
			}
		}
		goAlone(isHubFull)
		return (await run(name, input, id)) as OutputOf<N>
	}

	/** The client as screens see it: the desk's own reads go the way above, everything else to the hub. */
	const screens = new Proxy(client, {
		get: (target, noun: string) =>
			new Proxy(Reflect.get(target, noun), {
				get: (verbs, verb: string) => {
					const name = `${noun}.${verb}`
					if (isAloneQuery(name)) return (input: unknown) => ask(name, input)
					return Reflect.get(verbs, verb) as unknown
				},
			}),
	})

	const stops = [
		live.hub.onNotice((notice) => {
			const isOfDesk = notice.topics.some((topic) => topic === 'people' || topic === 'attendance')
			if (notice.topics.includes('event')) isEventDue = true
			if (isOfDesk && notice.ids.length === 0) due = null
			if (isOfDesk) for (const id of notice.ids) due?.add(id)
			if (isOfDesk || isEventDue) soon()
			for (const listener of [...noticeListeners]) listener(notice)
		}),
		live.onLink(() => {
			if (live.link() === 'alone') goAlone()
			else if (isAway) void comingBack()
			tell()
		}),
	]
	const goneOffline = (): void => goAlone()
	addEventListener('offline', goneOffline)

	return {
		hub: {
			client: screens,
			call,
			openWithCode,
			onNotice: (listener) => {
				noticeListeners.add(listener)
				return () => void noticeListeners.delete(listener)
			},
		},
		link,
		view: () => view,
		onChange: (listener) => {
			listeners.add(listener)
			return () => void listeners.delete(listener)
		},
		end: async () => {
			isEnded = true
			const last = desk
			if (last === null) return
			await last.idle()
			if (last.outbox.waiting() > 0 && view?.isOlderHub !== true) await handIn(last).catch(() => undefined)
			await last.wipe().catch(() => undefined)
		},
		stop: () => {
			isEnded = true
			clearTimeout(gathering)
			clearTimeout(looking)
			removeEventListener('offline', goneOffline)
			for (const stop of stops) stop()
		},
	}
}
