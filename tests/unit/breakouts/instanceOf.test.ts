/** Every hard fact is in the instance, and the same facts give the same bytes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../shared/allocation/evaluate.ts'
import { readInstance } from '../../../shared/allocation/instance.ts'
import { solve } from '../../../shared/allocation/solve.ts'
import type { BreakoutFacts } from '../../../shared/domain/breakouts/facts.ts'
import { type Asked, hostId, instanceOf, roundsOf } from '../../../shared/domain/breakouts/instanceOf.ts'
import { comesAlong, hostedGroup, takesPart } from '../../../shared/domain/breakouts/pool.ts'
import { assignmentFrom, brokenBy, rowsOf } from '../../../shared/domain/breakouts/run.ts'
import type { RoomFeature } from '../../../shared/domain/breakouts/words.ts'
import { day, facts, groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import { filledFacts } from '../../support/filledFacts.ts'

const asked = (more: Partial<Asked> = {}): Asked => ({
	pool: 'booked',
	preset: 'balanced',
	roundIds: ['r1'],
	from: 'fresh',
	...more,
})
const sizes = { people: 40, groups: 5, topics: 5, rounds: 3 }

/** An invented event after a first run, with a pin, a ban and a lock here and there. */
const anyFacts = fc
	.record({
		seed: fc.integer({ min: 1, max: 40 }),
		pins: fc.array(fc.nat(39), { maxLength: 4 }),
		bans: fc.array(fc.tuple(fc.nat(39), fc.nat(14)), { maxLength: 4 }),
		lock: fc.option(fc.nat(14)),
		out: fc.option(fc.nat(2)),
		hostsAreVoices: fc.boolean(),
		repeatTopic: fc.constantFrom('forbid' as const, 'discourage' as const),
	})
	.map(({ seed, pins, bans, lock, out, hostsAreVoices, repeatTopic }): BreakoutFacts => {
		const drawn = filledFacts(seed, sizes, 500)
		return {
			...drawn,
			aims: { ...drawn.aims, hostsAreVoices, repeatTopic },
			rooms: drawn.rooms.map((room, at) => ({ ...room, isOut: at === out })),
			groups: drawn.groups.map((group, at) => ({ ...group, isLocked: at === lock })),
			people: drawn.people.map((person) => {
				const at = Number(person.id.slice(1)) - 1
				const isPinned = person.kind === 'attendee' && pins.includes(at)
				return {
					...person,
					places: Object.fromEntries(
						Object.entries(person.places).map(([round, place]) => [round, { ...place, isPinned }]),
					),
					bannedFrom: isPinned
						? []
						: bans.flatMap(([who, group]) => (who === at ? [drawn.groups[group]?.id ?? ''] : [])),
				}
			}),
		}
	})

describe('the instance of an event', () => {
	test('asks for a quiet table only where there is one', () => {
		const given = (features: readonly RoomFeature[]) =>
			facts({
				rooms: [roomFact('room', { features: [...features] })],
				groups: [groupFact('g1', 't1', { roomId: 'room' })],
				people: [personFact('p1', { roomNeeds: ['stepFree', 'lowNoise'] })],
			})
		const needs = (features: readonly RoomFeature[]) => instanceOf(given(features), asked()).people[0]?.needs
		expect(needs(['stepFree', 'lowNoise'])).toEqual(['stepFree', 'lowNoise'])
		expect(needs(['stepFree'])).toEqual(['stepFree'])
		expect(needs([])).toEqual(['stepFree'])
	})

	test('holds every hard fact, whatever the event', () => {
		fc.assert(
			fc.property(
				anyFacts,
				fc.constantFrom('booked' as const, 'here' as const),
				fc.constantFrom('fresh' as const, 'draft' as const),
				fc.subarray(['r1', 'r2', 'r3'], { minLength: 1 }),
				(event, pool, from, roundIds) => {
					const instance = instanceOf(event, asked({ pool, from, roundIds }))
					expect(readInstance(JSON.parse(JSON.stringify(instance))).faults).toBeUndefined()
					expect(JSON.stringify(instanceOf(event, asked({ pool, from, roundIds })))).toBe(JSON.stringify(instance))
					const { rounds } = roundsOf(event, roundIds)
					const people = new Map(instance.people.map((one) => [one.id, one]))
					const groups = new Map(instance.groups.map((one) => [one.id, one]))
					for (const [at, round] of rounds.entries()) {
						if (!roundIds.includes(round.id)) continue
						for (const person of event.people) {
							const isThere = takesPart(event, person, round, pool) || comesAlong(event, person, round, pool)
							const one = people.get(person.id)
							expect(one?.rounds?.includes(at + 1) ?? false).toBe(isThere)
							const hosted = hostedGroup(event, person.id, round.id)
							if (hosted) expect(people.get(hostId(hosted, person.id))?.host).toEqual({ [at + 1]: hosted })
							if (!one || !isThere) continue
							// The quiet of a room alone may be missing, and only where no table has it.
							const hardNeeds = person.roomNeeds.filter((need) => need !== 'lowNoise' || one.needs.includes(need))
							expect([...one.needs].sort()).toEqual(hardNeeds.sort())
							expect(one.avoid).toEqual(person.kind === 'attendee' ? person.avoids : [])
							for (const ban of person.bannedFrom) expect(one.bans.includes(ban)).toBe(groups.has(ban))
							const place = person.places[round.id]
							const group = event.groups.find(({ id }) => id === place?.groupId)
							const isUsable = !event.rooms.find(({ id }) => id === group?.roomId)?.isOut
							const isHeld = group !== undefined && isUsable && (place?.isPinned === true || group.isLocked)
							expect(one.pins[at + 1]).toBe(isHeld ? group.id : undefined)
							expect(instance.published[person.id]?.[at + 1]).toBe(from === 'draft' ? place?.groupId : undefined)
						}
						for (const group of event.groups.filter(({ roundId }) => roundId === round.id)) {
							const room = event.rooms.find(({ id }) => id === group.roomId)
							const table = groups.get(group.id)
							expect(table?.features).toEqual(room?.features)
							const present = event.people.filter(
								(person) =>
									person.places[round.id]?.groupId === group.id && people.get(person.id)?.rounds?.includes(at + 1),
							).length
							const most = room?.isOut ? 0 : group.isLocked ? present : group.max
							expect(table?.max).toBe(most + group.hosts.length)
						}
						const both = (a: string, b: string) =>
							[a, b].every((id) => people.get(id)?.rounds?.includes(at + 1) === true)
						const has = (list: string[][], a: string, b: string) =>
							list.some((pair) => pair.includes(a) && pair.includes(b))
						for (const [a, b] of event.apart) if (both(a, b)) expect(has(instance.apart, a, b)).toBe(true)
						for (const [a, b] of event.together) if (both(a, b)) expect(has(instance.together, a, b)).toBe(true)
						for (const { id, comesWith } of event.people)
							for (const other of comesWith) if (both(id, other)) expect(has(instance.together, id, other)).toBe(true)
					}
				},
			),
			{ numRuns: 60, seed: 3 },
		)
	})

	test('an answer to it comes back from its rows as it was', () => {
		fc.assert(
			fc.property(anyFacts, fc.subarray(['r3', 'r1', 'r2'], { minLength: 1 }), (event, roundIds) => {
				const instance = instanceOf(event, asked({ roundIds }))
				const result = solve(instance, { seed: 1, moves: 500 })
				if (result.outcome === 'infeasible') return
				const rows = rowsOf(event, roundIds, instance, result.assignment)
				expect(assignmentFrom(event, roundIds, instance, rows)).toEqual(result.assignment)
				expect(assignmentFrom(event, roundIds, instance, [...rows, ...rows.slice(0, 1)])).toBeNull()
				const stranger = { registrationId: 'stranger', groupIds: roundIds.map(() => null) }
				expect(assignmentFrom(event, roundIds, instance, [...rows, stranger])).toBeNull()
			}),
			{ numRuns: 25, seed: 4 },
		)
	})

	test('rounds that are not asked for stay as they are and break nothing', () => {
		fc.assert(
			fc.property(anyFacts, (event) => {
				// Half of the people may no longer be where they are: another topic is avoided, a ban, a wish to be apart.
				const changed: BreakoutFacts = {
					...event,
					apart: [...event.apart, ['p1', 'p2'], ['p3', 'p4'], ['p5', 'p6']],
					together: [['p7', 'p8']],
					people: event.people.map((person, at) => {
						const had = event.groups.find(({ id }) => id === person.places.r1?.groupId)?.topicId
						return at % 3 === 0 && had ? { ...person, avoids: [had] } : person
					}),
				}
				const instance = instanceOf(changed, asked({ roundIds: ['r2'] }))
				const settled = Object.fromEntries(
					instance.people.map(({ id, pins, host }) => [
						id,
						Object.fromEntries([...Object.entries(pins), ...Object.entries(host)].filter(([round]) => round !== '2')),
					]),
				)
				const { violations } = evaluate(
					{
						...instance,
						people: instance.people.map((one) => ({
							...one,
							rounds: one.rounds?.filter((round) => round !== 2) ?? [],
							pins: Object.fromEntries(Object.entries(one.pins).filter(([round]) => round !== '2')),
							host: Object.fromEntries(Object.entries(one.host).filter(([round]) => round !== '2')),
						})),
					},
					settled,
				)
				expect(violations).toEqual([])
			}),
			{ numRuns: 40, seed: 5 },
		)
	})
})

describe('voices, companions and rooms', () => {
	const table = groupFact('g1', 't1', { hosts: { facilitator: 'h' } })
	test('a host is a voice where the event has it so and they are counted on', () => {
		const event = (hostsAreVoices: boolean, hereOn: string[]) =>
			facts({
				groups: [table],
				people: [personFact('h', { isVoice: true, hereOn }), personFact('a')],
				aims: { preset: 'balanced', repeatTopic: 'allow', meetNewPeople: true, hostsAreVoices, weights: {} },
			})
		const voice = (one: BreakoutFacts, pool: 'booked' | 'here') =>
			instanceOf(one, asked({ pool })).people.find(({ id }) => id === hostId('g1', 'h'))?.voice
		expect(voice(event(true, [day]), 'here')).toBe(true)
		expect(voice(event(true, []), 'here')).toBe(false)
		expect(voice(event(true, []), 'booked')).toBe(true)
		expect(voice(event(false, [day]), 'booked')).toBe(false)
	})

	test('a companion of a host sits at the host’s table, and a host’s wish to be apart holds', () => {
		const event = facts({
			groups: [table, groupFact('g2', 't2')],
			people: [personFact('h'), personFact('a'), personFact('c', { kind: 'companion', comesWith: ['h'] })],
			apart: [['a', 'h']],
		})
		const result = solve(instanceOf(event, asked()), { seed: 1, moves: 100 })
		if (result.outcome === 'infeasible') throw new Error(JSON.stringify(result.conflicts))
		expect(result.assignment).toMatchObject({ c: { 1: 'g1' }, a: { 1: 'g2' } })
	})

	test('no more people in a room than may be there, hosts and interpreters counted', () => {
		const event = facts({
			rooms: [roomFact('A', { fireCapacity: 12 }), roomFact('B')],
			groups: [table, groupFact('g2', 't2'), groupFact('g3', 't2', { roomId: 'B', max: 30 })],
			people: [
				personFact('h'),
				...Array.from({ length: 25 }, (_, at) => personFact(`a${at}`)),
				personFact('i', { kind: 'other' }),
			],
			teams: [{ id: 'team', name: 'BSL', userIds: ['a1', 'a2'], interpreterIds: ['i'] }],
		})
		const { groups } = instanceOf(event, asked())
		expect((groups[0]?.max ?? 0) + (groups[1]?.max ?? 0)).toBe(11)
		expect(groups[2]?.max).toBe(30)
	})

	test('whoever is not in the pool leaves nothing behind', () => {
		const event = facts({
			rounds: [roundFact(1), roundFact(2)],
			groups: [groupFact('g1', 't1', { isLocked: true }), groupFact('g2', 't1', { roundId: 'r2' })],
			people: [personFact('gone', { at: { r1: 'g1' }, hereOn: [] }), personFact('a', { at: { r1: 'g1' } })],
		})
		const instance = instanceOf(event, asked({ pool: 'here', from: 'draft' }))
		expect(instance.people.map(({ id }) => id)).toEqual(['a'])
		expect(instance.groups).toMatchObject([{ id: 'g1', max: 1 }])
		expect(brokenBy(evaluate(instance, { a: { 1: 'g1' } }))).toBe(0)
	})
})
