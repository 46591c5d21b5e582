/** The end of the day by keyboard alone: what closing does is said first, it is taken back, and a day chosen among several. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { type DoorInHub, forumMs, startDoorInHub } from '../support/doorInHub.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type Keys, keysOf } from './pages/keys.ts'
import { focusIsOn } from './pages/settle.ts'
import { type TodayPage, todayPage } from './pages/todayPage.ts'

let browser: TestBrowser
let door: DoorInHub
let opened: TestPage
let today: TodayPage
let keys: Keys

const open = async (
	hub: TestHub,
	size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
) => {
	opened = await browser.open({ ...size, hasReducedMotion: true })
	today = todayPage(opened.page)
	keys = keysOf(opened.page)
	await opened.page.goto(hub.link())
	await opened.page.getByRole('link').first().waitFor()
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	door = await startDoorInHub('08:40')
	door.comeIn(7, '09:10')
})
afterAll(async () => {
	await browser?.close()
	await door?.hub.close()
})
afterEach(async () => {
	const { problems } = opened
	await opened.close()
	expect(problems).toEqual([])
})

describe('closing the day', () => {
	it('is asked once more while the programme goes on, and going back changes nothing', async () => {
		door.setTime('11:20')
		await open(door.hub)
		await today.go('end')
		await today.title.getByText('7 people are still in.').waitFor()
		await keys.enter('Close the day')
		await today.dialog.getByText('The day is planned until 15:50, and it is 11:20.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.press('Escape')
		await today.dialog.waitFor({ state: 'detached' })
		expect(door.hub.ask('checkin.dayEnd', { dayId: door.dayId }).closedAtMs).toBeNull()
	})

	it('says what it does, does it, and is taken back with the toast', async () => {
		door.setTime('16:00')
		await open(door.hub)
		await today.go('end')
		await opened.page
			.getByText('7 people who are still in are taken to have left, and marked as assumed: nobody saw them go.')
			.waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.enter('Close the day')
		await today.title.getByText('The day is closed.').waitFor()
		await focusIsOn(today.title)
		expect(await today.stat('are taken to have left')).toBe('7')
		expect(await today.stat('were seen to leave')).toBe('0')
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.enter(/^Undo/)
		await today.title.getByText('7 people are still in.').waitFor()
		expect(door.glance().in).toBe(7)
	})

	it('is opened again later, with a word why; without one it says what is missing', async () => {
		door.setTime('16:05')
		const { outcome } = door.hub.call('checkin.closeDay', { dayId: door.dayId })
		expect(outcome.outcome).toBe('closed')
		door.setTime('16:30')
		await open(door.hub)
		await today.go('end')
		await opened.page.getByText('Closed at 16:05 on 19 May 2027.').waitFor()
		await keys.enter('Open the day again')
		await today.dialog.waitFor()
		await focusIsOn(today.dialog.getByRole('textbox'))
		await keys.press('Enter')
		await keys.enter('Open the day again')
		await today.dialog.getByText('A few words are needed here.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await today.dialog.getByRole('textbox').focus()
		await keys.type('Closed too early')
		await keys.enter('Open the day again')
		await today.title.getByText('7 people are still in.').waitFor()
		await opened.page.getByText('The day is open again.').waitFor()
	})

	it('done in another window is on this screen by itself', async () => {
		await open(door.hub)
		await today.go('end')
		await today.title.getByText('7 people are still in.').waitFor()
		const { id } = door.hub.call('checkin.closeDay', { dayId: door.dayId })
		await today.title.getByText('The day is closed.').waitFor()
		door.hub.call('history.undo', { targetId: id, reason: 'Not yet' })
		await today.title.getByText('7 people are still in.').waitFor()
	})
})

describe('an event of two days', () => {
	const clock = { nowMs: forumMs('16:30') }
	let hub: TestHub
	beforeAll(async () => {
		hub = await startTestHub({ nowMs: () => clock.nowMs })
		await hub.openSample('cyp-intensive')
		clock.nowMs = Date.parse(`${hub.ask('events.overview', {}).days[0]?.date}T16:30:00Z`)
	})
	afterAll(() => hub?.close())

	it('begins with today, and says so of any other', async () => {
		await open(hub)
		await today.go('doors')
		const choice = opened.page.getByRole('radiogroup', { name: 'Which day' })
		await choice.getByRole('radio').first().waitFor()
		await expect.poll(() => choice.getByRole('radio').first().getAttribute('aria-checked')).toBe('true')
		const other = opened.page.getByText(/^This is .*, not today\.$/)
		expect(await other.count()).toBe(0)
		await choice.getByRole('radio').nth(1).click()
		await other.waitFor()
		// The day stays chosen from view to view.
		await today.go('end')
		await other.waitFor()
		await today.button('Close the day').click()
		await today.dialog.getByText('That day is not today. Look twice before closing it.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.press('Escape')
		const [, second] = hub.ask('events.overview', {}).days
		expect(hub.ask('checkin.dayEnd', { dayId: second?.id ?? '' }).closedAtMs).toBeNull()
	})
})
