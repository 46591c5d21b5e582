import { describe, expect, test } from 'vitest'
import { type BreakoutFacts, usualAims } from '../../../shared/domain/breakouts/facts.ts'
import type { BreakoutRule } from '../../../shared/domain/rules/breakoutRules.ts'
import { breakoutRuleIds } from '../../../shared/domain/rules/breakoutRules.ts'
import { findingsOf, ruleChecks } from '../../../shared/domain/rules/findings.ts'
import { facts, groupFact, type Hosting, personFact, roomFact, topicFact } from '../../support/breakoutFacts.ts'

const found = (given: BreakoutFacts, rule: BreakoutRule, pool: 'booked' | 'here' = 'booked', round = 'r1') =>
	findingsOf(given, round, pool).filter((one) => one.rule === rule)

const hosts: Hosting = { facilitator: 'h1', noteTaker: 'h2' }
const in1 = { at: { r1: 'g1' } }
const in2 = { at: { r1: 'g2' } }
const voice = { sector: 'LE', isVoice: true }
const two = [groupFact('g1', 't1', { roomId: 'A' }), groupFact('g2', 't1', { roomId: 'B' })]
const ids = (count: number, from = 1) => Array.from({ length: count }, (_, at) => `p${at + from}`)

test('every number has a rule that can find it, and only one', () =>
	expect(ruleChecks.map(({ rule }) => rule).sort()).toEqual([...breakoutRuleIds].sort()))

test('a round that is not there has no findings', () => expect(findingsOf(facts({}), 'r9', 'booked')).toEqual([]))

describe('rooms', () => {
	const bare = roomFact('A', { features: [] })
	const needs = (feature: 'stepFree' | 'hearingLoop' | 'lowNoise', groups = two) =>
		facts({ rooms: [bare, roomFact('B')], groups, people: [personFact('p1', { ...in1, roomNeeds: [feature] })] })

	test.each([
		['A1', 'stepFree', 'block'],
		['A2', 'hearingLoop', 'publish'],
		['A7', 'lowNoise', 'warn'],
	] as const)('%s: somebody needs %s and the room has none', (rule, feature, strength) =>
		expect(found(needs(feature), rule)).toEqual([
			{
				key: `${rule}:r1:g1:p1`,
				rule,
				strength,
				roundId: 'r1',
				groupIds: ['g1'],
				registrationIds: ['p1'],
				values: { number: 1, feature, room: 'A' },
				fix: { kind: 'move', registrationId: 'p1', roundId: 'r1', toGroupId: 'g2' },
			},
		]),
	)

	test('A1: without another table of the topic in such a room, another room is looked for', () =>
		expect(found(needs('stepFree', two.slice(0, 1)), 'A1')[0]?.fix).toEqual({ kind: 'otherRoom', groupId: 'g1' }))

	test('A1: a companion and a host are people too', () => {
		const given = facts({
			rooms: [bare, roomFact('B')],
			groups: [groupFact('g1', 't1', { hosts: { facilitator: 'h1' } })],
			people: [
				personFact('h1', { roomNeeds: ['stepFree'] }),
				personFact('p1', in1),
				personFact('c1', { ...in1, kind: 'companion', comesWith: ['p1'], roomNeeds: ['stepFree'] }),
			],
		})
		expect(found(given, 'A1').map(({ registrationIds }) => registrationIds)).toEqual([['c1'], ['h1']])
	})

	test('A3: people who share interpreters are in two groups, and the one who is alone joins the others', () => {
		const given = facts({
			groups: two,
			people: [
				personFact('p1', in1),
				personFact('p2', in1),
				personFact('p3', in2),
				personFact('i1', { kind: 'other' }),
			],
			teams: [{ id: 'bsl', name: 'BSL', userIds: ['p1', 'p2', 'p3'], interpreterIds: ['i1'] }],
		})
		const [finding] = found(given, 'A3')
		expect(finding).toMatchObject({ groupIds: ['g1', 'g2'], values: { name: 'BSL', groups: 2 } })
		expect(finding?.fix).toMatchObject({ kind: 'move', registrationId: 'p3', toGroupId: 'g1' })
	})

	test.each(['A4', 'A5'] as const)('%s: hosts, companions and interpreters are in the room too', (rule) => {
		const room = roomFact('A', rule === 'A4' ? { fireCapacity: 4 } : { cabaretSeats: 4 })
		const given = (max: number) =>
			facts({
				rooms: [{ ...room, ...(rule === 'A4' ? { fireCapacity: max } : { cabaretSeats: max }) }],
				groups: [groupFact('g1', 't1', { hosts }), groupFact('g2', 't2', {})],
				people: [
					personFact('h1'),
					personFact('h2'),
					personFact('p1', in1),
					personFact('c1', { ...in1, kind: 'companion', comesWith: ['p1'] }),
					personFact('p2', in2),
					personFact('i1', { kind: 'other' }),
				],
				teams: [{ id: 'bsl', name: '', userIds: ['p1'], interpreterIds: ['i1'] }],
			})
		expect(found(given(6), rule)).toEqual([])
		const [finding] = found(given(5), rule)
		expect(finding).toMatchObject({
			groupIds: ['g1', 'g2'],
			registrationIds: [],
			values: { room: 'A', count: 6, max: 5 },
		})
		expect(finding?.fix).toEqual({ kind: 'otherRoom', groupId: 'g2' })
	})

	test('A6: a companion sits elsewhere, or nowhere', () => {
		const given = (at: Record<string, string>) =>
			facts({
				groups: two,
				people: [personFact('p1', in1), personFact('c1', { at, kind: 'companion', comesWith: ['p1'] })],
			})
		expect(found(given({ r1: 'g1' }), 'A6')).toEqual([])
		for (const at of [{ r1: 'g2' }, {}])
			expect(found(given(at), 'A6')).toMatchObject([
				{ strength: 'block', registrationIds: ['c1', 'p1'], fix: { registrationId: 'c1', toGroupId: 'g1' } },
			])
	})

	test('G14: under 18 without a chaperone beside them', () => {
		const given = (isChaperone: boolean) =>
			facts({
				groups: two,
				people: [
					personFact('p1', { ...in1, isUnder18: true }),
					personFact('c1', { ...in1, kind: 'companion', comesWith: ['p1'], isChaperone }),
				],
			})
		expect(found(given(true), 'G14')).toEqual([])
		expect(found(given(false), 'G14')).toMatchObject([{ strength: 'block', registrationIds: ['p1'] }])
	})

	test('P2: no room, or one that is out of use', () => {
		const given = facts({
			rooms: [roomFact('A', { isOut: true })],
			groups: [groupFact('g1', 't1'), groupFact('g2', 't1', { roomId: null })],
		})
		expect(found(given, 'P2').map(({ values }) => values.room)).toEqual(['A', ''])
	})
})

describe('hosts', () => {
	const people = [personFact('h1'), personFact('h2', { hereOn: [] })]

	test('C6: a host has a place at a table as well', () => {
		const given = facts({
			groups: [groupFact('g1', 't1', { hosts }), groupFact('g2', 't1')],
			people: [personFact('h1', in2), personFact('h2')],
		})
		expect(found(given, 'C6')).toMatchObject([
			{ strength: 'block', registrationIds: ['h1'], groupIds: ['g1', 'g2'], values: { number: 1, otherNumber: 2 } },
		])
	})

	test('G7: nobody for a duty; a co-facilitator will do', () => {
		const groups = [groupFact('g1', 't1', { hosts }), groupFact('g2', 't1', { hosts: { coFacilitator: 'h3' } })]
		expect(found(facts({ groups, people: [...people, personFact('h3')] }), 'G7')).toMatchObject([
			{ groupIds: ['g2'], values: { duty: 'noteTaker', notHere: 0 }, fix: { kind: 'findHost', duty: 'noteTaker' } },
		])
	})

	test('G7: whoever has not come in hosts nothing, once it is about who is here', () => {
		const given = facts({ groups: [groupFact('g1', 't1', { hosts })], people })
		expect(found(given, 'G7')).toEqual([])
		expect(found(given, 'G7', 'here')).toMatchObject([
			{ registrationIds: ['h2'], values: { duty: 'noteTaker', notHere: 1 } },
		])
	})

	test('G8: a hard topic needs its note and somebody in the room', () => {
		const given = (contentNote: string, supporter: Hosting, roomId: string) =>
			facts({
				topics: [topicFact('t1', { isSensitive: true, needsWellbeing: true, contentNote }), topicFact('t2')],
				groups: [groupFact('g1', 't1'), groupFact('g2', 't2', { roomId, hosts: supporter })],
				people: [personFact('w1')],
			})
		expect(found(given('', {}, 'A'), 'G8').map(({ fix }) => fix)).toEqual([
			{ kind: 'findHost', groupId: 'g1', duty: 'wellbeing' },
			{ kind: 'writeContentNote', topicId: 't1' },
		])
		expect(found(given('About loss', { wellbeing: 'w1' }, 'A'), 'G8')).toEqual([])
		expect(found(given('About loss', { wellbeing: 'w1' }, 'B'), 'G8')).toHaveLength(1)
	})
})

describe('voices', () => {
	const others = ids(3, 20).map((id) => personFact(id, in1))

	test('G1: one voice alone; a second one comes from a table that has three', () => {
		const groups = [...two, groupFact('g3', 't2')]
		const given = facts({
			groups,
			people: [
				personFact('v1', { ...voice, ...in1 }),
				...others,
				...ids(3).map((id) => personFact(id, { ...voice, ...in2, choices: ['t1'] })),
				...ids(3, 10).map((id) => personFact(id, { at: { r1: 'g3' } })),
			],
		})
		const [finding] = found(given, 'G1')
		expect(finding).toMatchObject({ groupIds: ['g1'], registrationIds: ['v1'], strength: 'publish' })
		expect(finding?.fix).toMatchObject({ kind: 'move', registrationId: 'p1', toGroupId: 'g1' })
		const fixed = given.people.map((person) => (person.id === 'p1' ? personFact('p1', { ...voice, ...in1 }) : person))
		expect(found({ ...given, people: fixed }, 'G1')).toEqual([])
	})

	test('G1: two tables with one voice each are settled by one move', () => {
		const given = facts({
			groups: two,
			people: [personFact('v1', { ...voice, ...in1 }), personFact('v2', { ...voice, ...in2 }), ...others],
		})
		const fixes = found(given, 'G1').map(({ fix }) => fix)
		expect(fixes).toHaveLength(2)
		for (const fix of fixes) expect(fix).toMatchObject({ kind: 'move' })
	})

	test('G1: a voice is not taken from a pair', () => {
		const given = facts({
			groups: two,
			people: [
				personFact('v1', { ...voice, ...in1 }),
				...others,
				...ids(2).map((id) => personFact(id, { ...voice, ...in2 })),
			],
		})
		expect(found(given, 'G1')[0]?.fix).toMatchObject({ registrationId: 'v1', toGroupId: 'g2' })
	})

	test('G1: a host keeps a voice company where the event has it so; one who has not come does not', () => {
		const given = (hostsAreVoices: boolean) =>
			facts({
				aims: { ...usualAims, hostsAreVoices },
				groups: [groupFact('g1', 't1', { hosts })],
				people: [personFact('h1', { ...voice, hereOn: [] }), personFact('h2'), personFact('v1', { ...voice, ...in1 })],
			})
		expect(found(given(true), 'G1')).toEqual([])
		expect(found(given(false), 'G1')).toHaveLength(1)
		expect(found(given(true), 'G1', 'here')).toHaveLength(1)
	})

	test('G2: no voice, and how many groups can have two', () => {
		const given = facts({
			groups: [...two, groupFact('g3', 't2')],
			people: [...others, ...ids(5).map((id) => personFact(id, { ...voice, ...in2 }))],
		})
		expect(found(given, 'G2')).toMatchObject([{ groupIds: ['g1'], values: { number: 1, coverable: 2, groups: 3 } }])
	})

	test('G3: only people who use services where there are carers enough for every table', () => {
		const carers = ids(2, 30).map((id) => personFact(id, { ...in2, sector: 'CA', isVoice: true }))
		const given = facts({
			groups: two,
			people: [...ids(2).map((id) => personFact(id, { ...in1, ...voice })), ...carers],
		})
		expect(found(given, 'G3').map(({ values }) => values)).toEqual([
			{ number: 1, sector: 'CA' },
			{ number: 2, sector: 'LE' },
		])
		expect(found({ ...given, people: given.people.slice(0, 3) }, 'G3').map(({ groupIds }) => groupIds)).toEqual([
			['g2'],
		])
	})

	test('G4: a sector over half, an organisation over two', () => {
		const given = (count: number) =>
			facts({
				groups: two,
				people: [
					...ids(count).map((id) => personFact(id, { ...in1, organisationKey: 'trust' })),
					...ids(2, 20).map((id) => personFact(id, { ...in1, sector: 'CO' })),
				],
			})
		expect(found(given(2), 'G4')).toEqual([])
		expect(found(given(3), 'G4').map(({ values }) => values)).toEqual([
			{ number: 1, sector: 'NP', count: 3, size: 5, percent: 60 },
			{ number: 1, organisation: 'trust', count: 3, max: 2 },
		])
	})
})

describe('sizes and places', () => {
	test('G6: too small, too large, and two tables of one topic too far apart', () => {
		const groups = [groupFact('g1', 't1', { min: 3, max: 4 }), groupFact('g2', 't1', { min: 3, max: 4 })]
		const given = facts({
			groups,
			people: [...ids(5).map((id) => personFact(id, in1)), personFact('p9', in2)],
		})
		expect(found(given, 'G6').map(({ key, values, fix }) => [key, values.short ?? values.spread, fix?.kind])).toEqual([
			['G6:r1:g1:large', 0, 'move'],
			['G6:r1:g2:small', 2, 'move'],
			['G6:r1:t1:spread', 4, 'move'],
		])
	})

	test('P1: before the first run one finding for everybody, then one each with the best table', () => {
		const before = facts({ groups: two, people: [personFact('p1'), personFact('p2')] })
		expect(found(before, 'P1')).toMatchObject([
			{ registrationIds: [], values: { count: 2 }, fix: { kind: 'allocate' } },
		])
		const wishes = { groups: [groupFact('g1', 't1'), groupFact('g2', 't2')] }
		const after = facts({ ...wishes, people: [personFact('p1', in1), personFact('p2', { choices: ['t2'] })] })
		expect(found(after, 'P1')).toMatchObject([
			{ registrationIds: ['p2'], fix: { kind: 'move', registrationId: 'p2', toGroupId: 'g2' } },
		])
	})

	test('P1: whoever has not come in is not missed, once it is about who is here', () => {
		const given = facts({ groups: two, people: [personFact('p1', in1), personFact('p2', { hereOn: [] })] })
		expect(found(given, 'P1')).toHaveLength(1)
		expect(found(given, 'P1', 'here')).toEqual([])
	})
})

test('asked about some groups, only what touches those is found', () => {
	const given = facts({
		groups: [groupFact('g1', 't1'), groupFact('g2', 't2')],
		people: [personFact('p1', { ...in1, avoids: ['t1'] }), personFact('p2', { ...in2, avoids: ['t2'] })],
	})
	const all = findingsOf(given, 'r1', 'booked')
	const some = findingsOf(given, 'r1', 'booked', new Set(['g2']))
	expect(all.filter(({ rule }) => rule === 'G9')).toHaveLength(2)
	expect(some.filter(({ rule }) => rule === 'G9').map(({ groupIds }) => groupIds)).toEqual([['g2']])
	for (const one of some) expect(all.map(({ key }) => key)).toContain(one.key)
})
