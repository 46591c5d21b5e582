/**
 * Finding groups end to end on the sample forum: what can be, a real run, stopping it, leaving it, taking it
 * back, and what cannot be. What the screen says is held against what the hub has.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type FillPage, fillPage } from './pages/fillPage.ts'
import { focusOn } from './pages/settle.ts'

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
const truth = (pool: 'booked' | 'here' = 'booked') => hub.ask('breakouts.truth', { pool })
const rounds = () => hub.ask('breakouts.setup', {}).rounds
const boardOf = (index: number, pool: 'booked' | 'here' = 'booked') => {
	const answer = hub.ask('breakouts.board', { roundId: rounds()[index]?.id ?? '', pool })
	if (answer.outcome !== 'known') throw new Error('There is no such round')
	return answer
}
const seated = (index: number): number => boardOf(index).groups.reduce((sum, { people }) => sum + people.length, 0)
/** Where everybody sits in every round: the same text for the same draft. */
const draft = (): string =>
	JSON.stringify(
		rounds().map((_, index) =>
			boardOf(index).groups.map(({ id, people }) => [id, people.map(({ registrationId }) => registrationId)]),
		),
	)

const run = async (seed = '7') => {
	await fill.setSeed(seed)
	await fill.find().click()
	await fill.expectTitle(/got their first choice in one of the rounds$/)
}

describe('before anything is run', () => {
	it('says what can be, in the numbers the hub has', async () => {
		const [first, second] = truth().rounds
		if (first === undefined || second === undefined) throw new Error('The sample has two rounds')
		await fill.expectTitle(`${first.people} people, ${first.seats} seats: everybody fits`)
		const stepFree = first.needs.find(({ feature }) => feature === 'stepFree')
		const needs = await fill.linesOf('What rooms must have')
		expect(needs.join(' ')).toContain(
			`${stepFree?.people} people need a step-free way; those rooms have ${stepFree?.seats} seats in ${stepFree?.groups} groups.`,
		)
		const voices = await fill.linesOf('Voices of lived experience')
		expect(voices.join(' ')).toContain(`${first.voices + first.hostVoices} voices can cover all ${first.groups} groups`)
		await fill.button(`Find groups for ${first.people} people`).waitFor()
		await expectAccessible('the truth')
		expect(seated(0)).toBe(0)
	})

	it('knows that nobody has come in yet, and goes back to everybody', async () => {
		await fill.pool('People who are here')
		await fill.expectTitle('There is nobody to find a group for yet')
		await expectAccessible('nobody here')
		await fill.button('Show everybody booked').click()
		await fill.expectTitle(/everybody fits$/)
	})

	it('names what is missing where rooms are out, who it is about, and finds no groups then', async () => {
		const { rooms, groups } = hub.ask('breakouts.setup', {})
		const used = rooms.filter(({ id }) => groups.some(({ roomId }) => roomId === id))
		for (const { id: roomId } of used.slice(0, 3))
			hub.call('breakouts.setRoomFault', { roomId, fault: 'room', isOut: true })
		const [first] = truth().rounds
		const short = (first?.people ?? 0) - (first?.seats ?? 0)
		expect(short).toBeGreaterThan(0)
		await fill.expectTitle(`${first?.people} people, ${first?.seats} seats: ${short} too few`)
		const seats = (await fill.linesOf('Seats')).join(' ')
		expect(seats).toContain(`${short} seats too few`)
		expect(seats).toContain(`${first?.noRoom.length} tables have no room.`)
		await expectAccessible('too few seats')

		const before = draft()
		await fill.find().click()
		await fill.expectTitle('Not everybody can have a place as things are')
		await opened.page.getByRole('heading', { name: 'Seats that are missing' }).waitFor()
		await opened.page
			.getByText(/^Who these \d+ people are$/)
			.last()
			.click()
		await expectAccessible('impossible')
		expect(draft()).toBe(before)
		// Nobody learns here that somebody asked to be apart from somebody.
		expect(await opened.page.locator('main').innerText()).not.toMatch(/apart/i)
	})
})

describe('a run', () => {
	it('gives everybody a group, says what people got, and is taken back', { timeout: 120_000 }, async () => {
		await run()
		const [first] = truth().rounds
		expect(seated(0)).toBe(first?.people)
		expect(seated(1)).toBe(truth().rounds[1]?.people)
		const { lastRun } = boardOf(0)
		expect(lastRun?.result.seed).toBe(7)
		const { best, rounds: profiles } = lastRun?.result.profile ?? { best: null, rounds: [] }
		const choosers = best === null ? 0 : Object.values(best).reduce((sum, people) => sum + people, 0) - best.noChoice
		expect(await fill.title()).toBe(`${best?.first} of ${choosers} people got their first choice in one of the rounds`)
		const table = await fill.got()
		expect(table.map(([name]) => name)).toEqual(['Round 1', 'Round 2', 'All rounds together', 'Best of each person'])
		expect(table[0]?.[1]).toMatch(new RegExp(`^${profiles[0]?.first} \\(\\d+%\\)$`))
		expect(lastRun?.result.loneVoices).toBe(0)
		await opened.page.getByText('Nobody is the only voice of lived experience at a table.').waitFor()
		await opened.page.getByRole('heading', { name: 'What needs a look' }).waitFor()
		await expectAccessible('the result')

		await fill.button('Undo').click()
		await fill.expectTitle(/everybody fits$/)
		await opened.page.getByText('Taken back. The groups are as they were before.').first().waitFor()
		expect(seated(0)).toBe(0)
		await expectAccessible('taken back')
	})

	it('is the same for the same seed, and changes nobody where nothing has changed', { timeout: 120_000 }, async () => {
		await run('11')
		const once = draft()
		await opened.page.locator('label', { hasText: 'Start afresh' }).click()
		await fill.find().click()
		await fill.expectTitle(/^Finding groups/)
		await fill.expectTitle(/first choice/)
		expect(draft()).toBe(once)
		await opened.page.getByText('Everybody is where they were in the draft before.').waitFor()
	})

	it('fills the rounds that are ticked and no other', { timeout: 120_000 }, async () => {
		await opened.page.getByRole('checkbox', { name: /^Round 2,/ }).uncheck()
		await opened.page.getByText('The others stay as they are.').waitFor()
		await fill.find().click()
		await fill.expectTitle(/got their first choice$/)
		expect(seated(0)).toBeGreaterThan(0)
		expect(seated(1)).toBe(0)
		await opened.page.getByRole('checkbox', { name: /^Round 1,/ }).uncheck()
		await opened.page.getByText('Choose a round to fill.').waitFor()
		await expect.poll(() => fill.find().getAttribute('aria-disabled')).toBe('true')
	})

	it('stops when asked, and keeps the best it has', { timeout: 120_000 }, async () => {
		const stopped = fill.pressOncePlaced('Stop and keep the best')
		await fill.find().click()
		await stopped
		await fill.expectTitle(/first choice/)
		const moves = boardOf(0).lastRun?.result.moves ?? 0
		expect(moves).toBeLessThan(1_000_000)
		expect(seated(0)).toBe(truth().rounds[0]?.people)
	})

	it('moves nobody when it is left', async () => {
		const left = fill.pressOncePlaced('Leave it')
		await fill.find().click()
		await left
		await opened.page.getByText('You left the search. The groups are as they were.').first().waitFor()
		await fill.expectTitle(/everybody fits$/)
		// Only once nothing runs any more is it certain that nothing came of it.
		for (let isOn = true; isOn; ) {
			const answer = await hub.hub.dispatch(ownActor, 'breakouts.stopAllocating', {}, new AbortController().signal)
			isOn = (answer as { wasRunning: boolean }).wasRunning
			// The hub lives in this process: let it hear that the page has gone.
			await new Promise((resolve) => setImmediate(resolve))
		}
		expect(seated(0) + seated(1)).toBe(0)
		await expectAccessible('left')
	})

	it('can be looked at while it is on, and from another view meanwhile', { timeout: 120_000 }, async () => {
		await fill.find().click()
		await fill.expectTitle(/^Finding groups/)
		await expectAccessible('working')
		await fill.view('Set up')
		await fill.view('Fill groups')
		await fill.expectTitle(/first choice/)
		expect(seated(0)).toBeGreaterThan(0)
	})

	it('refuses a seed that is none, and says what one is', async () => {
		await fill.setSeed('12x')
		await opened.page.getByText('A whole number up to 2,147,483,647, or nothing.').waitFor()
		await expect.poll(() => fill.find().getAttribute('aria-disabled')).toBe('true')
		await expectAccessible('a wrong seed')
	})

	it('works by keyboard alone, from the title to Undo', { timeout: 120_000 }, async () => {
		const { page } = opened
		await fill.expectTitle(/everybody fits$/)
		await focusOn(page.getByRole('link', { name: 'Fill groups' }))
		await page.keyboard.press('Tab')
		for (let tries = 0; tries < 40; tries++) {
			if (await page.getByRole('radio', { name: /^Balanced/ }).evaluate((one) => one === document.activeElement)) break
			await page.keyboard.press('Tab')
		}
		await page.keyboard.press('ArrowUp')
		expect(await page.getByRole('radio', { name: /^Choices first/ }).isChecked()).toBe(true)
		await fill.tabTo(/^Find groups for/, 'Enter')
		await fill.expectTitle(/first choice/)
		await fill.expectFocus(/first choice/)
		expect(boardOf(0).lastRun?.result.preset).toBe('choices-first')
		await fill.tabTo('Undo', 'Enter')
		await fill.expectFocus(/everybody fits$/)
		expect(seated(0)).toBe(0)
	})
})
