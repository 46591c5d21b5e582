/** Hosts and wishes: what is done, what is refused, what is taken back; and what is read of all of it. */
import { describe, expect, test } from 'vitest'
import { verifyFile } from '../../../electron/hub/verify.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { groupInput, hostOf, makeGroupsEvent } from '../../support/breakouts.ts'
import { idOf, makeTestEvent } from '../../support/events.ts'
import { need } from '../../support/people.ts'

const hall = idOf(21)

describe('hosts', () => {
	test('leave their seat in that round, and so does whoever came with them', () => {
		using at = makeGroupsEvent()
		const { call, undo, addPerson, rounds, groups, facts, person, put, seat } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		const pa = addPerson('Pa', { roles: ['companion'] })
		put('person_link', { registration_id: pa, linked_id: ada, kind: 'personalAssistant' })
		for (const id of [ada, bo, pa]) seat(id, groups[1], rounds[0])
		seat(ada, groups[2], rounds[1])
		call('breakouts.setAway', { rows: [{ registrationId: ada, roundId: rounds[1], why: 'story' }] })
		seat(ada, groups[2], rounds[1])
		const before = facts()
		const set = call('breakouts.setHosts', { rows: [hostOf(ada, groups[0])] })
		expect(set).toMatchObject({ outcome: 'set', count: 1 })
		expect(person(ada)).toMatchObject({ awayIn: { [rounds[1]]: 'story' }, places: { [rounds[1]]: {} } })
		expect(Object.keys(person(ada)?.places ?? {})).toEqual([rounds[1]])
		expect(person(pa)?.places).toEqual({})
		expect(person(bo)?.places).toHaveProperty(rounds[0])
		expect(undo(set.id)).toEqual({ outcome: 'undone' })
		expect(facts()).toEqual(before)
	})

	test('a companion of two stays with the other', () => {
		using at = makeGroupsEvent()
		const { call, addPerson, rounds, groups, person, put, seat } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		const pa = addPerson('Pa', { roles: ['companion'] })
		for (const id of [ada, bo]) put('person_link', { registration_id: pa, linked_id: id, kind: 'supporter' })
		for (const id of [ada, bo, pa]) seat(id, groups[1], rounds[0])
		call('breakouts.setHosts', { rows: [hostOf(ada, groups[0])] })
		expect(person(pa)?.places).toHaveProperty(rounds[0])
	})

	test('host one group of a round; one wellbeing supporter is there for the tables of a room', () => {
		using at = makeGroupsEvent()
		const { call, addPerson, topics, rounds, groups } = at
		const [ada, bo] = [addPerson('Ada'), addPerson('Bo')]
		const set = (...hosts: ReturnType<typeof hostOf>[]) => call('breakouts.setHosts', { rows: hosts })
		expect(set(hostOf(ada, groups[0])).outcome).toBe('set')
		expect(set(hostOf(ada, groups[1]))).toMatchObject({ outcome: 'hostsElsewhere', groupId: groups[0] })
		expect(set(hostOf(ada, groups[2])).outcome).toBe('set')
		expect(set(hostOf(bo, groups[1], 'wellbeing')).outcome).toBe('set')
		expect(set(hostOf(bo, groups[0], 'wellbeing'))).toMatchObject({ outcome: 'hostsElsewhere', groupId: groups[1] })
		call('breakouts.saveGroups', {
			groups: [
				groupInput(groups[0], rounds[0], 1, topics[0], { roomId: hall }),
				groupInput(groups[1], rounds[0], 2, topics[1], { roomId: hall }),
			],
		})
		expect(set(hostOf(bo, groups[0], 'wellbeing')).outcome).toBe('set')
		expect(set(hostOf(bo, groups[0])).outcome).toBe('hostsElsewhere')
		expect(set(hostOf(ada, groups[0], null), hostOf(ada, groups[1])).outcome).toBe('set')
		// Two change tables in one go, in whatever order it is said.
		const cy = addPerson('Cy')
		set(hostOf(cy, groups[0]))
		expect(
			set(hostOf(cy, groups[1]), hostOf(ada, groups[0]), hostOf(cy, groups[0], null), hostOf(ada, groups[1], null)),
		).toMatchObject({
			outcome: 'set',
			count: 2,
		})
		expect(set(hostOf(cy, groups[1]))).toMatchObject({ outcome: 'set', count: 0 })
	})

	test('a wellbeing supporter stays in the room when one of their tables leaves it', () => {
		using at = makeGroupsEvent()
		const { call, undo, addPerson, groups, rounds, topics, facts } = at
		const bo = addPerson('Bo')
		const both = (room: string | null) =>
			call('breakouts.saveGroups', {
				groups: [
					groupInput(groups[0], rounds[0], 1, topics[0], { roomId: room }),
					groupInput(groups[1], rounds[0], 2, topics[1], { roomId: hall }),
				],
			})
		both(hall)
		call('breakouts.setHosts', { rows: [hostOf(bo, groups[0], 'wellbeing'), hostOf(bo, groups[1], 'wellbeing')] })
		const moved = both(null)
		expect(facts().groups.map((group) => group.hosts.length)).toEqual([0, 1, 0, 0])
		expect(undo(moved.id)).toEqual({ outcome: 'undone' })
		expect(facts().groups.map((group) => group.hosts.length)).toEqual([1, 1, 0, 0])
	})

	test('are people of this event', () => {
		using at = makeGroupsEvent()
		const { event, call, addPerson, groups } = at
		const ada = addPerson('Ada')
		expect(call('breakouts.setHosts', { rows: [hostOf(event.newId(), groups[0])] }).outcome).toBe('notFound')
		expect(call('breakouts.setHosts', { rows: [hostOf(ada, event.newId())] }).outcome).toBe('notFound')
	})

	test('are not made participants again by taking back that they are no host', () => {
		using at = makeGroupsEvent()
		const { call, undo, addPerson, rounds, groups, rows, seat } = at
		const ada = addPerson('Ada')
		call('breakouts.setHosts', { rows: [hostOf(ada, groups[0])] })
		const off = call('breakouts.setHosts', { rows: [hostOf(ada, groups[0], null)] })
		seat(ada, groups[1], rounds[0])
		expect(undo(off.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(rows('group_host')).toEqual([])
	})
})

describe('wishes', () => {
	test('replace those before, and contradict nobody', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, topics, person } = at
		const ada = addPerson('Ada')
		const wish = (choices: readonly string[], avoids: readonly string[] = [], registrationId = ada) =>
			call('breakouts.setChoices', { rows: [{ registrationId, choices: [...choices], avoids: [...avoids] }] })
		expect(wish([topics[0]], [topics[0]]).outcome).toBe('contradicts')
		expect(wish([topics[0], topics[0]]).outcome).toBe('contradicts')
		expect(wish([event.newId()]).outcome).toBe('notFound')
		expect(wish([], [], event.newId()).outcome).toBe('notFound')
		const first = wish([topics[0], topics[1]])
		expect(first).toMatchObject({ outcome: 'set', count: 1 })
		expect(wish([topics[0], topics[1]])).toMatchObject({ count: 0 })
		const second = wish([topics[1]], [topics[0]])
		expect(person(ada)).toMatchObject({ choices: [topics[1]], avoids: [topics[0]] })
		expect(undo(first.id)).toMatchObject({ outcome: 'standsOn' })
		expect(undo(second.id)).toEqual({ outcome: 'undone' })
		expect(person(ada)).toMatchObject({ choices: [topics[0], topics[1]], avoids: [] })
	})

	test('to be together and apart are kept once and never both', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, put } = at
		const [ada, bo] = [addPerson('Ada', { organisation: 'Mind BLMK' }), addPerson('Bo')]
		const pa = addPerson('Pa', { roles: ['companion'] })
		put('person_link', { registration_id: pa, linked_id: ada, kind: 'carer' })
		const add = (
			kind: 'together' | 'apart' | 'apartFromTeam',
			one: string,
			other: string | null,
			organisation = '',
		) => {
			const constraintId = event.newId()
			const rows_ = [{ registrationId: one, constraintId, kind, otherId: other, organisation }]
			return { constraintId, ...call('breakouts.addConstraints', { rows: rows_ }) }
		}
		const together = add('together', ada, bo)
		expect(together).toMatchObject({ outcome: 'added', count: 1 })
		expect(add('together', bo, ada).outcome).toBe('already')
		expect(add('apart', bo, ada).outcome).toBe('contradicts')
		expect(add('apart', ada, pa).outcome).toBe('contradicts')
		expect(add('apart', ada, ada).outcome).toBe('notFound')
		expect(add('apart', ada, null).outcome).toBe('notFound')
		expect(add('apart', ada, event.newId()).outcome).toBe('notFound')
		expect(add('apartFromTeam', bo, null, 'Nowhere').outcome).toBe('notFound')
		expect(add('apartFromTeam', bo, null, 'mind blmk').outcome).toBe('added')
		expect(add('apartFromTeam', bo, null, 'Mind BLMK').outcome).toBe('already')
		const shown = event.ask('breakouts.constraints', {}).constraints
		expect(
			shown.map(({ kind, person: one, other, organisation }) => [
				kind,
				one.preferredName,
				other?.preferredName,
				organisation,
			]),
		).toEqual([
			['together', 'Ada', 'Bo', ''],
			['apartFromTeam', 'Bo', undefined, 'Mind BLMK'],
		])
		const remove = (registrationId: string) =>
			call('breakouts.removeConstraint', { registrationId, constraintId: together.constraintId })
		expect(remove(pa).outcome).toBe('notFound')
		const removed = remove(ada)
		expect(removed.outcome).toBe('removed')
		expect(add('apart', ada, bo).outcome).toBe('added')
		// They cannot be both, even by taking back.
		expect(undo(removed.id)).toMatchObject({ outcome: 'standsOn' })
	})

	test('who is busy elsewhere has no seat there', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, rounds, groups, person, seat } = at
		const ada = addPerson('Ada')
		seat(ada, groups[0], rounds[0])
		const away = (why: 'stall' | null) =>
			call('breakouts.setAway', { rows: [{ registrationId: ada, roundId: rounds[0], why }] })
		const set = away('stall')
		expect(set).toMatchObject({ outcome: 'set', count: 1 })
		expect(person(ada)).toMatchObject({ places: {}, awayIn: { [rounds[0]]: 'stall' } })
		expect(undo(set.id)).toEqual({ outcome: 'undone' })
		expect(person(ada)).toMatchObject({ places: { [rounds[0]]: {} }, awayIn: {} })
		away('stall')
		const back = away(null)
		seat(ada, groups[0], rounds[0])
		expect(undo(back.id)).toMatchObject({ outcome: 'standsOn' })
		expect(
			call('breakouts.setAway', { rows: [{ registrationId: ada, roundId: event.newId(), why: 'stall' }] }).outcome,
		).toBe('notFound')
	})

	test('a team of interpreters is replaced whole', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, addPerson, facts } = at
		const [ada, bo, ivy] = [
			addPerson('Ada'),
			addPerson('Bo'),
			addPerson('Ivy', { roles: ['communicationProfessional'] }),
		]
		const teamId = event.newId()
		const save = (users: readonly string[]) =>
			call('breakouts.saveTeam', {
				teamId,
				name: 'BSL',
				rows: [
					{ registrationId: ivy, part: 'interprets' as const },
					...users.map((registrationId) => ({ registrationId, part: 'uses' as const })),
				],
			})
		save([ada])
		const second = save([bo])
		expect(event.ask('breakouts.setup', {}).teams).toMatchObject([
			{ name: 'BSL', interpreters: [{ preferredName: 'Ivy' }], users: [{ preferredName: 'Bo' }] },
		])
		expect(undo(second.id)).toEqual({ outcome: 'undone' })
		expect(facts().teams).toMatchObject([{ userIds: [ada], interpreterIds: [ivy] }])
		const removed = call('breakouts.removeTeam', { teamId })
		expect(facts().teams).toEqual([])
		expect(call('breakouts.removeTeam', { teamId }).outcome).toBe('notFound')
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(facts().teams).toHaveLength(1)
		expect(save([event.newId()]).outcome).toBe('notFound')
	})
})

describe('aims and rooms', () => {
	test('what failed in a room is gone from what it has, until it works again', () => {
		using at = makeGroupsEvent()
		const { event, call, undo, facts } = at
		const fail = (isOut: boolean, fault: 'loop' | 'room' = 'loop') =>
			call('breakouts.setRoomFault', { roomId: hall, fault, isOut })
		expect(fail(false).outcome).toBe('unchanged')
		const out = fail(true)
		expect(event.ask('breakouts.setup', {}).rooms).toMatchObject([{ features: ['stepFree'], faults: ['loop'] }])
		expect(undo(out.id)).toEqual({ outcome: 'undone' })
		expect(event.ask('breakouts.setup', {}).rooms).toMatchObject([
			{ features: ['stepFree', 'hearingLoop'], faults: [] },
		])
		expect(fail(true, 'room').outcome).toBe('set')
		expect(facts().rooms).toMatchObject([{ isOut: true }])
		expect(call('breakouts.setRoomFault', { roomId: event.newId(), fault: 'lift', isOut: true }).outcome).toBe(
			'notFound',
		)
	})

	test('aims are the usual ones until somebody says otherwise', () => {
		using at = makeGroupsEvent()
		const { event, call, undo } = at
		const usual = event.ask('breakouts.setup', {}).aims
		const aims = { ...usual, preset: 'mixing-first' as const, hostsAreVoices: false, weights: { moved: 9 } }
		const set = call('breakouts.setAims', { aims })
		expect(event.ask('breakouts.setup', {}).aims).toEqual(aims)
		expect(undo(set.id)).toEqual({ outcome: 'undone' })
		expect(event.ask('breakouts.setup', {}).aims).toEqual(usual)
	})
})

describe('what is read', () => {
	test('rounds say how many people’s places differ from what they were told', () => {
		using at = makeGroupsEvent()
		const { event, addPerson, rounds, groups, seat, publish } = at
		const [ada, bo, cy] = [addPerson('Ada'), addPerson('Bo'), addPerson('Cy')]
		seat(ada, groups[0], rounds[0])
		seat(bo, groups[0], rounds[0])
		seat(cy, groups[2], rounds[1])
		expect(event.ask('breakouts.setup', {}).rounds).toMatchObject([
			{ number: 1, told: null, changed: 0 },
			{ number: 2, told: null, changed: 0 },
		])
		publish(rounds[0], { [ada]: groups[0], [bo]: groups[1], [cy]: groups[1] })
		expect(event.ask('breakouts.setup', {}).rounds).toMatchObject([
			{ told: { version: 1 }, changed: 2 },
			{ changed: 0 },
		])
	})

	test('wishes, a page at a time, found by name however it is written, or by badge', () => {
		using at = makeGroupsEvent()
		const { event, call, addPerson, topics, rounds, groups, put } = at
		const zoe = addPerson('Zoë', { givenName: 'Zoé' })
		const ada = addPerson('Ada')
		addPerson('Ivy', { roles: ['contractor'] })
		addPerson('Cal', { roles: ['attendee', 'crew'] })
		put('topic_choice', { registration_id: ada, rank: 4, topic_id: null, words: 'Sleep' })
		call('breakouts.setChoices', { rows: [{ registrationId: zoe, choices: [topics[1]], avoids: [topics[0]] }] })
		call('breakouts.setHosts', { rows: [hostOf(zoe, groups[0])] })
		call('breakouts.setAway', { rows: [{ registrationId: zoe, roundId: rounds[1], why: 'stall' }] })
		const ask = (text: string, only: InputOf<'breakouts.wishes'>['only'] = 'all', offset = 0) =>
			event.ask('breakouts.wishes', { text, only, limit: 1, offset })
		expect(ask('', 'anybody')).toMatchObject({ total: 4, people: [{ preferredName: 'Ada' }] })
		expect(ask('')).toMatchObject({ total: 2, people: [{ preferredName: 'Ada', unmatched: ['Sleep'], choices: [] }] })
		const shown = ask('', 'all', 1)
		expect(shown.people).toEqual([
			{
				registrationId: zoe,
				preferredName: 'Zoë',
				badgeCode: expect.any(String),
				choices: [topics[1]],
				avoids: [topics[0]],
				unmatched: [],
				away: [{ roundId: rounds[1], why: 'stall' }],
				hosts: [{ groupId: groups[0], duty: 'facilitator' }],
			},
		])
		for (const text of ['zoe', 'ZOË as', shown.people[0]?.badgeCode ?? '?']) expect(ask(text).total).toBe(1)
		expect([ask('ash').total, ask('sh').total]).toEqual([2, 0])
		const kinds = (['noChoice', 'avoiding', 'away', 'hosting'] as const).map(
			(only) => ask('', only).people[0]?.preferredName,
		)
		expect(kinds).toEqual(['Ada', 'Zoë', 'Zoë', 'Zoë'])
		// Whoever may host or interpret is found too, but only where somebody asks for anybody.
		expect(['cal', 'ivy'].map((text) => [ask(text).total, ask(text, 'anybody').total])).toEqual([
			[0, 1],
			[0, 1],
		])
	})
})

describe('before anything is run', () => {
	const truth = ({ event }: ReturnType<typeof makeGroupsEvent>, pool: 'booked' | 'here' = 'booked') =>
		event.ask('breakouts.truth', { pool })

	test('an event with nothing set up is asked about too', () => {
		using event = makeTestEvent()
		expect(event.ask('breakouts.truth', { pool: 'booked' })).toEqual({ rounds: [], noChoice: 0, shortages: [] })
	})

	test('people who want for seats are named with what there is for them', () => {
		using at = makeGroupsEvent()
		const { call, addPerson, groups, rounds, topics } = at
		const ids = Array.from({ length: 3 }, (_, n) =>
			addPerson(`Ada ${n}`, { needs: [need({ code: 'lowNoise' })], sector: 'LE' }),
		)
		addPerson('Bo')
		expect(truth(at)).toMatchObject({
			noChoice: 4,
			rounds: [{ roundId: rounds[0], people: 4, voices: 3, groups: 2, noFacilitator: [groups[0], groups[1]] }, {}],
		})
		expect(truth(at, 'here').rounds).toMatchObject([{ people: 0 }, { people: 0 }])
		const quiet = { roomId: idOf(901) }
		const room = { code: '', fireCapacity: 30, theatreSeats: 20, cabaretSeats: 20, loop: 'none' as const, notes: '' }
		call('events.addRoom', { room: { ...room, id: quiet.roomId, name: 'Quiet', access: 'stepFree', isLowNoise: true } })
		call('breakouts.saveGroups', {
			groups: [
				groupInput(groups[0], rounds[0], 1, topics[0], { ...quiet, min: 1, target: 2, max: 2 }),
				groupInput(groups[1], rounds[0], 2, topics[1], { roomId: hall }),
				groupInput(groups[2], rounds[1], 1, topics[0], { ...quiet, min: 1 }),
			],
		})
		const { shortages } = truth(at)
		expect(shortages).toHaveLength(1)
		expect(shortages[0]).toMatchObject({
			roundId: rounds[0],
			groupIds: [groups[0]],
			seats: 2,
			short: 1,
			needs: [{ feature: 'lowNoise', people: 3 }],
		})
		expect(shortages[0]?.people.map((one) => one.registrationId).toSorted()).toEqual(ids.toSorted())
	})
})

test('all of it is what its log says', () => {
	using at = makeGroupsEvent()
	const { event, call, undo, addPerson, topics, groups } = at
	const ada = addPerson('Ada')
	call('breakouts.setHosts', { rows: [hostOf(ada, groups[0])] })
	call('breakouts.setChoices', { rows: [{ registrationId: ada, choices: [topics[1]], avoids: [] }] })
	undo(call('breakouts.removeGroup', { groupId: groups[0] }).id)
	expect(verifyFile(event.open().file).isSound).toBe(true)
})
