/** The check-in desk as a volunteer meets it: by keyboard, and by what can be read on the screen. */
import type { Locator, Page } from 'playwright-core'
import { focusOn, settle } from './settle.ts'

/** Between two letters of the quickest fingers; anything quicker is a scanner. */
const fingersMs = 35

export type DoorNumbers = { in: number; booked: number; walkIns: number; stillToCome: number }

export type DeskPage = {
	readonly page: Page
	readonly field: Locator
	readonly rows: Locator
	readonly chosen: Locator
	/** The large panel or form under the field, by its title. */
	readonly panel: (title: string | RegExp) => Locator
	/** Goes to the desk of the event that is open and waits until it can be typed into. */
	readonly go: () => Promise<void>
	/** Types letters one by one; they are not counted as keystrokes of their own. */
	readonly type: (text: string) => Promise<void>
	/** Presses one key after the other, counted; the first once the screen has come to rest, but straight after letters. */
	readonly press: (...keys: string[]) => Promise<void>
	/** Keys pressed beyond letters since the last asking. */
	readonly strokes: () => number
	/** Types a name and waits until its own answer is on the screen. */
	readonly search: (text: string) => Promise<void>
	readonly numbers: () => Promise<DoorNumbers>
	readonly waitForIn: (count: number) => Promise<void>
	/** Everything a person can read, what a screen reader is told included, without the answers to choose from. */
	readonly readable: () => Promise<string>
	readonly focused: () => Promise<string>
	/** Puts the focus on something beside the field, once nothing takes it back to the field. */
	readonly focus: (place: Locator) => Promise<void>
	/** Waits until the desk can be typed into and its numbers are there. */
	readonly ready: () => Promise<void>
}

export const deskPage = (page: Page): DeskPage => {
	const field = page.getByRole('combobox', { name: 'Name or badge code' })
	const rows = page.getByRole('listbox', { name: 'People found' }).getByRole('option')
	let strokes = 0
	/** Letters were the last that was pressed: where they went, the next key goes. */
	let isTyping = false
	const number = async (label: string): Promise<number> => {
		const text = await page
			.locator('.gate dt', { hasText: label })
			.locator('xpath=following-sibling::dd[1]')
			.filter({ hasText: /\d/ })
			.innerText()
		return Number(text.replaceAll(',', ''))
	}
	const big = page.locator('.gate-big')
	const ready = async (): Promise<void> => {
		await field.waitFor()
		await big.filter({ hasText: /\d/ }).waitFor()
	}
	const type = async (text: string): Promise<void> => {
		await page.keyboard.type(text, { delay: fingersMs })
		isTyping = true
	}
	return {
		page,
		field,
		rows,
		chosen: page.locator('[role="option"][aria-selected="true"]'),
		panel: (title) => page.getByRole('region', { name: title }),
		go: async () => {
			await page.evaluate(() => {
				location.hash = '#/desk'
			})
			await ready()
		},
		ready,
		focus: focusOn,
		type,
		press: async (...keys) => {
			if (!isTyping) await settle(page)
			isTyping = false
			for (const key of keys) {
				strokes++
				await page.keyboard.press(key)
			}
		},
		strokes: () => {
			const pressed = strokes
			strokes = 0
			return pressed
		},
		search: async (text) => {
			await type(text)
			await page.locator('.search-aside', { hasText: /found|shown/i }).waitFor({ state: 'attached' })
		},
		numbers: async () => ({
			in: Number((await big.filter({ hasText: /\d/ }).innerText()).replaceAll(',', '')),
			booked: await number('Booked'),
			walkIns: await number('Walk-ins'),
			stillToCome: await number('Still to come'),
		}),
		waitForIn: (count) => big.filter({ hasText: new RegExp(`^${count}$`) }).waitFor(),
		readable: () =>
			page.evaluate(() => {
				const copy = document.body.cloneNode(true) as HTMLElement
				for (const choices of copy.querySelectorAll('select, script')) choices.remove()
				const said = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) => [
					element.getAttribute('aria-label') ?? '',
					element.getAttribute('title') ?? '',
					element.getAttribute('placeholder') ?? '',
				])
				return [copy.textContent, ...said].join('\n')
			}),
		focused: () =>
			page.evaluate(() => {
				const at = document.activeElement
				return (
					at?.getAttribute('aria-label') ??
					(at instanceof HTMLInputElement ? (at.labels?.[0]?.innerText ?? '') : (at?.textContent ?? ''))
				)
			}),
	}
}
