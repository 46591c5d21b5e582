/** What an organiser prints and reads: sheets of what was published, slips of what changed, notes of every table. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages } from '../support/hubForTests.ts'
import { beforeRoundMs, type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { hostPage } from './pages/hostPage.ts'
import { type TablesPage, tablesPage } from './pages/tablesPage.ts'

let browser: TestBrowser
let sample: PublishedSample
let opened: TestPage
let tables: TablesPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
	opened = await browser.open({ width: 1280, height: 900 })
	await opened.page.clock.setFixedTime(beforeRoundMs)
	tables = tablesPage(opened.page)
	await opened.page.goto(sample.hub.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
	await tables.go()
})
afterEach(() => expect(opened.problems).toEqual([]))
afterAll(async () => {
	await browser?.close()
	await sample?.hub.close()
})

describe('at the tables', () => {
	it('door sheets hold badge codes and no name, one page a table', async () => {
		await tables.button(/^Show 16 door sheets$/).click()
		await tables.sheets.first().waitFor()
		await expect.poll(() => tables.sheets.count()).toBe(16)
		for (const { number, people } of sample.sheets().tables) {
			const text = await opened.page.getByRole('region', { name: `Table ${number}`, exact: true }).innerText()
			for (const { badgeCode } of people) expect(text).toContain(badgeCode)
			expect(text).toContain('Version 1, published 11:20')
			expect(text).toContain('Shred by 2 June 2027')
		}
		const words = await opened.page.locator('.sheets').innerText()
		const names = sample.sheets().tables.flatMap(({ people }) => people.map(({ preferredName }) => preferredName))
		expect(names.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(words))).toEqual([])
		expect(await tables.onPaper()).toEqual({ pages: 16, isAlone: true })
		expect(await axeFindings(opened.page)).toEqual([])
		await tables.button('Back to the tables').click()
	})

	it('sheets for facilitators fit a page each, with what helps and never why', async () => {
		await tables.button(/^Show 16 sheets$/).click()
		await tables.sheets.first().waitFor()
		expect(await tables.onPaper()).toEqual({ pages: 16, isAlone: true })
		const first = await opened.page.getByRole('region', { name: 'Table 1', exact: true }).innerText()
		const { people, question, contentNote } = sample.table(1)
		for (const text of [question, contentNote, ...people.map(({ preferredName }) => preferredName)])
			expect(first).toContain(text)
		expect(await axeFindings(opened.page)).toEqual([])
		await tables.button('Back to the tables').click()
	})

	it('after a change only the slips that changed, with the count beforehand', async () => {
		const moved = sample.table(2).people.filter(({ comesWith }) => comesWith === '')
		const taken = moved.flatMap(({ registrationId }) => {
			const { outcome } = sample.hub.call('breakouts.move', {
				rows: [{ registrationId, roundId: sample.roundId, groupId: sample.table(1).groupId }],
				how: 'hand',
			})
			return outcome.outcome === 'moved' ? [registrationId] : []
		})
		expect(taken.length).toBeGreaterThan(1)
		await opened.page.getByText(/places? (?:is|are) different in the draft/).waitFor()
		const back = taken.slice(2)
		for (const registrationId of back)
			sample.hub.call('breakouts.move', {
				rows: [{ registrationId, roundId: sample.roundId, groupId: sample.table(2).groupId }],
				how: 'hand',
			})
		sample.publish()
		const { slips } = sample.sheets(1)
		expect(slips.length).toBeGreaterThan(0)
		await opened.page.getByText('Version 2, published 11:20').waitFor()
		await expect.poll(() => tables.which.inputValue()).toBe('1')
		await tables.button(new RegExp(`^Show ${slips.length} slips?$`)).click()
		await tables.slips.first().waitFor()
		await expect.poll(() => tables.slips.count()).toBe(slips.length)
		for (const { preferredName } of slips)
			await expect
				.poll(() => tables.slips.filter({ hasText: preferredName }).first().innerText())
				.toContain('Your table has changed.')
		expect(await tables.onPaper()).toEqual({ pages: Math.ceil(slips.length / 8), isAlone: true })
		expect(await axeFindings(opened.page)).toEqual([])
		// Printing is the browser's own: it is asked once.
		await opened.page.evaluate(() => {
			Object.assign(window, { asked: 0, print: () => Object.assign(window, { asked: 1 }) })
		})
		await tables.button('Print').click()
		await expect.poll(() => opened.page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1)
		await tables.button('Back to the tables').click()
		await tables.which.selectOption('all')
		await tables.button(/^Show 1\d\d slips$/).waitFor()
	})

	it('reads what every table said, and opens a table’s own page', async () => {
		const { groupId, hosts } = sample.table(6)
		sample.hub.call('breakouts.setNote', {
			noteId: groupId,
			groupId,
			kind: 'point',
			text: 'A named person for every family',
			isAgreed: false,
		})
		const noted = tables.noted.nth(5)
		await noted.getByText('A named person for every family').waitFor()
		await expect.poll(() => noted.innerText()).toContain(hosts[0]?.preferredName ?? 'nobody')
		expect(await axeFindings(opened.page)).toEqual([])
		await noted.getByRole('link', { name: 'Open table 6' }).click()
		const host = hostPage(opened.page)
		await expect.poll(() => host.note('Point 1').inputValue()).toBe('A named person for every family')
		await opened.page.getByRole('link', { name: 'All tables' }).click()
		await noted.waitFor()
	})
})
