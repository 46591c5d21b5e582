/** What a desk keeps for when its hub is away: closed, bound to its place, and never thrown away unread. */
import { describe, expect, test } from 'vitest'
import { createAlone } from '../../../electron/hub/alone.service.ts'
import type { DeskStore } from '../../../renderer/transport/alone/deskStore.ts'
import { createKeeper } from '../../../renderer/transport/alone/keeper.ts'
import { sealingFromCode, sealingWith } from '../../../renderer/transport/alone/sealing.ts'
import type { AloneEntry } from '../../../shared/domain/alone/aloneTypes.ts'
import { createDeskClock } from '../../../shared/domain/alone/deskClock.ts'
import { createOutbox } from '../../../shared/domain/alone/outbox.ts'
import { dayOne, deskTwo, doorsMs, idOf, makeTestEvent } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'

const createMemoryStore = () => {
	const records = new Map<string, Uint8Array>()
	const store: DeskStore = {
		get: (key) => Promise.resolve(records.get(key) ?? null),
		put: (key, bytes) => Promise.resolve(void records.set(key, bytes)),
		remove: (key) => Promise.resolve(void records.delete(key)),
		keys: () => Promise.resolve([...records.keys()]),
		survivesRestart: true,
	}
	return { store, records }
}
const keyOfTest = btoa('k'.repeat(32))
const entryOf = (n: number): AloneEntry => ({
	id: idOf(80_000 + n),
	name: 'checkin.admit',
	input: { registrationId: idOf(n), dayId: dayOne, method: 'search' },
	saidMs: doorsMs + n,
	knewMs: doorsMs,
	seed: n,
})
const namedPeople = (count: number) => {
	const event = makeTestEvent()
	for (let n = 0; n < count; n++)
		event.call('people.add', { registrationId: event.newId(), person: personNamed(`Person${n}`, 'Ash') })
	const { people } = event.ask('alone.doorList', { ids: null, after: null }, deskTwo)
	event[Symbol.dispose]()
	return people
}

describe('D2 records of a desk', () => {
	test('that were swapped, cut or edited are set aside, and the rest works', async () => {
		const { store, records } = createMemoryStore()
		const sealing = await sealingWith(keyOfTest, 'event Desk 2')
		const keeper = createKeeper(store, sealing, () => doorsMs)
		await keeper.keepAll(namedPeople(70))
		for (const n of [1, 2, 3, 4]) await keeper.keepEntry(entryOf(n))
		const names = [1, 2, 3, 4].map((n) => `out/${entryOf(n).id}`)
		const [one, two, three] = names.map((name) => records.get(name) ?? new Uint8Array())
		records.set(names[0] ?? '', two ?? new Uint8Array())
		records.set(names[1] ?? '', (two ?? new Uint8Array()).slice(0, 40))
		records.set(
			names[2] ?? '',
			(three ?? new Uint8Array()).map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
		)
		expect(one).not.toEqual(two)
		records.set('list/0', records.get('list/1') ?? new Uint8Array())

		const kept = await createKeeper(store, sealing, () => doorsMs).load()
		expect(kept.entries).toEqual([entryOf(4)])
		expect(kept.setAside).toBe(3)
		expect(kept.people).toHaveLength(70 - 64)
		expect([...records.keys()].filter((name) => name.startsWith('aside/'))).toHaveLength(3)
		// Another desk's key opens none of it, and what waited is still there afterwards.
		await createKeeper(store, await sealingWith(keyOfTest, 'event Desk 3'), () => doorsMs).load()
		expect([...records.keys()].filter((name) => name.includes(entryOf(4).id))).toHaveLength(1)
	})

	test('one person changed writes one record anew, and a wiped list leaves what waits', async () => {
		const { store, records } = createMemoryStore()
		const keeper = createKeeper(store, await sealingWith(keyOfTest, 'event Desk 2'), () => doorsMs)
		const people = namedPeople(70)
		await keeper.keepAll(people)
		await keeper.keepEntry(entryOf(1))
		const before = new Map(records)
		await keeper.keepSome(people.slice(0, 1), [])
		expect([...records].filter(([name, bytes]) => before.get(name) !== bytes).map(([name]) => name)).toEqual(['list/0'])
		await keeper.wipeList()
		expect([...records.keys()]).toEqual([`out/${entryOf(1).id}`])
	})

	test('the key kept for a restart opens with the desk code, and with no other', { timeout: 20_000 }, async () => {
		const event = makeTestEvent()
		const alone = createAlone({ event: event.open, nowMs: () => doorsMs })
		const { key, wrapped } = await alone['alone.key']({ survivesRestart: true }, { actor: deskTwo })
		const { code } = alone['alone.deskCode']({ desk: deskTwo.desk })
		if (wrapped === null) throw new Error('no key was wrapped')
		const closed = { ...wrapped, desk: 'event Desk 2' }
		const opened = await sealingFromCode(closed, code.toLowerCase())
		const bytes = await (await sealingWith(key, 'event Desk 2')).close('head', 1, 'words')
		expect(await opened?.open('head', bytes)).toBe('words')
		expect(await sealingFromCode(closed, alone['alone.deskCode']({ desk: 'Desk 9' }).code)).toBeNull()
		event[Symbol.dispose]()
	})
})

describe('what waits for the hub', () => {
	test('goes in order and in batches; what is refused together goes one by one, and stays', () => {
		const outbox = createOutbox(Array.from({ length: 52 }, (_, n) => entryOf(n)))
		outbox.beginRound()
		const first = outbox.next()
		expect(first.map(({ seed }) => seed)).toEqual(Array.from({ length: 50 }, (_, n) => n))
		outbox.refuse(first)
		expect(outbox.next()).toEqual([entryOf(0)])
		outbox.refuse(outbox.next())
		expect(outbox.next()).toEqual([entryOf(1)])
		for (let n = 1; n < 50; n++) outbox.settle([entryOf(n).id])
		expect(outbox.next().map(({ seed }) => seed)).toEqual([50, 51])
		outbox.settle([entryOf(50).id, entryOf(51).id])
		expect(outbox.next()).toEqual([])
		expect(outbox.waiting()).toBe(1)
		outbox.beginRound()
		expect(outbox.next()).toEqual([entryOf(0)])
	})
})

describe('the clock of a desk', () => {
	const created = (
		wall: { ms: number },
		counter: { ms: number },
		kept: Parameters<typeof createDeskClock>[0]['kept'],
	) => createDeskClock({ wall: () => wall.ms, counter: () => counter.ms, kept })
	test('counts on from the hub’s, whatever somebody does to the computer’s, and says how far that is off', () => {
		const [wall, counter] = [{ ms: doorsMs + 3_600_000 }, { ms: 5 }]
		const clock = created(wall, counter, null)
		clock.heard(doorsMs, 0, 10)
		counter.ms = 1005
		wall.ms += 1000
		expect(clock.nowMs()).toBe(doorsMs + 1000)
		expect(clock.offMs()).toBe(3_600_000)
		wall.ms -= 7_200_000
		counter.ms = 2005
		expect(clock.nowMs()).toBe(doorsMs + 2000)
		expect(clock.offMs()).toBeLessThan(-3_000_000)
	})
	test('goes on after a restart from what it knew, and never back', () => {
		const kept = { aheadMs: 60_000, lastMs: doorsMs + 90_000 }
		expect(created({ ms: doorsMs + 120_000 }, { ms: 0 }, kept).nowMs()).toBe(doorsMs + 90_000)
		expect(created({ ms: doorsMs + 240_000 }, { ms: 0 }, kept).nowMs()).toBe(doorsMs + 180_000)
	})
})
