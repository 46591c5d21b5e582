/** Which view of the desks is on: the part of the address after `#/desks/`, up to the next slash. */
import { useSyncExternalStore } from 'react'

/**
 * `list`: other desks, and how they join; `decisions`: what came late and needs one; `copies`: for desks without any
 * network; `standby`: the laptop that takes over.
 */
export const views = ['list', 'decisions', 'copies', 'standby'] as const
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/desks/${view}`

const current = (): View => views.find((view) => location.hash.startsWith(viewHref(view))) ?? 'list'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useView = (): View => useSyncExternalStore(subscribe, current)
