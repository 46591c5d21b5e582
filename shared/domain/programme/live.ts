/**
 * A day as it runs: what is on, what is next and how late each item is, from what was planned and what
 * was marked so far. Screens, displays and rules ask here, so that they say the same.
 *
 * Lateness goes from item to item in a room, and through what everybody goes to from room to room. What
 * keeps its time ends it, and a break before that is simply shorter. Where nobody marks a room's items,
 * the plan is what happens.
 */
import { isoDate, timeOfDay } from '../../lib/when.ts'
import { minutesOf, timeAt } from './clock.ts'
import type { ItemFact } from './facts.ts'
import type { ItemKind } from './words.ts'

export type PlannedItem = Pick<
	ItemFact,
	'id' | 'startAt' | 'endAt' | 'roomId' | 'kind' | 'isFixed' | 'bufferMin' | 'status' | 'startedAtMs' | 'endedAtMs'
>

export type Day = {
	readonly date: string
	readonly nowMs: number
	readonly items: readonly PlannedItem[]
	/** Items that a story is told in, whatever their kind. */
	readonly withStory: ReadonlySet<string>
}

export type LiveItem = {
	readonly itemId: string
	/** `next`: nothing else comes before it where it is. */
	readonly is: 'over' | 'on' | 'next' | 'later' | 'dropped'
	/** When it began or is expected to, and to end. */
	readonly expectedAt: string
	readonly expectedEndAt: string
	/** Minutes later than planned that it begins. */
	readonly lateMin: number
	/** Minutes later than planned that it ends. */
	readonly overMin: number
	/** Minutes by which it would run into something that keeps its time. */
	readonly clashMin: number
}

/** What would bring the day back to its times. `endBy`: that item could end then. */
export type Suggestion =
	| { readonly kind: 'shortenBreak'; readonly itemId: string; readonly byMin: number }
	| { readonly kind: 'endBy'; readonly itemId: string; readonly at: string }

export type LiveDay = {
	/** In the order of `items`. */
	readonly items: readonly LiveItem[]
	/** Rooms that run late now, by how many minutes. */
	readonly rooms: readonly { readonly roomId: string; readonly lateMin: number }[]
	/** The most that any room runs late now. */
	readonly lateMin: number
	readonly suggestions: readonly Suggestion[]
}

/** An end or a start that is this long overdue was not marked, and happened as planned. */
const forgottenAfterMin = 45
/** No break gets shorter than this by suggestion, and no meal. */
const leastBreakMin = 10
const leastMealMin = 30

/** Everybody goes to these, from whichever room; they begin by the clock, and get shorter before what keeps its time. */
const breaks: readonly ItemKind[] = ['break', 'meal', 'marketplace']
/** These begin without anybody on a stage. */
const byTheClock: readonly ItemKind[] = [...breaks, 'quietTime', 'setUp']

const isForAll = ({ kind, roomId }: PlannedItem): boolean =>
	breaks.includes(kind) || kind === 'breakout' || (roomId === null && kind !== 'setUp')

/** Whether an item is for whoever is in a room; null: anywhere. */
export const isForRoom = (item: PlannedItem, roomId: string | null): boolean =>
	roomId === null || item.roomId === roomId || isForAll(item)

const isShared = (one: PlannedItem, other: PlannedItem): boolean =>
	one.roomId === other.roomId || isForAll(one) || isForAll(other)

type Planned = {
	readonly item: PlannedItem
	readonly fromMin: number
	readonly toMin: number
	/** Minutes of the day at which it was begun and ended; null: not, or on another day. */
	readonly begunMin: number | null
	readonly endedMin: number | null
}
type Running = Planned & { readonly at: number; readonly end: number; readonly is: LiveItem['is'] }

const minuteOn = (date: string, atMs: number | null): number | null =>
	atMs === null || isoDate(atMs) !== date ? null : minutesOf(timeOfDay(atMs))

/** Minutes of the day; before all of them on an earlier day, after all of them on a later one. */
const nowOn = ({ date, nowMs }: Day): number => {
	const today = isoDate(nowMs)
	if (today === date) return minutesOf(timeOfDay(nowMs))
	return today < date ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

const planOf = ({ date, items }: Day): readonly Planned[] =>
	items.map((item) => ({
		item,
		fromMin: minutesOf(item.startAt),
		toMin: minutesOf(item.endAt),
		begunMin: minuteOn(date, item.startedAtMs),
		endedMin: minuteOn(date, item.endedAtMs),
	}))

/** The earliest moment after what was before it, the minutes kept free included; of a plan too tight, what it leaves. */
const readyAt = (plan: Planned, before: readonly Running[]): number =>
	before
		.filter((one) => one.is !== 'dropped' && one.toMin <= plan.fromMin && isShared(one.item, plan.item))
		.reduce((ready, one) => Math.max(ready, one.end + Math.min(one.item.bufferMin, plan.fromMin - one.toMin)), 0)

/** Something later in its room was begun or done: whatever its mark says, it is over. */
const isPassed = (plan: Planned, all: readonly Planned[]): boolean =>
	all.some(
		(other) =>
			other !== plan &&
			other.item.roomId === plan.item.roomId &&
			other.fromMin >= plan.toMin &&
			other.begunMin !== null &&
			other.item.status !== 'dropped' &&
			other.begunMin >= (plan.begunMin ?? 0),
	)

/** When a break must be over for the next thing that keeps its time. */
const breakLimit = (plan: Planned, all: readonly Planned[]): number =>
	all
		.filter(
			({ item, fromMin }) =>
				item.isFixed && item.status !== 'dropped' && fromMin >= plan.toMin && isShared(item, plan.item),
		)
		.reduce(
			(limit, { fromMin }) => Math.min(limit, fromMin - Math.min(plan.item.bufferMin, fromMin - plan.toMin)),
			Number.POSITIVE_INFINITY,
		)

const isBegun = ({ item, begunMin }: Planned): boolean =>
	begunMin !== null && (item.status === 'on' || item.status === 'held')

const runBegun = (plan: Planned, all: readonly Planned[], nowMin: number): Running => {
	const at = plan.begunMin ?? plan.fromMin
	const end = at + plan.toMin - plan.fromMin
	if (isPassed(plan, all)) {
		const next = all.filter(({ begunMin, item }) => (begunMin ?? -1) >= at && item.roomId === plan.item.roomId)
		const starts = next.filter((one) => one !== plan).map(({ begunMin }) => begunMin ?? end)
		return { ...plan, at, end: Math.max(at, Math.min(end, ...starts)), is: 'over' }
	}
	if (nowMin - end > forgottenAfterMin) return { ...plan, at, end, is: 'over' }
	const limit = breaks.includes(plan.item.kind) ? Math.max(at, breakLimit(plan, all)) : Number.POSITIVE_INFINITY
	return { ...plan, at, end: Math.max(Math.min(end, limit), nowMin), is: 'on' }
}

const runWaiting = (plan: Planned, all: readonly Planned[], before: readonly Running[], nowMin: number): Running => {
	const { item, fromMin, toMin } = plan
	const isMarked = all.some(({ item: other, begunMin }) => begunMin !== null && other.roomId === item.roomId)
	const isAwaited = item.status === 'held' || (isMarked && !byTheClock.includes(item.kind))
	const due = item.isFixed ? fromMin : Math.max(fromMin, readyAt(plan, before))
	const isLate = isAwaited && nowMin >= due && nowMin - due <= forgottenAfterMin && !isPassed(plan, all)
	const at = isLate ? nowMin : due
	const limit = breaks.includes(item.kind) ? breakLimit(plan, all) : Number.POSITIVE_INFINITY
	const end = Math.max(at, Math.min(at + toMin - fromMin, limit))
	if (isLate) return { ...plan, at, end, is: 'later' }
	if (isPassed(plan, all)) return { ...plan, at: fromMin, end: toMin, is: 'over' }
	return { ...plan, at, end, is: nowMin >= end ? 'over' : nowMin >= at ? 'on' : 'later' }
}

const run = (plan: Planned, all: readonly Planned[], before: readonly Running[], nowMin: number): Running => {
	const { item, fromMin, toMin, begunMin, endedMin } = plan
	if (item.status === 'dropped') return { ...plan, at: fromMin, end: toMin, is: 'dropped' }
	if (item.status === 'done') {
		const at = begunMin ?? fromMin
		return { ...plan, at, end: Math.max(at, endedMin ?? toMin), is: 'over' }
	}
	return isBegun(plan) ? runBegun(plan, all, nowMin) : runWaiting(plan, all, before, nowMin)
}

/** Nothing that is still to come where it is comes before it. */
const withNext = (all: readonly Running[]): readonly Running[] => {
	const ahead = all.filter(({ is }) => is === 'later')
	return all.map((one) => {
		const isNext = one.is === 'later' && !ahead.some(({ item, at }) => at < one.at && isShared(item, one.item))
		return isNext ? { ...one, is: 'next' } : one
	})
}

const clashOf = (one: Running, all: readonly Running[]): number => {
	if (one.is === 'over' || one.is === 'dropped') return 0
	const starts = all
		.filter(
			({ item, fromMin, is }) =>
				item.isFixed && (is === 'next' || is === 'later') && fromMin >= one.toMin && isShared(item, one.item),
		)
		.map(({ fromMin }) => fromMin)
	return Math.max(0, one.end - Math.min(one.end, ...starts))
}

const isProtected = ({ item }: Running, { withStory }: Day): boolean =>
	item.kind === 'story' || item.kind === 'quietTime' || withStory.has(item.id)

const suggestionsFor = (day: Day, all: readonly Running[], nowMin: number): readonly Suggestion[] => {
	const byTime = all.toSorted((one, other) => one.at - other.at)
	const late = byTime.filter(
		(one) =>
			(one.is === 'next' || one.is === 'later') &&
			one.at > one.fromMin &&
			breaks.includes(one.item.kind) &&
			!isProtected(one, day),
	)
	const suggestions: Suggestion[] = []
	let leftMin = late[0] ? late[0].at - late[0].fromMin : 0
	for (const { item, fromMin, toMin } of late) {
		const spareMin = toMin - fromMin - (item.kind === 'meal' ? leastMealMin : leastBreakMin)
		const byMin = Math.min(leftMin, spareMin)
		if (byMin <= 0) continue
		suggestions.push({ kind: 'shortenBreak', itemId: item.id, byMin })
		leftMin -= byMin
	}
	for (const one of byTime) {
		const isRunning = one.is === 'on' && isBegun(one) && one.end > one.toMin && one.end > nowMin
		if (isRunning && !isProtected(one, day) && !breaks.includes(one.item.kind))
			suggestions.push({ kind: 'endBy', itemId: one.item.id, at: timeAt(Math.max(one.toMin, nowMin)) })
	}
	return suggestions
}

/** How late each room is now: what is on by its end, else what is next by its start. */
const latenessOf = (all: readonly Running[]): LiveDay['rooms'] => {
	const rooms = new Map<string, number>()
	for (const { item, is, at, end, fromMin, toMin } of all) {
		if (item.roomId === null || (is !== 'on' && is !== 'next')) continue
		const lateMin = is === 'on' ? end - toMin : at - fromMin
		if (lateMin > 0) rooms.set(item.roomId, Math.max(lateMin, rooms.get(item.roomId) ?? 0))
	}
	return [...rooms].map(([roomId, lateMin]) => ({ roomId, lateMin }))
}

export const liveDay = (day: Day): LiveDay => {
	const nowMin = nowOn(day)
	const plans = planOf(day)
	const before: Running[] = []
	for (const plan of plans.toSorted((one, other) => one.fromMin - other.fromMin || one.toMin - other.toMin))
		before.push(run(plan, plans, before, nowMin))
	const running = withNext(before)
	const byId = new Map(running.map((one) => [one.item.id, one]))
	const rooms = latenessOf(running)
	return {
		items: day.items.flatMap(({ id }) => {
			const one = byId.get(id)
			if (!one) return []
			return {
				itemId: id,
				is: one.is,
				expectedAt: timeAt(one.at),
				expectedEndAt: timeAt(one.end),
				lateMin: Math.max(0, one.at - one.fromMin),
				overMin: Math.max(0, one.end - one.toMin),
				clashMin: clashOf(one, running),
			}
		}),
		rooms,
		lateMin: Math.max(0, ...rooms.map(({ lateMin }) => lateMin)),
		suggestions: suggestionsFor(day, running, nowMin),
	}
}
