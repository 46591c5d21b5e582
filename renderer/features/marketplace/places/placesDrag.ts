/**
 * Dragging a stall over the plan by mouse, pen or finger. A mouse has to move a little first, a finger to rest a
 * little, so that pressing and scrolling stay what they are. While a stall is carried its picture is moved by hand
 * and positions are found by arithmetic: nothing of the plan is drawn again until another position is under it.
 */
import { listenToCarrying } from '../../../components/carrying.ts'
import type { PlanPosition } from '../../../components/hall/planTypes.ts'
import { positionAtPoint } from './atPoint.ts'

const mouseSlackPx = 5
const fingerSlackPx = 10
const fingerRestMs = 320
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

type Held = {
	readonly pointerId: number
	readonly isFinger: boolean
	readonly stallId: string
	readonly startX: number
	readonly startY: number
	x: number
	y: number
	rest: ReturnType<typeof setTimeout> | undefined
}

type Carried = Held & { readonly ghost: HTMLElement; overId: string | null; frame: number }

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
	let held: Held | null = null
	let carried: Carried | null = null

	const letGo = (): void => {
		clearTimeout(held?.rest)
		held = null
		if (carried !== null) {
			cancelAnimationFrame(carried.frame)
			carried.ghost.remove()
			document.documentElement.classList.remove('is-carrying-stall')
			carried = null
		}
	}

	const positionUnder = (x: number, y: number): string | null => {
		const plan = floor.querySelector<SVGSVGElement>('svg.hall-plan')
		const matrix = plan?.getScreenCTM()
		if (!matrix) return null
		const at = new DOMPoint(x, y).matrixTransform(matrix.inverse())
		return positionAtPoint(tell.positions(), at.x, at.y, aimSlackPx / matrix.a)?.id ?? null
	}

	const follow = (): void => {
		const now = carried
		if (now === null) return
		now.ghost.style.transform = `translate3d(${now.x + 12}px, ${now.y + 10}px, 0)`
		const overId = positionUnder(now.x, now.y)
		if (overId !== now.overId) {
			now.overId = overId
			tell.over(overId)
		}
		now.frame = requestAnimationFrame(follow)
	}

	const begin = (): void => {
		if (held === null || carried !== null) return
		clearTimeout(held.rest)
		carried = { ...held, ghost: ghostOf(tell.wordsOf(held.stallId)), overId: null, frame: 0 }
		floor.setPointerCapture(held.pointerId)
		document.documentElement.classList.add('is-carrying-stall')
		tell.begin(held.stallId)
		follow()
	}

	const down = (event: PointerEvent): void => {
		if (!event.isPrimary || event.button !== 0 || held !== null || !(event.target instanceof Element)) return
		const positionId = event.target.closest<SVGElement>('[data-position]')?.dataset['position']
		const stallId =
			positionId === undefined
				? event.target.closest<HTMLElement>('[data-stall]')?.dataset['stall']
				: tell.stallAt(positionId)
		if (stallId === undefined) return
		const isFinger = event.pointerType === 'touch'
		held = {
			pointerId: event.pointerId,
			isFinger,
			stallId,
			startX: event.clientX,
			startY: event.clientY,
			x: event.clientX,
			y: event.clientY,
			rest: isFinger ? setTimeout(begin, fingerRestMs) : undefined,
		}
	}

	const move = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		const now = carried ?? held
		now.x = event.clientX
		now.y = event.clientY
		if (carried !== null) return
		const far = Math.hypot(event.clientX - held.startX, event.clientY - held.startY)
		if (held.isFinger) {
			if (far > fingerSlackPx) letGo()
		} else if (far > mouseSlackPx) begin()
	}

	/** What ends a drag is not a press on a position. */
	const swallowClick = (): void => {
		const swallow = (event: MouseEvent) => {
			event.stopPropagation()
			event.preventDefault()
		}
		floor.addEventListener('click', swallow, { capture: true, once: true })
		setTimeout(() => floor.removeEventListener('click', swallow, { capture: true }), 0)
	}

	const up = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		const done = carried
		if (done === null) return letGo()
		const overId = positionUnder(event.clientX, event.clientY)
		swallowClick()
		letGo()
		tell.drop(done.stallId, overId)
	}

	const stop = (): void => {
		const wasCarried = carried !== null
		letGo()
		if (wasCarried) tell.cancel()
	}

	const cancelled = (event: PointerEvent): void => {
		if (event.pointerId === held?.pointerId) stop()
	}
	const key = (event: KeyboardEvent): void => {
		if (carried === null || event.key !== 'Escape') return
		event.preventDefault()
		event.stopPropagation()
		stop()
	}
	/** A finger that carries a stall does not scroll, and its long press asks for no menu. */
	const noScroll = (event: TouchEvent): void => {
		if (carried !== null && event.cancelable) event.preventDefault()
	}
	const noMenu = (event: Event): void => {
		if (held?.isFinger === true) event.preventDefault()
	}

	return listenToCarrying(floor, { down, move, up, cancelled, key, touchMove: noScroll, menu: noMenu, stop })
}
