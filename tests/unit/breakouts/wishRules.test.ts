import { expect, test } from 'vitest'
import { type BreakoutFacts, usualAims } from '../../../shared/domain/breakouts/facts.ts'
import type { BreakoutRule } from '../../../shared/domain/rules/breakoutRules.ts'
import { findingsOf } from '../../../shared/domain/rules/findings.ts'
import { facts, groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'

const found = (given: BreakoutFacts, rule: BreakoutRule, round = 'r1') =>
	findingsOf(given, round, 'booked').filter((one) => one.rule === rule)

const in1 = { at: { r1: 'g1' } }
const in2 = { at: { r1: 'g2' } }
const two = [groupFact('g1', 't1', { roomId: 'A' }), groupFact('g2', 't1', { roomId: 'B' })]
const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${at + 1}`)

const mixed = [groupFact('g1', 't1'), groupFact('g2', 't2')]

test('G9: a topic somebody asked to miss', () =>
	expect(found(facts({ groups: mixed, people: [personFact('p1', { ...in1, avoids: ['t1'] })] }), 'G9')).toMatchObject([
		{ strength: 'block', registrationIds: ['p1'], fix: { registrationId: 'p1', toGroupId: 'g2' } },
	]))

test('G10: one person is named, never with whom or why, and a table that was ruled out looks the same', () => {
	const people = [personFact('p1', in1), personFact('p2', in1), personFact('p3', { ...in1, bannedFrom: ['g1'] })]
	const found10 = found(facts({ groups: mixed, people, apart: [['p1', 'p2']] }), 'G10')
	expect(found10.map(({ registrationIds }) => registrationIds)).toEqual([['p2'], ['p3']])
	expect(JSON.stringify(found10[0]).replaceAll('p2', 'p3')).toEqual(JSON.stringify(found10[1]))
})

test('G10: who hosts or is pinned stays', () => {
	const pinned = { places: { r1: { groupId: 'g1', source: 'hand', isPinned: true } } } as const
	const people = [personFact('p1', in1), personFact('p2', pinned), personFact('p3', in1), personFact('h1')]
	const given = facts({
		groups: [groupFact('g1', 't1', { hosts: { facilitator: 'h1' } })],
		people,
		apart: [
			['p1', 'p2'],
			['h1', 'p3'],
		],
	})
	expect(found(given, 'G10').map(({ registrationIds }) => registrationIds)).toEqual([['p1'], ['p3']])
})

test('G11: people who stay together are apart', () => {
	const given = facts({
		groups: mixed,
		people: [personFact('p1', in1), personFact('p2', in2)],
		together: [['p1', 'p2']],
	})
	expect(found(given, 'G11')).toMatchObject([{ strength: 'publish', registrationIds: ['p1', 'p2'] }])
	expect(found(given, 'G11')[0]?.fix).toMatchObject({ kind: 'move' })
})

test('G12: a topic again, and more than three of the same people again, in the later round', () => {
	const groups = [groupFact('g1', 't1'), groupFact('g2', 't1', { roundId: 'r2' })]
	const given = (count: number) =>
		facts({
			rounds: [roundFact(1), roundFact(2)],
			groups,
			people: ids(count).map((id) => personFact(id, { at: { r1: 'g1', r2: 'g2' } })),
		})
	expect(found(given(4), 'G12')).toEqual([])
	expect(found(given(4), 'G12', 'r2').map(({ values }) => values.kind)).toEqual(Array(4).fill('topic'))
	expect(found(given(5), 'G12', 'r2').at(-1)).toMatchObject({
		values: { kind: 'people', count: 5, round: 1 },
	})
	const easy = { ...given(5), aims: { ...usualAims, repeatTopic: 'allow', meetNewPeople: false } } as const
	expect(found(easy, 'G12', 'r2')).toEqual([])
})

test('G15: fewer people than hoped in a topic of theirs', () => {
	const people = ids(10).map((id, at) => personFact(id, { ...in1, choices: at < 5 ? ['t2', 't1'] : ['t2'] }))
	expect(found(facts({ groups: mixed, people }), 'G15').map(({ values }) => values)).toEqual([
		{ kind: 'topThree', count: 5, of: 10, percent: 50, goal: 95 },
		{ kind: 'firstOnce', count: 0, of: 10, percent: 0, goal: 85 },
	])
})

test('G15: whoever has all they named in other rounds missed nothing in this one', () => {
	const groups = [groupFact('g1', 't1'), groupFact('g2', 't2', { roundId: 'r2' })]
	const people = ids(10).map((id) => personFact(id, { at: { r1: 'g1', r2: 'g2' }, choices: ['t1'] }))
	const given = facts({ rounds: [roundFact(1), roundFact(2)], groups, people })
	expect(found(given, 'G15', 'r2')).toEqual([])
})

test('G17: people who were told another table, not those with their first one', () => {
	const given = facts({
		rounds: [roundFact(1, { told: { version: 1, atMs: 0 } })],
		groups: two,
		people: [
			personFact('p1', { ...in1, told: { r1: 'g2' } }),
			personFact('p2', { ...in1, told: { r1: 'g1' } }),
			personFact('p3', in1),
		],
	})
	expect(found(given, 'G17')).toMatchObject([{ registrationIds: ['p1'], values: { count: 1, of: 2, percent: 50 } }])
})
