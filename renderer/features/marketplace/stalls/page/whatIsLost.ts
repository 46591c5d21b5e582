/** What goes with a stall that will not come: said before it is done, and afterwards what to see to. */
import type { Stall } from '../../marketTypes.ts'
import { isComing, peopleAt } from '../stallFacts.ts'

export type WhatWasLost = {
	/** Of the place that becomes free; empty: it had none. */
	readonly code: string
	/** Whoever has no duty there any more. */
	readonly names: readonly string[]
	/** Stalls that wish to be near it, by number. */
	readonly near: readonly number[]
}

export const whatIsLost = (stall: Stall, stalls: readonly Stall[]): WhatWasLost => ({
	code: stall.place?.code ?? '',
	names: peopleAt(stall).map(({ preferredName }) => preferredName),
	near: stalls
		.filter((one) => one.id !== stall.id && isComing(one) && (one.near as readonly string[]).includes(stall.id))
		.map(({ number }) => number),
})
