/** Which view of today is on: the part of the address after `#/today/`. */
import { useSyncExternalStore } from 'react'

export const views = ['doors', 'ready', 'leaving', 'paper', 'end'] as const
/** `doors`: who is in; `ready`: before doors; `leaving`: the building in an emergency; `paper`; `end`: of the day. */
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/today/${view}`

const current = (): View => views.find((view) => location.hash.startsWith(viewHref(view))) ?? 'doors'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useView = (): View => useSyncExternalStore(subscribe, current)
