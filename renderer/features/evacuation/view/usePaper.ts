/** The list for the printer is drawn only while it is printed: of thousands of people it would slow every tick. */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useHub } from '../../../transport/hub.ts'
import { tellWindow } from '../../../transport/windowShell.ts'
import type { Now } from '../alarmWords.ts'

export type Paper = {
	/** What is drawn for the printer; null: nothing. */
	readonly drawn: Now | null
	readonly print: () => void
}

/** @param now as it is on the screen: printed where the hub does not answer, or where somebody prints past the button */
export const usePaper = (evacuationId: string, now: Now | null): Paper => {
	const { client } = useHub()
	const [drawn, setDrawn] = useState<Now | null>(null)
	const latest = useRef(now)
	useEffect(() => {
		latest.current = now
	}, [now])
	useEffect(() => {
		const draw = (): void => flushSync(() => setDrawn((before) => before ?? latest.current))
		const wipe = (): void => setDrawn(null)
		addEventListener('beforeprint', draw)
		addEventListener('afterprint', wipe)
		return () => {
			removeEventListener('beforeprint', draw)
			removeEventListener('afterprint', wipe)
		}
	}, [])
	const print = async (): Promise<void> => {
		const whole = await client.evacuation.now({ evacuationId, isWhole: true }).catch(() => null)
		flushSync(() => setDrawn(whole?.outcome === 'known' ? whole : latest.current))
		// In a window its own dialog opens; in a browser, the browser's.
		if (!tellWindow({ kind: 'print' })) window.print()
	}
	return { drawn, print: () => void print() }
}
