/** The list of people and one person's page as an organiser uses them: a real hub and a real browser. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everybody } from '../../shared/domain/people/filter.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { newEvent } from './pages/importPage.ts'
import { heldPerson, type PeoplePage, peoplePage } from './pages/peoplePage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let people: PeoplePage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	// The morning of the forum.
	hub = await startTestHub({ nowMs: () => Date.parse('2027-05-19T08:12:00Z') })
	opened = await browser.open({ hasReducedMotion: true })
	people = peoplePage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])
const listed = (more: Partial<typeof everybody> = {}) =>
	hub.ask('people.list', {
		filter: { ...everybody, ...more },
		order: 'name',
		isDescending: false,
		limit: 200,
		offset: 0,
	})

describe('one person', () => {
	it('is added, put right, cancelled and booked again, with the keyboard alone', { timeout: 180_000 }, async () => {
		await newEvent(hub)
		await people.open(hub)
		const { keys } = people
		await people.title('Nobody is on the list yet')
		await expectAccessible('nobody yet')
		await keys.enter('Add somebody')
		await people.focusIsOn('Preferred name')
		await keys.press('Enter')
		await people.says('Say what they would like to be called.')
		await people.focusIsOn('Preferred name')
		await expectAccessible('somebody new')
		await keys.type('Amara')
		await keys.tabTo(/^Family name/)
		await keys.type('Okafor')
		await keys.tabTo(/^E-mail/)
		await keys.type('amara.example')
		await keys.press('Enter')
		await people.says('This is not an e-mail address.')
		await people.focusIsOn(/^E-mail/)
		await keys.press('ControlOrMeta+a')
		await keys.type('amara@mind.example')
		await keys.enter('Add Amara')
		await people.toast('Amara is on the list.').waitFor()
		await people.focusOnTitle('Amara Okafor')
		await expectAccessible('her page')
		const id = await people.personId()
		expect(heldPerson(hub, id)).toMatchObject({
			source: 'added',
			status: 'confirmed',
			person: { familyName: 'Okafor' },
		})
		expect(heldPerson(hub, id).person.days).toEqual(hub.ask('events.overview', {}).days.map((day) => day.id))

		// What is known of her, put right; and the words that say so afterwards.
		await keys.enter('Change who it is, how to reach them and the booking')
		await people.focusIsOn('Preferred name')
		await keys.tabTo(/^Pronouns/)
		await keys.type('she/her')
		await keys.tabTo('speaker')
		await keys.press('Space')
		await expectAccessible('changing her')
		await keys.enter('Save')
		await people.toast('Amara was saved.').waitFor()
		await people.focusIsOn(/^Change who it is/)
		expect(heldPerson(hub, id).person).toMatchObject({ pronouns: 'she/her', roles: ['attendee', 'speaker'] })
		await people.says('Amara: 2 things were changed')
		await people.says(/Changed: here to do and pronouns\./)
		await keys.press('ControlOrMeta+z')
		await people.toast('Taken back.').waitFor()
		expect(heldPerson(hub, id).person).toMatchObject({ pronouns: '', roles: ['attendee'] })

		await keys.enter('Cancel the booking')
		await people.toast('The booking of Amara was cancelled.').waitFor()
		expect(heldPerson(hub, id).status).toBe('cancelled')
		await people.undo('The booking of Amara')
		await expect.poll(() => heldPerson(hub, id).status).toBe('confirmed')
		await keys.enter('Cancel the booking')
		await keys.enter('Book again')
		await people.toast('Amara is booked.').waitFor()
		expect(heldPerson(hub, id).status).toBe('confirmed')

		// Whoever is in stays booked.
		const dayId = heldPerson(hub, id).person.days[0] ?? ''
		hub.call('checkin.admit', { registrationId: id, dayId, method: 'search' }, deskActor('Desk 1'))
		await people.says('In since 09:12, Desk 1')
		await people.says('Came in at 09:12, Desk 1.')
		await people.says(/^They are in\./)
		await keys.enter('Cancel the booking')
		expect(heldPerson(hub, id).status).toBe('confirmed')

		// Back in the list, the same name is noticed.
		await keys.enter('All people')
		await people.focusIsOn('Amara Okafor')
		await people.counts('1 person')
		await people.enter('Add somebody')
		await people.type('Preferred name', 'amara')
		await people.type(/^Family name/, 'okafor')
		await people.says('One person on the list looks like this.')
		await expectAccessible('somebody alike')
		await keys.enter(/^Open Amara Okafor/)
		await people.focusOnTitle('Amara Okafor')
	})
})

describe('the people of the forum', () => {
	beforeEach(async () => {
		await hub.openSample('blmk-forum')
		await people.open(hub)
		await people.counts('207 people')
	})

	it('are found as somebody types, filtered, and the view of them is kept', { timeout: 180_000 }, async () => {
		expect(await people.names()).toHaveLength(50)
		await expectAccessible('the list')
		await people.find('comfort ad')
		await people.counts('1 person')
		expect(await people.names()).toEqual(['Comfort Adeyemi-Hart'])
		await people.find('qqxxzz')
		await people.counts('Nobody')
		await people.says('Nobody matches “qqxxzz”.')
		await expectAccessible('nobody matches')
		await people.enter('Show everybody')
		await people.counts('207 people')
		await people.focusIsOn('Find somebody')

		await people.enter('Filters')
		await people.tick('no answer about photos')
		await people.tick('cancelled')
		await people.tick('booked')
		await people.tick('on the waiting list')
		const cancelled = listed({ statuses: ['cancelled'], lacks: ['photoAnswer'] }).total
		expect(cancelled).toBeGreaterThan(0)
		await people.counts(cancelled === 1 ? '1 person' : `${cancelled} people`)
		expect(await people.chips()).toEqual(['Booking: cancelled', 'Not known or not done yet: no answer about photos'])
		await expectAccessible('filters')
		await people.enter(/^Take off: Booking/)
		await people.focusIsOn(/^Take off: Not known/)
		const noAnswer = listed({ lacks: ['photoAnswer'] }).total
		await people.counts(`${noAnswer} people`)
		await people.enter(/^Take off: Not known/)
		await people.tick('crew')
		const crew = listed({ roles: ['crew'] }).total
		await people.counts(`${crew} people`)

		// Kept under a name, changed, and taken away.
		await people.enter('Keep this view')
		await people.focusIsOn('Name of the view')
		await people.keys.press('Enter')
		await people.says(/^Give it a name/)
		await people.keys.type('Crew')
		await expectAccessible('keeping a view')
		await people.keys.press('Enter')
		await people.toast('The view “Crew” is kept.').waitFor()
		// The forum has views of its own.
		const kept = (name: string) => hub.ask('people.views', {}).views.find((view) => view.name === name)
		expect(kept('Crew')).toMatchObject({ filter: { roles: ['crew'] } })
		await people.enter('Clear')
		await people.counts('207 people')
		await people.pick('View', 'Crew')
		await people.counts(`${crew} people`)
		await people.find('a')
		await people.enter('Change this view')
		await people.type('Name of the view', 'Crew with an a')
		await people.enter('Keep it')
		await people.toast('The view “Crew with an a” is kept.').waitFor()
		expect(kept('Crew with an a')).toMatchObject({ filter: { text: 'a' } })
		expect(kept('Crew')).toBe(undefined)
		await people.enter('Change this view')
		await people.enter('Take this view away')
		await people.toast('The view “Crew with an a” was taken away.').waitFor()
		expect(kept('Crew with an a')).toBe(undefined)
		await people.undo('The view “Crew with an a” was taken away.')
		expect(kept('Crew with an a')).toMatchObject({ filter: { text: 'a' } })
	})

	it('are gone through one after the other, and the list stays as it was left', async () => {
		await people.pick('In order of', 'family name, A to Z')
		await people.enter('Next page')
		await people.says('51 to 100 of 207')
		const names = await people.names()
		await people.enter(names[2] ?? '')
		await people.focusOnTitle(names[2] ?? '')
		await people.says('53 of 207')
		await people.enter('The next person in the list')
		await people.title(names[3] ?? '')
		await people.says('54 of 207')
		await people.focusIsOn('The next person in the list')
		await people.enter('All people')
		await people.focusIsOn(names[3] ?? '')
		await people.says('51 to 100 of 207')
		expect(await people.names()).toEqual(names)
	})

	it('are changed together: counted before, taken back as one, and whoever is in stays', {
		timeout: 180_000,
	}, async () => {
		const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
		const everyone = listed({ sectors: ['NP'] })
		expect(everyone.total).toBeGreaterThan(5)
		const [first] = everyone.rows
		hub.call(
			'checkin.admit',
			{ registrationId: first?.registrationId ?? '', dayId, method: 'search' },
			deskActor('Desk 1'),
		)
		await people.enter('Filters')
		await people.tick('I work for an NHS provider')
		await people.counts(`${everyone.total} people`)
		await people.tick('Choose everybody on this page')
		await people.says(`${Math.min(50, everyone.total)} people are chosen.`)
		if (everyone.total > 50) await people.enter(/^Choose all/)
		await people.enter('Change them')
		await people.focusIsOn('What to change')
		await people.pick('What to change', 'Booking')
		await people.pick('To', 'cancelled')
		await people.says(`${everyone.total - 1} people change.`)
		await people.says('1 person is in and stays as they are:')
		await people.says(first?.preferredName ?? '')
		await expectAccessible('changing many')
		await people.enter(/^Change \d+ people$/)
		await people.toast(`${everyone.total - 1} people were changed. 1 person is in and stayed as they were.`).waitFor()
		await people.counts('1 person')
		expect(listed({ sectors: ['NP'] }).total).toBe(1)
		await people.keys.press('ControlOrMeta+z')
		await people.toast('Taken back.').waitFor()
		await people.counts(`${everyone.total} people`)
		expect(listed({ sectors: ['NP'] }).total).toBe(everyone.total)
	})
})
