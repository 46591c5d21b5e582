/**
 * Rows of one command, kept as the log keeps them: their names are written once, each row holds its
 * values alone. Half the size of the same rows as objects, and a log of thousands is mostly rows.
 * A row that is not of the shape stays an object, so nothing is ever lost.
 */

/** Names in order; a name with names of its own in it is a pair. */
export type Shape = readonly (string | readonly [string, Shape])[]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

export const shapeOf = (row: Readonly<Record<string, unknown>>): Shape =>
	Object.entries(row).map(([name, value]) => (isRecord(value) ? [name, shapeOf(value)] : name))

/** The values of a row in the order of the shape, or null for a row of another shape. */
const valuesOf = (row: Readonly<Record<string, unknown>>, shape: Shape): readonly unknown[] | null => {
	const values: unknown[] = []
	for (const name in row) {
		const expected = shape[values.length]
		const value = row[name]
		if (expected === name) {
			if (isRecord(value)) return null
			values.push(value)
		} else if (typeof expected === 'object' && expected[0] === name && isRecord(value)) {
			const inner = valuesOf(value, expected[1])
			if (!inner) return null
			values.push(inner)
		} else return null
	}
	return values.length === shape.length ? values : null
}

export const packRow = (row: Readonly<Record<string, unknown>>, shape: Shape): unknown => valuesOf(row, shape) ?? row

/** By `fromEntries`, which makes a name of any name, `__proto__` too. */
const rowOf = (values: readonly unknown[], shape: Shape): Record<string, unknown> =>
	Object.fromEntries(
		shape.map((entry, at) =>
			typeof entry === 'string' ? [entry, values[at]] : [entry[0], rowOf(values[at] as readonly unknown[], entry[1])],
		),
	)

/** The row again, as it was given to `packRow`. */
export const unpackRow = (packed: unknown, shape: Shape): unknown =>
	Array.isArray(packed) ? rowOf(packed, shape) : packed
