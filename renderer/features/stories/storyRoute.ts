/** Which story is open: the part of the address after `#/stories/`. A slot's id, and nothing about anybody. */
import { useSyncExternalStore } from 'react'

export const storiesHref = '#/stories'

export const slotHref = (slotId: string): string => `${storiesHref}/${slotId}`

const current = (): string =>
	location.hash.startsWith(`${storiesHref}/`) ? location.hash.slice(storiesHref.length + 1) : ''

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Empty: the list is on. */
export const useSlotInAddress = (): string => useSyncExternalStore(subscribe, current)

export const goSlot = (slotId: string): void => {
	location.hash = slotHref(slotId)
}

export const goStories = (): void => {
	location.hash = storiesHref
}
