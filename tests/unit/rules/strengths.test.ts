/** How strong the rules of an event are: chosen, kept, taken back, and obeyed by everything that asks them. */
import { describe, expect, test } from 'vitest'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { boardOf } from '../../../shared/domain/breakouts/board.ts'
import { decidePublishing } from '../../../shared/domain/breakouts/publishing.ts'
import { smallestFix } from '../../../shared/domain/breakouts/smallestFix.ts'
import { eventRuleIds, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { strengths } from '../../../shared/domain/rules/finding.ts'
import { findingsOf } from '../../../shared/domain/rules/findings.ts'
import { strengthOf, withStrengths } from '../../../shared/domain/rules/strengths.ts'
import { facts, groupFact, personFact, roomFact, topicFact } from '../../support/breakoutFacts.ts'
import { groupInput, roundInput, topicInput } from '../../support/breakouts.ts'
import { deskTwo, makeTestEvent } from '../../support/events.ts'

describe('pure', () => {
	test('a locked rule is as strong as it comes, whatever is chosen; every other as chosen', () => {
		for (const rule of eventRuleIds)
			for (const strength of strengths) {
				const { isLocked, strength: usual } = eventRules[rule]
				expect(strengthOf(rule, { [rule]: strength })).toBe(isLocked ? usual : strength)
				const [found] = withStrengths([{ rule, strength: usual, key: 'k' }], { [rule]: strength })
				expect(found).toEqual({ rule, strength: isLocked ? usual : strength, key: 'k' })
			}
	})

	test('nothing chosen changes nothing, not even the value', () => {
		const found = [{ rule: 'C3', strength: 'block' }] as const
		expect(withStrengths(found, {})[0]).toBe(found[0])
	})
})

/** Two tables without hosts (G7, publish), one of them in no room (P2, publish). */
const draft = (chosen = {}) =>
	facts({
		topics: [topicFact('t1')],
		rooms: [roomFact('A')],
		groups: [groupFact('g1', 't1'), groupFact('g2', 't1', { roomId: null })],
		people: ['g1', 'g1', 'g1', 'g2', 'g2', 'g2'].map((group, at) => personFact(`p${at}`, { at: { r1: group } })),
		strengths: chosen,
	})

describe('what asks the rules of a round', () => {
	test('publishing is stopped by what the event has made stronger, and not by what it has made weaker', () => {
		const decided = (chosen = {}) => decidePublishing(findingsOf(draft(chosen), 'r1', 'booked'), []).outcome
		expect(decided()).toBe('blocked')
		expect(decided({ G7: 'note', P2: 'note', G2: 'note', G6: 'note' })).toBe('may')
		expect(decided({ G7: 'note', P2: 'warn' })).toBe('needsReason')
	})

	test('the board and the smallest fix count the same', () => {
		const weak = draft({ G7: 'warn', P2: 'note' })
		expect(boardOf(draft(), 'r1', 'booked')?.troubled).toBe(2)
		expect(boardOf(weak, 'r1', 'booked')?.troubled).toBe(0)
		const asked = { roundId: 'r1', pool: 'booked', mostMoves: 5 } as const
		expect(smallestFix(draft(), asked)).toMatchObject({ before: 5 })
		expect(smallestFix(weak, asked)).toMatchObject({ before: 0 })
	})

	test('what stops most still comes first', () => {
		const found = findingsOf(draft({ P2: 'block', G7: 'note' }), 'r1', 'booked').map(({ strength }) => strength)
		expect(found).toEqual(found.toSorted((one, other) => strengths.indexOf(one) - strengths.indexOf(other)))
		expect(found[0]).toBe('block')
	})
})

describe('through the door', () => {
	test('a strength is kept, said twice is no change, null and the usual one put it back, locked stays', () => {
		using event = makeTestEvent()
		const set = (rule: 'P2' | 'A1', strength: (typeof strengths)[number] | null) =>
			event.call('rules.setStrength', { rule, strength }).outcome
		const listed = (rule: string) => event.ask('rules.list', {}).rules.find((one) => one.rule === rule)
		expect(event.ask('rules.list', {}).rules.length).toBe(eventRuleIds.length)
		expect(set('P2', null)).toBe('unchanged')
		expect(set('P2', 'publish')).toBe('unchanged')
		expect(set('P2', 'warn')).toBe('set')
		expect(set('P2', 'warn')).toBe('unchanged')
		expect(listed('P2')).toMatchObject({ strength: 'warn', usual: 'publish', isLocked: false, kept: 'found' })
		expect(set('P2', 'publish')).toBe('set')
		expect(set('P2', null)).toBe('unchanged')
		expect(set('A1', 'note')).toBe('locked')
		expect(listed('A1')).toMatchObject({ strength: 'block', isLocked: true })
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})

	test('both can be taken back, the last one first', () => {
		using event = makeTestEvent()
		const [first, second] = [event.newId(), event.newId()]
		event.call('rules.setStrength', { rule: 'P2', strength: 'warn' }, undefined, first)
		event.call('rules.setReason', { key: 'P2:x', rule: 'P2', reason: 'Agreed' }, undefined, second)
		const undo = (targetId: string) => event.call('history.undo', { targetId, reason: 'slip' }).outcome
		expect([undo(second), undo(first), undo(first)]).toEqual(['undone', 'undone', 'alreadyUndone'])
		expect(event.ask('rules.list', {}).rules.find(({ rule }) => rule === 'P2')?.strength).toBe('publish')
		expect(event.call('rules.setReason', { key: 'P2:x', rule: 'P2', reason: '' }).outcome).toBe('unchanged')
	})

	test('a reason is only for what does not stop publishing, and for the rule of its finding', () => {
		using event = makeTestEvent()
		const say = (key: string, rule: 'P2' | 'P3' | 'A4', reason: string) =>
			event.call('rules.setReason', { key, rule, reason }).outcome
		expect(say('P3:a', 'P3', 'Two quiet items')).toBe('set')
		expect(say('P3:a', 'P3', 'Two quiet items')).toBe('unchanged')
		expect(say('P2:a', 'P2', 'No')).toBe('tooStrong')
		expect(say('A4:a', 'A4', 'No')).toBe('tooStrong')
		// As a warning of another rule, it would get past what stops publishing.
		expect(() => say('P2:a', 'P3', 'No')).toThrow('badInput')
		event.call('rules.setStrength', { rule: 'P3', strength: 'publish' })
		expect(say('P3:b', 'P3', 'No')).toBe('tooStrong')
		// Taking one back is always possible.
		expect(say('P3:a', 'P3', ' ')).toBe('removed')
	})

	test('only organisers settle rules', () => {
		using event = makeTestEvent()
		expect(() => event.call('rules.setStrength', { rule: 'P2', strength: 'note' }, deskTwo)).toThrow('forbidden')
		expect(() => event.ask('rules.list', {}, deskTwo)).toThrow('forbidden')
	})

	test('publishing a round goes by what the event has chosen', () => {
		using event = makeTestEvent()
		const [topicId, roundId, groupId] = [event.newId(), event.newId(), event.newId()]
		event.call('breakouts.saveTopic', { topic: topicInput(topicId, 'T1') })
		event.call('breakouts.saveRound', { round: roundInput(roundId, '11:00', '12:00') })
		event.call('breakouts.saveGroups', { groups: [groupInput(groupId, roundId, 1, topicId)] })
		const publish = () => event.call('breakouts.publish', { roundId, pool: 'booked', reasons: [] })
		// No host (G7, twice) and no room (P2).
		expect(publish()).toEqual({ outcome: 'blocked', count: 3 })
		event.call('rules.setStrength', { rule: 'G7', strength: 'note' })
		expect(publish()).toEqual({ outcome: 'blocked', count: 1 })
		event.call('rules.setStrength', { rule: 'P2', strength: 'warn' })
		expect(publish()).toEqual({ outcome: 'needsReason', count: 1 })
		event.call('rules.setStrength', { rule: 'P2', strength: 'note' })
		expect(publish()).toMatchObject({ outcome: 'published' })
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})
})
