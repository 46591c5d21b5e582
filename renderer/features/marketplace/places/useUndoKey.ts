/** Ctrl Z takes back the last of what was done at the marketplace here, unless somebody is typing or asked something. */
import { useEffect } from 'react'
import { useHub } from '../../../transport/hub.ts'
import { undoLast } from '../useMarketSend.ts'

const isInField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))

export const useUndoKey = (): void => {
	const hub = useHub()
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
			if (!isUndo || event.defaultPrevented || isInField(event.target)) return
			if (document.querySelector('.dialog-veil') !== null) return
			event.preventDefault()
			void undoLast(hub)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub])
}
