/** A screen for the public as somebody in front of it meets it: to be read, touched, or shown a badge. */
import type { Locator, Page } from 'playwright-core'
import { settle } from './settle.ts'

export type DisplayPage = {
	readonly page: Page
	/** What is on. */
	readonly now: Locator
	readonly next: Locator
	readonly clock: Locator
	/** Says from when the screen is, once nobody answers. */
	readonly old: Locator
	readonly findButton: Locator
	readonly code: Locator
	readonly key: (name: string) => Locator
	readonly answer: Locator
	/** As a scanner does it: all at once, and Enter at the end. */
	readonly scan: (code: string) => Promise<void>
	readonly words: () => Promise<string>
}

export const displayPage = (page: Page): DisplayPage => ({
	page,
	now: page.getByRole('region', { name: 'Now', exact: true }),
	next: page.getByRole('region', { name: 'Later today' }),
	clock: page.locator('.display-clock'),
	old: page.locator('.display-old'),
	findButton: page.getByRole('button', { name: 'Find your table' }),
	code: page.getByRole('textbox', { name: 'The code on your badge' }),
	key: (name) => page.getByRole('button', { name, exact: true }),
	answer: page.locator('.display-answer'),
	scan: async (code) => {
		await settle(page)
		await page.keyboard.type(code)
		await page.keyboard.press('Enter')
	},
	words: () => page.locator('body').innerText(),
})
