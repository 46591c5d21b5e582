/**
 * Backups of the open event: every five minutes where something changed, weeks before the day too, and at each milestone.
 * One at a time, in a thread; whatever goes wrong is shown and stops nobody. Holds the state of the last one; the
 * folders themselves are the list.
 */
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { type BackupReason, backupName, backupsIn, restoredAt } from '../../shared/domain/backups/fileName.ts'
import { dayOn } from '../../shared/lib/when.ts'
import { rowAt } from '../bus/log.store.ts'
import { Refusal } from '../bus/refusal.ts'
import { fileIdOf } from '../database/eventFile.ts'
import { days } from '../database/stores/lookups.store.ts'
import { isWriteFailure } from '../database/writeFailure.ts'
import { overview } from '../features/events/events.store.ts'
import type { BackupSettings } from '../shell/backupSettings.ts'
import type { KeyStore } from '../shell/keyStore.ts'
import { runBackup } from '../workers/backupClient.ts'
import { type BackupTrouble, namesIn, type SecondState } from '../workers/backupFiles.ts'
import { backupPlace, bringBack, lastGood, secondPlace, stemOf } from './backupPlaces.ts'
import { isFolder } from './isFolder.ts'
import type { OpenEvent } from './openEvent.ts'

export const backupEveryMs = 5 * 60_000

export type BackupsParts = {
	readonly current: () => OpenEvent | null
	readonly libraryDir: string
	readonly settings: BackupSettings
	readonly keyStore: KeyStore
	readonly nowMs: () => number
	/** `byHand`: nothing is made by itself. */
	readonly mode: 'automatic' | 'byHand'
	/** Opens a file with a key that this computer knows, or a code; what is open is closed first. */
	readonly open: (path: string, code: string) => Promise<OutputOf<'library.open'>>
	/** The key for a file: remembered, or of the code. Null where neither is. */
	readonly keyFor: (path: string, code: string) => Promise<Uint8Array | null>
	readonly folderDialog: (() => Promise<string | null>) | null
	/** Hears that the list or the state is another one. */
	readonly onChange: () => void
}

/** What makes a milestone, by the command that was done last and its outcome. */
const milestones: Readonly<Record<string, BackupReason>> = {
	'checkin.admit admitted': 'doorsOpen',
	'checkin.walkIn admitted': 'doorsOpen',
	'breakouts.publish published': 'published',
	'checkin.closeDay closed': 'dayClosed',
	'keeping.closeEvent closed': 'eventClosed',
}

type State = {
	readonly trouble: BackupTrouble | null
	readonly second: SecondState | 'unknown'
	readonly beganMs: number
}
type Place = {
	readonly event: OpenEvent
	readonly folder: string
	readonly second: { root: string; folder: string } | null
}

export const createBackups = (parts: BackupsParts) => {
	const { current, libraryDir, settings, nowMs } = parts
	const fresh = (): State => ({ trouble: null, second: 'unknown', beganMs: nowMs() })
	let state = fresh()
	let working = 0
	let queue: Promise<unknown> = Promise.resolve()

	const placeOf = (event: OpenEvent): Place => {
		const eventId = overview(event.file.reader)?.eventId ?? ''
		const { path } = event.file
		const root = settings.second()
		const second = root === '' ? null : { root, folder: secondPlace(root, path, eventId) }
		return { event, folder: backupPlace(libraryDir, path, eventId), second }
	}
	const listed = ({ folder }: Place) => backupsIn(namesIn(folder))

	/** Writes one, or with null only catches the second folder up. Never throws. */
	const write = async (place: Place, why: BackupReason | null): Promise<BackupTrouble | null> => {
		const { event, folder, second } = place
		working++
		parts.onChange()
		let trouble: BackupTrouble | null = 'failed'
		try {
			const { path, key } = event.file.forReading()
			const name = why === null ? null : backupName(nowMs(), event.bus.revision(), why)
			const news = await runBackup({ what: 'write', path, key, folder, name, second, nowMs: nowMs() })
			if (news.state === 'written') {
				trouble = news.trouble
				state = { ...state, second: news.second }
			}
		} catch {
			// Said below as what it is: there is no backup.
		}
		working--
		state = { trouble: why === null ? state.trouble : trouble, second: state.second, beganMs: nowMs() }
		parts.onChange()
		return trouble
	}
	/** One after the other, of the event that is open when its turn comes. */
	const inTurn = <T>(work: (place: Place) => Promise<T>, none: T): Promise<T> => {
		const turn = queue.then(() => {
			const event = current()
			return event ? work(placeOf(event)) : none
		})
		queue = turn.catch(() => undefined)
		return turn
	}
	const hasChanged = (place: Place): boolean => (listed(place)[0]?.revision ?? 0) < place.event.bus.revision()
	const isPractice = (event: OpenEvent): boolean => overview(event.file.reader)?.practice !== 'no'
	const makesItself = (event: OpenEvent): boolean => parts.mode === 'automatic' && !isPractice(event)

	/** Made if there is something new, by itself or at a milestone; waits until it is. */
	const makeIfNew = (why: BackupReason): Promise<void> =>
		inTurn(async (place) => {
			if (makesItself(place.event) && hasChanged(place)) await write(place, why)
		}, undefined)

	const tick = (): Promise<void> =>
		inTurn(async (place) => {
			if (!makesItself(place.event)) return
			const isNew = hasChanged(place)
			const isBehind = place.second !== null && state.second !== 'upToDate'
			if (isNew || isBehind) await write(place, isNew ? 'automatic' : null)
		}, undefined)

	/** Goes on by itself; what nobody foresaw is a backup that failed, and no more. */
	const begin = (work: Promise<void>): void =>
		void work.catch(() => {
			state = { ...state, trouble: 'failed' }
			parts.onChange()
		})

	/** A change was made: is it a milestone? */
	const onRevision = (revision: number): void => {
		const event = current()
		if (!event || !makesItself(event)) return
		const row = rowAt(event.file.reader, revision)
		if (!row) return
		const why = milestones[`${row.name} ${(JSON.parse(row.outcome) as { outcome?: string }).outcome}`]
		if (why === undefined) return
		if (why === 'doorsOpen') {
			// The first of the day alone: the queue is behind them.
			const today = dayOn(days(event.file.reader), nowMs())?.id
			const key = `${event.file.path} ${today}`
			if (today === undefined || doorsOpened.has(key)) return
			doorsOpened.add(key)
			const last = listed(placeOf(event)).find((one) => one.why === 'doorsOpen')
			if (last && dayOn(days(event.file.reader), last.atMs)?.id === today) return
		}
		begin(makeIfNew(why))
	}
	const doorsOpened = new Set<string>()

	const timer = setInterval(() => begin(tick()), backupEveryMs)
	timer.unref()

	const found = (place: Place, name: string) => {
		const one = listed(place).find((backup) => backup.name === name)
		return one && { ...one, path: join(place.folder, one.name) }
	}
	const open = (): Place => {
		const event = current()
		if (!event) throw new Refusal('noEventOpen')
		return placeOf(event)
	}
	const countsIn = async (path: string, key: Uint8Array<ArrayBuffer>) => {
		const news = await runBackup({ what: 'count', path, key })
		return news.state === 'counted' ? news.counts : null
	}
	const restored = async (backup: { path: string; atMs: number }, beside: string, key: Uint8Array, code: string) => {
		try {
			const path = bringBack(backup, beside)
			await parts.keyStore.put(fileIdOf(path), key).catch(() => undefined)
			const opened = await parts.open(path, code)
			return opened.outcome === 'opened' ? opened : ({ outcome: 'unreadable' } as const)
		} catch (error) {
			if (isWriteFailure(error)) return { outcome: 'cannotWrite' } as const
			throw error
		}
	}

	return {
		makeIfNew,
		tick,
		onRevision,
		/** The event is about to be closed: what has changed is copied, and what is being written is waited for. */
		settle: async (): Promise<void> => {
			await makeIfNew('closing').catch(() => undefined)
			await queue
		},
		/**
		 * The file is another one: every earlier backup opens with the code it had, and may hold what was erased. All of them go, and one of the file as it is takes their place. A drive that is away keeps its own.
		 */
		replaceAll: (why: 'newCode' | 'erased'): Promise<void> =>
			inTurn(async (place) => {
				const hadSome = listed(place).length > 0
				for (const folder of [place.folder, ...(place.second ? [place.second.folder] : [])])
					for (const { name } of backupsIn(namesIn(folder))) rmSync(join(folder, name), { force: true })
				if (hadSome || makesItself(place.event)) await write(place, why)
			}, undefined),
		/** Another event is open, or none. */
		forget: (): void => {
			state = fresh()
		},
		close: (): void => clearInterval(timer),
		/** Of a file that is damaged: of when its last backup is that opens. */
		lastGoodOf: async (path: string, code: string): Promise<number | null> => {
			const key = await parts.keyFor(path, code)
			return key && (lastGood({ libraryDir, second: settings.second() }, path, key)?.atMs ?? null)
		},
		services: {
			'backups.list': (): OutputOf<'backups.list'> => {
				const place = open()
				const onSecond = new Set(place.second ? namesIn(place.second.folder) : [])
				return {
					folder: place.folder,
					second: { folder: place.second?.root ?? '', state: place.second ? state.second : 'none' },
					trouble: state.trouble,
					isWorking: working > 0,
					nextAtMs: makesItself(place.event) ? Math.max(nowMs(), state.beganMs + backupEveryMs) : null,
					isPractice: isPractice(place.event),
					restoredFromMs: restoredAt(stemOf(place.event.file.path)),
					hasDialogs: parts.folderDialog !== null,
					backups: listed(place).map(({ name, atMs, why }) => ({
						name,
						atMs,
						why,
						bytes: statSync(join(place.folder, name), { throwIfNoEntry: false })?.size ?? 0,
						isOnSecond: onSecond.has(name),
					})),
				}
			},
			'backups.make': async (): Promise<OutputOf<'backups.make'>> => {
				open()
				const trouble = await inTurn((place) => write(place, 'byHand'), 'failed')
				return trouble === null ? { outcome: 'made' } : { outcome: 'notMade', why: trouble }
			},
			'backups.preview': async ({ name }: InputOf<'backups.preview'>): Promise<OutputOf<'backups.preview'>> => {
				const place = open()
				const backup = found(place, name)
				if (!backup) return { outcome: 'notThere' }
				const { path, key } = place.event.file.forReading()
				const now = await countsIn(path, Uint8Array.from(key))
				const inBackup = await countsIn(backup.path, key)
				return inBackup && now ? { outcome: 'ready', inBackup, now } : { outcome: 'unreadable' }
			},
			'backups.restore': async ({ name }: InputOf<'backups.restore'>): Promise<OutputOf<'backups.restore'>> => {
				const place = open()
				const backup = found(place, name)
				if (!backup) return { outcome: 'notThere' }
				const { path, key } = place.event.file.forReading()
				if ((await countsIn(backup.path, Uint8Array.from(key))) === null) return { outcome: 'unreadable' }
				return restored(backup, path, key, '')
			},
			'backups.restoreLast': async ({
				path,
				code,
			}: InputOf<'backups.restoreLast'>): Promise<OutputOf<'backups.restoreLast'>> => {
				const key = await parts.keyFor(path, code)
				const backup = key && lastGood({ libraryDir, second: settings.second() }, path, key)
				if (!key || !backup) return { outcome: 'notThere' }
				const answer = await restored(backup, path, key, code)
				return answer.outcome === 'unreadable' ? { outcome: 'notThere' } : answer
			},
			'backups.chooseFolder': async (): Promise<OutputOf<'backups.chooseFolder'>> => ({
				path: parts.folderDialog ? await parts.folderDialog() : null,
			}),
			'backups.setFolder': async ({ path }: InputOf<'backups.setFolder'>): Promise<OutputOf<'backups.setFolder'>> => {
				const chosen = path.trim()
				if (chosen !== '' && !isFolder(chosen)) return { outcome: 'notAFolder' }
				settings.setSecond(chosen)
				state = { ...state, second: 'unknown' }
				if (chosen !== '') await inTurn((place) => write(place, null), null)
				parts.onChange()
				if (chosen === '' || state.second === 'upToDate') return { outcome: 'set' }
				return state.second === 'cannotWrite' ? { outcome: 'cannotWrite' } : { outcome: 'set' }
			},
		},
	}
}
