/**
 * Dragging on the plan by mouse, pen or finger: positions, a part of the hall or its edges, a frame around what is to
 * be chosen; with the middle button the plan itself. Tells how far it went in centimetres of the hall.
 */
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import { listenToCarrying, nearEdge } from '../../../../components/carrying.ts'
import type { ZonePart } from './planStore.ts'

const edge = { edgePx: 48, fastestPx: 16 }

/** What the hand is on. */
export type Grip =
	| { readonly on: 'position'; readonly id: string }
	| { readonly on: 'zone'; readonly id: string; readonly part: ZonePart }
	| { readonly on: 'floor' }

export type DragListener = {
	/** What may be dragged of what is under the hand; null: nothing. */
	readonly gripOf: (target: Element) => Grip | null
	/** False: this is not picked up. `isAdding`: with Shift or Ctrl. */
	readonly begin: (grip: Grip, isAdding: boolean) => boolean
	/** How far from where it was, and from where to where the hand went. `isFree`: with Alt; `cmPerPx`: of the plan as it is shown. */
	readonly to: (
		grip: Grip,
		by: By,
		frame: { readonly from: By; readonly at: By },
		isFree: boolean,
		cmPerPx: number,
	) => void
	readonly drop: (grip: Grip) => void
	readonly cancel: (grip: Grip) => void
}

type Picked = {
	/** Null: the plan itself is pulled about. */
	readonly grip: Grip | null
	readonly isAdding: boolean
	readonly startLeft: number
	readonly startTop: number
	readonly from: By
	readonly cmPerPx: number
	told: string
}

/** Where on the floor of the hall something on the screen is. */
export const floorPoint = (svg: SVGSVGElement, x: number, y: number): By => {
	const matrix = svg.getScreenCTM()
	if (matrix === null) return { x: 0, y: 0 }
	const point = new DOMPoint(x, y).matrixTransform(matrix.inverse())
	return { x: point.x, y: point.y }
}

export const cmPerPxOf = (svg: SVGSVGElement): number => 1 / (svg.getScreenCTM()?.a ?? 1)

/** Listens on the region that the plan scrolls in until the answer is called. */
export const listenForDrags = (
	region: HTMLElement,
	svg: () => SVGSVGElement | null,
	tell: DragListener,
): (() => void) =>
	listenToCarrying<Picked>(region, {
		mouseSlackPx: 4,
		className: 'is-drawing',
		buttons: [0, 1],
		pick: (event, target) => {
			const picture = svg()
			if (picture === null) return null
			const isPulling = event.button === 1
			const grip = isPulling ? null : tell.gripOf(target)
			// A finger on the floor scrolls.
			if (!isPulling && (grip === null || (event.pointerType === 'touch' && grip.on === 'floor'))) return null
			if (isPulling) event.preventDefault()
			return {
				grip,
				isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
				startLeft: region.scrollLeft,
				startTop: region.scrollTop,
				from: floorPoint(picture, event.clientX, event.clientY),
				cmPerPx: cmPerPxOf(picture),
				told: '',
			}
		},
		begin: ({ thing: { grip, isAdding } }) => grip === null || tell.begin(grip, isAdding),
		follow: ({ thing, startX, startY, x, y, isFree }) => {
			const { grip, startLeft, startTop, from, cmPerPx } = thing
			if (grip === null) {
				region.scrollTo(startLeft - (x - startX), startTop - (y - startY))
				return
			}
			const box = region.getBoundingClientRect()
			const [acrossPx, downPx] = [nearEdge(edge, x, box.left, box.right), nearEdge(edge, y, box.top, box.bottom)]
			if (region.scrollWidth > region.clientWidth && acrossPx !== 0) region.scrollLeft += acrossPx
			if (region.scrollHeight > region.clientHeight && downPx !== 0) region.scrollTop += downPx
			const by = {
				x: (x - startX + region.scrollLeft - startLeft) * cmPerPx,
				y: (y - startY + region.scrollTop - startTop) * cmPerPx,
			}
			const told = `${by.x} ${by.y} ${isFree}`
			if (told === thing.told) return
			thing.told = told
			tell.to(grip, by, { from, at: { x: from.x + by.x, y: from.y + by.y } }, isFree, cmPerPx)
		},
		drop: ({ thing: { grip } }) => {
			if (grip !== null) tell.drop(grip)
		},
		cancel: ({ thing: { grip } }) => {
			if (grip !== null) tell.cancel(grip)
		},
	})
