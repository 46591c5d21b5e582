/** C1: a copy is made, worked on elsewhere, brought back, and what does not fit is decided; by keyboard. */
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openEventFile } from '../../electron/database/eventFile.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { openEvent } from '../../electron/hub/openEvent.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { keyOf } from '../support/events.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { keysOf } from './pages/keys.ts'
import { settle } from './pages/settle.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('cyp-intensive')
}, 180_000)
afterEach(async () => {
	const problems = [...opened.problems]
	await opened.close()
	expect(problems).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})

const shot = async (name: string) => {
	const folder = process.env['FOYER_SHOTS']
	if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/copies-${name}.png`, fullPage: true })
}

type Person = { readonly id: string; readonly name: string; readonly dayId: string }
/** Two people who may come in on a day. */
const somePeople = (): readonly [Person, Person] => {
	const [one, other] =
		hub.hub.current()?.file.reader.all<Person>(
			`SELECT registration.id, preferred_name AS name, min(day_id) AS dayId FROM registration
				 JOIN registration_day ON registration_id = registration.id
				 WHERE status = 'confirmed' AND registration.id NOT IN (SELECT registration_id FROM presence)
				 GROUP BY registration.id ORDER BY registration.id LIMIT 2`,
		) ?? []
	if (!one || !other) throw new Error('the sample has nobody to let in')
	return [one, other]
}

/** At another computer, without any network. */
const workOn = (path: string, code: string, people: readonly Person[]): void => {
	const copy = openEvent(openEventFile(path, keyOf(code)), Date.now)
	for (const { id, dayId } of people) {
		const input = { registrationId: id, dayId, method: 'search' as const }
		expect(copy.bus.call(ownActor, 'checkin.admit', { id: newId(), input })).toMatchObject({ outcome: 'admitted' })
	}
	copy.close()
}

describe('desk copies', () => {
	it('are made, come back, and leave one decision', async () => {
		opened = await browser.open({ width: 1280, height: 800, hasReducedMotion: true })
		const { page } = opened
		const keys = keysOf(page)
		await page.goto(hub.link())
		await page.getByRole('heading', { level: 1 }).first().waitFor()
		await page.evaluate(() => {
			location.hash = '#/desks/copies'
		})
		await page.getByRole('heading', { level: 1, name: 'Desk copies' }).waitFor()
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await keys.tabTo('What is this desk called?')
		await keys.type('Quiet room')
		await keys.tabTo('Folder for the copy')
		await keys.type(hub.home)
		await keys.press('Enter')
		await page.getByRole('heading', { name: 'The copy “Quiet room” is made' }).waitFor()
		await shot('made')
		const code = await page.locator('.copies-code').innerText()
		await keys.enter('I have the code on paper')

		const [one, other] = somePeople()
		const path = join(hub.home, 'copy-quiet-room-2027-06-08.foyer')
		workOn(path, code, [one, other])
		hub.call('people.changeMany', {
			rows: [{ registrationId: other.id }],
			change: { set: 'status', status: 'cancelled' },
		})

		await keys.tabTo('The copy')
		await keys.type(path)
		await keys.tabTo('Its code')
		await keys.type(code)
		await keys.press('Enter')
		await page.getByText('From “Quiet room”').waitFor()
		const rows = page.getByRole('table', { name: 'What would come in' }).getByRole('row')
		expect(await rows.allInnerTexts()).toEqual([
			expect.anything(),
			expect.stringMatching(/Quiet room\s+Needs a decision\s+1/),
			expect.stringMatching(/Quiet room\s+Comes in\s+1/),
		])
		expect(await axeFindings(page)).toEqual([])
		await shot('looked')
		await keys.enter('Bring it back')
		await page.getByText('1 thing came in. 1 needs a decision.').first().waitFor()
		await shot('back')
		await keys.enter('See what needs a decision')
		await page.getByRole('heading', { level: 1, name: 'Needs a decision' }).waitFor()
		await page.getByRole('heading', { name: other.name }).waitFor()
		await page.getByText('The booking is cancelled here.').waitFor()
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await shot('decisions')
		await keys.enter(new RegExp(`^Do it: ${other.name}, Let in`))
		await page.getByText('Nothing needs a decision').waitFor()
		await page.getByRole('row', { name: /Done after all/ }).waitFor()
		const states = hub.hub
			.current()
			?.file.reader.all('SELECT state FROM presence WHERE registration_id IN (?, ?)', one.id, other.id)
		expect(states).toEqual([{ state: 'in' }, { state: 'in' }])
		await shot('decided')
		await page.setViewportSize({ width: 640, height: 800 })
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
	}, 120_000)
})
