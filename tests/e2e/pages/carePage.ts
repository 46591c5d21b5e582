/** A person's needs, answers, companions, plan and contact, and the lists of needs and look-alikes, as an organiser meets them. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusIsOn, focusOn, settle } from './settle.ts'

export type CarePage = {
	readonly page: Page
	/** Opens the app at an address. */
	readonly open: (hash: string) => Promise<void>
	readonly card: (title: string) => Locator
	readonly button: (name: string | RegExp) => Locator
	/** Puts the focus on a button and presses Enter. */
	readonly enter: (name: string | RegExp) => Promise<void>
	/** Puts the focus in a field and types. */
	readonly type: (label: string | RegExp, words: string) => Promise<void>
	/** Ticks, or chooses, with the space bar. */
	readonly tick: (role: 'checkbox' | 'radio', name: string | RegExp) => Promise<void>
	readonly choose: (label: string | RegExp, option: string) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	readonly toast: (words: string | RegExp) => Promise<void>
	/** Takes the last thing back with the key for it, and waits until it says so. */
	readonly takeBack: () => Promise<void>
	readonly focusIsOn: (name: string | RegExp) => Promise<void>
}

export const carePage = (page: Page, hub: TestHub): CarePage => {
	const button = (name: string | RegExp): Locator => page.getByRole('button', { name })
	const press = async (...keys: string[]): Promise<void> => {
		await settle(page)
		for (const key of keys) await page.keyboard.press(key)
	}
	const toast = (words: string | RegExp): Promise<void> => page.locator('.toast', { hasText: words }).first().waitFor()
	return {
		page,
		open: async (hash) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate((to) => {
				location.hash = to
			}, hash)
		},
		card: (title) => page.getByRole('region', { name: title, exact: true }),
		button,
		enter: async (name) => {
			await focusOn(button(name).first())
			await page.keyboard.press('Enter')
		},
		type: async (label, words) => {
			await focusOn(page.getByLabel(label).first())
			await page.keyboard.type(words)
		},
		tick: async (role, name) => {
			await focusOn(page.getByRole(role, { name }).first())
			await page.keyboard.press('Space')
		},
		choose: async (label, option) => {
			const field = page.getByLabel(label).first()
			await focusOn(field)
			await field.selectOption({ label: option })
		},
		press,
		toast,
		takeBack: async () => {
			await settle(page)
			await page.evaluate(() => {
				if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
			})
			await page.keyboard.press('Control+z')
			await toast('Taken back.')
		},
		focusIsOn: (name) => focusIsOn(button(name).first()),
	}
}
