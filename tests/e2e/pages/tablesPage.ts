/** "At the tables" as an organiser meets it: what can be printed, and what the groups said. */
import type { Locator, Page } from 'playwright-core'

export type TablesPage = {
	readonly page: Page
	readonly go: () => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	readonly which: Locator
	/** One page of paper, as it is shown before it is printed. */
	readonly sheets: Locator
	readonly slips: Locator
	/** What one table said, by its topic. */
	readonly noted: Locator
	/** How many pages the printer gets, and whether anything but sheets is on them. */
	readonly onPaper: () => Promise<{ pages: number; isAlone: boolean }>
}

export const tablesPage = (page: Page): TablesPage => ({
	page,
	go: async () => {
		await page.evaluate(() => {
			location.hash = '#/breakouts/tables'
		})
		await page.getByRole('heading', { level: 1, name: 'At the tables' }).waitFor()
	},
	button: (name) => page.getByRole('button', { name }),
	which: page.getByLabel('Which slips'),
	sheets: page.locator('.sheet'),
	slips: page.locator('.paper-slip'),
	noted: page.locator('.noted'),
	onPaper: async () => {
		await page.emulateMedia({ media: 'print' })
		const isAlone = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('header, nav, .practice, .page-head, .toasts')].every(
				(element) => element.getClientRects().length === 0,
			),
		)
		const pdf = await page.pdf({ preferCSSPageSize: true })
		await page.emulateMedia({ media: null })
		return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, isAlone }
	},
})
