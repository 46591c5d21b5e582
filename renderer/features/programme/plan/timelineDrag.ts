/**
 * Dragging on the timeline by mouse, pen or finger: an item to another time or room, or its lower edge. A mouse has
 * to move a little first, a finger to rest a little, so that pressing and scrolling stay what they are. Tells only
 * how far it went; what that means is the timeline's to say.
 */

const mouseSlackPx = 4
const fingerSlackPx = 10
const fingerRestMs = 320
/** How near to the edge of the window the page begins to scroll, and how fast at most, in px a frame. */
const edgePx = 64
const fastestPx = 18

export type DragPart = 'move' | 'resize'

export type DragListener = {
	/** False: this item is not picked up. */
	readonly begin: (itemId: string) => boolean
	/** How far down from where it was, in px of the drawing, and over which column; -1: beside all of them. */
	readonly to: (part: DragPart, downPx: number, column: number) => void
	readonly drop: () => void
	readonly cancel: () => void
}

type Held = {
	readonly pointerId: number
	readonly isFinger: boolean
	readonly part: DragPart
	readonly itemId: string
	readonly startX: number
	readonly startY: number
	/** Where the drawing began on the screen as it was picked up. */
	readonly bodyTop: number
	x: number
	y: number
	rest: ReturnType<typeof setTimeout> | undefined
	frame: number
	isCarried: boolean
}

const nearEdge = (at: number, size: number): number => {
	if (at < edgePx) return -fastestPx * Math.min(1, (edgePx - at) / edgePx)
	if (at > size - edgePx) return fastestPx * Math.min(1, (at - size + edgePx) / edgePx)
	return 0
}

/** Listens on the drawing until the answer is called. Columns are the elements with `data-plan-column`. */
export const listenForDrags = (body: HTMLElement, tell: DragListener): (() => void) => {
	let held: Held | null = null

	const letGo = (): void => {
		if (held === null) return
		clearTimeout(held.rest)
		cancelAnimationFrame(held.frame)
		document.documentElement.classList.remove('is-planning')
		held = null
	}

	const columnUnder = (x: number): number =>
		[...body.querySelectorAll<HTMLElement>('[data-plan-column]')].findIndex((column) => {
			const { left, right } = column.getBoundingClientRect()
			return x >= left && x < right
		})

	const follow = (): void => {
		if (held === null) return
		const byPx = nearEdge(held.y, innerHeight)
		if (byPx !== 0) scrollBy(0, byPx)
		// The drawing may have been scrolled away from under the hand.
		const scrolled = held.bodyTop - body.getBoundingClientRect().top
		tell.to(held.part, held.y - held.startY + scrolled, columnUnder(held.x))
		held.frame = requestAnimationFrame(follow)
	}

	const begin = (): void => {
		if (held === null || held.isCarried) return
		if (!tell.begin(held.itemId)) return letGo()
		clearTimeout(held.rest)
		held.isCarried = true
		body.setPointerCapture(held.pointerId)
		document.documentElement.classList.add('is-planning')
		held.frame = requestAnimationFrame(follow)
	}

	const down = (event: PointerEvent): void => {
		if (!event.isPrimary || event.button !== 0 || held !== null || !(event.target instanceof Element)) return
		const itemId = event.target.closest<HTMLElement>('[data-plan-item]')?.dataset['planItem']
		if (itemId === undefined) return
		const isFinger = event.pointerType === 'touch'
		held = {
			pointerId: event.pointerId,
			isFinger,
			part: event.target.closest('[data-plan-edge]') === null ? 'move' : 'resize',
			itemId,
			startX: event.clientX,
			startY: event.clientY,
			bodyTop: body.getBoundingClientRect().top,
			x: event.clientX,
			y: event.clientY,
			rest: isFinger ? setTimeout(begin, fingerRestMs) : undefined,
			frame: 0,
			isCarried: false,
		}
	}

	const move = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		held.x = event.clientX
		held.y = event.clientY
		if (held.isCarried) return
		const far = Math.hypot(event.clientX - held.startX, event.clientY - held.startY)
		if (held.isFinger) {
			if (far > fingerSlackPx) letGo()
		} else if (far > mouseSlackPx) begin()
	}

	/** What ends a drag is not a press on the item. */
	const swallowClick = (): void => {
		const swallow = (event: MouseEvent): void => {
			event.stopPropagation()
			event.preventDefault()
		}
		body.addEventListener('click', swallow, { capture: true, once: true })
		setTimeout(() => body.removeEventListener('click', swallow, { capture: true }), 0)
	}

	const up = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		const wasCarried = held.isCarried
		letGo()
		if (!wasCarried) return
		swallowClick()
		tell.drop()
	}

	const stop = (): void => {
		const wasCarried = held?.isCarried === true
		letGo()
		if (wasCarried) tell.cancel()
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
	/** A finger that carries an item does not scroll, and its long press asks for no menu. */
	const noScroll = (event: TouchEvent): void => {
		if (held?.isCarried === true && event.cancelable) event.preventDefault()
	}
	const noMenu = (event: Event): void => {
		if (held?.isFinger === true) event.preventDefault()
	}

	body.addEventListener('pointerdown', down)
	body.addEventListener('pointermove', move)
	body.addEventListener('pointerup', up)
	body.addEventListener('pointercancel', cancelled)
	body.addEventListener('lostpointercapture', cancelled)
	body.addEventListener('touchmove', noScroll, { passive: false })
	body.addEventListener('contextmenu', noMenu)
	addEventListener('keydown', key, { capture: true })
	addEventListener('blur', stop)
	return () => {
		stop()
		body.removeEventListener('pointerdown', down)
		body.removeEventListener('pointermove', move)
		body.removeEventListener('pointerup', up)
		body.removeEventListener('pointercancel', cancelled)
		body.removeEventListener('lostpointercapture', cancelled)
		body.removeEventListener('touchmove', noScroll)
		body.removeEventListener('contextmenu', noMenu)
		removeEventListener('keydown', key, { capture: true })
		removeEventListener('blur', stop)
	}
}
