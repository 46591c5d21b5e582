/**
 * The item in hand: picked up by keys, mouse or finger. While there is one, the timeline shows it where it would
 * be put down, and what would follow it.
 */
import { create } from 'zustand'
import type { SheetItem } from '../programmeTypes.ts'
import { type Place, placeOf } from './timelineScale.ts'

type Hand = {
	readonly item: SheetItem | null
	/** `settling`: put down, and the hub has not answered yet. */
	readonly how: 'keys' | 'pointer' | 'settling' | null
	readonly place: Place
}

const empty: Hand = { item: null, how: null, place: { startMin: 0, endMin: 0, roomId: null } }

export const usePlanHand = create<Hand>()(() => empty)

const isSame = (one: Place, other: Place): boolean =>
	one.startMin === other.startMin && one.endMin === other.endMin && one.roomId === other.roomId

export const planHand = {
	/** False: something is in hand already. */
	pickUp: (item: SheetItem, how: 'keys' | 'pointer'): boolean => {
		if (usePlanHand.getState().item !== null) return false
		usePlanHand.setState({ item, how, place: placeOf(item) })
		return true
	},
	to: (place: Place): void => usePlanHand.setState((before) => (isSame(before.place, place) ? before : { place })),
	settle: (): void => usePlanHand.setState({ how: 'settling' }),
	empty: (): void => usePlanHand.setState(empty, true),
	/** Whether it is somewhere else than it was picked up. */
	hasMoved: (): boolean => {
		const { item, place } = usePlanHand.getState()
		return item !== null && !isSame(placeOf(item), place)
	},
}
