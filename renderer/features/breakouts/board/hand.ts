/**
 * The person in hand: picked up by mouse, finger or keys, or looked at in their panel. While there is one, every
 * column shows what it would mean. Kept apart from the board, so that a drag draws two columns again and no card.
 */
import { create } from 'zustand'
import type { Option, PersonCard } from './boardTypes.ts'

type Hand = {
	/** Whom the options are about. */
	readonly registrationId: string | null
	/** `carry`: picked up; `look`: their panel is open; null: only asked ahead. */
	readonly how: 'carry' | 'look' | null
	/** The column where they were picked up, and the one they would be put into now. */
	readonly fromId: string
	readonly overId: string | null
	/** By group; null until the hub has answered. */
	readonly options: ReadonlyMap<string, Option> | null
	readonly along: readonly PersonCard[]
}

const empty: Hand = { registrationId: null, how: null, fromId: '', overId: null, options: null, along: [] }

export const useHand = create<Hand>()(() => empty)

/** What a column means for the person in hand; undefined while nobody is, or before it is known. */
export const useConsequence = (columnId: string): Option | undefined =>
	useHand(({ how, options }) => (how === null || options === null ? undefined : (options.get(columnId) ?? undefined)))

export const hand = {
	/** Keeps the options where they are of the same person. */
	about: (registrationId: string): void =>
		useHand.setState((before) => (before.registrationId === registrationId ? before : { ...empty, registrationId })),
	answer: (registrationId: string, options: readonly Option[], along: readonly PersonCard[]): void =>
		useHand.setState((before) =>
			before.registrationId === registrationId
				? { options: new Map(options.map((one) => [one.groupId, one])), along }
				: before,
		),
	pickUp: (registrationId: string, fromId: string): void =>
		useHand.setState((before) => ({
			...(before.registrationId === registrationId ? before : { ...empty, registrationId }),
			how: 'carry',
			fromId,
			overId: fromId,
		})),
	over: (overId: string | null): void => useHand.setState((before) => (before.overId === overId ? before : { overId })),
	lookAt: (registrationId: string, fromId: string): void =>
		useHand.setState((before) => ({
			...(before.registrationId === registrationId ? before : { ...empty, registrationId }),
			how: 'look',
			fromId,
			overId: null,
		})),
	empty: (): void => useHand.setState(empty, true),
}
