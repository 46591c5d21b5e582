/** Who stands where, as an organiser uses it: the plan with its stalls, the panel beside it, the list, publishing. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusOn, settle } from './settle.ts'

export type StallPlacesPage = {
	readonly page: Page
	readonly open: (hub: TestHub) => Promise<void>
	readonly expectTitle: (title: string | RegExp) => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	readonly click: (name: string | RegExp) => Promise<void>
	/** Looks for places and waits for what came of it. */
	readonly find: () => Promise<void>
	/** A position on the plan, by its code. */
	readonly at: (code: string) => Locator
	readonly tray: (number: number) => Locator
	/** Takes something by mouse to a position, and answers how to let go. */
	readonly dragTo: (from: Locator, code: string) => Promise<() => Promise<void>>
	/** What it says under the plan while a stall is in hand. */
	readonly consequence: (words: string | RegExp) => Locator
	readonly says: (words: string | RegExp) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
	readonly isTold: (words: string | RegExp) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	/** Presses Tab until what has the focus is called so; positions of the plan too. */
	readonly tabTo: (name: string | RegExp) => Promise<void>
	readonly focused: () => Promise<string>
	/** Goes on the plan by arrow keys from the position that has the focus to one with this code. */
	readonly arrowTo: (code: string) => Promise<void>
	readonly look: (name: 'Plan' | 'List') => Promise<void>
	readonly row: (organisation: string) => Locator
}

/** More stops than the screen has. */
const mostStops = 200

export const stallPlacesPage = (page: Page): StallPlacesPage => {
	const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
	const at = (code: string) => page.getByRole('button', { name: new RegExp(`^${code}, `) })
	const focused = () =>
		page.evaluate(() => {
			const on = document.activeElement
			if (on === null || on === document.body) return ''
			const labels = on instanceof HTMLInputElement ? [...(on.labels ?? [])].map((label) => label.innerText) : []
			return (
				on.getAttribute('aria-label') ??
				(labels.join(' ') || (on instanceof HTMLElement ? on.innerText : ''))
			).trim()
		})
	const press = async (...keys: string[]): Promise<void> => {
		for (const key of keys) await page.keyboard.press(key)
	}
	const middleOf = async (place: Locator): Promise<{ x: number; y: number }> => {
		const box = await place.boundingBox()
		if (box === null) throw new Error('It is not on the screen')
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
	}
	/** Of the position itself, without its code. */
	const shapeAt = (code: string) => at(code).locator('.hall-position-shape')
	return {
		page,
		button,
		at,
		focused,
		press,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/marketplace/places'
			})
			await button('Find places for all').waitFor()
		},
		expectTitle: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
		click: (name) => button(name).first().click(),
		find: async () => {
			await button('Find places for all').click()
			await button('Close what came of it').waitFor()
		},
		tray: (number) => page.getByRole('button', { name: new RegExp(`^Stall ${number}, .*, no place yet$`) }),
		dragTo: async (from, code) => {
			await settle(page)
			await shapeAt(code).scrollIntoViewIfNeeded()
			const [start, end] = [await middleOf(from), await middleOf(shapeAt(code))]
			await page.mouse.move(start.x, start.y)
			await page.mouse.down()
			await page.mouse.move(start.x + 12, start.y - 12)
			await page.locator('.places-ghost').waitFor()
			await page.mouse.move(end.x, end.y)
			await page.locator('.places-consequence b', { hasText: code }).waitFor()
			return () => page.mouse.up()
		},
		consequence: (words) => page.locator('.places-consequence', { hasText: words }),
		says: (words) => page.getByText(words).first().waitFor(),
		toast: (words) => page.locator('.toast', { hasText: words }),
		isTold: (words) => page.locator('[data-live-announcer]', { hasText: words }).waitFor({ state: 'attached' }),
		tabTo: async (name) => {
			const isIt = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
			await settle(page)
			for (let stops = 0; stops < mostStops; stops++) {
				if (isIt(await focused())) return
				await press('Tab')
			}
			throw new Error(`Tab never came to ${name}`)
		},
		arrowTo: async (code) => {
			/** How often which key was pressed where. From many a place an arrow leads past the goal, and the next one back: then another. */
			const pressed = new Map<string, Map<string, number>>()
			for (let steps = 0; steps < mostStops; steps++) {
				await settle(page)
				const here = (await page.locator(':focus[data-position]').getAttribute('aria-label')) ?? ''
				if (here.startsWith(`${code}, `)) return
				// Both as they stand in one moment: the plan may still be scrolling to the last step.
				const keys = await at(code)
					.locator('.hall-position-shape')
					.evaluate((goal) => {
						const middleOf = (shape: Element | null) => {
							const { left, width, top, height } = (shape ?? goal).getBoundingClientRect()
							return { x: left + width / 2, y: top + height / 2 }
						}
						const [to, now] = [
							middleOf(goal),
							middleOf(document.querySelector(':focus[data-position] .hall-position-shape')),
						]
						const across = to.x > now.x ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
						const along = to.y > now.y ? ['ArrowDown', 'ArrowUp'] : ['ArrowUp', 'ArrowDown']
						const [first, second] = Math.abs(to.x - now.x) > 4 ? [across, along] : [along, across]
						return [first[0], second[0], second[1], first[1]].map((key) => key ?? '')
					})
				const position = here.split(', ')[0] ?? ''
				const times = pressed.get(position) ?? new Map<string, number>()
				const least = Math.min(...keys.map((one) => times.get(one) ?? 0))
				const key = keys.find((one) => (times.get(one) ?? 0) === least) ?? ''
				pressed.set(position, times.set(key, least + 1))
				await press(key)
			}
			throw new Error(`The arrow keys never came to ${code}`)
		},
		look: async (name) => {
			await focusOn(page.getByRole('radio', { name, exact: true }))
			await press('Space')
		},
		row: (organisation) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: organisation }) }),
	}
}
