/** Files that leave, as an organiser makes them after a day: with somebody to go to, closed where they tell of needs, listed. */
import { readFileSync } from 'node:fs'
import officeCrypto from 'officecrypto-tool'
import readExcelFile from 'read-excel-file/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { openPdf } from '../support/lockedPdf.ts'
import { type FilesPage, filesPage } from './pages/filesPage.ts'
import { focusIsOn } from './pages/settle.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let files: FilesPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
})
beforeEach(async () => {
	opened = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	files = filesPage(opened.page)
	await opened.page.goto(hub.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
})
afterEach(async () => {
	const { problems } = opened
	await opened.close()
	expect(problems).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})

const shot = async (name: string) => {
	const folder = process.env['FOYER_SHOTS']
	if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/files-${name}.png`, fullPage: true })
}
const saved = async (button: string) => {
	const saving = opened.page.waitForEvent('download')
	await files.press(button)
	const download = await saving
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

it('the register waits for a purpose; the access report leaves closed; both are listed, and one is ticked off and back', async () => {
	await files.go()
	await opened.page.getByText('Nothing has left yet.').waitFor()
	expect(await axeFindings(opened.page)).toEqual([])

	await files.choose('Attendance register')
	await files.shown.getByRole('columnheader', { name: 'Preferred name' }).waitFor()
	await files.field('Who is it for?').fill('Training team')
	await files.press('Save the spreadsheet')
	await focusIsOn(files.field('What will they use it for?'))
	await opened.page.getByText('This file names people: say what they will use it for.').waitFor()
	expect(hub.ask('exports.left', {}).files).toEqual([])
	await files.field('What will they use it for?').fill('To write certificates')
	const register = await saved('Save the spreadsheet')
	expect(register.name).toMatch(/^foyer-PRACTICE-E1-/)
	await files.message('The file is made.').waitFor()
	expect(await files.password.count()).toBe(0)

	await files.go()
	await files.choose('Access report')
	await files.shown.getByRole('columnheader', { name: 'Need type' }).waitFor()
	await files.press('Training team')
	await files.press('To write certificates')
	const report = await saved('Save the spreadsheet')
	await files.message('The file is made.').waitFor()
	const password = await files.password.inputValue()
	const sheets = await readExcelFile(await officeCrypto.decrypt(report.bytes, { password }))
	expect(sheets.map(({ sheet }) => sheet)).toEqual(['About this file', 'Access'])
	expect(await axeFindings(opened.page)).toEqual([])

	await files.go()
	expect(await opened.page.content()).not.toContain(password)
	const [newest, oldest] = hub.ask('exports.left', {}).files
	expect([newest?.what, newest?.isLocked, oldest?.what, oldest?.isLocked]).toEqual([
		'access',
		true,
		'attendance',
		false,
	])
	await files.left('Access report').getByText('Tells of needs: locked').waitFor()
	await files.left('Attendance register').getByText('For Training team: To write certificates').waitFor()
	await files.press(/^Mark as destroyed: Access report/)
	await files
		.left('Access report')
		.getByText(/^Destroyed /)
		.waitFor()
	await files.toast('Marked as destroyed.').waitFor()
	await opened.page.locator('.toasts').getByRole('button', { name: 'Undo' }).click()
	await files
		.left('Access report')
		.getByText(/^Destroy by /)
		.waitFor()
})

it('what tells of needs is closed on paper too, and never leaves as plain text', async () => {
	await files.go()
	await files.choose('Access report')
	expect(await opened.page.getByRole('radio').count()).toBe(2)
	await opened.page.getByRole('radio', { name: /For paper/ }).focus()
	await opened.page.keyboard.press('Space')
	await files.field('Who is it for?').fill('The venue')
	await files.field('What will they use it for?').fill('To have it ready')
	const report = await saved('Save the PDF')
	expect(report.name).toMatch(/E9.*\.pdf$/)
	await files.message('The file is made.').waitFor()
	const password = await files.password.inputValue()
	expect(openPdf(report.bytes, password)?.length).toBeGreaterThan(0)
	expect(openPdf(report.bytes, password.toLowerCase())).toBeNull()
	expect(await axeFindings(opened.page)).toEqual([])
	expect(hub.ask('exports.left', {}).files[0]).toMatchObject({ what: 'access', format: 'pdf', isLocked: true })
	await shot('locked-pdf')
})
