/** Every need of the event, for whoever sees to them: by an organiser, by keyboard alone. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type CarePage, carePage } from './pages/carePage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let care: CarePage

const needs = () => hub.ask('people.needs', { statuses: [] }).rows
const left = () => needs().filter(({ need }) => need.status !== 'ready' && need.status !== 'met').length
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub({ nowMs: () => Date.parse('2027-05-19T08:30:00+01:00') })
	await hub.openSample('blmk-forum')
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
beforeEach(async () => {
	opened = await browser.open({ hasReducedMotion: true })
	care = carePage(opened.page, hub)
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

it('shows whoever is in first, and is changed from the row, one and many, and back', async () => {
	const { page } = care
	const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	const loops = needs().filter(({ need }) => need.code === 'hearingLoop')
	const all = needs().map(({ registrationId, position }) => ({ registrationId, position, status: 'ready' as const }))
	hub.call('people.setNeedStatus', { rows: all })
	await care.open('#/registrations/needs')
	await page.getByText('Everything that people asked for is ready. Well done.').waitFor()
	await expectAccessible('all ready')
	hub.call('people.setNeedStatus', {
		rows: loops.map(({ registrationId, position }) => ({ registrationId, position, status: 'planned' as const })),
	})
	const last = loops.at(-1)
	hub.call('checkin.admit', { registrationId: last?.registrationId ?? '', dayId, method: 'search' })
	await page.getByText(`${loops.length} needs are not ready yet.`).waitFor()
	const rows = page.locator('.needs-table tbody tr')
	await rows.first().getByText('Is in').waitFor()
	await rows
		.first()
		.getByText(last?.badgeCode ?? '')
		.waitFor()
	await expectAccessible('needs that are left')
	// One, from its row.
	const name = last?.preferredName ?? ''
	await care.choose(`Hearing loop of ${name}: how far it has got`, 'Met')
	await care.toast('1 need is now: Met.')
	await page.getByText(`${loops.length - 1} needs are not ready yet.`).waitFor()
	// All that are left.
	await care.tick('checkbox', 'Choose all on this page')
	await page.getByText(`${loops.length - 1} chosen`).waitFor()
	await care.choose('Set to', 'Ready')
	await expectAccessible('many chosen')
	await care.enter('Set them')
	await care.toast(`${loops.length - 1} needs are now: Ready.`)
	expect(left()).toBe(0)
	await care.takeBack()
	await page.getByText(`${loops.length - 1} needs are not ready yet.`).waitFor()
	expect(left()).toBe(loops.length - 1)
	await care.tick('radio', 'All')
	await care.choose('About', `Hearing loop (${loops.length})`)
	await expect.poll(() => rows.count()).toBe(loops.length)
	await page
		.getByRole('link', { name: loops[0]?.preferredName ?? '' })
		.first()
		.press('Enter')
	await care.card('What helps them take part').waitFor()
	expect(page.url()).toContain('#/registrations/person/')
})

it('says where needs come from while nobody has told one', async () => {
	const { page } = care
	for (const { registrationId } of new Map(needs().map((row) => [row.registrationId, row])).values())
		hub.call('people.setNeeds', { registrationId, needs: [] })
	await care.open('#/registrations/needs')
	await page.getByText('Nobody has told us yet what helps them').waitFor()
	await expectAccessible('no needs')
	await page.getByRole('link', { name: 'Bring in a file' }).press('Enter')
	await page.waitForURL(/#\/registrations\/bring$/)
})
