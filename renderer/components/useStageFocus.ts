/** Takes the focus to the title whenever the step changes, so that a screen reader and the keyboard begin there. */
import { useEffect, useRef } from 'react'

export const useStageFocus = (stage: string): void => {
	const last = useRef(stage)
	useEffect(() => {
		if (last.current === stage) return
		last.current = stage
		document.querySelector<HTMLElement>('main h1[tabindex]')?.focus()
		scrollTo(0, 0)
	}, [stage])
}
