/** Self check-in end to end: an organiser opens it, and in a second browser people arrive with a code and nothing else. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everybody } from '../../shared/domain/people/filter.ts'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { type DoorInHub, startDoorInHub } from '../support/doorInHub.ts'
import { buildPages } from '../support/hubForTests.ts'
import { keysOf } from './pages/keys.ts'
import { type KioskPage, kioskPage } from './pages/kioskPage.ts'
import { focusIsOn, settle } from './pages/settle.ts'
import { todayPage } from './pages/todayPage.ts'

let browser: TestBrowser
let door: DoorInHub
let opened: TestPage
let kiosk: KioskPage
/** The hub was away, or had been left: the browser says on its own that it could not reach it. */
let isAway = false

const kioskActor = { role: 'kiosk', desk: 'Self check-in', operator: '' } as const
const inOrder = { order: 'name', isDescending: false, limit: 50, offset: 0 } as const
/** People with a photo answer, or without, whom no test has met yet. */
const met = new Set<string>()
const somebody = (photo: 'answered' | 'not asked' = 'answered') => {
	const { hub, dayId } = door
	const lacks = new Set(
		hub
			.ask('people.list', { filter: { ...everybody, dayId, lacks: ['photoAnswer'] }, ...inOrder })
			.rows.map(({ registrationId }) => registrationId),
	)
	const person = door.people.find(
		({ registrationId, presence }) =>
			!met.has(registrationId) && presence !== 'in' && lacks.has(registrationId) === (photo === 'not asked'),
	)
	if (!person) throw new Error('Nobody is left')
	met.add(person.registrationId)
	return person
}
const stateOf = ({ badgeCode }: { readonly badgeCode: string }) =>
	door.hub.ask('checkin.search', { text: badgeCode, dayId: door.dayId }).found[0]?.state

const open = async (options: Parameters<TestBrowser['open']>[0] = {}) => {
	opened = await browser.open({ hasReducedMotion: true, ...options })
	kiosk = kioskPage(opened.page)
	await opened.page.goto(door.hub.link(kioskActor))
	await kiosk.isReady()
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	door = await startDoorInHub('09:20')
})
afterAll(async () => {
	await browser?.close()
	await door?.hub.close()
})
beforeEach(() => {
	// Codes that open nothing are counted by the minute.
	const minutes = 20 + 2 * met.size
	door.setTime(`${9 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`.padStart(5, '0'))
	isAway = false
})
afterEach(async () => {
	const own = opened.problems.filter((problem) => !(isAway && /net::ERR_|503|500/.test(problem)))
	await opened.close()
	expect(own).toEqual([])
})

describe('an organiser', () => {
	it('sets a PIN that nobody guesses, and opens the page in another browser, once', async () => {
		opened = await browser.open()
		const today = todayPage(opened.page)
		await opened.page.goto(door.hub.link())
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
		const second = await browser.open()
		await second.page.goto(url)
		await kioskPage(second.page).isReady()
		expect(second.page.url()).not.toContain('key')
		expect(second.problems).toEqual([])
		await second.close()
		const third = await browser.open()
		await third.page.goto(url)
		await third.page.getByText('This address has been used already').waitFor()
		await third.close()
	})

	it('sees it as a preview in their own window, and goes back without a PIN', async () => {
		opened = await browser.open()
		kiosk = kioskPage(opened.page)
		await opened.page.goto(door.hub.link())
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
		const person = somebody('not asked')
		await open({ width: 1024, height: 768 })
		expect(await axeFindings(opened.page)).toEqual([])
		await kiosk.touch(`${person.badgeCode}9`)
		await kiosk.key('Rub out').click()
		expect(await kiosk.code.inputValue()).toBe(person.badgeCode)
		await kiosk.key('Check me in').click()
		await kiosk.says(`Welcome, ${person.preferredName}. You’re in.`)
		expect(stateOf(person)).toBe('in')
		expect(await axeFindings(opened.page)).toEqual([])
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(opened.page, theme)
			expect(await faintIn(opened.page)).toEqual([])
		}
		await kiosk.key('Ask me first').click()
		await opened.page.getByText('Triangle: ask me first').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		const { consents } = known(door.hub.ask('people.care', { registrationId: person.registrationId }))
		expect(consents.filter(({ kind }) => kind === 'photo').at(0)?.value).toBe('ask')
		await kiosk.key('Done').click()
		await kiosk.isReady()
		expect(await kiosk.everything()).not.toContain(person.preferredName)
	})

	it('only types on a keyboard: no mouse, no touch, all the way', async () => {
		const person = somebody('not asked')
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
		expect(stateOf(person)).toBe('in')
	})

	it('is forgotten after some seconds of nothing', async () => {
		const person = somebody()
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
		const [first, second] = [somebody(), somebody()]
		await open()
		await kiosk.scan(first.badgeCode)
		await kiosk.says(`Welcome, ${first.preferredName}. You’re in.`)
		// A scanner ends with Enter: it must not press what has the focus.
		await opened.page.getByRole('button', { name: 'This is not me' }).focus()
		await kiosk.scan(second.badgeCode)
		await kiosk.says(`Welcome, ${second.preferredName}. You’re in.`)
		expect([stateOf(first), stateOf(second)]).toEqual(['in', 'in'])
		// Somebody who is in already is told no more than anybody.
		await kiosk.scan(first.badgeCode)
		await kiosk.says(`Welcome, ${first.preferredName}. You’re in.`)
	})

	it('says that it is not them, and nothing was done', async () => {
		const person = somebody('not asked')
		await open()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		await kiosk.key('Yes').click()
		await opened.page.getByText('Square: photos are fine').waitFor()
		await kiosk.key('This is not me').click()
		await kiosk.says('Please see somebody at the desk')
		await expect.poll(() => stateOf(person)).toBe('expected')
		const { consents } = known(door.hub.ask('people.care', { registrationId: person.registrationId }))
		expect(consents.filter(({ kind, value }) => kind === 'photo' && value === 'yes').length).toBeLessThanOrEqual(1)
		expect(await kiosk.everything()).not.toContain(person.preferredName)
	})

	it('is sent to the desk kindly, in the same words whatever the reason', async () => {
		const [cancelled, waiting] = [somebody(), somebody()]
		const change = (registrationId: string, status: 'cancelled' | 'waiting') =>
			door.hub.call('people.changeMany', { rows: [{ registrationId }], change: { set: 'status', status } })
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
		const person = somebody()
		await open()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		await opened.settled()
		const all = opened.answers.map(({ body }) => body).join('\n')
		for (const { preferredName } of door.people.filter((one) => one.preferredName !== person.preferredName))
			expect([preferredName, new RegExp(`"${preferredName}"`).test(all)]).toEqual([preferredName, false])
		expect([...new Set(opened.answers.map(({ call }) => call))].toSorted()).toEqual([
			'checkin.admit',
			'checkin.scan',
			'evacuation.state',
			'events.overview',
			'kiosk.welcome',
			'session.me',
		])
	})
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
		await door.hub.hub.dispatch(
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
		const person = somebody()
		await open()
		isAway = true
		await door.hub.unplug()
		await kiosk.says('Check-in by yourself is resting')
		expect(await axeFindings(opened.page)).toEqual([])
		await door.hub.plugIn()
		await kiosk.isReady()
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
	})

	it('shows what to do when the alarm sounds, and takes no codes meanwhile', async () => {
		const person = somebody()
		await open()
		const { outcome } = door.hub.call('evacuation.begin', { kind: 'evacuation', isDrill: true, dayId: door.dayId })
		expect(outcome.outcome).toBe('begun')
		await opened.page.getByRole('alert').first().waitFor()
		expect(await kiosk.code.count()).toBe(0)
		expect(await axeFindings(opened.page)).toEqual([])
		await kiosk.scan(person.badgeCode)
		expect(stateOf(person)).toBe('expected')
		const on = door.hub.ask('evacuation.state', {}).on
		door.hub.call('evacuation.standDown', { evacuationId: on?.evacuationId ?? '' })
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
		const person = somebody('not asked')
		await kiosk.scan(person.badgeCode)
		await kiosk.says(/^Welcome, /)
		expect(await isWide()).toBe(false)
		expect(await axeFindings(page)).toEqual([])
	})
})

/** What is known of somebody, for whoever may. */
const known = <T extends { readonly outcome: string }>(answer: T): Extract<T, { outcome: 'known' }> => {
	if (answer.outcome !== 'known') throw new Error(answer.outcome)
	return answer as Extract<T, { outcome: 'known' }>
}
