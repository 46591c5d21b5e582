/** Which view of the marketplace is on: the part of the address after `#/marketplace/`. */
import { useSyncExternalStore } from 'react'

export const views = ['places', 'hall', 'stalls', 'day', 'paper'] as const
/** `places`: who stands where; `hall`: drawing it; `stalls`: who comes and what they need; `day`; `paper`: to be printed. */
export type View = (typeof views)[number]

export const viewHref = (view: View, about = ''): string =>
	about === '' ? `#/marketplace/${view}` : `#/marketplace/${view}/${about}`

const current = (): View | null => views.find((view) => location.hash.startsWith(viewHref(view))) ?? null
const about = (): string => location.hash.split('/')[3] ?? ''

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Null where the address names none: the day's list on a day of the event, the places before and after. */
export const useView = (): View | null => useSyncExternalStore(subscribe, current)

/** What a view is to begin with: a stall's id, or a step of its own; empty: nothing in particular. */
export const useAbout = (): string => useSyncExternalStore(subscribe, about)
