/** The help desk as its lead meets it. */
import type { Locator, Page } from 'playwright-core'

export type HelpPage = {
	readonly page: Page
	/** Whoever waits, one each, the longest first. */
	readonly asks: Locator
	readonly ask: (name: string | RegExp) => Locator
	/** The card that is open, by its heading. */
	readonly card: (name: string | RegExp) => Locator
	/** Goes to the help desk and waits until it knows who waits. */
	readonly go: () => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
}

export const helpPage = (page: Page): HelpPage => {
	const asks = page.getByRole('list', { name: 'Who waits' }).getByRole('listitem')
	return {
		page,
		asks,
		ask: (name) => asks.filter({ hasText: name }),
		card: (name) => page.getByRole('region', { name }),
		go: async () => {
			await page.evaluate(() => {
				location.hash = '#/help'
			})
			await page.getByRole('heading', { level: 1, name: /waits?\.$/ }).waitFor()
		},
		toast: (words) => page.locator('[role="alertdialog"], .toast').filter({ hasText: words }),
	}
}
