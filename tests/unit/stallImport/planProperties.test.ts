/** Whatever a list of stalls holds: nothing is thrown, every row is accounted for, and what comes of it is taken. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { stallTargetIds } from '../../../shared/domain/marketplace/importing/columns.ts'
import { recogniseStalls } from '../../../shared/domain/marketplace/importing/recognise.ts'
import { clean } from '../../../shared/lib/text.ts'
import { dayOne, dayTwo } from '../../support/events.ts'
import { afterwards, knownStall, planOf, steward } from './planning.ts'

const likely = [
	...['', '1', '2', '3', 'Stall 2', '12A', '-1', '999', '1e9', 'two', '1.5kW', '300 W', '£5m', '5,000,000'],
	...['yes', 'no', 'maybe', 'n/a', 'none', 'received', 'checked', 'accepted', 'withdrawn', 'applied', 'low', 'bright'],
	...['Mind', 'MIND', 'Carers & Friends', 'entrance; Mind, 2', 'quiet exit', '2027-05-19', '31/02/2027', '19 May 2027'],
	...['sam@mail.example', 'Sam Lee; Jo Birch', 'Lee, Sam', 'Sam <sam@mail.example>', '@@@', '=cmd|calc', '\u202eevil'],
	...['x'.repeat(400), '🦊'.repeat(100), ';;;,,,&&', ' and and '],
]
const anyCell = fc
	.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...likely) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
	)
	.map(clean)
const anyColumns = fc.array(fc.constantFrom('', 'ignore', 'zzz', ...stallTargetIds), { minLength: 1, maxLength: 14 })
const anyTable = fc.record({
	columns: anyColumns,
	rows: fc.array(fc.array(anyCell, { maxLength: 16 }), { maxLength: 14 }),
	known: fc.array(
		fc.record({
			number: fc.integer({ min: 1, max: 6 }),
			organisation: fc.constantFrom('Mind', 'Carers & Friends', 'Else'),
			state: fc.constantFrom('accepted', 'withdrawn', 'invited'),
			sockets: fc.integer({ min: 0, max: 2 }),
		}),
		{ maxLength: 5 },
	),
})
const people = [
	steward(1, 'Sam Lee', { dayIds: [dayOne, dayTwo] }),
	steward(2, 'Jo Birch'),
	steward(3, 'Jo Birch', { email: 'jo2@mail.example' }),
	steward(4, 'Sam Fir', { email: 'sam@mail.example', status: 'cancelled' }),
]

test('every row has one fate, the command takes what comes of it, and the same list again changes nothing', () => {
	const seen = new Set<string>()
	fc.assert(
		fc.property(anyTable, ({ columns, rows, known }) => {
			const stalls = [...new Map(known.map((one) => [one.number, one])).values()].map(({ number, sockets, ...one }) =>
				knownStall(number, { ...one, sockets, watts: sockets * 100 }),
			)
			const table = [columns.map((_, at) => `Column ${at}`), ...rows]
			const change = { columns, dateOrder: 'dayFirst' as const }
			const { headerRow } = recogniseStalls(table)
			const plan = planOf(table, { stalls, people }, change)
			const { tally } = plan
			expect(plan.rows.map(({ row }) => row)).toEqual(table.slice(headerRow).map((_, at) => headerRow + at + 1))
			expect(tally.new + tally.changed + tally.unchanged + tally.refused).toBe(tally.rows)
			for (const { fate, code } of plan.rows) {
				expect(fate === 'refused').toBe(code !== null)
				seen.add(code ?? fate)
			}
			for (const { row, column, code } of plan.cells) {
				expect(plan.rows.find((one) => one.row === row)?.fate).not.toBe('refused')
				expect(columns[column]).toBeDefined()
				seen.add(code)
			}
			const mapping = { shape: '', columns, answers: {}, dateOrder: 'dayFirst' }
			const taken = contract.marketplace.importStalls.input.safeParse({ ...plan.entry, mapping })
			expect(taken.error?.issues).toBeUndefined()
			const after = afterwards(plan, stalls)
			expect(new Set(after.map(({ number }) => number)).size).toBe(after.length)
			expect(after.every(({ watts, sockets }) => watts === 0 || sockets > 0)).toBe(true)
			expect(after.length).toBe(stalls.length + tally.new)
			const again = planOf(table, { stalls: after, people }, change)
			// Without a number of its own a row may fit two by then; nothing is ever added twice.
			if (again.tally.refused === tally.refused)
				expect([again.tally.new, again.entry.stalls, again.entry.contacts, again.entry.documents]).toEqual([
					0,
					[],
					[],
					[],
				])
			expect(again.entry.rows).toEqual([])
		}),
		{ seed: 20270519, numRuns: 1500 },
	)
	for (const what of [
		'new',
		'changed',
		'unchanged',
		'twiceInFile',
		'noOrganisation',
		'withdrawnHere',
		'empty',
		'severalFit',
	])
		expect([what, seen.has(what)]).toEqual([what, true])
	for (const what of ['tooLong', 'tooMuch', 'notYesNo', 'stewardUnknown', 'stewardSeveral', 'ownNeighbour', 'badDate'])
		expect([what, seen.has(what)]).toEqual([what, true])
})
