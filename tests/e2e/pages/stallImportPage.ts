/** A list of stalls on its way in, as an organiser sees it. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { type Keys, keysOf } from './keys.ts'
import { focusIsOn, focusOn } from './settle.ts'

export type ListFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export const csv = (name: string, ...lines: readonly string[]): ListFile => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
})

export type StallImportPage = {
	readonly page: Page
	readonly keys: Keys
	readonly open: (hub: TestHub) => Promise<void>
	/** Waits for a screen with this title. */
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	/** Every step begins at its title. */
	readonly isAtTitle: () => Promise<void>
	readonly choose: (file: ListFile) => Promise<void>
	/** Chooses a file the way the keyboard does. */
	readonly chooseByKeys: (file: ListFile) => Promise<void>
	/** Lets a file fall on the page, beside every zone for files. */
	readonly drop: (file: ListFile) => Promise<void>
	readonly becomes: (heading: string) => Locator
	/** Says by keys what a column becomes: by the first letters of an answer. */
	readonly makeIt: (heading: string, letters: string) => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	/** Waits until the counts are of the columns on the screen, then goes to the rows. */
	readonly lookOver: () => Promise<void>
	readonly tab: (name: string) => Promise<void>
	/** The words of every line of the list that is looked over. */
	readonly lines: () => Promise<readonly string[]>
	/** `180 + 8 = 188`. */
	readonly sum: () => Promise<string>
	readonly says: (words: string | RegExp) => Promise<void>
	/** Waits until a screen reader was told so. */
	readonly isTold: (words: string) => Promise<void>
}

export const stallImportPage = (page: Page): StallImportPage => {
	const keys = keysOf(page)
	const button = (name: string | RegExp) => page.getByRole('button', { name })
	const becomes = (heading: string) => page.getByRole('combobox', { name: `${heading} becomes`, exact: true })
	return {
		page,
		keys,
		button,
		becomes,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/marketplace/stalls/import'
			})
			await button('Choose a list of stalls').waitFor()
		},
		expectTitle: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
		isAtTitle: () => focusIsOn(page.getByRole('heading', { level: 1 })),
		choose: (file) => page.locator('main input[type=file]').setInputFiles(file),
		chooseByKeys: async (file) => {
			const chooser = page.waitForEvent('filechooser')
			await keys.enter('Choose a list of stalls')
			await (await chooser).setFiles(file)
		},
		drop: async ({ name, mimeType, buffer }) => {
			const carried = await page.evaluateHandle(
				({ text, fileName, type }) => {
					const transfer = new DataTransfer()
					transfer.items.add(new File([text], fileName, { type }))
					return transfer
				},
				{ text: buffer.toString(), fileName: name, type: mimeType },
			)
			await page.dispatchEvent('h1', 'drop', { dataTransfer: carried })
		},
		makeIt: async (heading, letters) => {
			await focusOn(becomes(heading))
			await page.keyboard.type(letters)
		},
		lookOver: async () => {
			await button(/^Look over [\d,]+ rows?$/).waitFor()
			await keys.enter(/^Look over [\d,]+ rows?$/)
			await page.getByRole('radiogroup', { name: 'Which rows' }).waitFor()
		},
		tab: async (name) => {
			await page.getByRole('radio', { name: new RegExp(`^${name} `) }).click()
		},
		lines: async () => {
			await page.locator('.fate-table tbody tr').first().waitFor()
			const rows = await page.locator('.fate-table tbody tr').allInnerTexts()
			return rows.map((row) => row.replace(/\s+/g, ' ').trim())
		},
		sum: async () => (await page.locator('.fate-figures').innerText()).replace(/\.$/, ''),
		says: (words) => page.getByText(words).first().waitFor(),
		isTold: (words) => page.locator('[data-live-announcer]', { hasText: words }).waitFor({ state: 'attached' }),
	}
}
