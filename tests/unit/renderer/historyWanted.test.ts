/** What fits what is looked for, and the file of it in plain sentences. */
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import type { HistoryEntry } from '../../../renderer/features/history/sentences.ts'
import { anything, choicesIn, entriesCsv, fits, isAnything } from '../../../renderer/features/history/wanted.ts'
import { startText } from '../../../renderer/text/text.ts'

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({
	seq: 1,
	commandId: '',
	atMs: Date.UTC(2027, 4, 19, 8, 5),
	desk: 'Desk 1',
	operator: 'AB',
	command: 'checkin.admit',
	outcome: 'admitted',
	badgeCode: 'KM3T',
	count: 1,
	isUndone: false,
	isUndoable: true,
	...more,
})
const other = entry({ desk: 'Desk 2', operator: '', command: 'events.rename', outcome: 'renamed', badgeCode: '' })

beforeAll(startText)

test('each wish alone finds its own, and nothing wished finds all', () => {
	for (const wish of [
		{ desk: 'Desk 1' },
		{ operator: 'AB' },
		{ kind: 'checkin' },
		{ badge: ' km3' },
	] as const satisfies Partial<typeof anything>[]) {
		expect(fits(entry({}), { ...anything, ...wish })).toBe(true)
		expect(fits(other, { ...anything, ...wish })).toBe(false)
	}
	expect(fits(entry({}), { ...anything, day: '2027-05-19' })).toBe(true)
	// 00:30 at the venue is the evening before in UTC.
	expect(fits(entry({ atMs: Date.UTC(2027, 4, 18, 23, 30) }), { ...anything, day: '2027-05-18' })).toBe(false)
	expect([fits(other, anything), isAnything(anything), isAnything({ ...anything, badge: ' ' })]).toEqual([
		true,
		true,
		true,
	])
})

test('what there is to choose from is said once, in order, and without what is empty', () => {
	expect(choicesIn([other, entry({}), other], ({ desk }) => desk)).toEqual(['Desk 1', 'Desk 2'])
	expect(choicesIn([other, entry({})], ({ operator }) => operator)).toEqual(['AB'])
})

test('the file has a sentence for each, with its day and time at the venue', () => {
	const csv = entriesCsv([entry({ isUndone: true }), entry({ desk: '=1+1' })])
	const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
	expect(errors).toEqual([])
	expect(data).toHaveLength(3)
	expect(data[1]?.slice(0, 2)).toEqual(['2027-05-19', '09:05'])
	expect(data[1]?.[2]).toContain('KM3T')
	expect(data[1]?.[5]).not.toBe('')
	expect(data[2]?.slice(3)).toEqual(["'=1+1", 'AB', ''])
})
