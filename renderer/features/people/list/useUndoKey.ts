import { useEffect } from 'react'
import { useHub } from '../../../transport/hub.ts'
import { undoLast } from './usePeopleChange.ts'

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/** Ctrl Z takes the last of what was done to people here back; in a field it is the field's own. */
export const useUndoKey = (): void => {
	const hub = useHub()
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.defaultPrevented || event.key !== 'z' || event.shiftKey || isTyping(event.target)) return
			if (!event.ctrlKey && !event.metaKey) return
			event.preventDefault()
			void undoLast(hub)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub])
}
