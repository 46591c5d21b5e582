/** A desk of the venue's network from nothing: an organiser opens, another browser joins, works, and is removed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { type DoorHub, startDoorHub } from '../support/doorHub.ts'
import { deskPage } from './pages/deskPage.ts'

let door: DoorHub
let browser: TestBrowser
let organiser: TestPage
let other: TestPage
let url = ''

/**
 * What a browser says of what a good page is never answered: who is no desk yet asks once whether it is one, and a
 * desk that is removed loses its connection.
 */
const notLetIn = /status of 4(01|23)|ERR_CONNECTION_CLOSED/
const own = (one: TestPage): readonly string[] => one.problems.filter((problem) => !notLetIn.test(problem))

const button = (one: TestPage, name: string | RegExp) => one.page.getByRole('button', { name })
const field = (one: TestPage, name: string) => one.page.getByRole('textbox', { name })

beforeAll(async () => {
	door = await startDoorHub({ hasPages: true })
	door.add('Amara Venue')
	browser = await startBrowser()
	organiser = await browser.open()
	other = await browser.open({ hasGoneOn: true, width: 1024, height: 768 })
	await organiser.page.goto(door.hub.link())
	await organiser.page.getByRole('link').first().waitFor()
})
afterAll(async () => {
	await browser?.close()
	await door?.hub.close()
})

describe('a desk of the venue’s network', () => {
	it('is asked for on a page that is off until an organiser opens it', async () => {
		const { page } = organiser
		await page.evaluate(() => {
			location.hash = '#/desks/list'
		})
		await page.getByRole('heading', { name: 'Only this computer has the event open' }).waitFor()
		expect(await axeFindings(page)).toEqual([])
		await button(organiser, 'Open to other desks').click()
		await page.getByRole('heading', { name: 'Open to other desks. None has joined yet' }).waitFor()
		url = await page.locator('.desks-address').innerText()
		expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
		await page.getByText('Fingerprint to compare').waitFor()
		expect(await page.locator('.desks-fingerprint').innerText()).toMatch(/^([0-9A-F]{2}\s+){31}[0-9A-F]{2}$/)
		await button(organiser, 'Make a code').click()
		await page.getByRole('heading', { name: 'Code for Desk 2' }).waitFor()
		expect(await axeFindings(page)).toEqual([])
	})

	it('joins with the code, once its number was compared', async () => {
		const { page } = other
		await page.goto(url)
		await page.getByRole('heading', { name: 'Join this event as a desk' }).waitFor()
		expect(page.url()).toBe(`${url}/#/join`)
		expect(await axeFindings(page)).toEqual([])
		await field(other, 'Code').fill('7K2M')
		await button(other, 'Join').click()
		await page.getByText('A code has ten letters and numbers.').waitFor()
		await field(other, 'Code').fill('00000 00000')
		await button(other, 'Join').click()
		await page.getByText('That is not the code on the organiser’s screen.').waitFor()
		await field(other, 'Code').fill((await organiser.page.locator('.desks-code').innerText()).toLowerCase())
		await field(other, 'Your initials').fill('bw')
		await field(other, 'Your initials').press('Enter')
		const number = await page.locator('.join-number').innerText()
		expect(await axeFindings(page)).toEqual([])
		await organiser.page.getByText('Desk 2 wants to come in', { exact: true }).waitFor()
		expect(await organiser.page.locator('.desks-number').innerText()).toBe(number)
		expect(await axeFindings(organiser.page)).toEqual([])
		await button(organiser, `It shows ${number}: let it in`).click()
		await deskPage(page).ready()
		expect(page.url()).toBe(`${url}/#/desk`)
		// Which hub is the newest is no secret; what lets a desk in is where no script reads it.
		const readable = await page.evaluate(() =>
			JSON.stringify([
				document.cookie,
				Object.entries(localStorage).filter(([name]) => !name.startsWith('foyer.hub.')),
				{ ...sessionStorage },
			]),
		)
		expect(readable).not.toMatch(/[\w-]{43}/)
	})

	it('checks somebody in, also after it was loaded again, and the organiser sees it', async () => {
		await other.page.reload()
		const desk = deskPage(other.page)
		await desk.ready()
		await desk.search('amara venue')
		await desk.press('Enter')
		await other.page.getByText('You’re in').first().waitFor()
		const row = organiser.page.getByRole('row', { name: /Desk 2/ })
		await row.getByText('Here now').waitFor()
		await row.getByText('BW').waitFor()
		const { entries } = door.hub.ask('history.list', { limit: 1, before: null })
		expect(entries[0]).toMatchObject({ command: 'checkin.admit', desk: 'Desk 2', operator: 'BW' })
	})

	it('is covered while it is locked, and goes on by itself', async () => {
		await button(organiser, 'Lock Desk 2').click()
		await other.page.getByText('This desk is locked').waitFor()
		expect(await other.page.content()).not.toContain('Amara')
		await button(organiser, 'Unlock Desk 2').click()
		await deskPage(other.page).ready()
	})

	it('says so when it is removed, at once', async () => {
		await button(organiser, 'Remove Desk 2').click()
		await organiser.page.getByRole('dialog').getByRole('button', { name: 'Remove Desk 2' }).click()
		await other.page.getByText('This desk has no way in any more.').waitFor()
		expect(await axeFindings(other.page)).toEqual([])
		await organiser.page.getByText('No other desk yet').waitFor()
		await other.page.reload()
		await other.page.getByRole('heading', { name: 'Join this event as a desk' }).waitFor()
	})

	it('needs nothing typed where a camera read the square, and hears when it was turned away', async () => {
		await button(organiser, 'Make a code').click()
		await organiser.page.getByRole('heading', { name: /^Code for/ }).waitFor()
		const code = (await organiser.page.locator('.desks-code').innerText()).replace(' ', '')
		await other.page.goto(`${url}/#join=${code}.${'A'.repeat(43)}`)
		await other.page.getByRole('heading', { name: 'Join this event as a desk' }).waitFor()
		expect(other.page.url()).not.toContain(code)
		await expect.poll(() => field(other, 'Code').inputValue()).toBe(`${code.slice(0, 5)} ${code.slice(5)}`)
		await button(other, 'Join').click()
		await button(organiser, 'It does not: turn it away').click()
		await other.page.getByText('The organiser did not let this computer in.').waitFor()
		expect([own(organiser), own(other)]).toEqual([[], []])
	})
})
