/** A linear model with whole-number columns, built row by row: sparse, as any solver takes it. */

export type LinearModel = {
	readonly numCols: number
	readonly numRows: number
	readonly colCost: Float64Array
	readonly colLower: Float64Array
	readonly colUpper: Float64Array
	readonly rowLower: Float64Array
	readonly rowUpper: Float64Array
	/** 1: whole numbers only. */
	readonly integrality: Int32Array
	readonly matrix: {
		readonly format: 'csr'
		readonly numRows: number
		readonly numCols: number
		readonly starts: Int32Array
		readonly indices: Int32Array
		readonly values: Float64Array
	}
}

export const createLinear = () => {
	const cost: number[] = []
	const lower: number[] = []
	const upper: number[] = []
	const whole: number[] = []
	const rowLower: number[] = []
	const rowUpper: number[] = []
	const starts = [0]
	const indices: number[] = []
	const values: number[] = []
	return {
		/** Adds a column from 0 to `most` and answers its number. */
		column: (price: number, most: number, isWhole = true): number => {
			cost.push(price)
			lower.push(0)
			upper.push(most)
			whole.push(isWhole ? 1 : 0)
			return cost.length - 1
		},
		/** Adds `least <= sum of value * column <= most`; columns must differ. */
		row: (least: number, most: number, terms: readonly (readonly [column: number, value: number])[]): void => {
			rowLower.push(least)
			rowUpper.push(most)
			for (const [column, value] of terms) {
				indices.push(column)
				values.push(value)
			}
			starts.push(indices.length)
		},
		columns: (): number => cost.length,
		build: (): LinearModel => ({
			numCols: cost.length,
			numRows: rowLower.length,
			colCost: Float64Array.from(cost),
			colLower: Float64Array.from(lower),
			colUpper: Float64Array.from(upper),
			rowLower: Float64Array.from(rowLower),
			rowUpper: Float64Array.from(rowUpper),
			integrality: Int32Array.from(whole),
			matrix: {
				format: 'csr',
				numRows: rowLower.length,
				numCols: cost.length,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: Float64Array.from(values),
			},
		}),
	}
}
