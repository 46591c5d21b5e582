/** The page by the door as somebody arriving meets it: touched, typed at, or shown a badge under a scanner. */
import type { Locator, Page } from 'playwright-core'
import { settle } from './settle.ts'

export type KioskPage = {
	readonly page: Page
	readonly title: Locator
	readonly code: Locator
	readonly pin: Locator
	readonly key: (name: string) => Locator
	/** Touches one key after the other. */
	readonly touch: (signs: string) => Promise<void>
	/** As a hand scanner does it: all at once, and Enter at the end. */
	readonly scan: (code: string) => Promise<void>
	/** Waits until the title says it. */
	readonly says: (title: string | RegExp) => Promise<void>
	/** Waits until it may be typed into, with nothing in it. */
	readonly isReady: () => Promise<void>
	/** Everything on the page, what a screen reader is told included, and the address. */
	readonly everything: () => Promise<string>
}

export const kioskPage = (page: Page): KioskPage => {
	const code = page.getByRole('textbox', { name: 'Your code' })
	const key = (name: string): Locator => page.getByRole('button', { name, exact: true })
	return {
		page,
		title: page.getByRole('heading', { level: 1 }),
		code,
		pin: page.getByLabel('PIN', { exact: true }),
		key,
		touch: async (signs) => {
			for (const sign of signs) await key(sign).click()
		},
		scan: async (signs) => {
			await settle(page)
			// With the pace of a scanner, whatever else the computer does meanwhile.
			await page.evaluate((text) => {
				let atMs = performance.now()
				const press = (key: string): void => {
					const target = document.activeElement ?? document.body
					atMs += 3
					const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
					Object.defineProperty(down, 'timeStamp', { value: atMs })
					const isTyped = target.dispatchEvent(down)
					if (isTyped && key.length === 1 && target instanceof HTMLInputElement)
						document.execCommand('insertText', false, key)
					// What Enter does to a button that has the focus, unless somebody stops it.
					if (isTyped && key === 'Enter' && target instanceof HTMLButtonElement) target.click()
					target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }))
				}
				for (const letter of text) press(letter)
				press('Enter')
			}, signs)
		},
		says: (title) => page.getByRole('heading', { level: 1, name: title }).waitFor(),
		isReady: async () => {
			await code.waitFor()
			await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#kiosk-code')?.value === '')
		},
		everything: async () => `${await page.content()} ${await page.locator('body').innerText()} ${page.url()}`,
	}
}
