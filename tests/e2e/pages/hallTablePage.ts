/** The hall without drawing, as an organiser works at it with the keyboard: its beginning, tables, power and files. */
import type { Download, Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusIsOn, focusOn, settle } from './settle.ts'

export type HallTablePage = {
	readonly page: Page
	readonly open: (hub: TestHub) => Promise<void>
	readonly show: (shape: 'Plan' | 'Table' | 'Size and power' | 'Files') => Promise<void>
	/** Puts the focus on a button and presses Enter. */
	readonly enter: (button: string | RegExp) => Promise<void>
	/** Replaces what a field holds, letter by letter. */
	readonly type: (field: string, text: string) => Promise<void>
	/** Takes an answer of a list by its first letters, as the keyboard does. */
	readonly choose: (field: string, answer: string) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	/** A cell of a table by its column and the name of its row. */
	readonly cell: (column: string, row: string) => Locator
	readonly expectFocus: (place: Locator) => Promise<void>
	readonly toast: (words: string | RegExp) => Promise<void>
	readonly undo: (words: string) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
	readonly isTold: (words: string | RegExp) => Promise<void>
	/** Gives a file to what asks for one. */
	readonly give: (name: string, content: string | Buffer) => Promise<void>
	/** What a button puts into the downloads, as text. */
	readonly saved: (button: string | RegExp) => Promise<{ readonly name: string; readonly text: string }>
	/** How many sheets the printer gets, and their size in points. */
	readonly onPaper: () => Promise<{ readonly pages: number; readonly size: string; readonly words: string }>
}

const typeOf = (name: string): string => (name.endsWith('.csv') ? 'text/csv' : 'image/png')

const textOf = async (download: Download): Promise<string> => {
	const stream = await download.createReadStream()
	const parts: Buffer[] = []
	for await (const part of stream) parts.push(Buffer.from(part as Uint8Array))
	return Buffer.concat(parts).toString('utf8')
}

export const hallTablePage = (page: Page): HallTablePage => {
	const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words })
	const field = (name: string) =>
		page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))
	return {
		page,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/marketplace/hall'
			})
			await page.getByRole('heading', { level: 1, name: 'The hall' }).waitFor()
		},
		show: async (shape) => {
			await focusOn(page.getByRole('radio', { name: shape, exact: true }))
			await page.keyboard.press('Space')
			await page.getByRole('radio', { name: shape, exact: true, checked: true }).waitFor()
		},
		enter: async (name) => {
			await focusOn(page.getByRole('button', { name }).first())
			await page.keyboard.press('Enter')
		},
		type: async (name, text) => {
			await focusOn(field(name))
			await page.keyboard.press('ControlOrMeta+a')
			await page.keyboard.type(text)
		},
		choose: async (name, answer) => {
			await focusOn(field(name))
			await page.keyboard.type(answer)
			await page.waitForFunction(
				([label, wanted]) =>
					[...document.querySelectorAll('select')].some(
						(one) =>
							(one.getAttribute('aria-label') ?? one.labels[0]?.textContent) === label &&
							one.selectedOptions[0]?.textContent === wanted,
					),
				[name, answer],
			)
		},
		press: async (...keys) => {
			for (const key of keys) await page.keyboard.press(key)
		},
		cell: (column, row) =>
			field(`${column}, ${row}`).or(page.getByRole('checkbox', { name: `${column}, ${row}`, exact: true })),
		expectFocus: focusIsOn,
		toast: (words) => toast(words).waitFor(),
		undo: async (words) => {
			await focusOn(toast(words).getByRole('button', { name: 'Undo' }))
			await page.keyboard.press('Enter')
			await toast('Taken back.').first().waitFor()
		},
		says: (words) => page.getByText(words).first().waitFor(),
		isTold: (words) => page.locator('[data-live-announcer]', { hasText: words }).first().waitFor({ state: 'attached' }),
		give: async (name, content) => {
			await settle(page)
			await page
				.locator('input[type=file]')
				.setInputFiles({ name, mimeType: typeOf(name), buffer: Buffer.from(content) })
		},
		saved: async (button) => {
			const coming = page.waitForEvent('download')
			await focusOn(page.getByRole('button', { name: button }))
			await page.keyboard.press('Enter')
			const download = await coming
			return { name: download.suggestedFilename(), text: await textOf(download) }
		},
		onPaper: async () => {
			await page.emulateMedia({ media: 'print' })
			const words = await page.locator('body').innerText()
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
			await page.emulateMedia({ media: null })
			const [, width = '', height = ''] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? []
			return {
				pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
				size: `${Math.round(Number(width))} by ${Math.round(Number(height))}`,
				words,
			}
		},
	}
}
