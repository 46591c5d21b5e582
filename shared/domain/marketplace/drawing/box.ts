/** Boxes on the floor of a hall. Centimetres. */
import type { Footprint } from '../footprint.ts'

export type By = { readonly x: number; readonly y: number }

export const movedBox = ({ left, top, right, bottom }: Footprint, { x, y }: By): Footprint => ({
	left: left + x,
	top: top + y,
	right: right + x,
	bottom: bottom + y,
})

/** The smallest box around all of them; null of none. */
export const boxAround = (boxes: readonly Footprint[]): Footprint | null => {
	const [first] = boxes
	if (first === undefined) return null
	return boxes.reduce(
		(all, one) => ({
			left: Math.min(all.left, one.left),
			top: Math.min(all.top, one.top),
			right: Math.max(all.right, one.right),
			bottom: Math.max(all.bottom, one.bottom),
		}),
		first,
	)
}

export const middleOf = ({ left, top, right, bottom }: Footprint): By => ({
	x: (left + right) / 2,
	y: (top + bottom) / 2,
})
