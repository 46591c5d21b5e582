/** Positions out to a spreadsheet and back: the same, and of what is wrong, where and what would do. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows, csvText } from '../../../shared/domain/csvText.ts'
import type { PositionFact } from '../../../shared/domain/marketplace/facts.ts'
import { type HallKnown, positionsCsv, readPositionsCsv } from '../../../shared/domain/marketplace/positionsCsv.ts'
import { lightLevels, noiseZones, zoneKinds } from '../../../shared/domain/marketplace/words.ts'
import { hallFact, positionFact } from '../../support/marketFacts.ts'

const circuits = [
	{ id: 'c1', name: 'East; wall' },
	{ id: 'c2', name: '=B "2"' },
]
const knowing = (positions: readonly PositionFact[] = []): HallKnown => {
	let made = 0
	return { hall: hallFact, circuits, positions, newId: () => `new-${++made}` }
}

const anyPosition = fc.record({
	code: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ABM019-=é "'.split('')) }),
	xCm: fc.integer({ min: 200, max: 2800 }),
	yCm: fc.integer({ min: 200, max: 1200 }),
	widthCm: fc.integer({ min: 20, max: 400 }),
	depthCm: fc.integer({ min: 20, max: 400 }),
	turned: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
	tables: fc.nat(20),
	sockets: fc.nat(50),
	watts: fc.nat(50_000),
	circuitId: fc.constantFrom('c1', 'c2', null),
	isWall: fc.boolean(),
	light: fc.constantFrom(...lightLevels),
	noise: fc.constantFrom(...noiseZones),
	isPrivate: fc.boolean(),
	isStepFree: fc.boolean(),
	isOpen: fc.boolean(),
	near: fc.subarray([...zoneKinds]),
})

describe('positions as a table', () => {
	test('come back as they went', () =>
		fc.assert(
			fc.property(
				fc.uniqueArray(anyPosition, {
					maxLength: 8,
					selector: ({ code }) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
				}),
				(made) => {
					const positions = made
						.map((one, at): PositionFact => ({ ...one, code: one.code.trim(), id: `p${at}` }))
						.filter(({ code }) => /[a-z0-9]/i.test(code))
					const read = readPositionsCsv(positionsCsv(positions, circuits), knowing(positions))
					expect(read).toEqual({ positions, faults: [] })
				},
			),
		))

	test('a new code is a new position, with what is usual where nothing is said', () => {
		const text = 'code;y CM;X cm;Watts\nM07;100;200;500\n'
		expect(readPositionsCsv(text, knowing())).toEqual({
			positions: [positionFact('new-1', { code: 'M07', watts: 500 })],
			faults: [],
		})
	})

	test('of a known one, what is not said stays; an empty circuit is none', () => {
		const before = positionFact('p1', { code: 'M07', isWall: true, tables: 2, circuitId: 'c1', near: ['queue'] })
		const read = readPositionsCsv('Code,X cm,Y cm,Tables,Circuit\nm07,300,100,,\n', knowing([before]))
		expect(read.positions).toEqual([{ ...before, code: 'm07', xCm: 300, circuitId: null }])
	})

	test('rows that are right are taken; of the others it is said what would do', () => {
		const rows = [
			['Code', 'X cm', 'Y cm', 'Tables', 'Turned', 'Wall', 'Circuit', 'Near', 'Light'],
			['M01', '200', '100', '1', '90', 'Yes', '', 'entrance queue', 'BRIGHT'],
			['', '200', '100', '', '', '', '', '', ''],
			['m01', '200', '100', '', '', '', '', '', ''],
			['M03', 'far', '', '21', '45', 'perhaps', 'C', 'door', 'dim'],
			['M04', '2990', '100', '', '', '', '', '', ''],
			['M05-and-a-long-way', '200', '100', '', '', '', '', '', ''],
			['M06', '2.5', '100', '', '', '', '', '', ''],
			['M09', '900', '100', '2', '', 'no', '=B "2"', '', ''],
		]
		const { positions, faults } = readPositionsCsv(csvText(rows), knowing())
		expect(positions.map(({ code }) => code)).toEqual(['M01', 'M09'])
		expect(positions[0]).toMatchObject({ turned: 90, isWall: true, near: ['entrance', 'queue'], light: 'bright' })
		expect(positions[1]).toMatchObject({ circuitId: 'c2', tables: 2 })
		expect(faults.map(({ row, column, why }) => [row, column, why])).toEqual([
			[3, 'Code', 'codeMissing'],
			[4, 'Code', 'codeTwice'],
			[5, 'X cm', 'notWhole'],
			[5, 'Turned', 'notOneOf'],
			[5, 'Tables', 'outOfRange'],
			[5, 'Circuit', 'noCircuit'],
			[5, 'Wall', 'notOneOf'],
			[5, 'Light', 'notOneOf'],
			[5, 'Near', 'notOneOf'],
			[5, 'Y cm', 'notWhole'],
			[6, 'X cm', 'outside'],
			[7, 'Code', 'codeTooLong'],
			[8, 'X cm', 'notWhole'],
		])
		expect(faults.find(({ column }) => column === 'Tables')).toMatchObject({ found: '21', allowed: [0, 20] })
		expect(faults.find(({ why }) => why === 'noCircuit')?.allowed).toEqual(['East; wall', '=B "2"'])
	})

	test('rows are counted as the spreadsheet does, those that are empty too', () =>
		expect(readPositionsCsv('Code,X cm,Y cm\n\n,,\nM01,a,100\n', knowing()).faults).toMatchObject([{ row: 4 }]))

	test('without headings for code and place nothing is taken', () => {
		expect(readPositionsCsv('Code,Tables\nM01,1\n', knowing())).toEqual({
			positions: [],
			faults: [
				{ row: 1, column: 'X cm', why: 'noColumn', found: '', allowed: [] },
				{ row: 1, column: 'Y cm', why: 'noColumn', found: '', allowed: [] },
			],
		})
		expect(readPositionsCsv('', knowing()).faults).toHaveLength(3)
	})
})

describe('text with separators', () => {
	test('whatever is written is read', () =>
		fc.assert(
			fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
				const told = rows.map((row) => (row.some((one) => one.trim() !== '') ? row : []))
				expect(csvRows(csvText(rows))).toEqual(told)
			}),
		))
	test('as spreadsheets write it', () => {
		expect(csvRows('\uFEFFa;b\r\n"1;2";"say ""x"""\r\n;\r\nlast')).toEqual([
			['a', 'b'],
			['1;2', 'say "x"'],
			[],
			['last'],
		])
		expect(csvRows('a\tb\n1\t2')).toEqual([
			['a', 'b'],
			['1', '2'],
		])
		expect(csvRows('a,"open\nto the end')).toEqual([['a', 'open\nto the end']])
	})
	test('nothing in it runs', () => expect(csvText([['=1+1', 'a']])).toBe('\uFEFF"\'=1+1","a"\r\n'))
})
