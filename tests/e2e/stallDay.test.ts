/** The sample forum's day at the stalls (domain.md 6.1), in a real browser, by keyboard; and a steward's own tablet. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StallMark } from '../../shared/domain/marketplace/words.ts'
import { lastOf } from '../support/breakoutsInHub.ts'
import { axeFindings, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { proposing } from '../support/marketHub.ts'
import { boardPage } from './pages/boardPage.ts'
import { focusOn } from './pages/settle.ts'
import { type StallDayPage, stallDayPage, stewardPage } from './pages/stallDayPage.ts'

const at = (time: string): number => Date.parse(`2027-05-19T${time}:00+01:00`)

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let floor: StallDayPage
let nowMs = at('08:40')
let dayId = ''
/** The hub was away: browsers say on their own that they could not reach it. */
let isAway = false

const stalls = () => hub.ask('marketplace.stalls', {}).stalls
const stall = (number: number) => {
	const one = stalls().find((each) => each.number === number)
	if (one === undefined) throw new Error(`There is no stall ${number}`)
	return one
}
const usedWatts = () => hub.ask('marketplace.hall', {}).circuits.map((one) => one.usedWatts)
const marksOf = (number: number) =>
	hub
		.ask('marketplace.day', { dayId })
		.stalls.find((one) => one.number === number)
		?.marks.map(({ mark }) => mark) ?? []
const mark = (number: number, what: StallMark) =>
	hub.call('marketplace.setMark', { stallId: stall(number).id, dayId, mark: what, isOn: true })
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

/** A stall that asked for no power leaves its place with power to whoever may ask, as an organiser would see to. */
const withoutPower = (number: number): void => {
	const { positions } = hub.ask('marketplace.hall', {})
	const { stalls } = hub.ask('marketplace.stalls', {})
	const taken = new Set(stalls.map(({ place }) => place?.positionId))
	const one = stalls.find((each) => each.number === number)
	if (!positions.some(({ id, sockets }) => id === one?.place?.positionId && sockets > 0)) return
	const free = positions.find(({ id, sockets }) => sockets === 0 && !taken.has(id))
	const { outcome } = hub.call('marketplace.place', { stallId: one?.id ?? '', positionId: free?.id ?? '', swap: false })
	expect(outcome).toEqual({ outcome: 'placed' })
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub({ nowMs: () => nowMs })
	await hub.openSample('blmk-forum')
	dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	expect(await lastOf(proposing(hub))).toMatchObject({ state: 'applied' })
	withoutPower(19)
	withoutPower(14)
	withoutPower(15)
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
beforeEach(async () => {
	opened = await browser.open({ hasReducedMotion: true })
	floor = stallDayPage(opened.page, hub)
})
afterEach(async ({ task }) => {
	const problems = opened.problems.filter((problem) => !(isAway && /net::ERR_/.test(problem)))
	isAway = false
	await opened.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

describe('the day at the stalls', () => {
	it('ticks off who comes, asks after stall 6, and closes and covers it', async () => {
		nowMs = at('08:40')
		await floor.open()
		await floor.says('0 of 24 stalls are here. 2 places are free.')
		await expectAccessible('plan')
		await floor.show('List')
		const first = floor.row(1)
		await floor.enter('Arrived', first)
		await floor.says('1 of 24 stalls are here.')
		await floor.enter('Power on', first)
		await floor.enter('Risk assessment seen', first)
		await floor.enter('Exit clear', first)
		await expect.poll(() => marksOf(1).toSorted()).toEqual(['arrived', 'exitClear', 'powerOn', 'riskSeen'])
		// Taken back by tapping again.
		await floor.enter('Exit clear', first)
		await expect.poll(() => marksOf(1)).not.toContain('exitClear')
		await floor.enter('Open', first)
		await expect.poll(() => marksOf(1)).toContain('open')
		await floor.enter('Closed', first)
		await expect.poll(() => marksOf(1)).toContain('closed')
		expect(marksOf(1)).not.toContain('open')
		// Four asks no power: it has no tap for it.
		expect(await floor.row(4).getByRole('button', { name: 'Power on' }).count()).toBe(0)
		await expectAccessible('list')

		await focusOn(opened.page.getByLabel('Find by number or name'))
		await opened.page.keyboard.type('penrose')
		await floor.says('1 stall')
		expect(await floor.row(4).isVisible()).toBe(true)
		await floor.press('Control+a', 'Delete')
		expect(await floor.alert.count()).toBe(0)

		for (const { number } of stalls()) if (number !== 6) mark(number, 'arrived')
		nowMs = at('08:46')
		await floor.again()
		await floor.says('The marketplace opens in 14 minutes.')
		await floor.says('Stall 6 is not here yet')
		// Whoever looks at something else is told as well, and led here.
		await floor.go('#/programme')
		await opened.page.getByRole('link', { name: 'See to it' }).waitFor()
		await floor.says('Stall 6 is not here yet.')
		await opened.page.getByRole('heading', { level: 1 }).waitFor()
		await expectAccessible('told elsewhere')
		await floor.follow('See to it')
		await floor.alert.getByRole('button', { name: 'Who to ask' }).waitFor()
		await floor.says('Not here yet: stall 6')
		const { contact } = hub.ask('marketplace.contact', { stallId: stall(6).id }) as {
			contact: { contactPhone: string }
		}
		await opened.settled()
		expect(opened.answers.some(({ body }) => body.includes(contact.contactPhone))).toBe(false)
		await floor.enter('Who to ask', floor.alert)
		await floor.says(contact.contactPhone)
		await floor.enter('Move a neighbour here', floor.alert)
		await floor.says('Nobody loses anything by these.')
		await expectAccessible('a missing stall')
		await floor.press('Escape')
		await floor.enter('Close and cover', floor.alert)
		await floor.toast('Stall 6 is closed.').waitFor()
		await floor.alert.waitFor({ state: 'detached' })
		expect(marksOf(6)).toEqual(['closed'])
		expect(stall(6).place).not.toBeNull()
		await floor.press('Control+z')
		await floor.alert.waitFor()
		await floor.enter('Close and cover', floor.alert)
		await floor.alert.waitFor({ state: 'detached' })
	})

	it('gives stall 19 power, stall 14 by a lead, and says why stall 15 has none', async () => {
		nowMs = at('09:40')
		await floor.open()
		expect(usedWatts()).toEqual([1800, 1800])
		await floor.openOnPlan(19)
		await floor.enter(/^Screen/, floor.panel)
		await floor.says('Asks for 150 watts.')
		await floor.says('1,800 + 150 of 2,000 watts')
		await expectAccessible('power')
		await floor.enter(/^(Move|Swap) to M/, floor.panel)
		await floor.toast(/^Stall 19 has power at M/).waitFor()
		expect(usedWatts().toSorted()).toEqual([1800, 1950])
		expect(stall(19)).toMatchObject({ sockets: 1, watts: 150 })

		await floor.openOnPlan(14)
		await floor.enter(/^Screen/, floor.panel)
		await floor.says('Stays, with a lead from circuit')
		expect(await floor.panel.getByRole('radio', { name: /Free|Swap/ }).count()).toBe(0)
		const place = stall(14).place?.positionId
		await floor.enter('Lay a lead and give it power', floor.panel)
		await floor.toast(/^Stall 14 has power at M/).waitFor()
		expect(stall(14).place?.positionId).toBe(place)
		expect(usedWatts()).toEqual([1950, 1950])

		await floor.openOnPlan(15)
		await floor.enter(/^Screen/, floor.panel)
		await floor.says(/Circuit [AB] has 50 watts left and 150 are asked for\./)
		await floor.says('1,950 + 150 of 2,000 watts')
		await expectAccessible('refused')
		for (const theme of ['dark', 'contrast'] as const) {
			await setTheme(opened.page, theme)
			await expectAccessible(theme)
		}
		await floor.enter('Leave it as it is', floor.panel)
		const asked = { stallId: stall(15).id, sockets: 1, watts: 150, positionId: null }
		expect(hub.call('marketplace.setPower', asked).outcome).toMatchObject({ why: 'circuitFull', asked: 150, left: 50 })
		// All of it can be taken back from here.
		await floor.press('Control+z')
		await expect.poll(() => usedWatts().toSorted()).toEqual([1800, 1950])
	})

	it('says what follows when a stall will not come, and who could move to its place', async () => {
		nowMs = at('09:50')
		await floor.open()
		await floor.openOnPlan(9)
		const code = stall(9).place?.code ?? ''
		await floor.enter('Will not come', floor.panel)
		const dialog = opened.page.getByRole('dialog', { name: 'Stall 9 will not come' })
		await dialog.getByText(`Its place ${code} is free.`).waitFor()
		await dialog.getByText(`Power at ${code} is live`).waitFor()
		await dialog.getByText('The time of 2 stewards there ends.').waitFor()
		await dialog.getByText('Their seats in groups stay.').waitFor()
		await expectAccessible('withdraw')
		await floor.press('Escape')
		await dialog.waitFor({ state: 'detached' })
		expect(stall(9).state).toBe('accepted')
		await floor.enter('Will not come', floor.panel)
		await floor.enter('Take stall 9 off the plan', dialog)
		await floor.toast('Stall 9 will not come.').waitFor()
		await floor.says(`Switch the power off at ${code} and take the leads away.`)
		await floor.says(`Who could move to ${code}`)
		await expectAccessible('a freed place')
		expect(stall(9)).toMatchObject({ state: 'withdrawn', place: null })
		await floor.press('Control+z')
		await floor.toast('Taken back.').waitFor()
		expect(stall(9)).toMatchObject({ state: 'accepted', place: { code } })
	})

	it('counts who stops by, and says when a steward is at a group', async () => {
		nowMs = at('11:40')
		const [steward] = stall(19).stewards
		const setup = hub.ask('breakouts.setup', {})
		const [round] = setup.rounds
		const group = setup.groups.find(({ roundId }) => roundId === round?.id)
		const row = { registrationId: steward?.registrationId ?? '', roundId: round?.id ?? '', groupId: group?.id ?? '' }
		expect(hub.call('breakouts.move', { rows: [row], how: 'hand' }).outcome.outcome).toBe('moved')
		mark(19, 'open')
		await floor.open()
		await floor.says('Nobody there now: stall 19')
		await floor.openOnPlan(19)
		await floor.panel.getByText('Elsewhere 11:35 to 12:25.').waitFor()
		await floor.panel.getByText('Back at 12:25').first().waitFor()
		await floor.panel.getByRole('link', { name: 'Print the sign' }).waitFor()
		await expectAccessible('a steward elsewhere')
		await floor.press('Escape')
		await floor.show('Visitors')
		for (let tap = 0; tap < 3; tap++) await floor.enter('One more at stall 2')
		await floor.enter('One less at stall 2')
		const counted = () => hub.ask('marketplace.day', { dayId }).stalls.find(({ number }) => number === 2)?.tally
		await expect.poll(counted).toEqual([{ hour: 11, count: 2 }])
		await floor.says('2 in all')
		await expectAccessible('visitors')
		// The other side: whoever looks at the steward's seat sees the stall.
		const board = boardPage(opened.page)
		await board.open(hub)
		await board.openPanel(row.registrationId)
		await floor.says('Also down for stall 19, 09:00 to 15:00. Nobody else is there meanwhile.')
		expect(await axeFindings(opened.page, '.card-panel')).toEqual([])
	})
})

describe('a steward', () => {
	it('has their own stall on a tablet, and loses no tap while the hub is away', async () => {
		nowMs = at('12:30')
		const { preferredName, badgeCode } = stall(15).stewards[0] ?? { preferredName: '', badgeCode: '' }
		const tablet = await browser.open({ width: 1024, height: 768 })
		try {
			const steward = stewardPage(tablet.page)
			await tablet.page.goto(hub.link(deskActor('Tablet of stall 15', 'steward')))
			await expect.poll(() => steward.heading.innerText()).toBe('Which stall is yours?')
			await steward.code.waitFor()
			await steward.showBadge(badgeCode.toLowerCase())
			await tablet.page.getByText(`Hello ${preferredName}.`).waitFor()
			await expect.poll(() => steward.heading.innerText()).toContain('Stall 15')
			await tablet.page
				.getByText(`Your place is ${stall(15).place?.code}`)
				.first()
				.waitFor()
			expect(await axeFindings(tablet.page)).toEqual([])
			for (const button of await tablet.page.locator('.steward button').all()) {
				const box = await button.boundingBox()
				expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44)
			}
			// Whoever walks the floor sees it at once.
			await floor.open()
			await floor.show('List')
			await focusOn(steward.tap('Open'))
			await tablet.page.keyboard.press('Enter')
			await floor.row(15).locator('.stall-stage[aria-pressed="true"]', { hasText: 'Open' }).waitFor()

			await hub.unplug()
			isAway = true
			await focusOn(steward.tap('One more at stall 15'))
			await tablet.page.keyboard.press('Enter')
			await tablet.page.keyboard.press('Enter')
			await focusOn(steward.tap(/^Exit clear/))
			await tablet.page.keyboard.press('Enter')
			await steward.isOn(/^Exit clear/)
			await tablet.page.getByText('3 taps are not kept yet').waitFor()
			await hub.plugIn()
			await tablet.page.getByText('3 taps are not kept yet').waitFor({ state: 'detached' })
			await expect.poll(() => marksOf(15)).toContain('exitClear')
			const { tally } = hub.ask('marketplace.day', { dayId }).stalls.find(({ number }) => number === 15) ?? {}
			expect(tally).toEqual([{ hour: 12, count: 2 }])

			await tablet.settled()
			const bodies = tablet.answers.filter(({ call }) => call.startsWith('marketplace.')).map(({ body }) => body)
			expect(bodies.length).toBeGreaterThan(2)
			const strangers = stalls().filter(({ number }) => number !== 15)
			for (const { stewards } of strangers)
				for (const other of stewards) expect(bodies.join('')).not.toContain(other.badgeCode)
			for (const body of bodies) expect(body).not.toMatch(/contact|insurance|phone/i)
			const own = tablet.problems.filter((problem) => !/net::ERR_/.test(problem))
			expect(own).toEqual([])
		} finally {
			await tablet.close()
		}
	})
})
