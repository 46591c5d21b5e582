/**
 * The map of the stalls on a screen: opened by hand, gone by itself a while after the last touch or key, so that the
 * next person meets now and next. The last seconds are said, and anything anybody does begins the while anew.
 */
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useQuery } from '../../../transport/useQuery.ts'

export type StallMap = Extract<OutputOf<'displays.stalls'>, { outcome: 'known' }>
export type ShownStall = StallMap['stalls'][number]

export const mapStaysSeconds = 60
/** From here on the seconds are counted where everybody sees it. */
export const warnsSeconds = 20

export type StallMapHand = {
	readonly isOpen: boolean
	readonly open: () => void
	readonly close: () => void
	/** Seconds until it closes by itself. */
	readonly left: number
}

/** @param isOn there is a map to be shown. */
export const useStallMap = (isOn: boolean): StallMapHand => {
	const [left, setLeft] = useState(0)
	const isOpen = isOn && left > 0
	const open = useCallback(() => setLeft(mapStaysSeconds), [])
	const close = useCallback(() => setLeft(0), [])
	// Somebody's badge was scanned: whoever comes after them begins with now and next.
	if (!isOn && left > 0) setLeft(0)
	useEffect(() => {
		if (!isOpen) return
		const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
		const again = (): void => setLeft((seconds) => (seconds > 0 ? mapStaysSeconds : seconds))
		const onKey = (event: KeyboardEvent): void => {
			if (event.key === 'Escape') setLeft(0)
			else again()
		}
		document.addEventListener('keydown', onKey)
		document.addEventListener('pointerdown', again)
		document.addEventListener('scroll', again, { capture: true, passive: true })
		return () => {
			clearInterval(timer)
			document.removeEventListener('keydown', onKey)
			document.removeEventListener('pointerdown', again)
			document.removeEventListener('scroll', again, { capture: true })
		}
	}, [isOpen])
	return { isOpen, open, close, left }
}

/** Undefined until it was read once; kept while nobody answers. */
export const useShownStalls = (): StallMap | undefined => {
	const { data } = useQuery('displays.stalls', (client) => client.displays.stalls({}), ['marketplace', 'event'])
	return data?.outcome === 'known' ? data : undefined
}
