/** Screens for the public: now and next by the hub's clock, changes by themselves, a table by badge code, nobody's name. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor } from '../support/hubForTests.ts'
import { type ProgrammeInHub, startProgrammeInHub } from '../support/programmeInHub.ts'
import { type DisplayPage, displayPage } from './pages/displayPage.ts'
import { focusOn } from './pages/settle.ts'

let browser: TestBrowser
let forum: ProgrammeInHub
let opened: TestPage
let display: DisplayPage
/** The hub was away: the browser says on its own that it could not reach it. */
let isAway = false

const shots = process.env['FOYER_SHOTS']
const shot = async (name: string): Promise<void> => {
	if (shots !== undefined) await opened.page.screenshot({ path: `${shots}/${name}.png` })
}

const openScreen = async (room = '', size: { width: number; height: number } = { width: 1920, height: 1080 }) => {
	opened = await browser.open({ ...size, hasReducedMotion: true })
	display = displayPage(opened.page)
	await opened.page.goto(forum.hub.link(deskActor(room, 'display')))
	await display.clock.waitFor()
}

/** No name on the page, nor in any answer that came to it. */
const expectNoName = async (): Promise<void> => {
	await opened.settled()
	const texts = [await display.words(), await opened.page.content(), ...opened.answers.map(({ body }) => body)]
	for (const name of forum.speakerNames())
		expect([name, texts.filter((text) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text)).length]).toEqual([
			name,
			0,
		])
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	forum = await startProgrammeInHub()
})
afterEach(async () => {
	const own = opened.problems.filter((problem) => !(isAway && /net::ERR_/.test(problem)))
	isAway = false
	await opened.close()
	expect(own).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await forum?.hub.close()
})

describe('a screen in the foyer', () => {
	it('says what is on, what is next and where else to go, and is read by anybody', async () => {
		await openScreen()
		expect(await opened.page.title()).toBe('Now and next')
		await expect.poll(() => display.clock.innerText()).toBe('11:20')
		await expect.poll(() => display.now.getByRole('heading', { level: 1 }).innerText()).toBe('Break, marketplace')
		await expect.poll(() => display.now.innerText()).toContain('15 minutes left, until 11:35')
		await expect.poll(() => display.next.innerText()).toContain('Next, 11:35')
		await expect.poll(() => display.next.getByRole('heading').first().innerText()).toBe('Breakout groups, round 1')
		expect(await display.words()).toContain('Quiet room')
		expect(await axeFindings(opened.page)).toEqual([])
		await expectNoName()
		await shot('now-light')
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(opened.page, theme)
			expect(await faintIn(opened.page)).toEqual([])
			await shot(`now-${theme}`)
		}
		await opened.settled()
		expect([...new Set(opened.answers.map(({ call }) => call))].toSorted()).toEqual([
			'displays.show',
			'evacuation.state',
			'events.overview',
			'joined.link',
			'session.me',
		])
	})

	it('has nothing else: every other address leads back to it', async () => {
		await openScreen()
		for (const hash of ['#/programme/live', '#/stories', '#/registrations', '#/desk', '#/home']) {
			await opened.page.evaluate((to) => {
				location.hash = to
			}, hash)
			await opened.page.waitForURL(/#\/display$/)
			await display.now.waitFor()
		}
	})

	it('shows what is different by itself: a later time, a story that is not told', async () => {
		forum.setTime('13:42')
		await openScreen()
		await expect.poll(() => display.now.getByRole('heading', { level: 1 }).innerText()).toBe('Story 3')
		await expect.poll(() => display.now.innerText()).toContain('This talks about: Bereavement by suicide.')
		await expect.poll(() => display.now.innerText()).toMatch(/You can step out at any time\. A quiet place is /)
		await shot('story-light')
		expect(await axeFindings(opened.page)).toEqual([])
		await expectNoName()

		const { id, dayId, roomId } = forum.itemAt('13:55')
		forum.hub.call('programme.moveItem', { itemId: id, dayId, startAt: '14:05', endAt: '14:50', roomId, shift: 'none' })
		await display.next.getByText('Next, 14:05').waitFor()

		const { outcome } = forum.hub.call('stories.notSpeaking', { slotId: forum.slot(3).slotId })
		expect(outcome.outcome).toBe('withdrawn')
		await display.now.getByRole('heading', { level: 1, name: 'A ten-minute pause with music' }).waitFor()
		const words = await display.words()
		expect(words).toContain('There is a small change to the programme')
		expect(words).not.toMatch(/brother|suicide|Story 3|cancel|withdr/i)
		await expectNoName()
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('change-light')
	})

	it('keeps the last state while the hub is away, says from when it is, and recovers alone', async () => {
		forum.setTime('14:15')
		await openScreen()
		const before = await display.now.innerText()
		isAway = true
		await forum.hub.unplug()
		await display.old.getByText('Last updated 14:15').waitFor()
		await expect.poll(() => display.now.innerText()).toBe(before)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('away-light')
		forum.setTime('15:05')
		await forum.hub.plugIn()
		await expect.poll(() => display.clock.innerText()).toBe('15:05')
		await expect.poll(() => display.old.innerText()).toBe('')
		await display.now.getByText('Stories 4 and 5').waitFor()
		forum.hub.call('events.rename', { name: 'The forum', venue: '' })
		await opened.page.getByText('The forum').waitFor()
	})

	it('is still a page at twice the size, by keyboard alone', async () => {
		forum.setTime('11:20')
		await openScreen('', { width: 640, height: 400 })
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
		await focusOn(display.findButton)
		await opened.page.keyboard.press('Enter')
		await display.code.waitFor()
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
		expect(await axeFindings(opened.page)).toEqual([])
	})
})

describe('a screen in a room', () => {
	it('shows that room, and what everybody goes to', async () => {
		forum.setTime('10:05')
		const { roomId } = forum.itemAt('10:00')
		const room = forum.hub.ask('events.overview', {}).rooms.find(({ id }) => id === roomId)?.name ?? ''
		await openScreen(room, { width: 1280, height: 800 })
		await opened.page.locator('.display-event').getByText(room, { exact: true }).waitFor()
		await expect.poll(() => display.now.getByRole('heading', { level: 1 }).innerText()).toBe('Opening')
		await display.next.getByText('Story 1').first().waitFor()
		await shot('room-1280')
		await expectNoName()
	})
})

describe('a table by badge code', () => {
	const person = () => {
		const [first] = forum.table(7).people
		if (!first) throw new Error('Nobody sits at table 7')
		return first
	}

	it('by touch: keys, the table and the way to it, gone with one press', async () => {
		forum.setTime('11:25')
		await openScreen()
		await display.findButton.click()
		await display.code.waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('find-light')
		for (const letter of `${person().badgeCode}7`) await display.key(letter).click()
		await display.key('Rub out').click()
		await expect.poll(() => display.code.inputValue()).toBe(person().badgeCode)
		await display.key('Find my table').click()
		await display.answer.getByText('Table 7', { exact: true }).waitFor()
		const { roomName, topicTitle } = forum.table(7)
		const words = await display.words()
		expect(words).toContain(roomName)
		for (const hidden of [person().preferredName, person().badgeCode, topicTitle]) expect(words).not.toContain(hidden)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('answer-light')
		await display.key('I have seen it').click()
		await display.code.waitFor()
		await expect.poll(() => display.code.inputValue()).toBe('')
		await opened.settled()
		for (const { call, body } of opened.answers.filter(({ call }) => call === 'displays.findGroup'))
			expect([call, body]).not.toContain(person().preferredName)
	})

	it('by scanner, from now and next, as fast as it types; goes by itself after twenty seconds', async () => {
		await openScreen()
		await opened.page.clock.install()
		await display.scan(person().badgeCode.toLowerCase())
		await display.answer.getByText('Table 7', { exact: true }).waitFor()
		await display.answer.getByText('This goes away in 20 seconds, or with any key.').waitFor()
		await opened.page.clock.runFor(5000)
		await display.answer.getByText('This goes away in 15 seconds, or with any key.').waitFor()
		await opened.page.clock.runFor(16_000)
		await display.code.waitFor()
		expect(await display.answer.count()).toBe(0)
		// Nobody there any more: back to now and next.
		await opened.page.clock.runFor(61_000)
		await display.now.waitFor()
	})

	it('the next badge takes the last one’s answer away with its first sign', async () => {
		await openScreen()
		await display.scan(person().badgeCode)
		await display.answer.getByText('Table 7', { exact: true }).waitFor()
		const other = forum.table(3).people[0]?.badgeCode ?? ''
		await display.scan(other)
		await display.answer.getByText('Table 3', { exact: true }).waitFor()
		expect(await display.answer.getByText('Table 7', { exact: true }).count()).toBe(0)
	})

	it('a code that nobody has is no fault of anybody', async () => {
		await openScreen()
		await display.scan('22222')
		await opened.page.getByText('We cannot find that code').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.keyboard.press('Escape')
		await display.now.waitFor()
	})
})

describe('opening a screen', () => {
	it('an organiser makes an address that opens one, for a room, once', async () => {
		forum.setTime('10:05')
		opened = await browser.open({ width: 1280, height: 800 })
		await opened.page.goto(forum.hub.link())
		await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
		await opened.page.evaluate(() => {
			location.hash = '#/programme/screens'
		})
		await opened.page.getByRole('heading', { level: 1, name: 'Screens for everybody' }).waitFor()
		const { roomId } = forum.itemAt('10:00')
		await opened.page.getByLabel('Where it stands').selectOption(roomId)
		await opened.page.getByRole('button', { name: 'Make an address' }).click()
		const address = opened.page.getByRole('textbox', { name: /^Address of the screen/ })
		const url = await address.inputValue()
		expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=/)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('screens-1280')
		const screen = await browser.open()
		await screen.page.goto(url)
		await screen.page.locator('.display-clock').waitFor()
		await expect
			.poll(() => screen.page.locator('.display-event').innerText())
			.toContain(forum.hub.ask('events.overview', {}).rooms.find(({ id }) => id === roomId)?.name)
		expect(screen.problems).toEqual([])
		await screen.close()
		const again = await browser.open()
		await again.page.goto(url)
		await again.page.getByRole('main').waitFor()
		expect(await again.page.locator('.display').count()).toBe(0)
		await again.close()
	})
})
