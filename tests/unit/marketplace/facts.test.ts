/** The marketplace as rules and placing read it, out of a real file. */
import { describe, expect, test } from 'vitest'
import { marketFacts } from '../../../electron/database/stores/marketFacts.store.ts'
import { usualStallAims } from '../../../shared/domain/marketplace/facts.ts'
import { makeGroupsEvent } from '../../support/breakouts.ts'
import { dayOne, idOf, makeTestEvent } from '../../support/events.ts'

const [hall, circuit, one, two] = [idOf(701), idOf(702), idOf(703), idOf(704)]
const [late, early] = [idOf(711), idOf(712)]

const stallRow = (id: string, number: number) => ({
	id,
	number,
	organisation: 'Mind BLMK',
	title: 'Come and talk',
	blurb: '',
	state: 'accepted',
	contact_name: 'Ada Ash',
	contact_email: 'ada@example.org',
	contact_phone: '',
	tables: 1,
	chairs: 2,
	sockets: 1,
	watts: 250,
	needs_wall: 1,
	needs_privacy: 0,
	needs_quiet: 1,
	needs_light: 'low',
	is_noisy: 0,
	has_food: 1,
	unloading: '',
	near: '["entrance"]',
	far: JSON.stringify([late]),
	priority: 4,
	note: '',
})
const positionRow = (id: string, code: string) => ({
	id,
	hall_id: hall,
	code,
	x_cm: 200,
	y_cm: 100,
	width_cm: 180,
	depth_cm: 80,
	turned: 90,
	tables: 2,
	sockets: 2,
	watts: 1000,
	circuit_id: circuit,
	is_wall: 1,
	light: 'bright',
	noise: 'loud',
	is_private: 0,
	is_step_free: 0,
	is_open: 1,
	near: '["entrance","queue"]',
})

const withHall = () => {
	const at = makeGroupsEvent()
	at.put('hall', {
		id: hall,
		room_id: null,
		name: 'Hall',
		width_cm: 3000,
		depth_cm: 1400,
		grid_cm: 10,
		picture: '',
	})
	at.put('hall_circuit', { id: circuit, hall_id: hall, name: 'A', watts: 2000 })
	at.put('stall_position', positionRow(two, 'M02'))
	at.put('stall_position', positionRow(one, 'M01'))
	at.put('stall', stallRow(late, 9))
	at.put('stall', stallRow(early, 2))
	return { ...at, market: () => marketFacts(at.event.open().file.reader) }
}

describe('the facts of a marketplace', () => {
	test('of an event without one are nothing', () => {
		using event = makeTestEvent()
		expect(marketFacts(event.open().file.reader)).toEqual({
			hall: null,
			circuits: [],
			zones: [],
			positions: [],
			stalls: [],
			aims: usualStallAims,
			told: null,
		})
	})

	test('are positions by code and stalls by number', () => {
		using at = withHall()
		at.put('hall_zone', {
			id: idOf(720),
			hall_id: hall,
			kind: 'queue',
			label: 'Queue',
			x_cm: 0,
			y_cm: 0,
			width_cm: 100,
			depth_cm: 200,
		})
		const { hall: drawn, circuits, zones, positions, stalls } = at.market()
		expect(drawn).toEqual({ id: hall, roomId: null, name: 'Hall', widthCm: 3000, depthCm: 1400, gridCm: 10 })
		expect(circuits).toEqual([{ id: circuit, name: 'A', watts: 2000 }])
		expect(zones).toMatchObject([{ kind: 'queue', xCm: 0, yCm: 0, widthCm: 100, depthCm: 200 }])
		expect(positions.map(({ code }) => code)).toEqual(['M01', 'M02'])
		expect(positions[0]).toMatchObject({
			circuitId: circuit,
			turned: 90,
			isWall: true,
			isPrivate: false,
			isStepFree: false,
			isOpen: true,
			near: ['entrance', 'queue'],
		})
		expect(stalls.map(({ number }) => number)).toEqual([2, 9])
		expect(stalls[0]).toMatchObject({
			needsWall: true,
			needsPrivacy: false,
			needsQuiet: true,
			needsLight: 'low',
			hasFood: true,
			near: ['entrance'],
			far: [late],
			place: null,
			priority: 4,
		})
		expect(JSON.stringify(stalls)).not.toContain('Ada')
	})

	test('say who stands where, what was ruled out, what came and what was told', () => {
		using at = withHall()
		const [ada, gone] = [at.addPerson('Ada'), at.addPerson('Bo')]
		const steward = (registrationId: string, startAt: string) =>
			at.put('stall_steward', {
				stall_id: early,
				registration_id: registrationId,
				day_id: dayOne,
				start_at: startAt,
				end_at: '16:00',
				can_leave: 1,
			})
		steward(ada, '10:00')
		steward(gone, '09:00')
		at.put('stall_place', { stall_id: early, position_id: two, source: 'hand', is_pinned: 1 })
		at.put('stall_ban', { stall_id: early, position_id: one })
		at.put('stall_document', { stall_id: early, kind: 'pat', state: 'checked', expires_on: '', amount: 0 })
		at.put('stall_document', {
			stall_id: early,
			kind: 'insurance',
			state: 'received',
			expires_on: '2027-01-01',
			amount: 5_000_000,
		})
		at.put('stall_mark', { stall_id: early, day_id: dayOne, mark: 'arrived', at_ms: 7 })
		at.put('stall_version', { id: idOf(730), number: 1, at_ms: 1, reasons: '[]' })
		at.put('stall_version', { id: idOf(731), number: 2, at_ms: 2, reasons: '[]' })
		at.put('stall_version_place', { version_id: idOf(730), stall_id: late, position_id: one, code: 'M01' })
		at.put('stall_version_place', { version_id: idOf(731), stall_id: early, position_id: one, code: 'M01' })
		at.put('stall_aims', { id: 'aims', aims: '{"fairness":"total","documentsStop":true}' })
		at.event.open().file.transact((db) => db.run("UPDATE registration SET status = 'cancelled' WHERE id = ?", gone))
		const { stalls, told, aims } = at.market()
		expect(stalls[0]).toMatchObject({
			stewards: [{ registrationId: ada, dayId: dayOne, startAt: '10:00', endAt: '16:00', canLeave: true }],
			needsStepFree: false,
			place: { positionId: two, isPinned: true },
			bannedFrom: [one],
			documents: [
				{ kind: 'insurance', state: 'received', expiresOn: '2027-01-01', amount: 5_000_000 },
				{ kind: 'pat', state: 'checked' },
			],
			marks: [{ dayId: dayOne, mark: 'arrived', atMs: 7 }],
		})
		expect(told).toEqual({ version: 2, atMs: 2, places: { [early]: one } })
		expect(aims).toEqual({ ...usualStallAims, fairness: 'total', documentsStop: true })
	})

	test.each(['stepFree', 'wheelchairSpace'] as const)('need a place without steps where a steward does: %s', (code) => {
		using at = withHall()
		const ada = at.addPerson('Ada')
		at.put('need', {
			registration_id: ada,
			position: 0,
			kind: 'access',
			code,
			words: '',
			action_line: '',
			audience: '[]',
			status: 'recorded',
		})
		const person = { registration_id: ada, day_id: dayOne, start_at: '10:00', end_at: '16:00', can_leave: 0 }
		at.put('stall_steward', { stall_id: late, ...person })
		expect(at.market().stalls.map(({ needsStepFree }) => needsStepFree)).toEqual([false, true])
	})
})
