/** What people would be told has changed, and when they may be told. */
import { describe, expect, test } from 'vitest'
import { codesNow, movedBetween } from '../../../shared/domain/marketplace/changes.ts'
import { decidePublishing } from '../../../shared/domain/marketplace/publishing.ts'
import type { Strength } from '../../../shared/domain/rules/finding.ts'
import { marketOf, positionFact, stallFact } from '../../support/marketFacts.ts'

describe('what changed', () => {
	const codes = (given: Record<string, string>) => new Map(Object.entries(given))
	test('is told by code: who came, moved and went', () => {
		const before = codes({ a: 'M01', b: 'M02', c: 'M03' })
		expect(movedBetween(before, codes({ a: 'M01', b: 'M03', d: 'M02' }))).toEqual([
			{ stallId: 'b', fromCode: 'M02', toCode: 'M03' },
			{ stallId: 'd', fromCode: '', toCode: 'M02' },
			{ stallId: 'c', fromCode: 'M03', toCode: '' },
		])
		expect(movedBetween(before, before)).toEqual([])
	})
	test('a position with another code is another place, and one drawn anew with the same code is not', () => {
		const facts = (id: string, code: string) =>
			codesNow(
				marketOf({
					positions: [positionFact(id, { code })],
					stalls: [stallFact('a', { place: { positionId: id, isPinned: false } }), stallFact('b')],
				}),
			)
		expect([...facts('p', 'M01')]).toEqual([['a', 'M01']])
		expect(movedBetween(facts('p', 'M01'), facts('p', 'M02'))).toHaveLength(1)
		expect(movedBetween(facts('p', 'M01'), facts('q', 'M01'))).toEqual([])
	})
})

describe('publishing', () => {
	const found = (...strengths: Strength[]) => strengths.map((strength, at) => ({ key: `k${at}`, strength }))
	const none = new Map<string, string>()
	test('is stopped by what stops it, whatever is said', () => {
		const given = [0, 1, 2].map((at) => ({ key: `k${at}`, reason: 'so' }))
		expect(decidePublishing(found('block', 'publish', 'warn'), given, none)).toEqual({ outcome: 'stopped', count: 2 })
	})
	test('needs a few words on each warning, said now or before; notes need none', () => {
		const findings = found('warn', 'warn', 'note')
		expect(decidePublishing(findings, [], none)).toEqual({ outcome: 'needsReason', count: 2 })
		expect(decidePublishing(findings, [{ key: 'k0', reason: 'new' }], none)).toMatchObject({ count: 1 })
		expect(
			decidePublishing(
				findings,
				[
					{ key: 'k0', reason: 'new' },
					{ key: 'gone', reason: 'old' },
				],
				new Map([
					['k0', 'before'],
					['k1', 'before'],
				]),
			),
		).toEqual({
			outcome: 'may',
			reasons: [
				{ key: 'k0', reason: 'new' },
				{ key: 'k1', reason: 'before' },
			],
		})
		expect(decidePublishing(found('note'), [], none)).toEqual({ outcome: 'may', reasons: [] })
	})
})
