/** Getting ready to leave the building, by keyboard: a zone, who is still to be asked, the pack on paper, how many it holds. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { type EvacuationInHub, startEvacuationInHub } from '../support/evacuationInHub.ts'
import { buildPages } from '../support/hubForTests.ts'
import { type Keys, keysOf } from './pages/keys.ts'
import { focusIsOn, settle } from './pages/settle.ts'

let browser: TestBrowser
let one: EvacuationInHub
let opened: TestPage
let keys: Keys

const openLeaving = async (size: { width: number; height: number } = { width: 1280, height: 800 }) => {
	opened = await browser.open({ ...size, hasReducedMotion: true })
	keys = keysOf(opened.page)
	await opened.page.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-printed', 'yes')
	})
	await opened.page.goto(one.hub.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
	await opened.page.evaluate(() => {
		location.hash = '#/today/leaving'
	})
	await opened.page.getByRole('heading', { level: 1, name: 'Leaving the building' }).waitFor()
	await opened.page.getByRole('heading', { level: 2, name: 'Zones' }).waitFor()
}
const zones = () => one.hub.ask('evacuation.zones', {}).zones
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	one = await startEvacuationInHub()
}, 180_000)
afterEach(async () => {
	const problems = [...opened.problems]
	await opened.close()
	expect(problems).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await one?.hub.close()
})

describe('zones', () => {
	it('none says what they are for; the first is written down, changed, and taken away again', async () => {
		const before = one.zones
		one.hub.call('evacuation.saveZones', { zones: [] })
		await openLeaving()
		await opened.page.getByText('No zones yet').waitFor()
		await expectAccessible('no zones')
		await keys.enter('Write down the first zone')
		await focusIsOn(opened.page.getByLabel('Letter or number'))
		await keys.enter('Save the zone')
		await opened.page.getByText('Say which part of the building it is.').waitFor()
		await focusIsOn(opened.page.getByLabel('What it is called'))
		await keys.type('Ground floor')
		await keys.tabTo('Main Hall')
		await keys.press('Space')
		const marshal = one.tables.get(1)?.[2]
		await keys.tabTo('Find the marshal')
		await keys.type(marshal?.badgeCode ?? '')
		await opened.page.getByRole('option').first().waitFor()
		await keys.press('Enter')
		await opened.page.getByText(`${marshal?.preferredName ?? ''}, ${marshal?.badgeCode ?? ''}`).waitFor()
		await expectAccessible('a zone is written')
		await keys.enter('Save the zone')
		await opened.page.getByText('Zone A is saved.').waitFor()
		expect(zones()).toEqual([
			expect.objectContaining({ code: 'A', name: 'Ground floor', marshalId: marshal?.registrationId }),
		])
		expect(zones()[0]?.roomIds).toHaveLength(1)
		await keys.enter('Change zone A')
		await keys.enter('Remove this zone')
		await opened.page.getByText('Zone A is removed.').waitFor()
		expect(zones()).toEqual([])
		one.hub.call('evacuation.saveZones', { zones: before })
		await opened.page.getByRole('rowheader', { name: /First floor/ }).waitFor()
	})
})

describe('people who need help', () => {
	it('whoever has nothing agreed comes first, with the way to their page', async () => {
		await openLeaving({ width: 640, height: 800 })
		const card = opened.page.getByRole('region', { name: 'Who needs help to leave' })
		const third = one.planned[2]
		await card
			.getByRole('listitem')
			.filter({ hasText: third?.badgeCode ?? '' })
			.getByText('Plan is a draft')
			.waitFor()
		const link = card.getByRole('link', { name: `Agree it with ${third?.preferredName ?? ''}` })
		await expect.poll(() => link.getAttribute('href')).toBe(`#/registrations/person/${third?.registrationId ?? ''}`)
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
		await expectAccessible('at 640 pixels')
	})
})

describe('the pack on paper', () => {
	it('is printed once it is written down who holds it, and says how old it has become', async () => {
		await openLeaving()
		await opened.page.getByText('Nothing is printed for this day yet.').waitFor()
		await keys.enter('Show the pack')
		await opened.page.getByRole('heading', { level: 1, name: 'Evacuation pack, 19 May 2027' }).waitFor()
		await expectAccessible('the pack')
		const sheets = opened.page.locator('.pack-sheet')
		await expect.poll(() => sheets.count()).toBe(3)
		await expect.poll(() => sheets.nth(0).innerText()).toContain('Ground floor')
		await expect.poll(() => sheets.nth(1).innerText()).toContain('Refuge 2')
		for (const people of one.tables.values())
			for (const { badgeCode } of people) expect(await sheets.nth(2).innerText()).toContain(badgeCode)

		await keys.tabTo('Who holds it')
		await keys.press('Control+a', 'Delete')
		await keys.enter('Print it')
		await opened.page.getByText('Say who holds it, so that it can be found and collected.').waitFor()
		await keys.tabTo('Who holds it')
		await keys.type('Front desk')
		await keys.enter('Print it')
		await opened.page.locator('body[data-printed]').waitFor()
		await expect.poll(() => sheets.nth(0).innerText()).toContain('held by Front desk')
		await opened.page.emulateMedia({ media: 'print' })
		for (const other of ['.bar', '.event-banner', '.views', '.day-strip'])
			expect([other, await opened.page.locator(other).isVisible()]).toEqual([other, false])
		expect(await opened.page.getByRole('button', { name: 'Print it' }).isVisible()).toBe(false)
		await opened.page.emulateMedia({ media: 'screen' })

		one.pass(5)
		one.hub.call('checkin.leave', {
			registrationId: one.tables.get(2)?.[3]?.registrationId ?? '',
			dayId: one.dayId,
			method: 'scan',
		})
		await keys.enter('Back')
		await focusIsOn(opened.page.getByRole('button', { name: 'Show the pack' }))
		await opened.page.getByText(/Front desk, 1 copy/).waitFor()
		await opened.page.getByText('1 person came or went since.').waitFor()
	})
})

describe('how many, and what was', () => {
	it('limits are kept; an impossible one is said; a drill has its line', async () => {
		const evacuationId = one.begin({ isDrill: true })
		one.pass(8)
		one.hub.call('evacuation.standDown', { evacuationId })
		await openLeaving()
		const past = opened.page.getByRole('region', { name: 'Alarms and drills so far' })
		await past.getByText(/Evacuation, drill$/).waitFor()
		await expect.poll(() => past.innerText()).toMatch(/Zones 0 of 2\. 0 of \d+ people settled\. 8 minutes\./)
		await keys.tabTo('Fire limit')
		await keys.type('200')
		await keys.tabTo('Comfortable')
		await keys.type('250')
		await keys.enter('Save the limits')
		await opened.page.getByText('Comfortable is at most the fire limit.').waitFor()
		await keys.tabTo('Comfortable')
		await keys.press('Control+a')
		await keys.type('180')
		await keys.enter('Save the limits')
		await opened.page.getByText('The limits are saved.').waitFor()
		expect(one.hub.ask('checkin.building', { dayId: one.dayId })).toMatchObject({ fireLimit: 200, comfortable: 180 })
		await settle(opened.page)
		await expectAccessible('saved')
	})
})
