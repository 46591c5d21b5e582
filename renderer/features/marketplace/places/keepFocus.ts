/** Where what had the focus went by what it did, the focus goes to what is beside it, not to the top of the page. */
import { focusSoon } from '../../../components/focusSoon.ts'

export const keepFocus = (find: () => HTMLElement | null): void =>
	focusSoon(() => {
		const { activeElement } = document
		return activeElement === null || activeElement === document.body ? find() : null
	})

const panelTitle = () => document.getElementById('places-stall')

/** For what is done from the panel of a stall. */
export const keepInPanel = async (done: Promise<unknown>): Promise<void> => {
	await done
	keepFocus(panelTitle)
}
