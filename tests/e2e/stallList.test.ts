/** Stalls from nothing to everything there, one by one and several at once: a real hub and a real browser. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { emptyMarket, heldStall, heldStalls, putAt, type StallListPage, stallListPage } from './pages/stallListPage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let market: StallListPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	// The day before the forum.
	hub = await startTestHub({ nowMs: () => Date.parse('2027-05-18T11:00:00Z') })
	opened = await browser.open({ hasReducedMotion: true })
	market = stallListPage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

describe('a stall', () => {
	it('goes from nothing to all it needs, with the keyboard alone', { timeout: 180_000 }, async () => {
		await emptyMarket(hub)
		await market.open(hub)
		const { keys } = market
		await market.says('There are no stalls yet')
		await expectAccessible('no stalls')
		await keys.enter('Add the first stall')
		await market.focusIsOn('Organisation')
		await keys.press('Enter')
		await market.says('Say which organisation it is.')
		await market.focusIsOn('Organisation')
		await expectAccessible('a new stall')
		await keys.type('Mind BLMK')
		await keys.press('Enter')
		await market.toast('Stall 1, Mind BLMK, was added.').waitFor()
		await market.focusOnTitle('Mind BLMK')
		expect(heldStall(hub, 1)).toMatchObject({ state: 'invited', tables: 1, chairs: 2 })

		// What it says: a count of words that stops what nobody would read.
		await keys.enter('Change number, name and words')
		await market.focusIsOn('Organisation')
		await keys.tabTo(/^Title/)
		await keys.press('Tab')
		await market.focusIsOn(/^What it says of itself/)
		await keys.type('word '.repeat(31))
		await market.says('31 of 30 words')
		await keys.enter('Save')
		await market.says(/That is 1 word more than 30/)
		await market.focusIsOn(/^What it says of itself/)
		await keys.press('ControlOrMeta+a')
		await keys.type('Tea with Zadie.')
		await keys.enter('Save')
		await market.says('A name stands in it that is not to be shown. Take it out.')
		await market.focusIsOn(/^What it says of itself/)
		await expectAccessible('what it says')
		await keys.press('ControlOrMeta+a')
		await keys.type('Groups and a listening ear.')
		await keys.enter('Save')
		await market.toast('Stall 1, Mind BLMK was saved.').waitFor()
		await market.focusIsOn('Change number, name and words')

		// How far it is, by the arrows.
		await keys.tabTo('Invited')
		await keys.press('ArrowRight', 'ArrowRight', 'Space')
		await market.toast('Stall 1, Mind BLMK: Accepted.').waitFor()

		// What it needs: watts come out of a socket.
		await keys.enter('Change what it needs')
		await market.focusIsOn('Tables')
		await keys.tabTo('Watts')
		await keys.press('ControlOrMeta+a')
		await keys.type('300')
		await keys.press('Enter')
		await market.says('It asks for watts, so it needs at least one socket.')
		await market.focusIsOn('Sockets')
		await expectAccessible('what it needs')
		await keys.press('ControlOrMeta+a')
		await keys.type('1')
		await keys.tabTo('A wall behind it, for banners')
		await keys.press('Space')
		await keys.enter('Save')
		await market.toast('What Stall 1, Mind BLMK needs was saved.').waitFor()
		await market.focusIsOn('Change what it needs')
		expect(heldStall(hub, 1)).toMatchObject({ state: 'accepted', sockets: 1, watts: 300, needsWall: true })

		// Who stands there: found by name, from when the doors open.
		await keys.enter('Change who stands there')
		await opened.page.locator('[id^="stalls-steward-"]:focus').waitFor()
		await keys.type('Ama')
		await opened.page.getByRole('option', { name: /Amara/ }).waitFor()
		await keys.press('Enter')
		await keys.tabTo('Until')
		await keys.press('ControlOrMeta+a')
		await keys.type('8')
		await keys.enter('Save')
		await market.says('It would end before it begins. Change one of the times.')
		await market.focusIsOn('Until')
		await expectAccessible('who stands there')
		await keys.press('ControlOrMeta+a')
		await keys.type('1230')
		await keys.tabTo('May leave for groups')
		await keys.press('Space')
		await keys.enter('Save')
		await market.toast('Who stands at Stall 1, Mind BLMK was saved.').waitFor()
		expect(heldStall(hub, 1).stewards).toMatchObject([{ preferredName: 'Amara', endAt: '12:30', canLeave: false }])

		// Papers: one tap each, and a date that has gone by.
		await keys.enter('Checked: Risk assessment')
		await market.toast('Risk assessment: Checked.').waitFor()
		await market.focusIsOn('Change: Risk assessment')
		await keys.enter('Checked: Electrical test (PAT)')
		await market.toast('Electrical test (PAT): Checked.').waitFor()
		await keys.enter('Received: Insurance')
		await market.toast('Insurance: Received.').waitFor()
		await keys.enter('All stalls')
		await market.focusOnTitle('1 stall still lacks something')
		expect(
			heldStall(hub, 1)
				.documents.map(({ kind, state }) => `${kind} ${state}`)
				.toSorted(),
		).toEqual(['insurance received', 'pat checked', 'riskAssessment checked'])
		await market.says('1 to check')
		await expectAccessible('the list')
	})
})

describe('the stalls of the forum', () => {
	beforeEach(async () => {
		await hub.openSample('blmk-forum')
		await market.open(hub)
		await market.title(/stalls still lack something/)
	})

	it('are found, put in order and marked several at once, and that is taken back as one', async () => {
		await market.type('Find a stall', 'crane drum')
		await market.says('1 of 24 are shown.')
		expect(await market.numbers()).toEqual(['22'])
		await market.enter('Show all')
		await market.filter('What is missing', 'Papers')
		await market.says('2 of 24 are shown.')
		expect(await market.numbers()).toEqual(['14', '21'])
		await market.filter('What it needs', 'Near or far from something')
		expect(await market.numbers()).toEqual(['21'])
		await market.filter('What it needs', 'Whatever it is')
		await expectAccessible('what is missing')

		await market.choose('Choose all that are shown')
		await market.enter('Mark them')
		await market.says('2 stalls are chosen.')
		const { page } = opened
		await page.getByRole('combobox', { name: 'Which paper' }).selectOption({ label: 'Risk assessment' })
		await market.says('1 stall changes.')
		await market.says('Missing, then Checked')
		await market.says('Stays as it is: Checked')
		await expectAccessible('several at once')
		await market.enter('Mark 1 stall')
		await market.toast('Risk assessment of 1 stall: Checked.').waitFor()
		expect(heldStall(hub, 14).documents).toContainEqual(
			expect.objectContaining({ kind: 'riskAssessment', state: 'checked' }),
		)
		await market.undo('Risk assessment of 1 stall')
		expect(
			heldStall(hub, 14).documents.some(({ state, kind }) => kind === 'riskAssessment' && state === 'checked'),
		).toBe(false)

		// How far they are, with one command for all of them.
		await market.enter('Show all')
		await market.choose('Choose all that are shown')
		await market.enter('Mark them')
		await page.locator('.choice', { hasText: 'How far they are' }).click()
		await page.locator('.choice', { hasText: 'Applied' }).click()
		await market.enter('Mark 24 stalls')
		await market.toast('24 stalls: Applied.').waitFor()
		expect(new Set(heldStalls(hub).map(({ state }) => state))).toEqual(new Set(['applied']))
		await page.keyboard.press('ControlOrMeta+z')
		await page.getByRole('cell', { name: 'Accepted', exact: true }).first().waitFor()
		expect(new Set(heldStalls(hub).map(({ state }) => state))).toEqual(new Set(['accepted']))
	})

	it('one is gone through after the other, and what is typed is not lost on the way', async () => {
		await market.filter('What is missing', 'Papers')
		await market.enter("Brickfields Men's Shed")
		await market.focusOnTitle("Brickfields Men's Shed")
		await market.says('2 of 2')
		await market.says('Ran out on 30 April 2027')
		// Whom to ask is not read before somebody opens it.
		const readContacts = () => opened.answers.filter(({ call }) => call === 'marketplace.contact').length
		await opened.settled()
		expect(readContacts()).toBe(0)
		await market.enter('Show whom to ask')
		await market.focusIsOn('Change whom to ask')
		await opened.settled()
		expect(readContacts()).toBe(1)
		await expectAccessible('a stall')

		await market.enter('Change whom to ask')
		await market.type(/^Unloading/, 'Van at seven')
		await market.enter(/^Previous: Stall 14/)
		await opened.page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
		await expectAccessible('leaving')
		await market.enter('Stay here')
		await expect.poll(() => opened.page.getByRole('textbox', { name: /^Unloading/ }).inputValue()).toBe('Van at seven')
		await market.enter('Save')
		await market.toast(/Whom to ask about Stall 21/).waitFor()
		const stallId = heldStall(hub, 21).id
		expect(hub.ask('marketplace.contact', { stallId })).toMatchObject({ contact: { unloading: 'Van at seven' } })

		// Nothing is unsaved now: on to the next, and the way stays under the finger.
		await market.enter(/^Previous: Stall 14/)
		await market.focusIsOn(/^Next: Stall 21/)
		await market.enter('Change what it needs')
		await market.type('Tables', '2')
		await opened.page.keyboard.press('Escape')
		await market.enter('Leave without saving')
		await market.focusIsOn('Change what it needs')
		expect(heldStall(hub, 14).tables).toBe(1)

		await market.enter('Make another like it')
		await market.toast('Stall 25 was made like stall 14.').waitFor()
		await market.says('Stall 25')
		expect(heldStall(hub, 25)).toMatchObject({ title: heldStall(hub, 14).title, stewards: [], place: null })
		await market.enter('Take it off the list')
		await market.toast(/was taken off the list/).waitFor()
		expect(heldStalls(hub)).toHaveLength(24)
	})

	it('one will not come: what follows is said before and after, and taken back', async () => {
		putAt(hub, 5, 'M26')
		const before = heldStall(hub, 5)
		await market.enter("Luton All Women's Service")
		await market.says('Stall 5 at')
		await market.enter('It will not come')
		const dialog = opened.page.getByRole('dialog', { name: "Stall 5, Luton All Women's Service will not come" })
		await dialog.waitFor()
		await dialog.getByText('Its place, M26, is free for another stall.').waitFor()
		await dialog.getByText(/have no duty there any more. Their seats in groups stay theirs./).waitFor()
		await expectAccessible('before it will not come')
		await market.enter('Yes, it will not come')
		await market.says('Its place, M26, is free now.')
		await market.focusOnTitle("Luton All Women's Service")
		await expectAccessible('it will not come')
		expect(heldStall(hub, 5)).toMatchObject({ state: 'withdrawn', place: null, stewards: [] })
		await market.undo(/will not come/)
		await market.says('Stall 5 at')
		expect(heldStall(hub, 5)).toEqual(before)
	})
})
