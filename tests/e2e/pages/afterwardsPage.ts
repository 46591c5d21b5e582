/** "Numbers" and "What we heard" of Afterwards as an organiser meets them, by keyboard. */
import type { Locator, Page } from 'playwright-core'
import { focusIsOn, focusOn, settle } from './settle.ts'

export type AfterwardsPage = {
	readonly page: Page
	readonly go: (view: 'numbers' | 'heard' | 'payments', heading: string) => Promise<void>
	/** Puts the focus on a button and presses Enter. */
	readonly press: (name: string | RegExp) => Promise<void>
	/** Waits until a button has the focus. */
	readonly isOn: (name: string) => Promise<void>
	/** One of a row of ways to look at the same thing. */
	readonly look: (name: string) => Promise<void>
	readonly card: (title: string) => Locator
	readonly fill: (label: string, words: string) => Promise<void>
	readonly note: (text: string) => Locator
	readonly theme: (title: string) => Locator
	/** How many pages the printer gets, what is on them, and whether anything but the sheet is. */
	readonly onPaper: () => Promise<{ readonly pages: number; readonly isAlone: boolean; readonly words: string }>
}

export const afterwardsPage = (page: Page): AfterwardsPage => ({
	page,
	go: async (view, heading) => {
		await page.evaluate((to) => {
			location.hash = to
		}, `#/afterwards/${view}`)
		await page.getByRole('heading', { level: 1, name: heading }).waitFor()
	},
	press: async (name) => {
		await focusOn(page.getByRole('button', { name, exact: typeof name === 'string' }))
		await page.keyboard.press('Enter')
	},
	isOn: (name) => focusIsOn(page.getByRole('button', { name, exact: true })),
	look: async (name) => {
		await focusOn(page.getByRole('radio', { name, exact: true }))
		await page.keyboard.press('Space')
	},
	card: (title) => page.getByRole('region', { name: title, exact: true }),
	fill: async (label, words) => {
		await settle(page)
		await page
			.locator('input, textarea')
			.and(page.getByLabel(label, { exact: true }))
			.fill(words)
	},
	note: (text) => page.locator('.heard-note').filter({ hasText: text }),
	theme: (title) => page.locator('.heard-theme').filter({ hasText: title }),
	onPaper: async () => {
		await page.emulateMedia({ media: 'print' })
		const isAlone = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('header, nav, .practice, .page-head, .toasts, .no-print')].every(
				(element) => element.getClientRects().length === 0,
			),
		)
		const words = await page.locator('body').innerText()
		const pdf = await page.pdf({ preferCSSPageSize: true })
		await page.emulateMedia({ media: null })
		return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, isAlone, words }
	},
})
