/** Which view of badges is on: the part of the address after `#/registrations/badges/`. */
import { useSyncExternalStore } from 'react'

export const views = ['print', 'look'] as const
/** `print`: many at once; `look`: the designer. */
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/registrations/badges/${view}`

const current = (): View => views.find((view) => location.hash === viewHref(view)) ?? 'print'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useView = (): View => useSyncExternalStore(subscribe, current)
