/** Places for the stalls of the sample forum: found for all, changed by hand, told. A real hub, a real browser. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lastOf } from '../support/breakoutsInHub.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { proposing } from '../support/marketHub.ts'
import { focusIsOn, focusOn } from './pages/settle.ts'
import { type StallPlacesPage, stallPlacesPage } from './pages/stallPlacesPage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let places: StallPlacesPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => Date.parse('2027-05-12T10:00:00Z') })
	await hub.openSample('blmk-forum')
	opened = await browser.open({ height: 1000, hasReducedMotion: true })
	places = stallPlacesPage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

/** `within`: only what is new of a page that was looked at as a whole before. */
const expectAccessible = async (step: string, within?: string) =>
	expect(await axeFindings(opened.page, within), step).toEqual([])
const stalls = () => hub.ask('marketplace.stalls', {}).stalls
/** Code by the stall's number; empty: no place. */
const codes = (): Record<number, string> =>
	Object.fromEntries(stalls().map(({ number, place }) => [number, place?.code ?? '']))
const stallAt = (number: number) => {
	const stall = stalls().find((one) => one.number === number)
	if (stall === undefined) throw new Error(`There is no stall ${number}`)
	return stall
}
const codeOf = (number: number): string => stallAt(number).place?.code ?? ''
const positionId = (code: string): string =>
	hub.ask('marketplace.hall', {}).positions.find((position) => position.code === code)?.id ?? ''
const freeCodes = (): readonly string[] => {
	const taken = new Set(Object.values(codes()))
	return hub
		.ask('marketplace.hall', {})
		.positions.map(({ code }) => code)
		.filter((code) => !taken.has(code))
}
/** The first of the places that a stall could have. */
const bestFor = (number: number): string => {
	const { id, place } = stallAt(number)
	const answer = hub.ask('marketplace.options', { stallId: id, sockets: null, watts: null })
	const options = answer.outcome === 'known' ? answer.options : []
	return options.find((option) => option.positionId !== place?.positionId)?.code ?? ''
}
/** All placed, as a colleague would have done. */
const proposed = async () => {
	const { state } = await lastOf(proposing(hub))
	expect(state).toBe('applied')
}

describe('finding places for all', () => {
	it('places all 24, the same again with the same seed, and takes it back', { timeout: 120_000 }, async () => {
		await places.open(hub)
		await places.expectTitle('No stall has a place yet')
		await expectAccessible('nobody has a place')
		await places.find()
		await places.expectTitle('All 24 stalls have a place')
		await places.says('Places for all 24 stalls were found')
		await places.says(/that is proven|short of the best there can be/)
		const first = codes()
		expect(new Set(Object.values(first)).size).toBe(24)
		expect(Object.values(first)).not.toContain('')
		for (const { usedWatts, watts } of hub.ask('marketplace.hall', {}).circuits)
			expect(usedWatts).toBeLessThanOrEqual(watts)
		await expectAccessible('what came of it', '.places-run')

		const seed = hub.ask('marketplace.stalls', {}).lastRun?.seed
		await places.says(`Seed ${seed}.`)
		await places.click('The same again')
		await places.says('Nobody moved')
		expect(codes()).toEqual(first)
		expect(hub.ask('marketplace.stalls', {}).lastRun?.seed).toBe(seed)

		await places.click('Another try')
		await expect.poll(() => hub.ask('marketplace.stalls', {}).lastRun?.seed).not.toBe(seed)
		await places.says('Places for all 24 stalls were found')
		expect(Object.values(codes())).not.toContain('')

		await places.press('Control+z', 'Control+z')
		await expect.poll(codes).toEqual(first)
		await places.press('Control+z')
		await places.expectTitle('No stall has a place yet')
	})

	it('names what cannot all be: too few watts, and stalls that are kept', { timeout: 120_000 }, async () => {
		const { hall, circuits } = hub.ask('marketplace.hall', {})
		for (const { id, name } of circuits)
			hub.call('marketplace.saveCircuit', { hallId: hall?.id ?? '', circuit: { id, name, watts: 1000 } })
		await places.open(hub)
		await places.find()
		await places.says('Not every stall can have a place as things are')
		await places.says(
			/ask for [0-9,]+ watts together\. Circuit A and Circuit B can give [0-9,]+: [0-9,]+ watts short\./,
		)
		await places.says('Note fewer watts for one of these stalls, or give a circuit more.')
		await expectAccessible('what cannot be', '.places-run')
		expect(Object.values(codes()).every((code) => code === '')).toBe(true)
		await opened.page.getByRole('button', { name: '1 Mind BLMK', exact: true }).click()
		await opened.page.getByRole('heading', { level: 2, name: 'Mind BLMK' }).waitFor()

		// Two stalls of two tables are kept out of everywhere but one position.
		for (const { id, name } of circuits)
			hub.call('marketplace.saveCircuit', { hallId: hall?.id ?? '', circuit: { id, name, watts: 2000 } })
		const both = [stallAt(4), stallAt(10)]
		for (const stall of both)
			for (const { id, code } of hub.ask('marketplace.hall', {}).positions)
				if (code !== 'M20') hub.call('marketplace.setBan', { stallId: stall.id, positionId: id, isBanned: true })
		await places.click('Try again')
		await places.says(
			/Penrose and .*East London NHS Foundation Trust are left with one position that suits them: M20\./,
		)
		await places.says('One position too few.')
		await places.says('Positions were ruled out for 2 of them by hand. Allow one again.')
	})
})

describe('changing places by mouse', () => {
	it('swaps two that are named first, and refuses what cannot be', { timeout: 120_000 }, async () => {
		await proposed()
		await places.open(hub)
		const before = codes()
		const [own, other] = [codeOf(19), codeOf(4)]
		const letGo = await places.dragTo(places.at(own), other)
		await places.consequence(`Swap with Penrose. Stall 19 goes to ${other}, Penrose goes to ${own}.`).waitFor()
		await expectAccessible('a stall in hand')
		await letGo()
		await places.toast(`Stall 19 is at ${other} now, Penrose at ${own}.`).waitFor()
		expect([codeOf(19), codeOf(4)]).toEqual([other, own])
		await places.press('Control+z')
		await expect.poll(codes).toEqual(before)

		// Two tables do not fit where there is room for one.
		const drop = await places.dragTo(places.at(own), codeOf(7))
		await places.consequence(/Not possible\..*There is not room for so many tables\./).waitFor()
		await drop()
		await places.isTold(/Not possible/)
		expect(codes()).toEqual(before)

		// Escape on the way leaves everything as it was.
		const never = await places.dragTo(places.at(own), other)
		await places.press('Escape')
		await never()
		expect(codes()).toEqual(before)
	})

	it('takes a stall from the tray, and puts none on another', { timeout: 120_000 }, async () => {
		await proposed()
		const left = codeOf(19)
		hub.call('marketplace.place', { stallId: stallAt(19).id, positionId: null, swap: false })
		await places.open(hub)
		await places.expectTitle('1 of 24 stalls has no place yet')
		await expectAccessible('a stall in the tray', '.places-floor')
		await focusOn(places.tray(19))
		await places.press('m')
		await places.isTold(/^Stall 19, .* is in hand\./)
		await expect.poll(places.focused).toMatch(/^M\d\d, .*Stall 19 goes to/)
		await places.press('Escape')
		await focusIsOn(places.tray(19))
		const onto = await places.dragTo(places.tray(19), codeOf(4))
		await places.consequence('A stall without a place has none to give in return.').waitFor()
		await onto()
		expect(codeOf(19)).toBe('')
		const home = await places.dragTo(places.tray(19), left)
		await places.consequence(`Stall 19 goes to ${left}.`).waitFor()
		await home()
		await places.toast(`Stall 19 is at ${left} now.`).waitFor()
		await places.expectTitle('All 24 stalls have a place')
		expect(codeOf(19)).toBe(left)
	})
})

describe('the whole job by keyboard', () => {
	it('finds, chooses, asks why, moves, keeps and tells', { timeout: 240_000 }, async () => {
		const stall = stallAt(19)
		await places.open(hub)
		await places.tabTo('Find places for all')
		await places.press('Enter')
		await places.expectTitle('All 24 stalls have a place')
		await places.tabTo('Close what came of it')
		await places.press('Enter')

		// Stall 5 goes out of its private corner, and why says what would bring it back.
		const home = codeOf(5)
		const [away = ''] = freeCodes()
		await places.tabTo('Find a stall')
		await opened.page.keyboard.type('women')
		await opened.page.getByRole('option', { name: /Women's Service/ }).waitFor()
		await places.press('Enter')
		await opened.page.getByRole('heading', { level: 2, name: "Luton All Women's Service" }).waitFor()
		await places.says(/^Met: a private corner\.$/)
		await expectAccessible('the panel of a stall')
		await places.press('Escape')
		await expect.poll(places.focused).toMatch(new RegExp(`^${home}, stall 5, Luton All Women's Service`))
		await places.press('m')
		await places.isTold("Stall 5, Luton All Women's Service, is in hand.")
		await places.arrowTo(away)
		await expect.poll(places.focused).toMatch(/Goes without .*a private corner/)
		await places.consequence(/Goes without .*a private corner/).waitFor()
		await places.press('Escape')
		await places.isTold('Stall 5 stays where it was.')
		expect(codeOf(5)).toBe(home)
		await places.press('m')
		await places.arrowTo(away)
		await expect.poll(places.focused).toMatch(/Goes without .*a private corner/)
		await places.press('Enter')
		await places.toast(`Stall 5 is at ${away} now.`).waitFor()
		expect(codeOf(5)).toBe(away)
		await expect.poll(places.focused).toMatch(new RegExp(`^${away}, stall 5, Luton All Women's Service.*not met`))
		await places.press('Enter')
		await places.says('Not met: a private corner.')
		await places.tabTo(/^Do (this move|these).*stall 5 a private corner$/)
		await expectAccessible('why, with what is not met', '.places-side')
		await places.press('Enter')
		await places.says(/^Met: a private corner\.$/)
		expect(stallAt(5).unmet.some(({ wish }) => wish === 'privacy')).toBe(false)

		// It is kept, and a stall in hand cannot take its place.
		await places.tabTo('Keep it here')
		await places.press('Enter')
		await places.toast('Stall 5 is kept where it is.').waitFor()
		expect(stallAt(5).place?.isPinned).toBe(true)
		await places.tabTo('Stay here')
		await places.press('Enter')
		await expect.poll(places.focused).toMatch(/stall 5, Luton All Women's Service\..* It is kept here\./)

		// Another is moved from its panel: best first, ruled out, allowed again.
		const free = bestFor(19)
		await places.arrowTo(codeOf(19))
		await places.press('Enter')
		await opened.page.getByRole('heading', { level: 2, name: stall.organisation }).waitFor()
		await places.tabTo(new RegExp(`^${free}`))
		await places.press('Space')
		await places.tabTo(`Rule ${free} out for it`)
		await places.press('Enter')
		await places.toast(`${free} is ruled out for stall 19.`).waitFor()
		expect(stallAt(19).bannedFrom).toEqual([positionId(free)])
		await places.tabTo(`Allow ${free} again`)
		await places.press('Enter')
		await places.toast(`${free} is allowed for stall 19 again.`).waitFor()
		await places.tabTo(new RegExp(`^${free}`))
		await places.press('Space')
		await places.tabTo(`Move to ${free}`)
		await places.press('Enter')
		await places.toast(`Stall 19 is at ${free} now.`).waitFor()
		expect(codeOf(19)).toBe(free)
		await expect.poll(places.focused).toBe(stall.organisation)

		// Telling people asks for a few words where papers are missing.
		await places.tabTo('Publish')
		await places.press('Enter')
		await opened.page.getByRole('dialog', { name: 'Tell people version 1' }).waitFor()
		await places.says('24 stalls are told their place')
		await places.says('Stall 14: the risk assessment is missing')
		await expectAccessible('publishing')
		await places.tabTo('Publish version 1')
		await places.press('Enter')
		await places.says('Say it in a few words.')
		for (const words of ['They bring it', 'They sent a newer one']) {
			await opened.page.keyboard.type(words)
			await places.press('Tab')
			await places.tabTo(/^Why it goes on like this$|^Publish version 1$/)
		}
		await places.tabTo('Publish version 1')
		await places.press('Enter')
		await opened.page.getByRole('dialog', { name: 'Version 1 is what people are told now' }).waitFor()
		await expectAccessible('published', '.dialog')
		await places.press('Escape')
		expect(hub.ask('marketplace.versions', {}).versions).toMatchObject([{ number: 1 }])

		// What has moved since is told apart.
		await places.tabTo(/^Close stall/)
		await places.press('Enter')
		hub.call('marketplace.place', { stallId: stall.id, positionId: null, swap: false })
		await places.says('1 stall is elsewhere than people were told.')
		await places.says('1 stall has moved since people were told')
	})
})

describe('the list', () => {
	it('does what the plan does, and is there again next time', { timeout: 120_000 }, async () => {
		await proposed()
		await places.open(hub)
		await places.look('List')
		await opened.page.getByRole('table', { name: 'Stalls and their places' }).waitFor()
		await expectAccessible('the list')
		const [free = ''] = freeCodes()
		await places.click(/^Choose a place for stall 19,/)
		await opened.page.getByRole('radio', { name: new RegExp(`^${free}`) }).press('Space')
		await places.click(`Move to ${free}`)
		await places.toast(`Stall 19 is at ${free} now.`).waitFor()
		await places.row(stallAt(19).organisation).getByText(free).waitFor()
		await expectAccessible('the list with a panel', '.places-side')
		await places.click('Keep stall 19 where it is')
		await places.toast('Stall 19 is kept where it is.').waitFor()
		await places.click('Let go of stall 19')
		await places.click('Take away the place of stall 19')
		await places.toast('Stall 19 has no place now.').waitFor()
		await places.row(stallAt(19).organisation).getByText('No place yet').waitFor()
		await opened.page.reload()
		await opened.page.getByRole('table', { name: 'Stalls and their places' }).waitFor()

		await places.click('What matters')
		await opened.page.getByRole('combobox', { name: 'A wall behind it' }).selectOption({ label: 'Matters much' })
		await opened.page.getByRole('textbox', { name: /^“Near” means/ }).fill('ten')
		await expectAccessible('what matters', '.places-side')
		await places.click('Save what matters')
		await places.says('Give metres between 0 and 1,000.')
		await opened.page.getByRole('textbox', { name: /^“Near” means/ }).fill('6.5')
		await places.click('Save what matters')
		await places.toast('What matters was changed.').waitFor()
		const { hall, positions } = hub.ask('marketplace.hall', {})
		const shut = positions.filter(({ code }) => code === codeOf(4)).map((one) => ({ ...one, isOpen: false }))
		hub.call('marketplace.savePositions', { hallId: hall?.id ?? '', positions: shut })
		await places.click('Publish')
		await places.says('One thing stops publishing')
		await places.says('Stall 4 is at a place that is closed')
		await places.says('Settle the one thing that stops it first.')
		await expectAccessible('what stops publishing', '.dialog')
		await places.click('Look at stall 4')
		await opened.page.getByRole('heading', { level: 2, name: 'Penrose' }).waitFor()
		const { aims } = hub.ask('marketplace.stalls', {})
		expect(aims).toMatchObject({ nearMetres: 6.5, weights: { wall: 20, quiet: 10 } })
	})
})
