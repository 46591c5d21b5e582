/** "Sheets" of the run sheet as an organiser meets it: what can be printed, and what is out. */
import type { Locator, Page } from 'playwright-core'
import { focusOn } from './settle.ts'

export type PaperPage = {
	readonly page: Page
	readonly go: () => Promise<void>
	/** Opens a sheet to look at. */
	readonly show: (sheet: string) => Promise<void>
	readonly sheets: Locator
	/** Everything that stands on the paper. */
	readonly words: () => Promise<string>
	readonly holder: Locator
	readonly copies: Locator
	readonly print: Locator
	/** How often the browser was asked to print. */
	readonly asked: () => Promise<number>
	/** How many pages the printer gets, what is on them, and whether anything but sheets is. */
	readonly onPaper: () => Promise<{ readonly pages: number; readonly isAlone: boolean; readonly words: string }>
	readonly back: () => Promise<void>
	/** One line of what is out. */
	readonly out: (sheet: string, holder: string) => Locator
	readonly button: (name: string | RegExp) => Locator
}

export const paperPage = (page: Page): PaperPage => ({
	page,
	go: async () => {
		await page.evaluate(() => {
			Object.assign(window, {
				asked: 0,
				print: () => Object.assign(window, { asked: Reflect.get(window, 'asked') + 1 }),
			})
			location.hash = '#/programme/sheets'
		})
		await page.getByRole('heading', { level: 1, name: 'Sheets and files' }).waitFor()
	},
	show: async (sheet) => {
		await focusOn(page.getByRole('button', { name: `Look at it: ${sheet}` }))
		await page.keyboard.press('Enter')
		await page.locator('.programme-sheet').first().waitFor()
	},
	sheets: page.locator('.programme-sheet'),
	words: () => page.locator('.programme-sheets').innerText(),
	holder: page.getByRole('textbox', { name: 'Where it goes' }),
	copies: page.getByRole('spinbutton', { name: 'Copies' }),
	print: page.getByRole('button', { name: 'Write down and print' }),
	asked: () => page.evaluate(() => Number(Reflect.get(window, 'asked'))),
	onPaper: async () => {
		await page.emulateMedia({ media: 'print' })
		const isAlone = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('header, nav, .practice, .page-head, .toasts, form')].every(
				(element) => element.getClientRects().length === 0,
			),
		)
		const words = await page.locator('body').innerText()
		const pdf = await page.pdf({ preferCSSPageSize: true })
		await page.emulateMedia({ media: null })
		return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, isAlone, words }
	},
	back: async () => {
		await focusOn(page.getByRole('button', { name: 'Back to sheets' }))
		await page.keyboard.press('Enter')
		await page.getByRole('heading', { level: 1, name: 'Sheets and files' }).waitFor()
	},
	out: (sheet, holder) =>
		page
			.getByRole('listitem')
			.filter({ has: page.getByRole('heading', { name: sheet, exact: true }), hasText: holder }),
	button: (name) => page.getByRole('button', { name }),
})
