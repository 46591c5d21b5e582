/**
 * An event as the rules see it: the facts with the look-ups that every rule needs, made once and
 * asked by all of them. Pure; changes nothing.
 */
import type { BreakoutFacts, GroupFact, PersonFact, RoomFact, RoundFact } from '../breakouts/facts.ts'
import { personOf } from '../breakouts/pool.ts'
import { presenceAside } from '../breakouts/presenceAside.ts'
import type { StallFact } from '../marketplace/facts.ts'
import { minutesOf } from '../programme/clock.ts'
import { type Commitment, commitmentsOf } from '../programme/commitments.ts'
import type { DayFact, ItemFact } from '../programme/facts.ts'
import type { SlotFact } from '../stories/facts.ts'
import { type SlotTime, slotTimes } from '../stories/slotTimes.ts'
import type { EventFacts, NeedFact } from './eventFacts.ts'
import type { EventFinding } from './eventFinding.ts'
import type { EventRule } from './eventRules.ts'
import type { FactSlice } from './factSlices.ts'
import { strengthOf } from './strengths.ts'

export type EventScene = {
	readonly facts: EventFacts
	readonly commitments: readonly Commitment[]
	/** Of one person, by day and start. */
	readonly commitmentsOf: (registrationId: string) => readonly Commitment[]
	/** Everybody who has any, in the order they registered and not in that of their day: it would tell who has a story. */
	readonly committed: readonly string[]
	readonly personOf: (registrationId: string) => PersonFact | undefined
	readonly itemOf: (itemId: string) => ItemFact | undefined
	readonly slotsOf: (itemId: string) => readonly SlotFact[]
	readonly slotOf: (slotId: string) => SlotFact | undefined
	readonly timeOf: (slotId: string) => SlotTime | undefined
	readonly roomOf: (roomId: string | null) => RoomFact | undefined
	readonly dayOf: (dayId: string) => DayFact | undefined
	readonly groupOf: (groupId: string) => GroupFact | undefined
	readonly roundOf: (roundId: string) => RoundFact | undefined
	readonly stallOf: (stallId: string) => StallFact | undefined
	readonly needsOf: (registrationId: string) => readonly NeedFact[]
	/** In the building now, on this day. */
	readonly isHere: (registrationId: string, dayId: string) => boolean
	/** The day that is on at the venue; undefined before, between and after. */
	readonly today: DayFact | undefined
	/** Minutes since midnight at the venue now. */
	readonly nowMin: number
	/** Minutes from now until a day begins, at midnight; below zero: since then. A day that is not of the event is long past. */
	readonly minutesToDay: (dayId: string) => number
	/** Speakers whose name is not theirs: they are meant by speaker, never by registration. */
	readonly sealed: ReadonlySet<string>
}

export type EventCheck = {
	readonly rule: EventRule
	readonly look: (scene: EventScene) => readonly EventFinding[]
	/** All that it reads; left out: what `eventReads` says of the rule. */
	readonly reads?: readonly FactSlice[]
}

const byKey = <T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> => {
	const groups = new Map<string, T[]>()
	for (const one of list) {
		const key = keyOf(one)
		const known = groups.get(key)
		if (known) known.push(one)
		else groups.set(key, [one])
	}
	return groups
}

type Duties = {
	readonly commitments: readonly Commitment[]
	readonly ofPerson: ReadonlyMap<string, readonly Commitment[]>
}

const dutiesOf = (facts: EventFacts): Duties => {
	const commitments = commitmentsOf(facts)
	const dayOrder = new Map(facts.programme.days.map((day, index) => [day.id, index]))
	const order = ({ dayId, fromMin }: Commitment) => (dayOrder.get(dayId) ?? 0) * 1440 + fromMin
	const ofPerson = byKey(commitments, ({ registrationId }) => registrationId)
	for (const list of ofPerson.values()) if (list.length > 1) list.sort((one, other) => order(one) - order(other))
	return { commitments, ofPerson }
}

const known = new WeakMap<
	BreakoutFacts,
	Pick<EventFacts, 'programme' | 'stories' | 'market'> & { readonly duties: Duties }
>()

/** Thousands of seats: not gone through again because somebody came in. */
const knownDutiesOf = (facts: EventFacts): Duties => {
	const { programme, stories, market } = facts
	const under = presenceAside(facts.breakouts)
	const kept = known.get(under)
	if (kept && kept.programme === programme && kept.stories === stories && kept.market === market) return kept.duties
	const duties = dutiesOf(facts)
	known.set(under, { programme, stories, market, duties })
	return duties
}

export const eventSceneOf = (facts: EventFacts): EventScene => {
	const { days, items } = facts.programme
	const { commitments, ofPerson } = knownDutiesOf(facts)
	const itemById = new Map(items.map((item) => [item.id, item]))
	const slotById = new Map(facts.stories.map((slot) => [slot.id, slot]))
	const slotsByItem = byKey(
		facts.stories.filter(({ itemId }) => itemId !== null),
		({ itemId }) => itemId ?? '',
	)
	const rooms = new Map(facts.breakouts.rooms.map((room) => [room.id, room]))
	const dayById = new Map(days.map((day) => [day.id, day]))
	const times = slotTimes(facts.stories, items)
	const nowMin = minutesOf(facts.now.slice(11))
	const todayMs = Date.parse(facts.now.slice(0, 10))
	const untilDays = new Map(days.map(({ id, date }) => [id, (Date.parse(date) - todayMs) / 60_000 - nowMin]))
	const groupById = new Map(facts.breakouts.groups.map((group) => [group.id, group]))
	const roundById = new Map(facts.breakouts.rounds.map((round) => [round.id, round]))
	const stallById = new Map(facts.market.stalls.map((stall) => [stall.id, stall]))
	const needs = byKey(facts.needs, ({ registrationId }) => registrationId)
	return {
		facts,
		commitments,
		commitmentsOf: (id) => ofPerson.get(id) ?? [],
		committed: [
			...facts.breakouts.people.flatMap(({ id }) => (ofPerson.has(id) ? id : [])),
			...[...ofPerson.keys()].filter((id) => !personOf(facts.breakouts, id)).sort(),
		],
		personOf: (id) => personOf(facts.breakouts, id),
		itemOf: (id) => itemById.get(id),
		slotsOf: (id) => slotsByItem.get(id) ?? [],
		slotOf: (id) => slotById.get(id),
		timeOf: (id) => times.get(id),
		roomOf: (id) => (id === null ? undefined : rooms.get(id)),
		dayOf: (id) => dayById.get(id),
		groupOf: (id) => groupById.get(id),
		roundOf: (id) => roundById.get(id),
		stallOf: (id) => stallById.get(id),
		needsOf: (id) => needs.get(id) ?? [],
		isHere: (id, dayId) => personOf(facts.breakouts, id)?.hereOn.includes(dayId) ?? false,
		today: days.find(({ date }) => date === facts.now.slice(0, 10)),
		nowMin,
		minutesToDay: (id) => untilDays.get(id) ?? Number.NEGATIVE_INFINITY,
		sealed: new Set(
			facts.stories.flatMap(({ speakers }) =>
				speakers
					.filter(({ nameShown }) => nameShown === 'pseudonym' || nameShown === 'none')
					.map((one) => one.registrationId),
			),
		),
	}
}

/** What a rule found, with everything that it did not say left empty and the strength that the event gives it. */
export const eventFound = (
	scene: EventScene,
	rule: EventRule,
	about: readonly string[],
	more: Partial<Omit<EventFinding, 'key' | 'rule'>> = {},
): EventFinding => ({
	key: [rule, more.variant ?? 'main', ...about].join(':'),
	rule,
	strength: strengthOf(rule, scene.facts.strengths),
	variant: 'main',
	values: {},
	registrationIds: [],
	slotIds: [],
	speakerIds: [],
	itemIds: [],
	groupIds: [],
	stallIds: [],
	roundId: null,
	fix: null,
	...more,
})
