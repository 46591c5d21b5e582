/**
 * Dragging a card by mouse, pen or finger. A mouse has to move a little first, a finger to rest a little, so that
 * pressing and scrolling stay what they are. While a card is carried nothing is drawn by React but the column under
 * it and the one before: the picture of the card is moved by hand, and columns are found by arithmetic.
 */
import { listenToCarrying } from '../../../components/carrying.ts'
import { cardOf, ghostOf } from './boardDom.ts'

const mouseSlackPx = 5
const fingerSlackPx = 10
const fingerRestMs = 320
/** How near to the edge the board begins to scroll, and how fast at most, in px a frame. */
const edgePx = 72
const fastestPx = 22

export type DragListener = {
	/** Somebody may be about to be picked up: ask ahead what tables would mean. */
	readonly about: (registrationId: string) => void
	/** False: this card is not picked up. */
	readonly begin: (registrationId: string) => boolean
	/** Which column is under it now; null: none. Called only when that changes. */
	readonly over: (columnId: string | null) => void
	/** `ghost`: the picture of the card, given away: whoever takes it removes it. */
	readonly drop: (columnId: string | null, ghost: HTMLElement) => void
	readonly cancel: () => void
}

type Held = {
	readonly pointerId: number
	readonly isFinger: boolean
	readonly registrationId: string
	readonly card: HTMLElement
	readonly startX: number
	readonly startY: number
	x: number
	y: number
	rest: ReturnType<typeof setTimeout> | undefined
}

type Carried = Held & {
	readonly ghost: HTMLElement
	readonly grabX: number
	readonly grabY: number
	readonly columns: readonly { readonly id: string; readonly left: number; readonly right: number }[]
	overId: string | null
	frame: number
}

const nearEdge = (at: number, from: number, to: number): number => {
	if (at < from + edgePx) return -fastestPx * Math.min(1, (from + edgePx - at) / edgePx)
	if (at > to - edgePx) return fastestPx * Math.min(1, (at - to + edgePx) / edgePx)
	return 0
}

/** Listens on the board until the answer is called. */
export const listenForDrags = (board: HTMLElement, tell: DragListener): (() => void) => {
	let held: Held | null = null
	let carried: Carried | null = null

	const letGo = (): void => {
		clearTimeout(held?.rest)
		held = null
		if (carried !== null) {
			cancelAnimationFrame(carried.frame)
			carried.card.classList.remove('board-card-lifted')
			document.documentElement.classList.remove('is-carrying')
			carried = null
		}
	}

	const columnUnder = (now: Carried, region: DOMRect): string | null => {
		const isInside = now.x >= region.left && now.x <= region.right && now.y >= region.top && now.y <= region.bottom
		if (!isInside) return null
		const x = now.x - region.left + board.scrollLeft
		return now.columns.find(({ left, right }) => x >= left && x < right)?.id ?? null
	}

	const follow = (): void => {
		const now = carried
		if (now === null) return
		const region = board.getBoundingClientRect()
		now.ghost.style.transform = `translate3d(${now.x - now.grabX}px, ${now.y - now.grabY}px, 0) rotate(1.5deg)`
		const sideways = nearEdge(now.x, region.left, region.right)
		const upDown = nearEdge(now.y, region.top, region.bottom)
		if (sideways !== 0) board.scrollLeft += sideways
		if (upDown !== 0 && sideways === 0) board.scrollTop += upDown
		const overId = columnUnder(now, region)
		if (overId !== now.overId) {
			now.overId = overId
			tell.over(overId)
		}
		now.frame = requestAnimationFrame(follow)
	}

	const begin = (): void => {
		if (held === null || carried !== null || !tell.begin(held.registrationId)) return letGo()
		clearTimeout(held.rest)
		const rect = held.card.getBoundingClientRect()
		const gap = Number.parseFloat(getComputedStyle(board).columnGap) || 0
		const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')].map((column) => ({
			id: column.dataset['column'] ?? '',
			left: column.offsetLeft - gap / 2,
			right: column.offsetLeft + column.offsetWidth + gap / 2,
		}))
		carried = {
			...held,
			ghost: ghostOf(held.card),
			grabX: held.startX - rect.left,
			grabY: held.startY - rect.top,
			columns,
			overId: null,
			frame: 0,
		}
		board.setPointerCapture(held.pointerId)
		held.card.classList.add('board-card-lifted')
		document.documentElement.classList.add('is-carrying')
		carried.frame = requestAnimationFrame(follow)
	}

	const down = (event: PointerEvent): void => {
		if (!event.isPrimary || event.button !== 0 || held !== null || !(event.target instanceof Element)) return
		const card = event.target.closest<HTMLElement>('[data-card]')
		const registrationId = card?.dataset['card']
		if (card === null || registrationId === undefined) return
		const isFinger = event.pointerType === 'touch'
		held = {
			pointerId: event.pointerId,
			isFinger,
			registrationId,
			card,
			startX: event.clientX,
			startY: event.clientY,
			x: event.clientX,
			y: event.clientY,
			rest: isFinger ? setTimeout(begin, fingerRestMs) : undefined,
		}
		tell.about(registrationId)
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

	const up = (event: PointerEvent): void => {
		if (held === null || event.pointerId !== held.pointerId) return
		const done = carried
		if (done !== null) {
			const overId = columnUnder(done, board.getBoundingClientRect())
			swallowClick()
			letGo()
			tell.drop(overId, done.ghost)
		} else letGo()
	}

	const stop = (): void => {
		const done = carried
		letGo()
		if (done === null) return
		done.ghost.remove()
		tell.cancel()
	}

	/** What ends a drag is not a press on the card. */
	const swallowClick = (): void => {
		const swallow = (event: MouseEvent) => {
			event.stopPropagation()
			event.preventDefault()
		}
		board.addEventListener('click', swallow, { capture: true, once: true })
		setTimeout(() => board.removeEventListener('click', swallow, { capture: true }), 0)
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
	/** A finger that carries a card does not scroll, and its long press asks for no menu. */
	const noScroll = (event: TouchEvent): void => {
		if (carried !== null && event.cancelable) event.preventDefault()
	}
	const noMenu = (event: Event): void => {
		if (held?.isFinger === true) event.preventDefault()
	}

	return listenToCarrying(board, { down, move, up, cancelled, key, touchMove: noScroll, menu: noMenu, stop })
}

/** The ghost goes back to the card it was made of. */
export const flyBack = (registrationId: string, ghost: HTMLElement): void => {
	const rect = cardOf(registrationId)?.getBoundingClientRect()
	if (rect === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return ghost.remove()
	const move = ghost.animate([{}, { transform: `translate3d(${rect.left}px, ${rect.top}px, 0)` }], {
		duration: 200,
		easing: 'ease-out',
	})
	move.finished.then(
		() => ghost.remove(),
		() => ghost.remove(),
	)
}
