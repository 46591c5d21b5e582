/** Ctrl Z takes back the last change of these screens, unless somebody is writing. */
import { useEffect, useRef } from 'react'

const isInField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input, textarea, select')

export const useUndoKey = (undo: () => Promise<void>): void => {
	const latest = useRef(undo)
	latest.current = undo
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.defaultPrevented) return
			if (isInField(event.target)) return
			event.preventDefault()
			void latest.current()
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [])
}
