/** The board as somebody with a mouse, a finger or a keyboard has it. People and tables are named by their ids, as the hub names them. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusOn, settle } from './settle.ts'

export type BoardPage = {
	readonly page: Page
	/** Opens the board of the event that is open. */
	readonly open: (hub: TestHub) => Promise<void>
	readonly card: (registrationId: string) => Locator
	readonly column: (groupId: string) => Locator
	/** The id of the table somebody is shown at; '' without a table. */
	readonly shownAt: (registrationId: string) => Promise<string>
	/** Waits until somebody is shown at a table. */
	readonly expectAt: (registrationId: string, groupId: string) => Promise<void>
	/** What a table says it would mean for the person in hand. */
	readonly verdict: (groupId: string) => Locator
	/** Picks a card up with the mouse and holds it over a table. */
	readonly hold: (registrationId: string, groupId: string) => Promise<void>
	/** Picks a card up with a finger and holds it over a table that is in sight; answers how to let go. */
	readonly holdByFinger: (registrationId: string, groupId: string) => Promise<() => Promise<void>>
	readonly press: (...keys: readonly string[]) => Promise<void>
	/** Puts the focus on a card, as arrow keys would. */
	readonly focus: (registrationId: string) => Promise<void>
	readonly focused: () => Promise<string>
	/** Waits until this was said to a screen reader. */
	readonly expectSaid: (words: string | RegExp) => Promise<void>
	readonly button: (name: string | RegExp) => Locator
	readonly panel: Locator
	readonly openPanel: (registrationId: string) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
}

export const boardPage = (page: Page): BoardPage => {
	const card = (id: string) => page.locator(`[data-card="${id}"]`)
	const column = (id: string) => page.locator(`[data-column="${id}"]`)
	/** Where to take hold of something, once it has stopped scrolling. */
	const middle = async (locator: Locator): Promise<{ x: number; y: number }> => {
		let box = await locator.boundingBox()
		for (let before = null; JSON.stringify(box) !== JSON.stringify(before); ) {
			before = box
			await settle(page)
			box = await locator.boundingBox()
		}
		if (box === null) throw new Error('Not on the screen')
		return { x: box.x + Math.min(box.width / 2, 60), y: box.y + Math.min(box.height / 2, 120) }
	}
	const expectAt = (id: string, groupId: string) => column(groupId).locator(`[data-card="${id}"]`).waitFor()
	const panel = page.getByRole('dialog', { name: /^(Why is|Move ).+/ })
	return {
		page,
		card,
		column,
		expectAt,
		panel,
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.goto(`${hub.address}/#/breakouts/board`)
			await page.locator('[data-card]').first().waitFor()
		},
		shownAt: (id) =>
			card(id).evaluate((element) => element.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 'nowhere'),
		verdict: (groupId) => column(groupId).locator('.verdict'),
		hold: async (id, groupId) => {
			await card(id).scrollIntoViewIfNeeded()
			const from = await middle(card(id))
			await page.mouse.move(from.x, from.y)
			await page.mouse.down()
			await page.mouse.move(from.x + 12, from.y + 4, { steps: 3 })
			// Holding it at the edge scrolls the tables there, as a hand would do, until the right one is well inside.
			for (;;) {
				const box = await column(groupId).boundingBox()
				const region = await page.locator('.board-columns').boundingBox()
				if (box === null || region === null) throw new Error('Not on the screen')
				const x = box.x + box.width / 2
				const y = region.y + region.height / 2
				const left = region.x + 80
				const right = Math.min(region.x + region.width, page.viewportSize()?.width ?? 0) - 80
				const isInside = x > left && x < right
				await page.mouse.move(isInside ? x : x < left ? left - 60 : right + 60, y, { steps: 3 })
				await settle(page)
				const isOver = (await page.locator(`[data-column="${groupId}"].column-over`).count()) > 0
				if (isInside && isOver) break
			}
		},
		holdByFinger: async (id, groupId) => {
			const client = await page.context().newCDPSession(page)
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
				client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] })
			const from = await middle(card(id))
			await touch('touchStart', from)
			await page.locator('.board-ghost').waitFor()
			const box = await column(groupId).boundingBox()
			if (box === null) throw new Error('Not on the screen')
			const to = { x: box.x + box.width / 2, y: from.y }
			for (let step = 1; step <= 5; step++)
				await touch('touchMove', { x: from.x + ((to.x - from.x) * step) / 5, y: from.y })
			await page.locator(`[data-column="${groupId}"].column-over`).waitFor()
			return () => touch('touchEnd').then(() => undefined)
		},
		press: async (...keys) => {
			await settle(page)
			for (const key of keys) await page.keyboard.press(key)
		},
		focus: (id) => focusOn(card(id)),
		focused: () =>
			page.evaluate(() => {
				const at = document.activeElement
				return at instanceof HTMLElement ? (at.dataset['card'] ?? at.getAttribute('aria-label') ?? at.innerText) : ''
			}),
		expectSaid: async (words) => {
			await page.locator('[aria-live]').filter({ hasText: words }).first().waitFor({ state: 'attached' })
		},
		button: (name) => page.getByRole('button', { name }),
		openPanel: async (id) => {
			await card(id).scrollIntoViewIfNeeded()
			await card(id).click()
			await panel.waitFor()
		},
		toast: (words) => page.locator('.toast', { hasText: words }),
	}
}
