/**
 * The BLMK sample's marketplace over a real hub: looking for places and how that ends, and the script of the
 * day (domain.md 6.1): stall 6 is absent, and three stalls ask for power.
 *
 * How the script comes about in that hall. M01 to M14 have power, seven of them on each circuit of 2,000 W.
 * The twelve stalls that booked power ask for 300 W each: seven would be 2,100 W, so whatever the places
 * each circuit feeds six, draws 1,800 W and has 200 W left. Stall 22 has two tables and asks for no power, but
 * only positions with power have room for two tables: it holds the thirteenth, for no other stall can use it.
 * On the day 150 W are asked for. Stall 19 has them at the fourteenth position. For stall 14 no position with
 * a socket is left, though one circuit still has 200 W: an extension lead to where it stands, which is a change
 * of what that position offers, makes it the fourteenth stall with power. Then either circuit has 50 W left,
 * and stall 15 is refused by M1 wherever it would stand and however many leads are laid.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { marketFacts } from '../../electron/database/stores/marketFacts.store.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { evaluateStalls } from '../../shared/allocation/stalls/evaluate.ts'
import { stallInstance } from '../../shared/domain/marketplace/instanceOf.ts'
import { brokenIn, placesOf } from '../../shared/domain/marketplace/placing.ts'
import { lastOf } from '../support/breakoutsInHub.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'
import { marketOf } from '../support/marketFacts.ts'
import { proposing, readerOf, startMarketHub } from '../support/marketHub.ts'

let one: TestHub
beforeAll(async () => {
	one = await startTestHub({ hasPages: false })
	await one.openSample('blmk-forum')
})
afterAll(() => one.close())

const facts = () => marketFacts(readerOf(one))
const draft = () => readerOf(one).all('SELECT * FROM stall_place ORDER BY stall_id')
const stall = (number: number) => facts().stalls.find((each) => each.number === number)?.id ?? ''
const position = (code: string) => facts().positions.find((each) => each.code === code)?.id ?? ''
const undo = (targetId: string) => one.call('history.undo', { targetId, reason: '' }).outcome
const violations = () => evaluateStalls(stallInstance(facts()), Object.fromEntries(placesOf(facts()))).violations
const usedWatts = () => {
	const { circuits, positions } = facts()
	return circuits.map(({ id }) => {
		const fed = new Set(positions.filter(({ circuitId }) => circuitId === id).map((each) => each.id))
		return facts().stalls.reduce((sum, { place, watts }) => sum + (place && fed.has(place.positionId) ? watts : 0), 0)
	})
}

describe('looking for places', () => {
	test('places all 24 with every hard rule kept, undoes, and comes out the same again', async () => {
		const first = await lastOf(proposing(one))
		if (first.state !== 'applied') throw new Error(JSON.stringify(first))
		expect(first.seed).toBe(7)
		expect(first.best.worst).toBeGreaterThanOrEqual(first.bound.worst)
		const placed = draft()
		expect(placed).toHaveLength(24)
		expect(violations()).toEqual([])
		expect(brokenIn(facts())).toEqual([0, 0, 0, 0])
		const { unmet } = evaluateStalls(stallInstance(facts()), Object.fromEntries(placesOf(facts())))
		expect(first.unmet).toBe(Object.values(unmet).flat().length)
		expect(undo(first.commandId)).toMatchObject({ outcome: 'undone' })
		expect(draft()).toEqual([])
		expect(await lastOf(proposing(one))).toEqual({ ...first, commandId: expect.any(String) })
		expect(draft()).toEqual(placed)
	})

	test('keeps who is pinned where they are, with a seed of its own', async () => {
		const place = { stallId: stall(4), positionId: position('M26'), swap: true }
		expect(['placed', 'swapped', 'unchanged']).toContain(one.call('marketplace.place', place).outcome.outcome)
		expect(one.call('marketplace.setPin', { stallId: stall(4), isPinned: true }).outcome).toEqual({ outcome: 'set' })
		expect(await lastOf(proposing(one, { seed: null }))).toMatchObject({ state: 'applied' })
		const pinned = facts().stalls.find(({ id }) => id === stall(4))
		expect(pinned?.place).toEqual({ positionId: position('M26'), isPinned: true })
		expect(violations()).toEqual([])
		one.call('marketplace.setPin', { stallId: stall(4), isPinned: false })
	})

	test('keeps the best when it is stopped, and one looks at a time', async () => {
		const pieces = proposing(one, { seed: 10 })
		expect((await pieces.next()).value).toMatchObject({ state: 'working', done: expect.any(Number) })
		expect(await lastOf(proposing(one))).toEqual({ state: 'busy' })
		const signal = new AbortController().signal
		expect(await one.hub.dispatch(ownActor, 'marketplace.stopProposing', {}, signal)).toEqual({})
		expect(await lastOf(pieces)).toMatchObject({ state: 'applied', seed: 10 })
		expect(violations()).toEqual([])
	})

	test('keeps nothing when nobody listens any more', async () => {
		const before = draft()
		const gone = new AbortController()
		const pieces = proposing(one, { seed: 11 }, gone.signal)
		await pieces.next()
		gone.abort()
		for await (const piece of pieces) expect(piece.state).toBe('working')
		const left = proposing(one, { seed: 11 })
		await left.next()
		await left.return(undefined)
		expect(draft()).toEqual(before)
	})

	test('does not use places of a hall that has changed meanwhile', async () => {
		const before = draft()
		const pieces = proposing(one, { seed: 12 })
		await pieces.next()
		const ban = { stallId: stall(24), positionId: position('M01') }
		one.call('marketplace.setBan', { ...ban, isBanned: true })
		expect(await lastOf(pieces)).toEqual({ state: 'outdated' })
		expect(draft()).toEqual(before)
		one.call('marketplace.setBan', { ...ban, isBanned: false })
		expect(await lastOf(proposing(one, { seed: 12 }))).toMatchObject({ state: 'applied', seed: 12 })
	})

	test('names the smallest set that cannot be', async () => {
		const asked = [7, 8, 9].map(stall)
		const allowed = ['M07', 'M08'].map(position)
		const others = facts().positions.flatMap(({ id }) => (allowed.includes(id) ? [] : [id]))
		const ruleOut = (isBanned: boolean) => {
			for (const stallId of asked)
				for (const positionId of others) one.call('marketplace.setBan', { stallId, positionId, isBanned })
		}
		for (const stallId of asked) one.call('marketplace.place', { stallId, positionId: null, swap: false })
		ruleOut(true)
		const end = await lastOf(proposing(one))
		if (end.state !== 'cannot') throw new Error(JSON.stringify(end))
		expect(end.stallIds.toSorted()).toEqual(asked.toSorted())
		expect(end.positionIds.toSorted()).toEqual(allowed.toSorted())
		expect(end.shortage).toMatchObject({ short: 1 })
		expect(end.shortage?.asks).toContainEqual({ ask: 'banned', stalls: 3 })
		expect(end.power).toBeNull()
		ruleOut(false)
		expect(await lastOf(proposing(one))).toMatchObject({ state: 'applied' })
		expect(draft()).toHaveLength(24)
	})

	test('says so where there is nothing to place', async () => {
		const empty = await startMarketHub(marketOf())
		try {
			expect(await lastOf(proposing(empty.one))).toEqual({ state: 'nothing' })
		} finally {
			await empty.one.close()
		}
	})
})

describe('the script of the day', () => {
	const power = (number: number, positionId: string | null = null) =>
		one.call('marketplace.setPower', { stallId: stall(number), sockets: 1, watts: 150, positionId }).outcome
	const options = (number: number) => {
		const found = one.ask('marketplace.options', { stallId: stall(number), sockets: 1, watts: 150 })
		if (found.outcome !== 'known') throw new Error('no such stall')
		return found.options
	}
	const placeOf = (number: number) => facts().stalls.find(({ id }) => id === stall(number))?.place?.positionId ?? ''

	test('stall 6 is absent, and its place is free', () => {
		expect(one.call('marketplace.withdraw', { stallId: stall(6) }).outcome).toMatchObject({ outcome: 'withdrawn' })
		expect(draft()).toHaveLength(23)
		expect(usedWatts()).toEqual([1800, 1800])
	})

	test('stall 19 asks for power, and has it at the last position with a socket', () => {
		expect(power(19, position('M20')).outcome).toMatch(/cannot/)
		const [best] = options(19)
		if (!best || best.cannot) throw new Error('nowhere to go')
		if (best.positionId !== placeOf(19)) {
			const place = { stallId: stall(19), positionId: best.positionId, swap: best.swapWith !== null }
			expect(one.call('marketplace.place', place).outcome.outcome).toBe(best.swapWith === null ? 'placed' : 'swapped')
		}
		expect(power(19)).toEqual({ outcome: 'set' })
		expect(usedWatts().toSorted()).toEqual([1800, 1950])
		expect(violations()).toEqual([])
	})

	test('stall 14 asks: no socket is left, for stall 22 needs its two tables; a lead brings it power', () => {
		const now = options(14)
		expect(now.filter(({ cannot }) => cannot === null)).toEqual([])
		expect(now.find(({ swapWith }) => swapWith === stall(22))?.cannot).toMatchObject({
			why: 'tooFewTables',
			stallId: stall(22),
		})
		expect(power(14)).toMatchObject({ outcome: 'cannot', why: 'noSocket' })
		const { hall, circuits, positions } = facts()
		const [onA = 0, onB = 0] = usedWatts()
		const circuitId = circuits[onA < onB ? 0 : 1]?.id ?? null
		const own = positions.find(({ id }) => id === placeOf(14))
		if (!own || !hall) throw new Error('stall 14 has no place')
		const lead = { ...own, sockets: 1, watts: 150, circuitId, near: [...own.near] }
		const saved = one.call('marketplace.savePositions', { hallId: hall.id, positions: [lead] })
		expect(saved.outcome).toEqual({ outcome: 'saved', count: 1 })
		expect(power(14)).toEqual({ outcome: 'set' })
		expect(usedWatts()).toEqual([1950, 1950])
		expect(violations()).toEqual([])
	})

	test('stall 15 asks, and is refused by the circuit with the reason, wherever it would stand', () => {
		const before = draft()
		const refused = { outcome: 'cannot', why: 'circuitFull', stallId: stall(15), asked: 150, left: 50 }
		const { hall, positions, circuits } = facts()
		expect(power(15)).toMatchObject(refused)
		expect(options(15).filter(({ cannot }) => cannot === null)).toEqual([])
		const own = positions.find(({ id }) => id === placeOf(15))
		if (!own || !hall) throw new Error('stall 15 has no place')
		for (const { id: circuitId, name } of circuits) {
			const lead = { ...own, sockets: 1, watts: 150, circuitId, near: [...own.near] }
			one.call('marketplace.savePositions', { hallId: hall.id, positions: [lead] })
			expect(power(15)).toMatchObject({ ...refused, circuit: expect.any(String) })
			expect(options(15).find(({ positionId }) => positionId === own.id)?.cannot).toMatchObject({
				why: 'circuitFull',
				asked: 150,
				left: 50,
				circuit: name,
			})
		}
		expect(draft()).toEqual(before)
		expect(usedWatts()).toEqual([1950, 1950])
		expect(violations()).toEqual([])
	})
})

describe('telling people', () => {
	const publish = () => one.call('marketplace.publish', { reasons: [] }).outcome
	/** Publishes with a few words on every warning. */
	const publishAll = async () => {
		const found = (await one.hub.dispatch(ownActor, 'rules.findings', {}, new AbortController().signal)) as {
			findings: { key: string; rule: string; strength: string }[]
		}
		const reasons = found.findings
			.filter(({ strength }) => strength === 'warn')
			.map(({ key }) => ({ key, reason: 'Agreed with the stall' }))
		return one.call('marketplace.publish', { reasons })
	}

	test('is stopped by a circuit that is over its watts, and needs a few words on wishes that are not met', () => {
		const [circuit] = facts().circuits
		const hallId = facts().hall?.id ?? ''
		if (!circuit) throw new Error('no circuit')
		const less = { hallId, circuit: { ...circuit, watts: 1000 } }
		expect(one.call('marketplace.saveCircuit', less).outcome).toEqual({ outcome: 'saved' })
		expect(publish()).toMatchObject({ outcome: 'stopped', count: expect.any(Number) })
		one.call('marketplace.saveCircuit', { hallId, circuit })
		expect(publish()).toMatchObject({ outcome: 'needsReason', count: expect.any(Number) })
		expect(one.ask('marketplace.versions', {}).versions).toEqual([])
	})

	test('is done once, and again when something changed; what changed is listed', async () => {
		expect((await publishAll()).outcome).toEqual({ outcome: 'published', version: 1 })
		expect(publish()).toEqual({ outcome: 'unchanged' })
		const first = one.ask('marketplace.versions', {})
		expect(first.versions).toMatchObject([{ number: 1 }])
		expect(first.versions[0]?.changed).toHaveLength(23)
		expect(first.sinceLast).toEqual([])
		const [a, b] = [10, 12].map(
			(number) =>
				facts().positions.find(
					({ id }) => id === facts().stalls.find((each) => each.id === stall(number))?.place?.positionId,
				)?.code ?? '',
		)
		const swap = { stallId: stall(10), positionId: position(b ?? ''), swap: true }
		expect(one.call('marketplace.place', swap).outcome).toEqual({ outcome: 'swapped' })
		const changed = [
			{ stallId: stall(10), fromCode: a, toCode: b },
			{ stallId: stall(12), fromCode: b, toCode: a },
		].sort((one, other) => ((one.toCode ?? '') < (other.toCode ?? '') ? -1 : 1))
		expect(one.ask('marketplace.versions', {}).sinceLast).toEqual(changed)
		expect((await publishAll()).outcome).toEqual({ outcome: 'published', version: 2 })
		const second = one.ask('marketplace.versions', {})
		expect(second.versions.map(({ number }) => number)).toEqual([2, 1])
		expect(second.versions[0]?.changed).toEqual(changed)
		expect(second.versions[1]).toEqual(first.versions[0])
	})

	test('cannot be taken back, but put right by another version', async () => {
		const [newest] = one.ask('marketplace.versions', {}).versions
		const [moved] = newest?.changed ?? []
		const [stallId, fromCode] = [moved?.stallId ?? '', moved?.fromCode ?? '']
		one.call('marketplace.place', { stallId, positionId: position(fromCode), swap: true })
		const version = (newest?.number ?? 0) + 1
		const { id, outcome } = await publishAll()
		expect(outcome).toEqual({ outcome: 'published', version })
		expect(undo(id)).toEqual({ outcome: 'notUndoable' })
		expect(one.ask('marketplace.versions', {}).versions[0]).toMatchObject({
			number: version,
			changed: expect.any(Array),
		})
		expect(one.ask('marketplace.versions', {}).versions[0]?.changed).toHaveLength(2)
	})

	test('and the log gives the same tables again', () => {
		const open = one.hub.current()
		if (!open) throw new Error('No event is open')
		expect(verifyFile(open.file)).toMatchObject({ isSound: true })
	})
})
