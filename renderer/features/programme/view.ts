/** Which view of the run sheet is on: the part of the address after `#/programme/`. */
import { useSyncExternalStore } from 'react'

export const views = ['live', 'plan', 'sheets', 'screens'] as const
/** `live`: the day as it runs; `plan`: what is when and where; `sheets`: on paper; `screens`: for the public. */
export type View = (typeof views)[number]

export const viewHref = (view: View): string => `#/programme/${view}`

const current = (): View | null => views.find((view) => location.hash.startsWith(viewHref(view))) ?? null

const subscribe = (listener: () => void): (() => void) => {
	addEventListener('hashchange', listener)
	return () => removeEventListener('hashchange', listener)
}

/** Null where the address names none: live on a day of the event, the plan before and after. */
export const useView = (): View | null => useSyncExternalStore(subscribe, current)

/** The day and the item that a link from elsewhere asks the plan for, after `#/programme/plan/`; empty: none. */
export const inAddress = (): { readonly dayId: string; readonly itemId: string } => {
	const [, , view, dayId = '', itemId = ''] = location.hash.split('/')
	return view === 'plan' ? { dayId, itemId } : { dayId: '', itemId: '' }
}
