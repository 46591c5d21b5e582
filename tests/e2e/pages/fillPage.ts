/** Finding groups as an organiser sees it: the title that answers, the run, what people got, publishing, the fix. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { keysOf } from './keys.ts'
import { focusIsOn } from './settle.ts'

export type FillPage = {
	readonly page: Page
	readonly open: (hub: TestHub) => Promise<void>
	/** Goes to a view of breakouts by its link. */
	readonly view: (name: string) => Promise<void>
	readonly title: () => Promise<string>
	/** Waits for a screen with this title. */
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	readonly find: () => Locator
	/**
	 * Presses a button in the moment in which a run says that nobody is without a place any more. Begin it before the
	 * run: on a slow computer the run would be over before anything asked from outside the page.
	 */
	readonly pressOncePlaced: (name: string) => Promise<void>
	/** The sentences of a card or a part of it, by its heading. */
	readonly linesOf: (heading: string) => Promise<readonly string[]>
	readonly pool: (name: 'Everybody booked' | 'People who are here') => Promise<void>
	readonly setSeed: (seed: string) => Promise<void>
	/** `[round, first, second, …]`, as the table of what people got has them. */
	readonly got: () => Promise<readonly (readonly string[])[]>
	/** Waits until a title that is called so has the focus. */
	readonly expectFocus: (name: string | RegExp) => Promise<void>
	/** Presses Tab until a button with this name has the focus, then a key. */
	readonly tabTo: (name: string | RegExp, key: string) => Promise<void>
}

export const fillPage = (page: Page): FillPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name })
	const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
	return {
		page,
		button,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.waitForURL(/#\/desk$/)
			await page.goto(`${hub.address}/#/breakouts/fill`)
			await page.getByRole('navigation', { name: 'Views of breakouts' }).waitFor()
		},
		view: (name) => page.getByRole('navigation', { name: 'Views of breakouts' }).getByRole('link', { name }).click(),
		title: () => page.getByRole('heading', { level: 1 }).innerText(),
		expectTitle: (name) => heading(name).waitFor(),
		find: () => button(/^Find (a group|groups) for/),
		pressOncePlaced: (name) =>
			page.evaluate(
				(words) =>
					new Promise<void>((resolve) => {
						const press = (): boolean => {
							const [, missing] = document.querySelectorAll('.fill-working dd')
							const wanted = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)
							if (missing?.textContent !== '0' || wanted === undefined) return false
							wanted.click()
							resolve()
							return true
						}
						new MutationObserver((_, observer) => {
							if (press()) observer.disconnect()
						}).observe(document.body, { childList: true, subtree: true, characterData: true })
					}),
				name,
			),
		linesOf: (name) =>
			page
				.locator('section')
				.filter({ has: page.getByRole('heading', { name, exact: true }) })
				.last()
				.locator('.line > div')
				.allInnerTexts(),
		pool: (name) => page.getByRole('radio', { name, exact: true }).click(),
		setSeed: async (seed) => {
			const field = page.getByRole('textbox', { name: /^Seed/ })
			if (!(await field.isVisible())) await page.getByText('For experts', { exact: true }).click()
			await field.fill(seed)
		},
		got: async () => {
			const rows = await page.getByRole('table', { name: 'How many people got' }).getByRole('row').all()
			return Promise.all(
				rows.slice(1).map(async (row) => (await row.innerText()).split('\t').map((cell) => cell.trim())),
			)
		},
		expectFocus: (name) => focusIsOn(page.getByRole('heading', { name, exact: typeof name === 'string' })),
		tabTo: async (name, key) => {
			const { tabTo, press } = keysOf(page)
			await tabTo(name)
			await press(key)
		},
	}
}
