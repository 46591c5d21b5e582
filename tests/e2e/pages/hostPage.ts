/** The facilitator's page as whoever hosts a table meets it: by keyboard, on a tablet or a laptop. */
import type { Locator, Page } from 'playwright-core'
import { focusIsOn, settle } from './settle.ts'

export type HostPage = {
	readonly page: Page
	readonly code: Locator
	readonly heading: Locator
	readonly question: Locator
	/** A field of what the group says, by its name: `Point 1`. */
	readonly note: (name: string) => Locator
	readonly saved: Locator
	readonly otherCode: Locator
	readonly people: (list: 'Here' | 'Not here yet') => Locator
	/** Types the code on a badge, letter by letter, and Enter. */
	readonly showBadge: (code: string) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	readonly type: (text: string) => Promise<void>
}

export const hostPage = (page: Page): HostPage => {
	const code = page.getByLabel('The code on your badge')
	return {
		page,
		code,
		heading: page.getByRole('heading', { level: 1 }),
		question: page.getByRole('region', { name: 'The question' }),
		note: (name) => page.getByRole('textbox', { name, exact: true }),
		saved: page.locator('.notes-saved'),
		otherCode: page.getByLabel('The code on their badge'),
		people: (list) => page.getByRole('list', { name: list, exact: true }).getByRole('listitem'),
		showBadge: async (badge) => {
			await focusIsOn(code)
			await page.keyboard.type(badge)
			await page.keyboard.press('Enter')
		},
		press: async (...keys) => {
			await settle(page)
			for (const key of keys) await page.keyboard.press(key)
		},
		type: async (text) => {
			await settle(page)
			await page.keyboard.type(text)
		},
	}
}
