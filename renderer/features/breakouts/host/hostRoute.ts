/** Which table an organiser has opened: the part of the address after `#/table/`. A group, never a person. */
import { useSyncExternalStore } from 'react'

const start = '#/table/'

export const tableHref = (groupId: string): string => `${start}${groupId}`

const current = (): string => (location.hash.startsWith(start) ? location.hash.slice(start.length) : '')

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Empty where the address names none. */
export const useTableInAddress = (): string => useSyncExternalStore(subscribe, current)
