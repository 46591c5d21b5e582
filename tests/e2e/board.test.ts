/**
 * The board end to end: the sample forum with its groups filled by a real allocation, moved by mouse, by finger and
 * by keys. What the screen shows is held against what the hub has.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { heard, lastOf } from '../support/breakoutsInHub.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { boardCases } from './pages/boardCases.ts'
import { type BoardPage, boardPage } from './pages/boardPage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let board: BoardPage
let roundId = ''

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
	const roundIds = hub.ask('breakouts.setup', {}).rounds.map(({ id }) => id)
	roundId = roundIds[0] ?? ''
	const input = { pool: 'booked', preset: 'balanced', seed: 11, roundIds, from: 'fresh' } as const
	const done = await lastOf(heard(hub, 'breakouts.allocate', input))
	if (done.state !== 'done') throw new Error(`The allocation ended as ${done.state}`)
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
beforeEach(async () => {
	opened = await browser.open()
	board = boardPage(opened.page)
	await board.open(hub)
})
afterEach(async ({ task }) => {
	await opened.close()
	if (task.result?.state !== 'fail') expect(opened.problems).toEqual([])
})

const known = () => boardCases(hub, roundId).known()
const seatOf = (id: string) => boardCases(hub, roundId).seatOf(id)
const optionsOf = (id: string) => boardCases(hub, roundId).optionsOf(id)
const somebody = (...asked: Parameters<ReturnType<typeof boardCases>['somebody']>) =>
	boardCases(hub, roundId).somebody(...asked)

/** The whole board takes axe a while: it is looked at twice, and what opens over it for itself. */
const axe = async (part: string) => expect(await axeFindings(opened.page, part), part).toEqual([])

describe('the board', () => {
	it('shows every table and everybody at it, in one place that scrolls, and is accessible', async () => {
		const { groups } = known()
		await expect.poll(() => opened.page.locator('[data-column]').count()).toBe(groups.length)
		await expect
			.poll(() => opened.page.locator('[data-card]').count())
			.toBe(groups.reduce((sum, { people }) => sum + people.length, 0))
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
		expect(await axeFindings(opened.page)).toEqual([])
		const last = groups.at(-1)
		await board.button(new RegExp(`^Table ${last?.number}, `)).click()
		await opened.page.getByRole('heading', { level: 3, name: new RegExp(`^Table ${last?.number}:`) }).waitFor()
		await expect.poll(() => board.focused()).toBe(last?.people[0]?.registrationId)
	}, 180_000)
	it('sends no wish and no need to the page', async () => {
		await opened.settled()
		const sent = opened.answers.filter(({ call }) => call === 'breakouts.board').map(({ body }) => body)
		expect(sent.length).toBeGreaterThan(0)
		expect(sent.join()).not.toMatch(/"(avoids|apart|choices|roomNeeds|sector|isVoice)"/)
	})
	it('works in a narrow window, with forced colours and without motion', async () => {
		const narrow = await browser.open({ width: 640, height: 800, hasForcedColors: true, hasReducedMotion: true })
		const small = boardPage(narrow.page)
		await small.open(hub)
		expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
		const [first] = known().groups[0]?.people ?? []
		await small.openPanel(first?.registrationId ?? '')
		expect(await axeFindings(narrow.page)).toEqual([])
		await narrow.close()
	}, 180_000)
})

describe('by mouse', () => {
	it('shows what every table would mean before anybody is put down, and Undo takes it back', async () => {
		const { id, name, from, to, number } = somebody('fits')
		await board.hold(id, to)
		await board.verdict(to).getByText('Fits').waitFor()
		await expect.poll(() => opened.page.locator('.verdict').count()).toBe(known().groups.length)
		expect(seatOf(id)).toBe(from)
		await opened.page.mouse.up()
		await board.expectAt(id, to)
		await board.expectSaid(`${name} is at table ${number} now.`)
		expect(seatOf(id)).toBe(to)
		await opened.page.keyboard.press('Control+z')
		await board.expectAt(id, from)
		expect(seatOf(id)).toBe(from)
		await board.toast(/^Taken back: /).waitFor()
	})
	it('changes nothing when Escape is pressed or the card is dropped beside the tables', async () => {
		const { id, from, to } = somebody('fits')
		await board.hold(id, to)
		await board.press('Escape')
		await opened.page.locator('.board-ghost').waitFor({ state: 'detached' })
		await opened.page.mouse.up()
		await board.hold(id, to)
		await opened.page.mouse.move(100, 20, { steps: 3 })
		await opened.page.locator('.column-over').waitFor({ state: 'detached' })
		await opened.page.mouse.up()
		expect(await board.shownAt(id)).toBe(from)
		expect(seatOf(id)).toBe(from)
	})
	it('offers to change places at a full table', async () => {
		const { id, from, to, option } = somebody('swap')
		await board.hold(id, to)
		await board.verdict(to).getByText(`Swap with ${option.swapWith?.preferredName}`).waitFor()
		await opened.page.mouse.up()
		await board.button('Change their places').waitFor()
		await axe('.dialog')
		expect(seatOf(id)).toBe(from)
		await board.button('Change their places').click()
		await board.expectAt(id, to)
		await board.expectAt(option.swapWith?.registrationId ?? '', from)
		await expect.poll(() => seatOf(option.swapWith?.registrationId ?? '')).toBe(from)
		await board.button('Undo').click()
		await board.expectAt(id, from)
		await board.expectAt(option.swapWith?.registrationId ?? '', to)
	})
	it('leaves people where they are where a table is not for them, and does not say more than it may', async () => {
		const { id, from, to } = somebody('cannot')
		await board.hold(id, to)
		await opened.page.locator(`[data-column="${to}"] .verdict-cannot`).waitFor()
		await opened.page.mouse.up()
		await board.toast(/ stays at table /).waitFor()
		expect(await board.shownAt(id)).toBe(from)
		expect(seatOf(id)).toBe(from)
	})
})

describe('by finger', () => {
	it('a card is picked up by resting on it, and shows what tables would mean', async () => {
		const { id, from, to } = somebody('fits')
		await board.card(id).scrollIntoViewIfNeeded()
		await board.column(to).scrollIntoViewIfNeeded()
		const letGo = await board.holdByFinger(id, to)
		await board.verdict(to).getByText('Fits').waitFor()
		await letGo()
		await board.expectAt(id, to)
		await expect.poll(() => seatOf(id)).toBe(to)
		await board.button('Undo').click()
		await board.expectAt(id, from)
	})
})

describe('by keys', () => {
	it('arrows go from card to card; Tab comes to one card only', async () => {
		const { groups } = known()
		const [first, second] = groups
		await board.focus(first?.people[0]?.registrationId ?? '')
		await board.press('ArrowDown')
		expect(await board.focused()).toBe(first?.people[1]?.registrationId)
		await board.press('ArrowRight')
		expect(await board.focused()).toBe(second?.people[1]?.registrationId)
		await board.press('PageUp')
		expect(await board.focused()).toBe(second?.people[0]?.registrationId)
		await board.press('End')
		expect(await board.focused()).toBe(groups.at(-1)?.people[0]?.registrationId)
		await expect.poll(() => opened.page.locator('[data-card][tabindex="0"]').count()).toBe(1)
	})
	it('Space picks up, arrows choose with the consequences said, Enter puts down', async () => {
		const { id, name, from, to, number } = somebody('fits')
		const order = known().groups.map((group) => group.id)
		const steps = order.indexOf(to) - order.indexOf(from)
		await board.focus(id)
		await board.press('Space')
		await board.expectSaid(new RegExp(`^${name}, .*picked up`))
		await board.verdict(from).waitFor()
		for (let at = 0; at < Math.abs(steps); at++) await board.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft')
		await board.expectSaid(new RegExp(`^Table ${number}, \\d+ of \\d+\\. Fits\\.`))
		await board.press('Escape')
		await board.expectSaid(new RegExp(`^${name} stays at table `))
		expect(await board.shownAt(id)).toBe(from)
		await board.press('Space')
		await board.verdict(from).waitFor()
		for (let at = 0; at < Math.abs(steps); at++) await board.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft')
		await board.press('Enter')
		await board.expectAt(id, to)
		await expect.poll(() => seatOf(id)).toBe(to)
		await expect.poll(() => board.focused()).toBe(id)
		// Only what the hub has answered to can be taken back.
		await board.expectSaid(`${name} is at table ${number} now.`)
		await board.press('Control+z')
		await board.expectAt(id, from)
	})
	it('Enter opens the panel, Escape closes it and the card has the focus again', async () => {
		const { id } = somebody('fits', false)
		await board.focus(id)
		await board.press('Enter')
		await board.panel.waitFor()
		await board.press('Escape')
		await board.panel.waitFor({ state: 'detached' })
		expect(await board.focused()).toBe(id)
		expect(await opened.page.locator('.verdict').count()).toBe(0)
	})
})

describe('the panel of a person', () => {
	it('says why they are here, lists every table, and moves them', async () => {
		const { id, from, to, number } = somebody('fits', false)
		await board.openPanel(id)
		const why = hub.ask('breakouts.why', { registrationId: id, roundId })
		if (why.outcome !== 'known') throw new Error('There is no reason')
		await expect.poll(() => board.panel.locator('.why-reasons li').count()).toBeGreaterThanOrEqual(why.reasons.length)
		expect(await board.panel.locator('.why-reasons').innerText()).not.toMatch(/\{\{|groupBoard/)
		await axe('.card-panel')
		await board.button('All tables').click()
		await board.panel.getByRole('button', { name: new RegExp(`^Table ${number}:`) }).waitFor()
		await expect.poll(() => board.panel.locator('.table-row').count()).toBe(known().groups.length)
		await axe('.card-panel')
		await board.panel.getByRole('button', { name: new RegExp(`^Table ${number}:`) }).click()
		await board.expectAt(id, to)
		await expect.poll(() => seatOf(id)).toBe(to)
		await board.button('Undo').click()
		await board.expectAt(id, from)
	})
	it('keeps them here, and lets go again', async () => {
		const { id } = somebody('fits', false)
		const isPinned = () =>
			known()
				.groups.flatMap(({ people }) => people)
				.find((one) => one.registrationId === id)?.isPinned
		await board.openPanel(id)
		await board.button('Keep here').click()
		await board.button('Let them be moved').waitFor()
		expect(isPinned()).toBe(true)
		await board.card(id).getByText('kept here').waitFor()
		await board.press('Control+z')
		await board.button('Keep here').waitFor()
		expect(isPinned()).toBe(false)
	})
	it('rules a table out', async () => {
		const { id, from } = somebody('fits', false)
		const isBanned = (groupId: string) => optionsOf(id).groups.find((one) => one.groupId === groupId)?.why === 'banned'
		const { to } = somebody('fits', false)
		await board.openPanel(id)
		await board.button('Not this table').click()
		await board.expectSaid(/is not put at table \d+ any more/)
		hub.call('breakouts.move', { rows: [{ registrationId: id, roundId, groupId: to }], how: 'hand' })
		await board.expectAt(id, to)
		expect(isBanned(from)).toBe(true)
		hub.call('breakouts.ban', { registrationId: id, groupId: from, isBanned: false })
		hub.call('breakouts.move', { rows: [{ registrationId: id, roundId, groupId: from }], how: 'hand' })
		await board.expectAt(id, from)
	})
})

describe('a whole table', () => {
	it('is locked from its menu, and nobody is put there any more', async () => {
		const { id, to, number, from } = somebody('fits')
		const isLocked = () => known().groups.find((group) => group.id === to)?.isLocked
		await board.column(to).scrollIntoViewIfNeeded()
		await board.button(new RegExp(`^More for table ${number}$`)).click()
		await axe('.column-menu')
		await opened.page.getByRole('menuitem', { name: 'Lock this table' }).click()
		await board.column(to).getByText('Locked', { exact: true }).waitFor()
		expect(isLocked()).toBe(true)
		await board.hold(id, to)
		await board.verdict(to).getByText('Locked').waitFor()
		await opened.page.mouse.up()
		expect(await board.shownAt(id)).toBe(from)
		await board.button('Undo').click()
		await board.column(to).getByText('Locked', { exact: true }).waitFor({ state: 'detached' })
		expect(isLocked()).toBe(false)
	})
	it('finds stand-ins', async () => {
		const { number, id } = known().groups[0] ?? { number: 0, id: '' }
		await board.button(new RegExp(`^More for table ${number}$`)).click()
		await opened.page.getByRole('menuitem', { name: 'Find a host' }).click()
		await opened.page.getByRole('dialog', { name: `Who could host table ${number}?` }).waitFor()
		const answer = hub.ask('breakouts.standIns', { groupId: id, duty: 'facilitator' })
		if (answer.outcome !== 'known') throw new Error('There is no such table')
		if (answer.people.length > 0) await board.button(/^Ask /).first().waitFor()
		await axe('.dialog')
	})
})

describe('finding somebody', () => {
	it('by the letters of a name, straight to their card', async () => {
		const person = known().groups.at(-1)?.people.at(-1)
		const field = opened.page.getByRole('combobox', { name: 'Find a person on the board' })
		await field.fill(person?.badgeCode ?? '')
		await opened.page
			.getByRole('option', { name: person?.preferredName ?? '' })
			.first()
			.waitFor()
		await axe('.find')
		await board.press('Enter')
		await expect.poll(() => board.focused()).toBe(person?.registrationId)
		await expect.poll(() => field.inputValue()).toBe('')
	})
})

describe('what is to be settled', () => {
	it('is as the hub has it, and a fix does what it says', async () => {
		const { id, name, from } = somebody('fits')
		hub.call('breakouts.move', { rows: [{ registrationId: id, roundId, groupId: null }], how: 'hand' })
		await opened.page.getByRole('heading', { level: 3, name: 'Without a table' }).waitFor()
		await opened.page.locator('.column-none').locator(board.card(id)).waitFor()
		const { findings } = known()
		const finding = findings.find(({ rule }) => rule === 'P1')
		if (finding?.fix?.kind !== 'move') throw new Error('Nothing is settled by a move here')
		await expect.poll(() => opened.page.locator('.finding').count()).toBe(findings.length)
		await opened.page.getByRole('heading', { level: 2, name: /to settle$/ }).waitFor()
		await opened.page.getByRole('heading', { level: 3, name: `Stops publishing: ${name} has no table yet` }).waitFor()
		const { toGroupId } = finding.fix
		const number = known().groups.find((group) => group.id === toGroupId)?.number
		await board.button(`Bring ${name} to table ${number}`).click()
		await board.expectAt(id, toGroupId)
		await expect.poll(() => seatOf(id)).toBe(toGroupId)
		await opened.page.locator('.column-none').waitFor({ state: 'detached' })
		await board.button('Undo').click()
		await opened.page.locator('.column-none').locator(board.card(id)).waitFor()
		hub.call('breakouts.move', { rows: [{ registrationId: id, roundId, groupId: from }], how: 'hand' })
		await board.expectAt(id, from)
	})
	it('looks at people here alone, and offers the smallest fix', async () => {
		await opened.page.getByRole('radio', { name: 'People here' }).click()
		const here = hub.ask('breakouts.board', { roundId, pool: 'here' })
		if (here.outcome !== 'known') throw new Error('There is no such round')
		await expect.poll(() => opened.page.locator('.finding').count()).toBe(Math.min(40, here.findings.length))
		const stops = here.findings.filter(({ strength }) => strength === 'publish' || strength === 'block')
		expect(stops.length).toBeGreaterThan(0)
		await board.button('Suggest the smallest fix').click()
		await opened.page.locator('.board-fixing').getByRole('heading').first().waitFor()
		await axe('.board-fixing')
	})
})

describe('what people were told', () => {
	it('is compared: who moved is marked on the board and listed', async () => {
		const reasons = known()
			.findings.filter(({ strength }) => strength === 'warn')
			.map(({ key, rule }) => ({ key, rule, words: 'Agreed with the hosts' }))
		const { outcome } = hub.call('breakouts.publish', { roundId, pool: 'booked', reasons })
		expect(outcome.outcome).toBe('published')
		await opened.page.getByText('Version 1 is what people hold, and nothing has changed since.').waitFor()
		const { id, name, from, to, number } = somebody('fits')
		await board.focus(id)
		await board.press('Enter')
		await board.button('All tables').click()
		await board.panel.getByRole('button', { name: new RegExp(`^Table ${number}:`) }).click()
		await board.expectAt(id, to)
		await board.button('Undo').waitFor()
		await opened.page.getByText('Draft of version 2. Version 1 is what people hold.').waitFor()
		const before = known().groups.find((group) => group.id === from)?.number
		await opened.page.getByRole('radio', { name: 'Changes' }).click()
		await board.card(id).getByText(`was ${before}`).waitFor()
		const row = opened.page.getByRole('button', { name: new RegExp(`^${name} .*Table ${before} to table ${number}$`) })
		await row.click()
		await expect.poll(() => board.focused()).toBe(id)
		await axe('.rail')
		await board.press('Control+z')
		await opened.page.getByText('Everybody is where they were told.').waitFor()
		expect(await board.card(id).getByText(`was ${before}`).count()).toBe(0)
	})
	it('is reviewed and published from here', async () => {
		await board.button('Review and publish').click()
		await opened.page.getByRole('dialog', { name: /version 2/i }).waitFor()
		await axe('.dialog')
		await board.press('Escape')
		await opened.page.getByRole('dialog').waitFor({ state: 'detached' })
	})
})
