/**
 * From found groups to what people hold, on the sample forum: publishing with a few words, a changed version, and
 * on the day the banner before a round, the smallest fix and its Undo. Held against what the hub has.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { heard, lastOf } from '../support/breakoutsInHub.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type FillPage, fillPage } from './pages/fillPage.ts'
import { focusIsOn } from './pages/settle.ts'

const sample = sampleEvent('blmk-forum')
/** Eighteen minutes past eleven at the venue: round 1 begins in seventeen. */
const morningMs = Date.parse(`${sample.event.days[0]?.date ?? ''}T10:18:00Z`)

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let fill: FillPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => morningMs })
	await hub.openSample('blmk-forum')
	const roundIds = hub.ask('breakouts.setup', {}).rounds.map(({ id }) => id)
	const input = { pool: 'booked', preset: 'balanced', seed: 11, roundIds, from: 'fresh' } as const
	expect((await lastOf(heard(hub, 'breakouts.allocate', input))).state).toBe('done')
	opened = await browser.open()
	fill = fillPage(opened.page)
	await fill.open(hub)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])
const roundId = () => hub.ask('breakouts.setup', {}).rounds[0]?.id ?? ''
const board = (pool: 'booked' | 'here' = 'booked') => {
	const answer = hub.ask('breakouts.board', { roundId: roundId(), pool })
	if (answer.outcome !== 'known') throw new Error('There is no such round')
	return answer
}
const versions = () => hub.ask('breakouts.versions', { roundId: roundId() }).versions
const stops = (pool: 'booked' | 'here') =>
	board(pool).findings.filter(({ strength }) => strength === 'block' || strength === 'publish').length
const hosts = () =>
	JSON.stringify(board().groups.map((group) => group.hosts.map(({ registrationId }) => registrationId)))
const dialog = () => opened.page.getByRole('dialog')

/** Everybody comes in but every ninth. */
const letIn = (): void => {
	const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	for (const [index, { registrationId }] of sample.people.entries())
		if (index % 9 !== 4) hub.call('checkin.admit', { registrationId, dayId, method: 'search' }, deskActor('Desk 2'))
}

describe('publishing', () => {
	it('asks for a few words where a rule warns, and says what to print', { timeout: 120_000 }, async () => {
		const { page } = opened
		expect(stops('booked')).toBe(0)
		const warned = new Set(
			board()
				.findings.filter(({ strength }) => strength === 'warn')
				.map(({ rule }) => rule),
		)
		expect(warned.size).toBeGreaterThan(0)
		await fill.view('Board')
		await fill.button('Review and publish').click()
		await page.getByRole('dialog', { name: 'Publish version 1 of round 1' }).waitFor()
		const fields = dialog().getByRole('textbox', { name: 'Why is this all right?' })
		await expect.poll(() => fields.count()).toBe(warned.size)
		await expectAccessible('publishing')

		// Without words nothing happens, and the first field that lacks them has the focus.
		await dialog().getByRole('button', { name: 'Publish version 1' }).click()
		await dialog().getByText('A few words, please: at least three letters.').first().waitFor()
		await focusIsOn(fields.first())
		expect(versions()).toEqual([])
		await expectAccessible('words missing')

		for (const field of await fields.all()) await field.fill('The room knows')
		await page.keyboard.press('Enter')
		await page.getByRole('dialog', { name: /^Version 1, 11:18$/ }).waitFor()
		const people = board().groups.reduce((sum, group) => sum + group.people.length, 0)
		await dialog()
			.getByRole('button', { name: `Print ${people} slips` })
			.waitFor()
		await expectAccessible('published')
		expect(versions()[0]).toMatchObject({ version: 1, people })
		expect(new Set(versions()[0]?.reasons.map(({ rule }) => rule))).toEqual(warned)
		await dialog().getByRole('button', { name: 'Back to the board' }).click()

		// The board lists it, with the words.
		await page.getByText('People hold version 1, 11:18').click()
		await page
			.getByText(/: “The room knows”$/)
			.first()
			.waitFor()
		await expectAccessible('versions')
	})

	it('counts whose slip changes, by name, once people hold one', { timeout: 120_000 }, async () => {
		const { page } = opened
		const rules = [
			...new Set(
				board()
					.findings.filter(({ strength }) => strength === 'warn')
					.map(({ rule }) => rule),
			),
		]
		const reasons = rules.map((rule) => ({ key: rule, rule, words: 'fine' }))
		const first = hub.call('breakouts.publish', { roundId: roundId(), pool: 'booked', reasons })
		expect(first.outcome.outcome).toBe('published')
		await fill.view('Board')
		await fill.button('Review and publish').click()
		await dialog().getByText('Nobody’s place changes. People hold version 1.').waitFor()
		await dialog().getByRole('button', { name: 'Go back' }).click()

		// One person moves to a table with room for them.
		const { groups } = board()
		const moved = groups
			.flatMap(({ id, people }) => people.map((person) => ({ ...person, from: id })))
			.find((person) =>
				groups.some(
					(to) =>
						to.id !== person.from &&
						!person.isCompanion &&
						person.mark === '' &&
						hub.call('breakouts.move', {
							rows: [{ registrationId: person.registrationId, roundId: roundId(), groupId: to.id }],
							how: 'hand',
						}).outcome.outcome === 'moved',
				),
			)
		if (moved === undefined) throw new Error('Nobody could be moved')
		await fill.button('Review and publish').click()
		await dialog().getByText('1 person gets a changed slip. Everybody else keeps version 1.').waitFor()
		await dialog().getByText('Who gets a changed slip').click()
		await dialog()
			.getByText(new RegExp(`^${moved.preferredName} \\(${moved.badgeCode}\\): Table \\d+ to Table \\d+$`))
			.waitFor()
		await expectAccessible('a changed slip')
		if (stops('booked') === 0) {
			for (const field of await dialog().getByRole('textbox').all()) await field.fill('Asked for it')
			await dialog().getByRole('button', { name: 'Publish version 2' }).click()
			await page.getByRole('dialog', { name: /^Version 2, / }).waitFor()
			await dialog().getByRole('button', { name: 'Print 1 changed slip' }).click()
			await page.waitForURL(/#\/breakouts\/tables$/)
			expect(versions()[0]).toMatchObject({ version: 2, changed: 1 })
		}
	})
})

describe('twenty minutes before a round', () => {
	it('leads from any screen to the smallest fix, makes it, and takes it back', { timeout: 120_000 }, async () => {
		const { page } = opened
		letIn()
		const { notHere, troubled } = board('here')
		const before = { stops: stops('here'), hosts: hosts() }
		expect(before.stops).toBeGreaterThan(0)
		await page.goto(`${hub.address}/#/history`)
		const banner = page.getByRole('region', { name: 'Before round 1' })
		await banner.getByText('Round 1 begins in 17 minutes.').waitFor()
		await banner
			.getByText(`${notHere} booked people have not arrived. ${troubled} tables now have a problem.`)
			.waitFor()
		await expectAccessible('the banner')

		await banner.getByRole('button', { name: 'Review' }).click()
		const fix = page.getByRole('region', { name: 'Smallest fix for round 1' })
		await fix.getByText(/^Settles (all )?\d/).waitFor()
		await page.getByRole('radio', { name: 'People here', checked: true }).waitFor()
		await fill.expectFocus('Smallest fix for round 1')
		await expectAccessible('the smallest fix')
		expect(stops('here')).toBe(before.stops)

		await fix.getByRole('button', { name: /^Make \d+ changes?$/ }).click()
		await fix.getByText(/changes? (was|were) made\. Nobody is told until you publish\./).waitFor()
		await fix.getByText('Nothing stops publishing. No moves are needed.').waitFor()
		expect(stops('here')).toBe(0)
		await expectAccessible('the changes made')

		await fix.getByRole('button', { name: 'Undo' }).click()
		await fix.getByText(/^Settles (all )?\d/).waitFor()
		expect(stops('here')).toBe(before.stops)
		expect(hosts()).toBe(before.hosts)
	})

	it('is put away until something changes, and is not at the desk', async () => {
		const { page } = opened
		letIn()
		await page.goto(`${hub.address}/#/history`)
		const banner = page.getByRole('region', { name: 'Before round 1' })
		await banner.getByRole('button', { name: 'Put this away until something changes' }).click()
		await banner.waitFor({ state: 'detached' })
		const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
		const late = board('here')
			.groups.flatMap(({ people }) => people)
			.find(({ isHere }) => !isHere)
		hub.call(
			'checkin.admit',
			{ registrationId: late?.registrationId ?? '', dayId, method: 'search' },
			deskActor('Desk 2'),
		)
		await banner.waitFor()
		await page.getByRole('link', { name: 'Desk', exact: true }).click()
		await banner.waitFor({ state: 'detached' })
	})

	it('takes no number of moves that cannot be', async () => {
		const { page } = opened
		letIn()
		await page.goto(`${hub.address}/#/history`)
		await page.getByRole('button', { name: 'Review' }).click()
		const fix = page.getByRole('region', { name: 'Smallest fix for round 1' })
		const most = fix.getByRole('spinbutton', { name: 'Moves at most' })
		await fix.getByRole('button', { name: 'One move more' }).click()
		await expect.poll(() => most.inputValue()).toBe('13')
		await most.fill('99')
		await fix.getByText('A number from 1 to 60.').waitFor()
		await expectAccessible('a wrong number')
		await fix.getByRole('button', { name: 'One move fewer' }).click()
		await expect.poll(() => most.inputValue()).toBe('1')
	})
})
