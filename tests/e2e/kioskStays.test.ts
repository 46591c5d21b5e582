/** The page by the door stays what it is: whatever keys are pressed, without the hub, in an alarm, at twice the size. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, type TestPage } from '../support/browser.ts'
import { type KioskDay, startKioskDay } from './pages/kioskDay.ts'
import type { KioskPage } from './pages/kioskPage.ts'
import { focusIsOn, settle } from './pages/settle.ts'

let day: KioskDay
let opened: TestPage
let kiosk: KioskPage
/** The hub was away: the browser says on its own that it could not reach it. */
let isAway = false

const open = async (options: Parameters<KioskDay['open']>[0] = {}) => {
	;({ opened, kiosk } = await day.open(options))
}

beforeAll(async () => {
	day = await startKioskDay(30)
})
afterAll(() => day?.close())
beforeEach(() => {
	day.later()
	isAway = false
})
afterEach(async () => {
	const own = opened.problems.filter((problem) => !(isAway && /net::ERR_/.test(problem)))
	await opened.close()
	expect(own).toEqual([])
})

describe('the page stays', () => {
	it('on its own address: going back, another address and reloading lead nowhere else', async () => {
		await open()
		const { page } = opened
		await kiosk.touch('4')
		for (let times = 0; times < 3; times++) {
			await page.goBack({ timeout: 2000 }).catch(() => null)
			await kiosk.code.waitFor()
			expect(page.url()).toMatch(/#\/kiosk$/)
		}
		for (const hash of ['#/today/doors', '#/registrations/list', '#/desk', '#/home', '#/history']) {
			await page.evaluate((to) => {
				location.hash = to
			}, hash)
			await page.waitForURL(/#\/kiosk$/)
			await kiosk.code.waitFor()
		}
		await page.reload()
		await kiosk.isReady()
		await settle(page)
		for (const key of ['F9', 'Control+1', 'Control+k', 'Control+z', 'Escape', '?']) await page.keyboard.press(key)
		expect(page.url()).toMatch(/#\/kiosk$/)
		expect(await page.getByRole('dialog').count()).toBe(0)
		expect(await page.getByRole('link').count()).toBe(0)
	})

	it('until the PIN: a wrong one changes nothing, the right one ends it', async () => {
		await day.door.hub.hub.dispatch(
			{ role: 'organiser', desk: '', operator: '' },
			'kiosk.setPin',
			{ pin: '4831' },
			new AbortController().signal,
		)
		await open()
		const { page } = opened
		await kiosk.key('For the crew').click()
		await kiosk.pin.waitFor()
		expect(await axeFindings(page)).toEqual([])
		await kiosk.touch('7777')
		await kiosk.key('Leave').click()
		await page.getByText('That is not the PIN. Nothing has changed.').waitFor()
		await kiosk.key('Back to checking in').click()
		await kiosk.isReady()
		await kiosk.key('For the crew').click()
		await focusIsOn(kiosk.pin)
		await page.keyboard.type('4831')
		await page.keyboard.press('Enter')
		await kiosk.says('Self check-in is over on this screen')
		expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
		expect(await axeFindings(page)).toEqual([])
		await page.reload()
		await page.getByText('This tab was not opened by Foyer.').waitFor()
	})

	it('says how long to wait after too many tries', async () => {
		await open()
		await kiosk.key('For the crew').click()
		for (let times = 0; times < 5; times++) {
			await focusIsOn(kiosk.pin)
			await opened.page.keyboard.type('0007')
			await opened.page.keyboard.press('Enter')
			await opened.page.waitForFunction(() => document.querySelector<HTMLInputElement>('#kiosk-pin')?.value === '')
		}
		await opened.page.keyboard.type('4831')
		await opened.page.keyboard.press('Enter')
		await opened.page.getByText(/tried too often. Wait 1 minute/).waitFor()
	})
})

describe('on the worst day', () => {
	it('says plainly that it rests while the hub is away, and comes back by itself', async () => {
		const person = day.somebody()
		await open()
		isAway = true
		await day.door.hub.unplug()
		await kiosk.says('Check-in by yourself is resting')
		expect(await axeFindings(opened.page)).toEqual([])
		await day.door.hub.plugIn()
		await kiosk.isReady()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
	})

	it('shows what to do when the alarm sounds, and takes no codes meanwhile', async () => {
		const person = day.somebody()
		await open()
		const { outcome } = day.door.hub.call('evacuation.begin', {
			kind: 'evacuation',
			isDrill: true,
			dayId: day.door.dayId,
		})
		expect(outcome.outcome).toBe('drillBegun')
		// Who stands outside learns of it once it is no mistake any more.
		day.door.setTime('10:30')
		await opened.page.getByRole('alert').first().waitFor()
		expect(await kiosk.code.count()).toBe(0)
		expect(await axeFindings(opened.page)).toEqual([])
		await kiosk.scan(person.badgeCode)
		expect(day.stateOf(person)).toBe('expected')
		const on = day.door.hub.ask('evacuation.state', {}).on
		day.door.hub.call('evacuation.standDown', { evacuationId: on?.evacuationId ?? '' })
		await kiosk.isReady()
	})

	it('is whole at twice the size, and every key is large enough for any finger', async () => {
		await open({ width: 640, height: 400 })
		const { page } = opened
		const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
		expect(await isWide()).toBe(false)
		const sizes = await page
			.locator('.kiosk-pad button, .kiosk-go')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]))
		expect(sizes.length).toBe(33)
		for (const [width = 0, height = 0] of sizes) {
			expect(width).toBeGreaterThanOrEqual(56)
			expect(height).toBeGreaterThanOrEqual(56)
		}
		const person = day.somebody('not asked')
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		expect(await isWide()).toBe(false)
		expect(await axeFindings(page)).toEqual([])
	})
})
