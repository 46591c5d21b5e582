/** The desk once groups are out: where to go is said, and a walk-in is offered a table, never in anybody's way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor } from '../support/hubForTests.ts'
import { beforeRoundMs, type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

let browser: TestBrowser
let sample: PublishedSample
let opened: TestPage
let desk: DeskPage

const walkIn = async (name: string): Promise<void> => {
	await desk.search(name)
	await desk.press('F2')
	await desk.panel(`Let’s add ${name.split(' ')[0]}`).waitFor()
	await desk.press('ArrowDown', 'Tab', 'Space', 'Tab', 'Space', 'Control+Enter')
	await desk.panel(new RegExp(`Welcome, ${name.split(' ')[0]}`)).waitFor()
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
	opened = await browser.open()
	await opened.page.clock.setFixedTime(beforeRoundMs)
	desk = deskPage(opened.page)
	await opened.page.goto(sample.hub.link(deskActor('Desk 2')))
	await desk.field.waitFor()
})
afterAll(async () => {
	await browser?.close()
	await sample?.hub.close()
})

describe('at the desk', () => {
	it('somebody hears where their first group is', async () => {
		const { people, roomName } = sample.table(7)
		await desk.search(people[0]?.badgeCode ?? '')
		await desk.press('Enter')
		const panel = desk.panel(/^You’re in/)
		await panel.waitFor()
		await expect.poll(() => panel.innerText()).toContain(`Your first group is Table 7, ${roomName}.`)
		expect(await axeFindings(opened.page)).toEqual([])
	})

	it('a walk-in is offered the best three tables, by keyboard', async () => {
		await walkIn('Imani Okoro')
		const offers = opened.page.getByRole('group', { name: 'Would Imani like a table in the round at 11:35?' })
		await offers.waitFor()
		await expect.poll(() => offers.getByRole('button').count()).toBe(3)
		expect(await axeFindings(opened.page)).toEqual([])
		await desk.focus(offers.getByRole('button').first())
		await desk.press('Enter')
		await opened.page
			.locator('.offers')
			.getByText(/^Table \d+ it is, Imani\.$/)
			.waitFor()
		await opened.page.waitForFunction(() => document.activeElement?.matches('[role="combobox"]'))
		const seated = sample.sheets().tables.flatMap(({ people }) => people)
		expect(seated.filter(({ preferredName }) => preferredName === 'Imani')).toHaveLength(1)
	})

	it('and is in nobody’s way: whoever types goes on with the next person', async () => {
		await walkIn('Zuri Okoro')
		await opened.page.getByRole('group', { name: /^Would Zuri like a table/ }).waitFor()
		await desk.search('comfort')
		expect(await opened.page.locator('.offers').count()).toBe(0)
		await desk.press('Enter')
		await desk.panel(/Welcome, Comfort/).waitFor()
		expect(await opened.page.locator('.offers').count()).toBe(0)
		expect(opened.problems).toEqual([])
	})
})
