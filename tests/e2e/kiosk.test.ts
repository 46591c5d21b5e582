/** Self check-in end to end: an organiser opens it, and in a second browser people arrive with a code and nothing else. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, type TestPage } from '../support/browser.ts'
import { keysOf } from './pages/keys.ts'
import { type KioskDay, startKioskDay } from './pages/kioskDay.ts'
import { type KioskPage, kioskPage } from './pages/kioskPage.ts'
import { focusIsOn } from './pages/settle.ts'
import { todayPage } from './pages/todayPage.ts'

let day: KioskDay
let opened: TestPage
let kiosk: KioskPage

const open = async (options: Parameters<KioskDay['open']>[0] = {}) => {
	;({ opened, kiosk } = await day.open(options))
}

beforeAll(async () => {
	day = await startKioskDay(0)
})
afterAll(() => day?.close())
beforeEach(() => {
	day.later()
})
afterEach(async () => {
	const own = opened.problems
	await opened.close()
	expect(own).toEqual([])
})

describe('an organiser', () => {
	it('sets a PIN that nobody guesses, and opens the page in another browser, once', async () => {
		opened = await day.browser.open()
		const today = todayPage(opened.page)
		await opened.page.goto(day.door.hub.link())
		await opened.page.getByRole('link').first().waitFor()
		await today.go('ready')
		const pin = opened.page.getByRole('textbox', { name: 'PIN for leaving it' })
		await pin.fill('1234')
		await pin.press('Enter')
		await opened.page.getByText('one of the first that anybody would try').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await pin.fill('4831')
		await pin.press('Enter')
		await opened.page.getByText('A PIN is set.').waitFor()
		expect(await opened.page.content()).not.toContain('4831')
		await today.button('Make an address').click()
		const url = await opened.page.getByRole('textbox', { name: 'Address of self check-in' }).inputValue()
		const second = await day.browser.open()
		await second.page.goto(url)
		await kioskPage(second.page).isReady()
		expect(second.page.url()).not.toContain('key')
		expect(second.problems).toEqual([])
		await second.close()
		const third = await day.browser.open()
		await third.page.goto(url)
		await third.page.getByText('This address has been used already').waitFor()
		await third.close()
	})

	it('sees it as a preview in their own window, and goes back without a PIN', async () => {
		opened = await day.browser.open()
		kiosk = kioskPage(opened.page)
		await opened.page.goto(day.door.hub.link())
		await opened.page.getByRole('link').first().waitFor()
		await opened.page.evaluate(() => {
			location.hash = '#/kiosk'
		})
		await kiosk.isReady()
		expect(await opened.page.getByRole('button', { name: 'For the crew' }).count()).toBe(0)
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.getByRole('link', { name: 'Back to Today' }).click()
		await opened.page.waitForURL(/#\/today\/ready$/)
	})
})

describe('somebody arriving', () => {
	it('touches the code on their badge, answers about photos, and is in', async () => {
		const person = day.somebody('not asked')
		await open({ width: 1024, height: 768 })
		expect(await axeFindings(opened.page)).toEqual([])
		await kiosk.touch(`${person.badgeCode}9`)
		await kiosk.key('Rub out').click()
		await expect.poll(() => kiosk.code.inputValue()).toBe(person.badgeCode)
		await kiosk.key('Check me in').click()
		await kiosk.says(`Welcome, ${person.preferredName}. You’re in.`)
		expect(day.stateOf(person)).toBe('in')
		expect(await axeFindings(opened.page)).toEqual([])
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(opened.page, theme)
			expect(await faintIn(opened.page)).toEqual([])
		}
		await kiosk.key('Ask me first').click()
		await opened.page.getByText('Triangle: ask me first').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		const { consents } = known(day.door.hub.ask('people.care', { registrationId: person.registrationId }))
		expect(consents.filter(({ kind }) => kind === 'photo').at(0)?.value).toBe('ask')
		await kiosk.key('Done').click()
		await kiosk.isReady()
		expect(await kiosk.everything()).not.toContain(person.preferredName)
	})

	it('only types on a keyboard: no mouse, no touch, all the way', async () => {
		const person = day.somebody('not asked')
		await open()
		const keys = keysOf(opened.page)
		await focusIsOn(kiosk.code)
		await keys.type(person.badgeCode.toLowerCase())
		await keys.press('Enter')
		await kiosk.says(/^Welcome, /)
		await focusIsOn(kiosk.title)
		await keys.enter('No')
		await opened.page.getByText('Round: no photos').waitFor()
		await focusIsOn(kiosk.title)
		await keys.enter('Done')
		await focusIsOn(kiosk.code)
		expect(day.stateOf(person)).toBe('in')
	})

	it('is forgotten after some seconds of nothing', async () => {
		const person = day.somebody()
		await open()
		await opened.page.clock.install()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		await opened.page.getByText('This goes away in 12 seconds.', { exact: true }).waitFor()
		await opened.page.clock.runFor(5000)
		await opened.page.getByText('This goes away in 7 seconds.', { exact: true }).waitFor()
		await opened.page.clock.runFor(8000)
		await kiosk.isReady()
		const left = await kiosk.everything()
		expect(left).not.toContain(person.preferredName)
		expect(left).not.toContain(person.badgeCode)
		const kept = await opened.page.evaluate(() =>
			JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
		)
		expect(kept).not.toContain(person.preferredName)
		expect(kept).not.toContain(person.registrationId)
		// Half a code that somebody left goes too.
		await kiosk.touch('4KM')
		await opened.page.clock.runFor(31_000)
		await kiosk.isReady()
	})

	it('makes room at once for the next scan, whatever has the focus', async () => {
		const [first, second] = [day.somebody(), day.somebody()]
		await open()
		await kiosk.scan(first.badgeCode)
		await kiosk.says(`Welcome, ${first.preferredName}. You’re in.`)
		// A scanner ends with Enter: it must not press what has the focus.
		await opened.page.getByRole('button', { name: 'This is not me' }).focus()
		await kiosk.scan(second.badgeCode)
		await kiosk.says(`Welcome, ${second.preferredName}. You’re in.`)
		expect([day.stateOf(first), day.stateOf(second)]).toEqual(['in', 'in'])
		// Somebody who is in already is told no more than anybody.
		await kiosk.scan(first.badgeCode)
		await kiosk.says(`Welcome, ${first.preferredName}. You’re in.`)
	})

	it('says that it is not them, and nothing was done', async () => {
		const person = day.somebody('not asked')
		await open()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		await kiosk.key('Yes').click()
		await opened.page.getByText('Square: photos are fine').waitFor()
		await kiosk.key('This is not me').click()
		await kiosk.says('Please see somebody at the desk')
		await expect.poll(() => day.stateOf(person)).toBe('expected')
		await expect.poll(() => day.hasNoPhotoAnswer(person)).toBe(true)
		expect(await kiosk.everything()).not.toContain(person.preferredName)
	})

	it('is sent to the desk kindly, in the same words whatever the reason', async () => {
		const [cancelled, waiting] = [day.somebody(), day.somebody()]
		const change = (registrationId: string, status: 'cancelled' | 'waiting') =>
			day.door.hub.call('people.changeMany', { rows: [{ registrationId }], change: { set: 'status', status } })
		change(cancelled.registrationId, 'cancelled')
		change(waiting.registrationId, 'waiting')
		await open()
		const said: string[] = []
		for (const code of ['29999', cancelled.badgeCode, waiting.badgeCode, 'no code at all']) {
			await kiosk.scan(code)
			await kiosk.says('Please see somebody at the desk')
			said.push(await opened.page.getByRole('main').innerText())
			await kiosk.key('Try another code').click()
			await kiosk.isReady()
		}
		const [first = ''] = said
		expect(said.map((words) => words.replace(/\d+/, ''))).toEqual(said.map(() => first.replace(/\d+/, '')))
		expect(first).not.toMatch(/cancel|wait|wrong|unknown|not found|error/i)
		await opened.settled()
		const sent = opened.answers.filter(({ call }) => call === 'checkin.scan').map(({ body }) => body)
		expect(new Set(sent)).toEqual(new Set(['{"json":{"outcome":"none"}}']))
	})

	it('is told by nobody else’s name: all that came to the page is about whose code was shown', async () => {
		const person = day.somebody()
		await open()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		await opened.settled()
		const all = opened.answers.map(({ body }) => body).join('\n')
		for (const { preferredName } of day.door.people.filter((one) => one.preferredName !== person.preferredName))
			expect([preferredName, new RegExp(`"${preferredName}"`).test(all)]).toEqual([preferredName, false])
		expect([...new Set(opened.answers.map(({ call }) => call))].toSorted()).toEqual([
			'checkin.admit',
			'checkin.scan',
			'evacuation.state',
			'events.overview',
			'joined.link',
			'kiosk.welcome',
			'session.me',
		])
	})
})

/** What is known of somebody, for whoever may. */
const known = <T extends { readonly outcome: string }>(answer: T): Extract<T, { outcome: 'known' }> => {
	if (answer.outcome !== 'known') throw new Error(answer.outcome)
	return answer as Extract<T, { outcome: 'known' }>
}
