/**
 * The hub's side of a standby: a whole copy of the event in pieces, then the log row by row. Everything about everybody
 * leaves here, so only an organiser's desk is answered, and the copy opens with the event's own code alone.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { backupName } from '../../../shared/domain/backups/fileName.ts'
import type { Actor } from '../../bus/actor.ts'
import { chainStart } from '../../bus/chain.ts'
import { rowAt } from '../../bus/log.store.ts'
import { overview } from '../../features/events/events.store.ts'
import { copies } from '../../features/keeping/keeping.store.ts'
import { runBackup } from '../../workers/backupClient.ts'
import type { CallContext } from '../dispatch.ts'
import { newId } from '../newId.ts'
import type { OpenEvent } from '../openEvent.ts'
import { rowsAfter } from './logRows.ts'

const keptForMs = 10 * 60_000
const pieceBytes = 128 * 1024
/** A standby hears at least so often that the hub is there. */
export const heardEveryMs = 2000

type Made = { readonly copyId: string; readonly path: string; readonly untilMs: number; readonly timer: NodeJS.Timeout }

/** Resolves with the next change of the event, or after a while, or when nobody listens any more. */
const nextChange = (event: OpenEvent, signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const done = () => {
			stop()
			clearTimeout(timer)
			signal.removeEventListener('abort', done)
			resolve()
		}
		const stop = event.bus.listen(done)
		const timer = setTimeout(done, heardEveryMs)
		signal.addEventListener('abort', done)
	})

export const createStandbySource = (parts: {
	readonly event: () => OpenEvent
	readonly deviceDir: string
	readonly nowMs: () => number
}) => {
	const { event, nowMs } = parts
	const folder = join(parts.deviceDir, 'standby', 'going')
	let made: Made | null = null
	const forget = (): void => {
		clearTimeout(made?.timer)
		made = null
		rmSync(folder, { recursive: true, force: true })
	}
	// What a crash left of one that was on its way.
	forget()
	const found = (copyId: string): Made | null => {
		if (made && nowMs() >= made.untilMs) forget()
		return made?.copyId === copyId ? made : null
	}

	/** In the one list of copies, so that it is not forgotten when the event is erased. Once, however often it is made anew. */
	const list = (actor: Actor): void => {
		const { file, bus } = event()
		const isListed = copies(file.reader).some(
			({ kind, place, goneAtMs }) => kind === 'liveCopy' && place === actor.desk && goneAtMs === null,
		)
		if (isListed) return
		const input = { copyId: newId(), kind: 'liveCopy' as const, place: actor.desk, destroyBy: '' }
		bus.call(actor, 'keeping.addCopy', { id: newId(), input })
	}

	return {
		forget,
		services: {
			'standby.begin': async (): Promise<OutputOf<'standby.begin'>> => {
				const { file, bus } = event()
				forget()
				const copyId = newId()
				const name = backupName(nowMs(), bus.revision(), 'byHand')
				const place = join(folder, copyId)
				mkdirSync(place, { recursive: true, mode: 0o700 })
				const { path, key } = file.forReading()
				const news = await runBackup({ what: 'write', path, key, folder: place, name, second: null, nowMs: nowMs() })
				const facts = overview(file.reader)
				if (news.state !== 'written' || news.trouble !== null || !facts) {
					forget()
					return { outcome: 'cannotWrite' }
				}
				const timer = setTimeout(forget, keptForMs)
				timer.unref()
				made = { copyId, path: join(place, name), untilMs: nowMs() + keptForMs, timer }
				return {
					outcome: 'ready',
					copyId,
					bytes: statSync(made.path).size,
					eventId: facts.eventId,
					eventName: facts.name,
					firstDate: facts.days[0]?.date ?? '',
				}
			},
			'standby.read': (
				{ copyId, offset }: InputOf<'standby.read'>,
				{ actor }: CallContext,
			): OutputOf<'standby.read'> => {
				const copy = found(copyId)
				if (!copy) return { outcome: 'gone' }
				const fd = openSync(copy.path, 'r')
				try {
					const piece = Buffer.alloc(pieceBytes)
					const count = readSync(fd, piece, 0, pieceBytes, offset)
					const isLast = offset + count >= statSync(copy.path).size
					if (isLast) list(actor)
					return { outcome: 'bytes', base64: piece.subarray(0, count).toString('base64'), isLast }
				} finally {
					closeSync(fd)
				}
			},
			'standby.rows': async (
				{ after, hash }: InputOf<'standby.rows'>,
				{ signal }: CallContext,
			): Promise<OutputOf<'standby.rows'>> => {
				const open = event()
				const held = after === 0 ? chainStart : rowAt(open.file.reader, after)?.hash
				if (!held || Buffer.from(held).toString('hex') !== hash) return { outcome: 'fork' }
				if (open.bus.revision() <= after) await nextChange(open, signal)
				// Another event may have been opened in between.
				const now = event()
				const rows = now === open ? rowsAfter(now.file.reader, after) : []
				return { outcome: 'rows', rows, revision: now.bus.revision(), nowMs: nowMs() }
			},
		},
	}
}
