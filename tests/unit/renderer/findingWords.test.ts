/** Sentences for every rule: with everything known, with nothing known, and none with a gap in it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findingWords, namesInWords, toneOf } from '../../../renderer/text/findingWords.ts'
import { startText } from '../../../renderer/text/text.ts'
import { breakoutRuleIds } from '../../../shared/domain/rules/breakoutRules.ts'
import { finding } from '../../support/boardValue.ts'

beforeAll(startText)

const people = new Map([
	['p1', 'Amara'],
	['p2', 'Idris'],
])
const names = {
	tableOf: (id: string) => (id.startsWith('g') ? Number(id.slice(1)) : undefined),
	personOf: (id: string) => people.get(id),
}
const everything = {
	number: 2,
	otherNumber: 3,
	count: 4,
	size: 9,
	otherSize: 5,
	min: 5,
	max: 8,
	coverable: 6,
	groups: 8,
	room: '',
	name: 'The BSL team',
	topic: 'Housing',
	round: 1,
	percent: 90,
	goal: 95,
	of: 40,
	short: 0,
	over: 1,
	sector: 'CA',
}

describe('every rule', () => {
	it.each(breakoutRuleIds)('%s has whole sentences', (rule) => {
		for (const registrationIds of [[], ['p1'], ['p1', 'p2']])
			for (const groupIds of [['g2'], ['g2', 'g3']]) {
				const { title, words, short } = findingWords(
					finding(rule, { groupIds, registrationIds, values: everything }),
					names,
				)
				for (const sentence of [title, words, short]) {
					expect(sentence).not.toBe('')
					expect(sentence).not.toMatch(/\{\{|undefined|NaN| {2}|groupFindings/)
				}
				expect(words).toMatch(/^[\p{Lu}\d“].*\.$/su)
				expect(title).not.toMatch(/\.$/)
			}
	})
})

describe('what exactly it is about', () => {
	const titleOf = (...given: Parameters<typeof finding>) => findingWords(finding(...given), names).title
	it('is said where the rule says it', () => {
		const g = { groupIds: ['g4'] }
		expect(titleOf('G7', { ...g, values: { duty: 'facilitator' } })).toBe('Table 4 has no host')
		expect(titleOf('G7', { ...g, values: { duty: 'noteTaker' } })).toBe('Table 4 has no note-taker')
		expect(titleOf('G8', { ...g, values: { kind: 'wellbeing' } })).toBe('Table 4 has no wellbeing supporter')
		expect(titleOf('G6', { ...g, values: { size: 3, min: 5, max: 8, short: 2, over: 0 } })).toBe(
			'Table 4 has too few people',
		)
		expect(titleOf('G12', { ...g, registrationIds: ['p1'], values: { kind: 'topic' } })).toBe(
			'Amara has one topic twice',
		)
		expect(titleOf('P1', { registrationIds: ['p2'], values: { count: 1 } })).toBe('Idris has no table yet')
		expect(titleOf('P1', { values: { count: 12 } })).toBe('12 people have no table yet')
		expect(titleOf('A3', { groupIds: ['g11', 'g3'] })).toBe('Tables 3 and 11 need the same interpreters')
	})
	it('offers one fix that says what it does', () => {
		const fix = { kind: 'move', registrationId: 'p2', roundId: 'round', toGroupId: 'g2' } as const
		expect(findingWords(finding('G1', { groupIds: ['g2'], fix }), names).fix).toBe('Bring Idris to table 2')
		const host = { kind: 'findHost', groupId: 'g4', duty: 'noteTaker' } as const
		expect(findingWords(finding('G7', { fix: host }), names).fix).toBe('Find a note-taker for table 4')
		expect(findingWords(finding('G1'), names).fix).toBeNull()
	})
	it('never says who asked to be apart, or that anybody did', () => {
		for (const registrationIds of [[], ['p1']]) {
			const { title, words, short } = findingWords(finding('G10', { groupIds: ['g2'], registrationIds }), names)
			expect(`${title} ${words} ${short}`).not.toMatch(/apart|asked|wish|avoid/i)
		}
	})
	it('has the mark of its strength, and short lists of names', () => {
		expect([toneOf('block'), toneOf('publish'), toneOf('warn'), toneOf('note')]).toEqual([
			'stop',
			'stop',
			'heed',
			'note',
		])
		expect(namesInWords(['Amara', 'Idris', 'Cai', 'Etta'])).toBe('Amara, Idris and 2 more')
	})
})
