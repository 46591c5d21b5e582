/**
 * What needs a look, kept as true as it has to be: asked again some time after something changed, at most one
 * question on the way and one waiting, and the last answer stays meanwhile. A notice is cheap and findings are not,
 * so many notices close together are one question.
 */
import type { Findings } from './lookTypes.ts'

export type LookState = {
	/** The last answer; undefined until the first one is there. */
	readonly data: Findings | undefined
	readonly isAsking: boolean
	/** The last try did not get an answer. */
	readonly hasFailed: boolean
}

export type FindingsMirror = {
	readonly get: () => LookState
	readonly subscribe: (listener: () => void) => () => void
	/** Asks now; resolves once an answer that is not older than this is held, or the try has failed. */
	readonly ask: () => Promise<void>
	/** Something has changed: asks in a while, sooner where somebody is looking. */
	readonly changed: () => void
	/** Somebody looks at the list until the answer is called. */
	readonly watch: () => () => void
	/** Asks no more until it is woken: nobody is here to see it. */
	readonly stop: () => void
	readonly wake: () => void
}

export type FindingsMirrorDeps = {
	readonly ask: (signal: AbortSignal) => Promise<Findings>
	/** Runs something after so many milliseconds; answers how not to. */
	readonly later: (run: () => void, ms: number) => () => void
}

/** How long notices are gathered, with somebody looking at the list and without. */
export const watchedMs = 400
export const asideMs = 3000

export const createFindingsMirror = ({ ask, later }: FindingsMirrorDeps): FindingsMirror => {
	let state: LookState = { data: undefined, isAsking: false, hasFailed: false }
	const listeners = new Set<() => void>()
	let gone = new AbortController()
	let running: Promise<void> | null = null
	let waiting: Promise<void> | null = null
	let cancel: (() => void) | null = null
	let watchers = 0

	const set = (more: Partial<LookState>): void => {
		state = { ...state, ...more }
		for (const listener of listeners) listener()
	}
	const read = async (): Promise<void> => {
		const { signal } = gone
		const tell = (more: Partial<LookState>): void => {
			if (!signal.aborted) set(more)
		}
		tell({ isAsking: true })
		try {
			tell({ data: await ask(signal), hasFailed: false })
		} catch {
			tell({ hasFailed: true })
		}
		tell({ isAsking: false })
	}
	const begin = (): Promise<void> => {
		running = read().finally(() => {
			running = null
		})
		return running
	}
	const start = (): Promise<void> => {
		cancel?.()
		cancel = null
		if (gone.signal.aborted) return Promise.resolve()
		if (running === null) return begin()
		waiting ??= running.then(() => {
			waiting = null
			return gone.signal.aborted ? undefined : begin()
		})
		return waiting
	}
	return {
		get: () => state,
		subscribe: (listener) => {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		ask: start,
		changed: () => {
			cancel ??= later(
				() => {
					cancel = null
					void start()
				},
				watchers > 0 ? watchedMs : asideMs,
			)
		},
		watch: () => {
			watchers++
			void start()
			return () => {
				watchers--
			}
		},
		stop: () => {
			cancel?.()
			cancel = null
			gone.abort()
		},
		wake: () => {
			if (gone.signal.aborted) gone = new AbortController()
		},
	}
}
