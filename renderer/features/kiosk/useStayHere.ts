/**
 * Keeps the page by the door on the screen: going back comes back, nothing is dropped onto it, nothing opens beside
 * it. What the browser itself can do is not ours to stop: there the connection, which may do nothing else, is what
 * protects people.
 */
import { useEffect } from 'react'

export const useStayHere = (isOn: boolean): void => {
	useEffect(() => {
		if (!isOn) return
		/** One entry more than there is to go back over. Browsers skip those made before anybody touched the page. */
		const stay = (): void => history.pushState(null, '', '#/kiosk')
		const stop = (event: Event): void => event.preventDefault()
		const firstTouch = new AbortController()
		const touched = (): void => {
			firstTouch.abort()
			stay()
		}
		stay()
		addEventListener('popstate', stay)
		addEventListener('pointerdown', touched, { signal: firstTouch.signal })
		addEventListener('keydown', touched, { signal: firstTouch.signal })
		const away = ['contextmenu', 'dragover', 'drop'] as const
		for (const name of away) addEventListener(name, stop)
		return () => {
			firstTouch.abort()
			removeEventListener('popstate', stay)
			for (const name of away) removeEventListener(name, stop)
		}
	}, [isOn])
}
