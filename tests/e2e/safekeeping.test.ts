/** Backups and the lock end to end: made and looked into, brought back beside; locked by a key, opened by whoever may. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyFromCode } from '../../electron/database/recoveryCode.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'
import { askHub } from '../support/pairedDesk.ts'
import { newEvent } from './pages/importPage.ts'
import { type SafePage, safePage } from './pages/safePage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let safe: SafePage

const add = (preferredName: string): void => {
	const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	const person = { ...nobodyYet, preferredName, days: [dayId] } as InputOf<'people.add'>['person']
	hub.call('people.add', { registrationId: newId(), person })
}

beforeAll(async () => {
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => Date.UTC(2027, 4, 19, 8, 0) })
	await newEvent(hub)
	opened = await browser.open()
	safe = safePage(opened.page)
	await opened.page.goto(hub.link())
	await opened.page.getByRole('link').first().waitFor()
	await safe.go()
})
afterEach(async () => {
	// What a locked computer refuses is meant, and the browser calls it an error; so is what a page asks between two events.
	const own = opened.problems.filter((one) => !/status of (403|412)/.test(one))
	await opened.close()
	await hub.close()
	expect(own).toEqual([])
})

describe('copies', () => {
	it('are made by hand, looked into, and opened beside the event', async () => {
		add('Mara')
		await safe.button('Make a backup now').click()
		await opened.page.getByText('The last backup is of 09:00, 19 May 2027.').waitFor()
		add('Jo')
		expect(await axeFindings(opened.page)).toEqual([])
		await safe.button('Look inside the backup of 09:00, 19 May 2027').click()
		await safe.dialog.getByRole('row', { name: 'People 1 2' }).waitFor()
		await safe.dialog.getByText('1 thing was done since.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await safe.button('Open a copy of this backup').click()
		await opened.page.getByText('This is a copy from the backup of 09:00, 19 May 2027.').waitFor()
		expect(hub.ask('people.totals', {}).confirmed).toBe(1)
	})

	it('are offered for a damaged file, with what they hold and what is missing, before and after', async () => {
		await safe.button('Make a backup now').click()
		await opened.page.getByText('The last backup is of 09:00, 19 May 2027.').waitFor()
		const { path } = await askHub(hub.hub, 'library.current', {})
		await opened.page.goto('about:blank')
		await askHub(hub.hub, 'library.close', {})
		const bytes = readFileSync(path ?? '')
		writeFileSync(path ?? '', bytes.fill(7, 4096))
		await opened.page.goto(hub.link())
		await safe.button(/Luton forum/).click()
		const ends = /This backup holds everything up to 09:00, 19 May 2027\. What was done after it is missing\./
		await opened.page.getByText(ends).waitFor()
		await safe.button('Open the backup').click()
		await opened.page.getByText('This is the backup: it holds everything up to 09:00, 19 May 2027.').waitFor()
		await opened.page.getByText('What was done after it is missing.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.locator('.home-brought-back').getByRole('button', { name: 'Close' }).click()
		expect(await opened.page.getByText('This is the backup').count()).toBe(0)
	})

	it('go to a second drive, and a folder that is not there is said', async () => {
		const drive = join(hub.home, 'drive')
		await safe.field('The folder on the drive').fill(drive)
		await safe.button('Use this folder').click()
		await opened.page.getByText('There is no such folder.').waitFor()
		mkdirSync(drive)
		await safe.button('Use this folder').click()
		await opened.page.getByText('It has every backup.').waitFor()
	})
})

describe('a new recovery code', () => {
	it('is written down, typed back, and opens the event from then on', async () => {
		await safe.button('Make a backup now').click()
		await opened.page.getByText('The last backup is of 09:00, 19 May 2027.').waitFor()
		await safe.button('Make a new code').click()
		const shown = safe.dialog.locator('.safe-code').filter({ hasText: /\w{4}-\w{4}/ })
		const code = await shown.innerText()
		expect(await axeFindings(opened.page)).toEqual([])
		const groups = code.split('-')
		await safe.field('The second and the last group, from your paper').fill('0000 0000')
		await safe.button('Use the new code').click()
		await safe.dialog.getByText('That is not what stands there.').waitFor()
		await safe.field('The second and the last group, from your paper').fill(`${groups[1]} ${groups.at(-1)}`)
		await safe.button('Use the new code').click()
		await opened.page.getByText('The new code opens the file now.').first().waitFor()
		await opened.page.getByRole('row', { name: /Under a new code/ }).waitFor()
		expect(hub.hub.current()?.file.forReading().key).toEqual(keyFromCode(code))
	})
})

describe('the lock', () => {
	const begin = async (): Promise<void> => {
		await safe.field('Initials').fill('ab')
		await safe.field('PIN').fill('4831')
		await safe.button('Begin with this person').click()
		// From then on the whole page is theirs.
		await safe.button('Lock this computer (Ctrl L)').waitFor()
		await opened.page.getByText('Whoever sits down here signs in.').waitFor()
	}

	it('covers what is on the screen and keeps what was typed, for whoever comes back', async () => {
		await begin()
		await safe.field('Who is it for?').fill('The archive')
		await opened.page.keyboard.press('Control+l')
		await safe.isLocked()
		expect(await axeFindings(opened.page)).toEqual([])
		expect(await opened.page.locator('body').innerText()).not.toContain('Copies and codes')
		await safe.signIn('AB', '0000')
		await opened.page.getByText('do not go together').waitFor()
		await opened.page.keyboard.press('F9')
		await opened.page.getByText('Leave now', { exact: true }).waitFor()
		expect(hub.ask('evacuation.state', {}).on).not.toBeNull()
		const { evacuationId = '' } = hub.ask('evacuation.state', {}).on ?? {}
		hub.call('evacuation.callOff', { evacuationId })
		await safe.signIn('AB', '4831')
		await safe.isOpen()
		await expect.poll(() => safe.field('Who is it for?').inputValue()).toBe('The archive')
	})

	it('gives another person the screens of their work, and the hub answers them no more', async () => {
		await begin()
		await safe.field('Initials').fill('bc')
		await opened.page.getByRole('combobox', { name: 'What they may see' }).selectOption('desk')
		await safe.field('PIN').fill('7094')
		await safe.button('Save').click()
		await opened.page.getByRole('row', { name: /^BC/ }).waitFor()
		await opened.page.keyboard.press('Control+l')
		await safe.isLocked()
		await safe.signIn('BC', '7094')
		await safe.isOpen()
		await opened.page.waitForURL(/#\/desk$/)
		await opened.page.getByRole('searchbox').or(opened.page.getByRole('combobox')).first().waitFor()
		expect(await opened.page.getByRole('link', { name: 'Registrations' }).count()).toBe(0)
	})
})
