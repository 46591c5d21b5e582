/** Paper for the door, and what comes back of it: printed before doors, ticked by hand, typed in fast and without loss. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DoorPaperPage, doorPaperPage } from './pages/doorPaperPage.ts'
import { keysOf } from './pages/keys.ts'
import { printed, prints } from './pages/printed.ts'
import { focusOn } from './pages/settle.ts'

/** Midday of the day. */
const nowMs = Date.parse('2027-05-19T12:00:00+01:00')
const a4 = '210 × 297'

let browser: TestBrowser
let one: TestHub
let opened: TestPage
let paper: DoorPaperPage
let dayId = ''
/** Answers are lost on purpose. */
let isAway = false

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	one = await startTestHub({ nowMs: () => nowMs })
	await one.openSample('blmk-forum')
	dayId = one.ask('events.overview', {}).days[0]?.id ?? ''
})
beforeEach(async () => {
	opened = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	await opened.page.clock.setFixedTime(nowMs)
	paper = doorPaperPage(opened.page)
	await opened.page.goto(one.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
	await paper.go()
})
afterEach(async () => {
	const problems = opened.problems.filter((problem) => !(isAway && /net::ERR_/.test(problem)))
	isAway = false
	await opened.close()
	expect(problems).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await one?.close()
})

const people = () => one.ask('badges.deskList', { dayId }).people
const person = (at: number) => {
	const found = people()[at]
	if (!found) throw new Error('The sample has too few people')
	return found
}
const stateOf = (registrationId: string) => {
	const answer = one.ask('checkin.welcome', { registrationId, dayId })
	return answer.outcome === 'known' ? answer.state : answer.outcome
}

describe('on paper', () => {
	it('the desk list has a line for everybody, parted by letter, and nothing of needs or of what anybody takes part as', async () => {
		expect(await axeFindings(opened.page)).toEqual([])
		await paper.show('Desk list')
		await opened.page.getByLabel('Desks that share the list').selectOption('3')
		const everybody = people()
		await opened.page.getByText('Desk 1 of 3').first().waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		const sheet = await printed(opened.page)
		expect(new Set(sheet.pages)).toEqual(new Set([a4]))
		expect(sheet.pages.length).toBe(Number.parseInt(await opened.page.getByText(/^\d+ pages$/).innerText(), 10))
		expect([sheet.isAlone, sheet.overEdge]).toEqual([true, []])
		for (const { badgeCode, familyName, preferredName } of everybody)
			expect(sheet.words).toContain(
				`${familyName === '' ? preferredName : `${familyName}, ${preferredName}`}\t${badgeCode}`,
			)
		expect(sheet.words).toContain('Desk 3 of 3')
		expect(sheet.words).toContain('As of 19 May 2027, 12:00')
		expect(sheet.words).toContain('Destroy by 2 June 2027')
		const { sectors } = one.ask('events.overview', {})
		const needs = one.ask('people.needs', { statuses: [] }).rows.map(({ need }) => need.actionLine)
		for (const said of [...sectors.map(({ label }) => label), ...needs.filter((line) => line !== '')])
			expect(sheet.words).not.toContain(said)
		await focusOn(paper.button('Print'))
		await opened.page.keyboard.press('Enter')
		expect(await prints(opened.page)).toBe(1)
		await paper.back()
	})

	it('sign-in sheets are blank; walk-in forms ask the four questions, also in large print', async () => {
		await paper.show('Sign-in sheet')
		await opened.page.getByLabel('Pages', { exact: true }).fill('3')
		const sign = await printed(opened.page)
		expect([sign.pages, sign.isAlone, sign.overEdge]).toEqual([[a4, a4, a4], true, []])
		expect(people().filter(({ badgeCode }) => sign.words.includes(badgeCode))).toEqual([])
		await opened.page.getByLabel('Pages', { exact: true }).fill('0')
		await expect.poll(() => paper.button('Print').getAttribute('aria-disabled')).toBe('true')
		await paper.back()
		await paper.show('Walk-in forms')
		await opened.page.getByLabel('Pages', { exact: true }).fill('1')
		for (const [size, forms] of [
			['Usual print', 2],
			['Large print', 1],
		] as const) {
			await paper.choice(size).click()
			const sheet = await printed(opened.page)
			expect([sheet.pages, sheet.isAlone, sheet.overEdge]).toEqual([[a4], true, []])
			for (const question of [
				'What would you like on your badge?',
				'How are you taking part?',
				'Can people take your photo today?',
				'If the alarm sounds, would you like someone to help you leave?',
			])
				expect(sheet.words.split(question).length - 1).toBe(forms)
			expect(await axeFindings(opened.page)).toEqual([])
		}
	})
})

describe('what was ticked', () => {
	it('is typed as fast as the keys go, held, sent as one, and taken back as one; by keyboard alone', async () => {
		await paper.enter()
		await paper.field.waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		const keys = keysOf(opened.page)
		await keys.tabTo('Time')
		await paper.type('910')
		// Nothing is waited for between two codes: an Enter that comes before its answer counts when it is there.
		const [first, second, third] = [person(0), person(1), person(2)]
		await paper.type(first.badgeCode)
		await paper.line(new RegExp(first.badgeCode)).waitFor()
		await paper.type(second.badgeCode.toLowerCase())
		await paper.line(new RegExp(second.badgeCode)).waitFor()
		await keys.tabTo('In')
		await keys.press('ArrowRight', 'Space')
		await keys.tabTo('Time')
		await keys.press('Control+a')
		await paper.type('1030')
		await paper.type(second.badgeCode)
		await expect.poll(() => paper.lines.count()).toBe(3)
		await expect.poll(() => paper.line(/10:30/).innerText()).toContain('Out')
		expect(stateOf(first.registrationId)).toBe('expected')
		// Leaving and coming back loses nothing; loading the page afresh neither.
		await keys.enter('Back to all paper')
		await opened.page.getByText('3 lines are typed and not sent yet.').waitFor()
		await opened.page.reload()
		await paper.go()
		await paper.enter()
		await expect.poll(() => paper.lines.count()).toBe(3)
		await paper.line(new RegExp(first.badgeCode)).first().waitFor()
		expect(await opened.page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
			first.preferredName,
		)
		await keys.enter('Send 3 lines')
		await paper.toast('3 lines from paper are entered.').waitFor()
		expect([stateOf(first.registrationId), stateOf(second.registrationId)]).toEqual(['in', 'out'])
		await opened.page.getByText('Nothing is typed yet').waitFor()
		// Who was in already is seen before it is sent.
		await focusOn(paper.field)
		await paper.type(first.badgeCode)
		await paper.line(/Is in already, since 09:10/).waitFor()
		await paper.type(third.badgeCode)
		await expect.poll(() => paper.lines.count()).toBe(2)
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.enter('Send 2 lines')
		await paper.toast('1 line from paper is entered. One was known before.').waitFor()
		const [entry] = one.ask('history.list', { limit: 1, before: null }).entries
		expect(entry).toMatchObject({ command: 'checkin.enterPaper', count: 1 })
		await opened.page.getByRole('heading', { level: 1 }).click()
		for (const { registrationId } of [third, first]) {
			await keys.press('Control+z')
			await expect.poll(() => stateOf(registrationId)).toBe('expected')
		}
	})

	it('a time that looks wrong is asked about; several of a name are chosen from; who is not booked can be', async () => {
		const cancelled = person(5)
		one.call('people.changeMany', {
			rows: [{ registrationId: cancelled.registrationId }],
			change: { set: 'status', status: 'cancelled' },
		})
		await paper.enter()
		await paper.time.fill('17.40')
		await focusOn(paper.field)
		await paper.type(person(6).badgeCode)
		await opened.page.getByText('17:40 is still to come. Is it right?').waitFor()
		await expect.poll(() => paper.button('Send 1 line').getAttribute('aria-disabled')).toBe('true')
		await paper.time.fill('0430')
		await focusOn(paper.field)
		await paper.type(person(7).badgeCode)
		await opened.page.getByText('04:30 is long before doors. Is it right?').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(opened.page, theme)
			expect(await faintIn(opened.page)).toEqual([])
		}
		await paper.button(/^Yes, 04:30/).click()
		await paper.button(new RegExp(`^Take .*${person(6).familyName} off the list`)).click()
		await expect.poll(() => paper.button('Send 1 line').getAttribute('aria-disabled')).toBeNull()
		// Empty: now.
		await paper.time.fill('')
		await focusOn(paper.field)
		await paper.type('zzzz nobody')
		await opened.page.locator('.field-error', { hasText: 'Nobody is found for “zzzz nobody”.' }).waitFor()
		await opened.page.keyboard.press('Escape')
		await paper.type(cancelled.badgeCode)
		await opened.page.getByText('The booking was cancelled.').waitFor()
		await expect.poll(() => paper.line(/12:00/).count()).toBe(1)
		await paper.button(/^Book /).click()
		await opened.page.getByText('The booking was cancelled.').waitFor({ state: 'detached' })
		await focusOn(paper.field)
		await opened.page.keyboard.type('a')
		await opened.page.keyboard.type('n')
		await opened.page.getByRole('option').nth(1).waitFor()
		await opened.page.keyboard.press('ArrowDown')
		await opened.page.keyboard.press('Enter')
		await expect.poll(() => paper.lines.count()).toBe(3)
		await opened.page.setViewportSize({ width: 640, height: 800 })
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
		await opened.page.setViewportSize({ width: 1280, height: 900 })
		await paper.button('Send 3 lines').click()
		await paper.toast('3 lines from paper are entered.').waitFor()
		expect(stateOf(cancelled.registrationId)).toBe('in')
	})

	it('without an answer of the hub the lines stay, and count once when they are sent again', async () => {
		await paper.enter()
		await paper.time.fill('0915')
		await focusOn(paper.field)
		await paper.type(person(20).badgeCode)
		await expect.poll(() => paper.lines.count()).toBe(1)
		// The hub takes them, and its answer is lost.
		await opened.page.route('**/rpc/checkin/enterPaper', async (route) => {
			await route.fetch()
			await route.abort()
		})
		isAway = true
		await paper.button('Send 1 line').click()
		await opened.page.locator('.message', { hasText: 'Your lines are still here; send them again.' }).waitFor()
		await expect.poll(() => paper.lines.count()).toBe(1)
		expect(stateOf(person(20).registrationId)).toBe('in')
		await opened.page.unroute('**/rpc/checkin/enterPaper')
		await paper.button('Send 1 line').click()
		await paper.toast('1 line from paper is entered.').waitFor()
		const [last, before] = one.ask('history.list', { limit: 2, before: null }).entries
		expect(last).toMatchObject({ command: 'checkin.enterPaper', count: 1 })
		expect(before?.commandId).not.toBe(last?.commandId)
		expect(one.ask('people.page', { registrationId: person(20).registrationId })).toMatchObject({
			attendance: [{ kind: 'in' }],
		})
	})

	it('a walk-in’s form takes the same four answers as a desk', async () => {
		await paper.enter()
		await paper.button('Type in a walk-in form').click()
		await opened.page.getByLabel('Name for the badge').fill('Quenby')
		await paper.button('Check in Quenby').click()
		await opened.page.getByText('Choose how they are taking part.').waitFor()
		await opened.page.getByText('Ask about photos: yes, ask first, or no.').waitFor()
		const before = one.ask('checkin.counts', { dayId }).walkIns
		await opened.page.getByLabel('Taking part as').selectOption({ index: 2 })
		await opened.page.locator('.doorpaper-photo .choice').first().click()
		await opened.page.locator('.doorpaper-needsEvacuationHelp .choice').nth(1).click()
		expect(await axeFindings(opened.page)).toEqual([])
		await paper.button('Check in Quenby').click()
		await paper.toast('Quenby is in.').waitFor()
		expect(one.ask('checkin.counts', { dayId }).walkIns).toBe(before + 1)
		await expect.poll(() => opened.page.getByLabel('Name for the badge').inputValue()).toBe('')
		await opened.page.locator('.toasts').getByRole('button', { name: 'Undo' }).click()
		await expect.poll(() => one.ask('checkin.counts', { dayId }).walkIns).toBe(before)
	})
})
