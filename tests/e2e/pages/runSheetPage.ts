/** The run sheet as an organiser uses it with the keyboard: the plan, the form beside it, the day as it runs. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'

export type RunSheetPage = {
	readonly page: Page
	readonly open: (hub: TestHub, view?: 'live' | 'plan') => Promise<void>
	/** Reads the page afresh, with the hub's clock as it is now. */
	readonly again: () => Promise<void>
	readonly view: (name: 'Live' | 'Plan') => Promise<void>
	/** Presses a button that has the focus put on it, with Enter. */
	readonly enter: (button: string | RegExp, within?: Locator) => Promise<void>
	/** Replaces what a field holds, letter by letter. */
	readonly type: (field: string | RegExp, text: string) => Promise<void>
	/** Takes an answer of a list by its first letters, as the keyboard does. */
	readonly choose: (field: string, answer: string) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	/** Puts the focus on an item of the timeline. */
	readonly onItem: (name: RegExp) => Promise<void>
	readonly option: (name: RegExp) => Locator
	/** Rests a finger on a twenty-minute item, carries it so many minutes down, and answers how to let go. */
	readonly holdByFinger: (name: RegExp, byMin: number) => Promise<() => Promise<void>>
	/** The row of an item while the day runs. */
	readonly row: (title: string) => Locator
	readonly toast: (words: string | RegExp) => Locator
	readonly undo: (words: string) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
	/** Waits until a screen reader was told so. */
	readonly isTold: (words: string | RegExp) => Promise<void>
	readonly expectFocus: (name: string | RegExp) => Promise<void>
	/** How far the page scrolls sideways, in px. */
	readonly sideways: () => Promise<number>
}

export const runSheetPage = (page: Page): RunSheetPage => {
	const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words })
	/** What the last change put the focus on has it by now. */
	const settle = () =>
		page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
	const option = (name: RegExp) => page.getByRole('option', { name })
	const shown = () => page.getByRole('navigation', { name: 'Views of the run sheet' }).waitFor()
	return {
		page,
		open: async (hub, view) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(
				(hash) => {
					location.hash = hash
				},
				`#/programme${view === undefined ? '' : `/${view}`}`,
			)
			await shown()
		},
		again: async () => {
			await page.reload()
			await shown()
		},
		view: async (name) => {
			await settle()
			await page.getByRole('navigation', { name: 'Views of the run sheet' }).getByRole('link', { name }).focus()
			await page.keyboard.press('Enter')
			await page.getByRole('heading', { level: 1, name: name === 'Live' ? 'Run sheet' : 'Plan the day' }).waitFor()
		},
		enter: async (name, within) => {
			await settle()
			await (within ?? page).getByRole('button', { name }).first().focus()
			await page.keyboard.press('Enter')
		},
		type: async (name, text) => {
			await settle()
			await page.getByRole('textbox', { name }).first().focus()
			await page.keyboard.press('ControlOrMeta+a')
			await page.keyboard.type(text)
		},
		choose: async (name, answer) => {
			await settle()
			const field = page.getByRole('combobox', { name })
			await field.focus()
			await page.keyboard.type(answer)
			await page.waitForFunction(
				([label, wanted]) =>
					[...document.querySelectorAll('select')].some(
						(one) => one.labels[0]?.textContent === label && one.selectedOptions[0]?.textContent === wanted,
					),
				[name, answer],
			)
		},
		press: async (...keys) => {
			for (const key of keys) await page.keyboard.press(key)
		},
		onItem: async (name) => {
			await settle()
			await option(name).focus()
		},
		option,
		holdByFinger: async (name, byMin) => {
			const client = await page.context().newCDPSession(page)
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
				client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] })
			const box = await option(name).boundingBox()
			if (box === null) throw new Error('It is not on the screen')
			const from = { x: box.x + 40, y: box.y + 10 }
			await touch('touchStart', from)
			await page.locator('html.is-planning').waitFor()
			await touch('touchMove', { ...from, y: from.y + (byMin + 0.5) * (box.height / 20) })
			return async () => {
				await touch('touchEnd')
				await client.detach()
			}
		},
		row: (title) =>
			page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) }),
		toast,
		undo: async (words) => {
			await settle()
			await toast(words).getByRole('button', { name: 'Undo' }).focus()
			await page.keyboard.press('Enter')
			await toast('Taken back.').waitFor()
		},
		says: (words) => page.getByText(words).first().waitFor(),
		isTold: (words) => page.locator('[data-live-announcer]', { hasText: words }).waitFor({ state: 'attached' }),
		expectFocus: async (name) => {
			const at = page.locator(':focus')
			await at
				.and(
					page
						.getByRole('button', { name })
						.or(page.getByRole('textbox', { name }))
						.or(page.getByRole('option', { name })),
				)
				.waitFor()
		},
		sideways: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
	}
}
