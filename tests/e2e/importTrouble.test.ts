/**
 * What goes wrong with a booking file, and what the screen says and keeps; large files, dropped files,
 * and the narrow window.
 */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { demoFile, type ImportPage, importPage, newEvent } from './pages/importPage.ts'

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
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

describe('what goes wrong', () => {
	test.each([
		[
			'quote.csv',
			'Name,Note\nAmrit,"never closed\nDinesh,x\n',
			'A quotation mark is opened and never closed.',
			'Row 2',
		],
		['letter.csv', '%PDF-1.7\nnothing', 'The file could not be read.', 'Save it as CSV'],
		['headings.csv', 'Name,Email\n', 'There are no rows under the headings.', 'first sheet'],
		['empty.csv', '', 'There are no rows under the headings.', 'Nothing was added.'],
	])('%s gets a sentence with what to do', async (name, text, what, remedy) => {
		await it.choose(csv(name, text))
		const message = opened.page.getByRole('alert').filter({ hasText: what })
		await message.waitFor()
		await expect.poll(() => message.innerText()).toContain(remedy)
		await expect.poll(() => message.innerText()).toContain(name)
		await expectAccessible('a file that cannot be read')
		await it.button('Put this away').click()
		expect(await opened.page.getByRole('alert').count()).toBe(0)
	})

	test('a file over 20 MB is refused before any of it is sent', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'foyer-large-'))
		try {
			const large = join(folder, 'large.csv')
			writeFileSync(large, 'Name,Email\n')
			truncateSync(large, 20 * 1024 * 1024 + 1)
			await it.choose(large)
			await opened.page.getByRole('alert').filter({ hasText: 'The file is larger than 20 MB.' }).waitFor()
			await opened.settled()
			expect(opened.answers.filter(({ call }) => call.startsWith('imports.'))).toEqual([])
		} finally {
			rmSync(folder, { recursive: true })
		}
	})

	test('the hub away: the choices stay, and trying again goes on', async () => {
		await it.choose(demoFile('eventbrite-uk.csv'))
		await it.button('Look over 188 rows').waitFor()
		await hub.unplug()
		await it.becomes('Job Title').selectOption({ label: 'Not used' })
		await opened.page.getByText('Foyer could not answer just now.').waitFor()
		await expectAccessible('the hub away')
		await hub.plugIn()
		await opened.page.getByRole('status').getByRole('button', { name: 'Try again' }).click()
		await it.button('Look over 188 rows').waitFor()
		await expect.poll(() => it.becomes('Job Title').inputValue()).toBe('ignore')
		await it.lookOver()
		await it.expectTitle('186 people are new in this file')
	})

	test('a file the hub has put away is read again with the same choices', async () => {
		await it.choose(demoFile('eventbrite-uk.csv'))
		await it.button('Look over 188 rows').waitFor()
		await opened.settled()
		const begun = opened.answers.find(({ call }) => call === 'imports.begin')
		const { json } = JSON.parse(begun?.body ?? '{}') as { json: { uploadId: string } }
		await hub.hub.dispatch(
			{ role: 'organiser', desk: '', operator: '' },
			'imports.cancel',
			{ uploadId: json.uploadId },
			new AbortController().signal,
		)
		await it.becomes('Job Title').selectOption({ label: 'Not used' })
		await opened.page.getByText('Foyer has put this file away in the meantime.').waitFor()
		await it.button('Read it again').click()
		await it.button('Look over 188 rows').waitFor()
		await expect.poll(() => it.becomes('Job Title').inputValue()).toBe('ignore')
		expect(opened.problems).toEqual([])
	})

	test('without a column of names nothing can be added, and the screen says which step is missing', async () => {
		await it.choose(csv('plain.csv', 'Name,Email\nAmrit Nair,amrit@example.org\nDinesh Chauhan,d@example.org\n'))
		await it.button('Look over 2 rows').waitFor()
		await it.becomes('Name').selectOption({ label: 'Not used' })
		await opened.page.getByText('No column holds the names.').waitFor()
		await opened.page.getByText('Say first which column holds the names.').waitFor()
		await it.button(/^Look over/).press('Enter')
		expect(await it.title()).toBe('Match the columns')
		await it.becomes('Name').selectOption({ label: 'Whole name' })
		await it.lookOver()
	})

	test('undo is refused with the reason once somebody has come in', async () => {
		await it.bringIn('eventbrite-uk.csv')
		await it.button('To the registrations').click()
		const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
		const actor = deskActor('Desk 1')
		const [person] = hub.ask('checkin.search', { text: 'Amrit Nair', dayId }, actor).found
		hub.call('checkin.admit', { registrationId: person?.registrationId ?? '', dayId, method: 'search' }, actor)
		await it.button('Undo eventbrite-uk.csv').click()
		await opened.page.getByRole('dialog', { name: 'Take eventbrite-uk.csv out again?' }).waitFor()
		await expectAccessible('asking before an undo')
		await it.button('Take it out again').click()
		await opened.page.getByText('One of these people has come in since, so this stays.').waitFor()
		expect(total().confirmed).toBe(186)
	})
})

describe('a large file', () => {
	test('goes over in pieces, tells how far it is, and Stop keeps nothing', { timeout: 140_000 }, async () => {
		const rows = Array.from({ length: 40_000 }, (_, at) => `Person ${at} Lee${at},p${at}@example.org,Org ${at % 90}`)
		const buffer = Buffer.from(`Name,Email,Organisation\n${rows.join('\n')}\n`)
		await it.choose({ name: 'large.csv', mimeType: 'text/csv', buffer })
		await it.button('Look over 40,000 rows').waitFor()
		await it.lookOver()
		await it.button('Add 40,000 people').click()
		await opened.page
			.getByText(/of 40,000/)
			.first()
			.waitFor()
		await opened.page.waitForFunction(() => /^[1-9][\d,]* of 40,000$/m.test(document.body.innerText))
		await it.button('Stop and keep nothing').click()
		await it.expectTitle('Stopped. Nothing was kept.')
		expect(total().confirmed).toBe(0)
		await expectAccessible('stopped')
		await it.button('Back to the rows').click()
		await it.button('Add 40,000 people').click()
		await opened.page.getByRole('progressbar', { name: 'Rows added' }).waitFor()
		await expectAccessible('adding')
		await it.expectTitle('40,000 people were added')
		expect(total().confirmed).toBe(40_000)
		expect(opened.problems).toEqual([])
	})
})

describe('a file dropped on the window', () => {
	const drop = (name: string) =>
		opened.page.evaluate(
			async ({ name, text }) => {
				const data = new DataTransfer()
				data.items.add(new File([text], name, { type: 'text/csv' }))
				const target = document.querySelector('main') ?? document.body
				const fire = (type: string) =>
					target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
				fire('dragover')
				await new Promise((resolve) => requestAnimationFrame(resolve))
				fire('drop')
			},
			{ name, text: 'Name,Email\nAmrit Nair,amrit@example.org\n' },
		)

	test('leads to the registrations from any part, and asks before it takes the place of another', async () => {
		await opened.page.getByRole('link', { name: 'History' }).click()
		await it.expectTitle(/What was done/)
		await drop('one.csv')
		await it.expectTitle('Match the columns')
		await it.button('Look over 1 row').waitFor()
		await drop('two.csv')
		await opened.page.getByRole('dialog', { name: 'Read two.csv instead?' }).waitFor()
		await expectAccessible('asking which file')
		await it.button('Stay with one.csv').click()
		await expect.poll(() => opened.page.locator('main').innerText()).toContain('one.csv')
		await drop('two.csv')
		await it.button('Read two.csv').click()
		await opened.page.getByText('two.csv').first().waitFor()
		await it.button('Put this file away').click()
		await it.expectTitle('Nobody is on the list yet')
		expect(opened.problems).toEqual([])
	})
})

describe('what is left out', () => {
	test('can be saved as a list that names rows and no people', async () => {
		await it.choose(demoFile('eventbrite-uk.csv'))
		await it.lookOver()
		await it.tab('Left out')
		const saving = opened.page.waitForEvent('download')
		await it.button('Save this list').click()
		const download = await saving
		expect(download.suggestedFilename()).toBe('Left out of eventbrite-uk.csv')
		const lines = readFileSync(await download.path(), 'utf8')
			.trim()
			.split('\r\n')
		expect(lines).toHaveLength(9)
		expect(lines[1]).toMatch(/^8,Attendee Status,The booking was cancelled/)
		const all = readFileSync(demoFile('eventbrite-uk.csv'), 'utf8').split('\n')
		const [, , , family = ''] = (all[7] ?? '').split(',')
		expect(family).not.toBe('')
		expect(lines.join('\n')).not.toContain(family)
	})
})

describe('in a narrow window', () => {
	test('nothing scrolls sideways, and every step can be read in every look', { timeout: 180_000 }, async () => {
		await opened.close()
		opened = await browser.open({ width: 640, height: 900, hasReducedMotion: true })
		it = importPage(opened.page)
		await it.open(hub)
		const check = async (step: string) => {
			const width = await opened.page.evaluate(() => document.documentElement.scrollWidth)
			expect(width, step).toBeLessThanOrEqual(640)
			for (const theme of ['dark', 'contrast', 'contrast-light', 'light'] as const) {
				await setTheme(opened.page, theme)
				expect(await faintIn(opened.page), `${step}, ${theme}`).toEqual([])
			}
		}
		await check('the empty list')
		await it.choose(demoFile('eventbrite-uk.csv'))
		await it.button('Look over 188 rows').waitFor()
		await check('the columns')
		await expectAccessible('the columns')
		await it.lookOver()
		for (const tab of ['New', 'Left out']) {
			await it.tab(tab)
			await check(tab)
		}
		await it.button('Add 186 people').click()
		await it.expectTitle('186 people were added')
		await check('what came of it')
		await it.button('To the registrations').click()
		await it.totals()
		await check('the list')
		await it.choose(demoFile('microsoft-forms.csv'))
		await it.lookOver()
		for (const tab of ['Changed', 'To decide']) {
			await it.tab(tab)
			await check(tab)
		}
		await it.button(/^Change \d/).click()
		await it.button(/^Decide on/).click()
		await opened.page.locator('[data-held]').first().waitFor()
		await check('rows to decide on')
		expect(opened.problems).toEqual([])
	})
})
