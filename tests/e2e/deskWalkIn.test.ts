/** The desk when it is not the plain case: walk-ins, another name, the help desk, no hub, two days. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let desk: DeskPage
let aheadMs = 0
/** The hub was taken away on purpose: the browser may say so. */
let isUnplugged = false

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())

beforeEach(async () => {
	aheadMs = 0
	isUnplugged = false
	hub = await startTestHub({ nowMs: () => Date.now() + aheadMs })
	opened = await browser.open()
	desk = deskPage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = opened.problems.filter((problem) => !(isUnplugged && problem.includes('net::ERR_')))
	await opened.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const open = async (as?: Parameters<TestHub['link']>[0]) => {
	await hub.openSample('blmk-forum')
	await opened.page.goto(hub.link(as))
	await opened.page
		.getByRole(as === undefined ? 'link' : 'combobox')
		.first()
		.waitFor()
	await desk.go()
}
const dayId = () => hub.ask('events.overview', {}).days[0]?.id ?? ''
const search = (text: string) => hub.ask('checkin.search', { text, dayId: dayId() }).found

describe('a walk-in', () => {
	it('takes at most 12 keys beyond the letters, and nothing personal is filled in', async () => {
		await open()
		const before = await desk.numbers()
		await desk.search('imani okafor-bell')
		await opened.page.getByText('We can’t find that name yet. Let’s add you: it takes half a minute.').waitFor()
		desk.strokes()
		await desk.press('F2')
		const form = desk.panel('Let’s add Imani')
		await form.waitFor()
		await expect.poll(() => form.getByRole('textbox', { name: 'Name for the badge' }).inputValue()).toBe('Imani')
		await expect.poll(() => form.getByRole('textbox', { name: 'Family name' }).inputValue()).toBe('Okafor-Bell')
		expect(await form.getByRole('radio', { checked: true }).count()).toBe(0)
		await expect.poll(() => form.getByRole('combobox').inputValue()).toBe('')
		// To the charity, eighth of eleven: from the end it is nearer.
		await desk.press('End', 'ArrowUp', 'ArrowUp', 'ArrowUp')
		await expect.poll(() => form.getByRole('combobox').inputValue()).toBe('VC')
		// Past the organisation, which is asked of people here for work only.
		await desk.press('Tab', 'Tab', 'ArrowLeft', 'Tab', 'ArrowRight', 'Control+Enter')
		await desk.panel(/Welcome, Imani\./).waitFor()
		expect(desk.strokes()).toBeLessThanOrEqual(12)
		await expect.poll(() => desk.panel(/Welcome, Imani\./).innerText()).toContain('Round: no photos')
		await desk.waitForIn(1)
		expect(await desk.numbers()).toEqual({ ...before, in: 1, walkIns: 1 })
		expect(search('okafor bell')[0]).toMatchObject({ fullName: 'Imani Okafor-Bell', state: 'in', organisation: '' })
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
	})
	it('says what is missing and goes there, keeps the answers over Esc, and can be taken back', async () => {
		await open()
		await desk.search('imani')
		await desk.press('F2', 'Control+Enter')
		const form = desk.panel('Let’s add Imani')
		await form.getByText('Choose how they are taking part.').waitFor()
		await form.getByText('Ask about photos').waitFor()
		await form.getByText('Ask about leaving').waitFor()
		expect(hub.ask('checkin.counts', { dayId: dayId() }).in).toBe(0)
		await desk.press('ArrowDown', 'Escape')
		await form.waitFor({ state: 'detached' })
		await expect.poll(() => desk.field.inputValue()).toBe('imani')
		await desk.press('F2')
		await expect.poll(() => form.getByRole('combobox').inputValue()).toBe('LE')
		await desk.press('Space', 'Tab', 'Space', 'Control+Enter')
		await desk.panel(/Welcome, Imani\./).waitFor()
		await desk.press('Control+z')
		await opened.page.locator('.desk-notes', { hasText: 'Imani is not checked in any more.' }).waitFor()
		expect(search('imani')).toEqual([])
		await desk.waitForIn(0)
	})
})

describe('another name on the badge', () => {
	it('is changed in place and leads back to the field', async () => {
		await open()
		await desk.search('comfort')
		await desk.press('Enter')
		await desk.panel(/Welcome, Comfort\./).waitFor()
		await desk.press('F6', 'Tab', 'Enter')
		await expect.poll(() => desk.focused()).toContain('Name on the badge')
		await desk.type('Connie')
		await desk.press('Enter')
		await desk.panel(/Welcome, Connie\./).waitFor()
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
		await desk.search('connie')
		await expect.poll(() => desk.chosen.innerText()).toContain('Connie Adeyemi-Hart')
	})
})

describe('the help desk', () => {
	it.each([
		['lesley cartwright', 'Lesley'],
		['chidi boateng', 'Chidi'],
	])('%s is sent there without a word about why in large', async (typed, name) => {
		await open()
		await desk.search(typed)
		await expect.poll(() => desk.chosen.innerText()).toMatch(/Help desk$/)
		await desk.press('Enter')
		const panel = desk.panel('Please see the help desk.')
		await panel.waitFor()
		await expect.poll(() => panel.locator('.lanyard-words').innerText()).toContain(name)
		expect(
			await panel
				.locator('h2, .lanyard-words')
				.allInnerTexts()
				.then((texts) => texts.join()),
		).not.toMatch(/cancel|waiting|not open|not confirmed/i)
		expect(await opened.page.locator('.undo-strip').count()).toBe(0)
		await desk.press('Enter')
		await panel.waitFor({ state: 'detached' })
		expect(hub.ask('checkin.counts', { dayId: dayId() }).in).toBe(0)
	})
})

describe('the numbers', () => {
	it('follow what other desks do', async () => {
		await open()
		const other = await browser.open()
		await other.page.goto(hub.link(deskActor('Desk 2')))
		const second = deskPage(other.page)
		await second.field.waitFor()
		await second.search('wendy peacock')
		await second.press('Enter')
		await second.panel(/Welcome, Wendy\./).waitFor()
		await desk.waitForIn(1)
		await desk.search('wendy')
		await expect.poll(() => desk.chosen.innerText()).toMatch(/In, Desk 2/)
		await second.press('Control+z')
		await opened.page.locator('[role="option"]', { hasText: 'Check in Wendy' }).waitFor()
		await desk.waitForIn(0)
		expect(other.problems).toEqual([])
		await other.close()
	})
})

describe('without the hub', () => {
	it('says that nothing can be saved, keeps what was typed and goes on by itself', async () => {
		await open()
		await desk.search('mei')
		isUnplugged = true
		await hub.unplug()
		await desk.type(' ng')
		await opened.page.getByText('The hub is out of reach. Nothing can be saved just now.').waitFor()
		await expect.poll(() => desk.field.inputValue()).toBe('mei ng')
		await hub.plugIn()
		await opened.page.locator('[role="option"]', { hasText: 'Check in Mei' }).waitFor()
		await desk.press('Enter')
		await desk.panel(/Welcome, Mei\./).waitFor()
	})
})

describe('an event of two days', () => {
	it('lets the day be chosen for practice and remembers it', async () => {
		await hub.openSample('cyp-intensive')
		await opened.page.goto(hub.link())
		await opened.page.getByRole('link').first().waitFor()
		await desk.go()
		const day = opened.page.getByRole('combobox', { name: 'Day', exact: true })
		const first = await desk.numbers()
		await desk.focus(day)
		await desk.press('ArrowDown')
		await expect.poll(async () => (await desk.numbers()).booked).not.toBe(first.booked)
		const second = await desk.numbers()
		await opened.page.reload()
		await desk.go()
		expect(await desk.numbers()).toEqual(second)
	})
})
