/**
 * Many desks at one hub over the venue's network, each its own connection, all listening to what the others do:
 * how many people can be let in a second, on disk when the desk is told; how long one waits at an ordinary pace and
 * at the pace of the first hour; and what is left of that while somebody floods the hub.
 */
import { newId } from '../../electron/hub/newId.ts'
import { type Random, seeded } from '../../shared/lib/random.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type Arrival, type DeskClients, type Round, startDeskClients } from './deskClients.ts'
import { type DeskHub, startDeskHub } from './deskHub.ts'
import { type Bench, type BenchOptions, type Row, spread } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch } from './scratch.ts'

const deskCount = 25
/** Fewer than one token may make at once. */
const ofOneDesk = 180
const pacePerSecond = 20

/** Share of all arrivals by quarter hour, doors at 09:00 (domain.md 6: 164 people by 09:45, most of them 09:25 to 09:35). */
const curve = [0.08, 0.2, 0.42, 0.2, 0.06, 0.04]

type People = { readonly next: (count: number) => readonly string[] }

const peopleOf = (ids: readonly string[]): People => {
	let at = 0
	return {
		next: (count) => {
			at += count
			if (at > ids.length) throw new Error('there are not enough people to measure with')
			return ids.slice(at - count, at)
		},
	}
}

const admitted = ({ made }: Round): number => made.filter(({ outcome }) => outcome === 'admitted').length
const perSecond = (round: Round): number => (round.made.length / round.tookMs) * 1000
const waits = ({ made }: Round) => spread(made.map(({ ms }) => ms))

const measureWith = async (
	{ hub, desks, people, dayId }: { hub: DeskHub; desks: DeskClients; people: People; dayId: string },
	{ isQuick, say }: BenchOptions,
): Promise<readonly Row[]> => {
	const random: Random = seeded('desks')
	const arrival = (registrationId: string, desk: number, atMs: number | null): Arrival => ({
		atMs,
		desk,
		id: newId(),
		input: { registrationId, dayId, method: 'search' },
	})
	const seconds = isQuick ? 8 : 30
	const atPace = (count: number): readonly Arrival[] =>
		people.next(count).map((one) => arrival(one, random.int(deskCount), random.next() * (count / pacePerSecond) * 1000))
	const onCurve = (count: number): readonly Arrival[] => {
		const spanMs = (seconds * 1000) / curve.length
		return people.next(count).map((one) => {
			let left = random.next()
			const quarter = Math.max(
				0,
				curve.findIndex((share) => (left -= share) < 0),
			)
			return arrival(one, random.int(deskCount), (quarter + random.next()) * spanMs)
		})
	}

	await desks.join(hub.port, await hub.keys(1, 'desk'))
	// A process that has just begun is slow: these are not counted.
	await desks.admit(
		people.next(20).map((one) => arrival(one, 0, null)),
		dayId,
	)
	const alone = await desks.admit(
		people.next(ofOneDesk - 20).map((one) => arrival(one, 0, null)),
		dayId,
	)
	say(`one desk: ${perSecond(alone).toFixed(0)}/s`)
	await desks.join(hub.port, await hub.keys(deskCount, 'desk'))
	const before = await hub.figures()
	const flat = people.next(isQuick ? 1000 : 3000)
	const flatOut = flat.flatMap((one, at) => {
		const first = arrival(one, at % deskCount, null)
		// One of twenty is called by two desks at once.
		return at % 20 === 0 ? [first, arrival(one, (at + 7) % deskCount, null)] : [first]
	})
	const all = await desks.admit(flatOut, dayId)
	const after = await hub.figures()
	say(`${deskCount} desks: ${perSecond(all).toFixed(0)}/s`)
	const pace = await desks.admit(atPace(seconds * pacePerSecond), dayId)
	const day = await desks.admit(onCurve(seconds * pacePerSecond), dayId)
	say(
		`at ${pacePerSecond} a second: p99 ${waits(pace).p99.toFixed(0)} ms, on the curve ${waits(day).p99.toFixed(0)} ms`,
	)
	const hostile = startDeskClients()
	await hostile.flood(hub.port, (await hub.keys(1, 'display'))[0] ?? '')
	const flooded = await desks.admit(atPace(seconds * pacePerSecond), dayId)
	const floods = await hostile.stopFlood()
	await hostile.close()
	const last = await hub.figures()
	const wholeRound = [alone, all, pace, day, flooded]
	const lettersIn = wholeRound.reduce((sum, round) => sum + admitted(round), 0) + 20
	const wrong = wholeRound.flatMap(({ made }) =>
		made.filter(({ outcome }) => outcome !== 'admitted' && outcome !== 'alreadyIn'),
	)
	const counts = new Set([...flooded.counts, last.present, last.entered, lettersIn])
	const under = (most: number, round: Round, what: string): Row => ({
		what,
		unit: 'ms',
		ours: waits(round).p99,
		yardstick: { name: 'p50', value: waits(round).p50 },
		target: { words: `under ${most} ms`, isMet: waits(round).p99 < most },
		details: { count: round.made.length, ...waits(round), heardMs: round.heardMs },
	})
	return [
		{
			what: `Check-ins on disk, ${deskCount} desks`,
			unit: 'per s',
			ours: perSecond(all),
			yardstick: { name: 'one desk', value: perSecond(alone) },
			target: { words: 'at least 200 per s', isMet: perSecond(all) >= 200 },
			details: {
				...waits(all),
				aloneP50: waits(alone).p50,
				aloneP99: waits(alone).p99,
				hubCpuMsEach: (after.cpuMs - before.cpuMs) / all.made.length,
				heardMs: all.heardMs,
				memoryMb: after.memoryMb,
			},
		},
		under(100, pace, `p99 at ${pacePerSecond} people a second`),
		under(100, day, 'p99 of the first hour and a half, compressed'),
		{
			...under(100, flooded, `p99 at ${pacePerSecond} a second while somebody floods`),
			target: null,
			details: { ...waits(flooded), floods, refused: last.refused - after.refused, memoryMb: last.memoryMb },
		},
		{
			what: 'Different counts of who is in, at desks, hub and by answers',
			unit: 'count',
			ours: counts.size - 1,
			yardstick: null,
			target: { words: 'none', isMet: counts.size === 1 },
			details: { in: last.present, twice: last.twice, otherAnswers: wrong.length },
		},
		{
			what: 'People let in twice, and calls that got no proper answer',
			unit: 'count',
			ours: last.twice + wrong.length,
			yardstick: null,
			target: { words: 'none', isMet: last.twice + wrong.length === 0 },
		},
	]
}

const measure = async (place: Scratch, options: BenchOptions): Promise<readonly Row[]> => {
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const path = place.path('event.foyer')
	const people = manyPeople(5000, [dayId])
	eventWith(path, first, people).close()
	const places = { path, deviceDir: place.path('device'), libraryDir: place.path('library') }
	const hub = await startDeskHub(places, process.env['FOYER_PROFILE'] ?? '')
	const desks = startDeskClients()
	try {
		return await measureWith(
			{ hub, desks, people: peopleOf(people.map(({ registrationId }) => registrationId)), dayId },
			options,
		)
	} finally {
		await desks.close()
		await hub.close()
	}
}

export const manyDesks: Bench = (options) => inScratch((place) => measure(place, options))
