/** Every rule that is kept by looking can be broken and can be kept, and is asked exactly once. */
import { describe, expect, test } from 'vitest'
import { breakoutRuleIds } from '../../../shared/domain/rules/breakoutRules.ts'
import { eventChecks, eventFindingsOf } from '../../../shared/domain/rules/eventFindings.ts'
import { type EventRule, eventRuleIds, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { strengths } from '../../../shared/domain/rules/finding.ts'
import { eventFacts, eventFindings, type RuleCase } from '../../support/eventFacts.ts'
import { accessCases } from './cases/access.ts'
import { deskCases } from './cases/desk.ts'
import { marketCases } from './cases/marketplace.ts'
import { peopleCases } from './cases/people.ts'
import { programmeCases } from './cases/programme.ts'

const cases: Partial<Record<EventRule, RuleCase>> = {
	...peopleCases,
	...accessCases,
	...programmeCases,
	...deskCases,
	...marketCases,
}

/** Rules over one round have their own tests beside groups; those over stories beside stories. */
const isElsewhere = (rule: EventRule): boolean =>
	(breakoutRuleIds as readonly string[]).includes(rule) || eventRules[rule].area === 'stories'

const found = eventRuleIds.filter((rule) => eventRules[rule].kept === 'found')

test('every rule that is found has a case, and nothing else has', () =>
	expect(Object.keys(cases).sort()).toEqual(found.filter((rule) => !isElsewhere(rule)).sort()))

test('every rule that is found has one check', () => {
	const asked = eventChecks.map(({ rule }) => rule)
	expect(asked.filter((rule) => eventRules[rule].area !== 'stories').sort()).toEqual(
		found.filter((rule) => eventRules[rule].area !== 'stories').sort(),
	)
	expect(new Set(asked).size).toBe(asked.length)
})

test('an event with nothing in it needs no look', () => expect(eventFindingsOf(eventFacts())).toEqual([]))

describe.each(Object.entries(cases) as [EventRule, RuleCase][])('%s', (rule, { breaks, keeps }) => {
	test('is found where it is broken, once, with something to be done about it', () => {
		const findings = eventFindings(breaks, rule)
		expect(findings).toHaveLength(1)
		expect(findings[0]?.key.startsWith(`${rule}:`)).toBe(true)
		expect(findings[0]?.key.length).toBeLessThan(400)
		expect(findings[0]?.fix).not.toBeNull()
		expect(findings[0]?.strength).toBe(eventRules[rule].strength)
	})
	test('is not found where it is kept', () => expect(eventFindings(keeps, rule)).toEqual([]))
	test('is as strong as the event has it', () => {
		for (const strength of strengths)
			expect(eventFindings({ ...breaks, strengths: { [rule]: strength } }, rule)[0]?.strength).toBe(strength)
	})
	test('is found the same way again', () =>
		expect(eventFindingsOf(structuredClone(breaks))).toEqual(eventFindingsOf(breaks)))
})
