/**
 * A live copy of another hub's event: open here and nowhere else, and a row behind at most while the hub answers. It
 * goes on by itself when the hub comes back, and stops where it would not be a copy any more.
 */
import { rmSync } from 'node:fs'
import type { Client, OutputOf } from '../../../shared/contract/index.ts'
import type { StandbyStop } from '../../../shared/domain/desks/standbyStops.ts'
import { chainStart } from '../../bus/chain.ts'
import { DoesNotFollow, follow } from '../../bus/follow.ts'
import { lastRow } from '../../bus/log.store.ts'
import { Refusal } from '../../bus/refusal.ts'
import type { EventFile } from '../../database/eventFile.ts'
import { commands } from '../../features/registry.ts'
import { asFault } from '../joined/remoteHub.ts'
import { unpacked } from './logRows.ts'

type Rows = Extract<OutputOf<'standby.rows'>, { outcome: 'rows' }>

export type LiveCopyState = {
	readonly is: 'following' | 'away' | 'stopped'
	readonly why: StandbyStop | null
	/** Number and time of the last row that is here. */
	readonly rows: number
	readonly holdsToMs: number | null
	readonly missing: number
	readonly heardMs: number | null
}

export type LiveCopy = {
	readonly state: () => LiveCopyState
	/** Follows no more, and lets go of the file. It stays where it lies. */
	readonly close: () => Promise<void>
}

/** How long it waits before it asks a hub again that did not answer. */
const askAgainMs = 1000

const isErasure = ({ name, outcome }: Rows['rows'][number]): boolean =>
	name === 'keeping.erase' && (JSON.parse(outcome) as { outcome?: string }).outcome === 'erased'

/** Somebody was erased there: what is here of them must go, and cannot be found by replaying. */
const holdsErased = (rows: Rows['rows']): boolean =>
	rows.some((row) => isErasure(row) || row.parts.some(({ body }) => body === null))

/** @param file a copy of the hub's, open; this closes it */
export const startLiveCopy = (parts: {
	readonly file: EventFile
	readonly client: Pick<Client, 'standby'>
	readonly nowMs: () => number
	readonly onChange: () => void
}): LiveCopy => {
	const { file, client, nowMs } = parts
	const ended = new AbortController()
	const held = () => lastRow(file.reader)
	const first = held()
	let state: LiveCopyState = {
		is: 'away',
		why: null,
		rows: first?.seq ?? 0,
		holdsToMs: first?.at_ms ?? null,
		missing: 0,
		heardMs: null,
	}
	const become = (changes: Partial<LiveCopyState>): void => {
		const before = state
		state = { ...state, ...changes }
		if (before.is !== state.is || before.rows !== state.rows) parts.onChange()
	}
	const stopped = (why: StandbyStop): void => {
		become({ is: 'stopped', why })
		ended.abort()
	}
	const take = (answer: Rows): void => {
		if (holdsErased(answer.rows)) {
			file.close()
			for (const end of ['', '-wal', '-shm']) rmSync(`${file.path}${end}`, { force: true })
			return stopped('erased')
		}
		const rows = follow(file, commands, answer.rows.map(unpacked))
		become({
			is: 'following',
			rows,
			holdsToMs: held()?.at_ms ?? null,
			missing: Math.max(0, answer.revision - rows),
			heardMs: nowMs(),
		})
	}
	const step = async (): Promise<void> => {
		const last = held()
		const hash = Buffer.from(last?.hash ?? chainStart).toString('hex')
		const answer = await client.standby.rows({ after: last?.seq ?? 0, hash }, { signal: ended.signal })
		if (ended.signal.aborted) return
		if (answer.outcome === 'fork') return stopped('differs')
		take(answer)
	}
	const wait = () =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, askAgainMs)
			ended.signal.addEventListener('abort', () => {
				clearTimeout(timer)
				resolve()
			})
		})
	/** What went wrong, where going on is no use; null: the hub is away. */
	const stopFor = (error: unknown): StandbyStop | null => {
		if (error instanceof DoesNotFollow) return 'differs'
		if (error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR)/.test(String(error.code))) return 'noRoom'
		const fault = asFault(error)
		if (fault instanceof Refusal) return fault.code === 'noEventOpen' ? null : 'refused'
		return fault.is === 'stranger' ? 'refused' : null
	}
	const run = async (): Promise<void> => {
		while (!ended.signal.aborted) {
			try {
				await step()
			} catch (error) {
				if (ended.signal.aborted) return
				const why = stopFor(error)
				if (why) return stopped(why)
				become({ is: 'away' })
				await wait()
			}
		}
	}
	const running = run()
	return {
		state: () => state,
		close: async () => {
			ended.abort()
			await running
			file.close()
		},
	}
}
