/** A list of stalls from the drop to the hall and back, on a real hub in a real browser. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { stallInput } from '../support/market.ts'
import { bringPeople } from './pages/breakoutSetupPage.ts'
import { newEvent } from './pages/importPage.ts'
import { csv, type StallImportPage, stallImportPage } from './pages/stallImportPage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let it: StallImportPage
let people: Record<string, string>
const mindId = newId()

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub()
	await newEvent(hub)
	people = bringPeople(hub, ['Kit', 'Ali'], newId)
	hub.call('marketplace.saveStalls', { stalls: [stallInput(mindId, 4, { organisation: 'Mind BLMK', title: '' })] })
	opened = await browser.open({ hasReducedMotion: true })
	it = stallImportPage(opened.page)
	await it.open(hub)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const stalls = () => hub.ask('marketplace.stalls', {}).stalls
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

const list = csv(
	'stalls.csv',
	'Stall no,Organisation,Stall name,Our reference,Tables,Power,Watts,Near,E-mail,Insured until,Who will be there,Wall',
	'4,Mind BLMK,Come and talk,2,,,,,mind@mail.example,01/05/2028,Kit Example,',
	',Carers in Bedfordshire,Warm welcome,many,2,yes,500,Mind BLMK,,,Nobody Known,maybe',
	'9,,,,1,,,,,,,',
	'10,Rethink,,3,1,,,the moon,,,Ali Example,',
)

describe('a list of stalls', () => {
	test('is matched, looked over, added and taken back by keyboard', { timeout: 180_000 }, async () => {
		await it.expectTitle('Stalls from a spreadsheet')
		await expectAccessible('the way in')
		await it.chooseByKeys(list)
		await it.expectTitle('Match the columns')
		await it.isAtTitle()
		// What Foyer makes of the headings, and one that only a person can know.
		await expect.poll(() => it.becomes('Stall name').inputValue()).toBe('title')
		await expect.poll(() => it.becomes('Who will be there').inputValue()).toBe('stewards')
		await expect.poll(() => it.becomes('Our reference').inputValue()).toBe('ignore')
		await it.makeIt('Our reference', 'Cha')
		await expect.poll(() => it.becomes('Our reference').inputValue()).toBe('chairs')
		await it.button('Look over 4 rows').waitFor()
		expect(await it.sum()).toBe('2 + 1 + 1 = 4')
		await it.says('4 cells want a look and would be left out.')
		await it.says('2 shifts of stewards come with it.')
		await expectAccessible('the columns')
		expect(stalls()).toHaveLength(1)

		await it.lookOver()
		await it.expectTitle('2 stalls are new in this list')
		await it.isAtTitle()
		// What needs a person comes first: where it stands, why, and what to do.
		expect(await it.lines()).toEqual([
			'3 Our reference many This is no whole number. Write it in figures.',
			'3 Who will be there Nobody Known Nobody on the list of people has this name or address. Add them to the registrations first, or correct it. Then settle it on the stall.',
			'3 Wall maybe This is neither yes nor no. Write yes or no, or use the column as a note.',
			'5 Near the moon No stall and no part of the hall is called that. Write a stall’s number or organisation, or a part such as entrance or quiet way out.',
		])
		await expectAccessible('cells to look at')
		await it.tab('Left out')
		expect(await it.lines()).toEqual([
			'4 It is not said whose stall this is. Write the organisation, or the number of a stall that is there.',
		])
		await expectAccessible('rows left out')
		await it.tab('Changes')
		const [changed] = await it.lines()
		expect(changed).toMatch(
			/Stall 4, Mind BLMK.*Title.*Come and talk.*E-mail.*mind@mail.example.*Insured until.*1 May 2028.*Steward.*Kit Example/,
		)
		await expectAccessible('changes')
		await it.tab('New')
		const [carers] = await it.lines()
		expect(carers).toMatch(/Stall 1, Carers in Bedfordshire Warm welcome.*Tables 2.*Sockets 1.*Watts 500.*Near Stall 4/)
		await expectAccessible('new rows')

		const saving = opened.page.waitForEvent('download')
		await it.tab('Cells to look at')
		await it.keys.enter('Save this list')
		const saved = await saving
		expect(saved.suggestedFilename()).toBe('Left out of stalls.csv')

		await it.keys.enter('Add 2, change 1')
		await it.expectTitle('2 stalls were added')
		await it.isAtTitle()
		await expectAccessible('what came of it')
		expect(
			stalls().map(({ number, organisation, title, chairs, sockets, near }) => ({
				number,
				organisation,
				title,
				chairs,
				sockets,
				near,
			})),
		).toEqual([
			{
				number: 1,
				organisation: 'Carers in Bedfordshire',
				title: 'Warm welcome',
				chairs: 2,
				sockets: 1,
				near: [mindId],
			},
			{ number: 4, organisation: 'Mind BLMK', title: 'Come and talk', chairs: 2, sockets: 0, near: [] },
			{ number: 10, organisation: 'Rethink', title: '', chairs: 3, sockets: 0, near: [] },
		])
		expect(
			stalls().flatMap(({ number, stewards }) =>
				stewards.map(({ registrationId, startAt, endAt }) => [number, registrationId, startAt, endAt]),
			),
		).toEqual([
			[4, people['Kit'], '09:45', '16:00'],
			[10, people['Ali'], '09:45', '16:00'],
		])
		expect(hub.ask('marketplace.contact', { stallId: mindId })).toMatchObject({
			contact: { contactEmail: 'mind@mail.example' },
		})

		await it.keys.enter('Undo this import')
		await it.expectTitle('The list was taken out again')
		expect(stalls().map(({ organisation, title, stewards }) => [organisation, title, stewards])).toEqual([
			['Mind BLMK', '', []],
		])
	})

	test('is remembered by its headings, does nothing twice, and may be dropped anywhere', {
		timeout: 120_000,
	}, async () => {
		await it.drop(list)
		await it.expectTitle('Match the columns')
		await it.makeIt('Our reference', 'Cha')
		await it.button('Look over 4 rows').waitFor()
		await it.lookOver()
		await it.keys.enter('Add 2, change 1')
		await it.expectTitle('2 stalls were added')
		await it.keys.enter('Bring another list in')
		await it.expectTitle('Stalls from a spreadsheet')

		await it.choose(list)
		await it.says('The same columns as last time')
		await expect.poll(() => it.becomes('Our reference').inputValue()).toBe('chairs')
		await it.lookOver()
		await it.expectTitle('Nothing in this list is new')
		expect(await it.sum()).toBe('3 + 1 = 4')
		await it.says('Everything in this list is among the stalls already.')

		// Somebody changes a stall while the rows are looked over: they are counted anew before anything is written.
		await it.keys.enter('Back to the columns')
		await it.makeIt('Tables', 'Points')
		await it.button('Look over 4 rows').waitFor()
		await it.lookOver()
		await it.button('Change 2 stalls').waitFor()
		const [carers] = stalls()
		const {
			place: _,
			unmet: __,
			needsStepFree: ___,
			stewards: ____,
			documents: _____,
			bannedFrom: ______,
			...own
		} = {
			...carers,
		}
		hub.call('marketplace.saveStalls', {
			stalls: [stallInput(carers?.id ?? '', 1, { ...own, state: 'accepted', tables: 5 })],
		})
		await it.keys.enter('Change 2 stalls')
		await it.says('The stalls, or the list of people, have changed meanwhile.')
		expect(stalls().map(({ priority }) => priority)).toEqual([0, 0, 0])
		await expectAccessible('changed meanwhile')
		await it.button('Change 2 stalls').waitFor()
		await it.keys.enter('Change 2 stalls')
		await it.expectTitle('2 stalls were changed')
		expect(stalls().map(({ priority, tables }) => [priority, tables])).toEqual([
			[2, 5],
			[0, 1],
			[1, 1],
		])
	})

	test('that cannot be read says why, and nothing is added', async () => {
		await it.choose({
			name: 'stalls.xls',
			mimeType: 'application/vnd.ms-excel',
			buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
		})
		await it.says('This is an old Excel file')
		await expectAccessible('a file that cannot be read')
		await it.choose(csv('colours.csv', 'Colour,Shape', 'red,round'))
		await it.expectTitle('Match the columns')
		// With a stall there, a number would do; here nothing says which stall is meant.
		await it.lookOver()
		expect((await it.lines())[0]).toContain('Nothing stands in the columns that are used.')
		await it.says('Every row is left out.')
		expect(stalls()).toHaveLength(1)
	})

	test('in a workbook is read from the sheet that a person chooses', { timeout: 60_000 }, async () => {
		const buffer = await writeXlsxFile([
			{ sheet: 'Read me', data: [[{ value: 'Organisation' }], [{ value: 'Nobody in particular' }]] },
			{
				sheet: 'Stalls',
				data: [
					[{ value: 'Organisation' }, { value: 'Chairs' }],
					[{ value: 'Rethink' }, { value: '5' }],
				],
			},
			{ sheet: 'Empty', data: [[null]] },
		]).toBuffer()
		await it.choose({ name: 'stalls.xlsx', mimeType: 'application/octet-stream', buffer })
		await it.expectTitle('Match the columns')
		const sheet = opened.page.getByRole('combobox', { name: 'Which sheet' })
		await sheet.selectOption({ label: 'Empty' })
		await it.isTold('There is nothing to read on “Empty”: There are no rows under the headings.')
		await expect.poll(() => sheet.inputValue()).toBe('0')
		await sheet.selectOption({ label: 'Stalls' })
		await it.becomes('Chairs').waitFor()
		await expectAccessible('the sheets')
		await it.lookOver()
		await it.keys.enter('Add 1 stall')
		await it.expectTitle('1 stall was added')
		expect(stalls().map(({ organisation, chairs }) => [organisation, chairs])).toContainEqual(['Rethink', 5])
		expect(hub.ask('history.list', { limit: 1, before: null }).entries).toMatchObject([
			{ command: 'marketplace.importStalls' },
		])
		await it.keys.enter('See it in History')
		await it.says('A list of stalls was brought in: 1 stall was added or changed')
	})
})
