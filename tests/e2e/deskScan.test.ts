/** Hand scanners at the desk: from anywhere on it, over open forms and focused buttons, and what each code comes to. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'
import { type Scanner, scannerAt } from './pages/scanner.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let desk: DeskPage
let scanner: Scanner

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub()
	opened = await browser.open()
	desk = deskPage(opened.page)
	await hub.openSample('blmk-forum')
	await opened.page.goto(hub.link(deskActor('Desk 2')))
	await desk.ready()
	scanner = await scannerAt(opened.page)
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const dayId = () => hub.ask('events.overview', {}).days[0]?.id ?? ''
const found = (text: string) => hub.ask('checkin.search', { text, dayId: dayId() }).found
const codeOf = (text: string) => found(text)[0]?.badgeCode ?? ''
const inSoFar = () => hub.ask('checkin.counts', { dayId: dayId() }).in
const heard = () => opened.page.locator('[data-live-announcer] [aria-live="assertive"]')

describe('a scan', () => {
	it('lets somebody in, in one action, and then the next', async () => {
		await scanner.scan(codeOf('comfort'))
		await desk.panel(/Welcome, Comfort/).waitFor()
		await expect.poll(() => desk.field.inputValue()).toBe('')
		await scanner.scan(codeOf('wendy peacock'), 'Tab')
		await desk.panel(/Welcome, Wendy/).waitFor()
		expect(inSoFar()).toBe(2)
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
	})
	it('says calmly: already in, nobody’s, and not open any more', async () => {
		await scanner.scan(codeOf('comfort'))
		await desk.panel(/Welcome, Comfort/).waitFor()
		await scanner.scan(codeOf('comfort'))
		await desk.panel('Comfort is already in.').waitFor()
		await heard().filter({ hasText: 'Comfort is already in' }).waitFor()
		await scanner.scan('9ZZZZ')
		const panel = desk.panel('Let’s find you by name.')
		await panel.waitFor()
		await expect.poll(() => panel.innerText()).toContain('Nobody here has that code. Please try the name.')
		expect(await opened.page.getByRole('alert').count()).toBe(0)
		await desk.press('Enter')
		await panel.waitFor({ state: 'detached' })
		await scanner.scan(codeOf('chidi boateng'))
		await desk.panel('Please see the help desk.').waitFor()
		await opened.page.getByText('The help desk knows').waitFor()
		expect(inSoFar()).toBe(1)
	})
	it('presses no button that has the focus, and takes no link', async () => {
		await scanner.scan(codeOf('comfort'))
		await desk.panel(/Welcome, Comfort/).waitFor()
		await desk.focus(opened.page.getByRole('button', { name: 'Another name on the badge?' }))
		await scanner.scan(codeOf('wendy peacock'))
		await desk.panel(/Welcome, Wendy/).waitFor()
		expect(await opened.page.getByRole('textbox', { name: 'Name on the badge' }).count()).toBe(0)
		await desk.focus(opened.page.getByRole('button', { name: 'Scan with the camera' }))
		await scanner.scan(codeOf('mei ng'), 'Tab')
		await desk.panel(/Welcome, Mei/).waitFor()
		expect(await opened.page.getByRole('region', { name: 'Scanning with the camera' }).count()).toBe(0)
		// A square that holds words, with spaces: a focused button would take each for a press.
		await desk.focus(opened.page.getByRole('button', { name: 'Scan with the camera' }))
		await scanner.scan('WIFI of the hall ? 1')
		await desk.panel('Let’s find you by name.').waitFor()
		expect(await opened.page.getByRole('region', { name: 'Scanning with the camera' }).count()).toBe(0)
		expect(await opened.page.getByRole('dialog').count()).toBe(0)
	})
	it('leaves an open form as it stands, and the scanned person goes by in a sentence', async () => {
		const mei = codeOf('mei ng')
		await desk.search('imani')
		await desk.press('F2')
		const form = desk.panel('Let’s add Imani')
		await form.waitFor()
		const name = form.getByRole('textbox', { name: 'Name for the badge' })
		await desk.focus(name)
		await name.press('End')
		await scanner.scan(mei)
		await opened.page.locator('.undo-strip', { hasText: 'Mei is in' }).waitFor()
		await expect.poll(() => name.inputValue()).toBe('Imani')
		expect(await form.isVisible()).toBe(true)
		expect(await form.getByText('Choose how they are taking part.').count()).toBe(0)
		// Over the answers to choose from, too: its letters choose nothing.
		const sector = form.getByRole('combobox')
		await desk.focus(sector)
		await scanner.scan(codeOf('wendy peacock'))
		await opened.page.locator('.undo-strip', { hasText: 'Wendy is in' }).waitFor()
		await expect.poll(() => sector.inputValue()).toBe('')
		expect(inSoFar()).toBe(2)
		await scanner.scan('9ZZZZ')
		await opened.page.locator('.desk-notes', { hasText: 'leads to nobody' }).waitFor()
		await expect.poll(() => name.inputValue()).toBe('Imani')
	})
	it('is not mistaken for somebody who types quickly', async () => {
		await desk.focus(desk.field)
		await scanner.typeQuickly('9zzzz')
		await opened.page.getByText('Nobody here has that badge code. Try the name.').waitFor()
		await expect.poll(() => desk.field.inputValue()).toBe('9zzzz')
		await desk.press('Escape')
		await scanner.typeQuickly('mei ng')
		await desk.panel(/Welcome, Mei/).waitFor()
	})
	it('of a slow scanner, which types as people do, works from the field all the same', async () => {
		const code = codeOf('mei ng')
		await desk.focus(desk.field)
		await scanner.typeQuickly(code)
		await desk.panel(/Welcome, Mei/).waitFor()
	})
	it('waits where something has to be settled first', async () => {
		await desk.press('?')
		await desk.field.evaluate((field) => (field as HTMLElement).blur())
		await opened.page.getByRole('button', { name: 'Look and keys' }).click()
		const dialog = opened.page.getByRole('dialog', { name: 'Look and keys' })
		await dialog.waitFor()
		await expect.poll(() => dialog.innerText()).toContain('Send to the help desk')
		await scanner.scan(codeOf('mei ng'))
		await heard().filter({ hasText: 'Finish or close what is open first' }).waitFor()
		expect(inSoFar()).toBe(0)
	})
})

describe('sound', () => {
	it('is off until somebody turns it on, and stays on', async () => {
		const page = opened.page
		await page.evaluate(() => {
			const notes: number[] = []
			Object.assign(window, { notes })
			const start = OscillatorNode.prototype.start
			OscillatorNode.prototype.start = function play(this: OscillatorNode, when?: number) {
				notes.push(this.frequency.value)
				start.call(this, when)
			}
		})
		const notes = () => page.evaluate(() => (window as unknown as { notes: number[] }).notes)
		await scanner.scan(codeOf('comfort'))
		await desk.panel(/Welcome, Comfort/).waitFor()
		expect(await notes()).toEqual([])
		await page.getByRole('button', { name: 'Sound after a scan is off' }).click()
		await expect.poll(notes).toEqual([660, 880])
		await scanner.scan('9ZZZZ')
		await desk.panel('Let’s find you by name.').waitFor()
		await expect.poll(notes).toEqual([660, 880, 196])
		await page.reload()
		await desk.ready()
		await page.getByRole('button', { name: 'Sound after a scan is on' }).waitFor()
	})
})
