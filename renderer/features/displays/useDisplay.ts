/**
 * What a screen shows, and from when. Hears of changes by notice, asks again by itself as time goes on,
 * and keeps the last answer while nobody answers.
 */
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { useLink } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'

export type Shown = OutputOf<'displays.show'>
export type ShownItem = Shown['items'][number]

/** Time alone moves what is on to what was; nobody sends a notice for that. */
const askEveryMs = 15_000
const askAgainMs = 3000
const tickMs = 1000

export type DisplayState = {
	/** Undefined until the hub has answered once. */
	readonly shown: Shown | undefined
	/** The hub's clock, counted on here; null until it has answered. */
	readonly nowMs: number | null
	/** Nobody answers just now: what is on the screen is from when it was last asked. */
	readonly isOld: boolean
}

/** The hub's clock, set by every answer. Counts in seconds, so that minutes turn when they do. */
const useClock = (shown: Shown | undefined): number | null => {
	const [nowMs, setNowMs] = useState<number | null>(null)
	useEffect(() => {
		if (shown === undefined) return
		const offset = shown.nowMs - performance.now()
		const tick = (): void => setNowMs(performance.now() + offset)
		tick()
		const timer = setInterval(tick, tickMs)
		return () => clearInterval(timer)
	}, [shown])
	return nowMs
}

export const useDisplay = (roomId: string | null): DisplayState => {
	const { link } = useLink()
	const query = useQuery(`displays.show:${roomId ?? ''}`, (client) => client.displays.show({ roomId }), [
		'event',
		'programme',
		'breakouts',
		'marketplace',
	])
	const { data, hasFailed, again } = query
	useEffect(() => {
		const timer = setInterval(() => void again(), hasFailed ? askAgainMs : askEveryMs)
		return () => clearInterval(timer)
	}, [again, hasFailed])
	return { shown: data, nowMs: useClock(data), isOld: hasFailed || link === 'alone' }
}
