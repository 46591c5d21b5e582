/** What is not on the screen after so many frames will not be. */
const mostTries = 10

/**
 * Puts the focus somewhere once what was just changed is on the screen: where the control that had it
 * is gone, nobody should have to begin again at the top of the page.
 */
export const focusSoon = (find: () => HTMLElement | null | undefined): void => {
	let tries = 0
	const look = (): void => {
		const found = find()
		if (found) found.focus()
		else if (++tries < mostTries) requestAnimationFrame(look)
	}
	requestAnimationFrame(() => requestAnimationFrame(look))
}
