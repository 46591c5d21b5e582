/**
 * The event files of this computer: making, opening, keeping in mind. Holds which event is open.
 * Whatever fails here changes nothing and deletes nothing.
 */

import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { OutputOf } from '../../shared/contract/index.ts'
import { eventFileName } from '../../shared/domain/exports/fileName.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { isDamage } from '../database/connect.ts'
import { CannotOpen, type EventFile, fileIdOf, lookAt, openEventFile } from '../database/eventFile.ts'
import { ourSchema, schemaOf } from '../database/migrate.ts'
import { keyFromCode, makeRecoveryCode } from '../database/recoveryCode.ts'
import { type RewriteRefusal, rewriteFile } from '../database/rewrite.ts'
import { isWriteFailure } from '../database/writeFailure.ts'
import { overview } from '../features/events/events.store.ts'
import { totals } from '../features/people/people.store.ts'
import type { KeyStore } from '../shell/keyStore.ts'
import type { RecentEvents } from '../shell/recent.ts'
import type { Services } from './dispatch.ts'
import { eventFrom, makeEvent } from './makeEvent.ts'
import { type OpenEvent, openEvent } from './openEvent.ts'

export type Dialogs = {
	/** The system's "Open" dialog: a path, or null. */
	readonly open: () => Promise<string | null>
	readonly save: (suggestedName: string) => Promise<string | null>
	/** The system's dialog for choosing a folder. */
	readonly folder: () => Promise<string | null>
}

export type LibraryParts = {
	readonly libraryDir: string
	readonly keyStore: KeyStore
	readonly recent: RecentEvents
	readonly dialogs: Dialogs | null
	readonly nowMs: () => number
	/** Hears that another event, or none, is open now. */
	readonly onChange: () => void
}

type Names = Extract<keyof Services, `library.${string}`>
export type Library = {
	readonly services: Pick<Services, Names>
	readonly current: () => OpenEvent | null
	/** Opens a file with the key this computer remembers, or with a code. */
	readonly open: (path: string, code: string) => Promise<OutputOf<'library.open'>>
	/**
	 * Writes the open event anew under another key, which this computer then remembers in place of the old one. Whoever
	 * else reads the file has let go of it before. The event stays open, in a new file or as it was.
	 */
	readonly rewrite: (newKey: Uint8Array) => Promise<RewriteRefusal | 'rewritten'>
	/** The key for a file, remembered or of a code; null where there is neither. */
	readonly keyFor: (path: string, code: string) => Promise<Uint8Array | null>
	readonly close: () => void
}

/** A path for a new file that nothing lies at. */
export const freePath = (folder: string, name: string): string => {
	const stem = name.replace(/\.foyer$/, '')
	for (let n = 1; ; n++) {
		const path = join(folder, n === 1 ? `${stem}.foyer` : `${stem}-${n}.foyer`)
		if (!existsSync(path)) return path
	}
}

/** Event files lying directly in a folder; nothing where it cannot be read. */
const filesIn = (folder: string): OutputOf<'library.nearby'>['files'] => {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name.endsWith('.foyer'))
			.map((entry) => {
				const path = join(folder, entry.name)
				const { mtimeMs, size } = statSync(path)
				return { path, changedAtMs: Math.floor(mtimeMs), bytes: size }
			})
	} catch {
		return []
	}
}

const foldersIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => join(folder, entry.name))
	} catch {
		return []
	}
}

const usualPlaces = (libraryDir: string): readonly string[] => [
	libraryDir,
	...['Desktop', 'Documents', 'Downloads'].map((name) => join(homedir(), name)),
	...foldersIn('/Volumes'),
	...foldersIn('/media').flatMap((folder) => [folder, ...foldersIn(folder)]),
]

export const createLibrary = (parts: LibraryParts): Library => {
	const { libraryDir, keyStore, recent, dialogs, nowMs } = parts
	let current: OpenEvent | null = null

	const remember = (event: OpenEvent) => {
		const facts = overview(event.file.reader)
		if (!facts) return
		const dates = facts.days.map((day) => day.date)
		recent.remember({
			path: event.file.path,
			name: facts.name,
			venue: facts.venue,
			firstDate: dates[0] ?? '',
			lastDate: dates.at(-1) ?? '',
			booked: totals(event.file.reader).confirmed,
			practice: facts.practice,
			openedAtMs: nowMs(),
		})
	}
	const close = () => {
		if (!current) return
		remember(current)
		const closing = current
		current = null
		closing.close()
		parts.onChange()
	}
	const becomeCurrent = (event: OpenEvent): string => {
		close()
		current = event
		remember(event)
		parts.onChange()
		return overview(event.file.reader)?.eventId ?? ''
	}
	const keyFor = async (path: string, code: string): Promise<Uint8Array> => {
		if (code.trim() !== '') {
			const key = keyFromCode(code)
			if (!key) throw new CannotOpen('wrongCode')
			return key
		}
		const key = await keyStore.get(fileIdOf(path))
		if (!key) throw new CannotOpen('needsCode')
		return key
	}
	/** Never throws: what lies at the path now may be anything. */
	const isKeyKnown = async (path: string): Promise<boolean> => {
		try {
			lookAt(path)
			return (await keyStore.get(fileIdOf(path))) !== null
		} catch {
			return false
		}
	}
	const opened = (path: string, key: Uint8Array): OpenEvent => {
		const file: EventFile = openEventFile(path, key)
		try {
			// Before anything else is read: a view or trigger of somebody else's making could do as it likes.
			if (schemaOf(file.connection) !== ourSchema()) throw new CannotOpen('foreign')
			const event = openEvent(file, nowMs)
			if (!overview(file.reader)) throw new CannotOpen('notAnEvent')
			return event
		} catch (error) {
			file.close()
			// Opening reads everybody, so most damage shows here and not when the file was unlocked.
			throw isDamage(error) ? new CannotOpen('damaged', { cause: error }) : error
		}
	}
	const open: Library['open'] = async (given, code) => {
		const path = resolve(given)
		try {
			if (current?.file.path === path)
				return { outcome: 'opened', eventId: overview(current.file.reader)?.eventId ?? '' }
			lookAt(path)
			const key = await keyFor(path, code)
			const event = opened(path, key)
			// A key that cannot be kept is asked for again next time: no reason to keep the event closed.
			if (code.trim() !== '') await keyStore.put(fileIdOf(path), key).catch(() => undefined)
			return { outcome: 'opened', eventId: becomeCurrent(event) }
		} catch (error) {
			if (error instanceof CannotOpen) {
				// A key that this computer remembers and that does not fit is no fault of whoever asked.
				const why = error.why === 'wrongCode' && code.trim() === '' ? 'needsCode' : error.why
				return { outcome: 'refused', why }
			}
			throw error
		}
	}
	const make = async (
		name: string,
		first: Parameters<typeof makeEvent>[2],
		sample?: Parameters<typeof makeEvent>[4],
	) => {
		const code = makeRecoveryCode()
		const key = keyFromCode(code)
		if (!key) throw new Error('a fresh code must open')
		const event = makeEvent(freePath(libraryDir, name), key, first, nowMs, sample)
		await keyStore.put(fileIdOf(event.file.path), key)
		return { eventId: becomeCurrent(event), code }
	}

	const rewrite: Library['rewrite'] = async (newKey) => {
		if (!current) throw new Error('no event is open')
		const { file: old } = current
		const oldId = fileIdOf(old.path)
		const done = await rewriteFile(old, newKey, { keep: (fileId) => keyStore.put(fileId, newKey) })
		if (done.file !== old) {
			current = openEvent(done.file, nowMs)
			parts.onChange()
		}
		if (done.outcome === 'refused') return done.why
		// Copies made before keep the code they had, which is on paper: this computer does not open them by itself any more.
		if (fileIdOf(done.file.path) !== oldId) await keyStore.forget(oldId).catch(() => undefined)
		return 'rewritten'
	}

	return {
		current: () => current,
		open,
		rewrite,
		keyFor: (path, code) => keyFor(path, code).catch(() => null),
		close,
		services: {
			'library.recent': async () => {
				const events = []
				for (const event of recent.list()) {
					events.push({ ...event, isThere: existsSync(event.path), hasKey: await isKeyKnown(event.path) })
				}
				const keys = keyStore.isPrivate() ? keyStore.kind : 'exposed'
				return { events, keys, hasDialogs: dialogs !== null }
			},
			'library.current': () => ({
				path: current?.file.path ?? null,
				eventId: current ? (overview(current.file.reader)?.eventId ?? null) : null,
			}),
			'library.create': async (wanted) => {
				const dates = wanted.days.map((day) => day.date)
				if (new Set(dates).size < dates.length) return { outcome: 'daysOverlap' }
				const first = eventFrom(wanted)
				try {
					const { eventId, code } = await make(eventFileName(wanted.name, first.days[0]?.date ?? ''), first)
					return { outcome: 'opened', eventId, recoveryCode: code }
				} catch (error) {
					if (isWriteFailure(error)) return { outcome: 'cannotWrite' }
					throw error
				}
			},
			'library.openSample': async ({ sample: id }) => {
				const sample = sampleEvent(id)
				try {
					const { eventId } = await make(`practice-${id}.foyer`, sample.event, sample)
					return { outcome: 'opened', eventId }
				} catch (error) {
					if (isWriteFailure(error)) return { outcome: 'cannotWrite' }
					throw error
				}
			},
			'library.open': ({ path, code }) => open(path, code),
			'library.choose': async () => ({ path: dialogs ? await dialogs.open() : null }),
			'library.nearby': () => ({ files: usualPlaces(libraryDir).flatMap(filesIn).slice(0, 100) }),
			'library.close': () => {
				close()
				return {}
			},
			'library.forget': ({ path }) => {
				recent.forget(path)
				return {}
			},
		},
	}
}
