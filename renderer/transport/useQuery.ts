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
	readonly again: () => void
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
	const ask = useRef<() => void>(() => {})
	const topicList = topics.join(' ')

	useEffect(() => {
		let isGone = false
		let isRunning = false
		let mustRunAgain = false
		const start = async (): Promise<void> => {
			if (isRunning) {
				mustRunAgain = true
				return
			}
			isRunning = true
			mustRunAgain = false
			try {
				const data = await latestRun.current(hub.client)
				if (!isGone) setHeld({ key, data, hasFailed: false, isLoading: false })
			} catch {
				if (!isGone) {
					setHeld((before) => ({
						key,
						data: before.key === key ? before.data : undefined,
						hasFailed: true,
						isLoading: false,
					}))
				}
			}
			isRunning = false
			if (mustRunAgain && !isGone) void start()
		}
		ask.current = () => void start()
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
