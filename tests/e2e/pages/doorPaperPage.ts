/** Paper for the door as an organiser meets it: what is printed, and typing in what was ticked. */
import type { Locator, Page } from 'playwright-core'
import { countPrints } from './printed.ts'
import { focusOn } from './settle.ts'

export type DoorPaperPage = {
	readonly page: Page
	readonly go: () => Promise<void>
	/** Opens a sheet to look at, by keyboard. */
	readonly show: (sheet: string) => Promise<void>
	readonly back: () => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	/** One of two to choose from. */
	readonly choice: (name: string) => Locator
	/** Opens the screen for what was ticked. */
	readonly enter: () => Promise<void>
	readonly field: Locator
	readonly time: Locator
	/** The lines that are typed and not sent, the newest first. */
	readonly lines: Locator
	readonly line: (name: string | RegExp) => Locator
	readonly toast: (words: string | RegExp) => Locator
	/** Types a code and Enter, without waiting for an answer in between. */
	readonly type: (text: string) => Promise<void>
}

export const doorPaperPage = (page: Page): DoorPaperPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name })
	const table = page.getByRole('table', { name: 'Typed, not sent yet' })
	const title = (name: string) => page.getByRole('heading', { level: 1, name })
	return {
		page,
		go: async () => {
			await page.evaluate(() => {
				location.hash = '#/today/paper'
			})
			await title('Paper for the door').waitFor()
			await countPrints(page)
		},
		show: async (sheet) => {
			await focusOn(page.getByRole('link', { name: `Look at it: ${sheet}` }))
			await page.keyboard.press('Enter')
			await title(sheet).waitFor()
			await page.locator('.doorpaper-page').first().waitFor()
		},
		back: async () => {
			await focusOn(button('Back to all paper'))
			await page.keyboard.press('Enter')
			await title('Paper for the door').waitFor()
		},
		button,
		choice: (name) => page.getByRole('radio', { name, exact: true }),
		enter: async () => {
			await focusOn(page.getByRole('link', { name: 'Type in what was ticked' }))
			await page.keyboard.press('Enter')
			await title('Type in what was ticked').waitFor()
		},
		field: page.getByRole('combobox', { name: 'Badge code or name' }),
		time: page.getByRole('textbox', { name: 'Time' }),
		lines: table.getByRole('row').filter({ has: page.getByRole('rowheader') }),
		line: (name) => table.getByRole('row', { name }),
		toast: (words) => page.locator('.toasts').getByText(words),
		type: async (text) => {
			await page.keyboard.type(text)
			await page.keyboard.press('Enter')
		},
	}
}
