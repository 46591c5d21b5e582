/** From a desk to the help desk and back: one key at the desk; at the help desk the queue, a card, and what can be settled. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { axeFindings, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'
import { type HelpPage, helpPage } from './pages/helpPage.ts'
import { keysOf } from './pages/keys.ts'

let browser: TestBrowser
let hub: TestHub
let front: TestPage
let back: TestPage
let desk: DeskPage
let help: HelpPage
let dayId: string
let otherDayId: string
const lead = deskActor('Help desk', 'deskLead')

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub()
	await hub.openSample('cyp-intensive')
	const [first, second] = hub.ask('events.overview', {}).days
	dayId = first?.id ?? ''
	otherDayId = second?.id ?? ''
	back = await browser.open({ hasReducedMotion: true })
	await back.page.goto(hub.link(lead))
	help = helpPage(back.page)
	await deskPage(back.page).ready()
	await help.go()
	front = await browser.open({ hasReducedMotion: true })
	desk = deskPage(front.page)
	await front.page.goto(hub.link(deskActor('Desk 2')))
	await desk.ready()
})
afterEach(async ({ task }) => {
	const problems = [...front.problems, ...back.problems]
	await front.close()
	await back.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const add = (preferredName: string, days = [dayId], more: object = {}): string => {
	const registrationId = newId()
	const person = { ...nobodyYet, preferredName, familyName: 'Zzyzx', days, ...more } as InputOf<'people.add'>['person']
	hub.call('people.add', { registrationId, person })
	return registrationId
}
const stateOf = (registrationId: string) => {
	const welcome = hub.ask('checkin.welcome', { registrationId, dayId })
	return welcome.outcome === 'known' ? welcome.state : ''
}

describe('sent in one key', () => {
	it('whoever is chosen, whoever is in, and somebody nobody found; the desk shows a number and no name', async () => {
		const amara = add('Amara', [dayId], { photo: 'yes' })
		await desk.search('amara zzyzx')
		desk.strokes()
		await desk.press('F3')
		await desk.panel('Please see the help desk.').waitFor()
		expect(desk.strokes()).toBe(1)
		await help.ask('Amara').waitFor()
		await expect.poll(() => help.ask('Amara').innerText()).toMatch(/Has a question[\s\S]*Just came[\s\S]*From Desk 2/)
		await desk.press('Enter')
		await desk.search('qqqq wwww')
		await desk.press('F3')
		await help.ask('Somebody who was not found').waitFor()
		await back.page.getByRole('heading', { level: 1, name: '2 people wait.' }).waitFor()
		expect(await axeFindings(back.page)).toEqual([])
		await setTheme(back.page, 'contrast')
		expect(await axeFindings(back.page)).toEqual([])
		await desk.press('Enter')
		await front.page.getByText('2 wait at the help desk').waitFor()
		expect(await desk.readable()).not.toContain('Amara')
		expect(await front.page.getByRole('link', { name: 'Open the help desk' }).count()).toBe(0)
		expect(stateOf(amara)).toBe('expected')
		await front.page.evaluate(() => {
			location.hash = '#/help'
		})
		await desk.ready()
		expect(await front.page.getByRole('list', { name: 'Who waits' }).count()).toBe(0)
	})
})

describe('at the help desk', () => {
	it('by keyboard alone: taken, settled, done, and taken back', async () => {
		const amara = add('Amara', [otherDayId])
		await desk.search('amara zzyzx')
		await desk.press('Enter')
		await desk.panel('Please see the help desk.').waitFor()
		await help.ask('On the list for another day').waitFor()
		const keys = keysOf(back.page)
		await keys.enter('See to Amara')
		const card = help.card(/^Amara Zzyzx/)
		await card.waitFor()
		await help.ask('Seen to at Help desk').waitFor()
		await expect.poll(() => card.innerText()).toContain('Not booked for this day.')
		expect(await axeFindings(back.page)).toEqual([])
		await keys.enter(/^Book for .* and check in$/)
		await expect.poll(() => stateOf(amara)).toBe('in')
		await card.getByText('In now.').waitFor()
		await keys.enter(/^Ask me first/)
		await card.locator('[aria-pressed="true"]', { hasText: 'Ask me first' }).waitFor()
		await keys.enter('Another name on the badge?')
		await keys.tabTo('Name on the badge')
		await back.page.keyboard.press('Control+a')
		await keys.type('Ama')
		await keys.press('Enter')
		await help.card(/^Ama Zzyzx/).waitFor()
		await keys.enter('Somebody came along')
		await keys.tabTo('Name for their badge')
		await keys.type('Zed')
		await keys.press('Tab', 'ArrowDown', 'Tab', 'Space', 'Enter')
		await help.card(/^Ama/).getByRole('button', { name: /^Zed/ }).waitFor()
		expect(hub.ask('checkin.linked', { registrationId: amara, dayId }).people).toMatchObject([
			{ preferredName: 'Zed', state: 'in' },
		])
		await keys.enter('Done: Ama')
		await back.page.getByText('Nobody waits for help.').waitFor()
		await back.page.getByRole('heading', { level: 1 }).focus()
		await keys.press('Control+z')
		await help.ask('Ama').waitFor()
		await keys.enter('Back to waiting: Ama')
		await help.ask('Just came').waitFor()
	})
	it('shows what to do and never why; whom to call only after a reason, for a minute', async () => {
		const uma = add('Uma')
		hub.call('people.setNeeds', {
			registrationId: uma,
			needs: [
				{
					kind: 'access',
					code: 'largePrint',
					words: 'MY OWN WORDS',
					actionLine: 'Large-print programme: box 2.',
					audience: ['desk'],
					status: 'planned',
					instead: '',
					owner: '',
				},
			],
		})
		hub.call('people.setEmergencyContact', {
			registrationId: uma,
			contact: { name: 'Kim', phone: '07700 900001', relationship: 'sister' },
		})
		await back.page.clock.install()
		const field = back.page.getByRole('combobox', { name: 'Find somebody' })
		await field.fill('uma zzyzx')
		await back.page.getByRole('option', { name: /Uma Zzyzx/ }).waitFor()
		await field.press('Enter')
		const card = help.card(/^Uma Zzyzx/)
		await card.getByText('Large-print programme: box 2.').waitFor()
		await back.settled()
		expect(back.answers.map(({ body }) => body).join()).not.toMatch(/MY OWN WORDS|07700 900001/)
		await card.getByRole('button', { name: 'Whom to call in an emergency' }).click()
		await card.getByRole('button', { name: 'Show it for a minute' }).click()
		await card.getByText('A few words are enough').waitFor()
		expect(await axeFindings(back.page)).toEqual([])
		await card.getByRole('textbox', { name: 'Why is it needed?' }).fill('feels faint')
		await card.getByRole('button', { name: 'Show it for a minute' }).click()
		await card.getByText('07700 900001').waitFor()
		await back.page.clock.runFor(61_000)
		await card.getByText('The minute is over').waitFor()
		expect(await card.getByText('07700 900001').count()).toBe(0)
		expect(JSON.stringify(hub.ask('history.list', { limit: 5, before: null }, lead))).toContain('openEmergencyContact')
	})
	it('lets a lead go on where the building is full', async () => {
		const ona = add('Ona')
		hub.call('checkin.admit', { registrationId: add('Pat'), dayId, method: 'search' })
		hub.call('checkin.setBuilding', { fireLimit: 1, comfortable: 0 })
		const field = back.page.getByRole('combobox', { name: 'Find somebody' })
		await field.fill('ona zzyzx')
		await back.page.getByRole('option', { name: /Ona Zzyzx/ }).waitFor()
		await field.press('Enter')
		await back.page.getByRole('button', { name: 'Check in Ona' }).click()
		await help.card(/^Ona/).getByText('The building is full: 1 of 1').waitFor()
		await back.page.getByRole('button', { name: 'Let Ona in all the same' }).click()
		await expect.poll(() => stateOf(ona)).toBe('in')
	})
})

describe('with little room', () => {
	it('stands in one column at 200 %, and nothing is too small to be met', async () => {
		await back.page.setViewportSize({ width: 640, height: 800 })
		hub.call(
			'checkin.sendToHelp',
			{ rows: [{ registrationId: add('Amara') }], dayId, why: 'needs' },
			deskActor('Desk 2'),
		)
		await help.ask('Amara').waitFor()
		await back.page.getByRole('button', { name: 'See to Amara' }).click()
		await help.card(/^Amara/).waitFor()
		expect(
			await back.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
		).toBe(0)
		expect(await axeFindings(back.page)).toEqual([])
	})
})
