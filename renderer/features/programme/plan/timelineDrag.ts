/**
 * Dragging on the timeline by mouse, pen or finger: an item to another time or room, or its lower edge. Tells only
 * how far it went; what that means is the timeline's to say.
 */
import { listenToCarrying, nearEdge } from '../../../components/carrying.ts'

const edge = { edgePx: 64, fastestPx: 18 }

export type DragPart = 'move' | 'resize'

export type DragListener = {
	/** False: this item is not picked up. */
	readonly begin: (itemId: string) => boolean
	/** How far down from where it was, in px of the drawing, and over which column; -1: beside all of them. */
	readonly to: (part: DragPart, downPx: number, column: number) => void
	readonly drop: () => void
	readonly cancel: () => void
}

type Picked = {
	readonly part: DragPart
	readonly itemId: string
	/** Where the drawing began on the screen as it was picked up. */
	readonly bodyTop: number
}

/** Listens on the drawing until the answer is called. Columns are the elements with `data-plan-column`. */
export const listenForDrags = (body: HTMLElement, tell: DragListener): (() => void) => {
	const columnUnder = (x: number): number =>
		[...body.querySelectorAll<HTMLElement>('[data-plan-column]')].findIndex((column) => {
			const { left, right } = column.getBoundingClientRect()
			return x >= left && x < right
		})

	return listenToCarrying<Picked>(body, {
		mouseSlackPx: 4,
		className: 'is-planning',
		pick: (_, target) => {
			const itemId = target.closest<HTMLElement>('[data-plan-item]')?.dataset['planItem']
			if (itemId === undefined) return null
			const part = target.closest('[data-plan-edge]') === null ? 'move' : 'resize'
			return { part, itemId, bodyTop: body.getBoundingClientRect().top }
		},
		begin: ({ thing }) => tell.begin(thing.itemId),
		follow: ({ thing, startY, x, y }) => {
			const byPx = nearEdge(edge, y, 0, innerHeight)
			if (byPx !== 0) scrollBy(0, byPx)
			// The drawing may have been scrolled away from under the hand.
			const scrolled = thing.bodyTop - body.getBoundingClientRect().top
			tell.to(thing.part, y - startY + scrolled, columnUnder(x))
		},
		drop: () => tell.drop(),
		cancel: () => tell.cancel(),
	})
}
