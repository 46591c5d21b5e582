/** A day at the stalls, kept true while it is on the screen, with what was tapped here on top. */
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { announce } from '../../../components/announcer.ts'
import { useHub, useLink } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { refusalOf } from '../refusals.ts'
import type { DayStall } from './dayTypes.ts'
import { type FloorStep, floorBoxOf, hasLooseTaps, withTaps } from './floorBox.ts'

/** So often taps that wait for the hub are sent again. */
const againMs = 5000

export type StallDayRead = {
	/** Undefined until the first answer is there. */
	readonly stalls: readonly DayStall[] | undefined
	readonly hasFailed: boolean
	readonly again: () => Promise<void>
	/** Taps, sent at once; the last that was not done says why in `refusal`. */
	readonly put: (...steps: readonly FloorStep[]) => void
	/** How many taps wait because the hub does not answer. */
	readonly waiting: number
	readonly refusal: string | undefined
}

export type UseStallDay = {
	readonly dayId: string
	readonly nowMs: number
	/** A steward's; organisers need none. */
	readonly badgeCode?: string
	/** Hears the ids of what was kept and changed something. */
	readonly onKept?: (id: string) => void
}

const ignore = (): void => undefined

export const useStallDay = ({ dayId, nowMs, badgeCode = '', onKept = ignore }: UseStallDay): StallDayRead => {
	const hub = useHub()
	const { link } = useLink()
	const box = useMemo(() => floorBoxOf(dayId), [dayId])
	const day = useQuery(
		`marketplace.day:${dayId}:${badgeCode}`,
		async (client) => {
			const mark = box.mark()
			return { mark, read: await client.marketplace.day({ dayId, badgeCode }) }
		},
		['marketplace', 'attendance', 'people', 'breakouts', 'stories', 'programme', 'event'],
	)
	const { data, again } = day
	useEffect(() => {
		if (data !== undefined) box.bring(data.read, data.mark, badgeCode)
	}, [data, box, badgeCode])
	useEffect(() => {
		box.connect({
			send: ([name, input], id) => hub.call(name, input, id),
			again,
			onKept: (id, { outcome }) => {
				if (outcome !== 'unchanged') onKept(id)
			},
		})
	}, [hub, box, again, onKept])
	useEffect(() => {
		if (link === 'online') box.retry()
		const timer = setInterval(box.retry, againMs)
		return () => clearInterval(timer)
	}, [link, box])
	useEffect(() => {
		const listen = (event: BeforeUnloadEvent): void => {
			if (hasLooseTaps()) event.preventDefault()
		}
		addEventListener('beforeunload', listen)
		return () => removeEventListener('beforeunload', listen)
	}, [])
	const { read, waiting, isLost, refused } = useStore(box.store)
	const refusal = refused === null ? undefined : refusalOf(refused.name, refused.answer)
	useEffect(() => {
		if (refusal !== undefined) announce(refusal, 'assertive')
	}, [refusal])
	const stalls = useMemo(
		() => (read === null || read.to !== badgeCode ? undefined : withTaps(read.day.stalls, waiting)),
		[read, waiting, badgeCode],
	)
	return {
		stalls,
		hasFailed: day.hasFailed,
		again,
		put: (...steps) => box.put(steps, nowMs),
		waiting: isLost ? waiting.filter(({ isKept }) => !isKept).length : 0,
		refusal,
	}
}
