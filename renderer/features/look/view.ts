/** Which view of what needs a look is on: the part of the address after `#/look/`. */
import { useSyncExternalStore } from 'react'

export const views = ['findings', 'changes', 'rules'] as const
/** `findings`: what needs a look now; `changes`: what happens on the day; `rules`: how strong each rule is. */
export type View = (typeof views)[number]

export const viewHref = (view: View): string => (view === 'findings' ? '#/look' : `#/look/${view}`)

const current = (): View => views.find((view) => location.hash === `#/look/${view}`) ?? 'findings'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useView = (): View => useSyncExternalStore(subscribe, current)
