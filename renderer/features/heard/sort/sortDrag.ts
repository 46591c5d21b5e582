/** Dragging a note onto a theme by mouse, pen or finger. The keyboard has a list of themes beside each note. */
import { listenToCarrying, nearEdge } from '../../../components/carrying.ts'

const edge = { edgePx: 64, fastestPx: 18 }

type Picked = {
	readonly noteId: string
	readonly row: HTMLElement
	ghost: HTMLElement | null
	over: HTMLElement | null
}

const themeAt = (x: number, y: number): HTMLElement | null =>
	document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-theme-id]') ?? null

const mark = (picked: Picked, over: HTMLElement | null): void => {
	if (picked.over === over) return
	picked.over?.classList.remove('heard-theme-over')
	over?.classList.add('heard-theme-over')
	picked.over = over
}

const end = (picked: Picked): void => {
	picked.ghost?.remove()
	picked.row.classList.remove('heard-note-lifted')
}

/** Listens until the answer is called. @param onDrop a note was put onto a theme */
export const listenForSorting = (
	element: HTMLElement,
	onDrop: (noteId: string, themeId: string) => void,
): (() => void) =>
	listenToCarrying<Picked>(element, {
		mouseSlackPx: 5,
		className: 'is-carrying',
		pick: (_, target) => {
			const row = target.closest<HTMLElement>('[data-note-id]')
			const noteId = row?.dataset['noteId']
			// What can be pressed stays what it is.
			if (row === null || noteId === undefined || target.closest('select, button, a, input, label') !== null)
				return null
			return { noteId, row, ghost: null, over: null }
		},
		begin: ({ thing }) => {
			const ghost = thing.row.cloneNode(true) as HTMLElement
			ghost.removeAttribute('data-note-id')
			ghost.setAttribute('aria-hidden', 'true')
			ghost.inert = true
			ghost.classList.add('heard-note-ghost')
			ghost.style.width = `${thing.row.clientWidth}px`
			document.body.append(ghost)
			thing.ghost = ghost
			thing.row.classList.add('heard-note-lifted')
			return true
		},
		follow: ({ thing, x, y }) => {
			if (thing.ghost !== null) thing.ghost.style.transform = `translate3d(${x + 8}px, ${y + 8}px, 0)`
			const scroll = nearEdge(edge, y, 0, innerHeight)
			if (scroll !== 0) scrollBy(0, scroll)
			mark(thing, themeAt(x, y))
		},
		drop: ({ thing }) => {
			const themeId = thing.over?.dataset['themeId']
			mark(thing, null)
			end(thing)
			if (themeId !== undefined) onDrop(thing.noteId, themeId)
		},
		cancel: ({ thing }) => {
			mark(thing, null)
			end(thing)
		},
	})
