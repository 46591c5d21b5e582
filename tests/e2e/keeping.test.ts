/** The event is closed, somebody asks to be erased, and the certificate says that nothing of them is found. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { need } from '../support/people.ts'
import { newEvent } from './pages/importPage.ts'
import { type Keys, keysOf } from './pages/keys.ts'
import { settle } from './pages/settle.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let keys: Keys

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
	if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/keeping-${name}.png`, fullPage: true })
}

describe('keeping and erasing', () => {
	it('goes from closing the event to a certificate without a name, by keyboard', async () => {
		opened = await browser.open({ width: 1280, height: 800, hasReducedMotion: true })
		keys = keysOf(opened.page)
		const { page } = opened
		await page.goto(hub.link())
		await page.getByRole('heading', { level: 1 }).first().waitFor()
		await page.evaluate(() => {
			location.hash = '#/afterwards/keeping'
		})
		await page.getByRole('heading', { level: 1, name: 'Keeping and erasing' }).waitFor()
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await shot('open')
		const before = page.getByRole('list', { name: 'Before it is closed' })
		await before.getByText('There is no backup of this event.').waitFor()
		await expect
			.poll(() => before.getByRole('listitem').allInnerTexts())
			.toEqual([
				expect.stringMatching(/^To do.*8 June 2027: the day is not closed yet/s),
				expect.stringMatching(/^To do.*9 June 2027: the day is not closed yet/s),
				expect.stringMatching(/^Done.*Every row of every file was decided on/s),
				expect.stringMatching(/^To do.*are not frozen/s),
				expect.stringMatching(/^To do.*no backup/s),
			])
		await keys.enter('Close it all the same')
		await page.getByText('The event was closed on').waitFor()

		const open = hub.hub.current()
		const person = open?.file.reader.get<{ id: string; name: string; badge: string }>(
			`SELECT id, preferred_name AS name, badge_code AS badge FROM registration
			 WHERE email <> '' AND id IN (SELECT registration_id FROM need)
			 AND id NOT IN (SELECT registration_id FROM story_speaker) ORDER BY id LIMIT 1`,
		)
		await keys.tabTo('Name or badge code')
		await keys.type(person?.badge ?? '')
		// At once, as a scanner and a practised hand do: Enter waits for the answer.
		await keys.press('Enter')
		await page.getByText('What was done about them').waitFor()
		await page.getByLabel('We know them').focus()
		await keys.press('Space')
		expect(await axeFindings(page)).toEqual([])
		await shot('held')
		await keys.enter('Erase them')
		const code = page.locator('.keeping-code')
		await page.waitForFunction(() => (document.querySelector('.keeping-code')?.textContent ?? '').length > 30)
		const groups = ((await code.textContent()) ?? '').split('-')
		await shot('dialog')
		await keys.tabTo('Type the second and the last group of the new code')
		await keys.type(`${groups[1]} ${groups.at(-1)}`)
		await keys.tabTo('Type ERASE')
		await keys.type('erase')
		await keys.enter('Erase now')
		await page.getByText('0 hits', { exact: true }).waitFor()
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await shot('certificate')
		expect(hub.ask('keeping.held', { registrationId: person?.id ?? '' })).toEqual({ outcome: 'notFound' })
		const words = (await page.locator('main').textContent()) ?? ''
		expect(words).not.toContain(person?.badge)
		expect(hub.ask('keeping.state', {}).erasures[0]?.proof).toMatchObject({
			hits: 0,
			unread: 0,
			fileHits: 0,
			closedFiles: 0,
		})
	})

	it('goes by itself once that is turned on, says when, and can be told "not yet"', async () => {
		await newEvent(hub)
		const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
		const person = {
			...nobodyYet,
			preferredName: 'Mara',
			days: [dayId],
			needs: [need()],
		} as InputOf<'people.add'>['person']
		hub.call('people.add', { registrationId: newId(), person })
		hub.call('keeping.saveRule', { data: 'care', days: 3 })
		hub.call('keeping.closeEvent', {})
		opened = await browser.open({ width: 1280, height: 800, hasReducedMotion: true })
		keys = keysOf(opened.page)
		const { page } = opened
		await page.goto(hub.link())
		await page.getByRole('heading', { level: 1 }).first().waitFor()
		await page.evaluate(() => {
			location.hash = '#/afterwards/keeping'
		})
		const turn = page.getByRole('switch', { name: 'Erase by itself when its day has come' })
		await turn.waitFor()
		await turn.focus()
		await keys.press('Space')
		await page.getByText('Goes by itself next').waitFor()
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await shot('byItself')
		await page.getByRole('button', { name: /^Not yet: Access, dietary/ }).focus()
		await keys.press('Enter')
		const dialog = page.getByRole('dialog', { name: 'Not yet' })
		await dialog.getByLabel('Keep until').fill('2020-01-01')
		await dialog.getByRole('button', { name: 'Keep it until then' }).click()
		await dialog.getByText('Please choose a day after today.').waitFor()
		await dialog.getByLabel('Keep until').fill('2099-06-01')
		expect(await axeFindings(page)).toEqual([])
		await shot('notYet')
		await dialog.getByRole('button', { name: 'Keep it until then' }).click()
		await page.getByText('Held back until 1 June 2099. A question is open.').waitFor()
		await page.getByText('Nothing is due within a week.').waitFor()
		await page.getByRole('button', { name: /^Let it go on its day: / }).focus()
		await keys.press('Enter')
		await page.getByText('Goes by itself next').waitFor()
	})
})
