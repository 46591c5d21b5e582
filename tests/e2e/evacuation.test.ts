/** An alarm by one key, from anywhere: every screen changes, what was typed is kept, and a mistake is called off. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deskActor } from '../support/hubForTests.ts'
import { type AlarmScreens, startAlarmScreens } from './pages/alarmScreens.ts'
import { keysOf } from './pages/keys.ts'
import { focusIsOn, focusOn } from './pages/settle.ts'

let screens: AlarmScreens
/** The hub was away during this test. */
let isAway = false

beforeAll(async () => {
	screens = await startAlarmScreens()
}, 180_000)
beforeEach(() => screens.calm())
afterEach(async () => {
	const wasAway = isAway
	isAway = false
	await screens.closePages(wasAway)
})
afterAll(() => screens?.close())

describe('one key', () => {
	it('from a desk with a name half typed: every screen changes, and the name is still there afterwards', async () => {
		const desk = await screens.atDesk(1)
		const other = await screens.open(deskActor('Tablet 1', 'facilitator'))
		const code = other.page.getByLabel('The code on your badge')
		await focusOn(code)
		await other.page.keyboard.insertText('7H')
		const search = desk.page.getByRole('combobox', { name: 'Name or badge code' })
		await focusOn(search)
		await desk.page.keyboard.insertText('Agn')

		await desk.page.keyboard.press('F9')
		for (const screen of [desk, other]) {
			await screen.count(0, screens.onSite())
			await expect.poll(() => screen.title.innerText()).toBe('Leave now.')
			await focusIsOn(screen.title)
		}
		const evacuationId = screens.on()?.evacuationId
		await expect.poll(() => desk.view.innerText()).toContain('Take the paper list, not the laptop.')
		// What somebody goes on typing on another screen ticks nobody, and does nothing underneath.
		await other.page.keyboard.type('K')
		await other.page.keyboard.press('Enter')
		await other.count(0, screens.onSite())

		await focusOn(other.button('Put aside'))
		await other.press('Enter')
		await other.page.getByText('Evacuation since').waitFor()
		await focusIsOn(code)
		await expect.poll(() => code.inputValue()).toBe('7H')
		await screens.expectAccessible(other, 'put aside')
		await other.f9()
		await other.count(0, screens.onSite())
		expect(screens.on()?.evacuationId).toBe(evacuationId)

		await desk.page.reload()
		await desk.count(0, screens.onSite())
		await focusOn(desk.button('It was a mistake'))
		await desk.press('Enter')
		await focusIsOn(desk.button('Yes, call it off'))
		await desk.press('Enter')
		await desk.page.getByText(/Called off at .*: it was a mistake\. Nothing was changed\./).waitFor()
		await other.page.getByText(/it was a mistake/).waitFor()
		await focusIsOn(code)
		await expect.poll(() => code.inputValue()).toBe('7H')
		await other.page.keyboard.type('M')
		await expect.poll(() => code.inputValue()).toBe('7HM')
		expect(screens.on()).toBeNull()
	})

	it('from a dialog: the view is reached, and the dialog is still there afterwards', async () => {
		const desk = await screens.open()
		await desk.page.getByRole('button', { name: 'Look and keys' }).click()
		const dialog = desk.page.getByRole('dialog', { name: 'Look and keys' })
		await dialog.waitFor()
		await desk.f9()
		await desk.count(0, screens.onSite())
		await focusIsOn(desk.title)
		const keys = keysOf(desk.page)
		await keys.tabTo('What to say')
		await screens.expectAccessible(desk, 'over a dialog')
		await keys.enter(/^Put aside/)
		await desk.page.getByText('Evacuation since').waitFor()
		await dialog.getByRole('button', { name: 'Done' }).waitFor()
		await keys.enter('Done')
		await expect.poll(() => dialog.count()).toBe(0)
	})

	it('is told from the button, which asks what it is: a drill says so everywhere, a visitor’s screen what to do', async () => {
		const lead = await screens.open()
		const display = await screens.display()
		const desk = await screens.atDesk(1)

		const keys = keysOf(lead.page)
		await keys.enter(/^Evacuation/)
		const dialog = lead.page.getByRole('dialog', { name: 'What is it?' })
		await focusIsOn(dialog.getByRole('button', { name: /^Everybody out now/ }))
		await screens.expectAccessible(lead, 'what is it')
		await keys.tabTo('This is a drill')
		await keys.press('Space')
		await keys.enter(/^Lockdown/)
		for (const screen of [lead, desk]) {
			await screen.view.getByText('DRILL', { exact: true }).waitFor()
			await expect.poll(() => screen.title.innerText()).toBe('Stay where you are.')
			expect(await screen.view.innerText()).not.toMatch(/leave now|paper list/i)
		}
		expect(await desk.button('Stand down').count()).toBe(0)
		screens.one.pass(1)
		screens.one.hub.call('evacuation.setSwept', {
			evacuationId: screens.on()?.evacuationId ?? '',
			zoneId: screens.one.zones[0]?.id ?? '',
			isSwept: true,
		})
		const notice = display.page.getByRole('alert')
		await notice.getByRole('heading', { name: 'Stay where you are' }).waitFor()
		await expect.poll(() => notice.innerText()).toContain('DRILL')
		expect(await notice.innerText()).not.toMatch(/\d/)
		await screens.expectAccessible(display, 'a screen for visitors')
		await display.settled()
		for (const { call, body } of display.answers.filter(({ call }) => call === 'evacuation.state'))
			expect([call, ...screens.one.planned.filter(({ preferredName }) => body.includes(preferredName))]).toEqual([call])

		await keys.enter('It is something else')
		await keys.enter('This is real, not a drill')
		await notice.getByText('DRILL', { exact: true }).waitFor({ state: 'detached' })
		await desk.view.getByText('DRILL', { exact: true }).waitFor({ state: 'detached' })
		await keys.enter('It is something else')
		await keys.enter('Move inside instead')
		await notice.getByRole('heading', { name: 'Move further inside' }).waitFor()
		await keys.enter('Stand down')
		await keys.enter('Yes, stand down')
		await lead.page.getByText(/Stood down at/).waitFor()
		await screens.expectAccessible(lead, 'stood down')
		await display.page.locator('.display-now').waitFor()
		await notice.waitFor({ state: 'detached' })
	})

	it('with the hub away: the screen says so and keeps trying; nobody is told twice', async () => {
		const desk = await screens.atDesk(1)
		isAway = true
		await screens.one.hub.unplug()
		await desk.f9()
		await desk.view.getByText('Foyer does not answer. Other screens may not know').waitFor()
		await expect.poll(() => desk.title.innerText()).toBe('Leave now.')
		await screens.expectAccessible(desk, 'the hub is away')
		await screens.one.hub.plugIn()
		await desk.count(0, screens.onSite())
		expect(
			screens.one.hub.ask('evacuation.past', {}).alarms.filter(({ endedAtMs }) => endedAtMs === null),
		).toHaveLength(1)
	})
})
