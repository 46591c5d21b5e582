import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { planImport } from '../../../shared/domain/importing/plan.ts'
import { recognise } from '../../../shared/domain/importing/recognise.ts'
import { localSectors } from '../../../shared/domain/sectors.ts'
import { afterwards, days, fates, planOf } from './planning.ts'

const heading = fc.constantFrom(
	'First name',
	'Surname',
	'Name',
	'Known as',
	'Email',
	'Company',
	'I am',
	'Access needs',
	'Diet',
	'Photo',
	'Status',
	'Ticket ID',
	'Days',
	'Help to leave',
	'__proto__',
	'',
	'Notes',
)
/** Few words, so that rows meet each other; and anything at all, so that nothing is taken for granted. */
const cell = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			'',
			'Sam',
			'Lee',
			'Sam Lee',
			'sam lee',
			'Samantha Lee',
			'Ana and Luis Moreno',
			's@example.org',
			'a@example.org',
			'Mind',
			'yes',
			'no',
			'cancelled',
			'waiting list',
			'vegan',
			'large print',
			'T-100200',
			'7',
			'day 1',
			'2027-05-20',
			'Total',
			'__proto__',
			'constructor',
		),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
const randomTable = fc
	.array(heading, { minLength: 1, maxLength: 8 })
	.chain((headings) =>
		fc
			.array(fc.array(cell, { minLength: 0, maxLength: headings.length + 1 }), { maxLength: 25 })
			.map((rows) => [headings, ...rows]),
	)

test('whatever the table: each row one fate, and the same file again changes nothing', () => {
	fc.assert(
		fc.property(randomTable, (rows) => {
			const plan = planOf(rows)
			const { tally } = plan
			expect(tally.new + tally.changed + tally.unchanged + tally.held + tally.refused).toBe(tally.rows)
			expect(plan.rows).toHaveLength(tally.rows)
			expect(new Set(plan.rows.map(({ row }) => row)).size).toBe(tally.rows)
			expect(plan.refused).toHaveLength(tally.refused)
			expect(plan.entries.filter(({ isExtra }) => !isExtra)).toHaveLength(tally.new + tally.changed + tally.held)
			expect(new Set(plan.entries.map(({ registrationId }) => registrationId)).size).toBe(plan.entries.length)
			const again = planOf(rows, afterwards(plan))
			expect(fates(again)).toEqual(fates(plan).map((fate) => (fate === 'new' || fate === 'held' ? 'unchanged' : fate)))
			expect(again.entries).toEqual([])
		}),
		{ seed: 20, numRuns: 1500 },
	)
})

test('every planned row passes the contract', () => {
	let made = 0
	const newId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`
	const known = days.map((day) => ({ ...day, id: newId() }))
	fc.assert(
		fc.property(randomTable, (rows) => {
			const { headerRow, kind, mapping } = recognise(rows)
			const { entries } = planImport({
				rows,
				headerRow,
				kind,
				mapping,
				known: [],
				days: known,
				sectors: localSectors,
				newId,
			})
			if (entries.length > 0) contract.people.importRows.input.parse({ importId: newId(), rows: entries })
		}),
		{ seed: 21, numRuns: 500 },
	)
})

test('50,000 rows are planned without any step that grows with their square', () => {
	const rows = [['Name', 'Email', 'Company', 'Ticket ID']]
	for (let at = 0; at < 50_000; at++) rows.push([`Person ${at % 300} Lee`, 'office@example.org', 'Mind', ''])
	const startedAt = performance.now()
	const { tally } = planOf(rows)
	// All at one address and 300 names: the worst there is. Seconds would mean that rows look at each other.
	expect(performance.now() - startedAt).toBeLessThan(5000)
	expect(tally.rows).toBe(50_000)
})
