/**
 * Dragging a card by mouse, pen or finger. While a card is carried nothing is drawn by React but the column under
 * it and the one before: the picture of the card is moved by hand, and columns are found by arithmetic.
 */
import { type Hand, listenToCarrying, nearEdge } from '../../../components/carrying.ts'
import { cardOf, ghostOf } from './boardDom.ts'

const edge = { edgePx: 72, fastestPx: 22 }

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

type Lifted = {
	readonly ghost: HTMLElement
	readonly grabX: number
	readonly grabY: number
	readonly columns: readonly { readonly id: string; readonly left: number; readonly right: number }[]
	overId: string | null
}
type Picked = { readonly registrationId: string; readonly card: HTMLElement; lifted: Lifted | null }

/** Listens on the board until the answer is called. */
export const listenForDrags = (board: HTMLElement, tell: DragListener): (() => void) => {
	const lift = (card: HTMLElement, startX: number, startY: number): Lifted => {
		const rect = card.getBoundingClientRect()
		const gap = Number.parseFloat(getComputedStyle(board).columnGap) || 0
		const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')].map((column) => ({
			id: column.dataset['column'] ?? '',
			left: column.offsetLeft - gap / 2,
			right: column.offsetLeft + column.offsetWidth + gap / 2,
		}))
		return { ghost: ghostOf(card), grabX: startX - rect.left, grabY: startY - rect.top, columns, overId: null }
	}

	const columnUnder = ({ columns }: Lifted, { x, y }: Hand<Picked>, region: DOMRect): string | null => {
		const isInside = x >= region.left && x <= region.right && y >= region.top && y <= region.bottom
		if (!isInside) return null
		const across = x - region.left + board.scrollLeft
		return columns.find(({ left, right }) => across >= left && across < right)?.id ?? null
	}

	return listenToCarrying<Picked>(board, {
		mouseSlackPx: 5,
		className: 'is-carrying',
		pick: (_, target) => {
			const card = target.closest<HTMLElement>('[data-card]')
			const registrationId = card?.dataset['card']
			if (card === null || registrationId === undefined) return null
			tell.about(registrationId)
			return { registrationId, card, lifted: null }
		},
		begin: ({ thing, startX, startY }) => {
			if (!tell.begin(thing.registrationId)) return false
			thing.lifted = lift(thing.card, startX, startY)
			thing.card.classList.add('board-card-lifted')
			return true
		},
		follow: (hand) => {
			const { lifted } = hand.thing
			if (lifted === null) return
			const { x, y } = hand
			const region = board.getBoundingClientRect()
			lifted.ghost.style.transform = `translate3d(${x - lifted.grabX}px, ${y - lifted.grabY}px, 0) rotate(1.5deg)`
			const sideways = nearEdge(edge, x, region.left, region.right)
			const upDown = nearEdge(edge, y, region.top, region.bottom)
			if (sideways !== 0) board.scrollLeft += sideways
			if (upDown !== 0 && sideways === 0) board.scrollTop += upDown
			const overId = columnUnder(lifted, hand, region)
			if (overId === lifted.overId) return
			lifted.overId = overId
			tell.over(overId)
		},
		drop: ({ thing }) => {
			thing.card.classList.remove('board-card-lifted')
			if (thing.lifted !== null) tell.drop(thing.lifted.overId, thing.lifted.ghost)
		},
		cancel: ({ thing }) => {
			thing.card.classList.remove('board-card-lifted')
			thing.lifted?.ghost.remove()
			tell.cancel()
		},
	})
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
