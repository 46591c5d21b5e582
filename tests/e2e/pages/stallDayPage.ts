/** The day at the stalls as whoever runs the marketplace meets it, and the page of whoever stands at a stall. */
import type { Locator, Page } from 'playwright-core'
import { nearestOn, wayOfKey } from '../../../renderer/components/hall/nearest.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { TestHub } from '../../support/hubForTests.ts'
import { focusIsOn, focusOn, settle } from './settle.ts'

export type StallDayPage = {
	readonly page: Page
	readonly open: () => Promise<void>
	readonly go: (hash: string) => Promise<void>
	/** Presses Enter on a link. */
	readonly follow: (link: string) => Promise<void>
	/** Reads the page afresh, with the hub's clock as it is now. */
	readonly again: () => Promise<void>
	readonly plan: Locator
	readonly alert: Locator
	readonly panel: Locator
	/** Chooses how the day is shown, by arrow keys. */
	readonly show: (shape: 'Plan' | 'List' | 'Visitors') => Promise<void>
	/** Goes along the plan with the arrow keys until it is on a stall, and opens it with Enter. */
	readonly openOnPlan: (number: number) => Promise<void>
	/** A stall's row of the list. */
	readonly row: (number: number) => Locator
	/** Puts the focus on a button and presses Enter. */
	readonly enter: (name: string | RegExp, within?: Locator) => Promise<void>
	readonly press: (...keys: string[]) => Promise<void>
	readonly toast: (words: string | RegExp) => Locator
	readonly says: (words: string | RegExp) => Promise<void>
	readonly focusIsIn: (place: Locator) => Promise<void>
}

type Place = OutputOf<'marketplace.hall'>['positions'][number]

/** Arrow keys that lead from one position to another, as few as there are; none where no way leads there. */
const keysTo = (places: readonly Place[], fromId: string, toId: string): readonly string[] => {
	const ways = new Map<string, readonly string[]>([[fromId, []]])
	for (const [id, keys] of ways) {
		const place = places.find((one) => one.id === id)
		if (id === toId || !place) continue
		for (const [key, way] of Object.entries(wayOfKey)) {
			const next = nearestOn(places, place, way)
			if (next && !ways.has(next.id)) ways.set(next.id, [...keys, key])
		}
	}
	return ways.get(toId) ?? []
}

export const stallDayPage = (page: Page, hub: TestHub): StallDayPage => {
	const plan = page.getByRole('group', { name: 'The hall with its stalls' })
	const panel = page.locator('.stall-panel')
	const shown = () => page.getByRole('radio', { name: 'List', exact: true }).waitFor()
	const press = async (...keys: string[]): Promise<void> => {
		await settle(page)
		for (const key of keys) await page.keyboard.press(key)
	}
	return {
		page,
		open: async () => {
			await page.goto(hub.link())
			await page.getByRole('link').first().waitFor()
			await page.evaluate(() => {
				location.hash = '#/marketplace/day'
			})
			await shown()
		},
		go: (hash) =>
			page.evaluate((to) => {
				location.hash = to
			}, hash),
		follow: async (link) => {
			await focusOn(page.getByRole('link', { name: link }))
			await page.keyboard.press('Enter')
		},
		again: async () => {
			await page.reload()
			await shown()
		},
		plan,
		alert: page.getByRole('region', { name: 'Stalls that are not here yet' }),
		panel,
		show: async (shape) => {
			const wanted = page.getByRole('radio', { name: shape, exact: true })
			await focusOn(wanted)
			await page.keyboard.press('Space')
			await page.locator('[role="radio"][aria-checked="true"]', { hasText: shape }).waitFor()
		},
		openOnPlan: async (number) => {
			await focusOn(plan.locator('[tabindex="0"]'))
			const hall = hub.ask('marketplace.hall', {})
			const placeOf = (wanted: number): string =>
				hub.ask('marketplace.stalls', {}).stalls.find((stall) => stall.number === wanted)?.place?.positionId ?? ''
			const isThere = () =>
				page.evaluate(
					(start) => document.activeElement?.getAttribute('aria-label')?.startsWith(start) === true,
					`Stall ${number},`,
				)
			const from = await plan.locator(':focus').getAttribute('data-position')
			for (const key of keysTo(hall.positions, from ?? '', placeOf(number))) await page.keyboard.press(key)
			if (!(await isThere())) throw new Error(`The arrow keys did not come to stall ${number}`)
			await page.keyboard.press('Enter')
			await panel.getByText(new RegExp(`^Stall ${number} at`)).waitFor()
			await focusIsOn(panel.getByRole('heading', { level: 2 }))
		},
		row: (number) =>
			page.getByRole('listitem').filter({
				has: page.getByRole('button', { name: new RegExp(`^Stall ${number} `) }),
			}),
		enter: async (name, within) => {
			await focusOn((within ?? page).getByRole('button', { name }).first())
			await page.keyboard.press('Enter')
		},
		press,
		toast: (words) => page.locator('.toast', { hasText: words }),
		says: (words) => page.getByText(words).first().waitFor(),
		focusIsIn: async (place) => {
			await place
				.locator(':focus')
				.or(place.and(page.locator(':focus')))
				.first()
				.waitFor()
		},
	}
}

/** The page of a steward, on a tablet. */
export type StewardPage = {
	readonly page: Page
	readonly code: Locator
	readonly heading: Locator
	readonly showBadge: (code: string) => Promise<void>
	/** A tap of the page, by its words. */
	readonly tap: (name: string | RegExp) => Locator
	readonly isOn: (name: string | RegExp) => Promise<void>
}

export const stewardPage = (page: Page): StewardPage => {
	const code = page.getByLabel('The code on your badge')
	const tap = (name: string | RegExp) => page.getByRole('button', { name })
	return {
		page,
		code,
		heading: page.getByRole('heading', { level: 1 }),
		showBadge: async (badge) => {
			await focusIsOn(code)
			await page.keyboard.type(badge)
			await page.keyboard.press('Enter')
		},
		tap,
		isOn: async (name) => tap(name).and(page.locator('[aria-pressed="true"]')).waitFor(),
	}
}
