/** A badge's code as a square to scan. It holds the code and nothing else: no name, no address. */
import { encode } from 'uqr'

export type QrPath = {
	/** Black fields as an SVG path; one field is 1 × 1. */
	readonly path: string
	/** Fields along a side, with two white ones around; the label's own edge gives the rest. */
	readonly size: number
}

/** One of the eight patterns that every reader knows; trying all of them for a square this small takes four times as long. */
const mask = 3

const known = new Map<string, QrPath>()
/** More than any event has in one print. */
const most = 10_000

export const qrPath = (code: string): QrPath => {
	const held = known.get(code)
	if (held !== undefined) return held
	const { data, size } = encode(code, { ecc: 'M', border: 2, maskPattern: mask })
	let path = ''
	for (const [y, row] of data.entries()) {
		for (let x = 0; x < row.length; x++) {
			let end = x
			while (row[end] === true) end++
			if (end > x) path += `M${x} ${y}h${end - x}v1h${x - end}z`
			x = end
		}
	}
	if (known.size >= most) known.clear()
	const made = { path, size }
	known.set(code, made)
	return made
}
