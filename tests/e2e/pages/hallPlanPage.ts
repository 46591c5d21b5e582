/** The hall as a plan: positions by their code, the hand that carries them, what is said about it. */
import type { Locator, Page } from 'playwright-core'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusIsOn, focusOn, settle } from './settle.ts'

export type HallPlanPage = {
	readonly open: (hub: TestHub) => Promise<void>
	readonly position: (code: string) => Locator
	readonly zone: (name: string) => Locator
	readonly guides: Locator
	/** Under the plan: what is in hand, and what is wrong with where it is. */
	readonly line: Locator
	readonly panel: (title: string | RegExp) => Locator
	/** Picks up with the mouse and carries so many centimetres of the hall; whoever asked lets go. */
	readonly carry: (code: string, byCm: { readonly x: number; readonly y: number }) => Promise<void>
	/** A frame on the floor from one point of the hall to another. */
	readonly frame: (from: readonly [number, number], to: readonly [number, number]) => Promise<void>
	/** Rests a finger on a position and carries it so many centimetres. */
	readonly carryByFinger: (code: string, byCm: { readonly x: number; readonly y: number }) => Promise<void>
	readonly focusOn: (code: string) => Promise<void>
	readonly focusIsOn: (code: string) => Promise<void>
	readonly press: (...keys: readonly string[]) => Promise<void>
	/** Puts the focus on a button and presses Enter. */
	readonly enter: (name: string | RegExp) => Promise<void>
	/** Replaces what a field holds. */
	readonly type: (field: string, text: string) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
	/** Waits until a screen reader was told so. */
	readonly isTold: (words: string) => Promise<void>
	readonly says: (words: string | RegExp) => Promise<void>
}

export const hallPlanPage = (page: Page): HallPlanPage => {
	const plan = page.locator('.plan-region .hall-plan')
	const position = (code: string) => plan.getByRole('button', { name: new RegExp(`^${code},`) })
	/** Where a point of the hall is on the screen. */
	const pointAt = (x: number, y: number) =>
		plan.evaluate(
			(svg, at) => {
				if (!(svg instanceof SVGSVGElement)) throw new Error('It is no drawing')
				const point = new DOMPoint(at.x, at.y).matrixTransform(svg.getScreenCTM() ?? undefined)
				return { x: point.x, y: point.y }
			},
			{ x, y },
		)
	const middleOf = async (code: string) => {
		await position(code).scrollIntoViewIfNeeded()
		const box = await position(code).locator('.hall-position-shape').boundingBox()
		if (box === null) throw new Error(`${code} is not on the screen`)
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
	}
	const pxOf = async ({ x, y }: { readonly x: number; readonly y: number }) => {
		const [from, to] = [await pointAt(0, 0), await pointAt(x, y)]
		return { x: to.x - from.x, y: to.y - from.y }
	}
	return {
		open: async (hub) => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/marketplace/hall'
			})
			await plan.waitFor()
			// Letters of another width would move the plan away from under the mouse.
			await page.evaluate(() => document.fonts.ready.then(() => undefined))
			await settle(page)
		},
		position,
		zone: (name) => plan.getByRole('button', { name, exact: true }),
		guides: page.locator('.plan-guide'),
		line: page.locator('.plan-line'),
		panel: (title) => page.getByRole('region', { name: title }),
		carry: async (code, byCm) => {
			const from = await middleOf(code)
			const by = await pxOf(byCm)
			await page.mouse.move(from.x, from.y)
			await page.mouse.down()
			await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 })
			await page.mouse.move(from.x + by.x, from.y + by.y)
			await page.locator('.hall-position[data-lifted]').first().waitFor()
			await settle(page)
		},
		frame: async (from, to) => {
			await plan.scrollIntoViewIfNeeded()
			const [start, end] = [await pointAt(...from), await pointAt(...to)]
			await page.mouse.move(start.x, start.y)
			await page.mouse.down()
			await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
			await page.mouse.move(end.x, end.y)
			await page.locator('.plan-marquee').waitFor()
			await page.mouse.up()
		},
		carryByFinger: async (code, byCm) => {
			const client = await page.context().newCDPSession(page)
			const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
				client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] })
			const from = await middleOf(code)
			const by = await pxOf(byCm)
			await touch('touchStart', from)
			await page.locator('html.is-drawing').waitFor()
			await touch('touchMove', { x: from.x + by.x, y: from.y + by.y })
			await settle(page)
			await touch('touchEnd')
			await client.detach()
		},
		focusOn: (code) => focusOn(position(code)),
		focusIsOn: (code) => focusIsOn(position(code)),
		press: async (...keys) => {
			for (const key of keys) await page.keyboard.press(key)
		},
		enter: async (name) => {
			await focusOn(page.locator('main').getByRole('button', { name }).last())
			await page.keyboard.press('Enter')
		},
		type: async (field, text) => {
			await focusOn(page.getByRole('textbox', { name: field, exact: true }))
			await page.keyboard.press('ControlOrMeta+a')
			await page.keyboard.type(text)
		},
		toast: (words) => page.locator('.toast', { hasText: words }),
		isTold: (words) => page.locator('[data-live-announcer]', { hasText: words }).waitFor({ state: 'attached' }),
		says: (words) => page.getByText(words).first().waitFor(),
	}
}
