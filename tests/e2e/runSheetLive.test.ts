/** A day as it runs: late, on hold, put right. A real hub with a clock that is handed in, a real browser, the keyboard. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { at, type RunSheetDay, runSheetDay } from './pages/runSheetDay.ts'
import { type RunSheetPage, runSheetPage } from './pages/runSheetPage.ts'

let browser: TestBrowser
let hub: TestHub
let day: RunSheetDay
let opened: TestPage
let sheet: RunSheetPage
let nowMs: number

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	nowMs = at('08:30')
	hub = await startTestHub({ nowMs: () => nowMs })
	day = await runSheetDay(hub)
	day.putIn()
	opened = await browser.open({ hasReducedMotion: true })
	sheet = runSheetPage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

describe('running a day', () => {
	it('says what is on, how late it is, and what would help', { timeout: 240_000 }, async () => {
		nowMs = at('09:49')
		await sheet.open(hub)
		await sheet
			.row('Welcome')
			.getByRole('button', { name: /^Start/ })
			.waitFor()
		await sheet.press('Control+Enter')
		await sheet.toast('Welcome is on.').waitFor()
		nowMs = at('10:04')
		await sheet.again()
		await sheet.row('Welcome').getByText('0 min').waitFor()
		await sheet.press('Control+Enter')
		await sheet.toast('Welcome is done.').waitFor()
		await sheet
			.row('Talk')
			.getByRole('button', { name: /^Start/ })
			.waitFor()
		await sheet.press('Control+Enter')
		await sheet.toast('Talk is on.').waitFor()

		nowMs = at('10:10')
		await sheet.again()
		await opened.page.getByRole('heading', { level: 2, name: '4 minutes late' }).waitFor()
		await sheet.says('Running 4 minutes late, all in Hall.')
		await sheet.says('Groups keeps its time. Break would be 26 minutes, not 30.')
		await sheet.row('Talk').getByText('14 min').waitFor()
		await sheet.row('Talk').getByText('left, ends 10:24').waitFor()
		await sheet.row('Break').getByText('10:39').waitFor()
		for (const theme of ['dark', 'contrast', 'light'] as const) {
			await setTheme(opened.page, theme)
			await expectAccessible(`running late, ${theme}`)
		}

		await sheet.enter('Shorten Break by 4')
		await sheet.toast('Break is 26 minutes long now.').waitFor()
		expect(day.times()).toMatchObject({ Break: '10:39-11:05' })
		await sheet.undo('Break is 26 minutes long now.')
		await sheet.enter('End Talk at 10:20')
		await sheet.toast('Talk ends at 10:20 now.').waitFor()
		await opened.page.getByRole('heading', { level: 2, name: 'On time' }).waitFor()
		expect(day.times()).toMatchObject({ Talk: '10:04-10:20' })

		await sheet.enter('Hold', sheet.row('Talk'))
		await sheet.toast('Talk is on hold.').waitFor()
		expect(day.statusOf('Talk')).toBe('held')
		await sheet.row('Talk').getByText('left, on hold').waitFor()
		await expectAccessible('on hold')
		await sheet.press('Control+Enter')
		await sheet.toast('Talk goes on.').waitFor()
		expect(day.statusOf('Talk')).toBe('on')

		await sheet.enter('What can be done with Break')
		await expectAccessible('what can be done')
		await sheet.enter('Leave it out today', sheet.row('Break'))
		await sheet.toast('Break is left out today.').waitFor()
		expect(day.statusOf('Break')).toBe('dropped')
		await sheet.row('Break').getByText('Not today').waitFor()
		await sheet.press('Control+z')
		await sheet.toast('Taken back.').waitFor()
		expect(day.statusOf('Break')).toBe('planned')
		await expectAccessible('the end')
	})

	it('starts no story without its check, and says what to say', { timeout: 120_000 }, async () => {
		nowMs = at('10:19')
		const slotId = day.putStory('Story', 'The next story talks about losing somebody.')
		await sheet.open(hub, 'live')
		await sheet.row('Story').getByText('Check due').waitFor()
		await sheet.enter(/^Start/, sheet.row('Story'))
		await sheet.row('Story').getByText('Story 1 has no check from today. Do the check first.').waitFor()
		expect(day.statusOf('Story')).toBe('planned')
		await expectAccessible('a story without its check')
		await expect
			.poll(() => sheet.row('Story').getByRole('link', { name: 'Go to the story' }).getAttribute('href'))
			.toBe(`#/stories/${slotId}`)

		const words = 'The next story talks about losing somebody. You can step out now or at any time.'
		await sheet.says(`“${words}”`)
		await sheet.enter('Said')
		await sheet.toast('Marked as said.').waitFor()
		expect(day.held().said.map(({ key }) => key)).toEqual([`contentNote:${slotId}`])
		await sheet.enter('All announcements')
		await opened.page.getByRole('dialog', { name: 'All announcements' }).waitFor()
		await expectAccessible('all announcements')
		await sheet.enter(`Not said after all: ${words}`)
		await sheet.toast('Marked as not said.').waitFor()
		expect(day.held().said).toEqual([])
	})

	it('fits at 200 % zoom, and leaves the drawing of the day out there', { timeout: 120_000 }, async () => {
		hub.call('programme.setStatus', { itemId: day.item('Welcome')?.id ?? '', status: 'on' })
		nowMs = at('09:52')
		await sheet.open(hub, 'live')
		const strip = opened.page.getByRole('region', { name: 'The day', exact: true })
		await strip.getByText('09:52').waitFor()
		await strip.getByText('Talk in 8 minutes').waitFor()
		await expect.poll(() => strip.getByRole('listitem').count()).toBe(6)
		await opened.page.setViewportSize({ width: 640, height: 800 })
		await sheet.row('Welcome').waitFor()
		expect(await sheet.sideways()).toBe(0)
		expect(await strip.getByRole('listitem').count()).toBe(0)
		await strip.getByText('Talk in 8 minutes').waitFor()
		await expectAccessible('live at 200 %')
		await sheet.view('Plan')
		await opened.page.getByRole('radio', { name: 'Timeline' }).focus()
		await sheet.press('Space')
		await sheet.option(/Talk/).waitFor()
		expect(await sheet.sideways()).toBe(0)
		await expectAccessible('the timeline at 200 %')
	})

	it('shows the day on every screen, on its day only', { timeout: 60_000 }, async () => {
		nowMs = at('09:52')
		await sheet.open(hub)
		const strip = opened.page.getByRole('region', { name: 'The day', exact: true })
		for (const hash of ['#/history', '#/breakouts']) {
			await opened.page.evaluate((to) => {
				location.hash = to
			}, hash)
			await strip.getByText('09:52').waitFor()
		}
		nowMs = Date.parse('2027-05-20T09:00:00Z')
		await sheet.open(hub)
		// The day has gone by: the plan comes first, and no strip.
		await opened.page.getByRole('heading', { level: 1, name: 'Plan the day' }).waitFor()
		await sheet.option(/Talk/).waitFor()
		expect(await strip.count()).toBe(0)
		await sheet.view('Live')
		await sheet.says('This is not today')
		expect(await sheet.row('Talk').getByRole('button').count()).toBe(0)
	})
})
