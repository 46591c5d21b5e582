/**
 * The conference's breakout groups over two days, as its organiser has them: too few voices for two at every
 * table, said before anything is run and kept to; three rounds with three topics for everybody; and a lift that
 * stops on the second morning, settled with the smallest fix and published again. What must hold is worked out
 * from the sample, not by the app's rules.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { cypDay, playMorning } from '../support/eventDay.ts'
import { groupSecretsOf } from '../support/groupSecrets.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import {
	type Board,
	boardOf,
	brokenIn,
	type Seating,
	seatingOf,
	stopsIn,
	voicesIn,
	warnedIn,
} from '../support/seating.ts'
import { fillPage } from './pages/fillPage.ts'
import { keysOf } from './pages/keys.ts'

const sample = sampleEvent('cyp-intensive')
const [day1, day2] = [cypDay(1, sample), cypDay(2, sample)]
const rounds = sample.breakouts.rounds.map(({ id }) => id)
const [round1 = '', round2 = '', round3 = ''] = rounds
const roomsWith = (...access: string[]) =>
	sample.event.rooms.filter((room) => access.includes(room.access)).map(({ id }) => id)
const lifted = sample.event.rooms.filter(({ access }) => access === 'lift').map(({ name }) => name)

const clock = { nowMs: Date.parse('2027-06-08T08:00:00+01:00') }
let browser: TestBrowser
let hub: TestHub
let organiser: TestPage
const pages: TestPage[] = []
const read: string[] = []

const open = async (): Promise<TestPage> => {
	const opened = await browser.open({ height: 900 })
	pages.push(opened)
	return opened
}
const readAll = async () => void read.push(await organiser.page.evaluate(() => document.body.innerText))
const accessible = async (state: string, within?: string) =>
	expect(await axeFindings(organiser.page, within), state).toEqual([])
const dialog = (name: string | RegExp) => organiser.page.getByRole('dialog', { name })
const isOver = (name: RegExp) => organiser.page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 90_000 })

const turnTo = async (round: number, pool: 'Everybody booked' | 'People here'): Promise<void> => {
	const { page } = organiser
	await page.getByRole('radio', { name: `Round ${round}`, exact: true }).click()
	await page.getByRole('heading', { level: 1, name: `Round ${round} groups` }).waitFor()
	await page.getByRole('radio', { name: pool, exact: true }).click()
	await page.locator('[data-card]').first().waitFor()
}
type By = 'mouse' | 'keys'
const act = async (button: string | RegExp, by: By): Promise<void> => {
	if (by === 'keys') await keysOf(organiser.page).enter(button)
	else await organiser.page.getByRole('button', { name: button }).click()
}
/** From the board to what people hold, with a few words for whatever warns. */
const publish = async (round: number, version: number, board: Board, by: By = 'mouse'): Promise<void> => {
	const keys = keysOf(organiser.page)
	await act('Review and publish', by)
	await dialog(`Publish version ${version} of round ${round}`).waitFor()
	await readAll()
	await keys.fillEach('Why is this all right?', warnedIn(board).length, 'There are too few of us for every table')
	await act(`Publish version ${version}`, by)
	await dialog(new RegExp(`^Version ${version}, `)).waitFor()
	await act('Back to the board', by)
	await dialog(/./).waitFor({ state: 'detached' })
	expect(hub.ask('breakouts.versions', { roundId: board.round.id }).versions[0]).toMatchObject({ version })
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub({ nowMs: () => clock.nowMs })
	await hub.openSample('cyp-intensive')
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})

describe('the first day', () => {
	it('says before the run that not every table can have two voices', { timeout: 120_000 }, async () => {
		playMorning(hub, clock, day1)
		organiser = await open()
		const fill = fillPage(organiser.page)
		await fill.open(hub)
		await fill.pool('People who are here')
		const [truth] = hub.ask('breakouts.truth', { pool: 'here' }).rounds
		expect(truth).toMatchObject({ groups: 24, voices: 16, hostVoices: 12, coverable: 14, atMost: 14 })
		await fill.expectTitle(`${truth?.people} people, ${truth?.seats} seats: everybody fits`)
		await organiser.page
			.getByText('Round 1: 28 voices can cover 14 of 24 groups at two each. 12 of them host a table.')
			.waitFor()
		await organiser.page.getByText('Accept tables with none, and say so to the room').waitFor()
		await readAll()
		await accessible('too few voices')
	})

	it('fills round 1 with those who are here: two voices or none, and no more tables than said', {
		timeout: 120_000,
	}, async () => {
		const fill = fillPage(organiser.page)
		await fill.setSeed('7')
		await fill.find().click()
		await isOver(/got their first choice$/)
		await organiser.page.getByText('Nobody is the only voice of lived experience at a table.').waitFor()
		await organiser.page.getByText('14 of 24 tables can have two.').first().waitFor()
		await readAll()
		await accessible('round 1 is filled')

		const board = boardOf(hub, round1, 'here')
		expect(stopsIn(board)).toEqual([])
		expect(board.unplaced).toEqual([])
		expect(brokenIn(board, sample, roomsWith('stepFree', 'lift'))).toEqual([])
		expect(board.findings.filter(({ rule }) => rule === 'G15')).toEqual([])
		const voices = [...voicesIn(board, sample, 'here', day1.walkIns)]
		expect(voices.filter(([, count]) => count === 1)).toEqual([])
		const without = voices.filter(([, count]) => count === 0).map(([number]) => number)
		expect(24 - without.length).toBeLessThanOrEqual(14)
		const said = board.findings.filter(({ rule }) => rule === 'G2')
		expect(said.map(({ values }) => values)).toEqual(without.map((number) => ({ number, coverable: 14, groups: 24 })))
	})

	it('fills rounds 2 and 3 for everybody booked, with other topics', { timeout: 120_000 }, async () => {
		const fill = fillPage(organiser.page)
		await fill.pool('Everybody booked')
		await organiser.page.getByRole('checkbox', { name: 'Round 1, 13:40' }).click()
		const before = seatingOf(boardOf(hub, round1, 'here'))
		await fill.find().click()
		await isOver(/got their first choice in one of the rounds$/)
		await readAll()
		expect(seatingOf(boardOf(hub, round1, 'here')).at).toEqual(before.at)

		const boards = rounds.map((id) => boardOf(hub, id, 'booked'))
		for (const board of boards.slice(1)) {
			expect(stopsIn(board)).toEqual([])
			expect(board.findings.filter(({ rule }) => rule === 'G15')).toEqual([])
			expect(brokenIn(board, sample, roomsWith('stepFree', 'lift'))).toEqual([])
			expect([...voicesIn(board, sample, 'booked', day1.walkIns).values()]).not.toContain(1)
		}
		const topics = new Map<string, string[]>()
		for (const { groups } of boards)
			for (const { topicId, people } of groups)
				for (const { registrationId, isCompanion } of people)
					if (!isCompanion) topics.set(registrationId, [...(topics.get(registrationId) ?? []), topicId])
		expect([...topics.values()].filter((list) => list.length === 3).length).toBeGreaterThan(100)
		/** Whoever has a topic twice is found. */
		const found = new Set(
			boards.flatMap(({ findings }) =>
				findings
					.filter(({ rule, values }) => rule === 'G12' && values['kind'] === 'topic')
					.flatMap(({ registrationIds }) => registrationIds),
			),
		)
		const twice = [...topics].filter(([, list]) => new Set(list).size < list.length).map(([id]) => id)
		expect(twice.filter((id) => !found.has(id))).toEqual([])
	})

	it('publishes all three rounds', { timeout: 180_000 }, async () => {
		await fillPage(organiser.page).view('Board')
		for (const [at, pool] of (['here', 'booked', 'booked'] as const).entries()) {
			await turnTo(at + 1, pool === 'here' ? 'People here' : 'Everybody booked')
			await publish(at + 1, 1, boardOf(hub, rounds[at] ?? '', pool))
		}
		const [first] = hub.ask('breakouts.versions', { roundId: round1 }).versions
		expect(first?.reasons.some(({ rule }) => rule === 'G2')).toBe(true)
	})
})

describe('the second day, ten minutes to nine: the lift stops', () => {
	const told = new Map<string, Seating>()
	const noSteps = roomsWith('stepFree')

	it('shows at once whom it touches', { timeout: 120_000 }, async () => {
		playMorning(hub, clock, day2, '08:50')
		for (const id of rounds) told.set(id, seatingOf(boardOf(hub, id, 'booked')))
		await turnTo(2, 'Everybody booked')
		const stopping = organiser.page.locator('.rail').getByText(/^\d+ stops? publishing$/)
		expect(await stopping.count()).toBe(0)

		// Somebody else of the organisers writes it down; the board that is open knows.
		const other = await open()
		await fillPage(other.page).open(hub)
		await fillPage(other.page).view('Set up')
		const parts = other.page.getByRole('navigation', { name: 'Parts of the set-up' })
		await parts.getByRole('link', { name: 'Rooms today' }).click()
		for (const room of lifted) {
			await other.page.getByRole('switch', { name: `The lift is out: ${room}` }).click()
			await other.page.locator('.toast', { hasText: `${room}: The lift is out.` }).waitFor()
		}
		expect(await axeFindings(other.page)).toEqual([])
		await other.close()

		await stopping.waitFor()
		for (const id of [round2, round3]) {
			const board = boardOf(hub, id, 'booked')
			const touched = brokenIn(board, sample, noSteps)
			expect(touched.length).toBeGreaterThan(0)
			const found = board.findings.filter(({ rule }) => rule === 'A1')
			expect(found.map(({ values }) => `steps: table ${values['number']}`).toSorted()).toEqual(touched.toSorted())
			expect(stopsIn(board)).toHaveLength(found.length)
		}
		await readAll()
		await accessible('what the lift does', '.rail')
	})

	it.each([
		[2, 'mouse'],
		[3, 'keys'],
	] as const)(
		'settles round %i with the smallest fix and publishes it again, by %s',
		{ timeout: 180_000 },
		async (number, by) => {
			const { page } = organiser
			const roundId = rounds[number - 1] ?? ''
			await turnTo(number, 'Everybody booked')
			const touched = brokenIn(boardOf(hub, roundId, 'booked'), sample, noSteps).length
			await act('Suggest the smallest fix', by)
			const fix = page.getByRole('region', { name: `Smallest fix for round ${number}` })
			await fix.getByText(/^Settles all \d+\./).waitFor({ timeout: 60_000 })
			await readAll()
			await accessible('the smallest fix', '.smallest-fix')
			await act(/^Make \d+ changes?$/, by)
			await fix.getByText('Nothing stops publishing. No moves are needed.').waitFor({ timeout: 60_000 })
			await act('Close', by)

			const board = boardOf(hub, roundId, 'booked')
			expect(stopsIn(board)).toEqual([])
			expect(brokenIn(board, sample, noSteps)).toEqual([])
			expect([...voicesIn(board, sample, 'booked', day1.walkIns).values()]).not.toContain(1)
			const before = told.get(roundId)?.at ?? new Map<string, string>()
			const { at } = seatingOf(board)
			expect([...at.keys()].toSorted()).toEqual([...before.keys()].toSorted())
			const moved = [...at].filter(([id, group]) => before.get(id) !== group).length
			expect(moved).toBeGreaterThanOrEqual(touched)
			// Whoever must move, whoever comes with them, and few others.
			expect(moved).toBeLessThan(12)

			await publish(number, 2, board, by)
			const versions = hub.ask('breakouts.versions', { roundId }).versions
			expect(versions.map(({ version, changed }) => [version, changed])).toEqual([
				[2, moved],
				[1, 0],
			])
			await page.getByText('People hold version 2, 08:50').click()
			const list = page.getByRole('list', { name: 'Versions of this round' })
			await list.getByText(`${moved} changed`).waitFor()
			await expect.poll(() => list.locator(':scope > li').count()).toBe(2)
			await readAll()
			await page.getByText('People hold version 2, 08:50').click()
		},
	)

	it('leaves the first day as it was, hints at nobody’s wishes, and nothing went wrong', () => {
		expect(seatingOf(boardOf(hub, round1, 'booked')).at).toEqual(told.get(round1)?.at)
		expect(read.length).toBeGreaterThan(8)
		expect(read.flatMap(groupSecretsOf(sample).onScreen)).toEqual([])
		expect(pages.flatMap(({ problems }) => problems)).toEqual([])
	})
})
