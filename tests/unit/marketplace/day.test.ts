/** The day at the stalls: ticked off, asked for, counted, called off; and what whoever walks the floor sees. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/bus/actor.ts'
import { dayOne, dayTwo, idOf } from '../../support/events.ts'
import { makeMarketEvent, stallInput, stewardInput } from '../../support/market.ts'
import { itemInput } from '../../support/programme.ts'
import { slotInput } from '../../support/stories.ts'

const floor: Actor = { role: 'steward', desk: 'Floor', operator: '' }

describe('ticking off', () => {
	test('keeps when it was first, and is taken back', () => {
		using at = makeMarketEvent()
		const [stallId] = at.stalls
		const set = (isOn: boolean) => at.call('marketplace.setMark', { stallId, dayId: dayOne, mark: 'arrived', isOn })
		expect(set(false).outcome).toBe('unchanged')
		expect(set(true).outcome).toBe('set')
		const [first] = at.facts().stalls[0]?.marks ?? []
		at.event.clock.nowMs += 60_000
		expect(set(true).outcome).toBe('unchanged')
		expect(at.facts().stalls[0]?.marks).toEqual([first])
		expect(set(false).outcome).toBe('set')
		expect(at.facts().stalls[0]?.marks).toEqual([])
		const nowhere = { stallId, dayId: idOf(9), mark: 'arrived' as const, isOn: true }
		expect(at.call('marketplace.setMark', nowhere).outcome).toBe('notFound')
	})

	test('a hand count never goes below nothing', () => {
		using at = makeMarketEvent()
		const [stallId] = at.stalls
		const count = (by: number) => at.call('marketplace.tally', { stallId, dayId: dayOne, hour: 11, by })
		expect(count(-1)).toMatchObject({ outcome: 'counted', count: 0 })
		expect(at.rows('stall_tally')).toEqual([])
		expect(count(3)).toMatchObject({ count: 3 })
		const less = count(-5)
		expect(less).toMatchObject({ count: 0 })
		expect(at.undo(less.id).outcome).toBe('undone')
		expect(at.event.ask('marketplace.day', { dayId: dayOne }, floor).stalls[0]?.tally).toEqual([{ hour: 11, count: 3 }])
	})
})

describe('a wish for power', () => {
	const power = (
		at: ReturnType<typeof makeMarketEvent>,
		stall: number,
		watts: number,
		position: number | null = null,
	) =>
		at.call('marketplace.setPower', {
			stallId: at.stalls[stall] ?? '',
			sockets: watts > 0 ? 1 : 0,
			watts,
			positionId: position === null ? null : (at.positions[position] ?? ''),
		})

	test('is met where it stands, or elsewhere', () => {
		using at = makeMarketEvent()
		at.place(0, 0)
		at.place(1, 2)
		expect(power(at, 0, 300).outcome).toBe('set')
		expect(power(at, 0, 300).outcome).toBe('unchanged')
		expect(at.event.ask('marketplace.hall', {}).circuits).toMatchObject([{ watts: 500, usedWatts: 300 }])
		expect(power(at, 1, 100)).toMatchObject({ outcome: 'cannot', why: 'noSocket' })
		const moved = power(at, 1, 200, 1)
		expect(moved.outcome).toBe('set')
		expect(at.facts().stalls[1]).toMatchObject({ watts: 200, place: { positionId: at.positions[1] } })
		expect(at.rows('stall_place')).toEqual(
			expect.arrayContaining([expect.objectContaining({ position_id: at.positions[1], source: 'day' })]),
		)
		expect(at.undo(moved.id).outcome).toBe('undone')
		expect(at.facts().stalls[1]).toMatchObject({ watts: 0, place: { positionId: at.positions[2] } })
	})

	test('is refused by the circuit, with what is asked and what is left', () => {
		using at = makeMarketEvent()
		at.place(0, 0)
		at.place(1, 1)
		power(at, 0, 400)
		expect(power(at, 1, 101)).toMatchObject({
			outcome: 'cannot',
			why: 'circuitFull',
			asked: 101,
			left: 100,
			circuit: 'East wall',
		})
		expect(at.facts().stalls[1]?.watts).toBe(0)
		expect(power(at, 1, 100).outcome).toBe('set')
		// Less is always granted, and what was given is there again.
		expect(power(at, 0, 300).outcome).toBe('set')
		expect(power(at, 1, 200).outcome).toBe('set')
	})

	test('is refused by the position where the circuit could', () => {
		using at = makeMarketEvent()
		at.place(0, 0)
		expect(power(at, 0, 450)).toMatchObject({ outcome: 'cannot', why: 'tooFewWatts', asked: 450, left: 400 })
		at.place(1, 1)
		expect(power(at, 0, 100, 1)).toMatchObject({ outcome: 'cannot', why: 'taken' })
		expect(power(at, 2, 100).outcome).toBe('set')
		expect(at.call('marketplace.setPower', { stallId: idOf(9), sockets: 0, watts: 0, positionId: null }).outcome).toBe(
			'notFound',
		)
	})
})

describe('a stall that will not come', () => {
	test('frees its place and its stewards’ time there, and no seat', () => {
		using at = makeMarketEvent()
		const [stallId] = at.stalls
		const [ada, bo] = [at.addPerson('Ada'), at.addPerson('Bo')]
		at.place(0, 0)
		const rows = [
			stewardInput(ada, stallId),
			stewardInput(ada, stallId, { dayId: dayTwo }),
			stewardInput(bo, stallId),
			stewardInput(bo, at.stalls[1]),
		]
		at.call('marketplace.setStewards', { rows })
		at.call('breakouts.move', {
			rows: [{ registrationId: ada, roundId: at.rounds[0], groupId: at.groups[0] }],
			how: 'hand',
		})
		const before = at.facts()
		const seats = at.rows('allocation')
		expect(seats).toHaveLength(1)
		const gone = at.call('marketplace.withdraw', { stallId })
		expect(gone).toMatchObject({ outcome: 'withdrawn', stewards: 2 })
		expect(at.facts().stalls[0]).toMatchObject({ state: 'withdrawn', place: null, stewards: [] })
		expect(at.facts().stalls[1]?.stewards).toHaveLength(1)
		expect(at.rows('allocation')).toEqual(seats)
		expect(at.call('marketplace.withdraw', { stallId }).outcome).toBe('alreadyWithdrawn')
		expect(at.call('marketplace.withdraw', { stallId: idOf(9) }).outcome).toBe('notFound')
		expect(at.call('marketplace.setStewards', { rows: [stewardInput(ada, stallId)] }).outcome).toBe('notFound')
		const mark = { stallId, dayId: dayOne, mark: 'arrived' as const, isOn: true }
		expect(at.call('marketplace.setMark', mark).outcome).toBe('notFound')
		expect(at.undo(gone.id).outcome).toBe('undone')
		expect(at.facts()).toEqual(before)
	})

	test('comes back only while its place is free', () => {
		using at = makeMarketEvent()
		at.place(0, 0)
		const gone = at.call('marketplace.withdraw', { stallId: at.stalls[0] })
		const taken = at.place(1, 0)
		expect(at.undo(gone.id)).toMatchObject({ outcome: 'standsOn' })
		at.undo(taken.id)
		expect(at.undo(gone.id).outcome).toBe('undone')
		at.call('marketplace.withdraw', { stallId: at.stalls[0] })
		// Whoever writes that it comes after all has to find it a place.
		expect(at.call('marketplace.saveStalls', { stalls: [stallInput(at.stalls[0], 1)] }).outcome).toBe('saved')
		expect(at.facts().stalls[0]).toMatchObject({ state: 'accepted', place: null })
	})
})

describe('undoing', () => {
	test('brings nothing back that no longer fits', () => {
		using at = makeMarketEvent()
		const { call, stalls, hallId, circuitId } = at
		at.place(0, 0)
		const smaller = call('marketplace.saveStalls', { stalls: [stallInput(stalls[0], 1, { sockets: 1, watts: 300 })] })
		const less = call('marketplace.saveStalls', { stalls: [stallInput(stalls[0], 1)] })
		call('marketplace.saveCircuit', { hallId, circuit: { id: circuitId, name: 'East wall', watts: 200 } })
		expect(at.undo(less.id)).toMatchObject({ outcome: 'standsOn' })
		expect(at.undo(smaller.id)).toMatchObject({ outcome: 'standsOn' })
	})
})

describe('the list for the floor', () => {
	test('says who is where and when they are away, and nothing that is private', () => {
		using at = makeMarketEvent()
		const [stallId] = at.stalls
		const [ada, bo, teller] = [at.addPerson('Ada'), at.addPerson('Bo'), at.addPerson('Cy')]
		const contact = { contactName: 'Zed', contactEmail: '', contactPhone: '', unloading: '', note: '' }
		at.call('marketplace.setContact', { stallId, contact })
		at.call('marketplace.setDocument', { stallId, kind: 'pat', state: 'checked', expiresOn: '', amount: 0 })
		at.call('marketplace.setStewards', { rows: [ada, bo, teller].map((id) => stewardInput(id, stallId)) })
		at.place(0, 2)
		// Rounds are from 11 to 12 and from 13 to 14.
		at.call('breakouts.move', {
			rows: at.rounds.map((roundId, round) => ({
				registrationId: ada,
				roundId,
				groupId: at.groups[round === 0 ? 0 : 2],
			})),
			how: 'hand',
		})
		const itemId = at.event.newId()
		const slotId = at.event.newId()
		at.call('programme.saveItem', { item: itemInput(itemId, '12:00', '12:30', { kind: 'story' }) })
		at.call('stories.saveSlot', { slot: slotInput(slotId, { itemId }) })
		const speakerId = at.event.newId()
		const speaks = { registrationId: teller, slotId, speakerId, nameShown: 'pseudonym', shownAs: 'Heron' } as const
		expect(at.call('stories.addSpeaker', speaks).outcome).toBe('added')
		at.call('stories.setSupport', { speakerId, supporterId: bo, backupId: null })
		at.event.call('checkin.admit', { registrationId: ada, dayId: dayOne, method: 'search' })
		const badgeOf = (id: string) => String(at.rows('registration').find((row) => row['id'] === id)?.['badge_code'])
		const badgeCode = badgeOf(ada)
		const day = () => at.event.ask('marketplace.day', { dayId: dayOne, badgeCode }, floor)
		const [first] = day().stalls
		expect(first).toMatchObject({
			stallId,
			number: 1,
			code: 'M03',
			isWithdrawn: false,
			marks: [],
			sockets: 0,
			tally: [],
		})
		expect(first?.stewards).toMatchObject([
			{
				preferredName: 'Ada',
				isHere: true,
				awayFrom: '11:00',
				awayUntil: '12:00',
				away: [
					{ startAt: '11:00', endAt: '12:00' },
					{ startAt: '13:00', endAt: '14:00' },
				],
			},
			// Whoever supports a story is there while its speaker rests before it.
			{ preferredName: 'Bo', isHere: false, awayFrom: '11:45' },
			// Told under another name: that they are away just then would say who it is.
			{ preferredName: 'Cy', awayFrom: '', awayUntil: '', away: [] },
		])
		expect(JSON.stringify(day())).not.toMatch(/Zed|pat|insurance|Heron/)
		at.event.clock.nowMs += 4 * 60 * 60 * 1000
		expect(day().stalls[0]?.stewards[0]).toMatchObject({ awayFrom: '13:00', awayUntil: '14:00' })
		expect(at.event.ask('marketplace.day', { dayId: dayTwo, badgeCode }, floor).stalls[0]?.stewards).toEqual([])
	})

	test('tells a steward who stands at their own stall and at no other', () => {
		using at = makeMarketEvent()
		const [ada, bo, cy] = [at.addPerson('Ada'), at.addPerson('Bo'), at.addPerson('Cy')]
		const badgeOf = (id: string) => String(at.rows('registration').find((row) => row['id'] === id)?.['badge_code'])
		at.call('marketplace.setStewards', { rows: [stewardInput(ada, at.stalls[0]), stewardInput(bo, at.stalls[1])] })
		const mine = (badgeCode: string) => at.event.ask('marketplace.mine', { badgeCode }, floor)
		expect(mine(badgeOf(ada).toLowerCase())).toEqual({
			outcome: 'known',
			preferredName: 'Ada',
			stallIds: [at.stalls[0]],
		})
		expect(mine(badgeOf(cy))).toEqual({ outcome: 'standsNowhere' })
		expect(mine('no badge').outcome).toBe('notFound')
		const named = (badgeCode: string | undefined, actor?: Actor) =>
			at.event
				.ask('marketplace.day', { dayId: dayOne, ...(badgeCode === undefined ? {} : { badgeCode }) }, actor)
				.stalls.map(({ stewards }) => stewards.map(({ preferredName }) => preferredName).join())
		expect(named(badgeOf(ada), floor)).toEqual(['Ada', '', ''])
		expect(named(badgeOf(cy), floor)).toEqual(['', '', ''])
		expect(named('', floor)).toEqual(['', '', ''])
		expect(named(undefined, floor)).toEqual(['', '', ''])
		expect(named(undefined)).toEqual(['Ada', 'Bo', ''])
		for (let tries = 0; tries < 30; tries++) mine('22222')
		expect(mine(badgeOf(ada))).toEqual({ outcome: 'tooOften' })
		at.call('marketplace.withdraw', { stallId: at.stalls[0] })
		expect(at.event.ask('marketplace.mine', { badgeCode: badgeOf(ada) }).outcome).toBe('standsNowhere')
	})
})
