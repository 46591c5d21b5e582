/**
 * A morning at the desk as a screen reader meets it: for each step the names and roles that are there, and what is
 * read out, in order, from the two live regions and from nothing else.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'
import { scannerAt } from './pages/scanner.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let desk: DeskPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
	opened = await browser.open({ hasReducedMotion: true })
	desk = deskPage(opened.page)
	await opened.page.goto(hub.link(deskActor('Desk 2')))
	await desk.ready()
	await opened.page.evaluate(() => {
		const said: string[] = []
		Object.assign(window, { said })
		const regions = document.querySelectorAll('[data-live-announcer] [aria-live]')
		for (const region of regions) {
			const how = region.getAttribute('aria-live')
			new MutationObserver(() => {
				const words = region.textContent.trim()
				if (words !== '' && said.at(-1) !== `${how}: ${words}`) said.push(`${how}: ${words}`)
			}).observe(region, { childList: true, characterData: true, subtree: true })
		}
	})
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
afterEach(() => expect(opened.problems).toEqual([]))

/** Whatever was read out since the last asking, once it ends so. */
const heard = async (last: string): Promise<readonly string[]> => {
	const said = () => opened.page.evaluate(() => (window as unknown as { said: string[] }).said)
	await expect.poll(async () => (await said()).at(-1) ?? '').toContain(last)
	return opened.page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))
}
/** The tree that a screen reader gets, of the whole page. */
const tree = () => opened.page.locator('body').ariaSnapshot()
const dayId = () => hub.ask('events.overview', {}).days[0]?.id ?? ''

describe('a morning, read out', () => {
	it('finds its way: landmarks, one heading, a field with a name', async () => {
		const seen = await tree()
		expect(seen).toContain('- main')
		expect(seen).toContain('- heading "Who is here?" [level=1]')
		expect(seen).toContain('- combobox "Name or badge code"')
		expect(seen).toContain('- complementary "At the doors"')
		expect(seen).toContain('- button "Scan with the camera"')
		await expect.poll(() => desk.field.getAttribute('aria-keyshortcuts')).toBe('Enter F2 F3')
	})
	it('searches and chooses', async () => {
		await desk.search('an')
		expect(await heard('shown')).toEqual([expect.stringMatching(/^polite: 5 of \d+ shown$/)])
		expect(await tree()).toMatch(/- listbox "People found":\n\s+- option ".+" \[selected\]/)
		await desk.press('ArrowDown')
		const active = await desk.field.getAttribute('aria-activedescendant')
		await expect.poll(() => opened.page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true')
		await desk.press('Escape')
	})
	it('lets somebody in, and says what to hand over', async () => {
		await desk.search('comfort')
		await heard('1 found')
		await desk.press('Enter')
		expect(await heard('Comfort is in.')).toEqual([
			'assertive: Comfort is in. Square: photos are fine. Large-print programme: box 2.',
		])
		const seen = await tree()
		expect(seen).toMatch(/- region "You’re in\s*\. Welcome, Comfort\./)
		expect(seen).toContain('- group "More for Comfort"')
		expect(seen).toContain('- button "Send to the help desk')
	})
	it('says that somebody is in already, at once and without alarm', async () => {
		await desk.search('comfort')
		await heard('1 found')
		await desk.press('Enter')
		expect(await heard('already in')).toEqual([
			expect.stringMatching(/^assertive: Comfort is already in, Desk 2, \d\d:\d\d\.$/),
		])
		const seen = await tree()
		expect(seen).toContain('- region "Comfort is already in."')
		expect(seen).toContain('- button "Comfort is leaving"')
		expect(seen).not.toContain('- alert')
		await desk.press('Enter')
	})
	it('reads a scan out like a check-in, and a code of nobody’s', async () => {
		const scanner = await scannerAt(opened.page)
		const mei = hub.ask('checkin.search', { text: 'mei ng', dayId: dayId() }).found[0]?.badgeCode ?? ''
		await scanner.scan(mei)
		expect(await heard('Mei is in.')).toEqual(['assertive: Mei is in. Round: no photos.'])
		await scanner.scan('9ZZZZ')
		expect(await heard('code')).toEqual(['assertive: Nobody here has that code. Please try the name.'])
		expect(await tree()).toContain('- region "Let’s find you by name."')
		await desk.press('Enter')
	})
	it('changes the answer about photos', async () => {
		await desk.search('mei ng')
		await heard('1 found')
		await desk.press('Enter')
		await heard('already in')
		await desk.press('F4')
		await opened.page.getByRole('group', { name: 'Changed your mind, Mei?' }).waitFor()
		expect(await tree()).toMatch(/- group "Changed your mind, Mei\?":[\s\S]*- button "No[^"]*" \[pressed\]/)
		await desk.press('2')
		expect(await heard('ask me first')).toEqual(['assertive: Triangle: ask me first.'])
		await desk.press('Enter')
	})
	it('goes to the help desk', async () => {
		await desk.search('chidi boateng')
		await heard('1 found')
		await desk.press('Enter')
		expect(await heard('help desk')).toEqual(['assertive: Please see the help desk.'])
		expect(await tree()).toContain('- region "Please see the help desk."')
		await desk.press('Enter')
	})
	it('adds a walk-in, field by field, and takes it back', async () => {
		await desk.search('imani okoro')
		await heard('Nobody found')
		await desk.press('F2')
		await desk.panel('Let’s add Imani').waitFor()
		const seen = await tree()
		for (const part of [
			'- textbox "Name for the badge": Imani',
			'- combobox "Taking part as"',
			'- radiogroup "Can people take your photo today?"',
			'- radiogroup "If the alarm sounds, would you like someone to help you leave?"',
			'- button "Check in Imani',
		])
			expect(seen).toContain(part)
		await desk.press('ArrowDown', 'Tab', 'Space', 'Tab', 'Space', 'Control+Enter')
		expect(await heard('Imani is in.')).toEqual([
			expect.stringMatching(/^assertive: Imani is in\. Square: photos are fine\./),
		])
		await desk.press('Control+z')
		expect(await heard('not checked in')).toEqual(['assertive: Imani is not checked in any more.'])
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
	})
})
