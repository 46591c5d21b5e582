import { useEffect } from 'react'
import { useHub } from '../../../transport/hub.ts'
import { undoLast } from '../useMarketSend.ts'

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/** Ctrl Z takes the last of what was done here back; in a field it is the field's own. */
export const useUndoKey = (again: () => Promise<void>): void => {
	const hub = useHub()
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(event.target)) return
			event.preventDefault()
			void undoLast(hub).then(again)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub, again])
}
