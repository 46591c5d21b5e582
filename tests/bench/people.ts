/**
 * What the front door's screens ask and what its commands take, over a port of a hub in a thread of its own: at 500,
 * 5,000 and 50,000 registrations in the same run, so that what grows faster than the event is seen. An event of 5,000
 * is to answer everything within 100 ms; of 50,000 the desk's questions are.
 */
import { newId } from '../../electron/hub/newId.ts'
import type { Client } from '../../shared/contract/index.ts'
import { everybody, type PeopleFilter } from '../../shared/domain/people/filter.ts'
import { buildIfStale } from '../../tools/build.ts'
import { type FrontDoorSize, makeFrontDoor } from './frontDoorEvent.ts'
import { startHubProgram } from './hubProgram.ts'
import { startHubThread } from './hubThread.ts'
import { type Bench, type BenchOptions, median, type Row, spread, timedAsync } from './measure.ts'
import { inScratch, type Scratch } from './scratch.ts'

type Size = FrontDoorSize & { readonly runs: number }
const sizes: readonly Size[] = [
	{ people: 500, inside: 500, runs: 25 },
	{ people: 5_000, inside: 5_000, runs: 25 },
	{ people: 50_000, inside: 20_000, runs: 7 },
]
const quickSizes: readonly Size[] = [
	{ people: 100, inside: 100, runs: 3 },
	{ people: 1_000, inside: 1_000, runs: 3 },
]
const mostMs = 100

/** What a desk asks, and must have at 50,000 too. */
const ofDesk: ReadonlySet<string> = new Set([
	'a search at the desk',
	'a scan',
	'who was found, as the desk sees them',
	'letting somebody in',
	'somebody goes out',
	'one badge',
	'the numbers at the door',
	'whether an alarm is on',
])

type Ask = { readonly what: string; readonly ask: (turn: number) => Promise<unknown> }

type Place = {
	readonly client: Client
	readonly dayId: string
	readonly inside: readonly string[]
	readonly outside: readonly string[]
	readonly badges: readonly string[]
}

const page = { order: 'name', isDescending: false, limit: 100, offset: 0 } as const
const only = (more: Partial<PeopleFilter>): PeopleFilter => ({ ...everybody, ...more })
const id = () => newId()

const lists = ({ client, dayId, inside }: Place): readonly Ask[] => {
	const { people } = client
	const some = inside.slice(0, 500).map((registrationId) => ({ registrationId }))
	const starts = ['an', 'mar', 'jo', 'khan', 'willow']
	const list = (filter: PeopleFilter, more: object = {}) => people.list({ filter, ...page, ...more })
	return [
		{ what: 'the list', ask: () => list(everybody) },
		{ what: 'the list, its last page', ask: () => list(everybody, { offset: Math.max(0, inside.length - 100) }) },
		{ what: 'the list, by a few letters', ask: (turn) => list(only({ text: starts[turn % starts.length] ?? '' })) },
		{
			what: 'the list, who has not come and lacks an answer, by organisation',
			ask: () => list(only({ presence: ['notCome'], lacks: ['photoAnswer'] }), { order: 'organisation' }),
		},
		{ what: 'the list, by what people need', ask: () => list(only({ needs: ['stepFree', 'hearingLoop'], dayId })) },
		{ what: 'the list, who has a need that is open', ask: () => list(only({ lacks: ['needReady'] })) },
		{ what: 'the list, who comes with somebody', ask: () => list(only({ isLinked: true })) },
		{ what: 'everybody by id', ask: () => people.listIds({ filter: everybody }) },
		{ what: 'a person’s page', ask: (turn) => people.page({ registrationId: inside[turn % inside.length] ?? '' }) },
		{ what: 'a person’s needs and answers', ask: () => people.care({ registrationId: inside[0] ?? '' }) },
		{ what: 'all needs', ask: () => people.needs({ statuses: [] }) },
		{ what: 'who may be one person', ask: () => people.suspects({ limit: 20, offset: 0 }) },
		{
			what: 'what a change to 500 would do',
			ask: () => people.previewMany({ rows: some, change: { set: 'addRole', role: 'crew' } }),
		},
	]
}

const theDay = ({ client, dayId }: Place, evacuationId: string): readonly Ask[] => [
	{ what: 'the day at a glance', ask: () => client.today.glance({ dayId }) },
	{ what: 'ready for doors', ask: () => client.today.ready({ dayId }) },
	{ what: 'the end of the day', ask: () => client.checkin.dayEnd({ dayId }) },
	{ what: 'the queue of the help desk', ask: () => client.checkin.helpQueue({ dayId }) },
	{ what: 'whether an alarm is on', ask: () => client.evacuation.state({}) },
	{ what: 'an alarm as it stands', ask: () => client.evacuation.now({ evacuationId }) },
	{
		what: 'an alarm as it stands, whole, for paper',
		ask: () => client.evacuation.now({ evacuationId, isWhole: true }),
	},
	{ what: 'finding somebody in an alarm', ask: () => client.evacuation.find({ evacuationId, text: 'mar' }) },
	{ what: 'the pack on paper', ask: () => client.evacuation.pack({ dayId }) },
	{ what: 'History', ask: () => client.history.list({ limit: 100, before: null }) },
]

const theDoor = ({ client, dayId, inside, outside, badges }: Place): readonly Ask[] => {
	const { checkin } = client
	const starts = ['an', 'mar', 'sa', 'jo', 'pat', 'kha', 'wil', 'ada', 'lo', 'be']
	const coming = [...outside]
	const going = inside.slice(-200)
	return [
		{
			what: 'a search at the desk',
			ask: (turn) => checkin.search({ text: starts[turn % starts.length] ?? '', dayId }),
		},
		{ what: 'a scan', ask: (turn) => checkin.scan({ code: badges[turn % badges.length] ?? '', dayId }) },
		{
			what: 'who was found, as the desk sees them',
			ask: (turn) => checkin.welcome({ registrationId: inside[turn] ?? '', dayId }),
		},
		{ what: 'the numbers at the door', ask: () => checkin.counts({ dayId }) },
		{
			what: 'somebody goes out',
			ask: (turn) => checkin.leave({ id: id(), input: { registrationId: going[turn] ?? '', dayId, method: 'scan' } }),
		},
		{
			what: 'letting somebody in',
			ask: (turn) =>
				checkin.admit({
					id: id(),
					input: { registrationId: coming[turn] ?? going[turn] ?? '', dayId, method: 'search' },
				}),
		},
	]
}

const onPaper = ({ client, dayId, inside }: Place): readonly Ask[] => [
	{ what: 'the desk’s list on paper', ask: () => client.badges.deskList({ dayId }) },
	{ what: 'one badge', ask: () => client.badges.one({ registrationId: inside[0] ?? '', dayId }) },
	{
		// About a tenth of all: some 500 of 5,000.
		what: 'the badges of a sector',
		ask: () => client.badges.batch({ filter: only({ sectors: ['LE'] }), dayId, onlyNew: false }),
	},
]

const changes = ({ client, inside, dayId }: Place): readonly Ask[] => [
	{
		what: 'one field of one person',
		ask: (turn) =>
			client.people.edit({
				id: id(),
				input: { registrationId: inside[turn] ?? '', changes: { jobTitle: `J${turn}` } },
			}),
	},
	{
		what: 'a change to 500',
		ask: (turn) =>
			client.people.changeMany({
				id: id(),
				input: {
					rows: inside.slice(0, 500).map((registrationId) => ({ registrationId })),
					change: { set: turn % 2 === 0 ? 'addRole' : 'removeRole', role: 'crew' },
				},
			}),
	},
	{
		what: 'settling a table in an alarm',
		ask: async (turn) => {
			const { on } = await client.evacuation.state({})
			const rows = inside.slice(turn * 10, turn * 10 + 10).map((registrationId) => ({ registrationId }))
			return client.evacuation.settle({
				id: id(),
				input: { evacuationId: on?.evacuationId ?? dayId, state: 'safe', rows },
			})
		},
	},
]

type Times = ReadonlyMap<string, readonly number[]>

const timesOf = async (asks: readonly Ask[], runs: number): Promise<Times> => {
	const times = new Map<string, number[]>()
	for (const { what, ask } of asks) {
		const own: number[] = []
		for (let turn = 0; turn < runs; turn++) own.push((await timedAsync(() => ask(turn))).ms)
		// The first turn is for warming up.
		times.set(what, own.slice(1))
	}
	return times
}

type Measured = { readonly times: Times; readonly beganMs: number; readonly memoryMb: number }

/** Of a hub in a process of its own, with the event open and its page served. */
const memoryOf = async (place: Scratch, size: Size, path: string): Promise<number> => {
	const hub = await startHubProgram({ path: (name) => place.path(`${size.people}/alone/${name}`) }, path)
	try {
		await fetch(hub.origin)
		return hub.memoryMb()
	} finally {
		await hub.close()
	}
}

const ofSize = async (place: Scratch, size: Size, { say }: BenchOptions): Promise<Measured> => {
	const path = place.path(`${size.people}.foyer`)
	const { event, dayId, people, inside } = makeFrontDoor(path, size)
	const badges = inside.slice(0, 50).flatMap((one) => event.door.get(one)?.badgeCode ?? [])
	event.close()
	say(`${size.people.toLocaleString('en-GB')} registrations, ${size.inside.toLocaleString('en-GB')} in the building`)
	const hub = await startHubThread({
		deviceDir: place.path(`${size.people}/device`),
		libraryDir: place.path(`${size.people}/library`),
	})
	await hub.open(path)
	const client = hub.client()
	const outside = people.slice(size.inside).map(({ registrationId }) => registrationId)
	const there: Place = { client, dayId, inside, outside, badges }
	const evacuationId = newId()
	const began = await timedAsync(() =>
		client.evacuation.begin({ id: evacuationId, input: { kind: 'evacuation', isDrill: false, dayId } }),
	)
	if (began.value.outcome !== 'begun') throw new Error(`the alarm did not begin: ${began.value.outcome}`)
	const asks = [
		...lists(there),
		...theDay(there, evacuationId),
		...theDoor(there),
		...onPaper(there),
		...changes(there),
	]
	const times = await timesOf(asks, size.runs)
	await hub.close()
	const memoryMb = await memoryOf(place, size, path)
	return { times, beganMs: began.ms, memoryMb }
}

const named = (count: number): string => count.toLocaleString('en-GB')

const rowsOf = (size: Size, ours: Measured, before: { size: Size; measured: Measured } | null): readonly Row[] => {
	const yardstickOf = (value: number | undefined) =>
		before && value !== undefined ? { name: `at ${named(before.size.people)}`, value } : null
	const isLarge = size.people > 5_000
	return [
		...[...ours.times].map(([what, times]): Row => {
			const { p50, p99, max } = spread(times)
			const isHeld = !isLarge || ofDesk.has(what)
			return {
				what: `${named(size.people)}: ${what}`,
				unit: 'ms',
				ours: p50,
				yardstick: yardstickOf(median(before?.measured.times.get(what) ?? [])),
				target: isHeld ? { words: `under ${mostMs} ms`, isMet: p50 < mostMs } : null,
				details: { p99, max, runs: times.length },
			}
		}),
		{
			what: `${named(size.people)}: an alarm begins, with ${named(size.inside)} in the building`,
			unit: 'ms',
			ours: ours.beganMs,
			yardstick: yardstickOf(before?.measured.beganMs),
			target: null,
		},
		{
			what: `${named(size.people)}: memory of a hub that has it open`,
			unit: 'MB',
			ours: ours.memoryMb,
			yardstick: yardstickOf(before?.measured.memoryMb),
			target: null,
		},
	]
}

export const atTheFrontDoor: Bench = (options) =>
	inScratch(async (place) => {
		await buildIfStale('renderer')
		const rows: Row[] = []
		let before: { size: Size; measured: Measured } | null = null
		for (const size of options.isQuick ? quickSizes : sizes) {
			const measured = await ofSize(place, size, options)
			if (before) rows.push(...rowsOf(size, measured, before))
			before = { size, measured }
		}
		return rows
	})
