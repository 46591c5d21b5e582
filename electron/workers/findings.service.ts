/**
 * What needs a look, for whoever is connected: worked out in a thread of its own that keeps the event
 * in mind, so that a door is never in its way. An answer is never older than its question; questions
 * that come while one is being answered share the next answer.
 */
import type { OutputOf } from '../../shared/contract/index.ts'
import { Refusal } from '../bus/refusal.ts'
import { type FindingsReader, openFindingsReader } from './findingsClient.ts'
import type { Findings, FindingsOrder } from './findingsWorker.ts'

export type FindingsDeps = {
	/** What is open now: its last log row, and what a reader beside it needs. Throws where nothing is open. */
	readonly event: () => { readonly revision: () => number; readonly forReading: () => FindingsOrder }
	readonly nowMs: () => number
	/** Starts a reader; another one where a test says so. */
	readonly openReader?: (order: FindingsOrder) => FindingsReader
}

export type FindingsService = {
	readonly findings: () => Promise<OutputOf<'rules.findings'>>
	/** Nothing is being worked out when it has answered, and nobody was told that it was cut off. */
	readonly idle: () => Promise<void>
	/** Lets go of the event file: before it is closed. Whoever waits hears that it was closed. */
	readonly close: () => Promise<void>
}

type Told = OutputOf<'rules.findings'>
type Asked = { readonly revision: number; readonly minute: number; readonly answer: Promise<Told> }

const minuteMs = 60_000

export const createFindingsService = ({
	event,
	nowMs,
	openReader = openFindingsReader,
}: FindingsDeps): FindingsService => {
	let reader: FindingsReader | null = null
	let last: Asked | null = null
	/** What is being worked out; nothing else is asked of the worker meanwhile. */
	let running: Promise<unknown> | null = null
	let next: Promise<Told> | null = null
	/** How many events were let go of: who asked about one of them is not answered about another. */
	let closings = 0

	const readerNow = (): FindingsReader => {
		if (!reader || reader.isGone()) reader = openReader(event().forReading())
		return reader
	}

	/** A worker that was lost is replaced once; the second time its caller hears of it. */
	const told = async (atMs: number): Promise<Findings> => {
		const first = readerNow()
		const closed = closings
		try {
			return await first.ask(atMs)
		} catch (error) {
			if (closings !== closed) throw new Refusal('noEventOpen')
			if (!first.isGone()) throw error
			return await readerNow().ask(atMs)
		}
	}

	const begin = (): Promise<Told> => {
		const atMs = nowMs()
		const answer = told(atMs).then(
			({ revision, findings }): Told => ({ revision, atMs, findings: findings as Told['findings'] }),
		)
		const asked = { revision: event().revision(), minute: Math.floor(atMs / minuteMs), answer }
		last = asked
		const done = answer.then(
			() => undefined,
			() => {
				// What failed is not answered again with the same.
				if (last === asked) last = null
			},
		)
		running = done
		void done.then(() => {
			if (running === done) running = null
		})
		return answer
	}

	return {
		findings: async () => {
			const minute = Math.floor(nowMs() / minuteMs)
			const revision = event().revision()
			if (last && last.revision === revision && last.minute === minute) return last.answer
			if (!running) return begin()
			const closed = closings
			next ??= running.then(() => {
				next = null
				if (closings !== closed) throw new Refusal('noEventOpen')
				return begin()
			})
			return next
		},
		idle: async () => {
			while (running) await running
		},
		close: async () => {
			closings++
			const closing = reader
			reader = null
			last = null
			next = null
			running = null
			await closing?.close()
		},
	}
}
