/** What needs a look as an organiser gets about it with the keyboard: lines, their buttons, the three views. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { type Keys, keysOf } from './keys.ts'
import { focusIsOn, focusOn } from './settle.ts'

export type LookPage = {
	readonly page: Page
	readonly keys: Keys
	readonly open: (hub: TestHub, view?: string) => Promise<void>
	/** Waits for a screen with this title. */
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	/** Goes to another view by its link, with Enter. */
	readonly view: (name: string, title: string | RegExp) => Promise<void>
	/** A line of the list by its sentence. */
	readonly line: (what: string | RegExp) => Locator
	readonly lines: () => Promise<readonly string[]>
	/** Puts the focus on a button and presses Enter. */
	readonly enter: (button: string | RegExp) => Promise<void>
	/** The number on the tab; 0 where there is none. */
	readonly badge: () => Promise<number>
	readonly expectBadge: (count: number) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
	/** Presses Undo on the toast with these words, and waits until it says so. */
	readonly undo: (words: string | RegExp) => Promise<void>
	/** A rule by its sentence. */
	readonly rule: (words: string) => Locator
	/** Finds somebody in the field that is called so, and takes the first. */
	readonly find: (field: string, name: string) => Promise<void>
	/** Waits until a title that is called so has the focus. */
	readonly expectFocus: (name: string | RegExp) => Promise<void>
}

export const lookPage = (page: Page): LookPage => {
	const keys = keysOf(page)
	const expectTitle = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
	const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words })
	const headings = page.locator('.look-lines h3')
	const tab = page.getByRole('navigation').getByRole('link', { name: /^Needs a look/ })
	const press = async (place: Locator): Promise<void> => {
		await focusOn(place)
		await page.keyboard.press('Enter')
	}
	return {
		page,
		keys,
		open: async (hub, view = '') => {
			await page.goto(hub.link())
			await page.waitForURL(/#\/desk$/)
			await page.goto(`${hub.address}/#/look${view === '' ? '' : `/${view}`}`)
			await page.getByRole('navigation', { name: 'Views of what needs a look' }).waitFor()
		},
		expectTitle,
		view: async (name, title) => {
			await press(page.getByRole('navigation', { name: 'Views of what needs a look' }).getByRole('link', { name }))
			await expectTitle(title)
		},
		line: (what) => page.locator('.look-line', { has: page.getByRole('heading', { level: 3, name: what }) }),
		lines: () => headings.allInnerTexts(),
		enter: (name) => press(page.getByRole('button', { name }).first()),
		badge: async () => {
			const text = await tab.first().innerText()
			return Number(/\d+/.exec(text)?.[0] ?? 0)
		},
		expectBadge: (count) =>
			page
				.locator('.tabs')
				.getByRole('link', { name: count === 1 ? /1 thing to settle$/ : new RegExp(` ?${count} things to settle$`) })
				.waitFor(),
		toast,
		undo: async (words) => {
			await press(toast(words).getByRole('button', { name: 'Undo' }))
			await toast('Taken back.').first().waitFor()
		},
		rule: (words) => page.locator('.look-rule', { has: page.getByRole('heading', { level: 3, name: words }) }),
		find: async (field, name) => {
			const box = page.getByRole('combobox', { name: field })
			await focusOn(box)
			await page.keyboard.type(name)
			await page
				.locator('[role="listbox"][aria-busy="false"] [role="option"][aria-selected="true"]', { hasText: name })
				.first()
				.waitFor()
			await page.keyboard.press('Enter')
		},
		expectFocus: (name) => focusIsOn(page.getByRole('heading', { name })),
	}
}
