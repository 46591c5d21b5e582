/**
 * Which screen is on. The address after `#` holds it, so that going back and reloading do what
 * people expect; nothing about a person or a code is ever in it.
 */
import { useSyncExternalStore } from 'react'

export const routes = [
	'home',
	'newEvent',
	'recoveryCode',
	'open',
	'joinHub',
	'today',
	'desk',
	'help',
	'kiosk',
	'table',
	'stall',
	'support',
	'display',
	'registrations',
	'breakouts',
	'marketplace',
	'stories',
	'programme',
	'look',
	'history',
	'afterwards',
	'desks',
] as const
export type Route = (typeof routes)[number]

/** The parts of an open event, in the order of the tabs and, the first ten, of Ctrl 1 to 9 and 0. */
export const parts = [
	'today',
	'desk',
	'registrations',
	'breakouts',
	'marketplace',
	'stories',
	'programme',
	'look',
	'history',
	'afterwards',
	'desks',
] as const satisfies readonly Route[]
export type Part = (typeof parts)[number]

const jobs = ['help', 'kiosk', 'table', 'stall', 'support', 'display'] as const satisfies readonly Route[]

/** What can be shown of an open event: its parts, the page of one job, a public screen. */
export type EventRoute = Part | (typeof jobs)[number]

export const isPart = (route: Route): route is Part => parts.some((part) => part === route)

export const isOfEvent = (route: Route): route is EventRoute => jobs.some((job) => job === route) || isPart(route)

export const hrefOf = (route: Route): string => `#/${route}`

/** What follows a second slash is a view of that screen and its own business. */
const current = (): Route =>
	routes.find((route) => location.hash === hrefOf(route) || location.hash.startsWith(`${hrefOf(route)}/`)) ?? 'home'

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, current)

/** Shows a view of a screen, by its address after the page's own. */
export const goTo = (href: string, options: { readonly replace?: boolean } = {}): void => {
	if (options.replace === true) location.replace(href)
	else location.hash = href
}

/** Shows another screen. `replace`: going back skips the one that was on. */
export const go = (route: Route, options: { readonly replace?: boolean } = {}): void => {
	goTo(hrefOf(route), options)
}

/** Shows a screen of somebody else's event, or of this computer's own again: nothing of what was on before stays. */
export const beginAnew = (route: Route): void => {
	go(route, { replace: true })
	location.reload()
}
