/** Copies and codes, and the lock of a computer, as an organiser meets them. */
import type { Locator, Page } from 'playwright-core'

export type SafePage = {
	readonly page: Page
	readonly go: () => Promise<void>
	readonly card: (name: string) => Locator
	readonly button: (name: string | RegExp) => Locator
	readonly field: (name: string) => Locator
	readonly dialog: Locator
	/** The lock over everything; its title has come. */
	readonly isLocked: () => Promise<void>
	readonly isOpen: () => Promise<void>
	readonly signIn: (initials: string, pin: string) => Promise<void>
}

export const safePage = (page: Page): SafePage => {
	const lock = page.locator('main.lock')
	return {
		page,
		go: async () => {
			await page.evaluate(() => {
				location.hash = '#/afterwards/safe'
			})
			await page.getByRole('heading', { name: 'Copies and codes', level: 1 }).waitFor()
			await page.getByRole('region', { name: 'Backups', exact: true }).waitFor()
		},
		card: (name) => page.getByRole('region', { name, exact: true }),
		button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
		field: (name) => page.getByRole('textbox', { name, exact: true }),
		dialog: page.getByRole('dialog'),
		isLocked: () => lock.getByRole('heading', { name: 'This computer is locked' }).waitFor(),
		isOpen: () => lock.waitFor({ state: 'detached' }),
		signIn: async (initials, pin) => {
			await lock.getByLabel('Initials').fill(initials)
			await lock.getByLabel('PIN', { exact: true }).fill(pin)
			await page.keyboard.press('Enter')
		},
	}
}
