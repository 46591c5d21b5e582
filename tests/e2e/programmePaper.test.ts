/** What leaves on paper: written down first, holding what it must and nothing more, called back when a story is not told. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages } from '../support/hubForTests.ts'
import { type ProgrammeInHub, startProgrammeInHub } from '../support/programmeInHub.ts'
import { type PaperPage, paperPage } from './pages/paperPage.ts'
import { focusOn } from './pages/settle.ts'

let browser: TestBrowser
let forum: ProgrammeInHub
let opened: TestPage
let paper: PaperPage
/** What the third speaker is called, who is shown by another name. */
let pseudonym = ''

const shots = process.env['FOYER_SHOTS']
const shot = async (name: string): Promise<void> => {
	if (shots !== undefined) await opened.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
const pdf = async (name: string): Promise<void> => {
	if (shots !== undefined) await opened.page.pdf({ path: `${shots}/${name}.pdf`, preferCSSPageSize: true })
}
const outputs = () => forum.hub.ask('programme.outputs', { onlyOut: false }).outputs
/** Registered names of the two whose names are not said; whoever else has one of these names is not in the sample's stage. */
const sealed = /Theresa|Calloway/i

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	forum = await startProgrammeInHub('09:05')
	pseudonym = forum.slot(3).shownAs[0] ?? ''
	opened = await browser.open({ width: 1280, height: 900 })
	paper = paperPage(opened.page)
	await opened.page.goto(forum.hub.link())
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
	await paper.go()
})
afterEach(() => expect(opened.problems).toEqual([]))
afterAll(async () => {
	await browser?.close()
	await forum?.hub.close()
})

describe('sheets of the programme', () => {
	it('a run sheet goes out once it is written down where to, and not before', async () => {
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-start')
		await paper.show('Run sheet')
		expect(await axeFindings(opened.page)).toEqual([])
		// Whoever prints past the button gets a sentence.
		const early = await paper.onPaper()
		expect(early).toMatchObject({ pages: 1, isAlone: true })
		expect(early.words).toContain('This sheet was not written down')
		expect(early.words).not.toContain('Story 1')

		await paper.holder.fill('')
		await focusOn(paper.print)
		await opened.page.keyboard.press('Enter')
		await opened.page.getByText('Write where it goes, so that it can be found again.').first().waitFor()
		expect(outputs()).toEqual([])
		await paper.holder.fill('Stage')
		await paper.copies.fill('3')
		await focusOn(paper.print)
		await opened.page.keyboard.press('Enter')
		await opened.page.getByText('Written down: 3 copies for Stage.').waitFor()
		await expect.poll(paper.asked).toBe(1)
		expect(outputs()).toMatchObject([{ sheet: 'runSheet', holder: 'Stage', copies: 3, slots: [1, 2, 3, 4, 5] }])

		const printed = await paper.onPaper()
		expect(printed.isAlone).toBe(true)
		expect(printed.pages).toBeGreaterThanOrEqual(1)
		expect(printed.words).toContain('As at 09:05, 19 May 2027')
		expect(printed.words).toContain('If we call this sheet back, please hand it in at once.')
		for (const { startAt, title } of forum.items()) expect(printed.words).toContain(startAt && title)
		expect(printed.words).toContain(`13:40 Story 3: After losing my brother. ${pseudonym}`)
		expect(printed.words).not.toMatch(sealed)
		await pdf('run-sheet')
		await shot('paper-run-sheet')
		await paper.back()
	})

	it('the sheet for sound and picture says yes or no beside each story', async () => {
		await paper.show('Sound and picture sheet')
		const row = opened.page.getByRole('row').filter({ hasText: 'Story 2' })
		await expect.poll(() => row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['Yes', 'Yes']))
		const first = opened.page.getByRole('row').filter({ hasText: 'Story 1:' })
		expect((await first.getByRole('cell').allInnerTexts()).filter((text) => text === 'No')).toHaveLength(2)
		const words = await paper.words()
		expect(words).toContain('stage left')
		expect(words).toContain('Slides from the stage laptop')
		// Nothing that only the stage needs.
		expect(words).not.toMatch(/mother of two|not to be asked|medication/)
		expect(words).not.toMatch(sealed)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-av')
		await paper.back()
	})

	it('the stage sheet has introductions word for word, what is said before, and counts limits', async () => {
		await paper.show('Stage sheet')
		const words = await paper.words()
		expect(words).toContain('“Jasmine is a mother of two and helps to plan perinatal care here.”')
		expect(words).toContain('Say at 10:14, before it begins')
		expect(words).toMatch(/Pregnancy, and depression after birth.* You can step out now or at any time/)
		expect(words).toContain('Then wait a full minute')
		expect(words).toContain('Questions through the chair only.')
		expect(words).toContain('2 things are not to be asked about.')
		expect(words).not.toMatch(/medication|her baby’s name/)
		expect(words).not.toMatch(sealed)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-stage')
		await paper.back()
	})

	it('a speaker’s own card is about one story, and says that they can change their mind', async () => {
		await opened.page.getByLabel('Which story').selectOption({ label: 'Story 3, 13:40' })
		await paper.show('Speaker’s own card')
		await expect.poll(() => paper.sheets.count()).toBe(1)
		const words = await paper.words()
		expect(words).toContain(`For you, ${pseudonym}`)
		expect(words).toContain('Wednesday 19 May 2027, 13:40, for 15 minutes')
		expect(words).toContain('You can change your mind at any time.')
		expect(words).toContain('Photographs: no')
		expect(words).not.toMatch(/Jasmine|Delroy|how it happened/)
		expect(words).not.toMatch(sealed)
		await expect.poll(() => paper.holder.inputValue()).toBe('Speaker of story 3')
		await focusOn(paper.print)
		await opened.page.keyboard.press('Enter')
		await opened.page.getByText('Written down: 1 copy for Speaker of story 3.').waitFor()
		expect(outputs()[0]).toMatchObject({ sheet: 'speakerCard', slots: [3] })
		expect((await paper.onPaper()).pages).toBe(1)
		expect(await axeFindings(opened.page)).toEqual([])
		await pdf('speaker-card')
		await shot('paper-card')
		await paper.back()
	})

	it('visitors get public titles and the names that speakers chose', async () => {
		await paper.show('Programme for visitors')
		const words = await paper.words()
		expect(words).toContain('Being heard in my baby’s first year. Jasmine')
		expect(words).toContain(`After losing my brother. ${pseudonym}`)
		expect(words).toContain('Quiet room:')
		expect(words).not.toMatch(/Thornley|Wilczek|Crew and stalls|hand-held|Two hand|Campbell-Reid has planned/)
		expect(words).not.toMatch(sealed)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-visitors')
		await paper.back()
	})

	it('a calendar file is written down and handed over', async () => {
		const download = opened.page.waitForEvent('download')
		await focusOn(paper.button('Write down and make the file'))
		await opened.page.keyboard.press('Enter')
		const file = await download
		expect(file.suggestedFilename()).toBe('programme.ics')
		const pieces: Buffer[] = []
		for await (const piece of await file.createReadStream()) pieces.push(piece as Buffer)
		const text = Buffer.concat(pieces).toString('utf8')
		expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
		expect(text).toContain('SUMMARY:Opening')
		expect(text).not.toMatch(sealed)
		expect(outputs()[0]).toMatchObject({ sheet: 'calendar', holder: 'Everybody who asks', isFile: true })
	})
})

describe('what is out', () => {
	it('is called back when a story is not told, collected by a tick, and taken back', async () => {
		forum.setTime('13:10')
		forum.hub.call('stories.notSpeaking', { slotId: forum.slot(3).slotId })
		await opened.page.getByText('3 to collect').waitFor()
		const stage = paper.out('Run sheet', 'Stage: 3 copies')
		await expect.poll(() => stage.innerText()).toContain('To collect')
		await expect.poll(() => stage.innerText()).toContain('They have a story on them that is not told any more.')
		expect(await axeFindings(opened.page)).toEqual([])
		// Whoever does not speak after all is not asked for their own card.
		await expect
			.poll(() => paper.out('Speaker’s own card', 'Speaker of story 3').innerText())
			.toContain('Nobody asks for it')
		await shot('paper-recalled')
		for (const theme of ['dark', 'contrast'] as const) {
			await setTheme(opened.page, theme)
			expect(await faintIn(opened.page)).toEqual([])
			await shot(`paper-recalled-${theme}`)
		}
		await setTheme(opened.page, 'light')
		await focusOn(stage.getByRole('checkbox', { name: 'Collected: Run sheet, Stage' }))
		await opened.page.keyboard.press('Space')
		await opened.page.getByText('2 to collect').waitFor()
		await focusOn(paper.button(/^Undo/).first())
		await opened.page.keyboard.press('Enter')
		await opened.page.getByText('3 to collect').waitFor()
	})

	it('whatever is made from now on has what happens instead, and no name', async () => {
		for (const sheet of ['Run sheet', 'Sound and picture sheet', 'Stage sheet', 'Programme for visitors']) {
			await paper.show(sheet)
			const words = await paper.words()
			expect([sheet, words]).toEqual([sheet, expect.stringContaining('A ten-minute pause with music')])
			expect(words).not.toMatch(/After losing my brother|Bereavement|suicide/)
			expect(words).not.toContain(pseudonym)
			expect(words).not.toMatch(sealed)
			await paper.back()
		}
		const choices = await opened.page.getByLabel('Which story').locator('option').allInnerTexts()
		expect(choices.some((one) => one.startsWith('Story 3'))).toBe(false)
		const { text } = forum.hub.ask('programme.calendar', { dayIds: [forum.dayId] })
		expect(text).not.toContain(pseudonym)
		expect(text).not.toMatch(/brother/)
	})

	it('can be used at twice the size', async () => {
		await opened.page.setViewportSize({ width: 640, height: 450 })
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
		expect(await axeFindings(opened.page)).toEqual([])
	})
})
