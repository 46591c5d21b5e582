/** Files that leave, as an organiser meets them: the list of what can be made, one to be made, what left. */
import type { Locator, Page } from 'playwright-core'
import { focusOn } from './settle.ts'

export type FilesPage = {
	readonly page: Page
	/** The list of all. */
	readonly go: () => Promise<void>
	/** Opens a file from the list by its name, with the keyboard. */
	readonly choose: (name: string) => Promise<void>
	readonly field: (name: string | RegExp) => Locator
	readonly press: (name: string | RegExp) => Promise<void>
	readonly message: (words: string | RegExp) => Locator
	/** The sheet that is shown of what will be in a file. */
	readonly shown: Locator
	readonly password: Locator
	/** What left, by what it is. */
	readonly left: (name: string | RegExp) => Locator
	readonly toast: (words: string | RegExp) => Locator
}

export const filesPage = (page: Page): FilesPage => {
	const title = page.getByRole('heading', { level: 1 })
	return {
		page,
		go: async () => {
			await page.evaluate(() => {
				location.hash = '#/afterwards/files'
			})
			await title.filter({ hasText: 'Files that leave' }).waitFor()
		},
		choose: async (name) => {
			await focusOn(page.getByRole('link', { name, exact: true }))
			await page.keyboard.press('Enter')
			await title.filter({ hasText: name }).waitFor()
		},
		field: (name) => page.getByRole('textbox', { name }),
		press: async (name) => {
			await focusOn(page.getByRole('button', { name }))
			await page.keyboard.press('Enter')
		},
		message: (words) => page.locator('.message').filter({ hasText: words }),
		shown: page.locator('.files-preview'),
		password: page.getByRole('textbox', { name: 'Password', exact: true }),
		left: (name) => page.locator('.files-left').filter({ hasText: name }),
		toast: (words) => page.locator('.toasts').getByText(words),
	}
}
