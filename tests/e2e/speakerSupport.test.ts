/** A support lead with a tablet on the day: their own stories, the check in six taps, and a story that stops in one. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { focusIsOn } from './pages/settle.ts'
import { type StoriesPage, storiesPage } from './pages/storiesPage.ts'
import { agreedStory, onTheDayMs, real, shown, type Told } from './pages/storyCases.ts'

const realName = new RegExp(`${real.first}|${real.family}`, 'i')
const tablet = deskActor('Tablet', 'speakerSupport')

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let support: StoriesPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => onTheDayMs })
	opened = await browser.open({ width: 1024, height: 768, hasReducedMotion: true })
	support = storiesPage(opened.page)
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (what: string) => expect(await axeFindings(opened.page), what).toEqual([])
const onScreen = () => opened.page.evaluate(() => `${document.title} ${location.href} ${document.body.innerText}`)
const wired = async (since = 0): Promise<string> => {
	await opened.settled()
	return opened.answers
		.slice(since)
		.map(({ body }) => body)
		.join('\n')
}
/** Opens the story of the lead, Dee. */
const openStory = async (told: Told, clock: 'still' | 'running' = 'still'): Promise<void> => {
	if (clock === 'still') await opened.page.clock.setFixedTime(onTheDayMs)
	await support.openSupport(hub, tablet, told.badge('Dee').toLowerCase())
	await support.expectTitle('The long way home')
}

describe('a support lead', () => {
	it('has one screen: a field for their code, then their own stories', async () => {
		const told = await agreedStory(hub)
		await opened.page.clock.setFixedTime(onTheDayMs)
		await opened.page.goto(hub.link(tablet))
		const code = opened.page.getByLabel('The code on your badge')
		await code.waitFor()
		await expectAccessible('asked for a code')
		for (const hash of ['#/stories', `#/stories/${told.slotId}`, '#/registrations', '#/desk']) {
			await opened.page.evaluate((to) => {
				location.hash = to
			}, hash)
			await opened.page.waitForURL(/#\/support$/)
			await code.waitFor()
		}
		await focusIsOn(code)
		await support.press('Enter')
		await support.says('Type the code on your badge, for example 4KM2Q.')
		await opened.page.keyboard.type(told.badge('Bo'))
		await support.press('Enter')
		await support.says('No story has this badge down as its speaker support yet.')
		await opened.page.keyboard.press('Control+a')
		await opened.page.keyboard.type(told.badge('Dee'))
		await support.press('Enter')
		await support.expectTitle('The long way home')
		await support.says('Not to be asked about: medication.')
		// Naming people is for whoever may look them up.
		expect(await opened.page.getByRole('button', { name: /Change supporters|Add a speaker/ }).count()).toBe(0)
		await support.tap('Another badge')
		await code.waitFor()
		await expect.poll(() => code.inputValue()).toBe('')
		expect(
			await opened.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
		).not.toContain(told.badge('Dee'))
		expect(await wired()).not.toMatch(realName)
		for (const size of await opened.page.evaluate(() =>
			[...document.querySelectorAll('button, input')].map((one) => one.getBoundingClientRect().height),
		))
			expect(size).toBeGreaterThanOrEqual(44)
	})

	it('does the check of the day in six taps and one command', async () => {
		const told = await agreedStory(hub)
		await openStory(told)
		await opened.page.evaluate(() => {
			document.body.dataset['taps'] = '0'
			const count = (): void => {
				document.body.dataset['taps'] = String(Number(document.body.dataset['taps']) + 1)
			}
			addEventListener('pointerdown', count, true)
		})
		const check = opened.page.getByRole('region', { name: `Check with ${shown} today` })
		await check.waitFor()
		await expectAccessible('the check')
		const before = hub.ask('history.list', { limit: 50, before: null }).entries.length
		const answer = (question: string) =>
			check.getByRole('radiogroup', { name: question }).getByRole('radio', { checked: true }).innerText()
		expect(await Promise.all(['Name we say', 'Photos', 'Recording', 'Questions'].map(answer))).toEqual([
			shown,
			'Ask',
			'No',
			'Via chair',
		])
		// Nothing is kept before it was asked whether to go ahead.
		await expect
			.poll(() => check.getByRole('button', { name: 'Keep these answers' }).getAttribute('aria-disabled'))
			.toBe('true')
		await support.tap('Yes, I’ll speak')
		await support.tapAnswer('Photos', 'No')
		await support.tapAnswer('Questions', 'None')
		await support.tapAnswer('Recording', 'No')
		await check.getByText(`Content note read to ${shown}, who agrees`).click()
		await support.tap('Keep these answers')
		await support.says(`${shown} will speak.`)
		expect(await opened.page.evaluate(() => document.body.dataset['taps'])).toBe('6')
		await support.says('Asked at 12:50. This holds until 16:50.')
		await expectAccessible('after the check')
		const entries = hub.ask('history.list', { limit: 50, before: null }).entries
		expect(entries.length - before).toBe(1)
		expect(entries[0]).toMatchObject({ command: 'stories.check', outcome: 'checked' })
		const slot = hub.ask('stories.slot', { slotId: told.slotId, leadBadge: '' })
		expect(slot.outcome === 'known' ? slot.speakers[0]?.check : null).toMatchObject({
			speaks: 'yes',
			photo: 'no',
			recording: 'no',
			questions: 'none',
			isNoteAgreed: true,
			isStillGood: true,
		})
		expect(await onScreen()).not.toMatch(realName)
		expect(await wired()).not.toMatch(realName)
	})

	it('hears "not sure yet", asks again, and says another name where one is wanted', async () => {
		const told = await agreedStory(hub, 'firstName')
		await openStory(told)
		await support.enter('Not sure yet')
		await support.enter('Keep these answers')
		await support.says(`${real.first} is not sure yet. That is fine: ask again a little later.`)
		await support.enter('Ask again')
		await support.enter('Yes, I’ll speak')
		await support.answer('Name we say', 'Another')
		await support.enter('Keep these answers')
		await support.says('Give the name to say.')
		await support.type('The name to say', shown)
		await support.enter('Keep these answers')
		await support.says(`${shown} will speak.`)
		const since = opened.answers.length
		expect(await onScreen()).not.toMatch(realName)
		await opened.page.reload()
		await opened.page.getByLabel('The code on your badge').waitFor()
		expect(await wired(since)).not.toMatch(realName)
	})

	it('stops a story with one tap and a confirm; no screen names anybody afterwards', async () => {
		const told = await agreedStory(hub, 'firstName')
		const { slotId, dayId } = told
		for (const [sheet, holder] of [
			['runSheet', 'Stage'],
			['avSheet', 'Sound desk'],
		] as const)
			hub.call('programme.recordOutput', { outputId: newId(), sheet, holder, copies: 2, dayIds: [dayId], slotId: null })
		await openStory(told)
		await opened.page.getByText(real.first).first().waitFor()

		await support.tap('Not speaking')
		await support.dialog.getByText(`${real.first} would rather not speak.`).waitFor()
		await support.dialog
			.getByText('You don’t need to explain. Your payment and expenses stay the same. Bo is with you.')
			.waitFor()
		await support.dialog.getByText('A ten-minute pause with music takes this place.').waitFor()
		await support.dialog.getByText('2 printed sheets and files to collect: Stage, Sound desk.').waitFor()
		expect(await support.dialog.locator('input, textarea, select').count()).toBe(0)
		await expectAccessible('before it is confirmed')
		// Nothing has happened yet: going back leaves everything as it was.
		await support.tap('Go back')
		expect(hub.ask('stories.list', {}).slots[0]?.state).toBe('consentSigned')
		await support.tap('Not today')
		await support.dialog.waitFor()
		await support.tap('Confirm, not speaking')
		await support.expectTitle('Story 1 is not told.')
		await focusIsOn(opened.page.getByRole('heading', { level: 1 }))
		const since = opened.answers.length
		await expectAccessible('not told')
		await support.says('A ten-minute pause with music')
		await opened.page.getByRole('heading', { name: 'Who stays with the speaker' }).waitFor()
		await support.says('Bo')
		expect(await onScreen()).not.toMatch(realName)
		expect(await onScreen()).not.toContain('The long way home')

		await support.tick(/^Collected: .*Stage/)
		await support.tick(/^Collected: .*Sound desk/)
		await expect.poll(() => hub.ask('programme.outputs', { onlyOut: true }).outputs).toEqual([])
		await support.tick('Debrief done')
		await support.tick('Follow-up call done')
		await expect.poll(() => hub.ask('stories.list', {}).slots[0]).toMatchObject({ debrief: 'done', followUp: 'done' })
		expect(hub.ask('stories.list', {}).slots[0]).toMatchObject({ slotId, state: 'withdrawn', publicTitle: '' })
		expect(await onScreen()).not.toMatch(realName)
		expect(await wired(since)).not.toMatch(realName)
		for (const theme of ['dark', 'contrast'] as const) {
			await setTheme(opened.page, theme)
			await expectAccessible(theme)
		}
	})
})
