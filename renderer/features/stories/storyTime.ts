/** When a story is, by the clock of the venue: minutes until it, whether its day is on, days in order. */
import { minutesOf, timeAt } from '../../../shared/domain/programme/clock.ts'
import { isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { ListedSlot, StoryDay } from './storyTypes.ts'

type Timed = Pick<ListedSlot, 'dayId' | 'startAt' | 'minutes' | 'roomName'>

export const endOf = ({ startAt, minutes }: Pick<Timed, 'startAt' | 'minutes'>): string =>
	timeAt(minutesOf(startAt) + minutes)

export const dayOf = (slot: Pick<Timed, 'dayId'>, days: readonly StoryDay[]): StoryDay | undefined =>
	days.find(({ id }) => id === slot.dayId)

/** Its day is on, at the venue. */
export const isToday = (slot: Pick<Timed, 'dayId'>, days: readonly StoryDay[], nowMs: number): boolean =>
	dayOf(slot, days)?.date === isoDate(nowMs)

export type Until =
	| { readonly is: 'before'; readonly minutes: number }
	| { readonly is: 'on' }
	/** Another day, over, or in no item. */
	| { readonly is: 'none' }

export const untilStory = (slot: Timed, days: readonly StoryDay[], nowMs: number): Until => {
	if (slot.startAt === '' || !isToday(slot, days, nowMs)) return { is: 'none' }
	const now = minutesOf(timeOfDay(nowMs))
	const start = minutesOf(slot.startAt)
	if (now < start) return { is: 'before', minutes: start - now }
	return now < start + slot.minutes ? { is: 'on' } : { is: 'none' }
}

export type DayOfStories = { readonly day: StoryDay | null; readonly slots: readonly ListedSlot[] }

/** By day and time; what has no time stands at the end, by number. */
export const byDay = (slots: readonly ListedSlot[], days: readonly StoryDay[]): readonly DayOfStories[] => {
	const inOrder = slots.toSorted((one, other) =>
		one.startAt < other.startAt ? -1 : one.startAt > other.startAt ? 1 : one.number - other.number,
	)
	const planned = days
		.toSorted((one, other) => (one.date < other.date ? -1 : 1))
		.map((day) => ({ day, slots: inOrder.filter((slot) => slot.startAt !== '' && slot.dayId === day.id) }))
	const loose = inOrder.filter((slot) => !planned.some((one) => one.slots.includes(slot)))
	return [...planned, { day: null, slots: loose }].filter((one) => one.slots.length > 0)
}

/** The one that is on or comes next; else the last that was. Slots in order of day and time. */
export const nextOf = (
	slots: readonly ListedSlot[],
	days: readonly StoryDay[],
	nowMs: number,
): ListedSlot | undefined => {
	const now = `${isoDate(nowMs)} ${timeOfDay(nowMs)}`
	const isAhead = (slot: ListedSlot): boolean =>
		slot.startAt !== '' && slot.state !== 'withdrawn' && `${dayOf(slot, days)?.date ?? ''} ${endOf(slot)}` > now
	return slots.find(isAhead) ?? slots.findLast(({ startAt }) => startAt !== '') ?? slots[0]
}
