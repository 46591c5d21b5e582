/**
 * A desk that is cut off for half an hour: the hub, a process of its own, goes on with everybody else, the desk in its
 * browser goes on by itself, and every minute of it counts when it is back. The clocks of both are moved on; nobody waits.
 */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { pagesDir } from '../../electron/hub/pagesDir.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { doorsMs, keyOf } from '../support/events.ts'
import { buildPages } from '../support/hubForTests.ts'
import {
	letNumberIn,
	type MadeEvent,
	makeEventAt,
	makeVenue,
	openFor,
	type Venue,
	type VenueProcess,
} from '../support/venueProcess.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

const minute = 60_000
/** So often something is done, over the half hour. */
const stepMs = 5 * minute
const steps = 6

let browser: TestBrowser
let venue: Venue
let hub: VenueProcess
let event: MadeEvent

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	venue = makeVenue(pagesDir())
	hub = await venue.start()
	event = await makeEventAt(hub, 30)
})
afterAll(async () => {
	await browser?.close()
	await venue?.[Symbol.asyncDispose]()
})

/** Joins as people do it: the code typed, the number compared. */
const join = async (): Promise<TestPage & { readonly desk: DeskPage }> => {
	const { open, code } = await openFor(hub, 'Desk 2', 'desk')
	const opened = await browser.open({ hasGoneOn: true, hasReducedMotion: true })
	const { page } = opened
	await page.clock.install({ time: doorsMs })
	await page.goto(open.url)
	await page.getByRole('textbox', { name: 'Code' }).fill(code.code)
	await page.getByRole('textbox', { name: 'Your initials' }).fill('bw')
	await page.getByRole('button', { name: 'Join' }).click()
	const number = await page.locator('.join-number').innerText()
	await letNumberIn(hub, number)
	const desk = deskPage(page)
	await desk.ready()
	await page.locator('[data-can-go-on="true"]').waitFor({ state: 'attached' })
	return { ...opened, desk }
}

it('half an hour later everybody is in, once, at the minute at which they came', { timeout: 120_000 }, async () => {
	const { page, desk, problems } = await join()
	const personAt = (n: number): string => event.people[n] ?? ''
	const admitAtHub = (n: number) =>
		hub.command('checkin.admit', { registrationId: personAt(n), dayId: event.dayId, method: 'search' })
	const admit = async (n: number): Promise<void> => {
		await desk.search(`person${n} ash`)
		await desk.press('Enter')
		await desk.panel(new RegExp(`Welcome, Person${n}`)).waitFor()
	}
	const saysAlone = (waiting: number) => page.getByText(`Working alone, ${waiting} waiting`, { exact: true }).waitFor()

	await page.context().setOffline(true)
	await saysAlone(0)
	for (let step = 1; step <= steps; step++) {
		await page.clock.fastForward(stepMs)
		await hub.ask('session.me', {}, stepMs)
		// The rest of the event goes on, and knows nothing of this desk; of two who come to both, the first counts.
		expect(await admitAtHub(20 + step)).toMatchObject({ outcome: 'admitted' })
		await admit(10 + step)
		if (step === 2) await admit(21)
		await saysAlone(step < 2 ? step : step + 1)
	}
	// The last was let in by mistake.
	await desk.press('Control+z')
	await saysAlone(steps + 2)

	await page.context().setOffline(false)
	await page.getByText('Connected', { exact: true }).waitFor()
	expect(await hub.ask('tray.list', {})).toEqual({ items: [] })
	await desk.waitForIn(2 * steps - 1)
	// Who is no desk yet asks once whether it is one; and what a browser says of a hub that is not there.
	expect(problems.filter((problem) => !/status of 401|net::ERR_/.test(problem))).toEqual([])
	await hub.kill()

	const file = openEventFile(event.path, keyOf(event.code))
	onTestFinished(() => file.close())
	const inside = file.reader.all<{ id: string; sinceMs: number; desk: string }>(
		`SELECT registration_id AS id, since_ms AS sinceMs, desk FROM presence WHERE state = 'in'`,
	)
	const stepOf = (sinceMs: number): number => Math.floor((sinceMs - doorsMs) / stepMs)
	const found = inside.map(({ id, sinceMs, desk: at }) => `${event.people.indexOf(id)} ${at} ${stepOf(sinceMs)}`)
	const wanted = Array.from({ length: steps }, (_, at) => at + 1).flatMap((step) => [
		`${20 + step} Desk 1 ${step}`,
		...(step === steps ? [] : [`${10 + step} Desk 2 ${step}`]),
	])
	expect(found.toSorted()).toEqual(wanted.toSorted())
	expect(verifyFile(file).isSound).toBe(true)
})
