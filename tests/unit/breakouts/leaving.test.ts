/** People who go: nothing about their groups is lost or in the way, and nothing comes up. */
import { describe, expect, test } from 'vitest'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { hostOf, makeGroupsEvent } from '../../support/breakouts.ts'
import { organiser } from '../../support/events.ts'
import { importRow, personNamed, startOf } from '../../support/people.ts'

type Made = ReturnType<typeof makeGroupsEvent>

/** A file with so many people in it, brought in; answers who they are, and what ended it. */
const bring = ({ event }: Made, names: readonly string[]) => {
	const importId = event.newId()
	const ids = names.map(() => event.newId())
	event.call('people.startImport', startOf(importId, names.length))
	const rows = ids.map((id, at) => importRow(id, at + 2, personNamed(names[at] ?? '', 'Ash')))
	event.call('people.importRows', { importId, rows })
	const end = event.newId()
	event.call('people.finishImport', { importId, isComplete: true }, organiser, end)
	return { ids, end }
}

describe('taking back whoever brought somebody', () => {
	const traces: readonly (readonly [string, (at: Made, id: string, other: string) => void])[] = [
		['sits in a draft', ({ seat, groups, rounds }, id) => seat(id, groups[0], rounds[0])],
		['was told a table', ({ publish, groups, rounds }, id) => publish(rounds[0], { [id]: groups[0] })],
		['hosts', ({ call, groups }, id) => void call('breakouts.setHosts', { rows: [hostOf(id, groups[0])] })],
		[
			'has wishes',
			({ call, topics }, id) =>
				void call('breakouts.setChoices', {
					rows: [{ registrationId: id, choices: [topics[0]], avoids: [topics[1]] }],
				}),
		],
		[
			'is asked for by somebody else',
			({ call, event }, id, other) =>
				void call('breakouts.addConstraints', {
					rows: [
						{
							registrationId: other,
							constraintId: event.newId(),
							kind: 'apart',
							otherId: id,
							organisation: '',
						},
					],
				}),
		],
		[
			'is busy elsewhere',
			({ call, rounds }, id) =>
				void call('breakouts.setAway', { rows: [{ registrationId: id, roundId: rounds[0], why: 'story' }] }),
		],
		[
			'shares an interpreter',
			({ call, event }, id) =>
				void call('breakouts.saveTeam', {
					teamId: event.newId(),
					name: 'BSL',
					rows: [{ registrationId: id, part: 'uses' }],
				}),
		],
		[
			'has a group ruled out',
			({ put, groups }, id) => put('allocation_ban', { registration_id: id, group_id: groups[0] }),
		],
	]

	test.each(traces)(
		'an import, where one of them %s: they are off every list, and all else is still there',
		(_, leave) => {
			using made = makeGroupsEvent()
			const { event, undo, addPerson, facts, rows } = made
			const other = addPerson('Zoë')
			const { ids, end } = bring(made, ['Ada', 'Bo'])
			leave(made, ids[0] ?? '', other)
			const tables = [
				'allocation',
				'version_place',
				'group_host',
				'topic_choice',
				'topic_avoid',
				'placement_constraint',
			]
			const all = [...tables, 'round_away', 'interpreter_team_person', 'allocation_ban']
			const before = all.map(rows)
			expect(undo(end)).toEqual({ outcome: 'undone' })
			expect(all.map(rows)).toEqual(before)
			expect(facts().people.map((person) => person.preferredName)).toEqual(['Zoë'])
			expect(facts().groups.flatMap((group) => group.hosts)).toEqual([])
			expect([facts().apart, facts().teams.flatMap((team) => team.userIds)]).toEqual([[], []])
			expect(event.ask('people.totals', {}).confirmed).toBe(1)
			expect(rows('registration').map((row) => row.status)).toEqual(['confirmed', 'removed'])
		},
	)

	test('one who was added, and then set down as a host', () => {
		using made = makeGroupsEvent()
		const { call, undo, groups, facts } = made
		const registrationId = made.event.newId()
		const added = call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		const hosting = call('breakouts.setHosts', { rows: [hostOf(registrationId, groups[0])] })
		expect(undo(added.id)).toEqual({ outcome: 'undone' })
		expect(facts().people).toEqual([])
		// What was done for them can still be taken back.
		expect(undo(hosting.id)).toEqual({ outcome: 'undone' })
		expect(made.rows('group_host')).toEqual([])
		expect(verifyFile(made.event.open().file).isSound).toBe(true)
	})

	test('what was taken away from somebody who is gone altogether cannot be given back', () => {
		using made = makeGroupsEvent()
		const { call, undo, groups, event } = made
		const registrationId = event.newId()
		const added = call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		call('breakouts.setHosts', { rows: [hostOf(registrationId, groups[0])] })
		const off = call('breakouts.setHosts', { rows: [hostOf(registrationId, groups[0], null)] })
		expect(undo(added.id)).toEqual({ outcome: 'undone' })
		expect(made.rows('registration')).toEqual([])
		expect(undo(off.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})
})

test('somebody who cancels is left out, and is back in their place when that was a mistake', () => {
	using made = makeGroupsEvent()
	const { event, facts, seat, groups, rounds } = made
	const { ids } = bring(made, ['Ada', 'Bo'])
	const [ada = ''] = ids
	seat(ada, groups[0], rounds[0])
	const again = (status: 'cancelled' | 'confirmed') => {
		const importId = event.newId()
		event.call('people.startImport', startOf(importId, 1))
		event.call('people.importRows', {
			importId,
			rows: [importRow(ada, 2, personNamed('Ada', 'Ash'), { result: 'changed', status })],
		})
		event.call('people.finishImport', { importId, isComplete: true })
	}
	again('cancelled')
	expect(facts().people.map((person) => person.preferredName)).toEqual(['Bo'])
	again('confirmed')
	expect(facts().people.find((person) => person.id === ada)?.places).toHaveProperty(rounds[0])
})

test('a room with groups in it cannot be taken off; one where something failed can', () => {
	using made = makeGroupsEvent()
	const { event, call, undo, groups, rounds, topics } = made
	const room = {
		id: event.newId(),
		code: '',
		name: 'Attic',
		fireCapacity: 9,
		theatreSeats: 9,
		cabaretSeats: 9,
		access: 'stairs' as const,
		loop: 'none' as const,
		isLowNoise: false,
		notes: '',
	}
	const added = call('events.addRoom', { room })
	const saved = call('breakouts.saveGroups', {
		groups: [
			{
				id: groups[0],
				roundId: rounds[0],
				number: 1,
				topicId: topics[0],
				roomId: room.id,
				table: '',
				min: 1,
				target: 2,
				max: 3,
			},
		],
	})
	expect(call('events.removeRoom', { roomId: room.id }).outcome).toBe('inUse')
	expect(undo(added.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
	undo(saved.id)
	const fault = call('breakouts.setRoomFault', { roomId: room.id, fault: 'room', isOut: true })
	expect(call('events.removeRoom', { roomId: room.id }).outcome).toBe('removed')
	expect(undo(fault.id)).toMatchObject({ outcome: 'standsOn' })
	expect(verifyFile(event.open().file).isSound).toBe(true)
})
