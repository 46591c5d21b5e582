/**
 * Merging, model-checked: random schedules of a hub, desks alone and copies, with deliveries that are cut off, come
 * twice and in another order, clocks that are wrong, and a hub that starts again in between. 300 of them here, 10,000
 * with FOYER_NIGHTLY=1; FOYER_SEED plays one again.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowById } from '../../electron/bus/log.store.ts'
import { type OpenEvent, openEvent } from '../../electron/hub/openEvent.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { CommandName } from '../../shared/contract/index.ts'
import { seeded } from '../../shared/lib/random.ts'
import { dayOne, doorsMs, makeTestEvent, organiser, type TestEvent } from '../support/events.ts'
import { type Alone, deliver, drawAlone, erasedBy, hubDeeds, idsFrom, type World } from '../support/mergeWorld.ts'
import { personNamed } from '../support/people.ts'
import { stateOf } from '../support/sameState.ts'

const isNightly = process.env['FOYER_NIGHTLY'] === '1'
const one = process.env['FOYER_SEED']
const schedules = isNightly ? 10_000 : 300
const verifyEvery = isNightly ? 20 : 30
const evening = doorsMs + 75 * 60_000

let made: TestEvent
let people: readonly string[]
beforeAll(() => {
	made = makeTestEvent()
	people = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => {
		const registrationId = made.newId()
		made.call('people.add', { registrationId, person: personNamed(name, 'Ash', { days: [dayOne] }) })
		return registrationId
	})
	made.open().file.connection.pragma('synchronous = OFF')
	made.clock.nowMs = evening
})
afterAll(() => made[Symbol.dispose]())

/** Plays on the one file and leaves no trace in it. */
const playing = async <T>(work: (start: () => OpenEvent) => Promise<T>): Promise<T> => {
	const { file } = made.open()
	file.connection.exec('BEGIN IMMEDIATE')
	try {
		return await work(() => openEvent(file, () => evening))
	} finally {
		file.connection.exec('ROLLBACK')
	}
}

const runHub = (event: OpenEvent, deeds: ReturnType<typeof hubDeeds>) => {
	for (const { id, name, input } of deeds) event.bus.call(organiser, name as CommandName, { id, input })
}

/** Who is where, what counts of each answer, and the rest of the tables: not which of two that said the same was kept. */
const agreed = (event: OpenEvent) => {
	const {
		attendance: _,
		consent: __,
		help_ask: ___,
		registration_change: ____,
		undone: _____,
		late_command: ______,
		...rest
	} = stateOf(event)
	const { reader } = event.file
	return {
		...rest,
		lines: reader.all(
			"SELECT registration_id, kind, at_ms, desk FROM attendance WHERE kind IN ('in', 'out') ORDER BY 1, 3, 2, 4",
		),
		answers: reader.all(
			`SELECT registration_id, kind, value FROM consent AS said WHERE NOT EXISTS (SELECT 1 FROM consent AS later
			 WHERE later.registration_id = said.registration_id AND later.kind = said.kind
			 AND (later.at_ms, later.position) > (said.at_ms, said.position)) ORDER BY 1, 2`,
		),
		help: reader.all('SELECT registration_id, day_id, state FROM help_ask ORDER BY 1, 2'),
		undone: reader.all('SELECT target_id FROM undone ORDER BY 1'),
		tray: reader.all("SELECT id, name FROM late_command WHERE why <> 'keptNo' ORDER BY 1"),
	}
}

/** The tables that two hubs do not agree on. */
const differing = (some: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
	Object.keys(some)
		.filter((table) => JSON.stringify(some[table]) !== JSON.stringify(other[table]))
		.map((table) => ({ table, inOrder: some[table], rough: other[table] }))

/** Nothing that anybody did is lost, but for what a copy says of somebody who was erased. */
const everyIdIsKnown = (event: OpenEvent, all: readonly Alone[], erased: readonly string[]): void => {
	for (const { items, isCopy } of all)
		for (const { id, input } of items) {
			if (isCopy && erased.some((one) => JSON.stringify(input).includes(one))) continue
			const isLate = event.file.reader.get('SELECT 1 FROM late_command WHERE id = ?', id) !== undefined
			expect(rowById(event.file.reader, id) !== undefined || isLate).toBe(true)
		}
}

/** What must hold of the tables whatever came in. */
const holds = (event: OpenEvent, erased: readonly string[]): void => {
	const { reader } = event.file
	const count = (sql: string): number => reader.get<{ n: number }>(sql)?.n ?? 0
	// Nobody is in twice, and nobody is anywhere without a line that says so.
	expect(
		count('SELECT count(*) AS n FROM (SELECT 1 FROM presence GROUP BY registration_id, day_id HAVING count(*) > 1)'),
	).toBe(0)
	expect(count('SELECT count(*) AS n FROM presence WHERE entry_id NOT IN (SELECT id FROM attendance)')).toBe(0)
	// Badge codes are one person's.
	expect(count('SELECT count(*) AS n FROM (SELECT 1 FROM registration GROUP BY badge_code HAVING count(*) > 1)')).toBe(
		0,
	)
	// Whoever was erased is not there again.
	expect(reader.all<{ id: string }>('SELECT id FROM registration').filter(({ id }) => erased.includes(id))).toEqual([])
	expect((event.file.connection.pragma('foreign_key_check') as unknown[]).length).toBe(0)
}

/** Everything, in another order among desks: each desk's own in its order, cut off and repeated as it comes. */
const deliverAll = async (
	start: () => OpenEvent,
	all: readonly Alone[],
	random: ReturnType<typeof seeded>,
	isRough: boolean,
): Promise<OpenEvent> => {
	let event = start()
	const waiting = all.map((alone) => ({ alone, had: 0 }))
	while (waiting.some(({ alone, had }) => had < alone.items.length)) {
		const left = waiting.filter(({ alone, had }) => had < alone.items.length)
		const next = left[random.int(left.length)] as (typeof left)[number]
		const to = isRough ? next.had + 1 + random.int(next.alone.items.length - next.had) : next.had + 1
		// A reply that is lost: all from the beginning again.
		await deliver(event, next.alone, evening, to)
		next.had = isRough && random.int(5) === 0 ? next.had : to
		// The hub ends and starts again.
		if (isRough && random.int(6) === 0) event = start()
	}
	return event
}

const playOne = async (seed: string): Promise<void> => {
	const random = seeded(seed)
	const world: World = { people, random, newId: idsFrom(random) }
	const all = drawAlone(world)
	const deeds = hubDeeds(world)
	const erased = erasedBy(deeds)
	const inOrder = await playing(async (start) => {
		runHub(start(), deeds)
		return agreed(await deliverAll(start, all, seeded(`${seed} one`), false))
	})
	await playing(async (start) => {
		runHub(start(), deeds)
		const event = await deliverAll(start, all, seeded(`${seed} other`), true)
		everyIdIsKnown(event, all, erased)
		holds(event, erased)
		expect(differing(inOrder, agreed(event))).toEqual([])
		// The same once more changes nothing.
		const before = stateOf(event)
		for (const alone of all) {
			const received = await deliver(event, alone, evening, alone.items.length)
			expect(received.every((fate) => fate === 'known')).toBe(true)
			expect(received).toHaveLength(alone.items.length)
		}
		expect(stateOf(event)).toEqual(before)
	})
	// The hub's own deeds in between: what came is never lost, and a replay comes to the same.
	await playing(async (start) => {
		let at = 0
		let event = start()
		const order = seeded(`${seed} between`)
		for (const alone of all) {
			const until = at + order.int(deeds.length - at + 1)
			runHub(event, deeds.slice(at, until))
			at = until
			await deliver(event, alone, evening, alone.items.length)
			if (order.int(4) === 0) event = start()
		}
		runHub(event, deeds.slice(at))
		everyIdIsKnown(event, all, erased)
		holds(event, erased)
		if (Number(seed.split(' ')[1]) % verifyEvery === 0) expect(verifyFile(event.file).isSound).toBe(true)
	})
}

test(`${schedules} schedules of desks, copies and a hub come to the same, and lose nothing`, {
	timeout: isNightly ? 3_600_000 : 240_000,
}, async () => {
	if (one !== undefined) return playOne(one)
	const failed: string[] = []
	for (let n = 0; n < schedules && failed.length < 3; n++) {
		try {
			await playOne(`merging ${n}`)
		} catch (error) {
			failed.push(`seed ${n}: ${String(error)} ${JSON.stringify((error as { actual?: unknown }).actual)}`)
		}
	}
	expect(failed).toEqual([])
})
