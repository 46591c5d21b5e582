import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DetailField, detailFields, mergeDetails, newlySaid, overlaid } from '../../../shared/domain/merge.ts'
import { nobodyYet, type PersonDetails, personRoles, photoAnswers } from '../../../shared/domain/person.ts'
import { need } from '../../support/people.ts'

const word = fc.constantFrom('', 'a', 'b', 'c')
const details: fc.Arbitrary<PersonDetails> = fc.record({
	preferredName: word,
	givenName: word,
	familyName: word,
	pronouns: word,
	email: word,
	phone: word,
	organisation: word,
	jobTitle: word,
	sector: word,
	roles: fc.uniqueArray(fc.constantFrom(...personRoles), { maxLength: 3 }),
	days: fc.uniqueArray(word, { maxLength: 3 }),
	photo: fc.constantFrom('', ...photoAnswers),
	keepInTouch: fc.constantFrom('', 'yes', 'no'),
	wantsCpd: fc.boolean(),
	isUnder18: fc.boolean(),
	needsEvacuationHelp: fc.constantFrom('yes', 'no', 'notAsked'),
	needs: fc.array(
		word.map((words) => need({ words })),
		{ maxLength: 2 },
	),
	topicChoices: fc.uniqueArray(word, { maxLength: 3 }),
	avoidTopics: fc.uniqueArray(word, { maxLength: 3 }),
}) as fc.Arbitrary<PersonDetails>

const unordered = (value: unknown) =>
	JSON.stringify(Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value)
/** Choices are in an order; every other list is not. */
const isSame = (field: DetailField, one: unknown, other: unknown) =>
	field === 'topicChoices' ? JSON.stringify(one) === JSON.stringify(other) : unordered(one) === unordered(other)
const isSilent = (value: unknown) => ['""', '[]', 'false', '"notAsked"'].includes(JSON.stringify(value))
const merged = (current: PersonDetails, base: PersonDetails | null, file: PersonDetails): PersonDetails => {
	const after: Record<string, unknown> = { ...current }
	for (const change of mergeDetails(current, base, file).changes) after[change.field] = change.after
	return after as PersonDetails
}

describe('a newer file against what a desk changed', () => {
	test('never loses what a desk recorded', () => {
		fc.assert(
			fc.property(details, details, details, (current, base, file) => {
				const after = merged(current, base, file)
				for (const field of detailFields) {
					const isDesks = !isSame(field, current[field], base[field])
					if (isDesks) expect([field, after[field]]).toEqual([field, current[field]])
				}
			}),
			{ seed: 11, numRuns: 1000 },
		)
	})

	test('takes what only the file changed, leaves what it is silent about', () => {
		fc.assert(
			fc.property(details, details, (current, file) => {
				const after = merged(current, current, file)
				for (const field of detailFields) {
					const isRefused = (field === 'photo' || field === 'keepInTouch') && current[field] === 'no'
					const expected = isSilent(file[field]) || isRefused ? current[field] : file[field]
					expect(isSame(field, after[field], expected)).toBe(true)
				}
			}),
			{ seed: 12, numRuns: 500 },
		)
	})

	test('never makes a "no" anything else, whoever said it and whatever the file says', () => {
		fc.assert(
			fc.property(details, fc.option(details), details, (current, base, file) => {
				const after = merged(current, base, file)
				for (const field of ['photo', 'keepInTouch'] as const)
					if (current[field] === 'no') expect(after[field]).toBe('no')
			}),
			{ seed: 16, numRuns: 1000 },
		)
		const said = { ...nobodyYet, photo: 'no' as const }
		expect(mergeDetails(said, said, { ...said, photo: 'yes' })).toEqual({ changes: [], keptAtDesk: ['photo'] })
		expect(mergeDetails({ ...said, photo: 'yes' }, { ...said, photo: 'yes' }, said).changes).toEqual([
			{ field: 'photo', before: 'yes', after: 'no' },
		])
	})

	test('fills only what is empty of somebody no file has brought', () => {
		fc.assert(
			fc.property(details, details, (current, file) => {
				const { changes } = mergeDetails(current, null, file)
				for (const { field, before, after } of changes) {
					expect(isSilent(before)).toBe(true)
					expect(isSilent(after)).toBe(false)
					expect(before).toEqual(current[field])
					expect(after).toEqual(file[field])
				}
			}),
			{ seed: 13, numRuns: 500 },
		)
	})

	test('the same file twice changes nothing the second time', () => {
		fc.assert(
			fc.property(details, details, details, (current, base, file) => {
				const after = merged(current, base, file)
				const newBase = overlaid(base, file)
				expect(mergeDetails(after, newBase, file).changes).toEqual([])
				expect(newlySaid(newBase, file)).toEqual([])
			}),
			{ seed: 14, numRuns: 500 },
		)
	})

	test('says which fields of the file a desk’s word stood against, and each once', () => {
		fc.assert(
			fc.property(details, details, details, (current, base, file) => {
				const { changes, keptAtDesk } = mergeDetails(current, base, file)
				const named: DetailField[] = [...changes.map(({ field }) => field), ...keptAtDesk]
				expect(new Set(named).size).toBe(named.length)
				for (const field of keptAtDesk) {
					expect(isSame(field, file[field], current[field])).toBe(false)
					expect(isSame(field, file[field], base[field])).toBe(false)
				}
			}),
			{ seed: 15, numRuns: 500 },
		)
	})

	test('a name put right at the desk outlives the file that still has the old one, and the one with a third', () => {
		const base = { ...nobodyYet, preferredName: 'Robert', phone: '1' }
		const current = { ...base, preferredName: 'Bob' }
		expect(mergeDetails(current, base, { ...base, phone: '2' })).toEqual({
			changes: [{ field: 'phone', before: '1', after: '2' }],
			keptAtDesk: [],
		})
		expect(mergeDetails(current, base, { ...base, preferredName: 'Rob' })).toEqual({
			changes: [],
			keptAtDesk: ['preferredName'],
		})
	})

	test('the order of roles or days says nothing; the order of needs is kept', () => {
		const base = { ...nobodyYet, days: ['1', '2'], needs: [need({ words: 'a' }), need({ words: 'b' })] }
		expect(mergeDetails(base, base, { ...base, days: ['2', '1'] }).changes).toEqual([])
		expect(mergeDetails(base, base, { ...base, needs: base.needs.toReversed() }).changes).toHaveLength(1)
	})

	test('every field of a person is merged: a new one must be thought of here', () => {
		expect([...detailFields].toSorted()).toEqual(Object.keys(nobodyYet).toSorted())
	})
})
