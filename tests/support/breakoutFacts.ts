/**
 * Facts about breakout groups, written by hand: a few tables with the rest filled in as an ordinary
 * event has it, and whole invented events of a given size.
 */
import {
	type BreakoutFacts,
	type GroupFact,
	type PersonFact,
	type RoomFact,
	type RoundFact,
	type TopicFact,
	usualAims,
} from '../../shared/domain/breakouts/facts.ts'
import type { HostDuty, RoomFeature } from '../../shared/domain/breakouts/words.ts'
import { seeded } from '../../shared/lib/random.ts'

export const day = 'day-1'

export const topicFact = (id: string, more: Partial<TopicFact> = {}): TopicFact => ({
	id,
	code: id,
	title: `About ${id}`,
	question: '',
	isSensitive: false,
	contentNote: '',
	isAvoidable: true,
	needsWellbeing: false,
	...more,
})

export const roundFact = (number: number, more: Partial<RoundFact> = {}): RoundFact => ({
	id: `r${number}`,
	number,
	dayId: day,
	date: '2027-05-19',
	startAt: `1${number}:00`,
	endAt: `1${number}:50`,
	told: null,
	...more,
})

export const roomFact = (id: string, more: Partial<RoomFact> = {}): RoomFact => ({
	id,
	code: id,
	name: `Room ${id}`,
	fireCapacity: 40,
	cabaretSeats: 24,
	features: ['stepFree', 'hearingLoop', 'lowNoise'],
	isOut: false,
	isAboveGround: false,
	...more,
})

/** Hosts as `facilitator: 'h1'`. */
export type Hosting = Partial<Record<HostDuty, string>>

export const groupFact = (
	id: string,
	topicId: string,
	{ hosts = {}, ...more }: Partial<Omit<GroupFact, 'hosts'>> & { readonly hosts?: Hosting } = {},
): GroupFact => ({
	id,
	roundId: 'r1',
	number: Number(id.replace(/\D/g, '')),
	topicId,
	roomId: 'A',
	table: '',
	min: 1,
	target: 6,
	max: 9,
	isLocked: false,
	hosts: Object.entries(hosts).map(([duty, registrationId]) => ({ duty: duty as HostDuty, registrationId })),
	...more,
})

/** `at`: the groups somebody has a place in, by round. */
export const personFact = (
	id: string,
	{ at = {}, ...more }: Partial<PersonFact> & { readonly at?: Readonly<Record<string, string>> } = {},
): PersonFact => ({
	id,
	preferredName: id,
	badgeCode: id.toUpperCase(),
	kind: 'attendee',
	isCrew: false,
	offers: [],
	sector: 'NP',
	isVoice: false,
	organisationKey: null,
	roomNeeds: [],
	hasAccessSetUp: false,
	isUnder18: false,
	choices: [],
	avoids: [],
	dayIds: [day],
	hereOn: [day],
	leftOn: [],
	awayIn: {},
	comesWith: [],
	isChaperone: false,
	places: Object.fromEntries(
		Object.entries(at).map(([round, groupId]) => [round, { groupId, source: 'run', isPinned: false }]),
	),
	told: {},
	bannedFrom: [],
	...more,
})

export const facts = (parts: Partial<BreakoutFacts>): BreakoutFacts => ({
	topics: [topicFact('t1'), topicFact('t2')],
	rounds: [roundFact(1)],
	rooms: [roomFact('A'), roomFact('B')],
	groups: [],
	people: [],
	together: [],
	apart: [],
	teams: [],
	aims: usualAims,
	strengths: {},
	...parts,
})

const sectors = ['LE', 'CA', 'NP', 'NP', 'NP', 'CO', 'LA', 'VC', 'VC', 'PR'] as const

/** A whole event of a given size, without places: two hosts a table, needs, companions, wishes. */
export const inventedFacts = (
	seed: number,
	size: { people: number; groups: number; topics: number; rounds: number },
) => {
	const random = seeded(`facts ${seed}`)
	const topics = Array.from({ length: size.topics }, (_, at) => topicFact(`t${at + 1}`))
	const rooms = Array.from({ length: Math.ceil(size.groups / 2) }, (_, at) =>
		roomFact(`room${at + 1}`, {
			fireCapacity: 60,
			features: [
				...(at % 5 === 4 ? [] : ['stepFree' as const]),
				...(at % 3 === 0 ? ['hearingLoop' as const] : []),
				...(at % 4 === 0 ? ['lowNoise' as const] : []),
			],
		}),
	)
	// Who hosts in one round takes part in the others.
	const each = Math.ceil(((size.people + 2 * size.groups * (size.rounds - 1)) * 1.25) / size.groups)
	const rounds = Array.from({ length: size.rounds }, (_, at) => roundFact(at + 1))
	const groups = rounds.flatMap(({ id, number }) =>
		Array.from({ length: size.groups }, (_, at) =>
			groupFact(`${id}-g${at + 1}`, topics[at % topics.length]?.id ?? 't1', {
				roundId: id,
				number: at + 1,
				roomId: rooms[at % rooms.length]?.id ?? null,
				min: Math.max(1, Math.floor(each / 2)),
				target: each - 1,
				max: each,
				hosts: { facilitator: `f${number}-${at}`, noteTaker: `n${number}-${at}` },
			}),
		),
	)
	const hosts = rounds.flatMap(({ number }) =>
		Array.from({ length: size.groups }, (_, at) => [
			personFact(`f${number}-${at}`, { sector: at % 2 ? 'NP' : 'LE', isVoice: at % 2 === 0 }),
			personFact(`n${number}-${at}`, {}),
		]).flat(),
	)
	const needs = (): readonly RoomFeature[] => {
		const drawn = random.next()
		if (drawn < 0.05) return ['stepFree']
		if (drawn < 0.08) return ['hearingLoop']
		return drawn < 0.1 ? ['lowNoise'] : []
	}
	const people = Array.from({ length: size.people }, (_, at) => {
		const sector = random.pick(sectors)
		const wished = random.shuffle(topics.map(({ id }) => id))
		return personFact(`p${at + 1}`, {
			sector,
			isVoice: sector === 'LE' || sector === 'CA',
			organisationKey: sector === 'LE' || sector === 'CA' ? null : `org${random.int(Math.ceil(size.people / 6))}`,
			choices: random.chance(0.85) ? wished.slice(0, 3) : [],
			avoids: random.chance(0.08) ? wished.slice(-1) : [],
			roomNeeds: needs(),
			hereOn: random.chance(0.88) ? [day] : [],
		})
	})
	const companions = people
		.slice(0, Math.ceil(size.people / 25))
		.map(({ id }, at) => personFact(`c${at + 1}`, { kind: 'companion', comesWith: [id], sector: '' }))
	const pair = (from: number): readonly [string, string] => [`p${from}`, `p${from + 1}`]
	return facts({
		topics,
		rounds,
		rooms,
		groups,
		people: [...hosts, ...people, ...companions],
		apart: [pair(10), pair(12), pair(14)],
		together: [pair(20), pair(22)],
		teams: [{ id: 'bsl', name: 'BSL', userIds: ['p30', 'p31'], interpreterIds: [] }],
	})
}
