/**
 * Picking something up on the page with a mouse, a pen or a finger, carrying it and putting it down. A mouse has to
 * move a little first, a finger to rest a little, so that pressing and scrolling stay what they are. Knows nothing of
 * what is carried: that, and where it goes, is for each screen to say.
 */

const fingerSlackPx = 10
const fingerRestMs = 320

/** A hand that is pressed on something. Pixels of the window. */
export type Hand<T> = {
	readonly thing: T
	readonly startX: number
	readonly startY: number
	/** Where it is now. */
	x: number
	y: number
	/** Alt is held. */
	isFree: boolean
}

export type Carrying<T> = {
	/** How far a mouse goes until it carries, in px. */
	readonly mouseSlackPx: number
	/** Of the page, while something is carried. */
	readonly className: string
	/** Buttons of the mouse that carry; the left one unless said. */
	readonly buttons?: readonly number[]
	/** What is under the hand; null: nothing that can be carried. */
	readonly pick: (event: PointerEvent, target: Element) => T | null
	/** It is about to be carried. False: it is not picked up. */
	readonly begin: (hand: Hand<T>) => boolean
	/** Once a frame as long as it is carried, and once more before it is put down. */
	readonly follow: (hand: Hand<T>) => void
	readonly drop: (hand: Hand<T>) => void
	/** It was carried and is not put anywhere: Escape, or the page lost its focus. */
	readonly cancel: (hand: Hand<T>) => void
}

type Held<T> = Hand<T> & {
	readonly pointerId: number
	readonly isFinger: boolean
	rest: ReturnType<typeof setTimeout> | undefined
	frame: number
	isCarried: boolean
}

/** What ends a drag is not a press on what is there. */
const swallowClick = (element: HTMLElement): void => {
	const swallow = (event: MouseEvent): void => {
		event.stopPropagation()
		event.preventDefault()
	}
	element.addEventListener('click', swallow, { capture: true, once: true })
	setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 0)
}

/** Listens on an element until the function that it answers is called. */
export const listenToCarrying = <T>(element: HTMLElement, on: Carrying<T>): (() => void) => {
	let held: Held<T> | null = null

	const letGo = (): void => {
		if (held === null) return
		clearTimeout(held.rest)
		cancelAnimationFrame(held.frame)
		document.documentElement.classList.remove(on.className)
		held = null
	}

	const follow = (): void => {
		if (held === null) return
		held.frame = requestAnimationFrame(follow)
		on.follow(held)
	}

	const begin = (): void => {
		if (held === null || held.isCarried) return
		clearTimeout(held.rest)
		if (!on.begin(held)) return letGo()
		held.isCarried = true
		element.setPointerCapture(held.pointerId)
		document.documentElement.classList.add(on.className)
		held.frame = requestAnimationFrame(follow)
	}

	const down = (event: PointerEvent): void => {
		if (!event.isPrimary || held !== null || !(event.target instanceof Element)) return
		if (!(on.buttons ?? [0]).includes(event.button)) return
		const thing = on.pick(event, event.target)
		if (thing === null) return
		const isFinger = event.pointerType === 'touch'
		held = {
			thing,
			pointerId: event.pointerId,
			isFinger,
			startX: event.clientX,
			startY: event.clientY,
			x: event.clientX,
			y: event.clientY,
			isFree: event.altKey,
			rest: isFinger ? setTimeout(begin, fingerRestMs) : undefined,
			frame: 0,
			isCarried: false,
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
		} else if (far > on.mouseSlackPx) begin()
	}

	const up = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		const done = held
		if (done.isCarried) {
			done.x = event.clientX
			done.y = event.clientY
			// As far as the hand went, though no frame was drawn since.
			on.follow(done)
		}
		letGo()
		if (!done.isCarried) return
		swallowClick(element)
		on.drop(done)
	}

	const stop = (): void => {
		const done = held
		letGo()
		if (done?.isCarried === true) on.cancel(done)
	}
	const cancelled = (event: PointerEvent): void => {
		if (event.pointerId === held?.pointerId) stop()
	}
	/** Every key of the page, before anything else hears it. */
	const key = (event: KeyboardEvent): void => {
		if (held?.isCarried !== true || event.key !== 'Escape') return
		event.preventDefault()
		event.stopPropagation()
		stop()
	}
	/** A finger that carries something does not scroll, and its long press asks for no menu. */
	const touchMove = (event: TouchEvent): void => {
		if (held?.isCarried === true && event.cancelable) event.preventDefault()
	}
	const menu = (event: Event): void => {
		if (held?.isFinger === true) event.preventDefault()
	}

	const ended = new AbortController()
	const { signal } = ended
	element.addEventListener('pointerdown', down, { signal })
	element.addEventListener('pointermove', move, { signal })
	element.addEventListener('pointerup', up, { signal })
	element.addEventListener('pointercancel', cancelled, { signal })
	element.addEventListener('lostpointercapture', cancelled, { signal })
	element.addEventListener('touchmove', touchMove, { passive: false, signal })
	element.addEventListener('contextmenu', menu, { signal })
	addEventListener('keydown', key, { capture: true, signal })
	addEventListener('blur', stop, { signal })
	return () => {
		stop()
		ended.abort()
	}
}

/** How near to an edge a screen begins to scroll, and how fast at most, in px and px a frame. */
export type Edge = { readonly edgePx: number; readonly fastestPx: number }

/** By how much to scroll for a hand at `at` between two edges, in px; zero: it is near neither. */
export const nearEdge = ({ edgePx, fastestPx }: Edge, at: number, from: number, to: number): number => {
	if (at < from + edgePx) return -fastestPx * Math.min(1, (from + edgePx - at) / edgePx)
	if (at > to - edgePx) return fastestPx * Math.min(1, (at - to + edgePx) / edgePx)
	return 0
}
