/** What the marketplace prints, as an organiser meets it; and the stalls on a screen for everybody. */
import type { Locator, Page } from 'playwright-core'
import { focusOn } from './settle.ts'

export type OnPaper = {
	/** How many pages the printer gets, each with its width and height in millimetres. */
	readonly pages: readonly string[]
	/** Whether anything but sheets is on them. */
	readonly isAlone: boolean
	/** Sheets whose content is larger than they are. */
	readonly tooSmall: readonly string[]
}

export type StallPaperPage = {
	readonly page: Page
	readonly go: () => Promise<void>
	/** Opens a sheet to look at, by keyboard. */
	readonly show: (sheet: string) => Promise<void>
	readonly back: () => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	/** One of two or three to choose from. */
	readonly choice: (name: string) => Locator
	readonly which: Locator
	readonly tick: (stall: string | RegExp) => Locator
	/** A page of paper, as it is shown before it is printed. */
	readonly sheets: Locator
	/** What is about one stall: a sign, a card. */
	readonly of: (number: number, organisation: string) => Locator
	/** Everything that stands on the paper. */
	readonly words: () => Promise<string>
	readonly onPaper: () => Promise<OnPaper>
}

const millimetres = (points: number): number => Math.round((points / 72) * 25.4)

export const stallPaperPage = (page: Page): StallPaperPage => ({
	page,
	go: async () => {
		await page.evaluate(() => {
			location.hash = '#/marketplace/paper'
		})
		await page.getByRole('heading', { level: 1, name: 'Print the marketplace' }).waitFor()
	},
	show: async (sheet) => {
		await focusOn(page.getByRole('link', { name: `Look at it: ${sheet}` }))
		await page.keyboard.press('Enter')
		await page.getByRole('heading', { level: 1, name: sheet }).waitFor()
	},
	back: async () => {
		await focusOn(page.getByRole('button', { name: 'Back to all sheets' }))
		await page.keyboard.press('Enter')
		await page.getByRole('heading', { level: 1, name: 'Print the marketplace' }).waitFor()
	},
	button: (name) => page.getByRole('button', { name }),
	choice: (name) => page.getByRole('radio', { name }),
	which: page.getByLabel('Which stalls'),
	tick: (stall) => page.getByRole('checkbox', { name: stall }),
	sheets: page.locator('.market-sheet'),
	of: (number, organisation) => page.getByRole('article', { name: `Stall ${number}, ${organisation}`, exact: true }),
	words: () => page.locator('.market-sheets').innerText(),
	onPaper: async () => {
		await page.emulateMedia({ media: 'print' })
		const isAlone = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('header, nav, .practice, .page-head, .toasts, form')].every(
				(element) => element.getClientRects().length === 0,
			),
		)
		const tooSmall = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.market-sheet-halves > *, .market-sheet')].flatMap((element) =>
				element.scrollHeight > element.clientHeight + 1
					? [`${element.className}: ${element.getAttribute('aria-label') ?? ''}`]
					: [],
			),
		)
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
		await page.emulateMedia({ media: null })
		const pages = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
			([, width, height]) => `${millimetres(Number(width))} × ${millimetres(Number(height))}`,
		)
		return { pages, isAlone, tooSmall }
	},
})

export type StallScreen = {
	readonly page: Page
	readonly open: Locator
	readonly title: Locator
	readonly list: Locator
	/** In the list, by its number. */
	readonly stall: (number: number) => Locator
	/** On the plan. */
	readonly onPlan: (number: number) => Locator
	/** What is shown of the one that was touched. */
	readonly chosen: Locator
	readonly back: Locator
	readonly goes: (seconds: number) => Locator
}

export const stallScreen = (page: Page): StallScreen => ({
	page,
	open: page.getByRole('button', { name: 'Find a stall' }),
	title: page.getByRole('heading', { level: 1, name: 'Find a stall' }),
	list: page.getByRole('list', { name: 'Stalls by number' }),
	stall: (number) =>
		page.getByRole('list', { name: 'Stalls by number' }).getByRole('button', { name: new RegExp(`^${number}\\b`) }),
	onPlan: (number) => page.getByRole('button', { name: new RegExp(`^Stall ${number},`) }),
	chosen: page.locator('.display-stall-chosen'),
	back: page.getByRole('button', { name: 'Back to now and next' }),
	goes: (seconds) => page.getByText(`Now and next comes back in ${seconds} seconds. Touch anything to stay.`),
})
