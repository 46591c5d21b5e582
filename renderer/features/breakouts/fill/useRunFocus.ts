/** Takes the focus to the title when a run begins, ends or is taken back: the control that had it is gone then. */
import { useEffect, useRef } from 'react'
import type { Run } from './fillStore.ts'

export const useRunFocus = (at: Run['at']): void => {
	const last = useRef(at)
	useEffect(() => {
		if (last.current === at) return
		last.current = at
		document.querySelector<HTMLElement>('main h1[tabindex]')?.focus()
		scrollTo(0, 0)
	}, [at])
}
