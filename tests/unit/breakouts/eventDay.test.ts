/** The mornings of both sample events, played through the door: the counts that they are told to have. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breakoutFacts } from '../../../electron/database/stores/breakoutFacts.store.ts'
import { makeEvent } from '../../../electron/hub/makeEvent.ts'
import { hubActor, type OpenEvent } from '../../../electron/hub/openEvent.ts'
import { takesPart } from '../../../shared/domain/breakouts/pool.ts'
import type { PoolKind } from '../../../shared/domain/breakouts/words.ts'
import {
	blmkDay,
	type Clock,
	cypDay,
	doorOf,
	leaveAtLunch,
	liftStops,
	personCalled,
	playMorning,
	setStandIns,
} from '../../support/eventDay.ts'
import { keyOf, makeFolder, recoveryCode } from '../../support/events.ts'
import { tally } from '../samples/counting.ts'

const placed = (event: OpenEvent, number: number, pool: PoolKind) => {
	const facts = breakoutFacts(event.file.reader)
	const round = facts.rounds[number - 1]
	return round ? facts.people.filter((one) => takesPart(facts, one, round, pool)) : []
}

/** By sector, of everybody who came on a day. */
const cameBySector = (event: OpenEvent, dayId: string) =>
	tally(
		breakoutFacts(event.file.reader)
			.people.filter((one) => one.kind === 'attendee' && one.hereOn.includes(dayId))
			.map((one) => one.sector),
	)

describe('the forum', () => {
	const folder = makeFolder()
	const day = blmkDay()
	const clock: Clock = { nowMs: Date.UTC(2027, 4, 19, 6) }
	let event: OpenEvent
	beforeAll(() => {
		const path = join(folder.path, 'forum.foyer')
		event = makeEvent(path, keyOf(recoveryCode), day.sample.event, () => clock.nowMs, day.sample)
	})
	afterAll(() => {
		event.close()
		folder[Symbol.dispose]()
	})

	test('before the doors open, everybody booked is expected and nobody is here', () => {
		expect(placed(event, 1, 'booked')).toHaveLength(120)
		expect(placed(event, 1, 'here')).toHaveLength(0)
	})

	test('at 11:15 the list has 195 people in, and 22 who have not arrived', () => {
		expect(playMorning(doorOf(event), clock, day)).toEqual({ admitted: 164 + 15 + 16 + 1, alreadyIn: 1, undone: 1 })
		expect(clock.nowMs).toBe(Date.UTC(2027, 4, 19, 10, 15))
		const counts = event.bus.ask(hubActor, 'checkin.counts', { dayId: day.dayId })
		expect(counts).toMatchObject({ in: 195, walkIns: 16, stillToCome: 22 })
		expect(day.absent).toHaveLength(22)
		expect(cameBySector(event, day.dayId)).toEqual({
			...{ LE: 36, CA: 15, NP: 43, CO: 12, LA: 18, VC: 37, PR: 8, ED: 5, OT: 6 },
		})
	})

	test('missing are two facilitators, a note-taker, two stewards and one of the crew', () => {
		const people = day.sample.people.filter((one) => day.absent.includes(one.registrationId))
		expect(tally(people.flatMap((one) => one.person.roles))).toEqual({
			...{ attendee: 22, facilitator: 2, noteTaker: 1, steward: 2, crew: 1 },
		})
		expect(tally(people.map((one) => one.person.sector))).toEqual({
			...{ LE: 5, CA: 2, NP: 6, CO: 2, LA: 2, VC: 3, PR: 1, ED: 1 },
		})
		expect(tally(day.walkIns.map((one) => one.photo))).toEqual({ yes: 9, ask: 3, no: 4 })
	})

	test('the pair who sign and somebody with a wheelchair are here', () => {
		const here = new Set(placed(event, 1, 'here').map((one) => one.id))
		for (const [given, family] of [
			['Imogen', 'Tate'],
			['Marcus', 'Ogilvie'],
		] as const)
			expect(here).toContain(personCalled(day.sample, given, family))
		const chairs = day.sample.people.filter((one) => one.person.needs.some((need) => need.code === 'wheelchairSpace'))
		expect(chairs.filter((one) => here.has(one.registrationId))).not.toEqual([])
	})

	test('once somebody stands in for those missing, 114 take part', () => {
		expect(placed(event, 1, 'here')).toHaveLength(118)
		setStandIns(doorOf(event), day)
		expect(placed(event, 1, 'here')).toHaveLength(114)
		const facts = breakoutFacts(event.file.reader)
		const hosts = facts.groups.flatMap((group) => group.hosts.map((host) => host.registrationId))
		expect(hosts.filter((one) => day.absent.includes(one))).toEqual([])
		for (const group of facts.groups) expect(group.hosts.length).toBeGreaterThanOrEqual(2)
	})

	test('after lunch 107', () => {
		expect(placed(event, 2, 'here')).toHaveLength(114)
		expect(leaveAtLunch(doorOf(event), day)).toHaveLength(7)
		expect(placed(event, 2, 'here')).toHaveLength(107)
	})
})

describe('the conference', () => {
	const folder = makeFolder()
	const clock: Clock = { nowMs: Date.UTC(2027, 5, 8, 6) }
	const [first, second] = [cypDay(1), cypDay(2)]
	let event: OpenEvent
	beforeAll(() => {
		const path = join(folder.path, 'conference.foyer')
		event = makeEvent(path, keyOf(recoveryCode), first.sample.event, () => clock.nowMs, first.sample)
	})
	afterAll(() => {
		event.close()
		folder[Symbol.dispose]()
	})

	test('286 come on the first day, and 204 are looked a place for, 16 of them voices', () => {
		playMorning(doorOf(event), clock, first, '13:00')
		expect(cameBySector(event, first.dayId)).toEqual({
			...{ SC: 36, PC: 62, NP: 70, IS: 37, LE: 32, HE: 13, CO: 11, VC: 15, OT: 10 },
		})
		expect(first.walkIns).toHaveLength(12)
		const people = placed(event, 1, 'here')
		expect(people).toHaveLength(204)
		expect(people.filter((one) => one.isVoice)).toHaveLength(16)
	})

	test('274 come on the second, and 192 in each round', () => {
		playMorning(doorOf(event), clock, second, '09:30')
		expect(cameBySector(event, second.dayId)).toEqual({
			...{ SC: 32, PC: 59, NP: 70, IS: 35, LE: 29, HE: 14, CO: 10, VC: 15, OT: 10 },
		})
		expect([2, 3].map((number) => placed(event, number, 'here').length)).toEqual([192, 192])
		const never = new Set([...first.absent, ...second.absent])
		expect(never.size).toBe(40)
	})

	test('the lift stops, and four rooms are out of reach for some', () => {
		liftStops(doorOf(event), second)
		const { rooms } = breakoutFacts(event.file.reader)
		expect(rooms.filter((room) => /^S\d+$/.test(room.code) && !room.features.includes('stepFree'))).toHaveLength(5)
	})
})

test('a day is the same every time', () => {
	expect(blmkDay()).toEqual(blmkDay())
	expect(cypDay(1)).toEqual(cypDay(1))
})
