/** What over the whole event keeps a round from being published, and a sheet from leaving. */
import { describe, expect, test } from 'vitest'
import { roundStops } from '../../../shared/domain/rules/roundStops.ts'
import { sheetStops } from '../../../shared/domain/rules/sheetStops.ts'
import { groupFact, personFact, roundFact } from '../../support/breakoutFacts.ts'
import { eventFacts, itemFact, shiftFact, slotFact, speakerFact } from '../../support/eventFacts.ts'

const hosting = {
	rounds: [roundFact(1), roundFact(2)],
	groups: [groupFact('g1', 't1', { hosts: { facilitator: 'p1' } })],
	people: [personFact('p1')],
}
const onCall = (time: string, strengths = {}) =>
	eventFacts({
		breakouts: hosting,
		programme: { shifts: [shiftFact('d1', 'p1', 'wellbeing', time)] },
		strengths,
	})

describe('a round', () => {
	test('is stopped by a host who is on call at that time', () =>
		expect(roundStops(onCall('11:00-11:40'), 'r1').map(({ rule, groupIds }) => [rule, groupIds])).toEqual([
			['C8', ['g1']],
		]))
	test('but not by one who is on call in the afternoon', () =>
		expect(roundStops(onCall('15:00-15:40'), 'r1')).toEqual([]))
	test('nor is another round', () => expect(roundStops(onCall('11:00-11:40'), 'r2')).toEqual([]))
	test('nor where the event has made the rule a warning', () =>
		expect(roundStops(onCall('11:00-11:40', { C8: 'warn' }), 'r1')).toEqual([]))
})

const story = (more: Parameters<typeof slotFact>[1]) =>
	eventFacts({
		breakouts: { people: [personFact('p1')] },
		programme: { items: [itemFact('i1', '10:00-10:15', { kind: 'story' })] },
		stories: [
			slotFact('s1', {
				itemId: 'i1',
				speakers: [speakerFact('p1', { consents: { photo: 'no', video: 'no', audio: 'no' } })],
				...more,
			}),
			slotFact('s2', { speakers: [speakerFact('p1')] }),
		],
	})

describe('a sheet', () => {
	test('does not leave with a story that is photographed though nobody agreed', () =>
		expect(sheetStops(story({ isPhotographed: true }), ['s1', 's2']).map(({ rule }) => rule)).toEqual(['S5']))
	test('leaves without that story', () => expect(sheetStops(story({ isPhotographed: true }), ['s2'])).toEqual([]))
	test('leaves once no photograph is planned', () => expect(sheetStops(story({}), ['s1', 's2'])).toEqual([]))
	test('leaves though no supporter is there: that is no fault of the paper', () => {
		const facts = story({ isSensitive: true, contentNote: 'A stay in hospital' })
		expect(sheetStops(facts, ['s1'])).toEqual([])
	})
})
