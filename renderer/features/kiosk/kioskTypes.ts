/** What the page by the door is showing. Held in memory alone: neither the address nor the browser keeps any of it. */
import type { OutputOf } from '../../../shared/contract/index.ts'

type Known = Extract<OutputOf<'kiosk.welcome'>, { outcome: 'known' }>
export type PhotoAnswer = 'yes' | 'ask' | 'no'

export type Welcomed = Known & {
	readonly registrationId: string
	/** What was done for them here, for "this is not me"; empty where they were in already. */
	readonly doneIds: readonly string[]
	/** Nobody asked them before: the question is on the screen. */
	readonly asksPhoto: boolean
	readonly photoLost: boolean
}

export type KioskState =
	| { readonly is: 'typing'; readonly code: string }
	| { readonly is: 'looking' }
	| { readonly is: 'welcome'; readonly who: Welcomed }
	/** A code that lets nobody in, for whatever reason: the reason is not said. */
	| { readonly is: 'seeDesk' }
	| { readonly is: 'resting' }
	| { readonly is: 'leaving' }
	/** Left with the PIN: nothing is asked any more. */
	| { readonly is: 'left' }

/** Longer than any code that somebody types. */
export const mostTyped = 24

/** Letters and digits as a code has them. */
export const cleanCode = (typed: string): string =>
	typed
		.replace(/[^0-9a-z]/gi, '')
		.toUpperCase()
		.slice(0, mostTyped)

/** For so many seconds each is on the screen with nobody doing anything; null: until somebody does. */
export const staysSeconds = (state: KioskState): number | null => {
	switch (state.is) {
		case 'typing':
			return state.code === '' ? null : 30
		case 'welcome':
			return state.who.asksPhoto ? 30 : 12
		case 'seeDesk':
		case 'resting':
			return 12
		case 'leaving':
			return 30
		case 'looking':
		case 'left':
			return null
		default:
			return state satisfies never
	}
}
