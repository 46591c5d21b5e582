/** A day planned from nothing, moved about and taken back: a real hub, a real browser, keyboard, mouse and finger. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { bringPeople } from './pages/breakoutSetupPage.ts'
import { at, kinds, planned, type RunSheetDay, runSheetDay } from './pages/runSheetDay.ts'
import { type RunSheetPage, runSheetPage } from './pages/runSheetPage.ts'

let browser: TestBrowser
let hub: TestHub
let day: RunSheetDay
let opened: TestPage
let sheet: RunSheetPage
let nowMs: number

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	nowMs = at('08:30')
	hub = await startTestHub({ nowMs: () => nowMs })
	day = await runSheetDay(hub)
	opened = await browser.open({ hasReducedMotion: true })
	sheet = runSheetPage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

describe('planning a day', () => {
	it('goes from nothing to six items, by keyboard', { timeout: 240_000 }, async () => {
		await sheet.open(hub)
		await sheet.says('Nothing is planned for this day')
		await expectAccessible('live without a plan')
		await sheet.view('Plan')
		await expectAccessible('no plan')

		// The day's own times make a beginning, and one press takes all of it back.
		await sheet.enter('Start from the day’s times')
		await sheet.toast('5 items were put in.').waitFor()
		expect(day.times()).toMatchObject({ 'Doors open': '09:00-09:45', Welcome: '09:45-10:00', Lunch: '12:15-13:15' })
		await sheet.undo('5 items were put in.')
		await sheet.says('What happens when?')
		expect(day.held().items).toEqual([])

		await sheet.enter('Add the first item yourself')
		await sheet.expectFocus('Title')
		await expectAccessible('the form')
		await sheet.press('Enter')
		await sheet.says('Give it a title. It is shown to everybody.')
		await sheet.expectFocus('Title')
		await sheet.type('Title', 'Doors')
		await sheet.choose('What it is', 'Getting ready')
		await sheet.choose('Room', 'Hall')
		await sheet.type('Starts', '9')
		await sheet.type('Ends', '8.30')
		await sheet.press('Enter')
		await sheet.says('This ends before it starts. Look at the two times.')
		await sheet.type('Ends', '945')
		await sheet.press('Enter')
		await sheet.toast('“Doors” was added at 09:00.').waitFor()
		await sheet.expectFocus('Add an item')
		const more = [
			['Welcome', '945', '10', 'Everybody together'],
			['Talk', '10', '1020', 'Everybody together'],
			['Story', '1020', '1035', 'Story'],
			['Break', '1035', '1105', 'Break'],
			['Groups', '1105', '12', 'Groups'],
		] as const
		for (const [title, start, end, kind] of more) {
			await sheet.press('Enter')
			await sheet.expectFocus('Title')
			await sheet.type('Title', title)
			await sheet.choose('What it is', kind)
			await sheet.type('Starts', start)
			await sheet.type('Ends', end)
			if (title === 'Groups') {
				await opened.page.getByRole('checkbox', { name: 'Keeps its time' }).focus()
				await sheet.press('Space')
				await opened.page.getByRole('textbox', { name: 'Ends' }).focus()
			}
			await sheet.press('Enter')
			await sheet.toast(`“${title}” was added`).waitFor()
			await sheet.expectFocus('Add an item')
		}
		expect(day.times()).toEqual(planned)
		expect(day.held().items.map(({ title, kind }) => [title, kind])).toEqual(Object.entries(kinds))
		// Each begins in the room of the one before it.
		expect(new Set(day.held().items.map((item) => item.roomId))).toEqual(new Set([day.roomId('Hall')]))
		await expectAccessible('a planned day')
	})

	it('moves, follows, makes longer, takes to another room and takes back, by keyboard', {
		timeout: 180_000,
	}, async () => {
		day.putIn()
		await sheet.open(hub, 'plan')
		await sheet.option(/Talk/).waitFor()

		await sheet.onItem(/Talk/)
		await sheet.press('Space')
		await sheet.isTold('Talk picked up.')
		await sheet.press('ArrowDown')
		await sheet.isTold('10:05 to 10:25, Hall. 2 items follow along.')
		await expectAccessible('an item in hand')
		expect(day.times()).toEqual(planned)
		await sheet.press('Enter')
		await sheet.toast('Talk is from 10:05 to 10:25 now, and 2 items moved along.').waitFor()
		await sheet.expectFocus(/^10:05 to 10:25, Talk/)
		expect(day.times()).toEqual({ ...planned, Talk: '10:05-10:25', Story: '10:25-10:40', Break: '10:40-11:10' })
		await sheet.undo('Talk is from 10:05')
		expect(day.times()).toEqual(planned)

		// Longer, with what follows; Escape leaves everything as it was.
		await sheet.onItem(/Story/)
		await sheet.press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Enter')
		await sheet.toast('Story is from 10:20 to 10:45 now, and 1 item moved along.').waitFor()
		expect(day.times()).toMatchObject({ Story: '10:20-10:45', Break: '10:45-11:15', Groups: '11:05-12:00' })
		await sheet.option(/Break.*Same room and time as Groups/).waitFor()
		await sheet.onItem(/Story/)
		await sheet.press('Space', 'ArrowDown', 'Escape')
		await sheet.isTold('Story stays at 10:20.')
		expect(day.times()).toMatchObject({ Story: '10:20-10:45' })
		await sheet.press('Control+z')
		await sheet.option(/^10:20 to 10:35, Story/).waitFor()
		expect(day.times()).toEqual(planned)

		// Alone, and to a room that nothing is in yet.
		await opened.page.getByRole('switch', { name: 'Shift what follows' }).focus()
		await sheet.press('Space')
		await opened.page.getByRole('combobox', { name: 'Show another room' }).selectOption({ label: 'Side room' })
		await sheet.onItem(/Talk/)
		await sheet.press('Space', 'ArrowRight', 'Enter')
		await sheet.toast('Talk is at 10:00 in Side room now.').waitFor()
		expect(day.item('Talk')?.roomId).toBe(day.roomId('Side room'))
		expect(day.times()).toEqual(planned)
		await sheet.press('ArrowLeft')
		await sheet.expectFocus(/^09:45 to 10:00, Welcome|^10:20 to 10:35, Story/)
	})

	it('does in the list whatever the timeline does', { timeout: 120_000 }, async () => {
		day.putIn()
		bringPeople(hub, ['Roz', 'Emeka'], newId)
		day.putStory('Story')
		await sheet.open(hub, 'plan')
		await sheet.option(/Talk/).waitFor()
		await opened.page.getByRole('radio', { name: 'List' }).focus()
		await sheet.press('Space')
		await opened.page.getByRole('table', { name: 'The day by time' }).waitFor()
		await expectAccessible('the list')

		await sheet.enter('Talk: 5 minutes later')
		await sheet.toast('Talk is from 10:05 to 10:25 now').waitFor()
		expect(day.times()).toMatchObject({ Talk: '10:05-10:25', Story: '10:25-10:40' })

		await sheet.enter('Change Talk')
		await sheet.type('Ends', '1030')
		await sheet.says('Shift the 2 items that follow')
		await opened.page.getByRole('combobox', { name: 'Add somebody' }).focus()
		await opened.page.keyboard.type('Roz')
		await opened.page
			.locator('[role="listbox"][aria-busy="false"] [aria-selected="true"]', { hasText: 'Roz' })
			.waitFor()
		await sheet.press('Enter')
		await expectAccessible('the form of an item that is there')
		await sheet.enter('Save')
		await sheet.toast('“Talk” was saved.').waitFor()
		await sheet.expectFocus('Change Talk')
		expect(day.times()).toMatchObject({ Talk: '10:05-10:30', Story: '10:30-10:45', Break: '10:45-11:15' })
		expect(
			day
				.held()
				.items.find(({ title }) => title === 'Talk')
				?.leads.map(({ preferredName }) => preferredName),
		).toEqual(['Roz'])
		await sheet.undo('“Talk” was saved.')
		expect(day.times()).toMatchObject({ Talk: '10:05-10:25', Story: '10:25-10:40' })
		expect(day.item('Talk')?.leads).toEqual([])

		await sheet.enter('Change Story')
		await sheet.enter('Remove from the programme')
		await sheet.says('A story is told in this item. Move the story to another item first, in Stories.')
		await sheet.press('Escape')
		await sheet.enter('Change Break')
		await sheet.enter('Remove from the programme')
		await sheet.toast('“Break” was removed.').waitFor()
		await sheet.expectFocus('Add an item')
		expect(day.statusOf('Break')).toBe(undefined)
	})

	it('is dragged by mouse: to another time, and by its lower edge', { timeout: 90_000 }, async () => {
		day.putIn()
		await sheet.open(hub, 'plan')
		const box = async (name: RegExp) => {
			const found = await sheet.option(name).boundingBox()
			if (found === null) throw new Error('It is not on the screen')
			return found
		}
		await sheet.option(/Talk/).scrollIntoViewIfNeeded()
		const talk = await box(/Talk/)
		const minute = talk.height / 20
		const { mouse } = opened.page
		await mouse.move(talk.x + 40, talk.y + 10)
		await mouse.down()
		await mouse.move(talk.x + 40, talk.y + 20)
		await mouse.move(talk.x + 40, talk.y + 10 + 10.5 * minute)
		await sheet.option(/^10:10 to 10:30, Talk/).waitFor()
		await mouse.up()
		await sheet.toast('Talk is from 10:10 to 10:30 now, and 2 items moved along.').waitFor()
		expect(day.times()).toMatchObject({ Talk: '10:10-10:30', Story: '10:30-10:45', Break: '10:45-11:15' })

		// Near the edge of the window the page would scroll under the hand.
		await sheet.option(/, Break, /).evaluate((item) => item.scrollIntoView({ block: 'center' }))
		const late = await box(/, Break, /)
		await mouse.move(late.x + 40, late.y + late.height - 3)
		await mouse.down()
		await mouse.move(late.x + 40, late.y + late.height - 12)
		await mouse.move(late.x + 40, late.y + late.height - 3 - 10.5 * minute)
		await sheet.option(/^10:45 to 11:05, Break/).waitFor()
		await mouse.up()
		await sheet.toast('Break ends at 11:05 now.').waitFor()
		expect(day.times()).toMatchObject({ Break: '10:45-11:05', Groups: '11:05-12:00' })
	})
})

describe('planning by finger', () => {
	it('waits for a finger to rest, then takes the item along', { timeout: 60_000 }, async () => {
		day.putIn()
		await sheet.open(hub, 'plan')
		await sheet.option(/, Talk, /).scrollIntoViewIfNeeded()
		const letGo = await sheet.holdByFinger(/, Talk, /, 10)
		await sheet.option(/^10:10 to 10:30, Talk/).waitFor()
		await letGo()
		await sheet.toast('Talk is from 10:10 to 10:30 now, and 2 items moved along.').waitFor()
		expect(day.times()).toMatchObject({ Talk: '10:10-10:30', Story: '10:30-10:45' })
	})
})
