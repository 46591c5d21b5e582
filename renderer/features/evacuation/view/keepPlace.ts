/** Somebody is ticked, and the button that did it is gone: nobody should have to begin again at the top of the screen. */
import { focusSoon } from '../../../components/focusSoon.ts'

const hasNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * Remembers who comes after somebody in the same list. Call the answer once the tick is on the screen: the focus goes
 * to them, or to the field where nobody is left; nothing moves while the focus is somewhere.
 * @param own around the buttons of one person, marked with `data-open` while they are not settled
 */
export const placeAfter = (own: HTMLElement | null): (() => void) => {
	const places = [...(own?.closest('section')?.querySelectorAll<HTMLElement>('[data-open]') ?? [])]
	const at = own === null ? -1 : places.indexOf(own)
	const next = places[at + 1] ?? places[at - 1]
	return () =>
		focusSoon(() => {
			if (!hasNowhere()) return null
			const isThere = next?.isConnected === true && next.hasAttribute('data-open')
			return isThere ? next.querySelector<HTMLElement>('button') : document.getElementById('alarm-tick')
		})
}

/** The same for the last button of one person that is drawn anew. */
export const placeIn = (own: HTMLElement | null): void =>
	focusSoon(() =>
		hasNowhere() ? (own?.querySelector<HTMLElement>('button') ?? document.getElementById('alarm-tick')) : null,
	)
