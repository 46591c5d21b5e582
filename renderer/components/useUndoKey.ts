import { useEffect, useEffectEvent } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

const hasDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Ctrl Z takes the last of what was done on a screen back; in a field it is the field's own. One of these a screen. */
export const useUndoKey = (undo: () => void): void => {
	const onUndo = useEffectEvent(undo)
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
			if (!isUndo || event.defaultPrevented || isTyping(event.target) || hasDialog()) return
			event.preventDefault()
			onUndo()
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [])
}
