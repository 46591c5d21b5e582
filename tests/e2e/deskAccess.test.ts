/** The desk for everybody who works at it: every state under axe, at 200 % zoom, in forced colours, without motion, from region to region. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
	axeFindings,
	type PageOptions,
	setTheme,
	startBrowser,
	type TestBrowser,
	type TestPage,
} from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'
import { scannerAt } from './pages/scanner.ts'

let browser: TestBrowser
let hub: TestHub
const pages: TestPage[] = []

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
afterEach(async () => {
	for (const opened of pages.splice(0)) {
		expect(opened.problems).toEqual([])
		await opened.close()
	}
})

const open = async (options: PageOptions = {}): Promise<DeskPage> => {
	const opened = await browser.open({ hasReducedMotion: true, ...options })
	pages.push(opened)
	await opened.page.goto(hub.link())
	await opened.page.getByRole('link').first().waitFor()
	const desk = deskPage(opened.page)
	await desk.go()
	return desk
}
const dayId = () => hub.ask('events.overview', {}).days[0]?.id ?? ''

type State = readonly [name: string, reach: (desk: DeskPage) => Promise<void>]

/** One after the other, each from where the one before left the desk. */
const states: readonly State[] = [
	['ready', async () => undefined],
	['people found', (desk) => desk.search('an')],
	[
		'welcome',
		async (desk) => {
			await desk.press('Escape')
			await desk.search('comfort')
			await desk.press('Enter')
			await desk.panel(/Welcome, Comfort/).waitFor()
		},
	],
	['another name', async (desk) => desk.press('F6', 'Tab', 'Enter')],
	[
		'already in',
		async (desk) => {
			await desk.press('Escape')
			await desk.focus(desk.field)
			await desk.search('comfort')
			await desk.press('Enter')
			await desk.panel('Comfort is already in.').waitFor()
		},
	],
	[
		'undone',
		async (desk) => {
			await desk.press('Control+z')
			await desk.page.locator('.desk-notes').waitFor()
		},
	],
	[
		'which email',
		async (desk) => {
			await desk.press('Escape')
			await desk.search('patricia ward')
			await desk.press('Enter')
			await desk.type('zz')
			await desk.press('Enter')
			await desk.page.locator('.field-error', { hasText: 'Type three letters or more.' }).waitFor()
		},
	],
	[
		'a code of nobody’s',
		async (desk) => {
			await desk.press('Escape', 'Escape')
			await (await scannerAt(desk.page)).scan('9ZZZZ')
			await desk.panel('Let’s find you by name.').waitFor()
		},
	],
	[
		'photos, asked',
		async (desk) => {
			await desk.press('Escape')
			await desk.search('iwona zajac')
			await desk.press('Enter')
			await desk.panel(/^You’re in/).waitFor()
			await desk.press('F4')
			await desk.page.locator('.photo-question').waitFor()
			await desk.focus(desk.field)
		},
	],
	[
		'somebody came along',
		async (desk) => {
			await desk.press('F8', 'Control+Enter')
			await desk.page.getByText('Choose what they are here as.').waitFor()
		},
	],
	[
		'gone',
		async (desk) => {
			await desk.press('Escape', 'Escape')
			await desk.focus(desk.field)
			await desk.search('iwona zajac')
			await desk.press('Enter')
			await desk.panel(/is already in\.$/).waitFor()
			await desk.focus(desk.page.getByRole('button', { name: /is leaving$/ }))
			await desk.press('Enter')
			await desk.panel(/^See you soon/).waitFor()
		},
	],
	[
		'help desk',
		async (desk) => {
			await desk.press('Escape', 'Escape')
			await desk.search('chidi boateng')
			await desk.press('Enter')
			await desk.panel('Please see the help desk.').waitFor()
		},
	],
	['nobody found', (desk) => desk.search('imani okafor')],
	[
		'walk-in',
		async (desk) => {
			await desk.press('F2')
			await desk.panel(/Let’s add/).waitFor()
		},
	],
	[
		'walk-in, something missing',
		async (desk) => {
			await desk.press('Control+Enter')
			await desk.page.getByText('Choose how they are taking part.').waitFor()
		},
	],
]

const sideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('every state', () => {
	it('has no findings, in light and in high contrast', async () => {
		const desk = await open()
		for (const [name, reach] of states) {
			await reach(desk)
			for (const theme of ['light', 'contrast'] as const) {
				await setTheme(desk.page, theme)
				expect(await axeFindings(desk.page), `${name}, ${theme}`).toEqual([])
			}
		}
	}, 180_000)
	it('fits one column at 200 % zoom without scrolling sideways, and no target is too small', async () => {
		const desk = await open({ width: 640, height: 800 })
		for (const [name, reach] of states) {
			await reach(desk)
			expect(await sideways(desk.page), name).toBe(0)
			const small = await desk.page.evaluate(() =>
				[
					...document.querySelectorAll(
						'main button, main input:not([type="radio"]), main select, [role="option"], .choice',
					),
				]
					.filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 43.5)
					.map((element) => element.outerHTML.slice(0, 80)),
			)
			expect(small, name).toEqual([])
		}
	})
	it('fits with the wider text spacing of WCAG 1.4.12', async () => {
		const desk = await open({ width: 640, height: 800 })
		await desk.page.evaluate(() => {
			const sheet = new CSSStyleSheet()
			sheet.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important }',
			)
			document.adoptedStyleSheets = [sheet]
		})
		for (const [name, reach] of states) {
			await reach(desk)
			expect(await sideways(desk.page), name).toBe(0)
		}
	})
	it('shows without colour what is chosen, and has no findings in dark', async () => {
		const desk = await open({ hasForcedColors: true })
		await desk.search('an')
		const [chosen, other] = await Promise.all(
			[desk.chosen, desk.rows.nth(1)].map((row) =>
				row.evaluate((element) => getComputedStyle(element).backgroundColor),
			),
		)
		expect(chosen).not.toBe(other)
		const dark = await open({ theme: 'dark' })
		await dark.search('an')
		expect(await axeFindings(dark.page)).toEqual([])
	})
})

describe('hands on the keyboard', () => {
	it('the list belongs to the field as a combobox should', async () => {
		const desk = await open()
		await expect.poll(() => desk.field.getAttribute('aria-expanded')).toBe('false')
		await desk.search('an')
		await expect.poll(() => desk.field.getAttribute('aria-expanded')).toBe('true')
		const list = await desk.field.getAttribute('aria-controls')
		await expect.poll(() => desk.page.locator(`[id="${list}"]`).getAttribute('role')).toBe('listbox')
		for (const index of [0, 1, 2, 3, 4, 0]) {
			const active = await desk.field.getAttribute('aria-activedescendant')
			expect(active).toBe(await desk.rows.nth(index).getAttribute('id'))
			await expect.poll(() => desk.rows.nth(index).getAttribute('aria-selected')).toBe('true')
			await desk.press('ArrowDown')
		}
		expect(await desk.focused()).toBe('Name or badge code')
	})
	it('F6 goes round the regions and Shift F6 back', async () => {
		const desk = await open()
		await desk.search('wendy')
		await desk.press('Enter')
		await desk.panel(/Welcome, Wendy/).waitFor()
		const seen: string[] = []
		for (let times = 0; times < 6; times++) {
			await desk.press('F6')
			seen.push(await desk.focused())
		}
		expect(seen[0]).toMatch(/^Photos/)
		expect(seen[1]).toMatch(/^Undo/)
		expect(seen[2]).toBe('Scan with the camera')
		expect(seen[3]).toBe('Open the help desk')
		expect(seen[5]).toBe('Name or badge code')
		await desk.press('Shift+F6', 'Shift+F6')
		expect(await desk.focused()).toBe('Open the help desk')
		await desk.press('Shift+F6', 'Shift+F6', 'Shift+F6', 'Shift+F6')
		expect(await desk.focused()).toBe('Name or badge code')
		await desk.press('Control+z')
		await desk.page.locator('.desk-notes').waitFor()
	})
	it('whoever types without looking where the focus is types into the field', async () => {
		const desk = await open()
		await desk.page.mouse.click(640, 760)
		await desk.type('mei')
		await expect.poll(() => desk.field.inputValue()).toBe('mei')
	})
	it('counts are read out politely, a check-in at once, and the countdown not at all', async () => {
		const desk = await open()
		/** Whatever is read out at once, from now on. */
		await desk.page.evaluate(() => {
			const said: string[] = []
			Object.assign(window, { said })
			const now = document.querySelector('[data-live-announcer] [aria-live="assertive"]')
			const hear = () => said.push(now?.textContent ?? '')
			if (now) new MutationObserver(hear).observe(now, { childList: true, characterData: true, subtree: true })
		})
		const heard = () =>
			desk.page.evaluate(() => (window as unknown as { said: string[] }).said.filter((words) => words !== ''))
		const said = desk.page.locator('[data-live-announcer] [aria-live="polite"]')
		const now = desk.page.locator('[data-live-announcer] [aria-live="assertive"]')
		await desk.search('mei ng')
		await expect.poll(() => said.innerText()).toBe('1 found')
		await desk.press('Enter')
		await now.filter({ hasText: 'Mei is in. Round: no photos.' }).waitFor()
		await desk.page.getByText(/5\d seconds left/).waitFor()
		expect(new Set(await heard())).toEqual(new Set(['Mei is in. Round: no photos.']))
		await desk.press('Control+z')
		await now.filter({ hasText: 'Mei is not checked in any more.' }).waitFor()
		expect(hub.ask('checkin.counts', { dayId: dayId() }).in).toBe(0)
	})
	it('nothing moves where motion is not wanted', async () => {
		const desk = await open({ hasReducedMotion: true })
		await desk.search('duarte')
		await desk.press('Enter')
		await desk.panel(/Welcome, Duarte/).waitFor()
		expect(await desk.page.evaluate(() => document.getAnimations().length)).toBe(0)
		await desk.press('Control+z')
		await desk.page.locator('.desk-notes').waitFor()
	})
})
