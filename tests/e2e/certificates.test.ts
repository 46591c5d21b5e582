/** After the forum an organiser says what certificates say, looks at one, issues them, and saves them as one PDF. */
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { type DoorInHub, startDoorInHub } from '../support/doorInHub.ts'
import { buildPages } from '../support/hubForTests.ts'
import { seePdf } from '../support/pdf.ts'
import { focusOn } from './pages/settle.ts'

let browser: TestBrowser
let door: DoorInHub
let opened: TestPage

const shots = process.env['FOYER_SHOTS']
const shot = async (name: string): Promise<void> => {
	if (shots !== undefined) await opened.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	door = await startDoorInHub('08:40')
	door.comeIn(30, '09:10')
	door.setTime('16:00')
	door.hub.call('checkin.closeDay', { dayId: door.dayId })
})
afterAll(async () => {
	await browser?.close()
	await door?.hub.close()
})
afterEach(async () => {
	const { problems } = opened
	await opened.close()
	expect(problems).toEqual([])
})

const open = async (view: string): Promise<TestPage['page']> => {
	opened = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	const { page } = opened
	await page.goto(door.hub.link())
	await page.getByRole('heading', { level: 1 }).first().waitFor()
	await page.evaluate((hash) => {
		location.hash = hash
	}, `#/afterwards/${view}`)
	return page
}

it('certificates: what they say, one to look at, issued, and saved as one PDF with a page each', async () => {
	const page = await open('certificates')
	await page.getByRole('heading', { name: 'Who gets a certificate?' }).waitFor()
	const face = page.getByRole('region', { name: 'How it will look' })
	const issue = page.getByRole('button', { name: /^Issue / })
	await page.getByText('Save what certificates say first.').waitFor()

	const outcomes = page.getByLabel('Learning outcomes')
	await focusOn(outcomes)
	await page.keyboard.type('Say what helps people take part.\nAgree one change at work.')
	await focusOn(page.getByLabel('Where can somebody check a certificate?'))
	await page.keyboard.type('learning@blmk.example')
	await page.keyboard.press('Enter')
	await face.getByText('Agree one change at work.').waitFor()
	await face.getByText('To check this certificate: learning@blmk.example').waitFor()

	const chooseAll = page.getByLabel('Choose everybody who has enough')
	await focusOn(chooseAll)
	await page.keyboard.press('Space')
	await focusOn(issue)
	const label = (await issue.textContent()) ?? ''
	const count = Number(/\d+/.exec(label)?.[0])
	expect(count).toBeGreaterThan(3)
	await page.keyboard.press('Enter')
	await page
		.getByRole('table')
		.getByText(/^BMHF27-0001-/)
		.waitFor()
	await face.getByText(/BMHF27-/).waitFor()
	expect(await axeFindings(page)).toEqual([])
	await shot('certificates')

	await focusOn(page.getByLabel('Who are they for?'))
	await page.keyboard.type('Training team')
	const saving = page.waitForEvent('download')
	await focusOn(page.getByRole('button', { name: 'Save the file' }))
	await page.keyboard.press('Enter')
	const download = await saving
	expect(download.suggestedFilename()).toBe('foyer-PRACTICE-E4-2027-05-19.pdf')
	const seen = seePdf(readFileSync(await download.path()))
	expect(seen).toMatchObject({ pages: count, isTagged: true, language: 'en-GB' })
	expect(seen.parts).toMatchObject({ H1: count, Sect: count })
	await page.getByText('Sent to this browser’s downloads.').waitFor()
})

it('the report: words are kept, and there is no file before the numbers are frozen', async () => {
	const page = await open('report')
	await page.getByRole('heading', { name: 'Report to commissioners' }).waitFor()
	await page.getByText('Freeze them under Numbers first').waitFor()
	await focusOn(page.getByLabel('Why did you meet?'))
	await page.keyboard.type('To hear what helps in a crisis.')
	await focusOn(page.getByRole('button', { name: 'Save the words' }))
	await page.keyboard.press('Enter')
	await page.getByText('The words of the report are saved.').first().waitFor()
	expect(door.hub.ask('reports.words', {}).purpose).toBe('To hear what helps in a crisis.')
	expect(await axeFindings(page)).toEqual([])
	await shot('report')
	door.hub.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
	await page.getByText('Freeze them under Numbers first').waitFor({ state: 'detached' })
})
