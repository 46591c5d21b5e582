/**
 * The pictures of the README: `node tools/screenshots.ts`. A hub of its own with the sample forum, on the morning
 * of the event; nobody in the pictures is real.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { sampleEvent } from '../shared/domain/samples/samples.ts'
import { heard, lastOf } from '../tests/support/breakoutsInHub.ts'
import { startBrowser } from '../tests/support/browser.ts'
import { deskActor, startTestHub } from '../tests/support/hubForTests.ts'
import { proposing } from '../tests/support/marketHub.ts'
import { root } from './project.ts'

const folder = join(root, 'resources', 'screenshots')
const sample = sampleEvent('blmk-forum')
/** Twelve past nine in London, while summer time holds. */
const morningMs = Date.parse(`${sample.event.days[0]?.date ?? ''}T08:12:00Z`)

mkdirSync(folder, { recursive: true })
const hub = await startTestHub({ nowMs: () => morningMs })
await hub.openSample('blmk-forum')
// Some have come already.
for (const { registrationId, person } of sample.people.slice(0, 130)) {
	const [dayId = ''] = person.days
	if (person.roles.includes('crew') || person.organisation !== '')
		hub.call('checkin.admit', { registrationId, dayId, method: 'search' }, deskActor('Desk 2'))
}
const browser = await startBrowser()
const { page, problems, close } = await browser.open({ width: 1280, height: 800, theme: 'light' })
await page.clock.setFixedTime(morningMs)

const show = async (route: string): Promise<void> => {
	await page.evaluate((hash) => {
		location.hash = hash
	}, `#/${route}`)
}
const settled = async (shown: Page): Promise<void> => {
	await shown.evaluate(() => document.fonts.ready.then(() => undefined))
	await shown.waitForTimeout(600)
}
const take = async (name: string): Promise<void> => {
	await settled(page)
	await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
	console.log(`resources/screenshots/${name}.png`)
}

/** Lets in whoever is first for what is typed. */
const letIn = async (text: string): Promise<void> => {
	await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill(text)
	await page.getByRole('option').first().waitFor()
	await page.keyboard.press('Enter')
}

/** Groups for everybody, as the organiser would leave them the day before. */
const fillGroups = async (): Promise<void> => {
	const roundIds = hub.ask('breakouts.setup', {}).rounds.map(({ id }) => id)
	const input = { pool: 'booked', preset: 'balanced', seed: 1, roundIds, from: 'fresh' } as const
	const { state } = await lastOf(heard(hub, 'breakouts.allocate', input))
	if (state !== 'done') throw new Error(`No groups for the pictures: ${state}`)
}

try {
	await page.goto(hub.link())
	await page.getByRole('heading', { level: 1 }).first().waitFor()
	await show('home')
	await take('home')
	await show('desk')
	await letIn('comfort ad')
	await take('desk')
	await fillGroups()
	await show('breakouts/board')
	await page.getByRole('listbox').first().waitFor()
	await take('board')
	await lastOf(proposing(hub))
	await show('marketplace/places')
	await page.getByRole('button', { name: 'Find places for all' }).waitFor()
	await take('marketplace')
	const story = hub.ask('stories.list', {}).slots.find(({ number }) => number === 2)
	await show(`stories/${story?.slotId ?? ''}`)
	await page.getByRole('button', { name: 'Not speaking' }).waitFor()
	await take('story')
	await show('programme/live')
	await page.getByRole('heading', { level: 1 }).first().waitFor()
	await take('run-sheet')
	await show('registrations')
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles(join(root, 'resources', 'demo', 'eventbrite-uk-later.csv'))
	await page.getByRole('table').first().waitFor()
	await take('import')
	if (problems.length > 0) throw new Error(problems.join('\n'))
} finally {
	await close()
	await browser.close()
	await hub.close()
}
