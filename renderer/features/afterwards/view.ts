/** Which view of afterwards is on: the part of the address after `#/afterwards/`, up to the next slash. */
import { useSyncExternalStore } from 'react'

/**
 * `files`: what leaves the event; `numbers`: what may be published; `heard`: themes and actions; `certificates`: of
 * taking part; `payments`: for people's time; `report`: to whoever paid for it; `keeping`: what is kept how long, and erasing; `safe`: copies of the file and its code.
 */
export const views = ['files', 'numbers', 'heard', 'certificates', 'payments', 'report', 'keeping', 'safe'] as const
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/afterwards/${view}`

const current = (): View => views.find((view) => location.hash.startsWith(viewHref(view))) ?? 'files'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useView = (): View => useSyncExternalStore(subscribe, current)
