/**
 * A booking file from the drop to the list and back, on a real hub in a real browser. Every number
 * on the screen is held against what the hub has.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'
import { demoFile, type ImportPage, importPage, newEvent } from './pages/importPage.ts'
import { keysOf } from './pages/keys.ts'
import { focusIsOn } from './pages/settle.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let it: ImportPage

beforeAll(async () => {
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub()
	await newEvent(hub)
	opened = await browser.open()
	it = importPage(opened.page)
	await it.open(hub)
})
afterEach(async () => {
	await opened?.close()
	await hub?.close()
})

const total = () => hub.ask('people.totals', {})
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

describe('the whole way', () => {
	test('match, look over, add, undo, add again, and a later file of the same shape', { timeout: 180_000 }, async () => {
		await it.expectTitle('Nobody is on the list yet')
		await expectAccessible('the empty list')

		await it.choose(demoFile('eventbrite-uk.csv'))
		await it.expectTitle('Match the columns')
		await opened.page.getByText('It comes from Eventbrite.').waitFor()
		await it.button('Look over 188 rows').waitFor()
		expect(await it.sum()).toBe('180 + 8 = 188')
		await opened.page.getByText('6 rows name two people, so 186 people are new in all.').waitFor()
		await expectAccessible('the columns')
		await it.button('Next row').click()
		await opened.page.getByRole('heading', { name: 'How row 3 will look' }).waitFor()
		expect(total().confirmed).toBe(0)

		// What can be there once leaves the column it was on.
		await it.becomes('Ticket Type').selectOption({ label: 'Taking part as' })
		await expect.poll(() => it.becomes('How are you taking part?').inputValue()).toBe('ignore')
		await opened.page.getByText('“Ticket Type” is used for this now').waitFor()
		await opened.page.getByText(/“Ticket Type” has \d answers we do not know\./).waitFor()
		await it.button(/^Match \d answers$/).click()
		await opened.page.getByRole('dialog', { name: 'What do these answers mean?' }).waitFor()
		await expectAccessible('the answers')
		const meaning = opened.page.getByRole('combobox', { name: '“Stallholder” means' })
		await meaning.selectOption({ label: 'I work or volunteer for a charity or community group' })
		await it.button('Use these matches').click()
		await opened.page.getByText(/“Ticket Type” has \d answers? we do not know\./).waitFor()
		await it.button(/^Match \d answers?$/).click()
		await expect.poll(() => meaning.inputValue()).toBe('VC')
		await opened.page.keyboard.press('Escape')
		await it.becomes('How are you taking part?').selectOption({ label: 'Taking part as' })
		await expect.poll(() => it.becomes('Ticket Type').inputValue()).toBe('ignore')
		await it.becomes('Job Title').selectOption({ label: 'Not used' })

		await it.lookOver()
		await it.expectTitle('186 people are new in this file')
		await opened.page
			.getByRole('cell', { name: /The booking was cancelled/ })
			.first()
			.waitFor()
		await expectAccessible('rows left out')
		await it.tab('New')
		await opened.page.getByText('Rows 1 to 100 of 180').waitFor()
		await it.button('Next 100').click()
		await opened.page.getByText('Rows 101 to 180 of 180').waitFor()
		await expectAccessible('new rows')
		expect(total().confirmed).toBe(0)

		await it.button('Add 186 people').click()
		await it.expectTitle('186 people were added')
		expect(total()).toEqual({ confirmed: 186, waiting: 0, cancelled: 0, held: 0 })
		await it.undoIn('186 people were added from eventbrite-uk.csv.')
		await it.toast('The import was taken out again. The list is as it was before.').waitFor()
		await it.expectTitle(/taken out again/)
		expect(total().confirmed).toBe(0)
		await it.button('To the registrations').click()
		await it.expectTitle('Nobody is on the list yet')
		await opened.page.getByText('Taken out again', { exact: true }).waitFor()

		await it.bringIn('eventbrite-uk.csv')
		expect(total().confirmed).toBe(186)
		await expectAccessible('what came of it')
		await it.button('To the registrations').click()
		expect(await it.totals()).toEqual({
			booked: 186,
			'on the waiting list': 0,
			cancelled: 0,
			'rows to decide on': 0,
		})
		await expectAccessible('the list')

		// The choice made above is remembered for the next file of this shape.
		await it.choose(demoFile('eventbrite-uk-later.csv'))
		await opened.page.getByText('The same columns as last time').waitFor()
		await expect.poll(() => it.becomes('Job Title').inputValue()).toBe('ignore')
		await it.lookOver()
		await it.tab('Changed')
		const cancelled = opened.page.getByRole('row').filter({ hasText: 'Abdi Bailey' })
		await expect
			.poll(() => cancelled.getByRole('definition').innerText())
			.toMatch(/before:\s*booked.*now:\s*cancelled/s)
		await expectAccessible('changed rows')
		// Twelve booked since, five put something right, three cancelled; the rest is known or was cancelled before.
		expect(await it.sum()).toBe('12 + 8 + 172 + 8 = 200')
		await it.button('Add 12, change 8').click()
		await it.button('To the registrations').waitFor()
		expect(total().cancelled).toBe(3)
		expect(opened.problems).toEqual([])
	})

	test('by keyboard alone, from the empty list to the people on it', async () => {
		const { page } = opened
		const { enter } = keysOf(page)
		/** Every step begins at its title. */
		const isAtTitle = () => focusIsOn(page.getByRole('heading', { level: 1 }))
		const chooser = page.waitForEvent('filechooser')
		await enter('Choose a booking file')
		await (await chooser).setFiles(demoFile('pretix-positions.csv'))
		await it.expectTitle('Match the columns')
		await isAtTitle()
		for (let tries = 0; tries < 60; tries++) {
			await page.keyboard.press('Tab')
			if (await it.becomes('Order date').evaluate((element) => element === document.activeElement)) break
		}
		await page.keyboard.type('Job')
		await expect.poll(() => it.becomes('Order date').inputValue()).toBe('jobTitle')
		await page.keyboard.press('Home')
		await expect.poll(() => it.becomes('Order date').inputValue()).toBe('ignore')
		await it.button(/^Look over/).waitFor()
		await enter(/^Look over [\d,]+ rows$/)
		await page.getByRole('radiogroup', { name: 'Which rows' }).waitFor()
		await isAtTitle()
		await enter(/^Add \d+ people$/)
		await it.expectTitle(/people were added/)
		await isAtTitle()
		await enter('Undo this import')
		await focusIsOn(page.getByRole('dialog').getByRole('textbox'))
		await page.keyboard.type('only trying')
		await page.keyboard.press('Enter')
		await it.expectTitle('Nobody is on the list yet')
		expect(total().confirmed).toBe(0)
		expect(opened.problems).toEqual([])
	})
})

describe('rows that may be somebody known', () => {
	test('are compared, decided and taken back, one by one', { timeout: 120_000 }, async () => {
		await it.bringIn('eventbrite-uk.csv')
		await it.button('To the registrations').click()
		await it.bringIn('microsoft-forms.csv')
		const held = total().held
		expect(held).toBeGreaterThanOrEqual(3)
		const before = total().confirmed
		await it.button(`Decide on ${held} rows`).click()
		await it.expectTitle(`${held} rows wait for you to decide`)
		await expectAccessible('rows to decide on')
		const cards = opened.page.locator('[data-held]')
		const [first] = hub.ask('people.held', { limit: 1, offset: 0 }).rows
		if (first === undefined) throw new Error('nothing is held')
		await expect.poll(() => cards.first().getByText('the same').count()).toBeGreaterThan(0)

		await cards
			.first()
			.getByRole('button', { name: /^Somebody else: add them/ })
			.click()
		await it.expectTitle(`${held - 1} rows wait for you to decide`)
		expect(total()).toMatchObject({ confirmed: before + 1, held: held - 1 })
		// The next card has the focus, so that the keys go on where they were; only then the next can be decided.
		const isReady = () => opened.page.locator('[data-held]:focus').waitFor()
		await isReady()

		await it.undoIn(`${first.name} was added`)
		await it.expectTitle(`${held} rows wait for you to decide`)
		expect(total()).toMatchObject({ confirmed: before, held })

		await cards
			.first()
			.getByRole('button', { name: /^Same person/ })
			.first()
			.click()
		await it.expectTitle(`${held - 1} rows wait for you to decide`)
		expect(total()).toMatchObject({ confirmed: before, held: held - 1 })
		for (let left = held - 1; left > 0; left--) {
			await it.expectTitle(left === 1 ? '1 row waits for you to decide' : `${left} rows wait for you to decide`)
			await isReady()
			await cards
				.first()
				.getByRole('button', { name: /^Leave this row out/ })
				.click()
		}
		await it.expectTitle('Every row is decided')
		expect(total()).toMatchObject({ confirmed: before, held: 0 })
		await expectAccessible('nothing left to decide')
		expect(opened.problems).toEqual([])
	})
})
