/** Drawing the hall and its stalls, through the one door, and taking it back. */
import { describe, expect, test } from 'vitest'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import { doing } from '../../support/breakouts.ts'
import { dayOne, dayTwo, idOf, makeTestEvent } from '../../support/events.ts'
import { hallInput, makeMarketEvent, positionInput, stallInput, stewardInput, zoneInput } from '../../support/market.ts'
import { personNamed } from '../../support/people.ts'

describe('the hall', () => {
	test('is one, in a room that is there', () => {
		using event = makeTestEvent()
		const { call } = doing(event)
		const id = event.newId()
		expect(event.ask('marketplace.hall', {})).toEqual({ hall: null, circuits: [], zones: [], positions: [] })
		expect(call('marketplace.saveHall', { hall: hallInput(id, { roomId: event.newId() }) }).outcome).toBe('notFound')
		const picture = 'data:image/png;base64,AAAA'
		expect(call('marketplace.saveHall', { hall: hallInput(id, { picture }) }).outcome).toBe('saved')
		expect(call('marketplace.saveHall', { hall: hallInput(id, { picture }) }).outcome).toBe('unchanged')
		expect(call('marketplace.saveHall', { hall: hallInput(event.newId()) }).outcome).toBe('notFound')
		expect(event.ask('marketplace.hall', {}).hall).toEqual(hallInput(id, { picture }))
		expect(call('events.removeRoom', { roomId: idOf(21) }).outcome).toBe('inUse')
	})

	test('keeps a circuit while something hangs on it, and one name for one', () => {
		using at = makeMarketEvent()
		const { call, hallId, circuitId, positions } = at
		const circuit = (id: string, name: string) => ({ hallId, circuit: { id, name, watts: 100 } })
		const other = at.event.newId()
		expect(call('marketplace.saveCircuit', circuit(other, ' east WALL')).outcome).toBe('nameTaken')
		expect(call('marketplace.saveCircuit', { ...circuit(other, 'B'), hallId: idOf(9) }).outcome).toBe('notFound')
		expect(call('marketplace.saveCircuit', circuit(other, 'B')).outcome).toBe('saved')
		expect(call('marketplace.removeCircuit', { circuitId }).outcome).toBe('inUse')
		call('marketplace.removePositions', { positionIds: [positions[0], positions[1]] })
		const removed = call('marketplace.removeCircuit', { circuitId })
		expect(removed.outcome).toBe('removed')
		expect(call('marketplace.removeCircuit', { circuitId }).outcome).toBe('notFound')
		expect(at.undo(removed.id).outcome).toBe('undone')
		expect(at.facts().circuits.map(({ name }) => name)).toEqual(['B', 'East wall'])
	})

	test('has parts within it', () => {
		using at = makeMarketEvent()
		const { call, hallId } = at
		const id = at.event.newId()
		const save = (more: Parameters<typeof zoneInput>[1] = {}) =>
			call('marketplace.saveZones', { hallId, zones: [zoneInput(id, more)] })
		expect(save({ xCm: 2801 }).outcome).toBe('outside')
		expect(save().outcome).toBe('saved')
		expect(save().outcome).toBe('unchanged')
		const moved = save({ xCm: 150, yCm: 100 })
		expect(stallInstance(at.facts()).positions.map(({ isOpen }) => isOpen)).toEqual([false, true, true])
		expect(at.undo(moved.id).outcome).toBe('undone')
		expect(stallInstance(at.facts()).positions.map(({ isOpen }) => isOpen)).toEqual([true, true, true])
		expect(call('marketplace.removeZone', { zoneId: id }).outcome).toBe('removed')
		expect(call('marketplace.removeZone', { zoneId: id }).outcome).toBe('notFound')
	})
})

describe('positions', () => {
	test('are saved in a row, and may change codes with each other', () => {
		using at = makeMarketEvent()
		const { call, hallId, positions } = at
		const before = at.facts()
		const [one, two] = before.positions
		const codes = () => at.facts().positions.map(({ id, code }) => `${positions.indexOf(id)} ${code}`)
		const save = (list: readonly Parameters<typeof positionInput>[]) =>
			call('marketplace.savePositions', { hallId, positions: list.map((each) => positionInput(...each)) })
		const swapped = save([
			[one?.id ?? '', 'M02', { ...one, near: [], code: 'M02' }],
			[two?.id ?? '', 'M01', { ...two, near: [], code: 'M01' }],
		])
		expect(swapped).toMatchObject({ outcome: 'saved', count: 2 })
		expect(codes()).toEqual(['1 M01', '0 M02', '2 M03'])
		expect(at.undo(swapped.id).outcome).toBe('undone')
		expect(at.facts()).toEqual(before)
		const id = at.event.newId()
		expect(save([[id, 'm03']])).toMatchObject({ outcome: 'codeTaken', code: 'm03' })
		expect(save([[id, 'M04', { xCm: 89 }]])).toMatchObject({ outcome: 'outside', code: 'M04' })
		expect(save([[id, 'M04', { circuitId: idOf(9) }]]).outcome).toBe('notFound')
		expect(save([[id, 'M04']])).toMatchObject({ outcome: 'saved', count: 1 })
		expect(save([[id, 'M04']]).outcome).toBe('unchanged')
	})

	test('there are only so many', () => {
		using at = makeMarketEvent()
		const positions = Array.from({ length: 397 }, (_, n) => positionInput(at.event.newId(), `A${n}`))
		const { hallId } = at
		expect(at.call('marketplace.savePositions', { hallId, positions })).toMatchObject({ outcome: 'saved', count: 397 })
		const more = [positionInput(at.event.newId(), 'One more')]
		expect(at.call('marketplace.savePositions', { hallId, positions: more }).outcome).toBe('tooMany')
	})

	test('stay while somebody stands there; what was ruled out goes with them', () => {
		using at = makeMarketEvent()
		const { call, positions, stalls } = at
		at.place(0, 0)
		call('marketplace.setBan', { stallId: stalls[1], positionId: positions[2], isBanned: true })
		const positionIds = [positions[0], positions[2]]
		expect(call('marketplace.removePositions', { positionIds })).toMatchObject({ outcome: 'inUse', count: 1 })
		const removed = call('marketplace.removePositions', { positionIds: [positions[2], positions[2]] })
		expect(removed).toMatchObject({ outcome: 'removed', count: 1 })
		expect(at.rows('stall_ban')).toEqual([])
		expect(call('marketplace.removePositions', { positionIds: [positions[2]] }).outcome).toBe('notFound')
		expect(at.undo(removed.id).outcome).toBe('undone')
		expect(at.facts().stalls[1]?.bannedFrom).toEqual([positions[2]])
	})
})

describe('stalls', () => {
	test('are saved many at a time, each with a number of its own', () => {
		using at = makeMarketEvent()
		const { call, stalls } = at
		const save = (...list: readonly Parameters<typeof stallInput>[]) =>
			call('marketplace.saveStalls', { stalls: list.map((each) => stallInput(...each)) })
		const id = at.event.newId()
		expect(save([id, 2])).toMatchObject({ outcome: 'numberTaken', number: 2 })
		expect(save([id, 4, { watts: 100 }])).toMatchObject({ outcome: 'wattsWithoutSocket', number: 4 })
		expect(save([stalls[0], 2], [stalls[1], 1])).toMatchObject({ outcome: 'saved', count: 2 })
		expect(save([stalls[0], 2]).outcome).toBe('unchanged')
		const made = save([id, 4, { far: [stalls[0], stalls[0], 'queue'] }])
		expect(at.facts().stalls[3]?.far).toEqual([stalls[0], 'queue'])
		call('marketplace.setDocument', { stallId: id, kind: 'pat', state: 'received', expiresOn: '', amount: 0 })
		// What came later stands on it.
		expect(at.undo(made.id)).toMatchObject({ outcome: 'standsOn' })
		expect(at.rows('stall_document')).toHaveLength(1)
	})

	test('go with all that is kept of them, and out of what others wish', () => {
		using at = makeMarketEvent()
		const { call, stalls } = at
		const [stallId, other] = stalls
		call('marketplace.saveStalls', { stalls: [stallInput(other, 2, { near: [stallId, 'queue'] })] })
		call('marketplace.setDocument', {
			stallId,
			kind: 'insurance',
			state: 'checked',
			expiresOn: '2028-01-01',
			amount: 5,
		})
		call('marketplace.setStewards', { rows: [stewardInput(at.addPerson('Ada'), stallId)] })
		call('marketplace.setMark', { stallId, dayId: dayOne, mark: 'arrived', isOn: true })
		call('marketplace.tally', { stallId, dayId: dayOne, hour: 10, by: 3 })
		call('marketplace.setBan', { stallId, positionId: at.positions[2], isBanned: true })
		at.place(0, 0)
		expect(call('marketplace.removeStall', { stallId }).outcome).toBe('placed')
		call('marketplace.place', { stallId, positionId: null, swap: false })
		const before = at.facts()
		const removed = call('marketplace.removeStall', { stallId })
		expect(removed.outcome).toBe('removed')
		for (const table of ['stall_document', 'stall_steward', 'stall_mark', 'stall_tally', 'stall_ban'])
			expect([table, at.rows(table)]).toEqual([table, []])
		expect(at.facts().stalls[0]?.near).toEqual(['queue'])
		expect(call('marketplace.removeStall', { stallId }).outcome).toBe('notFound')
		expect(at.undo(removed.id).outcome).toBe('undone')
		expect(at.facts()).toEqual(before)
	})

	test('have somebody to ask, whom changing the stall leaves alone', () => {
		using at = makeMarketEvent()
		const [stallId] = at.stalls
		const contact = {
			contactName: 'Ada Ash',
			contactEmail: 'ada@example.org',
			contactPhone: '',
			unloading: 'Van at 08:15',
			note: '',
		}
		expect(at.call('marketplace.setContact', { stallId: idOf(9), contact }).outcome).toBe('notFound')
		expect(at.call('marketplace.setContact', { stallId, contact }).outcome).toBe('set')
		expect(at.call('marketplace.setContact', { stallId, contact }).outcome).toBe('unchanged')
		at.call('marketplace.saveStalls', { stalls: [stallInput(stallId, 1, { title: 'Another' })] })
		expect(at.event.ask('marketplace.contact', { stallId })).toEqual({ outcome: 'known', contact })
		expect(at.event.ask('marketplace.contact', { stallId: idOf(9) })).toEqual({ outcome: 'notFound' })
		expect(JSON.stringify(at.event.ask('marketplace.stalls', {}))).not.toContain('ada@example.org')
	})

	test('have papers, and it is said which have run out by the last day', () => {
		using at = makeMarketEvent()
		const [stallId] = at.stalls
		const set = (kind: 'insurance' | 'pat', expiresOn: string) =>
			at.call('marketplace.setDocument', { stallId, kind, state: 'checked', expiresOn, amount: 0 }).outcome
		expect([set('insurance', '2027-05-19'), set('pat', '2027-05-20'), set('pat', '2027-05-20')]).toEqual([
			'set',
			'set',
			'unchanged',
		])
		expect(at.event.ask('marketplace.stalls', {}).stalls[0]?.documents).toMatchObject([
			{ kind: 'insurance', isExpired: true },
			{ kind: 'pat', isExpired: false },
		])
	})

	test('somebody added by mistake who stands at one goes from the lists, not from under it', () => {
		using at = makeMarketEvent()
		const registrationId = at.event.newId()
		const added = at.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		at.call('marketplace.setStewards', { rows: [stewardInput(registrationId, at.stalls[0])] })
		expect(at.undo(added.id).outcome).toBe('undone')
		expect(at.rows('stall_steward')).toHaveLength(1)
		expect(at.facts().stalls[0]?.stewards).toEqual([])
		expect(at.event.ask('marketplace.stalls', {}).stalls[0]?.stewards).toEqual([])
	})

	test('have stewards with a time, on a day of the event', () => {
		using at = makeMarketEvent()
		const { call } = at
		const [stallId] = at.stalls
		const ada = at.addPerson('Ada')
		const set = (more: Parameters<typeof stewardInput>[2] = {}) =>
			call('marketplace.setStewards', { rows: [stewardInput(ada, stallId, more)] })
		expect(set({ endAt: '09:00' }).outcome).toBe('endsBeforeStart')
		expect(set({ dayId: idOf(9) }).outcome).toBe('notFound')
		expect(set({ registrationId: idOf(9) }).outcome).toBe('notFound')
		expect(set()).toMatchObject({ outcome: 'set', count: 1 })
		expect(set().outcome).toBe('unchanged')
		expect(set({ dayId: dayTwo, canLeave: false })).toMatchObject({ outcome: 'set' })
		expect(at.event.ask('marketplace.stalls', {}).stalls[0]?.stewards).toMatchObject([
			{ registrationId: ada, preferredName: 'Ada', dayId: dayOne, canLeave: true, isHere: false },
			{ dayId: dayTwo, canLeave: false },
		])
		const off = set({ startAt: '', endAt: '' })
		expect(off).toMatchObject({ outcome: 'set', count: 1 })
		expect(at.facts().stalls[0]?.stewards).toHaveLength(1)
		expect(at.undo(off.id).outcome).toBe('undone')
		expect(at.facts().stalls[0]?.stewards).toHaveLength(2)
	})
})
