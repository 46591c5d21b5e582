/** Rows packed for the log come back as they were, whatever their shape. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { join, split } from '../../../electron/bus/parts.ts'
import { packRow, shapeOf, unpackRow } from '../../../electron/bus/rowShape.ts'

type Row = Record<string, unknown>
const through = (row: Row, shape = shapeOf(row)): unknown =>
	unpackRow(JSON.parse(JSON.stringify(packRow(row, shape))), shape)

/** Names that JavaScript treats in its own way come up too: `__proto__` broke an earlier version. */
const plain = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))

test('any row comes back from its own shape', () => {
	fc.assert(
		fc.property(plain, (row) => {
			expect(JSON.stringify(through(row))).toBe(JSON.stringify(row))
		}),
		{ seed: 2027, numRuns: 500 },
	)
})

test('a row comes back from the shape of another row too', () => {
	fc.assert(
		fc.property(plain, plain, (first, other) => {
			expect(JSON.stringify(through(other, shapeOf(first)))).toBe(JSON.stringify(other))
		}),
		{ seed: 2027, numRuns: 500 },
	)
})

test('a row with its names in another order, one too few or a list for an object stays whole', () => {
	const shape = shapeOf({ a: 1, b: { c: 2 } })
	for (const row of [{ b: { c: 2 }, a: 1 }, { a: 1 }, { a: 1, b: [2] }, { a: { c: 2 }, b: { c: 2 } }, {}]) {
		expect(packRow(row, shape)).toBe(row)
		expect(through(row, shape)).toEqual(row)
	}
	expect(packRow({ a: 1, b: { c: 2 } }, shape)).toEqual([1, [2]])
})

test('rows of a command are split with their names once, and joined again in the order of the names', () => {
	const rows = [
		{ registrationId: 'r1', row: 2, person: { preferredName: 'Zoë', days: [] } },
		{ registrationId: 'r2', row: 3, person: { preferredName: 'Ng', days: ['d'] } },
	]
	const input = { importId: 'i', rows }
	const parts = split({ privacy: 'rows' }, input)
	expect(parts.map((part) => part.subject)).toEqual([null, 'r1', 'r2'])
	expect(parts[0]?.body).not.toContain('Zoë')
	expect(parts[1]?.body).toBe('["r1",2,["Zoë",[]]]')
	const joined = join(
		'rows',
		parts.map((part) => part.body),
	)
	expect(JSON.stringify(joined)).toBe(JSON.stringify(input))
	expect(join('rows', [parts[0]?.body ?? '', null])).toBeNull()
})

test('of a list of stalls, what is about a steward and about whoever answers for a stall is kept apart', () => {
	const input = {
		stalls: [{ id: 's1' }],
		rows: [{ registrationId: 'r1', stallId: 's1' }],
		contacts: [
			{ stallId: 's1', contactName: 'Zoë' },
			{ stallId: 's2', contactName: 'Ng' },
		],
	}
	const parts = split({ privacy: 'rowsAndContacts' }, input)
	expect(parts.map(({ subject }) => subject)).toEqual([null, 'r1', 's1', 's2'])
	expect(parts[0]?.body).not.toContain('Zoë')
	const bodies = parts.map(({ body }) => body)
	expect(join('rowsAndContacts', bodies)).toEqual(input)
	expect(join('rowsAndContacts', [...bodies.slice(0, 3), null])).toBeNull()
	const empty = { stalls: [], rows: [], contacts: [] }
	const none = split({ privacy: 'rowsAndContacts' }, empty)
	expect(
		join(
			'rowsAndContacts',
			none.map(({ body }) => body),
		),
	).toEqual(empty)
})
