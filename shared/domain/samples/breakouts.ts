/**
 * Sets up the breakout groups of a sample event: topics, rounds, tables, who hosts, who is busy
 * elsewhere, what everybody asked for. Draws from streams of its own, so that a change here renames
 * nobody. Each event says in its own file how many of everything there are.
 */
import { type Random, seeded } from '../../lib/random.ts'
import { type BreakoutAims, usualAims } from '../breakouts/facts.ts'
import type { AwayReason, HostDuty } from '../breakouts/words.ts'
import type { PersonRole } from '../person.ts'
import { type Invented, idAt } from './invent.ts'
import type { SampleBreakouts, SampleEvent, SamplePerson } from './sample.ts'
import { dealWishes } from './wishes.ts'

export type TopicPlan = {
	readonly code: string
	readonly title: string
	readonly question: string
	/** Of a hundred people, how many put it first. */
	readonly share: number
	/** Sensitive topics have a content note, may be missed, and have a wellbeing supporter at the table. */
	readonly isSensitive?: boolean
	readonly isAvoidable?: boolean
	readonly contentNote?: string
}

export type TablePlan = {
	readonly topic: string
	/** A room's code. */
	readonly room: string
	readonly min: number
	readonly target: number
	readonly max: number
}

export type RoundPlan = {
	/** Number of the event's day, from 0. */
	readonly day: number
	readonly startAt: string
	readonly endAt: string
	/** Two tables each, A and B; numbered in this order. */
	readonly tables: readonly TablePlan[]
	/** Keys of people at stories around this time. */
	readonly stories: readonly string[]
}

export type Cast = Invented & {
	readonly event: SampleEvent['event']
	readonly seed: string
	/** When the groups were drawn up; each id is a millisecond later than the one before. */
	readonly atMs: number
}

export type BreakoutPlan = {
	readonly topics: readonly TopicPlan[]
	readonly rounds: readonly RoundPlan[]
	/** People who stay at their stalls in every round. */
	readonly staying: (cast: Cast) => readonly SamplePerson[]
	/** Crew who sit at the tables of sensitive topics. */
	readonly wellbeing: (cast: Cast) => readonly SamplePerson[]
	readonly wishes: {
		readonly none: number
		readonly one: number
		readonly two: number
		readonly most: number
		/** Most choices of people booked for one day of several. */
		readonly mostOfOneDay: number
		/** How likely a topic of this share is as a later choice. */
		readonly later?: (share: number) => number
		readonly avoided: readonly { readonly topic: string; readonly count: number; readonly known: readonly string[] }[]
		/** Topic by key. */
		readonly firsts: Readonly<Record<string, string>>
	}
	/** Pairs by key who come as two and stay together. */
	readonly together: readonly (readonly [string, string])[]
	/** How many pairs stay apart. */
	readonly apart: number
	/** People by key and the organisation they would rather not meet. */
	readonly apartFromTeam: readonly (readonly [string, string])[]
	/** Keys of those who use the BSL team. */
	readonly bsl: readonly string[]
	readonly aims: Partial<BreakoutAims>
}

export const has = (role: PersonRole) => (one: SamplePerson) => one.person.roles.includes(role)

const isVoiceIn = ({ event }: Cast) => {
	const voices = new Set(event.sectors.filter((sector) => sector.isVoice).map((sector) => sector.code))
	return ({ person }: SamplePerson) => voices.has(person.sector)
}

/** Takes the first that suits out of the list; the very first where none does. */
const takeFirst = <T>(from: T[], suits: (one: T) => boolean): T => {
	const at = from.findIndex(suits)
	const [one] = from.splice(Math.max(at, 0), 1)
	if (one === undefined) throw new Error('A sample event has fewer hosts than tables')
	return one
}

type Table = { readonly topic: TopicPlan; readonly at: number; readonly isVoices: boolean }
type Seat = { readonly topic: string; readonly at: number; readonly one: SamplePerson; readonly duty: HostDuty }

/** Whether every room that a topic has over the day is one that somebody can use. */
const suitsRooms = (plan: BreakoutPlan, { event }: Cast) => {
	const rooms = new Map(event.rooms.map((room) => [room.code, room]))
	return ({ person }: SamplePerson, topic: string): boolean =>
		plan.rounds
			.flatMap(({ tables }) => tables.filter((table) => table.topic === topic))
			.every((table) => {
				const room = rooms.get(table.room)
				return person.needs.every(({ code }) =>
					code === 'stepFree' || code === 'wheelchairSpace'
						? room?.access !== 'stairs'
						: code === 'hearingLoop'
							? room?.loop !== 'none'
							: code !== 'lowNoise' || room?.isLowNoise === true,
				)
			})
}

/**
 * Who hosts the two tables of each topic, in every round the same. A voice facilitates one of them;
 * whoever needs a certain room chooses first; and whoever takes notes is of another organisation than
 * the facilitator.
 */
const seatHosts = (plan: BreakoutPlan, cast: Cast, present: readonly SamplePerson[]): Seat[] => {
	const isVoice = isVoiceIn(cast)
	const suits = suitsRooms(plan, cast)
	const tables = plan.topics.flatMap((topic, index) =>
		[0, 1].map((at): Table => ({ topic, at, isVoices: (at + index) % 2 === 0 })),
	)
	const seats: Seat[] = []
	const fill = (open: Table[], people: readonly SamplePerson[], duty: HostDuty) => {
		const isEasy = (one: SamplePerson) => tables.every(({ topic }) => suits(one, topic.code))
		const [easy = [], bound = []] = [true, false].map((wanted) => people.filter((one) => isEasy(one) === wanted))
		for (const one of [...bound, ...easy]) {
			const isColleague = ({ topic, at }: Table) =>
				seats.some(
					(seat) =>
						seat.topic === topic.code && seat.at === at && seat.one.person.organisation === one.person.organisation,
				)
			const { topic, at } = takeFirst(open, (table) => suits(one, table.topic.code) && !isColleague(table))
			seats.push({ topic: topic.code, at, one, duty })
		}
	}
	const facilitators = present.filter(has('facilitator'))
	for (const isVoices of [true, false])
		fill(
			tables.filter((table) => table.isVoices === isVoices),
			facilitators.filter((one) => isVoice(one) === isVoices),
			'facilitator',
		)
	fill([...tables], present.filter(has('noteTaker')), 'noteTaker')
	const sensitive = tables.filter(({ topic }) => topic.isSensitive)
	fill(sensitive, plan.wellbeing(cast).slice(0, sensitive.length), 'wellbeing')
	return seats
}

/** Pairs of a voice and somebody here for work, a third of two voices as long as there are some; nothing else binds them. */
const drawApart = (count: number, free: readonly SamplePerson[], cast: Cast, random: Random) => {
	const isVoice = isVoiceIn(cast)
	const voices = random.shuffle(free.filter(isVoice))
	const others = random.shuffle(free.filter((one) => !isVoice(one)))
	return Array.from({ length: count }, (_, at) => {
		const one = voices.pop() ?? others.pop()
		const other = (at % 3 === 2 ? voices.pop() : undefined) ?? others.pop()
		if (one === undefined || other === undefined) throw new Error('A sample event has too few people to keep apart')
		return [one.registrationId, other.registrationId] as const
	})
}

const constraintsOf = (plan: BreakoutPlan, cast: Cast, free: readonly SamplePerson[], id: () => string) => {
	const known = keyed(cast)
	const bound = new Set(
		[...plan.together.flat(), ...plan.apartFromTeam.map(([key]) => key), ...plan.bsl].map((key) => known(key)),
	)
	const linked = new Set(cast.people.flatMap((one) => one.links.flatMap(({ to }) => [to, one.registrationId])))
	const loose = free.filter(({ registrationId }) => !bound.has(registrationId) && !linked.has(registrationId))
	const pair = (kind: 'together' | 'apart', [registrationId, otherId]: readonly [string, string]) => ({
		registrationId,
		constraintId: id(),
		kind,
		otherId,
		organisation: '',
	})
	return [
		...plan.together.map(([one, other]) => pair('together', [known(one), known(other)])),
		...drawApart(plan.apart, loose, cast, seeded(`${cast.seed}/breakouts/apart`)).map((two) => pair('apart', two)),
		...plan.apartFromTeam.map(([key, organisation]) => ({
			registrationId: known(key),
			constraintId: id(),
			kind: 'apartFromTeam' as const,
			otherId: null,
			organisation,
		})),
	]
}

/** @throws where the plan names somebody who is not on the list: a mistake in the plan. */
const keyed =
	({ idOf }: Cast) =>
	(key: string): string => {
		const id = idOf.get(key)
		if (id === undefined) throw new Error(`A sample event knows nobody as ${key}`)
		return id
	}

const found = (ids: ReadonlyMap<string, string>, code: string): string => {
	const id = ids.get(code)
	if (id === undefined) throw new Error(`A sample event has no ${code}`)
	return id
}

/** Whoever uses the team of BSL interpreters, and the team. */
const teamsOf = (plan: BreakoutPlan, cast: Cast, id: () => string): SampleBreakouts['teams'] => {
	const users = plan.bsl.map(keyed(cast))
	const interpreters = cast.people.filter(
		(one) => has('communicationProfessional')(one) && one.links.some(({ to }) => users.includes(to)),
	)
	const row = (part: 'interprets' | 'uses') => (registrationId: string) => ({ registrationId, part })
	return [
		{
			teamId: id(),
			name: 'BSL team',
			rows: [
				...interpreters.map((one) => row('interprets')(one.registrationId)),
				...users.map((one) => row('uses')(one)),
			],
		},
	]
}

export const breakoutsOf = (plan: BreakoutPlan, cast: Cast): SampleBreakouts => {
	const ids = seeded(`${cast.seed}/breakouts/ids`)
	let at = cast.atMs
	const id = () => idAt(at++, ids)
	const known = keyed(cast)
	const { event } = cast
	const roomIds = new Map(event.rooms.map((room) => [room.code, room.id]))
	const topics = plan.topics.map((topic) => ({
		id: id(),
		code: topic.code,
		title: topic.title,
		question: topic.question,
		isSensitive: topic.isSensitive ?? false,
		contentNote: topic.contentNote ?? '',
		isAvoidable: topic.isAvoidable ?? topic.isSensitive ?? false,
		needsWellbeing: topic.isSensitive ?? false,
	}))
	const topicIds = new Map(topics.map((topic) => [topic.code, topic.id]))

	const present = cast.people.filter((one) => one.status === 'confirmed' && has('attendee')(one))
	const seats = seatHosts(plan, cast, present)
	const isHost = new Set(seats.map(({ one }) => one.registrationId))
	const guests = present.filter((one) => !has('crew')(one) && !isHost.has(one.registrationId))
	const staying = plan.staying(cast).map((one) => one.registrationId)

	const rounds: SampleBreakouts['rounds'][number][] = []
	const groups: SampleBreakouts['groups'][number][] = []
	const hosts: SampleBreakouts['hosts'][number][] = []
	const away: SampleBreakouts['away'][number][] = []
	for (const { day, startAt, endAt, tables, stories } of plan.rounds) {
		const roundId = id()
		rounds.push({ id: roundId, dayId: event.days[day]?.id ?? '', startAt, endAt })
		tables.forEach((table, index) => {
			for (const side of [0, 1]) {
				const groupId = id()
				groups.push({
					id: groupId,
					roundId,
					number: 2 * index + side + 1,
					topicId: found(topicIds, table.topic),
					roomId: found(roomIds, table.room),
					table: side === 0 ? 'A' : 'B',
					min: table.min,
					target: table.target,
					max: table.max,
				})
				for (const seat of seats)
					if (seat.topic === table.topic && seat.at === side)
						hosts.push({ registrationId: seat.one.registrationId, groupId, duty: seat.duty })
			}
		})
		const busy = (why: AwayReason) => (registrationId: string) => away.push({ registrationId, roundId, why })
		staying.forEach(busy('stall'))
		stories.map(known).forEach(busy('story'))
	}

	const isEverywhere = ({ registrationId, person }: SamplePerson) =>
		person.days.length === event.days.length && !away.some((one) => one.registrationId === registrationId)
	return {
		topics,
		rounds,
		groups,
		hosts,
		choices: dealWishes(
			{
				people: guests.map((one) => one.registrationId),
				likings: plan.topics.map(({ code, share }) => ({ topicId: found(topicIds, code), share })),
				...plan.wishes,
				fewer: new Map(
					guests.flatMap(({ registrationId, person }) =>
						person.days.length < event.days.length ? [[registrationId, plan.wishes.mostOfOneDay]] : [],
					),
				),
				pairs: plan.together.map(([one, other]) => [known(one), known(other)]),
				firsts: new Map(Object.entries(plan.wishes.firsts).map(([key, code]) => [known(key), found(topicIds, code)])),
				avoided: plan.wishes.avoided.map(({ topic, count, known: keys }) => ({
					topicId: found(topicIds, topic),
					count,
					known: keys.map(known),
				})),
			},
			seeded(`${cast.seed}/breakouts/choices`),
		),
		constraints: constraintsOf(plan, cast, guests.filter(isEverywhere), id),
		away,
		teams: teamsOf(plan, cast, id),
		aims: { ...usualAims, ...plan.aims, weights: {} },
	}
}
