/** Rounds of groups as part of what needs a look over the whole event. */
import { expect, test } from 'vitest'
import { breakoutRules } from '../../../shared/domain/rules/breakoutRules.ts'
import { eventFindingsOf } from '../../../shared/domain/rules/eventFindings.ts'
import { findingsOf } from '../../../shared/domain/rules/findings.ts'
import { facts, groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'
import { eventFacts, eventFindings } from '../../support/eventFacts.ts'
import { filledFacts } from '../../support/filledFacts.ts'

const invented = filledFacts(7, { people: 40, groups: 5, topics: 3, rounds: 2 }, 50)
const ofGroups = (given: ReturnType<typeof eventFacts>) =>
	eventFindingsOf(given).filter(({ variant }) => variant === 'group')

test('everything that is found in each round is there under the same key, as strong as it is there', () => {
	const listed = ofGroups(eventFacts({ breakouts: invented }))
	const own = invented.rounds.flatMap(({ id }) => findingsOf(invented, id, 'booked'))
	expect(own.length).toBeGreaterThan(5)
	expect(
		listed
			.map(({ key, strength, values, fix }) => ({ key, strength, values, fix }))
			.sort((a, b) => a.key.localeCompare(b.key)),
	).toEqual(
		own
			.map(({ key, strength, values, fix }) => ({ key, strength, values, fix: fix && { kind: 'group', fix } }))
			.sort((a, b) => a.key.localeCompare(b.key)),
	)
})

const absent = facts({
	rounds: [roundFact(1)],
	groups: [groupFact('g1', 't1', { hosts: { facilitator: 'h1', noteTaker: 'h2' }, min: 0 })],
	people: [personFact('h1', { hereOn: [] }), personFact('h2')],
})

test('twenty minutes before, only who is in the building counts', () => {
	const at = (now: string) => eventFindings({ ...eventFacts({ breakouts: absent }), now }, 'G7').length
	expect(at('2027-05-19T10:39')).toBe(0)
	expect(at('2027-05-19T10:40')).toBe(1)
	expect(at('2027-05-18T10:40')).toBe(0)
})

test('a round that is over needs no look', () => {
	const given = eventFacts({ breakouts: invented })
	expect(ofGroups({ ...given, now: '2027-05-19T11:50' }).every(({ roundId }) => roundId === 'r2')).toBe(true)
	expect(ofGroups({ ...given, now: '2027-05-20T00:00' })).toEqual([])
})

test('the event may make them stronger or weaker, but for the locked ones', () => {
	const strengths = Object.fromEntries(Object.keys(breakoutRules).map((rule) => [rule, 'note' as const]))
	const given = eventFacts({
		at: '10:50',
		breakouts: { ...absent, people: [...absent.people, personFact('h3', { avoids: ['t1'], at: { r1: 'g1' } })] },
		strengths,
	})
	expect(eventFindings(given, 'G7')).toMatchObject([{ strength: 'note' }])
	expect(eventFindings(given, 'G9')).toMatchObject([{ strength: 'block' }])
})
