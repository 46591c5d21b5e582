/**
 * The stall in hand: picked up by mouse, finger or keys. While there is one, every position says what it would
 * mean. Kept apart from the screen, so that carrying one draws an arrow and a line of words, and no position.
 */
import { create } from 'zustand'
import type { Option } from './placesTypes.ts'

type Hand = {
	/** Null: nothing is in hand. */
	readonly stallId: string | null
	readonly how: 'pointer' | 'keys'
	/** By position; null until the hub has answered. */
	readonly options: ReadonlyMap<string, Option> | null
	/** The position that it would be put down at now. */
	readonly overId: string | null
}

const empty: Hand = { stallId: null, how: 'keys', options: null, overId: null }

export const useHand = create<Hand>()(() => empty)

export const hand = {
	now: useHand.getState,
	pickUp: (stallId: string, how: Hand['how'], overId: string | null): void =>
		useHand.setState({ stallId, how, options: null, overId }),
	/** An answer about what is not in hand any more is not kept. */
	answer: (stallId: string, options: readonly Option[]): void =>
		useHand.setState((before) =>
			before.stallId === stallId ? { options: new Map(options.map((one) => [one.positionId, one])) } : before,
		),
	over: (overId: string | null): void => useHand.setState((before) => (before.overId === overId ? before : { overId })),
	empty: (): void => useHand.setState(empty),
}
