/** Which paper is looked at: the part of the address after `#/today/paper/`. */
import { useSyncExternalStore } from 'react'

export const sheetKinds = ['list', 'signIn', 'walkIn'] as const
export type SheetKind = (typeof sheetKinds)[number]
export const paperViews = [...sheetKinds, 'enter'] as const
/** `enter`: typing in what was ticked. */
export type PaperView = (typeof paperViews)[number]

export const paperHref = (view: PaperView | null): string => `#/today/paper${view === null ? '' : `/${view}`}`

const current = (): PaperView | null => paperViews.find((view) => location.hash === paperHref(view)) ?? null

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Null: all of it. */
export const usePaperView = (): PaperView | null => useSyncExternalStore(subscribe, current)
