/** What a screen for the public is told: the day as it runs, a badge's table, and nobody's name whatever the texts say. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../electron/bus/actor.ts'
import { eventFacts } from '../../electron/database/stores/eventFacts.store.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { areaFindingsOf } from '../../shared/domain/rules/eventFindings.ts'
import { groupInput, roundInput, topicInput } from '../support/breakouts.ts'
import { dayOne, idOf } from '../support/events.ts'
import { hallInput, positionInput, stallInput, stewardInput, zoneInput } from '../support/market.ts'
import { hall, makeProgrammeEvent } from '../support/programme.ts'

const foyer: Actor = { role: 'display', desk: '', operator: '' }
const at = (time: string): number => Date.parse(`2027-05-19T${time}:00+01:00`)

let made: ReturnType<typeof makeProgrammeEvent>
beforeEach(() => {
	made = makeProgrammeEvent()
	made.event.clock.nowMs = at('10:05')
})
afterEach(() => made[Symbol.dispose]())

const show = (roomId: string | null = null) => made.event.ask('displays.show', { roomId }, foyer)
const itemOf = (id: string, roomId: string | null = null) => show(roomId).items.find(({ itemId }) => itemId === id)

describe('the day on a screen', () => {
	test('what is on, next and over, by when it is expected; what is only for the crew is left out', () => {
		const [first, second, third, crew] = [idOf(51), idOf(52), idOf(53), idOf(54)]
		made.save(first, '10:00', '10:20')
		made.save(second, '10:20', '10:40', { title: 'Five years' })
		made.save(third, '10:40', '11:00', { kind: 'break', title: '' })
		made.save(crew, '10:00', '10:30', { kind: 'setUp', title: 'Qzcrew' })
		made.call('programme.setStatus', { itemId: first, status: 'on' })
		made.event.clock.nowMs = at('10:25')
		expect(show()).toMatchObject({
			eventName: 'Luton forum',
			roomName: '',
			nowMs: at('10:25'),
			day: { id: dayOne, date: '2027-05-19' },
			items: [
				{ itemId: first, is: 'on', title: 'Opening', roomName: 'Hall', expectedEndAt: '10:25' },
				{ itemId: second, is: 'next', title: 'Five years', expectedAt: '10:25', startAt: '10:20' },
				{ itemId: third, is: 'later', title: '', kind: 'break' },
			],
		})
	})

	test('a room shows what is in it and what everybody goes to', () => {
		const [here, elsewhere, lunch] = [idOf(51), idOf(52), idOf(53)]
		made.call('events.addRoom', { room: room(idOf(22), 'Garden', {}) })
		made.save(here, '10:00', '10:30')
		made.save(elsewhere, '10:00', '10:30', { roomId: idOf(22) })
		made.save(lunch, '12:00', '13:00', { kind: 'meal', roomId: idOf(22) })
		expect(
			show()
				.items.map(({ itemId }) => itemId)
				.toSorted(),
		).toEqual([here, elsewhere, lunch].toSorted())
		expect(show(hall)).toMatchObject({ roomName: 'Hall', items: [{ itemId: here }, { itemId: lunch }] })
	})

	test('no speaker is named, by whatever name and in whatever text', () => {
		const [item, other] = [idOf(51), idOf(52)]
		const amara = made.addPerson('Amara', { roles: ['attendee', 'speaker'] })
		const dele = made.addPerson('Dele', { roles: ['attendee', 'speaker'] })
		made.save(item, '10:00', '10:15', { kind: 'story', title: 'Story 1' })
		made.save(other, '10:15', '10:30', { kind: 'story', title: 'Wren tells' })
		const slot = made.putSlot(item, { public_title: 'Amara’s story', content_note: 'A stay in hospital, as Amara had' })
		made.putSpeaker(slot, amara)
		const sealed = made.putSlot(other)
		made.putSpeaker(sealed, dele, { name_shown: 'pseudonym', shown_as: 'Wren' })
		expect(itemOf(item)).toMatchObject({ title: 'Story 1', stories: [], contentNote: 'A stay in hospital, as … had' })
		expect(itemOf(other)).toMatchObject({ title: '', kind: 'story', stories: ['What helped me'] })
		expect(JSON.stringify(show())).not.toMatch(/Amara|Dele|Wren|Ash|gardens|medication|Story 2/)
	})

	test('a story that is not told leaves what happens instead, and nothing of itself', () => {
		const [item, both] = [idOf(51), idOf(52)]
		made.save(item, '10:00', '10:15', { kind: 'story', title: 'What helped me' })
		made.save(both, '10:15', '10:45', { kind: 'story', title: 'Stories 2 and 3' })
		const gone = made.putSlot(item)
		const goneToo = made.putSlot(both, { public_title: 'A new start', content_note: 'Memory loss' })
		made.putSlot(both, { public_title: 'Coming home', content_note: 'Hospital' })
		made.putSpeaker(gone, made.addPerson('Amara', { roles: ['attendee', 'speaker'] }))
		made.withdraw(gone)
		made.withdraw(goneToo)
		expect(itemOf(item)).toMatchObject({
			title: '',
			stories: [],
			isChanged: true,
			change: 'A pause with music',
			contentNote: '',
		})
		expect(itemOf(both)).toMatchObject({
			title: 'Stories 2 and 3',
			stories: ['Coming home'],
			isChanged: true,
			change: 'A pause with music',
			contentNote: 'Hospital',
		})
		expect(JSON.stringify(show())).not.toMatch(/Amara|What helped me|A new start|Memory loss/)
	})

	test('the quiet room by its name, unless it cannot be used; the day to come before it is there', () => {
		made.call('programme.setRoomUse', { roomId: hall, purpose: 'quiet' })
		expect(show().quietRoom).toBe('Hall')
		made.call('breakouts.setRoomFault', { roomId: hall, fault: 'room', isOut: true })
		expect(show().quietRoom).toBe('')
		made.event.clock.nowMs = Date.parse('2027-05-18T18:00:00+01:00')
		expect(show().day).toMatchObject({ id: dayOne })
	})
})

const room = (id: string, name: string, more: object) => ({
	id,
	code: '',
	name,
	fireCapacity: 20,
	theatreSeats: 20,
	cabaretSeats: 10,
	access: 'lift' as const,
	loop: 'none' as const,
	isLowNoise: false,
	notes: '',
	...more,
})

describe('a table by badge code', () => {
	const [topic, round, later, group, laterGroup, upstairs] = [61, 62, 63, 64, 65, 66].map(idOf) as [
		string,
		string,
		string,
		string,
		string,
		string,
	]
	let person: string
	let badge: string
	beforeEach(() => {
		const { call } = made
		call('events.addRoom', { room: room(upstairs, 'Upstairs', {}) })
		call('breakouts.saveTopic', { topic: topicInput(topic, 'T1', { title: 'Qztopic' }) })
		call('breakouts.saveRound', { round: roundInput(round, '11:00', '12:00') })
		call('breakouts.saveRound', { round: roundInput(later, '13:00', '14:00') })
		call('breakouts.saveGroups', {
			groups: [groupInput(group, round, 7, topic, { roomId: upstairs, table: 'by the window' })],
		})
		call('breakouts.saveGroups', { groups: [groupInput(laterGroup, later, 2, topic)] })
		person = made.addPerson('Qzname')
		badge = made.event.open().door.get(person)?.badgeCode ?? ''
	})
	const publish = (roundId: string, groupId: string, number: number, version: number, roomId: string | null) => {
		const id = made.event.newId()
		made.put('breakout_version', { id, round_id: roundId, number: version, at_ms: version, reasons: '[]' })
		made.put('version_group', {
			version_id: id,
			group_id: groupId,
			number,
			topic_id: topic,
			room_id: roomId,
			table_name: 'by the window',
		})
		return (registrationId: string) =>
			made.put('version_place', { version_id: id, registration_id: registrationId, group_id: groupId, is_at_door: 0 })
	}
	const find = (badgeCode: string, actor = foyer): OutputOf<'displays.findGroup'> =>
		made.event.ask('displays.findGroup', { badgeCode }, actor)

	test('what was published last, where it is and how to get there; no name, no topic', () => {
		expect(find(badge)).toEqual({ outcome: 'notPublished' })
		expect(show().canFindGroup).toBe(false)
		publish(round, group, 3, 1, null)(person)
		publish(round, group, 7, 2, upstairs)(person)
		expect(show().canFindGroup).toBe(true)
		const answer = find(` ${badge.slice(0, 2).toLowerCase()}-${badge.slice(2).toLowerCase()}`)
		expect(answer).toEqual({
			outcome: 'known',
			tables: [
				{
					roundNumber: 1,
					startAt: '11:00',
					endAt: '12:00',
					number: 7,
					roomName: 'Upstairs',
					table: 'by the window',
					access: 'lift',
				},
			],
		})
		expect(JSON.stringify(answer)).not.toMatch(/[Qq]z/)
	})

	test('without the lift, the way is by stairs', () => {
		publish(round, group, 7, 1, upstairs)(person)
		made.call('breakouts.setRoomFault', { roomId: upstairs, fault: 'lift', isOut: true })
		expect(find(badge)).toMatchObject({ tables: [{ access: 'stairs' }] })
	})

	test('a round that is over is told no more', () => {
		publish(round, group, 7, 1, null)(person)
		publish(later, laterGroup, 2, 1, null)(person)
		expect(find(badge)).toMatchObject({ tables: [{ roundNumber: 1 }, { roundNumber: 2 }] })
		made.event.clock.nowMs = at('12:30')
		expect(find(badge)).toMatchObject({ tables: [{ roundNumber: 2 }] })
		made.event.clock.nowMs = at('14:30')
		expect(find(badge)).toEqual({ outcome: 'notPublished' })
	})

	test('nobody’s code, a code without a place, and no walking through codes', () => {
		publish(round, group, 7, 1, null)
		expect(find(badge)).toEqual({ outcome: 'noGroup' })
		expect(find('22222')).toEqual({ outcome: 'notFound' })
		expect(find('Qzname')).toEqual({ outcome: 'notFound' })
		const walker: Actor = { ...foyer, desk: 'Walker' }
		const answers = Array.from({ length: 70 }, () => find('22222', walker).outcome)
		expect(answers.filter((outcome) => outcome === 'tooOften')).toHaveLength(10)
		// Another screen goes on.
		expect(find(badge, { ...foyer, desk: 'Garden' })).toEqual({ outcome: 'noGroup' })
	})
})

describe('where stalls are', () => {
	const [hallId, circuitId, first, second, third, one, other, gone] = [71, 72, 73, 74, 75, 76, 77, 78].map(idOf) as [
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string,
	]
	const place = (stallId: string, positionId: string | null) =>
		made.call('marketplace.place', { stallId, positionId, swap: false })
	/** As an organiser does it: with a few words for whatever asks for some. */
	const publish = () => {
		const findings = areaFindingsOf(eventFacts(made.event.open().file.reader, made.event.clock.nowMs), 'marketplace')
		return made.call('marketplace.publish', { reasons: findings.map(({ key }) => ({ key, reason: 'Agreed' })) })
	}
	const stalls = () => made.event.ask('displays.stalls', {}, foyer)
	const known = () => {
		const answer = stalls()
		if (answer.outcome !== 'known') throw new Error('Nothing is told')
		return answer
	}
	beforeEach(() => {
		const { call } = made
		const zones = [
			zoneInput(idOf(81)),
			zoneInput(idOf(82), { kind: 'stepFreeRoute', label: 'By the windows', xCm: 0, yCm: 1200 }),
			zoneInput(idOf(83), { kind: 'paymentTable', label: 'Qzpayment', xCm: 0, yCm: 600 }),
		]
		call('marketplace.saveHall', { hall: hallInput(hallId, { roomId: hall }) })
		call('marketplace.saveCircuit', { hallId, circuit: { id: circuitId, name: 'Qzcircuit', watts: 500 } })
		call('marketplace.saveZones', { hallId, zones })
		const fed = { sockets: 2, watts: 400, circuitId }
		call('marketplace.savePositions', {
			hallId,
			positions: [first, second, third].map((id, at) =>
				positionInput(id, `M0${at + 1}`, { xCm: 300 + 300 * at, ...(at === 1 ? {} : fed) }),
			),
		})
		call('marketplace.saveStalls', {
			stalls: [
				stallInput(other, 2, { organisation: 'Paper Crane', title: 'Drums', blurb: 'Come and play.' }),
				stallInput(one, 1, { sockets: 1, watts: 200, needsPrivacy: true }),
				stallInput(gone, 3, { organisation: 'Qzunpublished' }),
			],
		})
		call('marketplace.setStewards', { rows: [stewardInput(made.addPerson('Qzsteward'), one)] })
		call('marketplace.setContact', {
			stallId: one,
			contact: { contactName: 'Qzcontact', contactEmail: '', contactPhone: '', unloading: 'Qzvan', note: 'Qznote' },
		})
	})

	test('nothing before people were told, though it stands in the draft', () => {
		expect(place(one, first).outcome).toBe('placed')
		expect(stalls()).toEqual({ outcome: 'notPublished' })
		expect(show().canFindStall).toBe(false)
	})

	test('as told: not what a draft has become since, not what a stall needs, nobody at it', () => {
		place(one, first)
		place(other, second)
		expect(publish()).toMatchObject({ outcome: 'published', version: 1 })
		place(one, third)
		place(gone, first)
		expect(known()).toEqual({
			outcome: 'known',
			version: 1,
			atMs: expect.any(Number),
			hall: { name: 'Marketplace Hall', roomName: 'Hall', widthCm: 3000, depthCm: 1400 },
			// Where payments are made is on no screen; a step-free route is called that.
			zones: [
				{ ...zoneInput(idOf(81)) },
				{ ...zoneInput(idOf(82), { kind: 'stepFreeRoute', label: '', xCm: 0, yCm: 1200 }) },
			],
			positions: [
				{ id: first, code: 'M01', xCm: 300, yCm: 100, widthCm: 180, depthCm: 80, turned: 0 },
				{ id: second, code: 'M02', xCm: 600, yCm: 100, widthCm: 180, depthCm: 80, turned: 0 },
			],
			stalls: [
				{
					stallId: one,
					number: 1,
					organisation: 'Mind BLMK',
					title: 'Come and talk',
					blurb: '',
					code: 'M01',
					positionId: first,
				},
				{
					stallId: other,
					number: 2,
					organisation: 'Paper Crane',
					title: 'Drums',
					blurb: 'Come and play.',
					code: 'M02',
					positionId: second,
				},
			],
		})
		expect(JSON.stringify(stalls())).not.toMatch(/[Qq]z/)
		publish()
		expect(known().stalls.map(({ number, code }) => [number, code])).toEqual([
			[1, 'M03'],
			[2, 'M02'],
			[3, 'M01'],
		])
	})

	test('who will not come is looked for no more; a place that was taken out is still told', () => {
		place(one, first)
		place(other, second)
		publish()
		made.call('marketplace.withdraw', { stallId: one })
		expect(known().stalls).toMatchObject([{ stallId: other, positionId: second }])
		place(other, null)
		made.call('marketplace.removePositions', { positionIds: [second] })
		expect(known()).toMatchObject({ positions: [], stalls: [{ stallId: other, code: 'M02', positionId: null }] })
	})

	test('is asked for in the foyer and in the hall itself; a screen has no other way to the hall', () => {
		place(one, first)
		publish()
		made.call('events.addRoom', { room: room(idOf(22), 'Garden', {}) })
		expect([null, hall, idOf(22)].map((roomId) => show(roomId).canFindStall)).toEqual([true, true, false])
		expect(() => made.event.ask('marketplace.hall', {}, foyer)).toThrow()
	})
})
