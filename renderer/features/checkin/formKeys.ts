import type { KeyboardEvent } from 'react'

/** The keys of a form at the desk: Ctrl Enter saves from any field, Esc goes back. */
export const formKeys =
	(save: () => void, back: () => void) =>
	(event: KeyboardEvent): void => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault()
			if (!event.repeat) save()
		} else if (event.key === 'Escape') {
			event.preventDefault()
			back()
		}
	}
