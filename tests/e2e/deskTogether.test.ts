/** The desk for people who come together, photos, coming and going, two days, and a full building: by keyboard. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'
import { scannerAt } from './pages/scanner.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let desk: DeskPage
let dayId: string
let otherDayId: string

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
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const open = async (as = deskActor('Desk 2')) => {
	opened = await browser.open({ hasReducedMotion: true })
	desk = deskPage(opened.page)
	await opened.page.goto(hub.link(as))
	await desk.ready()
}
const add = (preferredName: string, days = [dayId], more: object = {}): string => {
	const registrationId = newId()
	const person = { ...nobodyYet, preferredName, familyName: 'Zzyzx', days, ...more } as InputOf<'people.add'>['person']
	hub.call('people.add', { registrationId, person })
	return registrationId
}
const stateOf = (registrationId: string, day = dayId) => {
	const welcome = hub.ask('checkin.welcome', { registrationId, dayId: day })
	return welcome.outcome === 'known' ? welcome.state : ''
}
const letIn = async (name: string) => {
	await desk.search(`${name} zzyzx`)
	await desk.press('Enter')
	await desk.panel(new RegExp(`Welcome.*, ${name}`)).waitFor()
}

describe('people who are linked', () => {
	it('come in with one key, and leave apart', async () => {
		const [amara, joss, priya] = [add('Amara'), add('Joss'), add('Priya')]
		hub.call('people.link', { registrationId: amara, toId: joss, kind: 'carer' })
		hub.call('people.link', { registrationId: amara, toId: priya, kind: 'interpreter' })
		await open()
		await letIn('Amara')
		const also = opened.page.getByRole('group', { name: 'Also here?' })
		await also.getByRole('button', { name: /^Check in all 2: Joss, Priya/ }).waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		expect(await also.innerText()).not.toMatch(/carer|interpreter/i)
		desk.strokes()
		await desk.press('F7')
		await also.getByText('Joss is in.').waitFor()
		expect(desk.strokes()).toBe(1)
		expect([amara, joss, priya].map((id) => stateOf(id))).toEqual(['in', 'in', 'in'])
		await opened.page.locator('[aria-live="assertive"]', { hasText: 'Joss, Priya are in too.' }).waitFor()
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
		// Taken back together, and one of them alone.
		await desk.press('Control+z')
		await also.getByRole('button', { name: /^Check in all 2/ }).waitFor()
		await desk.focus(also.getByRole('button', { name: 'Only Joss' }))
		await desk.press('Enter')
		await also.getByRole('button', { name: /^Check in Priya too/ }).waitFor()
		// Joss goes; Amara stays.
		await desk.focus(desk.field)
		await desk.search('joss zzyzx')
		await desk.press('Enter')
		await desk.panel('Joss is already in.').waitFor()
		await desk.focus(opened.page.getByRole('button', { name: 'Joss is leaving' }))
		await desk.press('Enter')
		await desk.panel('See you soon, Joss.').waitFor()
		expect([stateOf(amara), stateOf(joss)]).toEqual(['in', 'out'])
		await desk.press('Control+z')
		await opened.page.locator('.desk-notes', { hasText: 'Joss is in again.' }).waitFor()
		expect(stateOf(joss)).toBe('in')
	})
	it('bring somebody who was not booked, in a handful of keys', async () => {
		const amara = add('Amara', [dayId], { photo: 'yes' })
		await open()
		await letIn('Amara')
		desk.strokes()
		await desk.press('F8')
		await desk.panel('Who came along with Amara?').waitFor()
		expect(await opened.page.getByRole('radio', { checked: true }).count()).toBe(0)
		await desk.type('Zed')
		await desk.press('Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Space', 'Control+Enter')
		await desk.panel(/Welcome, Zed/).waitFor()
		expect(desk.strokes()).toBeLessThanOrEqual(7)
		const [zed] = hub.ask('checkin.linked', { registrationId: amara, dayId }).people
		expect(zed).toMatchObject({ preferredName: 'Zed', state: 'in' })
		await desk.press('Control+z')
		await opened.page.locator('.desk-notes', { hasText: 'Zed is not checked in any more.' }).waitFor()
		expect(hub.ask('checkin.linked', { registrationId: amara, dayId }).people).toEqual([])
	})
})

describe('photos', () => {
	it('are asked in one tap or two keys, and changed at any time, in nobody’s way', async () => {
		const amara = add('Amara')
		add('Ben', [dayId], { photo: 'no' })
		await open()
		await letIn('Amara')
		const question = opened.page.getByRole('group', { name: 'Can people take Amara’s photo today?' })
		await question.waitFor()
		expect(await question.locator('[aria-pressed="true"]').count()).toBe(0)
		expect(await axeFindings(opened.page)).toEqual([])
		await desk.press('F4', '2')
		await opened.page.locator('.welcome', { hasText: 'Triangle: ask me first' }).waitFor()
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
		await opened.page.locator('[aria-live="assertive"]', { hasText: 'Triangle: ask me first.' }).waitFor()
		// Another mind, at another time: from already in.
		await desk.search('amara zzyzx')
		await desk.press('Enter')
		await desk.panel('Amara is already in.').waitFor()
		await desk.press('F4')
		const change = opened.page.getByRole('group', { name: 'Changed your mind, Amara?' })
		await change.waitFor()
		await expect.poll(() => desk.focused()).toContain('Yes')
		await desk.press('3')
		await opened.page.locator('.lanyard', { hasText: 'Round: no photos' }).waitFor()
		expect(hub.ask('checkin.welcome', { registrationId: amara, dayId })).toMatchObject({
			photo: 'no',
			hasPhotoAnswer: true,
		})
		// Whoever types on types the next person, from the question too; a scan there answers nothing.
		await desk.press('F4')
		await change.waitFor()
		await (await scannerAt(opened.page)).scan('2ZZZZ')
		await desk.panel('Let’s find you by name.').waitFor()
		expect(hub.ask('checkin.welcome', { registrationId: amara, dayId })).toMatchObject({ photo: 'no' })
		await letIn('Ben')
	})
})

describe('two days', () => {
	it('the second is welcome back, and the wrong one leads to the help desk', async () => {
		const both = add('Bea', [dayId, otherDayId], { photo: 'yes' })
		const later = add('Cleo', [otherDayId])
		hub.call('checkin.admit', { registrationId: both, dayId: otherDayId, method: 'scan' })
		await open()
		await letIn('Bea')
		await expect.poll(() => desk.panel(/Bea/).innerText()).toContain('Welcome back, Bea.')
		await desk.search('cleo zzyzx')
		await desk.press('Enter')
		const panel = desk.panel('Please see the help desk.')
		await panel.waitFor()
		await panel.getByText('The help desk knows').waitFor()
		expect(await panel.locator('h2, .lanyard-words').allInnerTexts()).not.toContainEqual(expect.stringMatching(/day/i))
		expect(hub.ask('checkin.helpQueue', { dayId }, deskActor('Lead', 'deskLead')).asks).toMatchObject([
			{ registrationId: later, why: 'wrongDay' },
		])
		await desk.focus(panel.getByRole('button', { name: 'Not needed after all' }))
		await desk.press('Enter')
		await panel.getByText('Taken back').waitFor()
		expect(hub.ask('checkin.helpQueue', { dayId }, deskActor('Lead', 'deskLead')).asks).toEqual([])
	})
	it('says that the day was closed', async () => {
		await open()
		hub.call('checkin.closeDay', { dayId }, deskActor('Lead', 'deskLead'))
		await opened.page.getByText(/^This day was closed at \d\d:\d\d\.$/).waitFor()
		add('Dora', [dayId], { photo: 'yes' })
		await letIn('Dora')
	})
})

describe('a full building', () => {
	it('is said in words before and when it is reached, and a desk stops there', async () => {
		const [one, two] = [add('Ona', [dayId], { photo: 'yes' }), add('Tess', [dayId], { photo: 'yes' })]
		hub.call('checkin.setBuilding', { fireLimit: 2, comfortable: 1 })
		await open()
		await letIn('Ona')
		await opened.page.getByText('It is getting crowded: 1 in, comfortable for 1.').waitFor()
		hub.call('checkin.setBuilding', { fireLimit: 1, comfortable: 1 })
		await opened.page.getByText('The building is full: 1 of 1 people are in.').waitFor()
		await desk.search('tess zzyzx')
		await desk.press('Enter')
		const panel = desk.panel('One moment, please.')
		await panel.waitFor()
		expect(await panel.getByRole('button', { name: /all the same/ }).count()).toBe(0)
		expect(await axeFindings(opened.page)).toEqual([])
		expect([stateOf(one), stateOf(two)]).toEqual(['in', 'expected'])
	})
	it('a lead may go on, with a walk-in too, and it is written down', async () => {
		const [one, two] = [add('Ona', [dayId], { photo: 'yes' }), add('Tess', [dayId], { photo: 'yes' })]
		hub.call('checkin.admit', { registrationId: one, dayId, method: 'search' })
		hub.call('checkin.setBuilding', { fireLimit: 1, comfortable: 0 })
		const lead = deskActor('Lead', 'deskLead')
		await open(lead)
		await desk.search('tess zzyzx')
		await desk.press('Enter')
		await desk.panel('One moment, please.').waitFor()
		await desk.focus(opened.page.getByRole('button', { name: 'Let Tess in all the same' }))
		await desk.press('Enter')
		await desk.panel(/Welcome, Tess/).waitFor()
		expect(stateOf(two)).toBe('in')
		await desk.search('imani zzz')
		await desk.press('F2')
		await desk.panel('Let’s add Imani').waitFor()
		const form = desk.panel('Let’s add Imani')
		await form.getByRole('combobox').selectOption({ index: 1 })
		for (const name of ['Can people take your photo today?', /^If the alarm sounds/])
			await form.getByRole('radiogroup', { name }).getByText('No', { exact: true }).click()
		await desk.press('Control+Enter')
		const goOn = opened.page.getByRole('button', { name: 'Let Imani in all the same' })
		await goOn.waitFor()
		await desk.focus(goOn)
		await desk.press('Enter')
		await desk.panel(/Welcome, Imani/).waitFor()
		const entries = JSON.stringify(hub.ask('history.list', { limit: 20, before: null }, lead))
		expect(entries.match(/admittedBeyond/g)?.length).toBe(2)
	})
})
