/** Numbers that disclose nobody, and what was heard with what will be done: an organiser after the sample forum, by keyboard. */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor } from '../support/hubForTests.ts'
import { type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { type AfterwardsPage, afterwardsPage } from './pages/afterwardsPage.ts'
import { hostPage } from './pages/hostPage.ts'
import { focusOn, settle } from './pages/settle.ts'

let browser: TestBrowser
let sample: PublishedSample
let opened: TestPage
let afterwards: AfterwardsPage

const shots = process.env['FOYER_SHOTS']
const shot = async (name: string, of: Locator | null = null): Promise<void> => {
	if (shots === undefined) return
	for (const theme of ['light', 'dark', 'contrast'] as const) {
		await setTheme(opened.page, theme)
		await (of ?? opened.page).screenshot({
			path: `${shots}/${name}-${theme}.png`,
			...(of === null ? { fullPage: true } : {}),
		})
	}
	await setTheme(opened.page, 'light')
	const size = { width: 1280, height: 900 }
	await opened.page.setViewportSize({ width: 640, height: 450 })
	await opened.page.screenshot({ path: `${shots}/${name}-200.png`, fullPage: true })
	await opened.page.setViewportSize(size)
}
const admit = (registrationId: string): void => {
	sample.hub.call('checkin.admit', { registrationId, dayId: sample.dayId, method: 'search' })
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
	const { tables } = sample.sheets()
	for (const { people } of tables.slice(0, 8)) for (const { registrationId } of people) admit(registrationId)
	const say = (number: number, kind: 'point' | 'question' | 'quotation', text: string): void => {
		const { groupId } = sample.table(number)
		sample.hub.call('breakouts.setNote', { noteId: newId(), groupId, kind, text, isAgreed: kind === 'quotation' })
	}
	say(1, 'point', 'The number to ring was engaged all night')
	say(2, 'point', 'Nobody rang back for three days')
	say(2, 'question', 'Who answers at weekends?')
	say(3, 'quotation', 'I was glad that somebody came to the house')
	opened = await browser.open({ width: 1280, height: 900 })
	afterwards = afterwardsPage(opened.page)
	await opened.page.goto(sample.hub.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
})
afterAll(async () => {
	await browser?.close()
	await sample?.hub.close()
})

describe('the numbers', () => {
	it('are shown as they would be published, and a star says why it is one', async () => {
		const { page } = opened
		await afterwards.go('numbers', 'What may be said in numbers')
		const sectors = afterwards.card('By sector and day')
		await sectors.waitFor()
		const star = sectors.getByRole('button', { name: /^Not shown: the number is small itself/ }).first()
		await star.focus()
		await expect.poll(() => sectors.locator('.statistics-why').innerText()).toMatch(/fewer than 5 or nobody/)
		// The drawing is not read out beside its table.
		await expect.poll(() => sectors.locator('figure svg').getAttribute('aria-hidden')).toBe('true')
		expect(await axeFindings(page)).toEqual([])
		await shot('numbers')
		await shot('numbers-sectors', sectors)
		await shot('numbers-arrivals', afterwards.card('Arrivals by quarter of an hour'))
		await page.getByRole('radio', { name: 'Hospital' }).focus()
		await page.keyboard.press('Space')
		await sectors
			.getByRole('button', { name: /small itself, fewer than 8/ })
			.first()
			.waitFor()
	})

	it('can be seen as they are, marked as not for publishing, and not on paper', async () => {
		await afterwards.look('As it is')
		await opened.page.getByText('True numbers, for looking at here. Not for publishing.').waitFor()
		const sectors = afterwards.card('By sector and day')
		await sectors.waitFor()
		expect(await sectors.getByRole('button').count()).toBe(0)
		expect(await sectors.locator('svg').count()).toBe(0)
		await opened.page.emulateMedia({ media: 'print' })
		expect(await sectors.isVisible()).toBe(false)
		await opened.page.emulateMedia({ media: null })
		await shot('numbers-real')
		await afterwards.look('As published')
	})

	it('are frozen once, and taken back with a reason', async () => {
		const { page } = opened
		await afterwards.press('Freeze these numbers')
		await page.getByText('The rule stays with it: Hospital.').waitFor()
		await afterwards.press('Freeze the numbers')
		await page.getByText(/^Frozen on 19 May 2027/).waitFor()
		expect(await page.getByRole('radio', { name: 'Hospital' }).count()).toBe(0)
		await afterwards.isOn('Take the freezing back')
		await afterwards.press('Take the freezing back')
		await page.getByText(/If anything made from them was published/).waitFor()
		await afterwards.press('Throw this set away')
		await page.getByText('Write why. It is kept in History.').waitFor()
		await afterwards.fill('Why it is taken back', 'A desk was not brought back yet')
		await afterwards.press('Throw this set away')
		await page.getByText('Not frozen yet: these are the numbers as they stand now.').waitFor()
		expect(sample.hub.ask('statistics.state', {}).frozen).toBeNull()
	})
})

describe('what we heard', () => {
	it('is sorted into themes by keyboard and by mouse', async () => {
		const { page } = opened
		await afterwards.go('heard', 'What we heard, and what we will do')
		await page.getByText('4 not sorted yet').waitFor()
		const first = afterwards.note('engaged all night').getByRole('combobox')
		await first.selectOption({ label: 'A new theme …' })
		await afterwards.fill('Theme, in a few words', 'Getting through at night')
		await afterwards.fill('What gets in the way', 'The line is engaged')
		await afterwards.press('Save the theme')
		await page.getByText('3 not sorted yet').waitFor()
		await expect
			.poll(() => afterwards.theme('Getting through at night').innerText())
			.toContain('Raised by 1 group, round 1')
		await afterwards.note('Nobody rang back').dragTo(afterwards.theme('Getting through at night'))
		await page.getByText('Raised by 2 groups, round 1').waitFor()
		expect(await axeFindings(page)).toEqual([])
		await shot('heard-sort')
	})

	it('notices a registered name before it is kept, and lets it stay', async () => {
		const { page } = opened
		const name = sample.table(1).people.find(({ preferredName }) => preferredName.length > 4)?.preferredName ?? ''
		await afterwards.press('Add what we will do about “Getting through at night”')
		await afterwards.fill('What we will do', `A second line, as ${name} asked`)
		await page.getByText('This looks like somebody’s name. Write it without the name?').waitFor()
		await shot('heard-name')
		await afterwards.fill('What we will do', 'A second line from ten at night')
		await afterwards.fill('Organisation that answers for it', 'The crisis team')
		await afterwards.fill('By when', '2027-09-30')
		await afterwards.press('Save')
		await page.getByText('It is written down.').waitFor()
		expect(sample.hub.ask('heard.page', {}).actions).toMatchObject([
			{ number: 1, willDo: 'A second line from ten at night', byWhen: '2027-09-30', status: 'proposed' },
		])
		await shot('heard-actions')
	})

	it('is read out from a page of its own, with questions that are still open', async () => {
		await afterwards.look('Read out or print')
		await opened.page.locator('.heard-sheet').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		const { pages, isAlone, words } = await afterwards.onPaper()
		expect([pages, isAlone]).toEqual([1, true])
		for (const one of ['Getting through at night', 'Said in 2 groups.', 'The crisis team, by 30 September 2027'])
			expect(words).toContain(one)
		expect(words).toContain('Who answers at weekends?')
		expect(words).toContain('“I was glad that somebody came to the house”')
		await shot('heard-paper')
		expect(opened.problems).toEqual([])
	})

	it('a facilitator is asked about the names at their own table, and of no other', async () => {
		const table = sample.table(1)
		const badge = table.hosts[0]?.badgeCode ?? ''
		const atTable = new Set(table.people.map(({ preferredName }) => preferredName))
		const own = table.people.find(({ preferredName }) => preferredName.length > 4)?.preferredName ?? ''
		const other = sample
			.sheets()
			.tables.flatMap(({ people }) => people)
			.find(({ preferredName }) => preferredName.length > 4 && !atTable.has(preferredName))?.preferredName
		const ask = (text: string) =>
			sample.hub.ask(
				'breakouts.noteNames',
				{ text, groupId: table.groupId, hostBadge: badge },
				deskActor('T', 'facilitator'),
			)
		expect(ask(`As ${other} said`)).toEqual({ outcome: 'known', isNaming: false })
		const tablet = await browser.open({ width: 1024, height: 768 })
		await tablet.page.goto(sample.hub.link(deskActor('Tablet', 'facilitator')))
		const host = hostPage(tablet.page)
		await host.code.waitFor()
		await host.showBadge(badge)
		await host.note('Point 2').fill(`As ${own} said, ring back`)
		await tablet.page.getByText('This looks like somebody’s name. Write it without the name?').waitFor()
		await tablet.page.getByRole('button', { name: 'It can stay' }).click()
		await expect.poll(() => tablet.page.locator('.naming-notice').count()).toBe(0)
		expect(tablet.problems).toEqual([])
		await tablet.close()
	})
})

describe('payments', () => {
	const offersNow = () => sample.hub.ask('payments.list', {}).offers

	it('are offered on a person’s page, chosen once they were told, sent and paid, by keyboard; each step can go back', async () => {
		const { page } = opened
		await afterwards.go('payments', 'Payments for people’s time')
		await page.getByText('Nobody has been offered a payment yet.').waitFor()
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await shot('payments-empty')
		const { registrationId } = sample.sheets().tables[0]?.people[0] ?? { registrationId: '' }
		await page.evaluate((to) => {
			location.hash = to
		}, `#/registrations/person/${registrationId}`)
		await afterwards.press('Offer a payment')
		await afterwards.fill('Amount offered, in pounds', 'plenty')
		await afterwards.press('Save the offer')
		await page.getByText('Write an amount in pounds and pence').waitFor()
		await afterwards.fill('Amount offered, in pounds', '75.50')
		await shot('payments-person')
		await afterwards.press('Save the offer')
		await page.getByText('£75.50').waitFor()
		await afterwards.isOn('Offer a payment')
		expect(await axeFindings(page)).toEqual([])
		await page.keyboard.press('Control+z')
		await page.getByText('No payment was offered.').waitFor()
		await afterwards.press('Offer a payment')
		await afterwards.fill('Amount offered, in pounds', '75.50')
		await afterwards.press('Save the offer')
		await page.getByText('£75.50').waitFor()

		await afterwards.go('payments', 'Payments for people’s time')
		await afterwards.press(/^Write down the choice/)
		await afterwards.look('Take all of it')
		await afterwards.press('Save the choice')
		await page.getByText('Nobody says yes before they have the written information.').first().waitFor()
		expect(offersNow()).toMatchObject([{ choice: 'notDecided' }])
		await focusOn(page.getByRole('checkbox', { name: 'Yes, they have it' }))
		await page.keyboard.press('Space')
		expect(await axeFindings(page)).toEqual([])
		await shot('payments-choice')
		await afterwards.press('Save the choice')
		await page.getByText('Takes all of it').waitFor()
		await afterwards.look('To send (1)')
		await focusOn(page.getByRole('checkbox', { name: 'Choose all that are shown' }))
		await page.keyboard.press('Space')
		await afterwards.press('Mark as sent to finance (1)')
		await page.getByText('1 payment is marked as sent to finance.').first().waitFor()
		await afterwards.isOn('Offer a payment')
		await page.keyboard.press('Control+z')
		await page.getByRole('radio', { name: 'To send (1)', exact: true }).waitFor()
		expect(offersNow()).toMatchObject([{ choice: 'accept', sentAtMs: null }])
		await afterwards.look('All (1)')
		await settle(page)
		expect(await axeFindings(page)).toEqual([])
		await shot('payments')
	})
})
