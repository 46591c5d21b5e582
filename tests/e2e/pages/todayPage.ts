/** Today as an organiser meets it: numbers, the picture, what is left, the end of the day. */
import type { Locator, Page } from 'playwright-core'

export type TodayPage = {
	readonly page: Page
	readonly title: Locator
	/** Opens a view of today, by its address. */
	readonly go: (view: 'doors' | 'ready' | 'end') => Promise<void>
	/** A number by what stands under it. */
	readonly stat: (label: string) => Promise<string>
	readonly card: (name: string) => Locator
	readonly button: (name: string | RegExp) => Locator
	readonly dialog: Locator
}

export const todayPage = (page: Page): TodayPage => ({
	page,
	title: page.locator('main h1'),
	go: async (view) => {
		await page.evaluate((to) => {
			location.hash = `#/today/${to}`
		}, view)
		await page
			.locator('.views [aria-current="page"]')
			.and(page.locator(`[href="#/today/${view}"]`))
			.waitFor()
		// The title of a view without numbers yet is its name.
		await page.locator('main .card').first().waitFor()
	},
	stat: async (label) => (await page.locator('.stat', { hasText: label }).locator('b').innerText()).trim(),
	card: (name) => page.getByRole('region', { name, exact: true }),
	button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
	dialog: page.getByRole('dialog'),
})
