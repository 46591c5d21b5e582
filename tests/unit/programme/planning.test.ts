/** Planning the programme: what is done, what is refused, what is taken back. */
import { describe, expect, test } from 'vitest'
import { specOf } from '../../../shared/contract/index.ts'
import { roundInput } from '../../support/breakouts.ts'
import { dayOne, dayTwo, idOf } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'
import { hall, itemInput, makeProgrammeEvent } from '../../support/programme.ts'

const [one, two, three, four] = [idOf(801), idOf(802), idOf(803), idOf(804)]

describe('an item', () => {
	test('is saved whole, changed, and taken back', () => {
		using at = makeProgrammeEvent()
		const { call, undo, facts, event } = at
		const [teamA, teamB, roundId] = [event.newId(), event.newId(), event.newId()]
		at.put('interpreter_team', { id: teamA, name: 'BSL' })
		at.put('interpreter_team', { id: teamB, name: 'Polish' })
		call('breakouts.saveRound', { round: roundInput(roundId, '11:00', '12:00') })
		const item = itemInput(one, '11:00', '12:00', {
			kind: 'breakout',
			roomId: null,
			roundId,
			title: 'Round 1',
			avNotes: 'None',
			accessNotes: 'Captions',
			contentNote: 'Loud',
			isFixed: true,
			bufferMin: 5,
			interpreters: [{ teamId: teamA, standsAt: 'left' }],
		})
		const saved = call('programme.saveItem', { item })
		expect(saved.outcome).toBe('saved')
		expect(call('programme.saveItem', { item }).outcome).toBe('unchanged')
		const { interpreters, ...fields } = item
		expect(facts().items).toEqual([
			{
				...fields,
				interpreters: [{ ...interpreters[0], materialSentOn: '' }],
				leadIds: [],
				status: 'planned',
				startedAtMs: null,
				endedAtMs: null,
			},
		])
		const sent = { itemId: one, teamId: teamA, sentOn: '2027-05-10' }
		expect(call('programme.setMaterialSent', sent).outcome).toBe('set')
		expect(call('programme.setMaterialSent', sent).outcome).toBe('unchanged')
		expect(call('programme.setMaterialSent', { ...sent, teamId: teamB }).outcome).toBe('notFound')
		// Another team comes, the first goes elsewhere in the room: what it got stays noted.
		const both = {
			...item,
			interpreters: [
				{ teamId: teamA, standsAt: 'right' },
				{ teamId: teamB, standsAt: '' },
			],
		}
		const changed = call('programme.saveItem', { item: both })
		expect(changed.outcome).toBe('saved')
		expect(facts().items[0]?.interpreters.map(({ standsAt, materialSentOn }) => [standsAt, materialSentOn])).toEqual(
			teamA < teamB
				? [
						['right', '2027-05-10'],
						['', ''],
					]
				: [
						['', ''],
						['right', '2027-05-10'],
					],
		)
		expect(undo(saved.id)).toMatchObject({ outcome: 'standsOn' })
		expect(undo(changed.id)).toEqual({ outcome: 'undone' })
		expect(facts().items[0]?.interpreters).toEqual([{ teamId: teamA, standsAt: 'left', materialSentOn: '2027-05-10' }])
		expect(call('programme.saveItem', { item: { ...item, interpreters: [] } }).outcome).toBe('saved')
		expect(at.rows('programme_interpreter')).toEqual([])
	})

	test('ends after it begins, and only refers to what is there', () => {
		using at = makeProgrammeEvent()
		const { save, event } = at
		const gone = event.newId()
		expect(save(one, '10:00', '10:00').outcome).toBe('endsBeforeStart')
		expect(save(one, '10:00', '11:00', { dayId: gone }).outcome).toBe('notFound')
		expect(save(one, '10:00', '11:00', { roomId: gone }).outcome).toBe('notFound')
		expect(save(one, '10:00', '11:00', { roundId: gone }).outcome).toBe('notFound')
		expect(save(one, '10:00', '11:00', { interpreters: [{ teamId: gone, standsAt: '' }] }).outcome).toBe('notFound')
		expect(at.rows('programme_item')).toEqual([])
	})

	test('stays as far as it has got when it is saved again', () => {
		using at = makeProgrammeEvent()
		at.save(one, '10:00', '11:00')
		at.call('programme.setStatus', { itemId: one, status: 'on' })
		at.save(one, '10:00', '11:00', { title: 'Opening, again' })
		expect(at.facts().items[0]).toMatchObject({ title: 'Opening, again', status: 'on' })
		expect(at.facts().items[0]?.startedAtMs).toBeGreaterThan(0)
	})

	test.each([
		['title', { title: 'With amara okafor-ash' }],
		['avNotes', { avNotes: 'Two microphones for Amara’s story' }],
		['accessNotes', { accessNotes: 'OKAFOR-ASH sits' }],
		['contentNote', { contentNote: 'Amara' }],
	] as const)('is not saved with the real name of a sealed speaker in its %s, nor taken back to it', (field, text) => {
		using at = makeProgrammeEvent()
		const { save, putSlot, putSpeaker, event, undo } = at
		const registrationId = event.newId()
		event.call('people.add', {
			registrationId,
			person: personNamed('Amara', 'Okafor-Ash'),
		})
		save(one, '10:00', '11:00', text)
		const clean = save(one, '10:00', '11:00')
		expect(clean.outcome).toBe('saved')
		putSpeaker(putSlot(null), registrationId, { name_shown: 'pseudonym', shown_as: 'Sam' })
		expect(save(one, '10:00', '11:00', text)).toMatchObject({ outcome: 'realName', field })
		expect(save(two, '10:00', '11:00', text)).toMatchObject({ outcome: 'realName', field })
		expect(undo(clean.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(at.facts().items).toHaveLength(1)
		expect(save(two, '10:00', '11:00', { title: 'Sam’s story, in samara' }).outcome).toBe('saved')
	})

	test('a place to stand is no place for a name either', () => {
		using at = makeProgrammeEvent()
		const { event, save } = at
		const [teamId, registrationId] = [event.newId(), at.addPerson('Amara')]
		at.put('interpreter_team', { id: teamId, name: 'BSL' })
		at.putSpeaker(at.putSlot(null), registrationId, { name_shown: 'none' })
		const interpreters = [{ teamId, standsAt: 'beside Amara' }]
		expect(save(one, '10:00', '11:00', { interpreters })).toMatchObject({ outcome: 'realName', field: 'standsAt' })
	})

	test('is taken off with everybody at it and comes back with them; one with a story stays', () => {
		using at = makeProgrammeEvent()
		const { save, call, undo, addPerson, facts, putSlot } = at
		const ada = addPerson('Ada')
		save(one, '10:00', '11:00')
		call('programme.setLeads', { rows: [{ registrationId: ada, itemId: one, isLead: true }] })
		const before = facts()
		const removed = call('programme.removeItem', { itemId: one })
		expect(removed.outcome).toBe('removed')
		expect(facts().items).toEqual([])
		expect(call('programme.removeItem', { itemId: one }).outcome).toBe('notFound')
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(facts()).toEqual(before)
		putSlot(one)
		expect(call('programme.removeItem', { itemId: one }).outcome).toBe('hasStory')
		const saved = save(two, '12:00', '13:00')
		putSlot(two)
		expect(undo(saved.id)).toMatchObject({ outcome: 'standsOn' })
	})
})

describe('moving an item', () => {
	const morning = (at: ReturnType<typeof makeProgrammeEvent>) => {
		at.save(one, '10:00', '10:30')
		at.save(two, '10:30', '11:00')
		at.save(three, '11:10', '11:30')
		at.save(four, '10:30', '10:45', { roomId: null })
		const move = (more: object = {}) =>
			at.call('programme.moveItem', {
				itemId: one,
				dayId: dayOne,
				startAt: '10:00',
				endAt: '10:30',
				roomId: hall,
				shift: 'following',
				...more,
			})
		const times = () =>
			Object.fromEntries(at.facts().items.map(({ id, startAt, endAt }) => [id, `${startAt} ${endAt}`]))
		return { move, times }
	}

	test('takes along what follows it, as one thing that is taken back as one', () => {
		using at = makeProgrammeEvent()
		const { move, times } = morning(at)
		const before = times()
		const moved = move({ endAt: '10:45' })
		expect(moved).toMatchObject({ outcome: 'moved', count: 3 })
		expect(times()).toEqual({
			[one]: '10:00 10:45',
			[two]: '10:45 11:15',
			[three]: '11:15 11:35',
			[four]: '10:30 10:45',
		})
		expect(at.undo(moved.id)).toEqual({ outcome: 'undone' })
		expect(times()).toEqual(before)
	})

	test('alone, where that was asked; to another room or day', () => {
		using at = makeProgrammeEvent()
		const { move, times } = morning(at)
		expect(move({ endAt: '10:45', shift: 'none' })).toMatchObject({ outcome: 'moved', count: 1 })
		expect(times()[two]).toBe('10:30 11:00')
		expect(move({ dayId: dayTwo, endAt: '11:45' })).toMatchObject({ outcome: 'moved', count: 1 })
		expect(move({ dayId: dayTwo, endAt: '11:45', roomId: null })).toMatchObject({ outcome: 'moved', count: 1 })
		expect(at.facts().items.find(({ id }) => id === one)).toMatchObject({ dayId: dayTwo, roomId: null })
		expect(times()[two]).toBe('10:30 11:00')
	})

	test('refuses what cannot be', () => {
		using at = makeProgrammeEvent()
		const { move, times } = morning(at)
		const before = times()
		expect(move().outcome).toBe('unchanged')
		expect(move({ endAt: '10:00' }).outcome).toBe('endsBeforeStart')
		expect(move({ endAt: '23:50' }).outcome).toBe('pastMidnight')
		for (const gone of [{ itemId: idOf(9) }, { dayId: idOf(9) }, { roomId: idOf(9) }])
			expect(move(gone).outcome).toBe('notFound')
		expect(times()).toEqual(before)
	})
})

describe('who leads', () => {
	test('is settled for several at once, and only of who comes', () => {
		using at = makeProgrammeEvent()
		const { call, undo, addPerson, save, facts, event } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		save(one, '10:00', '11:00')
		const lead = (registrationId: string, isLead = true, itemId = one) => ({ registrationId, itemId, isLead })
		expect(call('programme.setLeads', { rows: [lead(ada), lead(event.newId())] }).outcome).toBe('notFound')
		expect(call('programme.setLeads', { rows: [lead(ada, true, event.newId())] }).outcome).toBe('notFound')
		const set = call('programme.setLeads', { rows: [lead(bo), lead(ada), lead(ada)] })
		expect(set).toMatchObject({ outcome: 'set', count: 2 })
		expect(facts().items[0]?.leadIds).toEqual([ada, bo])
		expect(call('programme.setLeads', { rows: [lead(ada)] }).outcome).toBe('unchanged')
		expect(call('programme.setLeads', { rows: [lead(ada, false)] })).toMatchObject({ outcome: 'set', count: 1 })
		expect(undo(set.id)).toMatchObject({ outcome: 'standsOn' })
	})
})

describe('duties', () => {
	test('at a stall are the marketplace’s; what an older file holds of them binds as the crew’s do', () => {
		using at = makeProgrammeEvent()
		const ada = at.addPerson('Ada')
		const shift = { id: one, kind: 'stall', dayId: dayOne, startAt: '09:00', endAt: '12:00', roomId: hall }
		expect(specOf('programme.saveShift')?.input.safeParse({ registrationId: ada, shift }).success).toBe(false)
		const crew = { registrationId: ada, shift: { ...shift, kind: 'crew' } }
		expect(specOf('programme.saveShift')?.input.safeParse(crew).success).toBe(true)
		at.put('duty_shift', {
			id: one,
			registration_id: ada,
			kind: 'stall',
			day_id: dayOne,
			start_at: '09:00',
			end_at: '12:00',
			room_id: hall,
		})
		expect(at.event.ask('programme.duties', {}).shifts).toMatchObject([{ id: one, kind: 'crew', registrationId: ada }])
	})

	test('have somebody, a time and a place, and are seen with who is here', () => {
		using at = makeProgrammeEvent()
		const { call, undo, addPerson, event } = at
		const [ada, bo] = [addPerson('Ada', { days: [dayOne] }), addPerson('Bo')]
		const shift = {
			id: one,
			kind: 'wellbeing' as const,
			dayId: dayOne,
			startAt: '09:00',
			endAt: '12:00',
			roomId: hall,
		}
		const saved = call('programme.saveShift', { registrationId: ada, shift })
		expect(saved.outcome).toBe('saved')
		expect(call('programme.saveShift', { registrationId: ada, shift }).outcome).toBe('unchanged')
		expect(call('programme.saveShift', { registrationId: event.newId(), shift }).outcome).toBe('notFound')
		for (const gone of [{ dayId: idOf(9) }, { roomId: idOf(9) }])
			expect(call('programme.saveShift', { registrationId: ada, shift: { ...shift, ...gone } }).outcome).toBe(
				'notFound',
			)
		expect(call('programme.saveShift', { registrationId: ada, shift: { ...shift, endAt: '09:00' } }).outcome).toBe(
			'endsBeforeStart',
		)
		call('programme.saveShift', { registrationId: bo, shift: { ...shift, id: two, startAt: '08:00', kind: 'crew' } })
		event.call('checkin.admit', { registrationId: ada, dayId: dayOne, method: 'scan' })
		const use = { roomId: hall, purpose: 'prep' as const }
		expect(call('programme.setRoomUse', use).outcome).toBe('set')
		expect(call('programme.setRoomUse', use).outcome).toBe('unchanged')
		expect(call('programme.setRoomUse', { ...use, roomId: idOf(9) }).outcome).toBe('notFound')
		at.put('interpreter_team', { id: three, name: 'BSL' })
		call('breakouts.saveRound', { round: roundInput(four, '11:00', '12:00') })
		expect(event.ask('programme.duties', {})).toEqual({
			shifts: [
				{
					...shift,
					id: two,
					startAt: '08:00',
					kind: 'crew',
					registrationId: bo,
					preferredName: 'Bo',
					badgeCode: expect.stringMatching(/^\d/),
					isHere: false,
				},
				{
					...shift,
					registrationId: ada,
					preferredName: 'Ada',
					badgeCode: expect.stringMatching(/^\d/),
					isHere: true,
				},
			],
			roomUses: [use],
			teams: [{ teamId: three, name: 'BSL' }],
			rounds: [{ roundId: four, number: 1, dayId: dayOne, startAt: '11:00', endAt: '12:00' }],
		})
		const removed = call('programme.removeShift', { shiftId: one })
		expect(removed.outcome).toBe('removed')
		expect(call('programme.removeShift', { shiftId: one }).outcome).toBe('notFound')
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(undo(saved.id)).toEqual({ outcome: 'undone' })
		expect(call('programme.setRoomUse', { ...use, purpose: null }).outcome).toBe('set')
		expect(call('programme.setRoomUse', { ...use, purpose: null }).outcome).toBe('unchanged')
	})
})
