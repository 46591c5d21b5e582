/** A place at the desk for somebody who comes late, and somebody to host instead. */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import {
	groupAt,
	hall,
	makeBreakoutEvent,
	one,
	p,
	playerOf,
	round,
	three,
	topicTwo,
	two,
} from '../../support/breakoutEvent.ts'
import { dayOne, deskTwo, rowsOf, type TestEvent } from '../../support/events.ts'

let event: TestEvent
let player: ReturnType<typeof playerOf>
beforeEach(() => {
	event = makeBreakoutEvent()
	onTestFinished(() => event[Symbol.dispose]())
	player = playerOf(event)
})

describe('at the desk', () => {
	const join = (registrationId: string, groupId: string) =>
		event.call('breakouts.joinGroup', { registrationId, roundId: round, groupId }, deskTwo)
	const offers = (registrationId: string) =>
		event.ask('breakouts.offers', { registrationId, dayId: dayOne }, deskTwo).rounds
	const walkIn = (name: string, sector = 'NP') => {
		const registrationId = event.newId()
		event.call(
			'checkin.walkIn',
			{
				registrationId,
				preferredName: name,
				familyName: '',
				organisation: '',
				sector,
				dayId: dayOne,
				photo: 'yes',
				needsEvacuationHelp: 'no',
			},
			deskTwo,
		)
		return registrationId
	}

	test('nothing is on offer before people were told', () => {
		player.seatAll()
		const late = walkIn('Zoe')
		expect(offers(late)).toEqual([])
		expect(join(late, one)).toEqual({ outcome: 'notFound' })
	})

	test('the best three, one is taken, and it is told', () => {
		player.seatAll()
		player.publish('G1', 'G2', 'G4', 'G6')
		const late = walkIn('Zoe')
		const [offer, ...others] = offers(late)
		expect(others).toEqual([])
		expect(offer?.groups.map(({ number }) => number).sort()).toEqual([1, 2, 3])
		expect(JSON.stringify(offer)).not.toMatch(/Ada|voice|apart/)
		const groupId = offer?.groups[0]?.groupId ?? ''
		expect(join(late, groupId)).toEqual({ outcome: 'joined' })
		expect(player.placeOf(late)).toMatchObject({ groupId, source: 'desk' })
		expect(join(late, groupId)).toEqual({ outcome: 'hasPlace' })
		expect(rowsOf(event.open(), 'version_place').filter((row) => row.is_at_door === 1)).toMatchObject([
			{ registration_id: late, group_id: groupId },
		])
		expect(player.undo(player.lastId())).toEqual({ outcome: 'undone' })
		expect([player.placeOf(late), rowsOf(event.open(), 'version_place').length]).toEqual([null, 15])
	})

	test('what does not suit is not on offer, and is refused without a reason', () => {
		player.seatAll()
		player.publish('G1', 'G2', 'G4', 'G6')
		const late = walkIn('Zoe')
		event.call('breakouts.addConstraints', {
			rows: [{ registrationId: late, constraintId: event.newId(), kind: 'apart', otherId: p(1), organisation: '' }],
		})
		event.call('breakouts.lockGroup', { groupId: three, isLocked: true })
		expect(offers(late)[0]?.groups.map(({ number }) => number)).toEqual([2])
		expect([join(late, one), join(late, three)]).toEqual(Array(2).fill({ outcome: 'cannotPlace' }))
		event.call('breakouts.saveGroups', { groups: [{ ...groupAt(two, 2, topicTwo, hall), max: 5 }] })
		expect(join(late, two)).toEqual({ outcome: 'full' })
		expect(offers(late)[0]?.groups).toEqual([])
	})
})

describe('stand-ins', () => {
	const standIns = () => {
		const answer = event.ask('breakouts.standIns', { groupId: one, duty: 'noteTaker' })
		if (answer.outcome !== 'known') throw new Error('no group')
		return answer.people
	}

	test('whoever is here goes first; nobody with something set up, nobody who hosts or is apart', () => {
		player.seatAll()
		event.call('checkin.admit', { registrationId: p(10), dayId: dayOne, method: 'search' })
		event.call('breakouts.addConstraints', {
			rows: [{ registrationId: p(11), constraintId: event.newId(), kind: 'apart', otherId: p(13), organisation: '' }],
		})
		event.call('breakouts.setAway', { rows: [{ registrationId: p(12), roundId: round, why: 'stall' }] })
		const [best, ...others] = standIns()
		expect(best).toMatchObject({ registrationId: p(10), isHere: true, fromGroupId: one })
		const names = others.map(({ preferredName }) => preferredName)
		// 13 sits at that table; 11 is apart from them. 12 is at a stall, Ada comes with her carer, Bo has his seat.
		expect(names).not.toContain('Kit')
		for (const name of ['Ada', 'Bo', 'Lee', 'Cara', 'Host0']) expect(names).not.toContain(name)
		expect(event.ask('breakouts.standIns', { groupId: event.newId(), duty: 'noteTaker' })).toEqual({
			outcome: 'notFound',
		})
	})

	test('a voice is not taken from a pair', () => {
		player.move([
			[3, two],
			[6, two],
			[5, two],
			[7, one],
		])
		const because = new Map(standIns().map((person) => [person.registrationId, person.because]))
		expect(because.get(p(5))).toContain('keepsVoices')
		expect(because.get(p(3))).not.toContain('keepsVoices')
	})
})
