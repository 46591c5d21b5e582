import { useEffect, useEffectEvent } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/** A question over the whole screen; a panel beside what is worked on is none. */
const isAsked = (): boolean => document.querySelector('.dialog-veil') !== null

/** Ctrl Z takes the last of what was done on a screen back; in a field it is the field's own. One of these a screen. */
export const useUndoKey = (undo: () => void): void => {
	const onUndo = useEffectEvent(undo)
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
			if (!isUndo || event.defaultPrevented || isTyping(event.target) || isAsked()) return
			event.preventDefault()
			onUndo()
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [])
}
