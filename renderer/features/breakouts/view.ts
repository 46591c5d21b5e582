/** Which view of breakouts is on: the part of the address after `#/breakouts/`. */
import { useSyncExternalStore } from 'react'

export const views = ['board', 'fill', 'setup', 'tables'] as const
/** `board`: who sits where; `fill`: find groups for everybody; `setup`: topics, rounds, groups; `tables`: sheets and notes. */
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/breakouts/${view}`

const current = (): View | null => views.find((view) => location.hash.startsWith(viewHref(view))) ?? null

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Null where the address names none: the first view that makes sense is shown then. */
export const useView = (): View | null => useSyncExternalStore(subscribe, current)

export const goView = (view: View): void => {
	location.hash = viewHref(view)
}

/** The round that a link from elsewhere asks the board for, after `#/breakouts/board/`; empty: none. */
export const roundInAddress = (): string => location.hash.slice(viewHref('board').length + 1)
