/** The alarm as it stands over a screen: by keys, as somebody outside with a tablet or a laptop meets it. */
import type { Locator, Page } from 'playwright-core'
import { focusOn, settle } from './settle.ts'

export type AlarmPage = {
	readonly page: Page
	readonly view: Locator
	/** What to do, in the largest letters. */
	readonly title: Locator
	readonly settled: Locator
	readonly field: Locator
	readonly report: Locator
	readonly zone: (name: string) => Locator
	readonly plan: (name: string) => Locator
	readonly group: (name: string) => Locator
	readonly button: (name: string | RegExp) => Locator
	/** One key, wherever the focus is. */
	readonly f9: () => Promise<void>
	/** Waits until the lists are there and so many are settled. */
	readonly count: (settled: number, of: number) => Promise<void>
	/** Types into the field as fast as a scanner, and Enter. */
	readonly tick: (text: string) => Promise<void>
	readonly press: (...keys: readonly string[]) => Promise<void>
}

export const alarmPage = (page: Page): AlarmPage => {
	const view = page.locator('.alarm-view')
	const button = (name: string | RegExp) => view.getByRole('button', { name }).first()
	const field = page.getByLabel('Tick by badge, name or “table 7”')
	return {
		page,
		view,
		title: view.getByRole('heading', { level: 1 }),
		settled: view.locator('.alarm-total'),
		field,
		report: view.getByRole('region', { name: 'For the fire service' }),
		zone: (name) => view.locator('.alarm-zone', { hasText: name }),
		plan: (name) => view.locator('.alarm-plan', { has: page.getByRole('heading', { name, exact: true }) }),
		group: (name) => view.locator('.alarm-group', { hasText: name }),
		button,
		f9: async () => {
			await settle(page)
			await page.keyboard.press('F9')
		},
		count: async (settled, of) => {
			await view
				.locator('.alarm-total')
				.filter({ hasText: new RegExp(`^Settled\\s*${settled}\\s*of ${of} `) })
				.waitFor()
		},
		tick: async (text) => {
			await focusOn(field)
			await page.keyboard.insertText(text)
			await page.keyboard.press('Enter')
		},
		press: async (...keys) => {
			await settle(page)
			for (const key of keys) await page.keyboard.press(key)
		},
	}
}
