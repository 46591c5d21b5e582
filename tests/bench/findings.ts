/**
 * How soon after one change it is known what needs a look, in an event of 2,000 people with three rounds filled, a
 * programme and twelve stories; beside working it all out from scratch, in turns in the same run. And whether a search
 * at the door is in its way: searches sent while findings are being worked out, beside searches while they are not.
 */
import { openEventFile } from '../../electron/database/eventFile.ts'
import { eventFacts } from '../../electron/database/stores/eventFacts.store.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor, type OpenEvent } from '../../electron/hub/openEvent.ts'
import { createFindingsService } from '../../electron/workers/findings.service.ts'
import { openFindingsReader } from '../../electron/workers/findingsClient.ts'
import { endOfMinute } from '../../electron/workers/findingsFacts.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { timeAt } from '../../shared/domain/programme/clock.ts'
import { eventFindingsOf } from '../../shared/domain/rules/eventFindings.ts'
import { seeded } from '../../shared/lib/random.ts'
import { addDay } from './dayEvent.ts'
import { fill } from './groups.ts'
import { type GroupsSize, makeGroups, nameOf } from './groupsEvent.ts'
import { startHubThread } from './hubThread.ts'
import { type Bench, type BenchOptions, median, type Row, spread, timed, timedAsync } from './measure.ts'
import { inScratch, type Scratch, scratchKey } from './scratch.ts'

const size: GroupsSize = { people: 2_000, tables: 60, topics: 24 }
const quickSize: GroupsSize = { people: 200, tables: 12, topics: 8 }
const mostMs = 50
/** Ten minutes before the first round: of that one only who is in the building counts. */
const nowMs = Date.UTC(2027, 4, 19, 9, 50)

type Made = { readonly event: OpenEvent; readonly itemIds: readonly string[]; readonly roundIds: readonly string[] }

const changesOf = ({ event, itemIds, roundIds }: Made, random: ReturnType<typeof seeded>) => {
	const { reader } = event.file
	const idsOf = (sql: string) => reader.all<{ id: string }>(sql).map(({ id }) => id)
	const [dayId = ''] = idsOf('SELECT id FROM event_day')
	const everybody = random.shuffle(idsOf("SELECT id FROM registration WHERE status = 'confirmed' ORDER BY rowid"))
	const groups = reader.all<{ id: string; roundId: string }>(
		'SELECT id, round_id AS roundId FROM breakout_group ORDER BY number',
	)
	const seats = random.shuffle(
		reader.all<{ registrationId: string; roundId: string; groupId: string }>(
			`SELECT registration_id AS registrationId, round_id AS roundId, group_id AS groupId FROM allocation
			 WHERE round_id = ? ORDER BY registration_id`,
			roundIds[1] ?? '',
		),
	)
	let next = 0
	const call = <N extends CommandName>(name: N, input: InputOf<N>): boolean => {
		const { outcome } = event.bus.call(hubActor, name, { id: newId(), input }) as { outcome: string }
		return ['admitted', 'moved', 'set'].includes(outcome)
	}
	const checkIn = () => call('checkin.admit', { registrationId: everybody[next++] ?? '', dayId, method: 'search' })
	const moveItem = () => {
		const fromMin = 10 * 60 + random.int(300)
		const times = { startAt: timeAt(fromMin), endAt: timeAt(fromMin + 45) }
		return call('programme.moveItem', { itemId: random.pick(itemIds), dayId, ...times, roomId: null, shift: 'none' })
	}
	const moveSeat = () => {
		const seat = seats[random.int(seats.length)]
		const to = random.pick(groups.filter(({ roundId, id }) => roundId === seat?.roundId && id !== seat.groupId))
		return call('breakouts.move', {
			rows: [{ registrationId: seat?.registrationId ?? '', roundId: to.roundId, groupId: to.id }],
			how: 'hand',
		})
	}
	return { checkIn, moveItem, moveSeat }
}

/** Asks after each change, and works the same out from scratch at once. */
const afterChanges = async (made: Made, { isQuick, say }: BenchOptions): Promise<readonly Row[]> => {
	const { event } = made
	const service = createFindingsService({
		event: () => ({ revision: event.bus.revision, forReading: event.file.forReading }),
		nowMs: () => nowMs,
	})
	const reader = openFindingsReader(event.file.forReading())
	const changes = changesOf(made, seeded('changes'))
	for (let at = 0; at < (isQuick ? 100 : 1_500); at++) changes.checkIn()
	const first = await timedAsync(service.findings)
	await reader.ask(nowMs)
	say(`${first.value.findings.length} findings, the first time in ${first.ms.toFixed(0)} ms`)
	const scratch = () => eventFindingsOf(eventFacts(event.file.reader, endOfMinute(nowMs)))
	const runs = isQuick ? 5 : 40
	const rows: Row[] = []
	for (const [what, change] of [
		['a check-in', changes.checkIn],
		['an item moved', changes.moveItem],
		['a seat moved', changes.moveSeat],
	] as const) {
		const [ours, theirs, reading, looking]: [number[], number[], number[], number[]] = [[], [], [], []]
		while (ours.length < runs + 3) {
			if (!change()) continue
			const asked = await timedAsync(service.findings)
			const inWorker = await reader.ask(nowMs)
			const anew = timed(scratch)
			if (anew.value.map(({ key }) => key).join() !== asked.value.findings.map(({ key }) => key).join())
				throw new Error('what was kept found something else than what is there')
			ours.push(asked.ms)
			theirs.push(anew.ms)
			reading.push(inWorker.readMs)
			looking.push(inWorker.lookMs)
		}
		// The first turns are for warming up.
		for (const list of [ours, theirs, reading, looking]) list.splice(0, 3)
		rows.push({
			what: `${nameOf(isQuick ? quickSize : size)}: findings after ${what}`,
			unit: 'ms',
			ours: median(ours),
			yardstick: { name: 'from scratch', value: median(theirs) },
			target: { words: `at most ${mostMs} ms`, isMet: median(ours) <= mostMs },
			details: {
				// What it takes when nothing else is going on.
				least: Math.min(...ours),
				leastFromScratch: Math.min(...theirs),
				...spread(ours),
				runs: ours.length,
				readMs: median(reading),
				lookMs: median(looking),
				findings: first.value.findings.length,
			},
		})
	}
	await service.close()
	await reader.close()
	return rows
}

/** Searches over a port of a hub in a thread of its own, as long as somebody else waits for something. */
const atTheDoor = async (place: Scratch, path: string, { isQuick }: BenchOptions): Promise<Row> => {
	const hub = await startHubThread({ deviceDir: place.path('device'), libraryDir: place.path('library') })
	await hub.open(path)
	const [door, desk, board] = [hub.client(), hub.client(), hub.client()]
	const dayId = (await desk.events.overview({})).days[0]?.id ?? ''
	const random = seeded('door')
	const starts = ['an', 'mar', 'sa', 'jo', 'pat', 'kha', 'wil', 'ada', 'lo', 'be']
	const { found } = await door.checkin.search({ text: 'an', dayId })
	if (found.length === 0) throw new Error('nobody is found')
	const quiet: number[] = []
	const meanwhile: number[] = []
	const search = async (into: number[]) => {
		into.push((await timedAsync(() => door.checkin.search({ text: random.pick(starts), dayId }))).ms)
	}
	const turns = isQuick ? 10 : 60
	await board.rules.findings({})
	for (let turn = 0; turn < turns; turn++) {
		// A rule made stronger or weaker: the most there can be to do again.
		const strength = turn % 2 === 0 ? 'note' : 'warn'
		await desk.rules.setStrength({ id: newId(), input: { rule: 'P4', strength } })
		let isWaiting = true
		const asked = board.rules.findings({}).then(() => {
			isWaiting = false
		})
		let count = 0
		while (isWaiting) {
			await search(meanwhile)
			count++
		}
		await asked
		for (; count > 0; count--) await search(quiet)
	}
	await hub.close()
	return {
		what: 'A search at the door while everything is looked at again',
		unit: 'ms',
		ours: median(meanwhile),
		yardstick: { name: 'while nothing is', value: median(quiet) },
		target: {
			words: `longest at most ${mostMs} ms, or what it is anyway`,
			isMet: spread(meanwhile).max <= Math.max(mostMs, spread(quiet).max),
		},
		details: {
			...spread(meanwhile),
			searches: meanwhile.length,
			quietP99: spread(quiet).p99,
			quietMax: spread(quiet).max,
		},
	}
}

const measure = async (place: Scratch, options: BenchOptions): Promise<readonly Row[]> => {
	const path = place.path('event.foyer')
	const groups = makeGroups(path, options.isQuick ? quickSize : size)
	let rows: readonly Row[]
	try {
		await fill(groups)
		const { itemIds } = addDay(groups.event, groups.roundIds)
		options.say(`${nameOf(options.isQuick ? quickSize : size)}: made and filled, with a programme and twelve stories`)
		rows = await afterChanges({ event: groups.event, itemIds, roundIds: groups.roundIds }, options)
	} finally {
		groups.event.close()
	}
	// Nothing of it is left beside the file.
	openEventFile(path, scratchKey()).close()
	return [...rows, await atTheDoor(place, path, options)]
}

export const lookingAtEvent: Bench = (options) => inScratch((place) => measure(place, options))
