/** The list for the printer is drawn only while it is printed: of thousands of people it would slow every tick. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { tellWindow } from '../../../transport/windowShell.ts'

export type Paper = { readonly isDrawn: boolean; readonly print: () => void }

export const usePaper = (): Paper => {
	const [isDrawn, setDrawn] = useState(false)
	useEffect(() => {
		const draw = (): void => flushSync(() => setDrawn(true))
		const wipe = (): void => setDrawn(false)
		addEventListener('beforeprint', draw)
		addEventListener('afterprint', wipe)
		return () => {
			removeEventListener('beforeprint', draw)
			removeEventListener('afterprint', wipe)
		}
	}, [])
	return {
		isDrawn,
		print: () => {
			flushSync(() => setDrawn(true))
			// In a window its own dialog opens; in a browser, the browser's.
			if (!tellWindow({ kind: 'print' })) window.print()
		},
	}
}
