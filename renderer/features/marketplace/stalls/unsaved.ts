/**
 * Words that were typed and not saved yet: whoever is about to leave them is asked first, however they leave.
 * Only one form is open at a time, so there is one such question.
 */
import { useEffect } from 'react'
import { create } from 'zustand'

type Unsaved = {
	readonly isChanged: boolean
	/** What waits for the answer; null: nobody is asked. */
	readonly asked: (() => void) | null
}

export const useUnsavedState = create<Unsaved>()(() => ({ isChanged: false, asked: null }))

/** Says for a form that is open whether anything in it is not saved. */
export const useUnsaved = (isChanged: boolean): void => {
	useEffect(() => {
		useUnsavedState.setState({ isChanged })
		return () => useUnsavedState.setState({ isChanged: false })
	}, [isChanged])
}

/** Goes on at once where nothing would be lost, and asks where something would. */
export const leaveFor = (then: () => void): void => {
	if (useUnsavedState.getState().isChanged) useUnsavedState.setState({ asked: then })
	else then()
}

export const stayHere = (): void => useUnsavedState.setState({ asked: null })

export const leaveUnsaved = (): void => {
	const { asked } = useUnsavedState.getState()
	useUnsavedState.setState({ isChanged: false, asked: null })
	asked?.()
}

/**
 * Holds on to the screen and to the window while something is not saved. A change of address can be heard of before it
 * is made only from the browser's own list of where it has been; where it has none, links alone ask.
 */
export const useHoldingOn = (): void => {
	useEffect(() => {
		const isHeld = (): boolean => useUnsavedState.getState().isChanged
		const goLater = (hash: string): void =>
			leaveFor(() => {
				location.hash = hash
			})
		const onUnload = (event: BeforeUnloadEvent): void => {
			if (isHeld()) event.preventDefault()
		}
		const onNavigate = (event: NavigateEvent): void => {
			if (!isHeld() || !event.hashChange || !event.cancelable) return
			event.preventDefault()
			goLater(new URL(event.destination.url).hash)
		}
		const onClick = (event: MouseEvent): void => {
			const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
			if (!isHeld() || link === null) return
			event.preventDefault()
			goLater(link.hash)
		}
		const hasList = 'navigation' in window
		addEventListener('beforeunload', onUnload)
		if (hasList) navigation.addEventListener('navigate', onNavigate)
		else document.addEventListener('click', onClick, { capture: true })
		return () => {
			removeEventListener('beforeunload', onUnload)
			if (hasList) navigation.removeEventListener('navigate', onNavigate)
			else document.removeEventListener('click', onClick, { capture: true })
			stayHere()
		}
	}, [])
}
