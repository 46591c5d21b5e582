/** Where things of the board are on the page, and a card on its way from one place to another. */
import { focusSoon } from '../../../components/focusSoon.ts'

const quoted = (id: string): string => CSS.escape(id)

export const cardOf = (registrationId: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-card="${quoted(registrationId)}"]`)

export const columnOf = (columnId: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-column="${quoted(columnId)}"]`)

export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a column into sight, sideways only. */
export const showColumn = (columnId: string): void =>
	columnOf(columnId)?.scrollIntoView({ inline: 'nearest', block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' })

/** Puts the focus on a card once it is on the screen. */
export const focusCard = (registrationId: string): void => focusSoon(() => cardOf(registrationId))

/** The same where nothing has the focus any more; whoever went on to something else is left there. */
export const keepFocus = (registrationId: string): void =>
	focusSoon(() => (document.activeElement === document.body ? cardOf(registrationId) : null))

/** A picture of a card that floats above the board; whoever made it removes it. */
export const ghostOf = (card: HTMLElement): HTMLElement => {
	const rect = card.getBoundingClientRect()
	const ghost = card.cloneNode(true) as HTMLElement
	for (const name of ['id', 'role', 'tabindex', 'data-card', 'aria-selected', 'aria-describedby'])
		ghost.removeAttribute(name)
	ghost.setAttribute('aria-hidden', 'true')
	ghost.className = 'board-card board-ghost'
	ghost.style.width = `${rect.width}px`
	ghost.style.height = `${rect.height}px`
	ghost.style.transform = `translate3d(${rect.left}px, ${rect.top}px, 0)`
	document.body.append(ghost)
	return ghost
}

/** Shows the way of a card to where it is now, so that the eye can follow. `from` is where it was on the screen. */
export const travel = (registrationId: string, from: DOMRect, ghost: HTMLElement | null): void => {
	const end = () => ghost?.remove()
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			const card = cardOf(registrationId)
			const to = card?.getBoundingClientRect()
			if (card === null || to === undefined || isStill()) return end()
			const flying = ghost ?? ghostOf(card)
			const styles = getComputedStyle(document.documentElement)
			const ms = Number.parseFloat(styles.getPropertyValue('--motion-travel')) || 0
			const move = flying.animate(
				[
					{ transform: `translate3d(${from.left}px, ${from.top}px, 0)` },
					{ transform: `translate3d(${to.left}px, ${to.top}px, 0)` },
				],
				{ duration: ms, easing: styles.getPropertyValue('--ease-arrive').trim() || 'ease-out' },
			)
			// Not `visibility`: what is hidden loses the focus.
			card.style.opacity = '0'
			const arrive = () => {
				card.style.opacity = ''
				flying.remove()
			}
			move.finished.then(arrive, arrive)
		}),
	)
}
