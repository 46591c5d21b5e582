/** Getting about a page with the keyboard alone, as somebody without a mouse does: Tab until it is there, then a key. */
import type { Page } from 'playwright-core'
import { settle } from './settle.ts'

export type Keys = {
	/** What has the focus, by the name that is read out. */
	readonly focused: () => Promise<string>
	/** Presses Tab until what is called so has the focus. */
	readonly tabTo: (name: string | RegExp) => Promise<void>
	/** Tab to it, and Enter. */
	readonly enter: (name: string | RegExp) => Promise<void>
	readonly press: (...keys: readonly string[]) => Promise<void>
	readonly type: (text: string) => Promise<void>
	/** Types the same into so many fields of one name, by Tab from one to the next. */
	readonly fillEach: (field: string, count: number, text: string) => Promise<void>
}

/** More stops than any screen has. */
const mostStops = 300
/** How long something is waited for that is not on the screen yet. */
const patienceMs = 45_000

export const keysOf = (page: Page): Keys => {
	const focused = () =>
		page.evaluate(() => {
			const at = document.activeElement
			if (!(at instanceof HTMLElement) || at === document.body) return ''
			const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.innerText) : []
			return (at.getAttribute('aria-label') ?? (labels.join(' ') || at.innerText)).trim()
		})
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) await page.keyboard.press(key)
	}
	const tabTo = async (name: string | RegExp): Promise<void> => {
		const isIt = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
		await settle(page)
		const giveUpAtMs = performance.now() + patienceMs
		for (let stops = 0; stops < mostStops || performance.now() < giveUpAtMs; stops++) {
			if (isIt(await focused())) return
			await press('Tab')
		}
		throw new Error(`Tab never came to ${name}`)
	}
	return {
		focused,
		tabTo,
		enter: async (name) => {
			await tabTo(name)
			await press('Enter')
		},
		press,
		type: (text) => page.keyboard.type(text),
		fillEach: async (field, count, text) => {
			for (let at = 0; at < count; at++) {
				if (at > 0) await press('Tab')
				await tabTo(field)
				await page.keyboard.type(text)
			}
		},
	}
}
