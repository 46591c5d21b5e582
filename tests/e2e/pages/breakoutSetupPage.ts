/** Setting groups up as an organiser does it with the keyboard: parts, forms, rows, and what can be read. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { importRow, personNamed, startOf } from '../../support/people.ts'
import { focusOn, settle } from './settle.ts'

/** People who booked for the first day, by the front door of the hub. Answers their ids by first name. */
export const bringPeople = (hub: TestHub, names: readonly string[], newId: () => string): Record<string, string> => {
	const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	const importId = newId()
	hub.call('people.startImport', startOf(importId, names.length))
	const ids = Object.fromEntries(names.map((name) => [name, newId()]))
	const rows = names.map((name, index) =>
		importRow(ids[name] ?? '', index + 2, personNamed(name, 'Example', { roles: ['attendee'], days: [dayId] })),
	)
	hub.call('people.importRows', { importId, rows })
	hub.call('people.finishImport', { importId, isComplete: true })
	return ids
}

export type BreakoutSetupPage = {
	readonly page: Page
	readonly open: (hub: TestHub) => Promise<void>
	/** Waits for a screen with this title. */
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	/** Goes to a part of the set-up by its link. */
	readonly part: (name: string) => Promise<void>
	/** Presses a button that has the focus put on it, with Enter. */
	readonly enter: (button: string | RegExp) => Promise<void>
	/** Replaces what a field holds, letter by letter. */
	readonly type: (field: string | RegExp, text: string) => Promise<void>
	readonly tick: (box: string | RegExp) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	/** Chooses from a list that opens. */
	readonly choose: (list: string | RegExp, option: string) => Promise<void>
	/** Types into the search that has the focus and takes the first of those found. */
	readonly find: (name: string) => Promise<void>
	readonly panel: (title: string | RegExp) => Locator
	readonly toast: (words: string | RegExp) => Locator
	readonly undo: (words: string) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
	/** Waits until what has the focus is called so. */
	readonly expectFocus: (name: string | RegExp) => Promise<void>
}

export const breakoutSetupPage = (page: Page): BreakoutSetupPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
	const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words })
	const expectTitle = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
	return {
		page,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/breakouts'
			})
			await page.getByRole('navigation', { name: 'Parts of the set-up' }).waitFor()
		},
		expectTitle,
		part: async (name) => {
			const link = page.getByRole('navigation', { name: 'Parts of the set-up' }).getByRole('link', { name })
			await focusOn(link)
			await page.keyboard.press('Enter')
			await page.getByRole('heading', { level: 2, name }).waitFor()
		},
		enter: async (name) => {
			await focusOn(button(name))
			await page.keyboard.press('Enter')
		},
		type: async (name, text) => {
			await focusOn(page.getByRole('textbox', { name }).first())
			await page.keyboard.press('ControlOrMeta+a')
			await page.keyboard.type(text)
		},
		tick: async (name) => {
			await focusOn(page.getByRole('checkbox', { name }))
			await page.keyboard.press('Space')
		},
		press: async (...keys) => {
			await settle(page)
			for (const key of keys) await page.keyboard.press(key)
		},
		choose: async (name, label) => {
			const list = page.getByRole('combobox', { name })
			await focusOn(list)
			await list.selectOption({ label })
		},
		find: async (name) => {
			await page.locator('[role="combobox"]:focus').waitFor()
			await page.keyboard.type(name)
			await page
				.locator('[role="listbox"][aria-busy="false"] [role="option"][aria-selected="true"]', { hasText: name })
				.waitFor()
			await page.keyboard.press('Enter')
		},
		panel: (title) => page.getByRole('region', { name: title }),
		toast,
		undo: async (words) => {
			await focusOn(toast(words).getByRole('button', { name: 'Undo' }))
			await page.keyboard.press('Enter')
			await toast('Taken back.').waitFor()
		},
		says: (words) => page.getByText(words).first().waitFor(),
		expectFocus: async (name) => {
			const at = page.locator(':focus')
			await at.and(page.getByRole('button', { name }).or(page.getByRole('textbox', { name }))).waitFor()
		},
	}
}
