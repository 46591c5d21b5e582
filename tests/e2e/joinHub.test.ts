/** Foyer on a second computer joins a hub from its first screen, holds a live copy, and takes over when the hub is lost. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, startBrowser, type TestBrowser } from '../support/browser.ts'
import { makeFolder } from '../support/events.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { askHub, makeVenueEvent, openNetwork, pairingCode } from '../support/pairedDesk.ts'
import { personNamed } from '../support/people.ts'
import { commandAt, joinHub, startFirstHub, whenCopy } from '../support/standbyPair.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

let browser: TestBrowser
let second: TestHub
let first: Awaited<ReturnType<typeof startFirstHub>>
beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	second = await startTestHub()
	first = await startFirstHub()
})
afterAll(async () => {
	await browser?.close()
	await second?.close()
	await first?.at[Symbol.asyncDispose]()
})

it('joins by the text of the QR, holds a live copy, and goes on as the hub', async () => {
	await openNetwork(first.hub)
	await pairingCode(first.hub, { name: 'Spare laptop', role: 'organiser' })
	const { pairing } = await askHub(first.hub, 'desks.network', {})
	const opened = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	const { page } = opened
	await page.goto(second.link())
	const button = (name: string) => page.getByRole('button', { name, exact: true })
	await button('Join a hub').click()
	await page.getByLabel('Pairing text or address').fill('not an address')
	await button('Go on').click()
	await page.getByText('That is no address of a hub.').waitFor()
	await page.getByLabel('Pairing text or address').fill(pairing?.code?.qr ?? '')
	await button('Go on').click()
	await page.getByText('it is this one').waitFor()
	expect(await axeFindings(page)).toEqual([])
	await button('Ask to be let in').click()
	const number = await page.locator('.standby-number').innerText()
	const { waiting } = await askHub(first.hub, 'desks.network', {})
	expect(waiting.map((one) => one.number)).toEqual([number])
	await askHub(first.hub, 'desks.letIn', { waitId: waiting[0]?.waitId ?? '', number })

	// It is a desk of the other's event now, and says so on every screen.
	await page.getByText('This computer is Spare laptop of Luton forum.').waitFor()
	await page.evaluate(() => {
		location.hash = '#/desks/standby'
	})
	await page.getByLabel('Code of the event').fill(first.code)
	await button('Hold a live copy').click()
	await page.getByText('Holds everything up to').waitFor()
	expect(await axeFindings(page)).toEqual([])
	await whenCopy(second.hub, (copy) => copy.is === 'following' && copy.missing === 0)

	await askHub(first.hub, 'desks.shut', {})
	await page.getByText('The hub does not answer.').first().waitFor()
	await button('This computer’s own events').click()
	await page.getByRole('heading', { name: 'Live copy of Luton forum' }).waitFor()
	await button('Take over').click()
	await page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
	await page.getByText('This computer is the hub now').waitFor()
	expect((await askHub(second.hub, 'standby.self', {})).hub).toMatchObject({ term: 2 })
	await opened.close()
})

it('is started again while the hub is out of reach, and goes on with the code of the desk', {
	timeout: 90_000,
}, async () => {
	const folder = makeFolder()
	const hub = await startTestHub()
	await makeVenueEvent(hub.hub, 'Leighton forum')
	const { dayId } = await askHub(hub.hub, 'session.me', {})
	for (const name of ['Ada', 'Bola', 'Chidi'])
		await commandAt(hub.hub, 'people.add', {
			registrationId: newId(),
			person: personNamed(name, 'Ash', { days: [dayId ?? ''] }),
		})
	const before = await startTestHub({ home: folder.path })
	await joinHub(hub.hub, before.hub, 'Desk 2', 'desk')
	const admit = async (desk: DeskPage, name: string): Promise<void> => {
		await desk.search(`${name} ash`)
		await desk.press('Enter')
		await desk.panel(new RegExp(`Welcome, ${name}`)).waitFor()
	}
	const one = await browser.open()
	await one.page.goto(before.link())
	const desk = deskPage(one.page)
	await desk.ready()
	await one.page.locator('[data-can-go-on="true"]').waitFor({ state: 'attached' })
	await admit(desk, 'Ada')

	// The organiser writes the code down.
	const organiser = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	await organiser.page.goto(hub.link())
	await organiser.page.getByRole('link').first().waitFor()
	await organiser.page.evaluate(() => {
		location.hash = '#/desks/list'
	})
	const opener = organiser.page.getByRole('button', { name: 'Desk code of Desk 2' })
	await opener.focus()
	await organiser.page.keyboard.press('Enter')
	const code = await organiser.page.getByRole('dialog').locator('.desks-code').innerText()
	expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
	await organiser.page.keyboard.press('Escape')
	await organiser.page.getByRole('dialog').waitFor({ state: 'detached' })
	await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
	await organiser.close()

	await askHub(hub.hub, 'desks.shut', {})
	await one.page.getByText('Working alone, 0 waiting', { exact: true }).waitFor()
	await admit(desk, 'Bola')
	await one.page.getByText('Working alone, 1 waiting', { exact: true }).waitFor()
	await one.close()
	await before.close()

	const after = await startTestHub({ home: folder.path })
	const two = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	const { page } = two
	await page.goto(after.link())
	await page
		.getByRole('button', { name: /^Go on as this desk|Leighton forum$/ })
		.first()
		.click()
	const field = page.getByLabel('Desk code', { exact: true })
	await field.waitFor()
	expect(await axeFindings(page)).toEqual([])
	await field.fill('00000-00000')
	await field.press('Enter')
	await page.getByText('That is not the code of this desk.').first().waitFor()
	await field.fill(code.toLowerCase())
	await field.press('Enter')
	await page.getByText('Working alone, 1 waiting', { exact: true }).waitFor()
	const again = deskPage(page)
	await again.ready()
	await again.waitForIn(2)
	await admit(again, 'Chidi')
	await page.getByText('Working alone, 2 waiting', { exact: true }).waitFor()

	await openNetwork(hub.hub)
	await page.getByText('Connected', { exact: true }).waitFor()
	const inside = ['Ada', 'Bola', 'Chidi'].map(
		(name) => hub.ask('checkin.search', { text: `${name} ash`, dayId: dayId ?? '' }).found[0],
	)
	expect(inside).toMatchObject([0, 1, 2].map(() => ({ state: 'in', inDesk: 'Desk 2' })))
	expect(hub.ask('tray.list', {}).items).toEqual([])
	await two.close()
	await after.close()
	await hub.close()
	folder[Symbol.dispose]()
})
