/**
 * What a desk must not learn it is never sent: neither on the screen nor in a byte of an answer is
 * there an address, how somebody takes part, or what somebody needs.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

const people = sampleEvent('blmk-forum').people.map(({ person }) => person)
const secrets = [
	...new Set([
		...people.flatMap(({ email, phone, jobTitle, needs }) => [
			email,
			phone,
			jobTitle,
			...needs.flatMap((need) => [need.words, need.audience.includes('desk') ? '' : need.actionLine]),
		]),
		...localSectors.map(({ label }) => label),
	]),
].filter((secret) => secret.length > 3)

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let desk: DeskPage
const read: string[] = []

const keep = async () => void read.push(await desk.readable())
const spilt = (text: string) => secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
	opened = await browser.open()
	desk = deskPage(opened.page)
	await opened.page.goto(hub.link(deskActor('Desk 2')))
	await desk.field.waitFor()
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})

describe('a morning at the desk', () => {
	it('has secrets to keep', () => {
		expect(secrets).toContain('mei.ng@elft.example')
		expect(secrets).toContain('Halal')
		expect(secrets.length).toBeGreaterThan(200)
		expect(spilt('{"email":"MEI.NG@elft.example"}')).toEqual(['mei.ng@elft.example'])
	})
	it('passes with every screen seen', async () => {
		// People with the most to keep: needs, help to leave, an address of somebody else, no address.
		for (const name of ['beata popa', 'comfort', 'imogen tate', 'hamza qureshi', 'derek plumb']) {
			await desk.search(name)
			await keep()
			await desk.press('Enter')
			await desk.panel(/^You’re in/).waitFor()
			await keep()
		}
		for (const letters of ['an', 'mo', 'ma', 'elft', 'council', 'sa', 'carer', 'halal', 'home.example']) {
			await desk.press('Escape')
			await desk.search(letters)
			// What was typed is shown back; what it was meant to find must not be.
			if (!spilt(letters).length && !letters.includes('.')) await keep()
		}
		await desk.press('Escape')
		await desk.search('comfort')
		await desk.press('Enter')
		await desk.panel('Comfort is already in.').waitFor()
		await keep()
		await desk.search('patricia ward')
		await desk.press('Enter')
		await desk.panel(/Which email/).waitFor()
		await desk.type('wardf')
		await keep()
		await desk.press('Enter')
		await desk.panel(/Welcome, Patricia/).waitFor()
		await keep()
		await desk.search('rabia ali')
		await desk.press('Enter')
		await desk.panel('Please see the help desk.').waitFor()
		await keep()
		await desk.search('imani')
		await desk.press('F2')
		await desk.panel(/Let’s add Imani/).waitFor()
		await keep()
		await desk.press('ArrowDown', 'Tab', 'Space', 'Tab', 'Space', 'Control+Enter')
		await desk.panel(/Welcome, Imani/).waitFor()
		await keep()
		await desk.press('Control+z')
		await opened.page.locator('.desk-notes').waitFor()
		await keep()
		expect(read.length).toBe(24)
		expect(opened.problems).toEqual([])
	})
	it('shows none of them', () => {
		expect([...new Set(read.flatMap(spilt))]).toEqual([])
	})
	it('is sent none of them', async () => {
		await opened.settled()
		const calls = new Set(opened.answers.map(({ call }) => call))
		for (const call of [
			'checkin.search',
			'checkin.welcome',
			'checkin.matchContact',
			'checkin.admit',
			'checkin.walkIn',
			'checkin.counts',
			'history.undo',
		])
			expect(calls).toContain(call)
		// The question of the walk-in form has its answers from the event, tied to nobody.
		const labels = localSectors.map(({ label }) => label)
		for (const { call, body } of opened.answers)
			expect(
				spilt(body).filter(
					(secret) =>
						call !== 'events.overview' || !labels.some((label) => label.toLowerCase().includes(secret.toLowerCase())),
				),
				call,
			).toEqual([])
	})
	it('does not find people by what it may not know', () => {
		const [day] = hub.ask('events.overview', {}).days
		for (const secret of ['halal', 'home.example', 'mei.ng@elft.example'])
			expect(
				hub.ask('checkin.search', { text: secret, dayId: day?.id ?? '' }, deskActor('Desk 2')).found,
				secret,
			).toEqual([])
	})
})
