/** One badge from the desk, as its lead prints it: one press, counted, taken back where it did not come out, and a slip. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser } from '../support/browser.ts'
import { buildPages, deskActor } from '../support/hubForTests.ts'
import { beforeRoundMs, type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { deskPage } from './pages/deskPage.ts'
import { countPrints, printed, prints } from './pages/printed.ts'
import { focusIsOn } from './pages/settle.ts'

let browser: TestBrowser
let sample: PublishedSample
beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
})
afterAll(async () => {
	await browser?.close()
	await sample?.hub.close()
})

it('prints somebody’s badge in one press or one key, counts reprints, and says where to go on a slip', async () => {
	const opened = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	const { page } = opened
	await page.clock.setFixedTime(beforeRoundMs)
	const lead = deskActor('Help desk', 'deskLead')
	await page.goto(sample.hub.link(lead))
	const desk = deskPage(page)
	await desk.ready()
	await countPrints(page)
	const { registrationId, badgeCode, preferredName } = sample.table(7).people[0] ?? {
		registrationId: '',
		badgeCode: '',
	}
	const printsOf = () => {
		const answer = sample.hub.ask('badges.one', { registrationId, dayId: sample.dayId }, lead)
		return answer.outcome === 'known' ? answer.badge.prints : -1
	}
	const button = (name: string | RegExp) => page.getByRole('button', { name })
	const toasts = page.locator('.toasts')
	await desk.search(badgeCode)
	await desk.press('Enter')
	await button(new RegExp(`^Print ${preferredName}’s badge`)).waitFor()
	expect(await axeFindings(page)).toEqual([])

	// Which paper, once for this computer.
	await button('Badge paper').click()
	await page.getByRole('dialog').getByLabel('Design').selectOption('sheet10')
	await page.getByRole('dialog').getByLabel('First free label').selectOption('3')
	expect(await axeFindings(page)).toEqual([])
	await button('Keep this').click()

	await button(new RegExp(`^Print ${preferredName}’s badge`)).click()
	await toasts.getByText(`${preferredName}’s badge was handed to the printer.`).waitFor()
	expect([await prints(page), printsOf()]).toEqual([1, 1])
	// The next name can be typed at once.
	await focusIsOn(desk.field)
	const badge = await printed(page)
	expect([badge.pages, badge.isAlone, badge.overEdge]).toEqual([['210 × 297'], true, []])
	for (const words of [badgeCode, preferredName ?? '', '11:35\u00a0Table\u00a07']) expect(badge.words).toContain(words)
	expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('"startAt":4')
	await button(new RegExp(`^Reprint ${preferredName}’s badge`)).waitFor()
	await page.getByText('Printed once before.').waitFor()

	// It did not come out.
	await toasts.getByRole('button', { name: 'It did not come out' }).click()
	await button(new RegExp(`^Print ${preferredName}’s badge`)).waitFor()
	expect(printsOf()).toBe(0)

	await page.keyboard.press('Control+p')
	await button(new RegExp(`^Reprint ${preferredName}’s badge`)).waitFor()
	expect([await prints(page), printsOf()]).toEqual([2, 1])
	await button('Print a slip with the table').click()
	await toasts.getByText(`${preferredName}’s slip was handed to the printer.`).waitFor()
	expect([await prints(page), printsOf()]).toEqual([3, 1])
	const slip = await printed(page)
	expect(slip.words).toContain('11:35\u00a0Table\u00a07')
	expect(slip.words).not.toContain('photo')
	expect(await axeFindings(page)).toEqual([])

	// Somebody who is in already and has lost theirs.
	await desk.search(badgeCode)
	await desk.press('Enter')
	await page.getByRole('region', { name: `${preferredName} is already in` }).waitFor()
	expect(await axeFindings(page)).toEqual([])
	await button(new RegExp(`^Reprint ${preferredName}’s badge`)).click()
	await page.getByText('Printed 2 times before.').waitFor()
	expect([await prints(page), printsOf()]).toEqual([4, 2])
	const { problems } = opened
	await opened.close()
	expect(problems).toEqual([])
})
