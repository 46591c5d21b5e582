/** An alarm over a real hub: each command, who may, its way back, the same sent twice; two screens at once; the door meanwhile. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { type EvacuationInHub, startEvacuationInHub } from '../support/evacuationInHub.ts'
import { deskActor } from '../support/hubForTests.ts'

let one: EvacuationInHub
beforeAll(async () => {
	one = await startEvacuationInHub()
}, 180_000)
afterAll(() => one.hub.close())
beforeEach(() => {
	one.pass(5)
	one.hub.call('evacuation.saveZones', { zones: one.zones })
	const { on } = one.hub.ask('evacuation.state', {})
	if (on !== null) one.hub.call('evacuation.callOff', { evacuationId: on.evacuationId })
})

const desk = deskActor('Desk 1')
const host = deskActor('Table 4', 'facilitator')
const lead = deskActor('Help desk', 'deskLead')
const display = deskActor('Foyer', 'display')

const call = <N extends CommandName>(name: N, input: InputOf<N>, actor = desk) => one.hub.call(name, input, actor)
const undo = (targetId: string, actor = lead) =>
	one.hub.call('history.undo', { targetId, reason: 'by mistake' }, actor).outcome
const state = (actor = desk) => one.hub.ask('evacuation.state', {}, actor)
const open = () => {
	const event = one.hub.hub.current()
	if (!event) throw new Error('No event is open')
	return event
}
const person = (table: number, at: number) => {
	const found = one.tables.get(table)?.[at]
	if (!found) throw new Error('Nobody sits there')
	return found
}
const idOf = (table: number, at: number): string => person(table, at).registrationId
const settle = (
	evacuationId: string,
	ids: readonly string[],
	more: Partial<InputOf<'evacuation.settle'>> = {},
	actor = desk,
) =>
	call(
		'evacuation.settle',
		{ evacuationId, state: 'safe', rows: ids.map((registrationId) => ({ registrationId })), ...more },
		actor,
	)
const outcomeOf = (evacuationId: string, registrationId: string) =>
	one.hub
		.ask('evacuation.find', { evacuationId, text: badgeOf(registrationId) }, desk)
		.people.find((found) => found.registrationId === registrationId)?.outcome
const badgeOf = (registrationId: string): string => open().door.get(registrationId)?.badgeCode ?? ''
const inNow = (): number => one.hub.ask('checkin.building', { dayId: one.dayId }).inside

describe('beginning', () => {
	test('anybody at work raises it; whoever is in is believed on site', () => {
		const { outcome, id } = call('evacuation.begin', { kind: 'evacuation', isDrill: false, dayId: null }, host)
		expect(outcome).toEqual({ outcome: 'begun', onSite: inNow() })
		expect(state().on).toMatchObject({ evacuationId: id, kind: 'evacuation', isDrill: false })
		expect(one.now(id)).toMatchObject({ onSite: inNow(), settled: 0, cameSince: 0, mayStandDown: true })
	})

	test('a second one is not begun, and the same sent twice is one', () => {
		const id = newId()
		const input = { kind: 'lockdown', isDrill: false, dayId: null } as const
		const first = open().bus.call(desk, 'evacuation.begin', { id, input })
		expect(open().bus.call(desk, 'evacuation.begin', { id, input })).toEqual(first)
		expect(call('evacuation.begin', { ...input, kind: 'evacuation' }).outcome).toEqual({ outcome: 'alreadyOn' })
		expect(state().on?.kind).toBe('lockdown')
	})

	test('a drill is for leads, and an unknown day is none', () => {
		const drill = { kind: 'evacuation', isDrill: true, dayId: null } as const
		expect(call('evacuation.begin', drill, host).outcome).toEqual({ outcome: 'needsLead' })
		expect(call('evacuation.begin', { ...drill, dayId: newId() }, lead).outcome).toEqual({ outcome: 'notFound' })
		expect(call('evacuation.begin', drill, lead).outcome).toMatchObject({ outcome: 'drillBegun' })
		expect(state().on?.isDrill).toBe(true)
	})

	test('is undone as if it had not been, until somebody has ticked anything', () => {
		const id = one.begin()
		const { id: tick } = settle(id, [idOf(1, 0)])
		expect(undo(id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(undo(tick)).toEqual({ outcome: 'undone' })
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(state().on).toBeNull()
		expect(open().file.reader.all('SELECT * FROM evacuation_person WHERE evacuation_id = ?', id)).toEqual([])
	})

	test('screens for the public follow after ten seconds', () => {
		one.begin()
		expect(state(display)).toMatchObject({ on: null, comesInMs: 10_000, last: null })
		one.pass(1)
		expect(state(display)).toMatchObject({ on: { kind: 'evacuation' }, comesInMs: null })
	})
})

describe('a mistake, or something else', () => {
	test('whoever began it calls it off; others leave that to a lead, and so does the same desk later', () => {
		const { id } = call('evacuation.begin', { kind: 'evacuation', isDrill: false, dayId: null })
		expect(call('evacuation.callOff', { evacuationId: id }, host).outcome).toEqual({ outcome: 'needsLead' })
		one.pass(3)
		expect(call('evacuation.callOff', { evacuationId: id }).outcome).toEqual({ outcome: 'needsLead' })
		const off = call('evacuation.callOff', { evacuationId: id }, lead)
		expect(off.outcome).toEqual({ outcome: 'calledOff' })
		expect(state()).toMatchObject({ on: null, last: { evacuationId: id, ending: 'mistake' } })
		expect(call('evacuation.callOff', { evacuationId: id }, lead).outcome).toEqual({ outcome: 'alreadyOver' })
		expect(call('evacuation.callOff', { evacuationId: newId() }).outcome).toEqual({ outcome: 'notFound' })
		expect(undo(off.id)).toEqual({ outcome: 'undone' })
		expect(state().on?.evacuationId).toBe(id)
	})

	test('at once, the desk that pressed the key does it alone', () => {
		const { id } = call('evacuation.begin', { kind: 'evacuation', isDrill: false, dayId: null })
		expect(one.hub.ask('evacuation.now', { evacuationId: id }, desk)).toMatchObject({
			mayCallOff: true,
			mayStandDown: false,
		})
		expect(call('evacuation.callOff', { evacuationId: id }).outcome).toEqual({ outcome: 'calledOff' })
	})

	test('becomes a lockdown, and a drill becomes real; back to a drill only by a lead', () => {
		const id = one.begin({ isDrill: true })
		const change = { evacuationId: id, kind: 'lockdown', isDrill: false } as const
		const { id: changed, outcome } = call('evacuation.change', change, host)
		expect(outcome).toEqual({ outcome: 'changed' })
		expect(call('evacuation.change', change, host).outcome).toEqual({ outcome: 'unchanged' })
		expect(state().on).toMatchObject({ kind: 'lockdown', isDrill: false })
		expect(call('evacuation.change', { ...change, isDrill: true }, host).outcome).toEqual({ outcome: 'needsLead' })
		expect(undo(changed)).toEqual({ outcome: 'undone' })
		expect(state().on).toMatchObject({ kind: 'evacuation', isDrill: true })
		expect(call('evacuation.change', { ...change, evacuationId: newId() }).outcome).toEqual({ outcome: 'notFound' })
		call('evacuation.standDown', { evacuationId: id }, lead)
		expect(call('evacuation.change', change).outcome).toEqual({ outcome: 'alreadyOver' })
	})
})

describe('zones and people', () => {
	test('a zone is swept, not swept after all, and undone', () => {
		const id = one.begin()
		const zoneId = one.zones[0]?.id ?? ''
		const sweep = { evacuationId: id, zoneId, isSwept: true }
		const { id: swept, outcome } = call('evacuation.setSwept', sweep, host)
		expect(outcome).toEqual({ outcome: 'set' })
		expect(call('evacuation.setSwept', sweep, desk).outcome).toEqual({ outcome: 'unchanged' })
		expect(one.now(id).zones.map(({ sweptAtMs }) => sweptAtMs !== null)).toEqual([true, false])
		expect(undo(swept)).toEqual({ outcome: 'undone' })
		expect(one.now(id).zones[0]?.sweptAtMs).toBeNull()
		expect(call('evacuation.setSwept', { ...sweep, zoneId: newId() }).outcome).toEqual({ outcome: 'notFound' })
		call('evacuation.standDown', { evacuationId: id }, lead)
		expect(call('evacuation.setSwept', sweep).outcome).toEqual({ outcome: 'alreadyOver' })
	})

	test('a whole table in one action; whoever another screen settled stays as it said', () => {
		const id = one.begin()
		const table = one.now(id).unsettled.find(({ place }) => place?.number === 2)
		expect(table?.count).toBe(table?.people.length)
		const ids = table?.people.map(({ registrationId }) => registrationId) ?? []
		const [first = '', ...rest] = ids
		expect(settle(id, [first], { state: 'leftEarlier' }, host).outcome).toMatchObject({ outcome: 'settled', count: 1 })
		expect(settle(id, ids, { onlyUnsettled: true }).outcome).toEqual({
			outcome: 'settled',
			count: rest.length,
			notBelievedHere: 0,
		})
		expect(outcomeOf(id, first)).toBe('leftEarlier')
		expect(settle(id, ids, { onlyUnsettled: true }).outcome).toEqual({ outcome: 'unchanged' })
		expect(one.now(id)).toMatchObject({ settled: ids.length })
		expect(one.now(id).unsettled.some(({ groupId }) => groupId === table?.groupId)).toBe(false)
	})

	test('somebody is settled, changed, taken back and undone; the second screen that undoes is told why not', () => {
		const id = one.begin()
		const { id: tick } = settle(id, [idOf(1, 0)], { state: 'atRefuge' })
		expect(one.now(id)).toMatchObject({ settled: 1, atRefuge: 1 })
		const { id: later } = settle(id, [idOf(1, 0)])
		expect(one.now(id)).toMatchObject({ settled: 1, atRefuge: 0 })
		expect(undo(tick)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(undo(later)).toEqual({ outcome: 'undone' })
		expect(outcomeOf(id, idOf(1, 0))).toBe('atRefuge')
		expect(settle(id, [idOf(1, 0)], { state: '' }).outcome).toMatchObject({ outcome: 'settled', count: 1 })
		expect(one.now(id)).toMatchObject({ settled: 0, atRefuge: 0 })
	})

	test('somebody who was not checked in stands outside: found, ticked, counted', () => {
		const id = one.begin()
		const other = one.table(6).people[0]
		if (!other) throw new Error('Nobody is at table 6')
		const { people } = one.hub.ask('evacuation.find', { evacuationId: id, text: other.badgeCode }, host)
		expect(people).toEqual([expect.objectContaining({ registrationId: other.registrationId, isBelieved: false })])
		expect(settle(id, [other.registrationId]).outcome).toEqual({ outcome: 'settled', count: 1, notBelievedHere: 1 })
		expect(one.now(id)).toMatchObject({ onSite: inNow() + 1, settled: 1 })
		expect(settle(id, [newId()]).outcome).toEqual({ outcome: 'notFound' })
	})

	test('tables are found by number with whoever of them is not settled, the hosts too', () => {
		const id = one.begin()
		const { groups } = one.hub.ask('evacuation.find', { evacuationId: id, text: 'Table 3' }, host)
		expect(groups).toEqual([expect.objectContaining({ number: 3, roomName: one.table(3).roomName })])
		const told = one.now(id).unsettled.find(({ place }) => place?.what === 'table' && place.number === 3)
		expect(new Set(groups[0]?.unsettled)).toEqual(new Set(told?.people.map(({ registrationId }) => registrationId)))
		const hosting = open().file.reader.get<{ id: string }>(
			'SELECT registration_id AS id FROM group_host WHERE group_id = ?',
			groups[0]?.groupId ?? '',
		)
		one.hub.call('checkin.admit', { registrationId: hosting?.id ?? '', dayId: one.dayId, method: 'scan' }, desk)
		expect(one.hub.ask('evacuation.find', { evacuationId: id, text: '3' }, host).groups[0]?.unsettled).toContain(
			hosting?.id,
		)
	})

	test('plans: what to do, who helps and whether they are here; only of people on site', () => {
		const { planned } = one.now(one.begin())
		const byId = new Map(planned.map((plan) => [plan.registrationId, plan]))
		const [first, second, third] = one.planned.map(({ registrationId }) => byId.get(registrationId))
		expect(first).toMatchObject({ method: 'evacChair', refuge: 'Refuge 2', buddy: { isHere: true }, outcome: '' })
		expect(second).toMatchObject({ buddy: { isHere: false } })
		expect(third).toMatchObject({ state: 'drafted' })
		const inside = new Set([...one.tables.values()].flat().map(({ registrationId }) => registrationId))
		expect(planned.every(({ registrationId }) => inside.has(registrationId))).toBe(true)
	})
})

describe('the door meanwhile', () => {
	const leave = (registrationId: string) =>
		one.hub.call('checkin.leave', { registrationId, dayId: one.dayId, method: 'scan' }, desk)

	test('whoever comes in joins the list; whoever goes out is settled by that, and stays so', () => {
		const id = one.begin()
		const before = one.now(id).onSite
		const late = one.table(7).people[0]?.registrationId ?? ''
		one.hub.call('checkin.admit', { registrationId: late, dayId: one.dayId, method: 'scan' }, desk)
		expect(one.now(id)).toMatchObject({ onSite: before + 1, cameSince: 1, settled: 0 })
		leave(idOf(1, 1))
		expect(outcomeOf(id, idOf(1, 1))).toBe('seenSafe')
		expect(one.now(id).settled).toBe(1)
		settle(id, [idOf(1, 1)], { state: '' })
		expect(outcomeOf(id, idOf(1, 1))).toBe('')
		call('evacuation.standDown', { evacuationId: id }, lead)
		expect(one.now(id)).toMatchObject({ onSite: before + 1, settled: 0 })
		one.hub.call('checkin.admit', { registrationId: idOf(1, 1), dayId: one.dayId, method: 'scan' }, desk)
	})

	test('closing the day settles nobody: that they left is assumed', () => {
		const id = one.begin()
		const { id: closed } = one.hub.call('checkin.closeDay', { dayId: one.dayId }, lead)
		expect(one.now(id)).toMatchObject({ settled: 0 })
		expect(undo(closed)).toEqual({ outcome: 'undone' })
	})

	test('an alarm and a drill leave attendance alone', () => {
		const lines = () => open().file.reader.all('SELECT * FROM attendance ORDER BY id')
		const before = lines()
		for (const isDrill of [true, false]) {
			const id = one.begin({ isDrill })
			settle(id, [idOf(1, 0)], { state: 'leftEarlier' })
			call('evacuation.standDown', { evacuationId: id }, lead)
		}
		expect(lines()).toEqual(before)
	})
})

describe('the end', () => {
	test('a lead stands down; the report is kept as it was, whatever becomes of zones', () => {
		const id = one.begin()
		settle(id, [idOf(1, 0)], { state: 'atRefuge' })
		settle(id, [idOf(1, 1)], { state: 'leftEarlier' })
		call('evacuation.setSwept', { evacuationId: id, zoneId: one.zones[0]?.id ?? '', isSwept: true })
		const down = call('evacuation.standDown', { evacuationId: id }, lead)
		expect(down.outcome).toEqual({ outcome: 'stoodDown', unsettled: inNow() - 2 })
		expect(call('evacuation.standDown', { evacuationId: id }, lead).outcome).toEqual({ outcome: 'alreadyOver' })
		expect(call('evacuation.standDown', { evacuationId: newId() }, lead).outcome).toEqual({ outcome: 'notFound' })
		expect(settle(id, [idOf(1, 2)]).outcome).toEqual({ outcome: 'alreadyOver' })
		one.hub.call('evacuation.saveZones', { zones: [] })
		const kept = {
			ending: 'stoodDown',
			onSite: inNow(),
			settled: 2,
			atRefuge: 1,
			leftEarlier: 1,
			zones: 2,
			swept: 1,
		}
		expect(one.hub.ask('evacuation.past', {}).alarms[0]).toMatchObject({ evacuationId: id, ...kept })
		expect(state()).toMatchObject({ on: null, last: { ending: 'stoodDown' } })
		expect(state(display)).toEqual({ on: null, comesInMs: null, last: null })
		expect(undo(down.id)).toEqual({ outcome: 'undone' })
		expect(one.now(id).endedAtMs).toBeNull()
		expect(verifyFile(open().file)).toMatchObject({ isSound: true })
	})

	test('it is not put back on while another is on', () => {
		const id = one.begin()
		const down = call('evacuation.standDown', { evacuationId: id }, lead)
		one.begin()
		expect(undo(down.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
	})

	test('afterwards only leads look at names', () => {
		const id = one.begin()
		expect(one.hub.ask('evacuation.now', { evacuationId: id }, host)).toMatchObject({ outcome: 'known' })
		call('evacuation.standDown', { evacuationId: id }, lead)
		expect(one.hub.ask('evacuation.now', { evacuationId: id }, host)).toEqual({ outcome: 'notFound' })
		expect(one.hub.ask('evacuation.now', { evacuationId: id }, lead)).toMatchObject({ outcome: 'known' })
		expect(one.hub.ask('evacuation.find', { evacuationId: id, text: 'a' }, host)).toEqual({ people: [], groups: [] })
		expect(() => call('evacuation.standDown', { evacuationId: id }, host)).toThrow(/forbidden/)
	})
})

describe('getting ready', () => {
	const zonesNow = () => one.hub.ask('evacuation.zones', {}).zones

	test('zones are saved, swapped, refused with a reason and undone', () => {
		const [a, b] = one.zones
		if (!a || !b) throw new Error('There are two zones')
		const swapped = [
			{ ...a, code: 'B' },
			{ ...b, code: 'A' },
		]
		const saved = one.hub.call('evacuation.saveZones', { zones: swapped })
		expect(saved.outcome).toEqual({ outcome: 'saved' })
		expect(zonesNow().map(({ code }) => code)).toEqual(['B', 'A'])
		expect(one.hub.call('evacuation.saveZones', { zones: swapped }).outcome).toEqual({ outcome: 'unchanged' })
		expect(undo(saved.id)).toEqual({ outcome: 'undone' })
		expect(zonesNow().map(({ code }) => code)).toEqual(['A', 'B'])
		expect(zonesNow()[0]?.marshal).toMatchObject({ isHere: true })
		const save = (zones: InputOf<'evacuation.saveZones'>['zones']) =>
			one.hub.call('evacuation.saveZones', { zones }).outcome
		expect(save([a, { ...b, code: 'a' }])).toEqual({ outcome: 'codeTaken' })
		expect(save([a, { ...b, roomIds: a.roomIds }])).toEqual({ outcome: 'roomTwice' })
		expect(save([{ ...a, marshalId: newId() }])).toEqual({ outcome: 'notFound' })
	})

	test('the pack has everybody booked or in, with zone and place; who holds it is written down', () => {
		const pack = () => one.hub.ask('evacuation.pack', { dayId: one.dayId })
		const { people, here, printed, zones } = pack()
		expect(here).toBe(inNow())
		expect(people.length).toBeGreaterThan(here)
		expect(printed).toEqual([])
		expect(zones.map(({ code }) => code)).toEqual(['A', 'B'])
		const seated = people.find(({ registrationId }) => registrationId === idOf(1, 0))
		expect(seated).toMatchObject({ isHere: true, place: { what: 'table', number: 1 } })
		expect(['A', 'B']).toContain(seated?.zone)

		const input = { packId: newId(), dayId: one.dayId, holder: 'Evacuation lead', copies: 2 }
		const { id, outcome } = one.hub.call('evacuation.recordPack', input)
		expect(outcome).toEqual({ outcome: 'recorded' })
		expect(open().bus.call(deskActor('', 'organiser'), 'evacuation.recordPack', { id, input })).toEqual(outcome)
		expect(pack().printed).toEqual([expect.objectContaining({ holder: 'Evacuation lead', copies: 2, movedSince: 0 })])
		one.pass(1)
		one.hub.call('checkin.leave', { registrationId: idOf(1, 0), dayId: one.dayId, method: 'scan' })
		expect(pack().printed[0]?.movedSince).toBe(1)
		expect(undo(id)).toEqual({ outcome: 'undone' })
		expect(pack().printed).toEqual([])
		expect(one.hub.call('evacuation.recordPack', { ...input, dayId: newId() }).outcome).toEqual({ outcome: 'notFound' })
	})
})
