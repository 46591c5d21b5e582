/** Stories as an organiser and a support lead meet them: by keyboard, and by taps on a tablet. */
import type { Locator, Page } from 'playwright-core'
import type { Actor } from '../../../electron/bus/actor.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusOn, settle } from './settle.ts'

export type StoriesPage = {
	readonly page: Page
	/** Opens the list of stories as an organiser. */
	readonly open: (hub: TestHub) => Promise<void>
	/** Opens the page of a support lead on a tablet of their own and shows a badge. */
	readonly openSupport: (hub: TestHub, tablet: Actor, badgeCode: string) => Promise<void>
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	/** Puts the focus on a button and presses Enter. */
	readonly enter: (button: string | RegExp) => Promise<void>
	/** Replaces what a field holds, letter by letter. */
	readonly type: (field: string | RegExp, text: string) => Promise<void>
	/** Opens a list with the keyboard and goes down to an option. */
	readonly choose: (list: string | RegExp, option: string) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	/** Types into the search that has the focus and takes the first of those found. */
	readonly find: (name: string) => Promise<void>
	/** Goes through the answers to a question with the arrow keys and gives one; `part`: the region it stands in. */
	readonly answer: (question: string | RegExp, answer: string, part?: string | RegExp) => Promise<void>
	/** The same with one tap. */
	readonly tapAnswer: (question: string | RegExp, answer: string) => Promise<void>
	readonly tap: (button: string | RegExp) => Promise<void>
	readonly tick: (box: string | RegExp) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
	readonly dialog: Locator
	/** Where the story stands, in words. */
	readonly state: () => Promise<string>
	/** What is left, line by line. */
	readonly left: Locator
}

export const storiesPage = (page: Page): StoriesPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
	const group = (name: string | RegExp) => page.getByRole('radiogroup', { name })
	const expectTitle = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
	return {
		page,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/stories'
			})
			await page.getByRole('link', { name: 'Page for speaker support' }).waitFor()
		},
		openSupport: async (hub, tablet, badgeCode) => {
			await page.goto(hub.link(tablet))
			await page.getByLabel('The code on your badge').waitFor()
			await page.keyboard.type(badgeCode)
			await page.keyboard.press('Enter')
			await page.getByText(/^Hello /).waitFor()
		},
		expectTitle,
		enter: async (name) => {
			await focusOn(button(name))
			await page.keyboard.press('Enter')
		},
		type: async (name, text) => {
			await focusOn(page.getByRole('textbox', { name }).first())
			await page.keyboard.press('ControlOrMeta+a')
			await page.keyboard.type(text)
		},
		choose: async (name, label) => {
			const list = page.getByRole('combobox', { name })
			await focusOn(list)
			for (const _ of await list.locator('option').all()) {
				const chosen = await list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label)
				if (chosen === label) return
				await page.keyboard.press('ArrowDown')
			}
			throw new Error(`There is no ${label} in that list`)
		},
		press: async (...keys) => {
			await settle(page)
			for (const key of keys) await page.keyboard.press(key)
		},
		find: async (name) => {
			await page.locator('[role="combobox"]:focus').waitFor()
			await page.keyboard.type(name)
			await page
				.locator('[role="listbox"][aria-busy="false"] [role="option"][aria-selected="true"]', { hasText: name })
				.waitFor()
			await page.keyboard.press('Enter')
		},
		answer: async (question, answer, part) => {
			const within = part === undefined ? page : page.getByRole('region', { name: part })
			const asked = within.getByRole('radiogroup', { name: question })
			const choices = asked.getByRole('radio')
			const wanted = asked.getByRole('radio', { name: answer, exact: true })
			await wanted.waitFor()
			const count = await choices.count()
			// Where Tab comes to: what is chosen, or the first.
			const chosen = choices.and(page.locator('[aria-checked="true"], :checked'))
			await focusOn((await chosen.count()) > 0 ? chosen.first() : choices.first())
			for (let at = 0; at < count; at++) {
				if (await wanted.and(page.locator(':focus')).isVisible()) break
				await page.keyboard.press('ArrowRight')
			}
			await page.keyboard.press('Space')
		},
		tapAnswer: (question, answer) => group(question).getByText(answer, { exact: true }).first().click(),
		tap: (name) => button(name).click(),
		tick: async (name) => {
			await focusOn(page.getByRole('checkbox', { name }).or(page.getByRole('switch', { name })).first())
			await page.keyboard.press('Space')
		},
		says: (words) => page.getByText(words).first().waitFor(),
		toast: (words) => page.locator('.toast', { hasText: words }),
		dialog: page.getByRole('dialog'),
		state: async () => (await page.locator('.story-stands .story-state > span').first().innerText()).trim(),
		left: page.locator('.story-line-left'),
	}
}
