/** Ticking outside: two screens at once, never a wrong tick, and the whole way by keyboard alone in every look. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { faintIn, setTheme } from '../support/browser.ts'
import { deskActor } from '../support/hubForTests.ts'
import type { AlarmPage } from './pages/alarmPage.ts'
import { type AlarmScreens, startAlarmScreens } from './pages/alarmScreens.ts'
import { keysOf } from './pages/keys.ts'
import { scannerAt } from './pages/scanner.ts'
import { focusOn } from './pages/settle.ts'

const shots = process.env['FOYER_SHOTS']
const shot = async ({ page }: AlarmPage, name: string): Promise<void> => {
	if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}
const personAt = (table: number, at: number) => {
	const found = screens.one.tables.get(table)?.[at]
	if (!found) throw new Error('Nobody sits there')
	return found
}

let screens: AlarmScreens

beforeAll(async () => {
	screens = await startAlarmScreens()
}, 180_000)
beforeEach(() => screens.calm())
afterEach(() => screens.closePages())
afterAll(() => screens?.close())

describe('outside', () => {
	it('two screens tick at once; each sees the other, nobody is overwritten', async () => {
		const first = await screens.atDesk(1)
		const second = await screens.open(deskActor('Tablet 2', 'facilitator'), { width: 640, height: 800 })
		await first.f9()
		await first.count(0, screens.onSite())
		await second.count(0, screens.onSite())
		expect(await second.page.evaluate(() => document.querySelector('.alarm-view')?.scrollWidth)).toBeLessThanOrEqual(
			640,
		)
		await screens.expectAccessible(second, 'at 640 pixels')

		const { badgeCode, preferredName } = personAt(2, 1)
		await first.tick(badgeCode)
		for (const screen of [first, second]) await screen.count(1, screens.onSite())
		await first.tick(badgeCode)
		await first.view.getByText('Settled already. Nothing was changed.').waitFor()
		await second.zone('First floor').click()
		await first
			.zone('First floor')
			.getByText(/^Swept/)
			.waitFor()
		await first.report.getByText('Zone A not swept.').waitFor()

		await first.tick('table 2')
		const left = screens.one.now(screens.on()?.evacuationId ?? '').unsettled
		await first.view
			.getByText(/^Table 2: \d+ ticked as safe/)
			.first()
			.waitFor()
		await second.group('Table 2').waitFor({ state: 'detached' })
		expect(left.length).toBeGreaterThan(0)
		const known = screens.one.hub.ask('evacuation.find', {
			evacuationId: screens.on()?.evacuationId ?? '',
			text: badgeCode,
		})
		expect(known.people[0]).toMatchObject({ preferredName, outcome: 'safe' })

		// Of the table's people one has a plan: taken back there, they are missing on both.
		await second.button('Take back').click()
		await first.group('Table 2').waitFor()
	})

	it('a hand scanner ticks, wherever the focus is; the desk underneath lets nobody in', async () => {
		const desk = await screens.atDesk(1)
		const scanner = await scannerAt(desk.page)
		await desk.f9()
		await desk.count(0, screens.onSite())
		const { badgeCode, preferredName } = personAt(1, 2)
		await scanner.scan(badgeCode)
		await desk.count(1, screens.onSite())
		await desk.view.getByText(`${preferredName}, ${badgeCode}: Safe`).waitFor()
		// Also over the report that is held up; a zone that has the focus is not pressed by it.
		const before = screens.onSite()
		const outside = screens.one.table(6).people[1]
		await focusOn(desk.zone('Ground floor'))
		await scanner.scan(outside?.badgeCode ?? '')
		await desk.count(2, before + 1)
		await desk.report.getByText('Zones A and B not swept.').waitFor()
		await desk.button('Large, to show').click()
		await scanner.scan(personAt(1, 3).badgeCode)
		await desk.view.getByText(new RegExp(`^${before + 1 - 3} not settled\\.$`)).waitFor()
		expect(screens.onSite()).toBe(before)
	})

	it('a name that several have ticks nobody', async () => {
		const desk = await screens.atDesk(1)
		await desk.f9()
		await desk.count(0, screens.onSite())
		await desk.tick('a')
		await desk.view.getByText('More than one fits. Choose who it is: nothing was ticked.').waitFor()
		await desk.count(0, screens.onSite())
		await screens.expectAccessible(desk, 'several fit')
		await desk.press('Escape')
		await expect.poll(() => desk.field.inputValue()).toBe('')
		await desk.tick('qqqq')
		await desk.view.getByText('Nobody fits. Try the badge, or part of the name.').waitFor()
	})

	it('by keyboard alone, from the first key to the end, in every look', { timeout: 120_000 }, async () => {
		const lead = await screens.open(deskActor('Help desk', 'deskLead'))
		const keys = keysOf(lead.page)
		await lead.f9()
		await lead.count(0, screens.onSite())
		await screens.expectAccessible(lead, 'at the beginning')
		await shot(lead, 'alarm-light')
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(lead.page, theme)
			expect(await faintIn(lead.page), theme).toEqual([])
			await shot(lead, `alarm-${theme}`)
		}
		await setTheme(lead.page, 'light')
		const small = await lead.view.evaluate((view) =>
			[...view.querySelectorAll('button, input')]
				.map((control) => control.getBoundingClientRect())
				.filter(({ width, height }) => width < 44 || height < 44),
		)
		expect(small).toEqual([])

		await keys.enter('What to say')
		await lead.view.getByText(/^Please leave now by the nearest exit\./).waitFor()
		await screens.expectAccessible(lead, 'what to say')
		await keys.enter('Hide what to say')

		await keys.enter(/First floor/)
		await lead
			.zone('First floor')
			.getByText(/^Swept/)
			.waitFor()
		const [first, second] = screens.one.planned
		if (!first || !second) throw new Error('Two have a plan')
		await expect.poll(() => lead.plan(first.preferredName).innerText()).toContain('Evac chair, stairs B')
		await expect
			.poll(() => lead.plan(second.preferredName).innerText())
			.toMatch(/is not here\. Somebody must go with them/)
		await keys.enter(`${first.preferredName}, ${first.badgeCode}: At refuge`)
		await lead
			.plan(first.preferredName)
			.getByText(/^At refuge, /)
			.waitFor()
		await lead.report.getByText('1 person at Refuge 2 with a buddy.').waitFor()
		await keys.enter(`${first.preferredName}, ${first.badgeCode}: Safe`)
		await lead
			.plan(first.preferredName)
			.getByText(/^Safe, /)
			.waitFor()
		await keys.enter(`Other answers for ${second.preferredName}`)
		await keys.enter(`${second.preferredName}, ${second.badgeCode}: Left earlier`)
		await lead
			.plan(second.preferredName)
			.getByText(/^Left earlier, /)
			.waitFor()
		await lead.count(2, screens.onSite())
		await lead.press('Control+z')
		await lead.count(1, screens.onSite())

		await keys.enter('Large, to show')
		await lead.view.getByRole('heading', { level: 2, name: 'For the fire service' }).waitFor()
		await screens.expectAccessible(lead, 'large')
		await shot(lead, 'alarm-large')
		await keys.enter('Back to the lists')
		await keys.enter('Stand down')
		await lead.view.getByText(/^Stand down for everybody\? \d+ people are not settled yet\.$/).waitFor()
		await keys.enter('Yes, stand down')
		await lead.page.getByText(/Say: “You can come back in now\./).waitFor()
		await keys.enter('Close this note')
		expect(screens.on()).toBeNull()
	})
})
