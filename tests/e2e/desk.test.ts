/** The desk end to end: a real hub with the sample forum, the built pages, a real browser, and hands on the keyboard only. */
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
const stateOf = (text: string) => search(text).map((person) => person.state)

describe('from an empty computer to somebody in', () => {
	it('by keyboard only, the check-in itself in two actions', async () => {
		const { page } = opened
		await page.goto(hub.link())
		await page.getByRole('button', { name: /One-day forum/ }).focus()
		await desk.press('Enter')
		await desk.ready()
		expect(await desk.numbers()).toMatchObject({ in: 0, walkIns: 0 })
		const before = await desk.numbers()
		expect(before.stillToCome).toBe(before.booked)
		await expect.poll(() => desk.focused()).toBe('Name or badge code')

		desk.strokes()
		await desk.search('comfort')
		await desk.press('Enter')
		await desk.panel(/Welcome, Comfort\./).waitFor()
		expect(desk.strokes()).toBe(1)
		const panel = await desk.panel(/Welcome, Comfort\./).innerText()
		expect(panel).toContain('Square: photos are fine')
		expect(panel).toContain('Large-print programme: box 2.')
		await desk.waitForIn(1)
		expect(await desk.numbers()).toMatchObject({ booked: before.booked, stillToCome: before.booked - 1 })
		expect(stateOf('comfort adeyemi')).toEqual(['in'])

		// The next person's search is ready: no click, no Tab.
		await desk.search('mei ng')
		await expect.poll(() => desk.chosen.innerText()).toContain('Mei Ng')
	})
})

describe('finding people', () => {
	beforeEach(() => open())
	it('whatever the accents, hyphens, apostrophes and case, and with one letter missing', async () => {
		for (const [typed, name] of [
			['angel de la cruz', 'Ángel de la Cruz'],
			['DE LA CRUZ', 'Ángel de la Cruz'],
			['niamh oconnor', 'Niamh O’Connor'],
			["o'connor", 'Niamh O’Connor'],
			['adeyemi hart', 'Comfort Adeyemi-Hart'],
			['iwona zajac', 'Iwona Zając'],
			['thornly', 'Jasmine Thornley'],
			['najibulah', 'Najibullah'],
			['theresa', 'Wren Calloway'],
			['candlewick', 'Sheila Wainwright'],
		] as const) {
			await desk.search(typed)
			expect((await desk.rows.allInnerTexts()).join('\n'), typed).toContain(name)
			await desk.press('Escape')
		}
	})
	it('two letters are a name', async () => {
		await desk.search('Ng')
		expect((await desk.rows.allInnerTexts()).join()).toContain('Mei Ng')
		const names = await desk.rows.allInnerTexts()
		await desk.press('ArrowDown')
		await expect.poll(() => desk.chosen.innerText()).toContain(names[1]?.split('\n')[0])
		await desk.press('ArrowUp', 'Enter')
		await desk.panel(/^You’re in/).waitFor()
	})
	it('never shows more than five, and nothing for one letter or none', async () => {
		await desk.search('an')
		await expect.poll(() => desk.rows.count()).toBe(5)
		await desk.press('Backspace')
		await desk.rows.first().waitFor({ state: 'detached' })
		await desk.press('Backspace', 'ArrowDown')
		expect(await desk.rows.count()).toBe(0)
	})
	it('a badge code lets its badge in, however fast Enter comes', async () => {
		const [mei] = search('mei ng')
		await desk.type(mei?.badgeCode ?? '')
		await desk.press('Enter')
		await desk.panel(/Welcome, Mei\./).waitFor()
		expect(stateOf('mei ng')).toEqual(['in'])
	})
	it('clears with Esc', async () => {
		await desk.search('mei')
		await desk.press('Escape')
		await expect.poll(() => desk.field.inputValue()).toBe('')
		expect(await desk.rows.count()).toBe(0)
	})
})

describe('slow answers', () => {
	it('Enter waits for the answer to what stands in the field and never takes an older one', async () => {
		await open()
		let holdBack = Promise.withResolvers<void>()
		await opened.page.route('**/rpc/checkin/search', async (route) => {
			if ((route.request().postData() ?? '').includes('mei ng')) await holdBack.promise
			await route.continue()
		})
		await desk.search('mei')
		const names = await desk.rows.allInnerTexts()
		expect(names.length).toBeGreaterThan(1)
		await desk.type(' ng')
		await desk.press('Enter')
		await desk.type('wendy')
		await opened.page.locator('.search-aside', { hasText: 'found' }).waitFor()
		expect(hub.ask('checkin.counts', { dayId: dayId() }).in).toBe(0)
		holdBack.resolve()
		await opened.page.getByText('Mei is in,').waitFor()
		await expect.poll(() => desk.field.inputValue()).toBe('wendy')
		expect(stateOf('mei ng')).toEqual(['in'])
		expect(hub.ask('checkin.counts', { dayId: dayId() }).in).toBe(1)
		holdBack = Promise.withResolvers()
	})
})

describe('already in', () => {
	it('says when and where, moves on at the second Enter and never prints', async () => {
		await opened.page.addInitScript(() => {
			window.print = () => {
				throw new Error('the desk printed')
			}
		})
		await open()
		const [mei] = search('mei ng')
		hub.call(
			'checkin.admit',
			{ registrationId: mei?.registrationId ?? '', dayId: dayId(), method: 'search' },
			deskActor('Desk 2'),
		)
		await desk.waitForIn(1)
		await desk.search('mei ng')
		await expect.poll(() => desk.chosen.innerText()).toMatch(/In, Desk 2, \d\d:\d\d/)
		await desk.press('Enter')
		const panel = desk.panel('Mei is already in.')
		await expect.poll(() => panel.innerText()).toMatch(/Desk 2, \d\d:\d\d\. Need a new badge\?/)
		expect(await opened.page.getByRole('alert').count()).toBe(0)
		await desk.press('Enter')
		await panel.waitFor({ state: 'detached' })
		expect(await desk.numbers()).toMatchObject({ in: 1 })
	})
})

describe('undo', () => {
	const letIn = async (name: string, first: string) => {
		await desk.search(name)
		await desk.press('Enter')
		await desk.panel(new RegExp(`Welcome, ${first}`)).waitFor()
	}
	it('is one key for a minute, from wherever the desk has got to', async () => {
		await open()
		await letIn('mei ng', 'Mei')
		await opened.page.getByText(/^(60|5\d) seconds left$/).waitFor()
		expect(
			await opened.page
				.locator('.undo-left')
				.evaluate((left) => left.closest('[aria-live], [role="status"], [role="log"]')),
		).toBeNull()
		await desk.type('wen')
		await desk.press('Control+z')
		await opened.page.locator('.desk-notes', { hasText: 'Mei is not checked in any more.' }).waitFor()
		await expect.poll(() => desk.field.inputValue()).toBe('wen')
		await desk.waitForIn(0)
		expect(stateOf('mei ng')).toEqual(['expected'])
	})
	it('after the minute asks a lead for a reason', async () => {
		await opened.page.clock.install()
		await open()
		await letIn('mei ng', 'Mei')
		aheadMs = 61_000
		await opened.page.clock.runFor(61_000)
		await opened.page.getByRole('button', { name: 'Undo, with a reason' }).waitFor()
		await desk.press('Control+z')
		const dialog = opened.page.getByRole('dialog', { name: 'Undo the check-in of Mei?' })
		await dialog.waitFor()
		await opened.page.clock.runFor(500)
		await desk.press('Enter')
		await dialog.getByText('A few words are enough').waitFor()
		await desk.type('wrong person')
		await desk.press('Enter')
		await dialog.waitFor({ state: 'detached' })
		expect(stateOf('mei ng')).toEqual(['expected'])
	})
	it('after the minute sends a desk to its lead', async () => {
		await opened.page.clock.install()
		await open(deskActor('Desk 3'))
		await letIn('mei ng', 'Mei')
		aheadMs = 61_000
		await opened.page.clock.runFor(61_000)
		await opened.page.getByText('The minute is over: a desk lead can still undo it.').waitFor()
		await desk.press('Control+z')
		await opened.page.locator('.desk-notes', { hasText: 'Please ask the desk lead.' }).waitFor()
		expect(stateOf('mei ng')).toEqual(['in'])
	})
})

describe('two people with one name', () => {
	it('are told apart by the first letters of an email, which never comes back', async () => {
		await open()
		await desk.search('patricia ward')
		await expect
			.poll(() => desk.rows.allInnerTexts())
			.toEqual(
				['Patricia Ward\nTwo people share this name', 'Patricia Ward\nTwo people share this name'].map((text) =>
					expect.stringMatching(text.replace('\n', '[\\s,]+')),
				),
			)
		await desk.press('Enter')
		const panel = desk.panel('Two people share this name. Which email did you book with?')
		await panel.waitFor()
		await expect.poll(() => desk.focused()).toContain('The first letters of the email')
		await desk.type('pa')
		await desk.press('Enter')
		await panel.getByText('Type three letters or more.').waitFor()
		await desk.type('x')
		await desk.press('Enter')
		await panel.getByText('No booking under this name begins like that.').waitFor()
		await desk.press('Control+a')
		await desk.type('WARDF')
		await desk.press('Enter')
		await desk.panel(/Welcome, Patricia\./).waitFor()
		// Hers is the marker with the square; the other Patricia wants to be asked first.
		await expect.poll(() => desk.panel(/Welcome, Patricia\./).innerText()).toContain('Square: photos are fine')
		expect(stateOf('patricia ward').toSorted()).toEqual(['expected', 'in'])

		await desk.search('patricia ward')
		await desk.press('Enter')
		await panel.waitFor()
		await desk.press('Tab', 'Tab', 'Enter')
		await desk.panel('Please see the help desk.').waitFor()
		expect(stateOf('patricia ward').toSorted()).toEqual(['expected', 'in'])
	})
	it('show their organisation where they are here for work', async () => {
		await open()
		await desk.search('mohammed hussain')
		const rows = (await desk.rows.allInnerTexts()).join()
		expect(rows).toContain('Chalkhill Borough Council')
		expect(rows).toContain('East London NHS Foundation Trust')
		expect(rows).not.toContain('share this name')
	})
})
