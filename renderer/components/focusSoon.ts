/**
 * Puts the focus somewhere once what was just changed is on the screen: where the control that had it
 * is gone, nobody should have to begin again at the top of the page.
 */
export const focusSoon = (find: () => HTMLElement | null | undefined): void => {
	requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()))
}
