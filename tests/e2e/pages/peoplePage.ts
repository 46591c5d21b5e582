/** People as an organiser has them: the list with its filters and views, whoever is chosen, and one person's page. */
import type { Locator, Page } from 'playwright-core'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { type Keys, keysOf } from './keys.ts'
import { focusIsOn, focusOn } from './settle.ts'

export type KnownPerson = Extract<OutputOf<'people.page'>, { outcome: 'known' }>

/** What the hub has of somebody. */
export const heldPerson = (hub: TestHub, registrationId: string): KnownPerson => {
	const answer = hub.ask('people.page', { registrationId })
	if (answer.outcome !== 'known') throw new Error('There is nobody like that')
	return answer
}

export type PeoplePage = {
	readonly page: Page
	readonly keys: Keys
	readonly open: (hub: TestHub) => Promise<void>
	/** Waits for a screen with this title. */
	readonly title: (words: string | RegExp) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
	/** Waits until the list says that it shows so many. */
	readonly counts: (words: string) => Promise<void>
	readonly names: () => Promise<readonly string[]>
	/** Types into the field that finds people, replacing what it holds. */
	readonly find: (text: string) => Promise<void>
	/** Chooses from one of the lists above the table, or in a form. */
	readonly pick: (list: string | RegExp, option: string) => Promise<void>
	readonly tick: (box: string | RegExp) => Promise<void>
	/** Presses a button or follows a link, by its name, with Enter. */
	readonly enter: (name: string | RegExp) => Promise<void>
	readonly type: (field: string | RegExp, text: string) => Promise<void>
	readonly chips: () => Promise<readonly string[]>
	readonly toast: (words: string | RegExp) => Locator
	/** Presses Undo in the toast with these words. Where something else was taken back before, ask the hub whether it is done. */
	readonly undo: (words: string | RegExp) => Promise<void>
	readonly focusIsOn: (name: string | RegExp) => Promise<void>
	readonly focusOnTitle: (words: string | RegExp) => Promise<void>
	/** Whose page is open, by the address. */
	readonly personId: () => Promise<string>
}

export const peoplePage = (page: Page): PeoplePage => {
	const pressed = (name: string | RegExp) =>
		page
			.getByRole('button', { name, exact: typeof name === 'string' })
			.or(page.getByRole('link', { name, exact: typeof name === 'string' }))
			.first()
	const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words })
	const type = async (name: string | RegExp, text: string): Promise<void> => {
		await focusOn(page.getByRole('textbox', { name }).first())
		await page.keyboard.press('ControlOrMeta+a')
		if (text === '') await page.keyboard.press('Delete')
		else await page.keyboard.type(text)
	}
	return {
		page,
		keys: keysOf(page),
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/registrations/list'
			})
			await page.getByRole('heading', { level: 1, name: /on the list/ }).waitFor()
		},
		title: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
		says: (words) => page.getByText(words).first().waitFor(),
		counts: (words) => page.locator('.people-count').getByText(words, { exact: true }).waitFor(),
		names: () => page.locator('.people-name').allInnerTexts(),
		find: (text) => type('Find somebody', text),
		pick: async (name, label) => {
			const list = page.getByRole('combobox', { name, exact: typeof name === 'string' })
			await focusOn(list)
			await list.selectOption({ label })
		},
		tick: async (name) => {
			await focusOn(page.getByRole('checkbox', { name, exact: typeof name === 'string' }))
			await page.keyboard.press('Space')
		},
		enter: async (name) => {
			await focusOn(pressed(name))
			await page.keyboard.press('Enter')
		},
		type,
		chips: () => page.locator('.people-chip').allInnerTexts(),
		toast,
		undo: async (words) => {
			await focusOn(toast(words).getByRole('button', { name: 'Undo' }))
			await page.keyboard.press('Enter')
			await toast('Taken back.').last().waitFor()
		},
		focusIsOn: (name) =>
			focusIsOn(
				page
					.getByRole('button', { name })
					.or(page.getByRole('link', { name }))
					.or(page.getByRole('textbox', { name }))
					.or(page.getByRole('combobox', { name })),
			),
		focusOnTitle: (name) => focusIsOn(page.getByRole('heading', { level: 1, name })),
		personId: () => page.evaluate(() => location.hash.split('/')[3] ?? ''),
	}
}
