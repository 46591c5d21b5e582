/** Ctrl Z takes back the last change, unless somebody is writing; cells of a table take the key themselves. */
import { useEffect } from 'react'
import { useHub } from '../../../transport/hub.ts'
import { undoLast } from '../useMarketSend.ts'

const isInField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input, textarea, select')

/** @param again reads what is on the screen afresh. */
export const useUndoKey = (again: () => Promise<void>): void => {
	const hub = useHub()
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.defaultPrevented) return
			if (isInField(event.target)) return
			event.preventDefault()
			void undoLast(hub).then(again)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub, again])
}
