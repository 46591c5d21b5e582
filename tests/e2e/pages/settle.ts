/**
 * Waits until what the last change put the focus on has it: screens do that up to two frames after they have changed
 * (`focusSoon`), and would take it from whatever a test gives it to in between. To be called before a key is pressed
 * or the focus is put somewhere, wherever something on the screen has just changed by itself.
 */
import type { Locator, Page } from 'playwright-core'

export const settle = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		// What React still has to do for what is on the screen already waits in line before this.
		await new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel()
			port1.addEventListener('message', resolve)
			port1.start()
			port2.postMessage(null)
		})
		for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
	})

/** Puts the focus somewhere once the screen has come to rest. */
export const focusOn = async (place: Locator): Promise<void> => {
	await place.waitFor()
	await settle(place.page())
	await place.focus()
}

/** Waits until something has the focus. */
export const focusIsOn = (place: Locator): Promise<void> => place.and(place.page().locator(':focus')).waitFor()
