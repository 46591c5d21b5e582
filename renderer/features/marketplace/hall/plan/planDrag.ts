/**
 * Dragging on the plan by mouse, pen or finger: positions, a part of the hall or its edges, a frame around what is to
 * be chosen; with the middle button the plan itself. A mouse has to move a little first, a finger to rest a little,
 * so that pressing and scrolling stay what they are. Tells how far it went in centimetres of the hall.
 */
import type { By } from '../../../../../shared/domain/marketplace/drawing/box.ts'
import { listenToCarrying } from '../../../../components/carrying.ts'
import type { ZonePart } from './planStore.ts'

const mouseSlackPx = 4
const fingerSlackPx = 10
const fingerRestMs = 320
/** How near to the edge the plan begins to scroll, and how fast at most, in px a frame. */
const edgePx = 48
const fastestPx = 16

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

type Held = {
	readonly pointerId: number
	readonly isFinger: boolean
	/** Null: the plan itself is pulled about. */
	readonly grip: Grip | null
	readonly isAdding: boolean
	readonly startX: number
	readonly startY: number
	readonly startLeft: number
	readonly startTop: number
	readonly from: By
	readonly cmPerPx: number
	x: number
	y: number
	isFree: boolean
	rest: ReturnType<typeof setTimeout> | undefined
	frame: number
	isCarried: boolean
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

const nearEdge = (at: number, from: number, to: number): number => {
	if (at < from + edgePx) return -fastestPx * Math.min(1, (from + edgePx - at) / edgePx)
	if (at > to - edgePx) return fastestPx * Math.min(1, (at - to + edgePx) / edgePx)
	return 0
}

/** Listens on the region that the plan scrolls in until the answer is called. */
export const listenForDrags = (
	region: HTMLElement,
	svg: () => SVGSVGElement | null,
	tell: DragListener,
): (() => void) => {
	let held: Held | null = null

	const letGo = (): void => {
		if (held === null) return
		clearTimeout(held.rest)
		cancelAnimationFrame(held.frame)
		document.documentElement.classList.remove('is-drawing')
		held = null
	}

	const follow = (): void => {
		const now = held
		if (now === null) return
		now.frame = requestAnimationFrame(follow)
		if (now.grip === null) {
			region.scrollTo(now.startLeft - (now.x - now.startX), now.startTop - (now.y - now.startY))
			return
		}
		const box = region.getBoundingClientRect()
		const [acrossPx, downPx] = [nearEdge(now.x, box.left, box.right), nearEdge(now.y, box.top, box.bottom)]
		if (region.scrollWidth > region.clientWidth && acrossPx !== 0) region.scrollLeft += acrossPx
		if (region.scrollHeight > region.clientHeight && downPx !== 0) region.scrollTop += downPx
		const by = {
			x: (now.x - now.startX + region.scrollLeft - now.startLeft) * now.cmPerPx,
			y: (now.y - now.startY + region.scrollTop - now.startTop) * now.cmPerPx,
		}
		const told = `${by.x} ${by.y} ${now.isFree}`
		if (told === now.told) return
		now.told = told
		const at = { x: now.from.x + by.x, y: now.from.y + by.y }
		tell.to(now.grip, by, { from: now.from, at }, now.isFree, now.cmPerPx)
	}

	const begin = (): void => {
		if (held === null || held.isCarried) return
		if (held.grip !== null && !tell.begin(held.grip, held.isAdding)) return letGo()
		clearTimeout(held.rest)
		held.isCarried = true
		region.setPointerCapture(held.pointerId)
		document.documentElement.classList.add('is-drawing')
		held.frame = requestAnimationFrame(follow)
	}

	const down = (event: PointerEvent): void => {
		const picture = svg()
		if (!event.isPrimary || held !== null || picture === null || !(event.target instanceof Element)) return
		const isPulling = event.button === 1
		if (event.button !== 0 && !isPulling) return
		const grip = isPulling ? null : tell.gripOf(event.target)
		const isFinger = event.pointerType === 'touch'
		// A finger on the floor scrolls.
		if (!isPulling && (grip === null || (isFinger && grip.on === 'floor'))) return
		if (isPulling) event.preventDefault()
		held = {
			pointerId: event.pointerId,
			isFinger,
			grip,
			isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
			startX: event.clientX,
			startY: event.clientY,
			startLeft: region.scrollLeft,
			startTop: region.scrollTop,
			from: floorPoint(picture, event.clientX, event.clientY),
			cmPerPx: cmPerPxOf(picture),
			x: event.clientX,
			y: event.clientY,
			isFree: event.altKey,
			rest: isFinger ? setTimeout(begin, fingerRestMs) : undefined,
			frame: 0,
			isCarried: false,
			told: '',
		}
	}

	const move = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		held.x = event.clientX
		held.y = event.clientY
		held.isFree = event.altKey
		if (held.isCarried) return
		const far = Math.hypot(event.clientX - held.startX, event.clientY - held.startY)
		if (held.isFinger) {
			if (far > fingerSlackPx) letGo()
		} else if (far > mouseSlackPx) begin()
	}

	/** What ends a drag is not a press. */
	const swallowClick = (): void => {
		const swallow = (event: MouseEvent): void => {
			event.stopPropagation()
			event.preventDefault()
		}
		region.addEventListener('click', swallow, { capture: true, once: true })
		setTimeout(() => region.removeEventListener('click', swallow, { capture: true }), 0)
	}

	const up = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		const { isCarried, grip } = held
		if (isCarried) {
			// As far as the hand went, though no frame was drawn since.
			cancelAnimationFrame(held.frame)
			follow()
		}
		letGo()
		if (!isCarried) return
		swallowClick()
		if (grip !== null) tell.drop(grip)
	}

	const stop = (): void => {
		const done = held
		letGo()
		if (done?.isCarried === true && done.grip !== null) tell.cancel(done.grip)
	}
	const cancelled = (event: PointerEvent): void => {
		if (event.pointerId === held?.pointerId) stop()
	}
	const key = (event: KeyboardEvent): void => {
		if (held?.isCarried !== true || event.key !== 'Escape') return
		event.preventDefault()
		event.stopPropagation()
		stop()
	}
	/** A finger that carries something does not scroll, and its long press asks for no menu. */
	const noScroll = (event: TouchEvent): void => {
		if (held?.isCarried === true && event.cancelable) event.preventDefault()
	}
	const noMenu = (event: Event): void => {
		if (held?.isFinger === true) event.preventDefault()
	}

	return listenToCarrying(region, { down, move, up, cancelled, key, touchMove: noScroll, menu: noMenu, stop })
}
