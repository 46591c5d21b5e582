/** Topics, rounds and groups: what is done, what is refused, what is taken back. */
import { describe, expect, test } from 'vitest'
import { groupInput, hostOf, makeGroupsEvent, roundInput, topicInput } from '../../support/breakouts.ts'
import { dayTwo, idOf } from '../../support/events.ts'

const hall = idOf(21)

describe('topics', () => {
	test('a code is there once, however it is written', () => {
		using at = makeGroupsEvent()
		const { event, call, topics } = at
		const other = event.newId()
		expect(call('breakouts.saveTopic', { topic: topicInput(other, 't1') })).toMatchObject({ outcome: 'codeTaken' })
		expect(call('breakouts.saveTopic', { topic: topicInput(topics[0], 't1') })).toMatchObject({ outcome: 'saved' })
	})

	test('words of forms that are its title or code become wishes of it, and words again when it goes', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, rows, person, put } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		const wish = (registrationId: string, rank: number, words: string) =>
			put('topic_choice', { registration_id: registrationId, rank, topic_id: null, words })
		wish(ada, 1, 'Green spaces!')
		wish(ada, 2, 't-9')
		wish(bo, 1, ' GREEN  spaces')
		put('topic_avoid', { registration_id: bo, position: 0, topic_id: null, words: 'T 9' })
		expect(event.ask('breakouts.setup', {}).unmatched).toEqual([
			{ words: 'Green spaces!', people: 2 },
			{ words: 't-9', people: 2 },
		])
		const green = event.newId()
		const saved = call('breakouts.saveTopic', { topic: topicInput(green, 'T9', { title: 'Green spaces' }) })
		// Ada said it twice; Bo wishes to miss it, and that counts.
		expect(person(ada)?.choices).toEqual([green])
		expect([person(bo)?.choices, person(bo)?.avoids]).toEqual([[], [green]])
		expect(event.ask('breakouts.setup', {})).toMatchObject({ unmatched: [] })
		expect(event.ask('breakouts.setup', {}).topics.find((topic) => topic.id === green)).toMatchObject({
			firstChoices: 1,
			choices: 1,
			avoids: 1,
		})
		const removed = call('breakouts.removeTopic', { topicId: green })
		expect(removed.outcome).toBe('removed')
		expect(event.ask('breakouts.setup', {}).unmatched).toEqual([
			{ words: 'Green spaces!', people: 1 },
			{ words: 'T 9', people: 1 },
		])
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(person(ada)?.choices).toEqual([green])
		expect(undo(saved.id)).toEqual({ outcome: 'undone' })
		expect(rows('topic_choice')).toHaveLength(3)
	})

	test('one that a group talks about stays', () => {
		using at = makeGroupsEvent()
		const { event, call, topics } = at
		expect(call('breakouts.removeTopic', { topicId: topics[0] })).toMatchObject({ outcome: 'inUse' })
		expect(call('breakouts.removeTopic', { topicId: event.newId() })).toMatchObject({ outcome: 'notFound' })
	})

	test('words are taken to mean a topic for everybody who wrote them, or none', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, topics, rows, person, put } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		for (const id of [ada, bo])
			put('topic_choice', { registration_id: id, rank: 1, topic_id: null, words: id === ada ? 'Sleep' : 'sleep.' })
		const matched = call('breakouts.matchWords', { words: 'SLEEP', topicId: topics[1] })
		expect(matched).toMatchObject({ outcome: 'matched', count: 2 })
		expect([person(ada)?.choices, person(bo)?.choices]).toEqual([[topics[1]], [topics[1]]])
		expect(call('breakouts.matchWords', { words: 'sleep', topicId: topics[1] })).toMatchObject({ count: 0 })
		expect(undo(matched.id)).toEqual({ outcome: 'undone' })
		const dropped = call('breakouts.matchWords', { words: 'sleep', topicId: null })
		expect(dropped).toMatchObject({ outcome: 'matched', count: 2 })
		expect(rows('topic_choice')).toEqual([])
		expect(undo(dropped.id)).toEqual({ outcome: 'undone' })
		expect(rows('topic_choice')).toHaveLength(2)
		expect(call('breakouts.matchWords', { words: 'x', topicId: event.newId() })).toMatchObject({ outcome: 'notFound' })
	})
})

describe('rounds', () => {
	const saving =
		({ call }: ReturnType<typeof makeGroupsEvent>) =>
		(id: string, from: string, to: string, more = {}) =>
			call('breakouts.saveRound', { round: roundInput(id, from, to, more) }).outcome

	test('do not overlap, but may touch; end after they begin; are on a day of the event', () => {
		using at = makeGroupsEvent()
		const save = saving(at)
		const { event, rounds, facts } = at
		const id = event.newId()
		expect(save(id, '11:30', '12:30')).toBe('overlaps')
		expect(save(id, '10:00', '15:00')).toBe('overlaps')
		expect(save(id, '12:30', '12:30')).toBe('endsBeforeStart')
		expect(save(id, '12:00', '13:00', { dayId: event.newId() })).toBe('notFound')
		expect(save(id, '11:30', '12:30', { dayId: dayTwo })).toBe('saved')
		expect(save(id, '12:00', '13:00')).toBe('saved')
		expect(facts().rounds.map((round) => [round.id, round.number])).toEqual([
			[rounds[0], 1],
			[id, 2],
			[rounds[1], 3],
		])
		expect(save(rounds[0], '10:30', '12:00')).toBe('saved')
	})

	test('one goes with everything in it, and comes back with all of it; a published one stays', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, rounds, groups, rows, facts, put, seat, publish } = at
		const [ada, bo, cy] = [addPerson('Ada'), addPerson('Bo'), addPerson('Cy')]
		call('breakouts.setHosts', { rows: [hostOf(ada, groups[0])] })
		seat(bo, groups[1], rounds[0])
		put('allocation_ban', { registration_id: bo, group_id: groups[0] })
		call('breakouts.setAway', { rows: [{ registrationId: cy, roundId: rounds[0], why: 'stall' }] })
		const before = facts()
		const removed = call('breakouts.removeRound', { roundId: rounds[0] })
		expect(removed.outcome).toBe('removed')
		expect(facts().groups.map((group) => group.id)).toEqual([groups[2], groups[3]])
		for (const table of ['allocation', 'allocation_ban', 'group_host', 'round_away']) expect(rows(table)).toEqual([])
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(facts()).toEqual(before)
		publish(rounds[0], { [bo]: groups[1] })
		expect(call('breakouts.removeRound', { roundId: rounds[0] }).outcome).toBe('isPublished')
		expect(call('breakouts.removeRound', { roundId: event.newId() }).outcome).toBe('notFound')
	})

	test('is not brought back into the time of another', () => {
		using at = makeGroupsEvent()
		const save = saving(at)
		const { event, call, undo, rounds, facts } = at
		const removed = call('breakouts.removeRound', { roundId: rounds[0] })
		const id = event.newId()
		expect(save(id, '11:30', '12:30')).toBe('saved')
		expect(undo(removed.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(facts().rounds.map((round) => round.id)).toEqual([id, rounds[1]])
	})

	test('is not taken back under the groups that came into it', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, topics } = at
		const id = event.newId()
		const saved = call('breakouts.saveRound', { round: roundInput(id, '15:00', '16:00') })
		const later = call('breakouts.saveGroups', { groups: [groupInput(event.newId(), id, 1, topics[0])] })
		expect(undo(saved.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(undo(later.id)).toEqual({ outcome: 'undone' })
		expect(undo(saved.id)).toEqual({ outcome: 'undone' })
	})

	test('a copy has the same tables, hosts who come that day, and nobody’s place', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, topics, rounds, groups, facts } = at
		const [ada, bo] = [addPerson('Ada', { days: [idOf(11), dayTwo] }), addPerson('Bo')]
		call('breakouts.setHosts', { rows: [hostOf(ada, groups[0]), hostOf(bo, groups[1])] })
		const id = event.newId()
		const copies = [event.newId(), event.newId()]
		const copy = (round = roundInput(id, '11:00', '12:00', { dayId: dayTwo }), withHosts = true) =>
			call('breakouts.copyRound', {
				fromRoundId: rounds[0],
				round,
				groups: copies.map((one, at) => ({ id: one, copyOf: groups[at] ?? '' })),
				withHosts,
			})
		expect(copy(roundInput(id, '11:00', '12:00')).outcome).toBe('overlaps')
		expect(copy(roundInput(id, '17:00', '16:00')).outcome).toBe('endsBeforeStart')
		expect(copy(roundInput(rounds[1], '17:00', '18:00')).outcome).toBe('notFound')
		const copied = copy()
		expect(copied.outcome).toBe('copied')
		const made = facts().groups.filter((group) => group.roundId === id)
		expect(made.map(({ number, topicId, hosts }) => [number, topicId, hosts])).toEqual([
			[1, topics[0], [{ registrationId: ada, duty: 'facilitator' }]],
			[2, topics[1], []],
		])
		expect(undo(copied.id)).toEqual({ outcome: 'undone' })
		expect(facts().rounds).toHaveLength(2)
		expect(copy(undefined, false).outcome).toBe('copied')
		expect(facts().groups.filter((group) => group.roundId === id && group.hosts.length > 0)).toEqual([])
	})
})

describe('groups', () => {
	const saving =
		({ call }: ReturnType<typeof makeGroupsEvent>) =>
		(...inputs: Parameters<typeof groupInput>[]) =>
			call('breakouts.saveGroups', { groups: inputs.map((input) => groupInput(...input)) })

	test('have numbers of their own, sizes in order, and what they name', () => {
		using at = makeGroupsEvent()
		const save = saving(at)
		const { event, topics, rounds, groups, rows } = at
		const id = event.newId()
		expect(save([id, rounds[0], 1, topics[0]])).toMatchObject({ outcome: 'numberTaken', number: 1 })
		expect(save([id, rounds[0], 3, topics[0]], [event.newId(), rounds[0], 3, topics[1]])).toMatchObject({
			outcome: 'numberTaken',
			number: 3,
		})
		expect(save([id, rounds[0], 3, topics[0], { min: 7 }])).toMatchObject({ outcome: 'sizesDiffer', number: 3 })
		expect(save([id, rounds[0], 3, topics[0], { max: 5 }])).toMatchObject({ outcome: 'sizesDiffer', number: 3 })
		for (const more of [{ topicId: event.newId() }, { roomId: event.newId() }, { roundId: event.newId() }])
			expect(save([id, rounds[0], 3, topics[0], more]).outcome).toBe('notFound')
		// A group stays in its round.
		expect(save([groups[0], rounds[1], 9, topics[0]]).outcome).toBe('notFound')
		expect(rows('breakout_group')).toHaveLength(4)
	})

	test('two change their numbers in one go', () => {
		using at = makeGroupsEvent()
		const save = saving(at)
		const { undo, topics, rounds, groups, facts } = at
		const saved = save([groups[0], rounds[0], 2, topics[0]], [groups[1], rounds[0], 1, topics[1], { roomId: hall }])
		expect(saved.outcome).toBe('saved')
		expect(facts().groups.map((group) => group.id)).toEqual([groups[1], groups[0], groups[2], groups[3]])
		expect(undo(saved.id)).toEqual({ outcome: 'undone' })
		expect(facts().groups.map((group) => group.number)).toEqual([1, 2, 1, 2])
	})

	test('a locked one stays locked', () => {
		using at = makeGroupsEvent()
		const save = saving(at)
		const { event, topics, rounds, groups, facts } = at
		event.open().file.transact((db) => db.run('UPDATE breakout_group SET is_locked = 1 WHERE id = ?', groups[0]))
		save([groups[0], rounds[0], 7, topics[0]])
		expect(facts().groups.find((group) => group.id === groups[0])).toMatchObject({ number: 7, isLocked: true })
	})

	test('one goes with its hosts, places and bans, unless people hold slips to it or spoke there', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, rounds, groups, rows, facts, put, seat, publish } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		call('breakouts.setHosts', { rows: [hostOf(ada, groups[0])] })
		seat(bo, groups[0], rounds[0])
		put('allocation_ban', { registration_id: ada, group_id: groups[0] })
		publish(rounds[0], { [bo]: groups[0] })
		expect(call('breakouts.removeGroup', { groupId: groups[0] }).outcome).toBe('isPublished')
		publish(rounds[0], { [bo]: groups[1] }, 2)
		const before = facts()
		const removed = call('breakouts.removeGroup', { groupId: groups[0] })
		expect(removed.outcome).toBe('removed')
		expect([rows('group_host'), rows('allocation'), rows('allocation_ban')]).toEqual([[], [], []])
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(facts()).toEqual(before)
		put('group_note', {
			id: event.newId(),
			group_id: groups[0],
			kind: 'point',
			text: 'Longer evenings',
			is_agreed: 0,
			created_at_ms: 1,
		})
		expect(call('breakouts.removeGroup', { groupId: groups[0] }).outcome).toBe('isPublished')
		expect(call('breakouts.removeGroup', { groupId: event.newId() }).outcome).toBe('notFound')
	})

	test('a number that was given away does not come back twice', () => {
		using at = makeGroupsEvent()
		const save = saving(at)
		const { event, call, undo, topics, rounds, groups } = at
		const removed = call('breakouts.removeGroup', { groupId: groups[0] })
		expect(save([event.newId(), rounds[0], 1, topics[0]]).outcome).toBe('saved')
		expect(undo(removed.id)).toMatchObject({ outcome: 'standsOn' })
	})
})
