/** Badges as an organiser meets them: printing many, and how they look. */
import type { Locator, Page } from 'playwright-core'
import { countPrints } from './printed.ts'
import { focusOn } from './settle.ts'

export type BadgesPage = {
	readonly page: Page
	readonly go: (view?: 'print' | 'look') => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	readonly choice: (name: string | RegExp) => Locator
	/** Which badges: one of three. */
	readonly which: (name: string | RegExp) => Locator
	readonly press: (name: string | RegExp) => Promise<void>
	/** `201 badges on 21 sheets`. */
	readonly sum: Locator
	readonly design: Locator
	readonly start: Locator
	/** What is asked after a print. */
	readonly asked: Locator
	readonly toast: (words: string | RegExp) => Locator
	readonly measure: (name: string) => Locator
	readonly part: (name: string) => Locator
	/** Badges drawn true to scale: the longest name and the shortest. */
	readonly faces: Locator
}

export const badgesPage = (page: Page): BadgesPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name })
	return {
		page,
		go: async (view = 'print') => {
			await page.evaluate((one) => {
				location.hash = `#/registrations/badges/${one}`
			}, view)
			await page.getByRole('heading', { name: view === 'print' ? 'Which badges' : 'As it is printed' }).waitFor()
			await countPrints(page)
		},
		button,
		which: (name) => page.locator('.choice').filter({ hasText: name }),
		choice: (name) => page.getByRole('radio', { name }),
		press: async (name) => {
			await focusOn(button(name))
			await page.keyboard.press('Enter')
		},
		sum: page.locator('.badges-go [role="status"]').filter({ hasText: /\d/ }),
		design: page.getByLabel('Design', { exact: true }),
		start: page.getByLabel('First free label'),
		asked: page.locator('.message', { hasText: 'Did the badges come out?' }),
		toast: (words) => page.locator('.toasts').getByText(words),
		measure: (name) => page.getByRole('textbox', { name }),
		part: (name) => page.getByRole('checkbox', { name }),
		faces: page.locator('.badges-faces .badge-face'),
	}
}
