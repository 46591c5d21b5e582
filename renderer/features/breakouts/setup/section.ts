/** Which part of the set-up is on: what follows `#/breakouts/setup/` in the address. */
import { useSyncExternalStore } from 'react'
import { viewHref } from '../view.ts'

export const sections = ['topics', 'rounds', 'hosts', 'wishes', 'pairs', 'interpreters', 'rooms', 'aims'] as const
/** In the order in which somebody who begins with nothing needs them. */
export type Section = (typeof sections)[number]

export const sectionHref = (section: Section): string => `${viewHref('setup')}/${section}`

const current = (): Section => sections.find((section) => location.hash === sectionHref(section)) ?? 'topics'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useSection = (): Section => useSyncExternalStore(subscribe, current)
