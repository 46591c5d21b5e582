/**
 * What somebody who draws the hall has chosen, has in hand and is about to add. While something is in hand nothing is
 * drawn by React but what stands above the plan: the shapes themselves are moved by hand (`applyHand`).
 */
import { create } from 'zustand'
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import type { Guide } from '../../../../../shared/domain/marketplace/drawing/snap.ts'
import type { Trouble } from '../../../../../shared/domain/marketplace/drawing/troubles.ts'
import type { Footprint } from '../../../../../shared/domain/marketplace/footprint.ts'
import type { ZoneKind } from '../../../../../shared/domain/marketplace/words.ts'
import type { Hall, Position, Zone } from '../../marketTypes.ts'

export type PlanScene = {
	readonly hall: Hall
	readonly zones: readonly Zone[]
	readonly positions: readonly Position[]
}

/** `settling`: put down, and the hub has not answered yet. */
type How = 'pointer' | 'keys' | 'settling'

/** Which edges of a part of the hall are moved; `move`: all of it. */
export type ZonePart = 'move' | 'n' | 'e' | 's' | 'w' | 'ne' | 'nw' | 'se' | 'sw'

export type PositionsHand = {
	readonly what: 'positions'
	readonly ids: readonly string[]
	readonly how: How
	readonly by: By
	/** How often each was turned by a quarter, about its own middle. */
	readonly quarters: number
	readonly guides: readonly Guide[]
	readonly troubles: readonly Trouble[]
}
export type ZoneHand = {
	readonly what: 'zone'
	readonly id: string
	readonly how: How
	readonly part: ZonePart
	readonly by: By
	readonly box: Footprint
	readonly guides: readonly Guide[]
	/** Positions that would stand on it, where it must stay clear. */
	readonly under: readonly string[]
}
export type Hand = PositionsHand | ZoneHand

export type Adding = { readonly what: 'position' } | { readonly what: 'zone'; readonly kind: ZoneKind }

type Plan = {
	readonly ids: ReadonlySet<string>
	/** A part of the hall; nothing else is chosen then. */
	readonly zoneId: string | null
	readonly hand: Hand | null
	/** Being drawn around what is to be chosen, or as a new part of the hall. */
	readonly marquee: Footprint | null
	/** What the next press on the plan adds. */
	readonly adding: Adding | null
	readonly task: 'row' | 'number' | null
	/** What a task would add. */
	readonly ghosts: readonly Position[]
	/** Codes that a task would give, by position. */
	readonly codes: ReadonlyMap<string, string> | null
	readonly zoom: number
}

const none: ReadonlySet<string> = new Set()
const begin: Plan = {
	ids: none,
	zoneId: null,
	hand: null,
	marquee: null,
	adding: null,
	task: null,
	ghosts: [],
	codes: null,
	zoom: 1,
}

export const usePlan = create<Plan>()(() => begin)

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	one.size === other.size && [...one].every((id) => other.has(id))

export const mostZoom = 8

export const plan = {
	set: (change: Partial<Plan>): void => usePlan.setState(change),
	reset: (): void => usePlan.setState(begin, true),
	choose: (ids: Iterable<string>): void => {
		const next = new Set(ids)
		const before = usePlan.getState()
		if (before.zoneId === null && isSame(before.ids, next)) return
		usePlan.setState({ ids: next, zoneId: null })
	},
	toggle: (id: string): void => {
		const { ids } = usePlan.getState()
		plan.choose(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id])
	},
	chooseZone: (zoneId: string): void => usePlan.setState({ ids: none, zoneId, task: null, ghosts: [], codes: null }),
	endTask: (): void => usePlan.setState({ task: null, ghosts: [], codes: null }),
	zoomTo: (zoom: number): void => usePlan.setState({ zoom: Math.min(mostZoom, Math.max(1, zoom)) }),
}
