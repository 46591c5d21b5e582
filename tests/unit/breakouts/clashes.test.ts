/** What stands in the way, told in the event's words: never who wishes to be apart from whom. */
import { expect, test } from 'vitest'
import { solve } from '../../../shared/allocation/solve.ts'
import { clashesOf, fixesOf, shortagesOf } from '../../../shared/domain/breakouts/clashes.ts'
import type { BreakoutFacts } from '../../../shared/domain/breakouts/facts.ts'
import { instanceOf } from '../../../shared/domain/breakouts/instanceOf.ts'
import { facts, groupFact, personFact, roomFact } from '../../support/breakoutFacts.ts'

const conflictsOf = (event: BreakoutFacts) => {
	const asked = { pool: 'booked', preset: 'balanced', roundIds: ['r1'], from: 'fresh' } as const
	const found = solve(instanceOf(event, asked), { seed: 1 })
	if (found.outcome !== 'infeasible') throw new Error('it can be')
	return found.conflicts
}

test('a shortage names who, where, how many seats, and what makes it so few', () => {
	const event = facts({
		rooms: [roomFact('A'), roomFact('B', { features: [] })],
		groups: [groupFact('g1', 't1', { max: 1 }), groupFact('g2', 't2', { roomId: 'B' })],
		people: [
			personFact('a', { roomNeeds: ['stepFree'] }),
			personFact('b', { roomNeeds: ['stepFree'], avoids: ['t2'] }),
		],
	})
	expect(shortagesOf(event, event.rounds, conflictsOf(event))).toEqual([
		{
			roundId: 'r1',
			people: [
				{ registrationId: 'a', preferredName: 'a', badgeCode: 'A' },
				{ registrationId: 'b', preferredName: 'b', badgeCode: 'B' },
			],
			groupIds: ['g1'],
			seats: 1,
			short: 1,
			needs: [{ feature: 'stepFree', people: 2 }],
			avoiding: 1,
			held: 0,
		},
	])
})

test('a wish to be apart names nobody; what clashes with it does', () => {
	const event = facts({
		groups: [groupFact('g1', 't1'), groupFact('g2', 't2')],
		people: ['a', 'b'].map((id) =>
			personFact(id, { places: { r1: { groupId: 'g1', source: 'run', isPinned: true } } }),
		),
		apart: [['a', 'b']],
	})
	const [clash = []] = clashesOf(event, event.rounds, conflictsOf(event))
	expect(clash.map(({ kind, people }) => [kind, people.map(({ registrationId }) => registrationId)])).toEqual([
		['apart', []],
		['pin', ['a']],
		['pin', ['b']],
	])
	expect(clash[1]).toMatchObject({ groupId: 'g1', roundId: 'r1' })
})

test('a fix says what it is about: seats, a person’s need, another room', () => {
	const event = facts({
		groups: [groupFact('g1', 't1')],
		people: [personFact('a', { roomNeeds: ['hearingLoop'] }), personFact('h')],
	})
	expect(
		fixesOf(event, event.rounds, [
			{ kind: 'rule', rule: { kind: 'seats', group: 'g1' }, much: 2 },
			{ kind: 'rule', rule: { kind: 'needs', person: 'a' }, much: 1 },
			{ kind: 'rule', rule: { kind: 'host', person: 'host:g1:h', round: 1, group: 'g1' }, much: 1 },
			{ kind: 'room', group: 'g1', feature: 'stepFree' },
		]),
	).toMatchObject([
		{ fix: { kind: 'seats', groupId: 'g1', roundId: 'r1', seats: 9 }, seats: 2 },
		{ fix: { kind: 'needs', feature: 'hearingLoop', people: [{ registrationId: 'a' }] }, seats: 0 },
		{ fix: { kind: 'host', people: [{ registrationId: 'h' }], roundId: 'r1' } },
		{ fix: { kind: 'room', groupId: 'g1', feature: 'stepFree' } },
	])
})
