/** Badges as an organiser makes them: a design of one's own, many at once on sheets and rolls, what came out of the printer. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages } from '../support/hubForTests.ts'
import { beforeRoundMs, type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { type BadgesPage, badgesPage } from './pages/badgesPage.ts'
import { keysOf } from './pages/keys.ts'
import { printed, prints } from './pages/printed.ts'
import { focusIsOn } from './pages/settle.ts'

let browser: TestBrowser
let sample: PublishedSample
let opened: TestPage
let badges: BadgesPage
const a4 = '210 × 297'
const times = (count: number, size: string): readonly string[] => Array.from({ length: count }, () => size)

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
})
beforeEach(async () => {
	opened = await browser.open({ width: 1280, height: 900, hasReducedMotion: true })
	await opened.page.clock.setFixedTime(beforeRoundMs)
	badges = badgesPage(opened.page)
	await opened.page.goto(sample.hub.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
})
afterEach(async () => {
	const { problems } = opened
	await opened.close()
	expect(problems).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await sample?.hub.close()
})

const everybody = () => {
	const { total } = sample.hub.ask('people.list', {
		filter: {
			text: '',
			statuses: ['confirmed'],
			roles: [],
			sectors: [],
			sources: [],
			dayId: null,
			presence: [],
			needs: [],
			lacks: [],
			isLinked: null,
		},
		order: 'name',
		isDescending: false,
		limit: 1,
		offset: 0,
	})
	return total
}

describe('many badges', () => {
	it('all on label sheets, the first of them partly used: nothing cut, and nothing that says what somebody takes part as', async () => {
		await badges.go()
		const total = everybody()
		await expect.poll(() => badges.sum.innerText()).toBe(`${total} badges on ${Math.ceil(total / 10)} sheets`)
		expect(await axeFindings(opened.page)).toEqual([])
		const paper = await printed(opened.page)
		expect(paper.pages).toEqual(times(Math.ceil(total / 10), a4))
		expect([paper.isAlone, paper.overEdge]).toEqual([true, []])
		const { people } = sample.hub.ask('badges.deskList', { dayId: sample.dayId })
		for (const { badgeCode, preferredName } of people) {
			expect(paper.words).toContain(badgeCode)
			expect(paper.words.replaceAll('\n', ' ')).toContain(preferredName.split(' ')[0])
		}
		expect(paper.words).toContain('11:35\u00a0Table\u00a07')
		for (const { label } of sample.hub.ask('events.overview', {}).sectors) expect(paper.words).not.toContain(label)
		await badges.start.selectOption('8')
		await expect.poll(() => badges.sum.innerText()).toContain(`on ${Math.ceil((total + 8) / 10)} sheets`)
		expect((await printed(opened.page)).pages).toHaveLength(Math.ceil((total + 8) / 10))
	})

	it('a roll is a page for each badge, as large as the label', async () => {
		await badges.go()
		await opened.page.getByText('Only people who are').click()
		await badges.part('crew').check()
		await badges.design.selectOption('roll62')
		await expect.poll(() => badges.sum.innerText()).toContain('pieces')
		const count = Number.parseInt(await badges.sum.innerText(), 10)
		expect(count).toBeGreaterThan(0)
		expect(count).toBeLessThan(40)
		const paper = await printed(opened.page)
		expect(paper.pages).toEqual(times(count, '100 × 62'))
		expect([paper.isAlone, paper.overEdge]).toEqual([true, []])
		await badges.part('crew').uncheck()
	})

	it('only what came out is written down, by keyboard alone; the rest is still there to print', async () => {
		await badges.go()
		const total = everybody()
		const keys = keysOf(opened.page)
		await keys.enter(`Print ${total} badges`)
		expect(await prints(opened.page)).toBe(1)
		await badges.asked.waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.enter('Not all of them')
		await keys.tabTo(/^Sheet 1, up to/)
		await keys.press('ArrowDown')
		await keys.enter('Write down 20 badges')
		await badges.toast('20 badges are written down as printed.').waitFor()
		await expect.poll(() => badges.sum.innerText()).toContain(`${total - 20} badges`)
		await badges.asked.waitFor({ state: 'detached' })
		// Those who have one are told apart when all are printed again.
		await badges.which(/^All/).click()
		await expect.poll(() => badges.sum.innerText()).toContain('20 of them were printed before.')
		await opened.page.getByText('Who is in this print').click()
		await opened.page.getByRole('row', { name: /once$/ }).first().waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.locator('.toasts').getByRole('button', { name: 'Undo' }).first().click()
		await badges.which(/^Never/).click()
		await expect.poll(() => badges.sum.innerText()).toContain(`${total} badges`)
		// Nothing came out: nothing is written down.
		await badges.press(/^Print \d+ badges/)
		await badges.press(/^No$/)
		await badges.toast('Nothing was written down. They are still there to print.').waitFor()
		await expect.poll(() => badges.sum.innerText()).toContain(`${total} badges`)
	})

	it('some people, chosen by name', async () => {
		await badges.go()
		await badges.which('Choose people').click()
		await opened.page.getByText('Nobody is chosen yet.').waitFor()
		await expect.poll(() => badges.button('Print 0 badges').getAttribute('aria-disabled')).toBe('true')
		const [one, other] = sample.table(7).people
		for (const person of [one, other]) {
			await opened.page.getByRole('combobox', { name: 'Add somebody' }).fill(person?.badgeCode ?? '')
			await opened.page.getByRole('option', { name: new RegExp(person?.badgeCode ?? 'nobody') }).waitFor()
			await opened.page.keyboard.press('Enter')
		}
		await expect.poll(() => badges.sum.innerText()).toContain('2 badges on 1 sheet')
		expect(await axeFindings(opened.page)).toEqual([])
		const { words } = await printed(opened.page)
		for (const person of [one, other]) expect(words).toContain(person?.badgeCode)
		await badges.press(new RegExp(`^Take ${one?.preferredName ?? 'nobody'}`))
		await expect.poll(() => badges.sum.innerText()).toContain('1 badge on 1 sheet')
	})
})

describe('how badges look', () => {
	it('is tried with the longest and the shortest name, kept under a name by keyboard, renamed, removed, and taken back', async () => {
		await badges.go('look')
		await expect.poll(() => badges.faces.count()).toBe(2)
		await opened.page.getByText('Every name can be read from 2 m.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		const keys = keysOf(opened.page)
		await keys.tabTo('Where to go')
		await keys.press('Space')
		await keys.enter('Family name: move up')
		await keys.enter('Save as …')
		await focusIsOn(opened.page.getByRole('textbox', { name: 'Name', exact: true }))
		await keys.type('Labels of the library')
		await keys.press('Enter')
		await badges.toast('“Labels of the library” is saved.').waitFor()
		const [kept] = sample.hub.ask('badges.designs', {}).designs
		expect(kept?.design.parts.slice(0, 2)).toEqual(['familyName', 'preferredName'])
		expect(kept?.design.parts).not.toContain('groups')
		// Another of the same name is not kept, and says so where it is typed.
		await badges.press('Save as …')
		await focusIsOn(opened.page.getByRole('textbox', { name: 'Name', exact: true }))
		await keys.type('labels of the LIBRARY')
		await keys.press('Enter')
		await opened.page.getByRole('dialog').getByText('Another design has this name. Choose another one.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await keys.press('Escape')
		await badges.press('Rename')
		await opened.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ten a sheet')
		await keys.press('Enter')
		await badges.toast('It is called “Ten a sheet” now.').waitFor()
		// This computer begins with it from now on, also for the print.
		await opened.page.reload()
		await badges.go('print')
		await expect.poll(() => badges.design.locator('option:checked').innerText()).toBe('Ten a sheet')
		await badges.go('look')
		await badges.press('Remove')
		await badges.toast('“Ten a sheet” is removed.').waitFor()
		await expect.poll(() => opened.page.getByLabel('Begin with').innerText()).not.toContain('Ten a sheet')
		await opened.page.getByRole('heading', { level: 1 }).click()
		await opened.page.keyboard.press('Control+z')
		await expect.poll(() => opened.page.getByLabel('Begin with').innerText()).toContain('Ten a sheet')
	})

	it('has measures that fit on the paper, or says by how much they do not', async () => {
		await badges.go('look')
		await opened.page.getByLabel('Begin with').selectOption('sheet8')
		await badges.measure('Gap between, across').fill('12')
		await opened.page.getByText('All labels together are 4.9 mm wider than A4.').waitFor()
		await expect.poll(() => badges.button('Save as …').getAttribute('aria-disabled')).toBe('true')
		expect(await axeFindings(opened.page)).toEqual([])
		await badges.measure('Gap between, across').fill('wide')
		await opened.page.getByText('Type a number from 0 to 30.').waitFor()
		await badges.measure('Gap between, across').fill('2,5')
		await expect.poll(() => badges.button('Save as …').getAttribute('aria-disabled')).toBeNull()
		// What was typed and not saved is there after a look elsewhere.
		await badges.measure('Height of a label').fill('60')
		await badges.go('print')
		await badges.go('look')
		await expect.poll(() => badges.measure('Height of a label').inputValue()).toBe('60')
		await badges.press('Back to how it was saved')
		await expect.poll(() => badges.measure('Height of a label').inputValue()).toBe('67.7')
		await badges.choice('A6 card').click()
		await expect.poll(() => badges.measure('Width of a label').inputValue()).toBe('105')
		expect(await opened.page.getByRole('textbox', { name: 'Labels across' }).count()).toBe(0)
		await badges.press('Back to how it was saved')
	})

	it('rectangles to lay over the labels are one page, true to scale', async () => {
		await badges.go('look')
		await opened.page.getByLabel('Begin with').selectOption('sheet21')
		await badges.press('Print rectangles to test')
		expect(await prints(opened.page)).toBe(1)
		await opened.page.emulateMedia({ media: 'print' })
		await opened.page.locator('.print-surface rect').first().waitFor()
		const boxes = await opened.page
			.locator('.print-surface rect')
			.evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width))
		// Once it is on paper, it is over.
		const paper = await printed(opened.page)
		expect(paper.pages).toEqual([a4])
		expect(paper.words).toContain('This line is 100 mm long')
		expect(boxes).toHaveLength(21)
		expect((boxes[0] ?? 0) / (96 / 25.4)).toBeCloseTo(63.5, 0)
	})

	it('is readable in every theme, and at twice the size nothing reaches over the side', async () => {
		await opened.page.setViewportSize({ width: 640, height: 800 })
		for (const view of ['look', 'print'] as const) {
			await badges.go(view)
			expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
			for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
				await setTheme(opened.page, theme)
				expect(await faintIn(opened.page)).toEqual([])
			}
		}
	})
})
