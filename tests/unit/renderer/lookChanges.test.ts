/** Changes on the day in sentences: every kind and every step, and what is sent for each. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
	asksOf,
	type Chosen,
	changeOf,
	makeInputOf,
	nothingChosen,
} from '../../../renderer/features/look/changes/aboutChange.ts'
import { type Step, stepWords } from '../../../renderer/features/look/changes/changeWords.ts'
import { say, startText } from '../../../renderer/text/text.ts'
import { changeKinds, changeStepCodes } from '../../../shared/domain/changes/words.ts'

beforeAll(startText)

/** As much as the steps of `shared/domain/changes` say, each with what it needs. */
const values = {
	round: 2,
	table: 7,
	story: 4,
	duty: 'noteTaker',
	kind: 'wellbeing',
	startAt: '14:00',
	endAt: '15:00',
	room: 'Main Hall',
	team: 'BSL',
	since: '09:40',
}
const step = (code: Step['code'], more: Step['values'] = {}): Step => ({
	code,
	how: 'done',
	values: { ...values, ...more },
	people: [],
})

describe('the sentences', () => {
	it.each(changeStepCodes)('%s is whole, for none, one and many', (code) => {
		for (const count of [0, 1, 5]) {
			const words = stepWords(step(code, { count }))
			expect(words).toMatch(/^[\p{Lu}\d].*[^.]$/u)
			expect(words).not.toMatch(/\{\{|undefined|NaN| {2}|lookChanges/)
		}
	})
	it('no seat to free is not said to be freed', () => {
		expect(stepWords(step('seatFreed'))).toContain('table 7')
		expect(stepWords(step('seatFreed', { table: 0 }))).not.toContain('table')
	})
	it.each(changeKinds)('%s has a name and says what it does', (kind) => {
		expect(say(`lookChanges.kind.${kind}`)).toMatch(/^\p{Lu}/u)
		expect(say(`lookChanges.kindWords.${kind}`)).toMatch(/\.$/)
	})
})

describe('what is sent', () => {
	const everything: Chosen = { registrationId: 'p1', dayId: 'd1', roundId: 'r1', roomId: 'A', teamId: 't1' }

	it.each(changeKinds)('%s: only what it asks for, and a person in a row of their own', (kind) => {
		const { who, hasDay, hasRound } = asksOf[kind]
		const change = changeOf(kind, everything)
		expect(change).toEqual({
			kind,
			registrationId: who === 'person' ? 'p1' : null,
			roomId: who === 'room' ? 'A' : null,
			teamId: who === 'team' ? 't1' : null,
			dayId: hasDay ? 'd1' : null,
			roundId: hasRound ? 'r1' : null,
		})
		if (change === null) throw new Error('everything is chosen')
		expect(makeInputOf(change)).toEqual({
			kind,
			roomId: change.roomId,
			teamId: change.teamId,
			dayId: change.dayId,
			roundId: change.roundId,
			rows: who === 'person' ? [{ registrationId: 'p1' }] : [],
		})
	})
	it.each(changeKinds)('%s: nothing while it is not chosen what it is about', (kind) =>
		expect(changeOf(kind, { ...nothingChosen, dayId: 'd1', roundId: 'r1' })).toBeNull(),
	)
})
