/**
 * Everybody connected from the venue's network. Those who have shown a token keep their place; of the others there
 * are few, and where there are too many, the oldest goes: a desk that comes anew always gets its try.
 */
import type { Allowances } from './allowance.ts'
import type { VenueLimits } from './venueLimits.ts'

export type Visitor = {
	readonly address: string
	readonly end: () => void
}

export type Connections = {
	/** Somebody connected; whoever is too many is ended, the newcomer too where there is no place to be had. */
	readonly came: (visitor: Visitor) => void
	readonly left: (visitor: Visitor) => void
	/** Ends one that floods the hub; from its address there are fewer new ones for a while. */
	readonly cutOff: (visitor: Visitor) => void
	/** A token that is known was shown over it. `isStillKnown` is asked again later, for a desk may be removed. */
	readonly paired: (visitor: Visitor, holder: string, isStillKnown: () => boolean) => void
	/** Those whose token is known no longer lose their place: they are as if they had shown none. */
	readonly forgetRemoved: () => void
	readonly counts: () => { readonly paired: number; readonly unpaired: number }
}

/** What a connection that had to be cut off costs its address, in new connections: otherwise it would just come back. */
const costOfFlood = 20

type Place = { readonly holder: string; readonly isStillKnown: () => boolean }

export const createConnections = (
	limits: VenueLimits,
	newOnes: Allowances,
	onTooMany: () => void = () => undefined,
): Connections => {
	/** In the order they came. */
	const unpaired = new Set<Visitor>()
	const paired = new Map<Visitor, Place>()
	const putOut = (visitor: Visitor) => {
		unpaired.delete(visitor)
		paired.delete(visitor)
		onTooMany()
		visitor.end()
	}
	/** Ends the oldest of them while there are as many as may be, so that there is place for one more. */
	const makePlace = (among: readonly Visitor[], most: number) => {
		for (const oldest of among.slice(0, Math.max(0, among.length - most + 1))) putOut(oldest)
	}
	/** Among those who have shown nothing. */
	const takePlace = (visitor: Visitor) => {
		const fromThere = [...unpaired].filter(({ address }) => address === visitor.address)
		makePlace(fromThere, limits.unpairedOfAddress)
		makePlace([...unpaired], limits.unpaired)
		if (unpaired.size + paired.size >= limits.connections) makePlace([...unpaired], unpaired.size)
		if (unpaired.size + paired.size >= limits.connections) return putOut(visitor)
		unpaired.add(visitor)
	}
	return {
		came: (visitor) => {
			if (newOnes.take(visitor.address)) takePlace(visitor)
			else putOut(visitor)
		},
		left: (visitor) => {
			unpaired.delete(visitor)
			paired.delete(visitor)
		},
		cutOff: (visitor) => {
			for (let cost = 0; cost < costOfFlood; cost++) newOnes.take(visitor.address)
			visitor.end()
		},
		paired: (visitor, holder, isStillKnown) => {
			const place = paired.get(visitor)
			if (place?.holder === holder) return
			// One that was put out a moment ago is none any more, whatever still comes out of it.
			if (!place && !unpaired.delete(visitor)) return
			paired.delete(visitor)
			const ofHolder = [...paired].filter(([, other]) => other.holder === holder).map(([one]) => one)
			makePlace(ofHolder, limits.connectionsOfToken)
			paired.set(visitor, { holder, isStillKnown })
		},
		forgetRemoved: () => {
			for (const [visitor, { isStillKnown }] of [...paired]) {
				if (isStillKnown()) continue
				paired.delete(visitor)
				takePlace(visitor)
			}
		},
		counts: () => ({ paired: paired.size, unpaired: unpaired.size }),
	}
}
