/**
 * A read of the hub that stays true: it runs again when a notice names one of its topics, and the
 * last answer stays on the screen meanwhile. A slow answer never overwrites a newer one.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Topic } from '../../shared/contract/define.ts'
import type { Client } from '../../shared/contract/index.ts'
import { useHub } from './hub.ts'

export type Query<T> = {
	/** The last answer; undefined until the first one is there, and again when the key changes. */
	readonly data: T | undefined
	readonly isLoading: boolean
	/** The last try did not reach the hub, or the hub could not answer. `data` may still hold an older answer. */
	readonly hasFailed: boolean
	/** Reads now; resolves when the answer is held, or the try has failed. */
	readonly again: () => Promise<void>
}

type Held<T> = {
	readonly key: string
	readonly data: T | undefined
	readonly hasFailed: boolean
	readonly isLoading: boolean
}

/**
 * @param key names what is read, with everything `run` depends on in it: a new key starts anew.
 * @param run reads; called again after notices about `topics`, at most one at a time and one waiting.
 */
export const useQuery = <T>(key: string, run: (client: Client) => Promise<T>, topics: readonly Topic[]): Query<T> => {
	const hub = useHub()
	const [held, setHeld] = useState<Held<T>>({ key, data: undefined, hasFailed: false, isLoading: true })
	const latestRun = useRef(run)
	latestRun.current = run
	const ask = useRef<() => Promise<void>>(async () => {})
	const topicList = topics.join(' ')

	useEffect(() => {
		let isGone = false
		let running: Promise<void> | null = null
		let waiting: Promise<void> | null = null

		const read = async (): Promise<void> => {
			try {
				const data = await latestRun.current(hub.client)
				if (!isGone) setHeld({ key, data, hasFailed: false, isLoading: false })
			} catch {
				if (isGone) return
				setHeld((before) => ({
					key,
					data: before.key === key ? before.data : undefined,
					hasFailed: true,
					isLoading: false,
				}))
			}
		}
		const begin = (): Promise<void> => {
			running = read().finally(() => {
				running = null
			})
			return running
		}
		/** One at a time, and at most one waiting: whoever asks during a run gets the run after it. */
		const start = (): Promise<void> => {
			if (running === null) return begin()
			waiting ??= running.then(() => {
				waiting = null
				return isGone ? undefined : begin()
			})
			return waiting
		}
		ask.current = start
		void start()
		const listened = topicList.split(' ')
		const stop = hub.onNotice((notice) => {
			if (notice.topics.some((topic) => listened.includes(topic))) void start()
		})
		return () => {
			isGone = true
			stop()
		}
	}, [hub, key, topicList])

	const again = useCallback(() => ask.current(), [])
	return held.key === key
		? { data: held.data, isLoading: held.isLoading, hasFailed: held.hasFailed, again }
		: { data: undefined, isLoading: true, hasFailed: false, again }
}
