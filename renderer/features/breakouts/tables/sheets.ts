/** What can be printed of a round, and the order it is printed in. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { daysLater, isoDate, timeOfDay } from '../../../../shared/lib/when.ts'
import type { SetupRound } from '../useSetup.ts'

export type Sheets = Extract<OutputOf<'breakouts.sheets'>, { outcome: 'known' }>
export type SheetTable = Sheets['tables'][number]
export type Slip = Sheets['slips'][number]

/** `since`: slips of those alone whose place changed after that version; null: everybody's. */
export type SheetAsk = { readonly kind: 'door' | 'hosts' | 'slips'; readonly since: number | null }

export const slipsOnPage = 8

/** The round that is on or comes next; after all of them, the last. */
export const roundAtHand = (rounds: readonly SetupRound[], nowMs: number): SetupRound | undefined => {
	const [today, time] = [isoDate(nowMs), timeOfDay(nowMs)]
	return rounds.find(({ date, endAt }) => date > today || (date === today && endAt > time)) ?? rounds.at(-1)
}

/** So many at a time, the last page with what is left. */
export const inPages = <T>(things: readonly T[], most: number): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(things.length / most) }, (_, page) => things.slice(page * most, (page + 1) * most))

/** Codes as somebody looks for theirs on a wall: sign by sign from the left, numbers before letters. */
export const byCode = (codes: readonly string[]): readonly string[] =>
	codes.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))

/** How large codes are written on a door: few of them fill the wall as well as many. */
export const codeSize = (codes: number): 'large' | 'middle' | 'small' =>
	codes <= 14 ? 'large' : codes <= 33 ? 'middle' : 'small'

/** Slips in the order they are handed out: by name. */
export const slipsInOrder = (slips: readonly Slip[]): readonly Slip[] =>
	slips.toSorted(
		(one, other) =>
			one.preferredName.localeCompare(other.preferredName, 'en') || one.badgeCode.localeCompare(other.badgeCode, 'en'),
	)

/** Paper with people on it goes a fortnight after the day, with what the event holds about access. */
export const shredBy = (date: string): string => daysLater(date, 14)

/** The room a facilitator's sheet leaves for writing: less where more people are on it, a page of its own for many. */
export const writingRoom = (
	people: number,
): { readonly points: number; readonly others: number; readonly isApart: boolean } => {
	if (people <= 9) return { points: 5, others: 3, isApart: false }
	if (people <= 13) return { points: 4, others: 2, isApart: false }
	return { points: 5, others: 5, isApart: true }
}
