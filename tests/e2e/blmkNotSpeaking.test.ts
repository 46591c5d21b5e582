/**
 * The forum, 13:10: the speaker of story 3 would rather not speak, half an hour before it. A support
 * lead's tablet, an organiser's run sheet, a check-in desk and a screen in the foyer are open, and
 * three sheets are out. Nobody reloads anything.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { storiesPage } from './pages/storiesPage.ts'

/** 13:10 in Luton on the day. */
const nowMs = Date.UTC(2027, 4, 19, 12, 10)
/** The name she is shown by, those she is registered with, and what her story was to be about. */
const shownAs = 'Heather'
const registered = /theresa|calloway|\bwren\b/i
const title = 'After losing my brother'
const alternative = 'A ten-minute pause with music'

let browser: TestBrowser
let hub: TestHub
const pages: TestPage[] = []

const open = async (options: Parameters<TestBrowser['open']>[0] = {}): Promise<TestPage> => {
	const page = await browser.open({ hasReducedMotion: true, ...options })
	await page.page.clock.setFixedTime(nowMs)
	pages.push(page)
	return page
}
const goTo = async ({ page }: TestPage, hash: string): Promise<void> => {
	await page.goto(hub.link())
	await page.getByRole('link').first().waitFor()
	await page.evaluate((to) => {
		location.hash = to
	}, hash)
}
const wordsOn = ({ page }: TestPage): Promise<string> =>
	page.evaluate(() => `${document.title} ${location.href} ${document.body.innerText}`)

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => nowMs })
	await hub.openSample('blmk-forum')
})
afterEach(async ({ task }) => {
	const problems = pages.flatMap((one) => one.problems)
	for (const one of pages.splice(0)) await one.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const story3 = () => {
	const slot = hub.ask('stories.list', {}).slots.find(({ number }) => number === 3)
	if (!slot) throw new Error('The forum has no third story')
	return slot
}
const leadOf = (slotId: string) => {
	const slot = hub.ask('stories.slot', { slotId, leadBadge: '' })
	if (slot.outcome !== 'known' || slot.supportLead === null) throw new Error('Nobody leads the support of this story')
	return slot.supportLead
}

describe('13:10 at the forum', () => {
	it('one tap and a confirm: the name is gone everywhere, the pause is on, and nobody asks why', async () => {
		const { slotId, dayId } = story3()
		for (const [sheet, holder] of [
			['stageSheet', 'stage'],
			['avSheet', 'AV'],
			['runSheet', 'BSL team'],
		] as const) {
			const input = { outputId: newId(), sheet, holder, copies: 1, dayIds: [dayId ?? ''], slotId: null }
			expect(hub.call('programme.recordOutput', input).outcome.outcome).toBe('recorded')
		}
		const { badgeCode } = leadOf(slotId)

		const [organiser, desk, foyer, tablet] = [
			await open(),
			await open(),
			await open({ width: 1920, height: 1080 }),
			await open({ width: 1024, height: 768 }),
		]
		await goTo(organiser, '#/programme/live')
		await organiser.page.getByText(title).first().waitFor()
		await desk.page.goto(hub.link(deskActor('Desk 1')))
		await desk.page.locator('h1, input').first().waitFor()
		await foyer.page.goto(hub.link(deskActor('', 'display')))
		await foyer.page.getByText('Story 3').first().waitFor()
		const support = storiesPage(tablet.page)
		await support.openSupport(hub, deskActor('Tablet', 'speakerSupport'), badgeCode)
		await support.expectTitle(title)
		await support.says(shownAs)
		// The foyer never names anybody.
		expect(await wordsOn(foyer)).not.toContain(shownAs)
		const heard = pages.map(({ answers }) => answers.length)

		await support.tap('Not speaking')
		await support.dialog.getByText(`${shownAs} would rather not speak.`).waitFor()
		await support.dialog.getByText(/3 printed sheets and files to collect/).waitFor()
		// Nothing asks why, and there is nowhere to say it.
		expect(await support.dialog.getByRole('textbox').count()).toBe(0)
		expect(await axeFindings(tablet.page), 'before it is confirmed').toEqual([])
		await support.tap('Confirm, not speaking')
		await support.says('Story 3 is not told.')

		for (const page of [organiser, foyer]) await page.page.getByText(alternative).first().waitFor()
		for (const page of pages) {
			await expect.poll(() => wordsOn(page)).not.toContain(shownAs)
			const words = await wordsOn(page)
			expect(words).not.toContain(title)
			expect(words).not.toMatch(registered)
		}
		await support.says('Who stays with the speaker')
		await support.says(alternative)
		const collected = tablet.page.getByRole('switch', { name: /^Collected/ })
		await expect.poll(() => collected.count()).toBe(3)
		expect(await axeFindings(tablet.page), 'not told').toEqual([])
		expect(await axeFindings(foyer.page), 'the foyer').toEqual([])

		// What came over each wire after the confirm says no name and no title either.
		for (const [at, page] of pages.entries()) {
			await page.settled()
			const since = page.answers
				.slice(heard[at])
				.filter(({ call }) => call !== 'stories.slot' && call !== 'stories.afterNotSpeaking')
				.map(({ body }) => body)
				.join('\n')
			expect(since).not.toMatch(registered)
		}
		const after = hub.ask('stories.slot', { slotId, leadBadge: badgeCode })
		if (after.outcome !== 'known') throw new Error('The slot is gone')
		expect(JSON.stringify(after)).not.toMatch(new RegExp(`${shownAs}|theresa|calloway`, 'i'))
		expect(after.slot).toMatchObject({ state: 'withdrawn', isRecorded: false, isPhotographed: false })
		expect(after.slot.debriefAt).not.toBe('')
		expect(after.slot.followUpOn).not.toBe('')
		const entry = hub.ask('history.list', { limit: 1, before: null }).entries[0]
		expect(entry).toMatchObject({ command: 'stories.notSpeaking', outcome: 'withdrawn', badgeCode: '' })

		// Three sheets are collected again, each with one tap.
		for (let at = 0; at < 3; at++) {
			await collected.nth(at).click()
			await expect.poll(() => collected.nth(at).isChecked()).toBe(true)
			await expect.poll(() => hub.ask('programme.outputs', { onlyOut: true }).outputs.length).toBe(2 - at)
		}
		expect(hub.ask('programme.outputs', { onlyOut: true }).outputs).toEqual([])

		// Any sheet made from now on has the pause on it.
		const sheet = hub.ask('programme.stage', { dayId: dayId ?? '' })
		expect(JSON.stringify(sheet)).toContain(alternative)
		expect(JSON.stringify(sheet)).not.toContain(title)
	})
})
