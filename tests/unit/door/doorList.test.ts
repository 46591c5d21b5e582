import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDoorList, type DoorPresence, type DoorRecord, fullNameOf } from '../../../shared/domain/doorList.ts'
import { registrationStatuses } from '../../../shared/domain/person.ts'

const one: DoorRecord = {
	registrationId: 'a',
	preferredName: 'Sam',
	givenName: 'Samuel',
	familyName: 'Okafor',
	organisation: '',
	badgeCode: '4KM2Q',
	status: 'confirmed',
	isWalkIn: false,
	bookedDayIds: ['mon'],
	presence: [],
}
const inSince = (sinceMs: number, dayId = 'mon'): DoorPresence => ({ dayId, state: 'in', sinceMs, desk: 'Desk 1' })

describe('the numbers at the door', () => {
	const days = ['mon', 'tue', 'wed']
	const record: fc.Arbitrary<DoorRecord> = fc.record({
		registrationId: fc.constantFrom(...'abcdefgh'),
		preferredName: fc.constantFrom('Sam', 'Zoë', 'Al'),
		givenName: fc.constantFrom('', 'Samuel'),
		familyName: fc.constantFrom('Okafor', 'Żak', ''),
		organisation: fc.constantFrom('', 'Mind BLMK'),
		badgeCode: fc.constantFrom('4KM2Q', '5BBBB'),
		status: fc.constantFrom(...registrationStatuses),
		isWalkIn: fc.boolean(),
		bookedDayIds: fc.subarray(days),
		presence: fc
			.subarray(days)
			.chain((on) =>
				fc.tuple(...on.map((dayId) => fc.constantFrom('in', 'out').map((state) => ({ ...inSince(1, dayId), state })))),
			),
	}) as fc.Arbitrary<DoorRecord>
	const step = fc.oneof(
		{ weight: 4, arbitrary: record.map((put) => ({ put })) },
		{ weight: 1, arbitrary: fc.constantFrom(...'abcdefgh').map((remove) => ({ remove })) },
	)

	test('are what counting everybody afresh gives, after any comings and goings', () => {
		fc.assert(
			fc.property(fc.array(record, { maxLength: 5 }), fc.array(step, { maxLength: 30 }), (first, steps) => {
				const start = new Map(first.map((person) => [person.registrationId, person]))
				const door = createDoorList(start.values())
				const plain = new Map([...start].filter(([, person]) => person.status !== 'removed'))
				for (const change of steps) {
					if ('remove' in change) {
						door.remove(change.remove)
						plain.delete(change.remove)
					} else {
						door.put(change.put)
						if (change.put.status === 'removed') plain.delete(change.put.registrationId)
						else plain.set(change.put.registrationId, change.put)
					}
				}
				expect(door.size).toBe(plain.size)
				for (const dayId of days) {
					const people = [...plain.values()]
					const booked = people.filter(
						(person) => person.status === 'confirmed' && !person.isWalkIn && person.bookedDayIds.includes(dayId),
					)
					const on = (person: DoorRecord) => person.presence.find((presence) => presence.dayId === dayId)
					expect(door.counts(dayId)).toEqual({
						in: people.filter((person) => on(person)?.state === 'in').length,
						expected: booked.length,
						walkIns: people.filter((person) => person.isWalkIn && on(person)).length,
						stillToCome: booked.filter((person) => !on(person)).length,
					})
				}
				expect(door.counts('never')).toEqual({ in: 0, expected: 0, walkIns: 0, stillToCome: 0 })
			}),
			{ seed: 41, numRuns: 200 },
		)
	})

	test('whoever is removed is found no more, and put again they are found once', () => {
		const door = createDoorList([one])
		door.remove('a')
		door.remove('a')
		expect(door.search('sam', 'mon')).toEqual({ found: [], total: 0 })
		door.put(one)
		door.put(one)
		expect(door.search('sam', 'mon').total).toBe(1)
		door.put({ ...one, status: 'removed' })
		expect([door.size, door.get('a'), door.search('sam', 'mon').total]).toEqual([0, undefined, 0])
	})
})

describe('namesakes', () => {
	const twin = { ...one, registrationId: 'b', badgeCode: '5KM2Q' }
	const idsOf = (people: readonly DoorRecord[]) =>
		Object.fromEntries(
			createDoorList(people)
				.search('sam', 'mon')
				.found.map(({ registrationId, namesakes }) => [registrationId, namesakes]),
		)

	test('are those whom nothing on the screen tells apart', () => {
		expect(idsOf([one, twin])).toEqual({ a: ['b'], b: ['a'] })
		expect(idsOf([one, { ...twin, familyName: 'OKAFOR' }])).toEqual({ a: ['b'], b: ['a'] })
		expect(idsOf([one, { ...twin, preferredName: 'Sam Okafor' }])).toEqual({ a: ['b'], b: ['a'] })
		expect(idsOf([one, { ...twin, organisation: 'Mind BLMK' }])).toEqual({ a: [], b: [] })
		expect(idsOf([one, { ...twin, familyName: 'Ash' }])).toEqual({ a: [], b: [] })
	})

	test('are no more once one of them is renamed, and again once that is undone', () => {
		const door = createDoorList([one, twin])
		const namesakes = () => door.search('okafor', 'mon').found.map((found) => found.namesakes.length)
		door.put({ ...twin, preferredName: 'Samir' })
		expect(namesakes()).toEqual([0, 0])
		door.put(twin)
		expect(namesakes()).toEqual([1, 1])
		door.remove('b')
		expect(namesakes()).toEqual([0])
	})

	test('three share it three ways, in the same order every time', () => {
		const third = { ...one, registrationId: 'c', badgeCode: '6KM2Q' }
		expect(idsOf([third, twin, one])).toEqual({ a: ['b', 'c'], b: ['a', 'c'], c: ['a', 'b'] })
	})
})

describe('what is shown', () => {
	test('is the name as it is read out', () => {
		expect(fullNameOf(one)).toBe('Sam Okafor')
		expect(fullNameOf({ preferredName: 'Sam Okafor', familyName: 'Okafor' })).toBe('Sam Okafor')
		expect(fullNameOf({ preferredName: 'Sam', familyName: '' })).toBe('Sam')
		expect(fullNameOf({ preferredName: '', familyName: 'Okafor' })).toBe('Okafor')
	})

	test('when and where they came in, only while they are in', () => {
		const found = (presence: readonly DoorPresence[]) =>
			createDoorList([{ ...one, presence }]).search('sam', 'mon').found[0]
		expect(found([inSince(9)])).toMatchObject({ state: 'in', inAtMs: 9, inDesk: 'Desk 1' })
		expect(found([{ ...inSince(9), state: 'out' }])).toMatchObject({ state: 'out', inAtMs: null, inDesk: '' })
		expect(found([inSince(9, 'tue')])).toMatchObject({ state: 'expected', inAtMs: null, inDesk: '' })
	})

	test('the given name finds somebody and is not shown', () => {
		const { found } = createDoorList([one]).search('samuel', 'mon')
		expect(found).toHaveLength(1)
		expect(JSON.stringify(found)).not.toContain('Samuel')
	})

	test('at most five, those still to come first, and the true number beside them', () => {
		const people = Array.from({ length: 9 }, (_, n) => ({
			...one,
			registrationId: `r${n}`,
			badgeCode: `4KM2${n}`,
			presence: n < 6 ? [inSince(n)] : [],
		}))
		const { found, total } = createDoorList(people).search('sam', 'mon')
		expect(total).toBe(9)
		expect(found.map(({ state }) => state)).toEqual(['expected', 'expected', 'expected', 'in', 'in'])
	})
})
