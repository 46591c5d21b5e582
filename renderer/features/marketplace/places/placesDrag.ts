/**
 * Dragging a stall over the plan by mouse, pen or finger. While a stall is carried its picture is moved by hand and
 * positions are found by arithmetic: nothing of the plan is drawn again until another position is under it.
 */
import { listenToCarrying } from '../../../components/carrying.ts'
import type { PlanPosition } from '../../../components/hall/planTypes.ts'
import { positionAtPoint } from './atPoint.ts'

/** So far beside a position still means it. */
const aimSlackPx = 10

export type PlacesDragListener = {
	readonly positions: () => readonly PlanPosition[]
	/** Whose stall is at a position; undefined: nothing to be carried. */
	readonly stallAt: (positionId: string) => string | undefined
	/** What is written on the picture that is carried. */
	readonly wordsOf: (stallId: string) => string
	readonly begin: (stallId: string) => void
	/** Which position is under it now; null: none. Called only when that changes. */
	readonly over: (positionId: string | null) => void
	readonly drop: (stallId: string, positionId: string | null) => void
	readonly cancel: () => void
}

type Picked = { readonly stallId: string; ghost: HTMLElement | null; overId: string | null }

const ghostOf = (words: string): HTMLElement => {
	const ghost = document.createElement('div')
	ghost.className = 'places-ghost'
	ghost.setAttribute('aria-hidden', 'true')
	ghost.textContent = words
	document.body.append(ghost)
	return ghost
}

/** Listens on what holds plan and tray until the answer is called. */
export const listenForStalls = (floor: HTMLElement, tell: PlacesDragListener): (() => void) => {
	const positionUnder = (x: number, y: number): string | null => {
		const plan = floor.querySelector<SVGSVGElement>('svg.hall-plan')
		const matrix = plan?.getScreenCTM()
		if (!matrix) return null
		const at = new DOMPoint(x, y).matrixTransform(matrix.inverse())
		return positionAtPoint(tell.positions(), at.x, at.y, aimSlackPx / matrix.a)?.id ?? null
	}

	return listenToCarrying<Picked>(floor, {
		mouseSlackPx: 5,
		className: 'is-carrying-stall',
		pick: (_, target) => {
			const positionId = target.closest<SVGElement>('[data-position]')?.dataset['position']
			const stallId =
				positionId === undefined
					? target.closest<HTMLElement>('[data-stall]')?.dataset['stall']
					: tell.stallAt(positionId)
			return stallId === undefined ? null : { stallId, ghost: null, overId: null }
		},
		begin: ({ thing }) => {
			thing.ghost = ghostOf(tell.wordsOf(thing.stallId))
			tell.begin(thing.stallId)
			return true
		},
		follow: ({ thing, x, y }) => {
			if (thing.ghost !== null) thing.ghost.style.transform = `translate3d(${x + 12}px, ${y + 10}px, 0)`
			const overId = positionUnder(x, y)
			if (overId === thing.overId) return
			thing.overId = overId
			tell.over(overId)
		},
		drop: ({ thing }) => {
			thing.ghost?.remove()
			tell.drop(thing.stallId, thing.overId)
		},
		cancel: ({ thing }) => {
			thing.ghost?.remove()
			tell.cancel()
		},
	})
}
