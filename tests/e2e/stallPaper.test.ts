/** What the marketplace prints, and the stalls on screens for everybody: as people were told, and nothing of a draft. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor } from '../support/hubForTests.ts'
import { beforeRoundMs, type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { type PublishedStalls, placeStalls } from '../support/publishedStalls.ts'
import { displayPage } from './pages/displayPage.ts'
import { focusIsOn, focusOn, settle } from './pages/settle.ts'
import { type StallPaperPage, type StallScreen, stallPaperPage, stallScreen } from './pages/stallPaperPage.ts'

let browser: TestBrowser
let sample: PublishedSample
let places: PublishedStalls
let opened: TestPage

const shots = process.env['FOYER_SHOTS']
const shot = async (name: string): Promise<void> => {
	if (shots !== undefined) await opened.page.screenshot({ path: `${shots}/${name}.png` })
}
const a3 = '420 × 297'
const [wide, tall] = ['297 × 210', '210 × 297']
const times = (count: number, size: string): readonly string[] => Array.from({ length: count }, () => size)

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
	places = await placeStalls(sample.hub)
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

describe('on paper', () => {
	let paper: StallPaperPage
	const open = async () => {
		opened = await browser.open({ width: 1280, height: 900 })
		await opened.page.clock.setFixedTime(beforeRoundMs)
		paper = stallPaperPage(opened.page)
		await opened.page.goto(sample.hub.link())
		await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
		await paper.go()
	}
	/** No name, address or number of anybody, whoever stands at a stall or is its contact. */
	const expectNobody = async () => {
		const words = await paper.words()
		const names = places.stalls().flatMap(({ stewards }) => stewards.map(({ preferredName }) => preferredName))
		const contacts = places.stalls().flatMap(({ id: stallId }) => {
			const answer = sample.hub.ask('marketplace.contact', { stallId })
			if (answer.outcome !== 'known') return []
			const { contactEmail, contactPhone, unloading } = answer.contact
			return [contactEmail, contactPhone, unloading].filter((text) => text !== '')
		})
		expect(names.length).toBeGreaterThan(20)
		const found = [
			...names.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(words)),
			...contacts.filter((contact) => words.includes(contact)),
		]
		expect(found).toEqual([])
	}

	it('there is nothing before people were told; then five kinds of sheets', async () => {
		await open()
		await opened.page.getByText('Nothing to print yet').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		expect(await places.publish()).toBe(1)
		await opened.page.getByText('Version 1, published 19 May 2027 at 11:20').waitFor()
		await expect.poll(() => opened.page.getByRole('link', { name: /^Look at it/ }).count()).toBe(5)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper')
	})

	it('the plan for the wall is one page of A3, or two of A4, with every stall by number', async () => {
		await open()
		await paper.show('Plan for the wall')
		const words = await paper.words()
		for (const { organisation, code } of places.told().stalls) {
			expect(words).toContain(organisation)
			expect(words).toContain(code)
		}
		for (const said of ['Version 1 of the places, published 19 May 2027, 11:20', 'Printed 19 May 2027, 11:20'])
			expect(words).toContain(said)
		for (const shown of ['Step-free route', 'Quiet way out', 'Fire exit', 'Practice']) expect(words).toContain(shown)
		// Nobody is seen looking for the table where payments are made.
		expect(words).not.toContain('Expenses')
		await expectNobody()
		expect(await paper.onPaper()).toEqual({ pages: [a3], isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-plan')
		await paper.choice('A4').click()
		await expect.poll(() => paper.sheets.count()).toBe(2)
		expect(await paper.onPaper()).toEqual({ pages: [wide, wide], isAlone: true, tooSmall: [] })
		await paper.back()
	})

	it('the list for the floor says what is agreed, what was seen, and leaves boxes', async () => {
		await open()
		await paper.show('List for the floor')
		const table = opened.page.getByRole('table').first()
		const row = table.getByRole('row', { name: /BLMK Integrated Care System/ })
		const power = places.stall(9).watts
		await expect.poll(() => row.innerText()).toContain(`${power} W, circuit`)
		await expect.poll(() => row.getByRole('img', { name: 'Insurance: seen' }).count()).toBe(1)
		await expect.poll(() => row.getByRole('img', { name: 'Box to tick' }).count()).toBe(2)
		// The insurance of stall 21 runs out before the day.
		const expired = opened.page.getByRole('row', { name: /Brickfields/ })
		await expect.poll(() => expired.getByRole('img', { name: 'Insurance: not seen yet' }).count()).toBe(1)
		await expect.poll(() => opened.page.getByRole('row', { name: /free/ }).count()).toBe(2)
		expect(await paper.onPaper()).toEqual({ pages: [tall, tall], isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
		await paper.choice('By organisation').click()
		await opened.page.getByRole('heading', { name: 'Stalls by organisation, page 1 of 2' }).waitFor()
		const organisations = await opened.page.locator('.market-floor tbody td:nth-child(3) b').allInnerTexts()
		expect(organisations).toHaveLength(24)
		expect(organisations).toEqual(organisations.toSorted((one, other) => one.localeCompare(other, 'en')))
		await expectNobody()
	})

	it('signs for all stalls or for some, large or two on a page', async () => {
		await open()
		await paper.show('Signs for the stalls')
		const words = await paper.of(24, 'Quiet Compass Autism Network').innerText()
		for (const said of ['Find your way', 'By and for autistic people; come when it is calm.', 'Version 1'])
			expect(words).toContain(said)
		expect(words).toContain(`Place ${places.stall(24).place?.code}`)
		expect(await paper.onPaper()).toEqual({ pages: times(24, wide), isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-signs')
		await paper.choice('A5, two on a page').click()
		await paper.which.selectOption('chosen')
		await expect.poll(() => paper.sheets.count()).toBe(0)
		await expect.poll(() => paper.button('Print').getAttribute('aria-disabled')).toBe('true')
		for (const stall of [/^2 CHUMS/, /^22 /, /^6 /]) {
			await focusOn(paper.tick(stall))
			await opened.page.keyboard.press('Space')
		}
		expect(await paper.onPaper()).toEqual({ pages: times(2, tall), isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
		// Printing is the browser's own: it is asked once.
		await opened.page.evaluate(() => {
			Object.assign(window, { asked: 0, print: () => Object.assign(window, { asked: 1 }) })
		})
		await paper.button('Print').click()
		await expect.poll(() => opened.page.evaluate(() => Number(Reflect.get(window, 'asked')))).toBe(1)
	})

	it('cards for the people at a stall hold badge codes and times, whom to ask, and no name', async () => {
		await open()
		await paper.show('Cards for the stalls')
		await opened.page.getByLabel('Whom to ask').fill('the desk by the stage')
		const { watts, organisation, stewards } = places.stall(1)
		const words = await paper.of(1, organisation).innerText()
		for (const { badgeCode, startAt, endAt } of stewards) {
			expect(words).toContain(badgeCode)
			expect(words).toContain(`${startAt} to ${endAt}`)
		}
		for (const said of [
			'before doors at 09:00',
			`up to ${watts} W`,
			'Tell the desk by the stage',
			'Shred by 2 June 2027',
		])
			expect(words).toContain(said)
		await expect.poll(() => paper.of(4, 'Penrose').innerText()).toContain('No power')
		await expectNobody()
		expect(await paper.onPaper()).toEqual({ pages: times(12, tall), isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
	})

	it('a sign for each gap, or for a time of one’s own', async () => {
		await open()
		await paper.show('“Back at” signs')
		// Stall 6 has one steward, who sits at a table of the first round.
		const alone = paper.of(6, 'Bedfordshire Rural Community Charities').first()
		await expect.poll(() => alone.innerText()).toMatch(/Back at\s+12:25/)
		await expect.poll(() => alone.innerText()).toContain('Put out at 11:35')
		await expectNobody()
		const { isAlone, tooSmall } = await paper.onPaper()
		expect({ isAlone, tooSmall }).toEqual({ isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('paper-back')
		await paper.choice('A time you choose').click()
		await paper.tick(/^9 BLMK/).check()
		await opened.page.getByLabel('Back at').fill('14:45')
		await expect.poll(() => paper.of(9, 'BLMK Integrated Care System').innerText()).toMatch(/Back at\s+14:45/)
		expect(await paper.onPaper()).toEqual({ pages: [tall], isAlone: true, tooSmall: [] })
		expect(await axeFindings(opened.page)).toEqual([])
	})

	it('after a change: the draft is on no sheet, and what was told anew can be printed alone', async () => {
		await open()
		const [four, fifteen] = [places.stall(4), places.stall(15)]
		const { outcome } = sample.hub.call('marketplace.place', {
			stallId: four.id,
			positionId: fifteen.place?.positionId ?? null,
			swap: true,
		})
		expect(outcome.outcome).toBe('swapped')
		await opened.page.getByText('2 places are different in the draft.').waitFor()
		await paper.show('Signs for the stalls')
		await expect.poll(() => paper.of(4, 'Penrose').innerText()).toContain(`Place ${four.place?.code}`)
		expect(await places.publish()).toBe(2)
		await paper.which.getByText('Changed since version 1 (2 stalls)').waitFor({ state: 'attached' })
		await paper.which.selectOption('1')
		await expect.poll(() => paper.sheets.count()).toBe(2)
		await expect.poll(() => paper.of(4, 'Penrose').innerText()).toContain(`Place ${fifteen.place?.code}`)
		expect(await paper.words()).toContain('Version 2 of the places')
	})
})

describe('on a screen for everybody', () => {
	let screen: StallScreen
	const open = async (room = '', size = { width: 1920, height: 1080 }) => {
		opened = await browser.open({ ...size, hasReducedMotion: true })
		screen = stallScreen(opened.page)
		await opened.page.goto(sample.hub.link(deskActor(room, 'display')))
		await displayPage(opened.page).clock.waitFor()
	}

	it('shows what people were told and not the draft, by touch', async () => {
		await open()
		await screen.open.click()
		await focusIsOn(screen.title)
		await expect.poll(() => screen.list.getByRole('button').count()).toBe(24)
		expect(await axeFindings(opened.page)).toEqual([])
		await shot('stalls-light')
		const { code } = places.told().stalls.find(({ number }) => number === 4) ?? { code: '' }
		await screen.stall(4).click()
		await screen.chosen.getByText('Penrose').waitFor()
		await expect.poll(() => screen.chosen.innerText()).toContain(`Place ${code}`)
		await expect.poll(() => screen.onPlan(4).getAttribute('aria-pressed')).toBe('true')
		// Only in the draft: nothing of it arrives.
		const free = sample.hub
			.ask('marketplace.hall', {})
			.positions.find(({ id }) => !places.stalls().some(({ place }) => place?.positionId === id))
		const moved = sample.hub.call('marketplace.place', {
			stallId: places.stall(4).id,
			positionId: free?.id ?? null,
			swap: false,
		})
		expect(moved.outcome.outcome).toBe('placed')
		await settle(opened.page)
		await opened.settled()
		await expect.poll(() => screen.chosen.innerText()).toContain(`Place ${code}`)
		const answers = opened.answers.filter(({ call }) => call === 'displays.stalls')
		expect(answers.length).toBeGreaterThan(0)
		for (const { body } of answers) expect(body).not.toContain(free?.id)
		// Told anew, it is here by itself.
		await places.publish()
		await screen.chosen.getByText(`Place ${free?.code}`).waitFor()
		for (const theme of ['dark', 'contrast', 'contrast-light'] as const) {
			await setTheme(opened.page, theme)
			expect(await faintIn(opened.page)).toEqual([])
			await shot(`stalls-${theme}`)
		}
		await screen.back.click()
		await screen.open.waitFor()
		const people = places.stalls().flatMap(({ stewards }) => stewards.map(({ registrationId }) => registrationId))
		await opened.settled()
		for (const { body } of opened.answers) expect(people.filter((id) => body.includes(id))).toEqual([])
	})

	it('by keyboard, in the hall, at twice the size', async () => {
		await open('Marketplace Hall', { width: 640, height: 400 })
		await focusOn(screen.open)
		await opened.page.keyboard.press('Enter')
		await focusIsOn(screen.title)
		expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
		await opened.page.keyboard.press('Tab')
		await opened.page.keyboard.press('ArrowRight')
		await opened.page.keyboard.press('Enter')
		await screen.chosen.getByText(/^Place /).waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.keyboard.press('Escape')
		await screen.open.waitFor()
	})

	it('goes back to now and next by itself, says so before, and stays for whoever touches it', async () => {
		await open()
		await opened.page.clock.install()
		await screen.open.click()
		await screen.list.waitFor()
		await opened.page.clock.runFor(45_000)
		await screen.goes(15).waitFor()
		await opened.page.keyboard.press('ArrowDown')
		await screen.goes(15).waitFor({ state: 'detached' })
		await opened.page.clock.runFor(61_000)
		await screen.open.waitFor()
		expect(await screen.list.count()).toBe(0)
	})

	it('a scanned badge takes its place, and no stall is looked for where none is', async () => {
		await open()
		await screen.open.click()
		await screen.list.waitFor()
		const display = displayPage(opened.page)
		await display.scan(sample.table(7).people[0]?.badgeCode ?? '')
		await display.answer.getByText('Table 7', { exact: true }).waitFor()
		await display.key('I have seen it').click()
		await display.code.waitFor()
		await opened.page.keyboard.press('Escape')
		await screen.open.waitFor()
		expect(await screen.list.count()).toBe(0)
		await opened.close()
		await open('Main Hall')
		await displayPage(opened.page).findButton.waitFor()
		expect(await screen.open.count()).toBe(0)
	})
})
