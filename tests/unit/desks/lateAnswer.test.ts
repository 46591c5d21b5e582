import { describe, expect, test } from 'vitest'
import { type AnswerBefore, answerThatCounts } from '../../../shared/domain/people/lateAnswer.ts'
import { suggestFor } from '../../../shared/domain/tray/suggest.ts'

const said = (
	desk: string,
	value: AnswerBefore['value'],
	saidMs: number,
	cameMs: number,
	knewMs: number | null = 0,
) => ({
	desk,
	value,
	saidMs,
	cameMs,
	knewMs,
})
const yes = { desk: 'Desk 2', value: 'yes' as const, knewMs: 10 }

describe('an answer that comes late', () => {
	test('counts where nobody said anything stricter meanwhile', () => {
		expect(answerThatCounts(yes, [])).toBe('yes')
		expect(answerThatCounts(yes, [said('Desk 3', 'yes', 5, 20)])).toBe('yes')
	})
	test('gives way to a "no" that its desk could not know of, though that was said before', () => {
		expect(answerThatCounts(yes, [said('Desk 3', 'no', 5, 20)])).toBe('no')
		expect(answerThatCounts(yes, [said('Desk 3', 'no', 5, 10)])).toBe('yes')
	})
	test('"ask me" lies between the two', () => {
		expect(answerThatCounts(yes, [said('Desk 3', 'ask', 5, 20)])).toBe('ask')
		expect(answerThatCounts({ ...yes, value: 'ask' }, [said('Desk 3', 'no', 5, 20)])).toBe('no')
		expect(answerThatCounts({ ...yes, value: 'no' }, [said('Desk 3', 'yes', 5, 20)])).toBe('no')
	})
	test('somebody who changed their mind at the same desk has changed it', () => {
		expect(answerThatCounts(yes, [said('Desk 2', 'no', 12, 20)])).toBe('yes')
		// At another desk they said no, then yes.
		expect(answerThatCounts(yes, [said('Desk 3', 'no', 12, 20), said('Desk 3', 'yes', 14, 21)])).toBe('yes')
		expect(answerThatCounts(yes, [said('Desk 3', 'yes', 12, 20), said('Desk 3', 'no', 14, 21)])).toBe('no')
	})
	test('a "no" that somebody answered knowing of it is settled', () => {
		expect(answerThatCounts(yes, [said('Desk 3', 'no', 5, 20), said('Hub', 'yes', 30, 30, null)])).toBe('yes')
		expect(answerThatCounts(yes, [said('Desk 3', 'no', 5, 20), said('Desk 4', 'yes', 30, 40, 25)])).toBe('yes')
		expect(answerThatCounts(yes, [said('Desk 3', 'no', 5, 20), said('Desk 4', 'yes', 30, 40, 15)])).toBe('no')
	})
})

describe('C2 what is suggested', () => {
	test.each([
		['checkin.admit', 'cancelled', 'apply', true],
		['checkin.admit', 'deskRemoved', 'apply', true],
		['checkin.admit', 'notFound', 'leave', false],
		['people.setPhoto', 'keptNo', 'leave', true],
		['history.undo', 'needsLead', 'apply', true],
		['history.undo', 'standsOn', 'leave', false],
		['events.rename', 'notGranted', 'leave', true],
		['people.rename', 'notGranted', 'apply', true],
		['keeping.erase', 'notGranted', 'leave', false],
		['exports.record', 'notGranted', 'leave', false],
		['operators.keep', 'notGranted', 'leave', false],
		['tray.settle', 'notGranted', 'leave', false],
		['checkin.walkIn', 'unreadable', 'leave', false],
	])('%s that is %s: %s', (command, why, how, canApply) => {
		expect(suggestFor({ command, why })).toMatchObject({ how, canApply })
	})
})
