/** A hall begun from nothing and written as a table, with the keyboard alone; files out and back in. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { axeFindings, faintIn, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type HallTablePage, hallTablePage } from './pages/hallTablePage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let hall: HallTablePage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub()
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const event = { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] }
	await hub.hub.dispatch(ownActor, 'library.create', event, new AbortController().signal)
	opened = await browser.open({ hasReducedMotion: true })
	hall = hallTablePage(opened.page)
	await hall.open(hub)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const held = () => hub.ask('marketplace.hall', {})
const codes = () => held().positions.map(({ code }) => code)
const position = (code: string) => held().positions.find((one) => one.code === code)
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

/** A hall of 30 by 14 metres, as somebody would begin it. */
const begin = async (): Promise<void> => {
	await hall.enter('Draw from nothing')
	await hall.type('Name of the hall', 'Sports hall')
	await hall.type('Width in metres', '30')
	await hall.type('Depth in metres', '14')
	await hall.enter('Make this hall')
	await hall.says('Sports hall, 30 by 14 metres, 0 positions.')
}

const addRow = async (first: string, top: string): Promise<void> => {
	await hall.enter('Add a row')
	await hall.type('First code', first)
	await hall.type('First, from top, m', top)
	await hall.press('Enter')
	await hall.toast(`10 positions were added, ${first}`)
}

describe('a hall without drawing', () => {
	it('is begun from nothing and filled by keyboard: a row of ten, power, what stands in the way', {
		timeout: 180_000,
	}, async () => {
		await hall.says('There is no hall yet')
		await expectAccessible('no hall')
		await hall.enter('Draw from nothing')
		await hall.enter('Make this hall')
		await hall.says('Write metres as a number, like 2.5. From 1 to 1000.')
		await hall.expectFocus(hall.page.getByRole('textbox', { name: 'Width in metres' }))
		await expectAccessible('the beginning')
		await hall.press('Escape')
		await hall.enter('Go back')
		await begin()
		expect(held().hall).toMatchObject({ name: 'Sports hall', widthCm: 3000, depthCm: 1400, picture: '' })

		await hall.show('Table')
		await hall.says('No positions yet')
		await hall.enter('Add a row')
		await hall.type('How many', '20')
		await hall.says('M14 would reach out of the hall. 13 have room: make the step smaller, or have 13.')
		await hall.type('How many', '10')
		await hall.says('10 positions, M01 to M10.')
		await expectAccessible('a row to be added')
		await hall.press('Enter')
		await hall.toast('10 positions were added, M01 to M10.')
		await hall.expectFocus(hall.cell('Code', 'M01'))
		expect(codes()).toHaveLength(10)
		expect(position('M10')).toMatchObject({ xCm: 2180, yCm: 100, widthCm: 180, depthCm: 80 })

		// Down the column, each row saved as it is left.
		await hall.type('Sockets, M01', '2')
		await hall.press('ArrowDown')
		await hall.isTold('M01 was saved.')
		await hall.expectFocus(hall.cell('Sockets, M02'.split(', ')[0] ?? '', 'M02'))
		expect(position('M01')).toMatchObject({ sockets: 2 })
		await hall.type('Middle from left, m, M02', '2.5')
		await hall.press('ControlOrMeta+Enter')
		await hall.says('Stands where M01 stands: move one of them.')
		await hall.says('2 of them need a look')
		await expectAccessible('positions that overlap')
		await hall.press('ControlOrMeta+z')
		await hall.toast('Taken back.')
		await expect.poll(() => position('M02')?.xCm).toBe(420)
		await hall.page.getByText('2 of them need a look').waitFor({ state: 'detached' })

		// What cannot be is said where it was written, and nothing of the row is lost.
		await hall.type('Code, M03', 'm01')
		await hall.press('Tab')
		await hall.type('Middle from left, m, M03', '6,55')
		await hall.press('Enter')
		await hall.says('Code: Another position is m01. Choose another code.')
		await expectAccessible('a row that is not taken')
		expect(position('M03')).toMatchObject({ xCm: 640 })
		await hall.type('Code, M03', 'M03')
		await hall.press('ControlOrMeta+Enter')
		await expect.poll(() => position('M03')?.xCm).toBe(655)
		await hall.type('Middle from left, m, M03', '29.5')
		await hall.press('ControlOrMeta+Enter')
		await hall.says('It would reach out of the hall. From 0.9 to 29.1 metres has room.')
		await hall.press('Escape')
		await hall.isTold('M03 is as it was saved.')

		await hall.show('Size and power')
		await hall.enter('Add a circuit')
		await hall.toast('Circuit A was added.')
		await hall.expectFocus(hall.cell('Name', 'Circuit A'))
		await hall.type('Watts it gives, Circuit A', '2,000')
		await hall.press('ControlOrMeta+Enter')
		await expect.poll(() => held().circuits.map(({ watts }) => watts)).toEqual([2000])
		await expectAccessible('size and power')

		await hall.show('Table')
		await hall.choose('Circuit, M01', 'A')
		await hall.type('Watts, M01', '3000')
		await hall.press('ControlOrMeta+Enter')
		await hall.says('Offers more than the 2,000 watts of circuit A.')
		await hall.enter('Add a zone')
		await hall.toast('A zone was added in the top left corner.')
		await hall.says('Stands on Aisle, which must stay clear.')
		await hall.type('Top edge, m, Aisle', '12.5')
		await hall.press('ControlOrMeta+Enter')
		await hall.says('It would reach out of the hall, which ends at 14 metres.')
		await hall.type('Top edge, m, Aisle', '12')
		await hall.press('ControlOrMeta+Enter')
		await expect.poll(() => held().zones.map(({ yCm }) => yCm)).toEqual([1200])
		await hall.enter('Remove Aisle')
		await expect.poll(() => held().zones).toEqual([])
	})

	it('changes many at once: together, duplicated, numbered, removed and taken back', { timeout: 120_000 }, async () => {
		await begin()
		await hall.show('Table')
		await addRow('M01', '1')
		for (const code of ['M02', 'M03']) {
			await hall.page.getByRole('checkbox', { name: `Choose ${code}` }).focus()
			await hall.press('Space')
		}
		await hall.enter('Change 2 together')
		await hall.type('Watts', '500')
		await hall.type('Sockets', '1')
		await hall.choose('Wall behind', 'yes')
		await expectAccessible('changing together')
		await hall.enter('Change all 2')
		await hall.toast('2 positions were changed.')
		expect(position('M03')).toMatchObject({ watts: 500, sockets: 1, isWall: true, xCm: 640 })
		expect(position('M04')).toMatchObject({ watts: 0, isWall: false })

		await hall.enter('Duplicate 2')
		await hall.toast('2 positions were duplicated.')
		await hall.expectFocus(hall.cell('Code', 'M11'))
		expect(position('M12')).toMatchObject({ watts: 500, xCm: 640, yCm: 230 })
		await hall.enter('Remove 2')
		await hall.toast('2 positions were removed.')
		expect(codes()).not.toContain('M02')
		await hall.undo('2 positions were removed.')
		expect(codes()).toContain('M02')

		await hall.enter('Number in order')
		await hall.type('First code', 'A1')
		await hall.page.getByRole('radio', { name: 'Top to bottom' }).focus()
		await hall.press('Space')
		await hall.enter('Give 12 codes')
		await hall.toast('12 positions are A1 to A12 now.')
		// The second column has the copy of M02 under it.
		expect([position('A2'), position('A3')].map((one) => one?.yCm)).toEqual([100, 230])
		await hall.enter('Sort by code')
		await hall.enter('Undo')
		await expect.poll(() => codes()).toContain('M12')
	})

	it('goes out to a spreadsheet and comes back with what is right in it', { timeout: 120_000 }, async () => {
		await begin()
		await hall.show('Table')
		await addRow('M01', '1')
		await hall.show('Files')
		await expectAccessible('files')
		const { name, text } = await hall.saved('Save 10 positions as CSV')
		expect(name).toBe('positions.csv')
		const [headings = '', first = '', second = '', ...others] = text.trimEnd().split('\r\n')
		const file = [
			headings,
			first.replace('"200"', '"250"'),
			second.replace('"420"', '"far out"'),
			others[0]?.replace('"M03"', '"N01"').replace('"100"', '"700"').replace('"0","0",""', '"1","500","West"'),
			...others.slice(1),
		].join('\r\n')
		await hall.give('positions.csv', file)
		await hall.says('0 new, 1 changed, 7 as they are.')
		await hall.says('Row 3, X cm: “far out” is not a whole number. Write one from 0 to 100,000.')
		await hall.says('Row 4, Circuit: there is no circuit “West”. Leave it empty, or add the circuit.')
		await expectAccessible('a file with faults')
		await hall.type('Watts of circuit West', '2000')
		await hall.says('1 new, 1 changed, 7 as they are.')
		await hall.enter('Take in 2 positions')
		await hall.toast('1 positions were added and 1 changed.')
		expect(position('M01')).toMatchObject({ xCm: 250 })
		expect(position('N01')).toMatchObject({ yCm: 700, watts: 500, circuitId: held().circuits[0]?.id })
		expect(position('M02')).toMatchObject({ xCm: 420 })
		await hall.undo('1 changed.')
		expect(codes()).not.toContain('N01')
		expect(held().circuits).toEqual([])
		expect(position('M01')).toMatchObject({ xCm: 200 })
	})

	it('is saved as a drawing that needs nothing else, and printed on one sheet', { timeout: 120_000 }, async () => {
		await begin()
		await hall.show('Table')
		await addRow('M01', '1')
		await hall.enter('Add a zone')
		await hall.toast('A zone was added')
		await hall.show('Files')
		await setTheme(opened.page, 'dark')
		const { name, text } = await hall.saved('Save as SVG')
		expect(name).toBe('hall-plan.svg')
		expect(text).toContain('<title>Sports hall</title>')
		for (const words of ['M01', 'M10', 'Aisle']) expect(text).toContain(`>${words}</text>`)
		expect(text).not.toMatch(/var\(|class=|undefined|NaN/)
		const viewer = await browser.browser.newPage()
		await viewer.goto(`data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`)
		const drawn = await viewer.evaluate(() => ({
			root: document.documentElement.tagName,
			grey: [...document.querySelectorAll('rect')].filter((one) => getComputedStyle(one).fill === 'rgb(229, 229, 220)')
				.length,
		}))
		await viewer.close()
		// In the light look, whatever the screen has: the aisle is the one grey band.
		expect(drawn).toEqual({ root: 'svg', grey: 1 })
		expect(await opened.page.locator('.hall-unseen').count()).toBe(0)
		expect(await faintIn(opened.page)).toEqual([])
		await setTheme(opened.page, 'light')

		await hall.enter('Print, or save as PDF')
		await hall.expectFocus(hall.page.getByRole('button', { name: 'Print, or save as PDF' }))
		await expectAccessible('the sheet')
		const small = await hall.onPaper()
		expect(small).toMatchObject({ pages: 1, size: '842 by 595' })
		expect(small.words).toContain('Luton forum. 30 by 14 metres, 10 positions.')
		expect(small.words).not.toContain('Back to the files')
		await hall.page.getByRole('radio', { name: 'A3' }).focus()
		await hall.press('Space')
		expect(await hall.onPaper()).toMatchObject({ pages: 1, size: '1191 by 842' })
	})

	it('begins with a picture to scale, or with a file that says how large it is', { timeout: 120_000 }, async () => {
		await hall.enter('Draw over a picture')
		// 1280 by 800 pixels of something.
		await hall.give('plan.png', await opened.page.screenshot())
		await hall.page.getByRole('img', { name: 'The picture behind the plan' }).waitFor()
		await hall.type('Width that the picture shows, in metres', '24')
		await hall.page.locator('input[value="15"]').waitFor()
		await expectAccessible('a picture')
		await hall.enter('Make this hall')
		await hall.says('24 by 15 metres')
		const { picture = '' } = held().hall ?? {}
		expect(picture).toMatch(/^data:image\/(png|jpeg);base64,/)
		expect(picture.length).toBeLessThanOrEqual(700_000)
		await hall.show('Size and power')
		await hall.enter('Take the picture away')
		await hall.enter('Save the hall')
		await hall.toast('The hall was saved.')
		expect(held().hall).toMatchObject({ picture: '', widthCm: 2400 })
		await hall.press('ControlOrMeta+z')
		await hall.toast('Taken back.')
		expect(held().hall?.picture).toBe(picture)
	})

	it('begins with a file that places what is in it', { timeout: 120_000 }, async () => {
		await hall.enter('Begin with a CSV file')
		await hall.give('hall.csv', 'Code;X cm;Y cm;Circuit\nM01;200;100;A\nM02;1850;640;\n')
		await hall.says('1 new, 0 changed, 0 as they are.')
		await hall.type('Watts of circuit A', '3000')
		await hall.says('2 new, 0 changed, 0 as they are.')
		await hall.page.locator('input[value="21"]').waitFor()
		await hall.enter('Make this hall')
		await hall.says('Marketplace, 21 by 8 metres, 2 positions.')
		await hall.expectFocus(hall.page.getByRole('heading', { level: 1, name: 'The hall' }))
		expect(codes()).toEqual(['M01', 'M02'])
		expect(held().circuits).toMatchObject([{ name: 'A', watts: 3000 }])
	})
})
