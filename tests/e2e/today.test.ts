/** The day at a glance and what is ready, as an organiser looks at them while people come in. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { type DoorInHub, startDoorInHub } from '../support/doorInHub.ts'
import { buildPages } from '../support/hubForTests.ts'
import { keysOf } from './pages/keys.ts'
import { type TodayPage, todayPage } from './pages/todayPage.ts'

let browser: TestBrowser
let door: DoorInHub
let opened: TestPage
let today: TodayPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	door = await startDoorInHub('08:40')
})
afterAll(async () => {
	await browser?.close()
	await door?.hub.close()
})
beforeEach(async () => {
	opened = await browser.open({ hasReducedMotion: true })
	today = todayPage(opened.page)
	await opened.page.goto(door.hub.link())
	await opened.page.getByRole('link').first().waitFor()
})
afterEach(async () => {
	const { problems } = opened
	await opened.close()
	expect(problems).toEqual([])
})

const isTooWide = () => opened.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

describe('doors', () => {
	it('teach what will be there while nobody has come, and lead to what comes first', async () => {
		await today.go('doors')
		await expect.poll(() => today.title.innerText()).toBe('Nobody is in yet.')
		await opened.page.getByText('People who come in will be here').waitFor()
		await expect.poll(() => opened.page.getByText('Doors are at 09:00.').count()).toBe(1)
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.getByRole('link', { name: 'Look over what is ready' }).click()
		await opened.page.waitForURL(/#\/today\/ready$/)
	})

	it('count by themselves as people come in, by quarter of an hour and by desk', async () => {
		await today.go('doors')
		door.comeIn(4, '08:55', 'Desk 1')
		door.comeIn(9, '09:10', 'Desk 2')
		door.walkIn('Ada', '09:12')
		await today.title.getByText('14 people are in.').waitFor()
		expect(await today.stat('walk-ins')).toBe('1')
		expect(await today.stat('still to come')).toBe(String(door.glance().stillToCome))
		const desks = await today.card('Desks').innerText()
		expect(desks).toMatch(/Desk 1\s+4\s+08:55/)
		expect(desks).toMatch(/Desk 2\s+10\s+09:12/)
		door.hub.call('checkin.sendToHelp', { rows: [], dayId: door.dayId, why: 'needs' })
		await opened.page.getByText('1 person waits at the help desk.').waitFor()

		// The same in a picture and in a table, which the keyboard changes between. A clock that jumped is asked again.
		await opened.page.reload()
		const card = today.card('Arrivals every 15 minutes')
		const picture = card.getByRole('img', { name: /Most people came in the quarter of an hour from 09:00: 10/ })
		await picture.waitFor()
		await expect.poll(() => picture.locator('.today-chart-bar').count()).toBe(2)
		await expect.poll(() => picture.locator('.today-chart-walk-ins').count()).toBe(1)
		await expect.poll(() => picture.getByText('09:12 now').count()).toBe(1)
		// Whoever does not see the picture is read the table.
		await expect.poll(() => card.getByRole('table').getByRole('row', { name: '09:00 10 1' }).count()).toBe(1)
		expect(await axeFindings(opened.page)).toEqual([])
		const keys = keysOf(opened.page)
		await keys.tabTo('Picture')
		await keys.press('ArrowRight', 'Enter')
		await picture.waitFor({ state: 'detached' })
		await card.getByRole('row', { name: '08:45 4 0' }).waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
	})

	it('show no number that points at somebody, and say why', async () => {
		door.comeIn(50, '09:25')
		await today.go('doors')
		const card = today.card('Taking part as')
		await card.getByText('Not shown').first().waitFor()
		await expect.poll(() => card.getByText(/Where fewer than 5 came/).count()).toBe(1)
		const numbers = await card.locator('td').allInnerTexts()
		expect(numbers.map((text) => text.trim()).filter((text) => /^[1-4]$/.test(text))).toEqual([])
	})

	it('say what is next, and what is about to go wrong, each with where it is settled', async () => {
		await today.go('doors')
		const next = await today.card('Next today').innerText()
		expect(next).toMatch(/09:00\s+Doors, coffee, marketplace, Marketplace Hall\s*Now/)
		expect(next).toMatch(/09:45\s+Welcome/)
		const look = today.card('To look at')
		const lines = look.getByRole('listitem')
		await lines.first().waitFor()
		expect(await lines.count()).toBeLessThanOrEqual(4)
		for (const line of await lines.all()) expect(await line.getByRole('link').getAttribute('href')).toMatch(/^#\//)
		expect(await axeFindings(opened.page)).toEqual([])
		await look.getByRole('link', { name: /^See all/ }).click()
		await opened.page.waitForURL(/#\/look/)
	})

	it('are whole at twice the size and in every look', async () => {
		await today.go('doors')
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(opened.page, theme)
			expect([theme, await faintIn(opened.page)]).toEqual([theme, []])
		}
		await opened.page.setViewportSize({ width: 640, height: 400 })
		for (const view of ['doors', 'ready', 'end'] as const) {
			await today.go(view)
			expect([view, await isTooWide()]).toEqual([view, false])
		}
	})
})

describe('ready for doors', () => {
	it('says what is left in words, and leads to where it is settled', async () => {
		await today.go('ready')
		await today.title.getByText('Not ready for doors yet.').waitFor()
		const left = today.card('Left to do')
		await expect.poll(() => left.getByText('24 stalls have no place.').count()).toBe(1)
		for (const link of await left.getByRole('link').all()) expect(await link.getAttribute('href')).toMatch(/^#\/[a-z]+/)
		await expect.poll(() => today.card('Ready').getByText('5 of 5 stories are agreed').count()).toBe(1)
		expect(await axeFindings(opened.page)).toEqual([])
		const keys = keysOf(opened.page)
		await keys.enter('Place the stalls: Stalls')
		await opened.page.waitForURL(/#\/marketplace\/places$/)
	})

	it('counts down by itself as things are settled', async () => {
		await today.go('ready')
		const row = today.card('Left to do').getByRole('listitem').filter({ hasText: 'Crew' })
		const { ready, of } = door.hub.ask('today.ready', { dayId: door.dayId }).sections[0] ?? { ready: 0, of: 0 }
		await row.getByText(`${ready} of ${of} of the crew are here`).waitFor()
		const missing = door.people.find(
			({ roles, registrationId }) =>
				roles.includes('crew') &&
				door.hub.call('checkin.admit', { registrationId, dayId: door.dayId, method: 'search' }).outcome.outcome ===
					'admitted',
		)
		expect(missing).toBeDefined()
		await row.getByText(`${ready + 1} of ${of} of the crew are here`).waitFor()
	})

	it('is calm once nothing is left', async () => {
		const sections = ['crew', 'needs', 'plans', 'groups', 'stories', 'marketplace', 'papers', 'answers']
		const json = { sections: sections.map((section) => ({ section, ready: 3, of: 3 })) }
		await opened.page.route('**/rpc/today/ready', (route) => route.fulfill({ json: { json } }))
		await today.go('ready')
		await today.title.getByText('Ready for doors.', { exact: true }).waitFor()
		await opened.page.getByText('Nothing on this list is left to do.').waitFor()
		expect(await today.card('Left to do').count()).toBe(0)
		expect(await axeFindings(opened.page)).toEqual([])
	})
})
