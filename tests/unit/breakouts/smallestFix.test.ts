/** The fewest moves that settle a round on the day: enough, none too many, and nobody who is to be left alone. */
import { describe, expect, test } from 'vitest'
import { withPlaces } from '../../../shared/domain/breakouts/changes.ts'
import type { BreakoutFacts } from '../../../shared/domain/breakouts/facts.ts'
import { type SmallestFix, smallestFix } from '../../../shared/domain/breakouts/smallestFix.ts'
import { stopsPublishing } from '../../../shared/domain/rules/finding.ts'
import { findingsOf } from '../../../shared/domain/rules/findings.ts'
import { day, facts, groupFact, personFact, roomFact } from '../../support/breakoutFacts.ts'
import { filledFacts } from '../../support/filledFacts.ts'

const done = (fix: SmallestFix) => {
	if (fix.state !== 'done') throw new Error(JSON.stringify(fix.shortages))
	return fix
}
const ask = { roundId: 'r1', pool: 'here' as const, mostMoves: 60 }
const stops = (event: BreakoutFacts) => findingsOf(event, 'r1', 'here').filter(stopsPublishing)
const after = (event: BreakoutFacts, fix: SmallestFix, left: (at: number) => boolean = () => true) =>
	withPlaces(
		event,
		done(fix)
			.steps.filter((_, at) => left(at))
			.map(({ registrationId, toGroupId }) => ({
				registrationId,
				roundId: 'r1',
				place: { groupId: toGroupId, source: 'fix', isPinned: false },
			})),
	)

/** A morning: some of those who booked did not come, and a few have no place yet. */
const morning = (seed: number): BreakoutFacts => {
	const event = filledFacts(seed, { people: 80, groups: 8, topics: 6, rounds: 2 }, 20_000)
	const hosts = new Set(event.groups.flatMap((group) => group.hosts.map(({ registrationId }) => registrationId)))
	return {
		...event,
		people: event.people.map((person, at) => {
			const { r1: _, ...others } = person.places
			const isNew = person.kind === 'attendee' && at % 40 === 1
			const hereOn = hosts.has(person.id) || person.kind === 'companion' || isNew ? [day] : person.hereOn
			return { ...person, hereOn, places: isNew ? others : person.places, hasAccessSetUp: at % 9 === 0 }
		}),
	}
}

describe('the smallest fix', () => {
	test.each([1, 2, 3, 4, 5, 6])(
		'settles what moves can settle, and every step is needed (%i)',
		(seed) => {
			const event = morning(seed)
			const before = stops(event)
			const fix = done(smallestFix(event, ask))
			expect(fix.before).toBe(before.length)
			const then = stops(after(event, fix))
			expect(then).toHaveLength(fix.after)
			expect(then.filter(({ rule }) => rule === 'P1' || rule === 'G1')).toEqual([])
			expect(fix.after).toBeLessThanOrEqual(fix.before)
			for (const [at, step] of fix.steps.entries()) {
				if (step.why === 'staysTogether' || step.why === 'makesRoom') continue
				const along = fix.steps.slice(at + 1).findIndex(({ why }) => why !== 'staysTogether')
				const end = along < 0 ? fix.steps.length : at + 1 + along
				expect(stops(after(event, fix, (one) => one < at || one >= end)).length).toBeGreaterThan(fix.after)
			}
			const people = new Map(event.people.map((person) => [person.id, person]))
			for (const step of fix.steps)
				expect(step.fromGroupId).toBe(people.get(step.registrationId)?.places.r1?.groupId ?? null)
		},
		60_000,
	)

	test('is the same again, and keeps to the most moves there may be', () => {
		const event = morning(2)
		expect(smallestFix(event, ask)).toEqual(smallestFix(event, ask))
		const few = done(smallestFix(event, { ...ask, mostMoves: 2 }))
		expect(few.steps.filter(({ fromGroupId }) => fromGroupId !== null).length).toBeLessThanOrEqual(2)
		expect(stops(after(event, few))).toHaveLength(few.after)
	})

	const at = (groupId: string, more: { isPinned?: boolean } = {}) => ({
		r1: { groupId, source: 'run' as const, isPinned: false, ...more },
	})
	const hosts = (group: string) => [personFact(`f${group}`), personFact(`n${group}`)]
	const hosted = (group: string, roomId = 'A') =>
		groupFact(group, 't1', { roomId, hosts: { facilitator: `f${group}`, noteTaker: `n${group}` } })
	const two = (people: BreakoutFacts['people'], more: Partial<BreakoutFacts> = {}) =>
		facts({
			groups: [hosted('g1'), hosted('g2', 'B')],
			people: [...hosts('g1'), ...hosts('g2'), ...people],
			...more,
		})

	test('moves the one voice that is left alone, but nobody who is pinned or has an access set-up', () => {
		const others = [
			personFact('a', { places: at('g1') }),
			personFact('b', { places: at('g1') }),
			personFact('c', { places: at('g2') }),
			personFact('v', { isVoice: true, places: at('g2') }),
			personFact('w', { isVoice: true, places: at('g2') }),
		]
		const free = done(smallestFix(two([personFact('lone', { isVoice: true, places: at('g1') }), ...others]), ask))
		expect(free.steps).toHaveLength(1)
		expect(free.steps[0]).toMatchObject({ why: 'settles', rule: 'G1' })
		const kept = personFact('lone', { isVoice: true, places: at('g1', { isPinned: true }) })
		const event = two([kept, ...others.map((one) => (one.id === 'v' ? { ...one, hasAccessSetUp: true } : one))])
		const fix = done(smallestFix(event, ask))
		const moved = fix.steps.map(({ registrationId }) => registrationId)
		expect(moved).not.toContain('lone')
		expect(moved).not.toContain('v')
	})

	test('counts people who change tables: whoever came without a place is no move', () => {
		const seated = [
			personFact('lone', { isVoice: true, places: at('g1') }),
			personFact('a', { places: at('g1') }),
			personFact('v', { isVoice: true, places: at('g2') }),
			personFact('w', { isVoice: true, places: at('g2') }),
		]
		const event = two([...seated, personFact('x'), personFact('y'), personFact('z')])
		const fix = done(smallestFix(event, { ...ask, mostMoves: 1 }))
		expect(fix.before).toBe(4)
		expect(fix.after).toBe(0)
		expect(fix.steps.filter(({ fromGroupId }) => fromGroupId !== null)).toHaveLength(1)
		expect(fix.steps.filter(({ why }) => why === 'newPlace')).toHaveLength(3)
	})

	test('leaves a room that is out, and takes companions along', () => {
		const event = two(
			[
				personFact('a', { places: at('g2', { isPinned: true }), hasAccessSetUp: true }),
				personFact('c', { kind: 'companion', comesWith: ['a'], places: at('g2') }),
				personFact('b', { places: at('g1') }),
			],
			{ rooms: [roomFact('A'), roomFact('B', { isOut: true })] },
		)
		const fix = done(smallestFix(event, ask))
		expect(fix.steps).toMatchObject([
			{ registrationId: 'a', toGroupId: 'g1', why: expect.stringMatching(/settles|makesRoom/) },
			{ registrationId: 'c', toGroupId: 'g1', why: 'staysTogether' },
		])
	})

	test('names stand-ins for a table whose host did not come, and moves nobody for it', () => {
		const event = two([
			personFact('a', { places: at('g1'), offers: ['facilitator'] }),
			personFact('b', { places: at('g1') }),
			personFact('c', { places: at('g2') }),
		])
		const gone = {
			...event,
			people: event.people.map((one) => (one.id === 'fg1' ? { ...one, hereOn: [] } : one)),
		}
		const fix = done(smallestFix(gone, ask))
		expect(fix.steps).toEqual([])
		expect(fix.standIns[0]).toMatchObject({ groupId: 'g1', duty: 'facilitator' })
	})

	test('says in numbers where there are too few seats', () => {
		const event = facts({
			groups: [groupFact('g1', 't1', { max: 2 })],
			people: ['a', 'b', 'c'].map((id) => personFact(id)),
		})
		expect(smallestFix(event, ask)).toMatchObject({ state: 'impossible', shortages: [{ seats: 2, short: 1 }] })
	})
})
