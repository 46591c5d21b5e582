/**
 * A day from nothing to its end: planned, moved about, run late and put right. A real hub with a clock that is handed
 * in, a real browser, the keyboard; held against what the hub has.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, setTheme, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { bringPeople } from './pages/breakoutSetupPage.ts'
import { newEvent } from './pages/importPage.ts'
import { type RunSheetPage, runSheetPage } from './pages/runSheetPage.ts'

const date = '2027-05-19'
/** A time of that day at the venue, which is an hour ahead in May. */
const at = (time: string): number => Date.parse(`${date}T${time}:00+01:00`)

let browser: TestBrowser
let hub: TestHub
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
	await newEvent(hub)
	for (const name of ['Hall', 'Side room']) {
		const seats = { fireCapacity: 200, theatreSeats: 180, cabaretSeats: 120 }
		const room = { id: newId(), code: name.slice(0, 1), name, ...seats, access: 'stepFree', loop: 'fixed' } as const
		hub.call('events.addRoom', { room: { ...room, isLowNoise: false, notes: '' } })
	}
	opened = await browser.open({ hasReducedMotion: true })
	sheet = runSheetPage(opened.page)
}, 60_000)
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])
const overview = () => hub.ask('events.overview', {})
const dayId = () => overview().days[0]?.id ?? ''
const roomId = (name: string) => overview().rooms.find((room) => room.name === name)?.id ?? null
const held = () => hub.ask('programme.runSheet', { dayId: dayId() })
const times = () => Object.fromEntries(held().items.map(({ title, startAt, endAt }) => [title, `${startAt}-${endAt}`]))
const itemId = (title: string) => held().items.find((item) => item.title === title)?.id ?? ''
const statusOf = (title: string) => held().items.find((item) => item.title === title)?.status

const planned = {
	Doors: '09:00-09:45',
	Welcome: '09:45-10:00',
	Talk: '10:00-10:20',
	Story: '10:20-10:35',
	Break: '10:35-11:05',
	Groups: '11:05-12:00',
}
const kinds = {
	Doors: 'setUp',
	Welcome: 'plenary',
	Talk: 'plenary',
	Story: 'story',
	Break: 'break',
	Groups: 'breakout',
} as const

/** The same day as the first test makes by hand. */
const putIn = (): void => {
	for (const [title, span] of Object.entries(planned)) {
		const [startAt = '', endAt = ''] = span.split('-')
		const item = {
			id: newId(),
			dayId: dayId(),
			startAt,
			endAt,
			roomId: roomId('Hall'),
			title,
			roundId: null,
			bufferMin: 0,
		}
		const notes = { avNotes: '', accessNotes: '', contentNote: '', interpreters: [] }
		const kind = kinds[title as keyof typeof kinds]
		hub.call('programme.saveItem', { item: { ...item, ...notes, kind, isFixed: title === 'Groups' } })
	}
}

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
		expect(times()).toMatchObject({ 'Doors open': '09:00-09:45', Welcome: '09:45-10:00', Lunch: '12:15-13:15' })
		await sheet.undo('5 items were put in.')
		await sheet.says('What happens when?')
		expect(held().items).toEqual([])

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
		expect(times()).toEqual(planned)
		expect(held().items.map(({ title, kind }) => [title, kind])).toEqual(Object.entries(kinds))
		// Each begins in the room of the one before it.
		expect(new Set(held().items.map((item) => item.roomId))).toEqual(new Set([roomId('Hall')]))
		await expectAccessible('a planned day')
	})

	it('moves, follows, makes longer, takes to another room and takes back, by keyboard', {
		timeout: 180_000,
	}, async () => {
		putIn()
		await sheet.open(hub, 'plan')
		await sheet.option(/Talk/).waitFor()

		await sheet.onItem(/Talk/)
		await sheet.press('Space')
		await sheet.isTold('Talk picked up.')
		await sheet.press('ArrowDown')
		await sheet.isTold('10:05 to 10:25, Hall. 2 items follow along.')
		await expectAccessible('an item in hand')
		expect(times()).toEqual(planned)
		await sheet.press('Enter')
		await sheet.toast('Talk is from 10:05 to 10:25 now, and 2 items moved along.').waitFor()
		await sheet.expectFocus(/^10:05 to 10:25, Talk/)
		expect(times()).toEqual({ ...planned, Talk: '10:05-10:25', Story: '10:25-10:40', Break: '10:40-11:10' })
		await sheet.undo('Talk is from 10:05')
		expect(times()).toEqual(planned)

		// Longer, with what follows; Escape leaves everything as it was.
		await sheet.onItem(/Story/)
		await sheet.press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Enter')
		await sheet.toast('Story is from 10:20 to 10:45 now, and 1 item moved along.').waitFor()
		expect(times()).toMatchObject({ Story: '10:20-10:45', Break: '10:45-11:15', Groups: '11:05-12:00' })
		await sheet.option(/Break.*Same room and time as Groups/).waitFor()
		await sheet.onItem(/Story/)
		await sheet.press('Space', 'ArrowDown', 'Escape')
		await sheet.isTold('Story stays at 10:20.')
		expect(times()).toMatchObject({ Story: '10:20-10:45' })
		await sheet.press('Control+z')
		await sheet.option(/^10:20 to 10:35, Story/).waitFor()
		expect(times()).toEqual(planned)

		// Alone, and to a room that nothing is in yet.
		await opened.page.getByRole('switch', { name: 'Shift what follows' }).focus()
		await sheet.press('Space')
		await opened.page.getByRole('combobox', { name: 'Show another room' }).selectOption({ label: 'Side room' })
		await sheet.onItem(/Talk/)
		await sheet.press('Space', 'ArrowRight', 'Enter')
		await sheet.toast('Talk is at 10:00 in Side room now.').waitFor()
		expect(held().items.find(({ title }) => title === 'Talk')?.roomId).toBe(roomId('Side room'))
		expect(times()).toEqual(planned)
		await sheet.press('ArrowLeft')
		await sheet.expectFocus(/^09:45 to 10:00, Welcome|^10:20 to 10:35, Story/)
	})

	it('does in the list whatever the timeline does', { timeout: 120_000 }, async () => {
		putIn()
		bringPeople(hub, ['Roz', 'Emeka'], newId)
		const slot = { itemId: itemId('Story'), workingTitle: '', publicTitle: 'What helped me', minutes: 15 }
		const rest = {
			isSensitive: false,
			contentNote: '',
			questions: 'none',
			questionsPlanned: 'none',
			format: 'live',
		} as const
		const none = { isRecorded: false, isPhotographed: false, alternative: '', restBeforeMin: 0, restAfterMin: 0 }
		const when = { prepCallAt: '', rehearsalAt: '', roomWalkAt: '', debriefAt: '', followUpOn: '' }
		hub.call('stories.saveSlot', { slot: { id: newId(), ...slot, ...rest, ...none, ...when } })
		await sheet.open(hub, 'plan')
		await sheet.option(/Talk/).waitFor()
		await opened.page.getByRole('radio', { name: 'List' }).focus()
		await sheet.press('Space')
		await opened.page.getByRole('table', { name: 'The day by time' }).waitFor()
		await expectAccessible('the list')

		await sheet.enter('Talk: 5 minutes later')
		await sheet.toast('Talk is from 10:05 to 10:25 now').waitFor()
		expect(times()).toMatchObject({ Talk: '10:05-10:25', Story: '10:25-10:40' })

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
		expect(times()).toMatchObject({ Talk: '10:05-10:30', Story: '10:30-10:45', Break: '10:45-11:15' })
		expect(
			held()
				.items.find(({ title }) => title === 'Talk')
				?.leads.map(({ preferredName }) => preferredName),
		).toEqual(['Roz'])
		await sheet.undo('“Talk” was saved.')
		expect(times()).toMatchObject({ Talk: '10:05-10:25', Story: '10:25-10:40' })
		expect(held().items.find(({ title }) => title === 'Talk')?.leads).toEqual([])

		await sheet.enter('Change Story')
		await sheet.enter('Remove from the programme')
		await sheet.says('A story is told in this item. Move the story to another item first, in Stories.')
		await sheet.press('Escape')
		await sheet.enter('Change Break')
		await sheet.enter('Remove from the programme')
		await sheet.toast('“Break” was removed.').waitFor()
		await sheet.expectFocus('Add an item')
		expect(statusOf('Break')).toBe(undefined)
	})

	it('is dragged by mouse: to another time, and by its lower edge', { timeout: 90_000 }, async () => {
		putIn()
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
		expect(times()).toMatchObject({ Talk: '10:10-10:30', Story: '10:30-10:45', Break: '10:45-11:15' })

		const late = await box(/, Break, /)
		await mouse.move(late.x + 40, late.y + late.height - 3)
		await mouse.down()
		await mouse.move(late.x + 40, late.y + late.height - 12)
		await mouse.move(late.x + 40, late.y + late.height - 3 - 10.5 * minute)
		await sheet.option(/^10:45 to 11:05, Break/).waitFor()
		await mouse.up()
		await sheet.toast('Break ends at 11:05 now.').waitFor()
		expect(times()).toMatchObject({ Break: '10:45-11:05', Groups: '11:05-12:00' })
	})
})

describe('planning by finger', () => {
	it('waits for a finger to rest, then takes the item along', { timeout: 60_000 }, async () => {
		putIn()
		await sheet.open(hub, 'plan')
		await sheet.option(/, Talk, /).scrollIntoViewIfNeeded()
		const letGo = await sheet.holdByFinger(/, Talk, /, 10)
		await sheet.option(/^10:10 to 10:30, Talk/).waitFor()
		await letGo()
		await sheet.toast('Talk is from 10:10 to 10:30 now, and 2 items moved along.').waitFor()
		expect(times()).toMatchObject({ Talk: '10:10-10:30', Story: '10:30-10:45' })
	})
})

describe('running a day', () => {
	it('says what is on, how late it is, and what would help', { timeout: 240_000 }, async () => {
		putIn()
		nowMs = at('09:49')
		await sheet.open(hub)
		await sheet
			.row('Welcome')
			.getByRole('button', { name: /^Start/ })
			.waitFor()
		await sheet.press('Control+Enter')
		await sheet.toast('Welcome is on.').waitFor()
		nowMs = at('10:04')
		await sheet.again()
		await sheet.row('Welcome').getByText('0 min').waitFor()
		await sheet.press('Control+Enter')
		await sheet.toast('Welcome is done.').waitFor()
		await sheet
			.row('Talk')
			.getByRole('button', { name: /^Start/ })
			.waitFor()
		await sheet.press('Control+Enter')
		await sheet.toast('Talk is on.').waitFor()

		nowMs = at('10:10')
		await sheet.again()
		await opened.page.getByRole('heading', { level: 2, name: '4 minutes late' }).waitFor()
		await sheet.says('Running 4 minutes late, all in Hall.')
		await sheet.says('Groups keeps its time. Break would be 26 minutes, not 30.')
		await sheet.row('Talk').getByText('14 min').waitFor()
		await sheet.row('Talk').getByText('left, ends 10:24').waitFor()
		await sheet.row('Break').getByText('10:39').waitFor()
		for (const theme of ['dark', 'contrast', 'light'] as const) {
			await setTheme(opened.page, theme)
			await expectAccessible(`running late, ${theme}`)
		}

		await sheet.enter('Shorten Break by 4')
		await sheet.toast('Break is 26 minutes long now.').waitFor()
		expect(times()).toMatchObject({ Break: '10:39-11:05' })
		await sheet.undo('Break is 26 minutes long now.')
		await sheet.enter('End Talk at 10:20')
		await sheet.toast('Talk ends at 10:20 now.').waitFor()
		await opened.page.getByRole('heading', { level: 2, name: 'On time' }).waitFor()
		expect(times()).toMatchObject({ Talk: '10:04-10:20' })

		await sheet.enter('Hold', sheet.row('Talk'))
		await sheet.toast('Talk is on hold.').waitFor()
		expect(statusOf('Talk')).toBe('held')
		await sheet.row('Talk').getByText('left, on hold').waitFor()
		await expectAccessible('on hold')
		await sheet.press('Control+Enter')
		await sheet.toast('Talk goes on.').waitFor()
		expect(statusOf('Talk')).toBe('on')

		await sheet.enter('What can be done with Break')
		await expectAccessible('what can be done')
		await sheet.enter('Leave it out today', sheet.row('Break'))
		await sheet.toast('Break is left out today.').waitFor()
		expect(statusOf('Break')).toBe('dropped')
		await sheet.row('Break').getByText('Not today').waitFor()
		await sheet.press('Control+z')
		await sheet.toast('Taken back.').waitFor()
		expect(statusOf('Break')).toBe('planned')
		await expectAccessible('the end')
	})

	it('starts no story without its check, and says what to say', { timeout: 120_000 }, async () => {
		putIn()
		nowMs = at('10:19')
		const slotId = newId()
		const slot = { id: slotId, itemId: itemId('Story'), workingTitle: '', publicTitle: 'What helped me', minutes: 15 }
		const rest = {
			isSensitive: true,
			contentNote: 'The next story talks about losing somebody.',
			format: 'live',
		} as const
		const questions = { questions: 'none', questionsPlanned: 'none' } as const
		const none = { isRecorded: false, isPhotographed: false, alternative: '', restBeforeMin: 0, restAfterMin: 0 }
		const when = { prepCallAt: '', rehearsalAt: '', roomWalkAt: '', debriefAt: '', followUpOn: '' }
		hub.call('stories.saveSlot', { slot: { ...slot, ...rest, ...questions, ...none, ...when } })
		await sheet.open(hub, 'live')
		await sheet.row('Story').getByText('Check due').waitFor()
		await sheet.enter(/^Start/, sheet.row('Story'))
		await sheet.row('Story').getByText('Story 1 has no check from today. Do the check first.').waitFor()
		expect(statusOf('Story')).toBe('planned')
		await expectAccessible('a story without its check')
		expect(await sheet.row('Story').getByRole('link', { name: 'Go to the story' }).getAttribute('href')).toBe(
			`#/stories/${slotId}`,
		)

		const words = 'The next story talks about losing somebody. You can step out now or at any time.'
		await sheet.says(`“${words}”`)
		await sheet.enter('Said')
		await sheet.toast('Marked as said.').waitFor()
		expect(held().said.map(({ key }) => key)).toEqual([`contentNote:${slotId}`])
		await sheet.enter('All announcements')
		await opened.page.getByRole('dialog', { name: 'All announcements' }).waitFor()
		await expectAccessible('all announcements')
		await sheet.enter(`Not said after all: ${words}`)
		await sheet.toast('Marked as not said.').waitFor()
		expect(held().said).toEqual([])
	})

	it('fits at 200 % zoom, and leaves the drawing of the day out there', { timeout: 120_000 }, async () => {
		putIn()
		hub.call('programme.setStatus', { itemId: itemId('Welcome'), status: 'on' })
		nowMs = at('09:52')
		await sheet.open(hub, 'live')
		const strip = opened.page.getByRole('region', { name: 'The day', exact: true })
		await strip.getByText('09:52').waitFor()
		await strip.getByText('Talk in 8 minutes').waitFor()
		expect(await strip.getByRole('listitem').count()).toBe(6)
		await opened.page.setViewportSize({ width: 640, height: 800 })
		await sheet.row('Welcome').waitFor()
		expect(await sheet.sideways()).toBe(0)
		expect(await strip.getByRole('listitem').count()).toBe(0)
		await strip.getByText('Talk in 8 minutes').waitFor()
		await expectAccessible('live at 200 %')
		await sheet.view('Plan')
		await opened.page.getByRole('radio', { name: 'Timeline' }).focus()
		await sheet.press('Space')
		await sheet.option(/Talk/).waitFor()
		expect(await sheet.sideways()).toBe(0)
		await expectAccessible('the timeline at 200 %')
	})

	it('shows the day on every screen, on its day only', { timeout: 60_000 }, async () => {
		putIn()
		nowMs = at('09:52')
		await sheet.open(hub)
		const strip = opened.page.getByRole('region', { name: 'The day', exact: true })
		for (const hash of ['#/history', '#/breakouts']) {
			await opened.page.evaluate((to) => {
				location.hash = to
			}, hash)
			await strip.getByText('09:52').waitFor()
		}
		nowMs = Date.parse('2027-05-20T09:00:00Z')
		await sheet.open(hub)
		// The day has gone by: the plan comes first, and no strip.
		await opened.page.getByRole('heading', { level: 1, name: 'Plan the day' }).waitFor()
		await sheet.option(/Talk/).waitFor()
		expect(await strip.count()).toBe(0)
		await sheet.view('Live')
		await sheet.says('This is not today')
		expect(await sheet.row('Talk').getByRole('button').count()).toBe(0)
	})
})
