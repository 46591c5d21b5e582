/** What a day usually has, from its own times: something to change is easier than an empty page. */
import { minutesOf, timeAt } from '../../../../shared/domain/programme/clock.ts'
import type { ItemKind } from '../../../../shared/domain/programme/words.ts'
import type { Duties, EventDay, EventRoom } from '../programmeTypes.ts'

export type Begun = {
	readonly kind: ItemKind
	/** The key of its title; for a round, its number goes in. */
	readonly title: 'doors' | 'welcome' | 'talk' | 'break' | 'round' | 'lunch' | 'close'
	readonly number: number
	readonly startAt: string
	readonly endAt: string
	readonly roomId: string | null
	readonly isFixed: boolean
	readonly roundId: string | null
}

const welcomeMin = 15
const closeMin = 15
const breakMin = 20
const lunchMin = 60
const noon = 12 * 60
/** Nobody should sit for longer than this before the first break. */
const firstBreakAfterMin = 60

/**
 * Doors, welcome, a break, lunch, the rounds of groups and the close. What would lie over a round of groups, or does
 * not fit into the day, is left out.
 */
export const beginningOf = (day: EventDay, rounds: Duties['rounds'], rooms: readonly EventRoom[]): readonly Begun[] => {
	const hall =
		rooms.toSorted((a, b) => b.theatreSeats - a.theatreSeats || b.fireCapacity - a.fireCapacity)[0]?.id ?? null
	const doors = minutesOf(day.doorsAt)
	const start = minutesOf(day.startAt)
	const end = minutesOf(day.endAt)
	const make = (
		kind: ItemKind,
		title: Begun['title'],
		fromMin: number,
		toMin: number,
		more: Partial<Begun> = {},
	): Begun => ({
		kind,
		title,
		number: 0,
		startAt: timeAt(fromMin),
		endAt: timeAt(toMin),
		roomId: null,
		isFixed: false,
		roundId: null,
		...more,
	})
	const fixed = [
		...(doors < start ? [make('setUp', 'doors', doors, start, { isFixed: true })] : []),
		make('plenary', 'welcome', start, Math.min(start + welcomeMin, end), { roomId: hall }),
		...rounds
			.filter(({ dayId }) => dayId === day.id)
			.map((round) =>
				make('breakout', 'round', minutesOf(round.startAt), minutesOf(round.endAt), {
					number: round.number,
					isFixed: true,
					roundId: round.roundId,
				}),
			),
	]
	const maybe = [
		make('break', 'break', start + firstBreakAfterMin, start + firstBreakAfterMin + breakMin),
		make('meal', 'lunch', noon + 15, noon + 15 + lunchMin),
		make('plenary', 'close', end - closeMin, end, { roomId: hall }),
	]
	const kept = [...fixed]
	for (const one of maybe) {
		const isFree = kept.every((other) => one.endAt <= other.startAt || other.endAt <= one.startAt)
		const isWithin = one.startAt >= day.startAt && one.endAt <= day.endAt && one.startAt < one.endAt
		if (isFree && isWithin) kept.push(one)
	}
	return kept.toSorted((a, b) => a.startAt.localeCompare(b.startAt))
}
