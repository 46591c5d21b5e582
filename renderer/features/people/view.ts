/**
 * Which view of the registrations is on: the part of the address after `#/registrations/`. A person is there by
 * the id of their registration, which says nothing about anybody.
 */
import { useSyncExternalStore } from 'react'

export const views = ['list', 'needs', 'same', 'badges', 'bring'] as const
/** `list`: everybody; `needs`: what people need; `same`: who may be one person; `badges`; `bring`: files in. */
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/registrations/${view}`
export const personHref = (registrationId: string): string => `#/registrations/person/${registrationId}`

export const goPerson = (registrationId: string): void => {
	location.hash = personHref(registrationId)
}

const current = (): View | null => views.find((view) => location.hash.startsWith(viewHref(view))) ?? null
const currentPerson = (): string =>
	location.hash.startsWith(personHref('')) ? (location.hash.split('/')[3] ?? '') : ''

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Null where the address names none. */
export const useView = (): View | null => useSyncExternalStore(subscribe, current)

/** Whose page is open; empty: nobody's. */
export const usePersonInAddress = (): string => useSyncExternalStore(subscribe, currentPerson)
