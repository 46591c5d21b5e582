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

/** Holds on to the address and to the window while something is not saved. */
export const useHoldingOn = (): void => {
	useEffect(() => {
		const here = location.hash
		const onUnload = (event: BeforeUnloadEvent): void => {
			if (useUnsavedState.getState().isChanged) event.preventDefault()
		}
		// Heard before the screens hear it, so that none of them goes.
		const onHash = (event: HashChangeEvent): void => {
			const target = location.hash
			if (!useUnsavedState.getState().isChanged || target === here) return
			event.stopImmediatePropagation()
			history.replaceState(history.state, '', here)
			leaveFor(() => {
				location.hash = target
			})
		}
		addEventListener('beforeunload', onUnload)
		addEventListener('hashchange', onHash, { capture: true })
		return () => {
			removeEventListener('beforeunload', onUnload)
			removeEventListener('hashchange', onHash, { capture: true })
			stayHere()
		}
	}, [])
}
