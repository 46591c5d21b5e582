/** What each table would mean, why somebody is where they are: exact, and without giving anybody's wish away. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../shared/allocation/evaluate.ts'
import { withPlaces } from '../../../shared/domain/breakouts/changes.ts'
import type { BreakoutFacts } from '../../../shared/domain/breakouts/facts.ts'
import { lookInto } from '../../../shared/domain/breakouts/lookInto.ts'
import { optionsOf } from '../../../shared/domain/breakouts/optionsOf.ts'
import { whyHere } from '../../../shared/domain/breakouts/whyHere.ts'
import { findingsIn, findingsOf } from '../../../shared/domain/rules/findings.ts'
import { movedScene } from '../../../shared/domain/rules/movedScene.ts'
import { sceneOf } from '../../../shared/domain/rules/scene.ts'
import { facts, groupFact, personFact, roomFact, roundFact } from '../../support/breakoutFacts.ts'
import { filledFacts } from '../../support/filledFacts.ts'

const event = filledFacts(3, { people: 60, groups: 6, topics: 6, rounds: 2 }, 20_000)

describe('a round with some people moved', () => {
	test('finds what the same facts find when they are made anew', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(event.people.length - 1), fc.option(fc.nat(5))), { minLength: 1, maxLength: 4 }),
				(drawn) => {
					const scene = sceneOf(event, 'r1', 'booked')
					if (!scene) throw new Error('no round')
					const moves = [...new Map(drawn.map(([who, to]) => [who, to]))].flatMap(([who, to]) => {
						const person = event.people[who]
						if (!person?.places.r1) return []
						return [{ person, to: to === null ? null : (scene.seatings[to]?.group.id ?? null) }]
					})
					const touched = new Set(
						moves.flatMap(({ person, to }) => [to, scene.whereIs(person.id)]).filter((id) => id !== null),
					)
					const after = withPlaces(
						event,
						moves.map(({ person, to }) => ({
							registrationId: person.id,
							roundId: 'r1',
							place: to === null ? null : { groupId: to, source: 'hand', isPinned: false },
						})),
					)
					const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key).sort()
					expect(keys(findingsIn(movedScene(scene, moves)))).toEqual(keys(findingsOf(after, 'r1', 'booked', touched)))
				},
			),
			{ numRuns: 150, seed: 2 },
		)
	})
})

describe('a price', () => {
	test('is what the evaluator says the move makes of everything, companions along', () => {
		let compared = 0
		for (const person of event.people) {
			if (person.kind !== 'attendee' || !person.places.r1) continue
			const { instance, assignment, alternatives } = lookInto(event, person.id, 'r1', 'booked', false)
			const before = evaluate(instance, assignment).cost.total
			const along = event.people.filter(({ comesWith }) => comesWith.includes(person.id)).map(({ id }) => id)
			for (const { group, by, price } of [...alternatives.values()].slice(0, along.length > 0 ? 9 : 1)) {
				if (by !== 'move') continue
				const moved = Object.fromEntries(
					Object.entries(assignment).map(([id, places]) => [
						id,
						id === person.id || along.includes(id) ? { ...places, 1: group } : places,
					]),
				)
				expect(price).toBeCloseTo(evaluate(instance, moved).cost.total - before, 6)
				compared += 1
			}
		}
		expect(compared).toBeGreaterThan(20)
	})
})

const at = (groupId: string) => ({ r1: groupId })
const pinned = (groupId: string) => ({ r1: { groupId, source: 'run' as const, isPinned: true } })
const table = (over: Partial<BreakoutFacts> = {}) =>
	facts({
		rounds: [roundFact(1), roundFact(2)],
		rooms: [roomFact('A'), roomFact('B', { features: [] }), roomFact('C', { fireCapacity: 3 })],
		groups: [
			groupFact('g1', 't1', { max: 4 }),
			groupFact('g2', 't2', { max: 2, roomId: 'B' }),
			groupFact('g3', 't1', { max: 9, roomId: 'C' }),
			groupFact('g4', 't1', { roundId: 'r2' }),
		],
		people: [
			personFact('p', { at: at('g1'), choices: ['t2', 't1'] }),
			personFact('q', { at: at('g2'), choices: ['t1'] }),
			personFact('s', { at: at('g2') }),
			personFact('u', { places: pinned('g3') }),
			personFact('v', { places: pinned('g3') }),
			personFact('w', { places: pinned('g3') }),
		],
		...over,
	})
const optionsFor = (event_: BreakoutFacts, id = 'p') =>
	Object.fromEntries((optionsOf(event_, id, 'r1', 'booked')?.groups ?? []).map((one) => [one.groupId, one]))

describe('options', () => {
	test('a full table is had by an exchange, over its size, or not at all where fire rules say so', () => {
		const found = optionsFor(table())
		expect(found).toMatchObject({
			g1: { verdict: 'here', choice: 2 },
			g2: { verdict: 'swap', choice: 1 },
			g3: { verdict: 'cannot', why: 'full' },
		})
		expect(found.g4).toBeUndefined()
		const alone = optionsFor(
			table({
				people: [
					personFact('p', { at: at('g1'), choices: ['t2'] }),
					personFact('q', { at: at('g2'), avoids: ['t1'] }),
					personFact('s', { at: at('g2'), avoids: ['t1'] }),
				],
			}),
		)
		expect(alone.g2).toMatchObject({ verdict: 'over', why: '' })
	})

	test('why not is said of one’s own needs, topics and bans; of anybody else’s wish nothing is', () => {
		const with_ = (more: Parameters<typeof personFact>[1], apart: [string, string][] = []) =>
			optionsFor(
				table({ people: [personFact('p', { at: at('g1'), ...more }), personFact('q', { at: at('g2') })], apart }),
			)
		expect(with_({ roomNeeds: ['stepFree'] }).g2).toMatchObject({ verdict: 'cannot', why: 'needs' })
		expect(with_({ avoids: ['t2'] }).g2).toMatchObject({ verdict: 'cannot', why: 'avoids' })
		expect(with_({ bannedFrom: ['g2'] }).g2).toMatchObject({ verdict: 'cannot', why: 'banned' })
		const kept = with_({}, [['p', 'q']])
		expect(kept.g2).toEqual({ ...kept.g2, verdict: 'cannot', why: 'other', settles: [], causes: [], price: 0 })
		expect(JSON.stringify(kept.g2)).not.toContain('"q"')
	})

	test('a pin and a wish to sit together do not hide what a hand may do', () => {
		const held = table({
			people: [
				personFact('p', { places: { r1: { groupId: 'g1', source: 'hand', isPinned: true } } }),
				personFact('q', { at: at('g1') }),
			],
			together: [['p', 'q']],
		})
		const { g3 } = optionsFor(held)
		expect(g3).toMatchObject({ verdict: 'fits' })
		expect(g3?.causes.map(({ rule }) => rule)).toContain('G11')
	})

	test('who comes along is named, and takes a seat', () => {
		const event_ = table({
			people: [
				personFact('p', { at: at('g1') }),
				personFact('c', { kind: 'companion', comesWith: ['p'], at: at('g1') }),
				personFact('q', { at: at('g2') }),
			],
		})
		expect(optionsOf(event_, 'p', 'r1', 'booked')?.along).toMatchObject([{ registrationId: 'c' }])
		expect(optionsFor(event_).g2).toMatchObject({ verdict: 'over' })
	})

	test('nobody who is not looked a place for', () => {
		expect(optionsOf(table(), 'stranger', 'r1', 'booked')).toBeNull()
		expect(optionsOf(table(), 'p', 'gone', 'booked')).toBeNull()
		expect(whyHere(table({ people: [personFact('p', { hereOn: [] })] }), 'p', 'r1', 'here')).toBeNull()
	})
})

describe('why', () => {
	const codes = (event_: BreakoutFacts, id = 'p') =>
		whyHere(event_, id, 'r1', 'booked')?.reasons.map(({ code }) => code)
	test('says what became of choices', () => {
		expect(codes(table(), 'q')).toContain('notChosen')
		expect(codes(table())).toEqual(expect.arrayContaining(['laterChoice', 'firstChoiceFull']))
		const later = table({
			people: [
				personFact('q', {
					choices: ['t1'],
					places: {
						r1: { groupId: 'g2', source: 'run', isPinned: false },
						r2: { groupId: 'g4', source: 'run', isPinned: false },
					},
				}),
			],
		})
		expect(whyHere(later, 'q', 'r1', 'booked')?.reasons).toContainEqual({
			code: 'firstChoiceElsewhere',
			values: { round: 2 },
		})
		expect(codes(table({ people: [personFact('p', { choices: ['t1'] })] }))?.[0]).toBe('noPlace')
	})

	test('says what holds somebody, and names whom they stay with', () => {
		const event_ = table({
			people: [
				personFact('p', {
					places: { r1: { groupId: 'g1', source: 'hand', isPinned: true } },
					roomNeeds: ['stepFree'],
					avoids: ['t2'],
				}),
				personFact('c', { kind: 'companion', comesWith: ['p'], at: at('g1') }),
			],
		})
		expect(codes(event_)).toEqual(
			expect.arrayContaining(['pinned', 'movedByHand', 'roomHas', 'staysWith', 'avoidsHonoured']),
		)
	})

	test('offers better places and what a topic would take, all of which can be done', () => {
		let offered = 0
		let chains = 0
		for (const { id } of event.people.slice(0, 60)) {
			const why = whyHere(event, id, 'r1', 'booked')
			if (!why) continue
			const { instance, assignment } = lookInto(event, id, 'r1', 'booked', false)
			const broken = evaluate(instance, assignment).violations
			const after = (moves: readonly (readonly [string, string])[]) => {
				const to = new Map(moves)
				const changed = Object.fromEntries(
					Object.entries(assignment).map(([who, places]) => [
						who,
						to.has(who) ? { ...places, 1: to.get(who) ?? null } : places,
					]),
				)
				return evaluate(instance, changed).violations
			}
			const along = event.people.filter(({ comesWith }) => comesWith.includes(id)).map((one) => one.id)
			for (const { groupId, with: other } of why.better) {
				offered += 1
				const swapped = other ? [[other.registrationId, why.groupId ?? ''] as const] : []
				expect(after([...[id, ...along].map((who) => [who, groupId] as const), ...swapped])).toEqual(broken)
			}
			for (const { steps } of why.wouldTake) {
				if (!steps) continue
				chains += 1
				expect(after(steps.map((step) => [step.registrationId, step.toGroupId] as const))).toEqual(broken)
			}
		}
		expect(offered + chains).toBeGreaterThan(10)
	})
})
