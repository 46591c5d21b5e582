/** From an event with people and nothing else to tables with hosts: a real hub, a real browser, the keyboard only. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type BreakoutSetupPage, breakoutSetupPage, bringPeople } from './pages/breakoutSetupPage.ts'
import { newEvent } from './pages/importPage.ts'
import { focusOn } from './pages/settle.ts'

const names = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ivy', 'Jo'] as const

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let setup: BreakoutSetupPage
let ids: Record<string, string>

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub()
	await newEvent(hub)
	ids = bringPeople(hub, names, newId)
	opened = await browser.open({ hasReducedMotion: true })
	setup = breakoutSetupPage(opened.page)
	await setup.open(hub)
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const held = () => hub.ask('breakouts.setup', {})
const expectAccessible = async (what: string) => expect(await axeFindings(opened.page), what).toEqual([])

describe('setting groups up', () => {
	it('takes an organiser from nothing to hosts and pairs, by keyboard', { timeout: 240_000 }, async () => {
		await setup.expectTitle('Set up your groups')
		await expectAccessible('no topics')

		// Two topics, one after the other in the same form; the second is sensitive.
		await setup.enter('Add the first topic')
		await setup.expectFocus('Title')
		await expectAccessible('the form of a topic')
		await setup.press('Enter')
		await setup.says('Give the topic a title.')
		await setup.expectFocus('Title')
		await setup.type('Title', 'Getting help')
		await setup.press('Enter')
		await setup.toast('“Getting help” was added.').waitFor()
		await setup.type('Title', 'Losing somebody')
		await setup.tick('This topic can be hard to talk about')
		await setup.type('Content note', 'We may speak about people who died.')
		await setup.press('Enter')
		await setup.toast('“Losing somebody” was added.').waitFor()
		await setup.press('Escape')
		await setup.expectFocus('Add a topic')
		expect(
			held().topics.map(({ code, title, isSensitive, needsWellbeing }) => [code, title, isSensitive, needsWellbeing]),
		).toEqual([
			['A', 'Getting help', false, false],
			['B', 'Losing somebody', true, true],
		])
		await expectAccessible('topics')

		// A topic that goes comes back.
		await setup.enter('Remove Getting help')
		await setup.toast('“Getting help” was removed.').waitFor()
		await setup.expectFocus('Add a topic')
		expect(held().topics).toHaveLength(1)
		await setup.undo('“Getting help” was removed.')
		expect(held().topics).toHaveLength(2)

		await setup.part('Rooms today')
		await expectAccessible('no rooms')
		await setup.enter('Add the first room')
		await setup.type('Name', 'Hall')
		await setup.type(/Seats at tables/, '40')
		await setup.tick('It has a hearing loop')
		await setup.press('Enter')
		await setup.toast('Hall was added.').waitFor()
		await focusOn(opened.page.getByRole('switch', { name: 'The loop has failed: Hall' }))
		await setup.press('Space')
		await setup.toast('Hall: The loop has failed.').waitFor()
		expect(held().rooms[0]).toMatchObject({ name: 'Hall', features: ['stepFree'], faults: ['loop'] })
		await expectAccessible('rooms')

		await setup.part('Rounds and tables')
		await setup.enter('Add the first round')
		await setup.type('Starts', '1115')
		await setup.type('Ends', '11')
		await setup.press('Enter')
		await setup.says('The round ends before it starts. Look at the two times.')
		await setup.type('Ends', '12')
		await setup.press('Enter')
		await setup.toast('A round from 11:15 was added.').waitFor()
		await expectAccessible('a round without tables')

		// Four tables at once, seen before they are made.
		await setup.expectFocus('Make tables')
		await setup.press('Enter')
		await setup.panel('Make tables for round 1').waitFor()
		await setup.type('At least', '2')
		await setup.type('Aim for', '3')
		await setup.type('At most', '4')
		await setup.type(/^A Getting help/, '2')
		await setup.type(/^B Losing somebody/, '2')
		await setup.says('4 tables, 16 seats.')
		await expectAccessible('making tables')
		expect(held().groups).toHaveLength(0)
		await setup.press('Enter')
		await setup.toast('4 tables were made.').waitFor()
		expect(held().groups.map(({ number, table, min, target, max }) => [number, table, min, target, max])).toEqual([
			[1, 'A', 2, 3, 4],
			[2, 'B', 2, 3, 4],
			[3, 'C', 2, 3, 4],
			[4, 'D', 2, 3, 4],
		])

		// One of them changed where it stands; a number that is taken is refused and Esc puts it back.
		await setup.type('Where in the room table 1 is', 'by the window')
		await setup.press('Enter')
		await setup.toast('Table 1 was changed.').waitFor()
		expect(held().groups.find(({ number }) => number === 1)?.table).toBe('by the window')
		await setup.type('Number of table 2', '3')
		await setup.press('Enter')
		await setup.says('There is a table 3 already. Choose another number.')
		await setup.press('Escape')
		await expect.poll(() => opened.page.getByRole('textbox', { name: 'Number of table 2' }).inputValue()).toBe('2')
		await expectAccessible('tables')

		await setup.part('Hosts')
		await setup.enter('Add a facilitator to table 1')
		await setup.find('Ada')
		await setup.toast('Ada hosts table 1.').waitFor()
		await setup.expectFocus('Add a facilitator to table 2')
		await setup.press('Enter')
		await setup.find('Bo')
		await setup.toast('Bo hosts table 2.').waitFor()
		await setup.expectFocus('Add a facilitator to table 3')
		await setup.enter('Add a note-taker to table 3')
		await setup.find('Ada')
		await setup.says('This person hosts table 1 in the same round. Take them off that table first.')
		await expectAccessible('hosts')
		await setup.press('Escape')
		await setup.expectFocus('Add a note-taker to table 3')
		const hosts = held().groups.flatMap(({ number, hosts: some }) =>
			some.map(({ preferredName, duty }) => [number, preferredName, duty]),
		)
		expect(hosts).toEqual([
			[1, 'Ada', 'facilitator'],
			[2, 'Bo', 'facilitator'],
		])

		await setup.part('Together and apart')
		await setup.says('Only organisers see this page.')
		await setup.enter('Add two people who stay together')
		await setup.find('Cy')
		await setup.find('Dee')
		await setup.enter('Add to the list')
		await setup.toast('Added to the list.').waitFor()
		await setup.enter('Add people who stay apart')
		await setup.find('Eve')
		await focusOn(opened.page.getByRole('combobox', { name: 'The other person' }))
		await setup.find('Fay')
		await expectAccessible('the form of two people')
		await setup.enter('Add to the list')
		await opened.page.getByRole('button', { name: 'Remove Eve and Fay' }).waitFor()
		const pairs = hub.ask('breakouts.constraints', {}).constraints
		expect(pairs.map(({ kind, person, other }) => [kind, person.registrationId, other?.registrationId])).toEqual([
			['together', ids['Cy'], ids['Dee']],
			['apart', ids['Eve'], ids['Fay']],
		])
		await expectAccessible('pairs')

		// The same two on both lists cannot be.
		await setup.enter('Add people who stay apart')
		await setup.find('Dee')
		await focusOn(opened.page.getByRole('combobox', { name: 'The other person' }))
		await setup.find('Cy')
		await setup.enter('Add to the list')
		await setup.says('These two are on the other list. Remove them there first.')
		await setup.press('Escape')
		await setup.expectFocus('Add people who stay apart')
	})

	it('keeps wishes, interpreters and what matters', { timeout: 180_000 }, async () => {
		const topic = { question: '', isSensitive: false, contentNote: '', isAvoidable: true, needsWellbeing: false }
		const [first, second] = [newId(), newId()]
		hub.call('breakouts.saveTopic', { topic: { ...topic, id: first, code: 'A', title: 'Getting help' } })
		hub.call('breakouts.saveTopic', { topic: { ...topic, id: second, code: 'B', title: 'Work' } })
		const dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
		const roundId = newId()
		hub.call('breakouts.saveRound', { round: { id: roundId, dayId, startAt: '11:00', endAt: '11:45' } })

		await setup.part('Wishes')
		await setup.says('10 people')
		await setup.enter('Change the wishes of Gus')
		await setup.choose('Choice 1', 'B Work')
		await setup.choose('Choice 2', 'B Work')
		await setup.says('A topic is there twice, or both wished for and to be missed. Keep it in one place.')
		await setup.choose('Choice 2', 'Nothing')
		await setup.tick('A Getting help')
		await setup.choose('Round 1, 11:00 to 11:45', 'At a stall')
		await expectAccessible('wishes of one person')
		await setup.enter('Save')
		await setup.toast('The wishes of Gus were changed.').waitFor()
		await setup.expectFocus('Change the wishes of Gus')
		const wishesOf = (text: string) => hub.ask('breakouts.wishes', { text, only: 'all', limit: 5, offset: 0 }).people[0]
		expect(wishesOf('Gus')).toMatchObject({ choices: [second], avoids: [first], away: [{ roundId, why: 'stall' }] })
		await setup.undo('The wishes of Gus were changed.')
		expect(wishesOf('Gus')).toMatchObject({ choices: [], avoids: [], away: [] })
		await expectAccessible('wishes')

		// A topic that goes leaves the words of whoever chose it; somebody says what they mean.
		hub.call('breakouts.setChoices', { rows: [{ registrationId: ids['Gus'] ?? '', choices: [second], avoids: [] }] })
		hub.call('breakouts.removeTopic', { topicId: second })
		await setup.part('Topics')
		await setup.says('“Work” is written on 1 form. Which topic is it?')
		await setup.enter('Match “Work”')
		await setup.says('Choose a topic first, or “None of these”.')
		await setup.choose('“Work” is written on 1 form. Which topic is it?', 'A Getting help')
		await expectAccessible('words that match no topic')
		await setup.enter('Match “Work”')
		await setup.toast('1 form matched.').waitFor()
		expect(wishesOf('Gus')).toMatchObject({ choices: [first], unmatched: [] })

		await setup.part('Interpreters')
		await expectAccessible('no interpreters')
		await setup.enter('Add the first team')
		await setup.type('Name of the team', 'BSL')
		await focusOn(opened.page.getByRole('combobox', { name: 'Add an interpreter' }))
		await setup.find('Hal')
		await focusOn(opened.page.getByRole('combobox', { name: 'Add somebody they are there for' }))
		await setup.find('Ivy')
		await expectAccessible('the form of a team')
		await setup.enter('Save')
		await setup.toast('BSL was saved.').waitFor()
		expect(held().teams.map(({ name, interpreters, users }) => [name, interpreters.length, users.length])).toEqual([
			['BSL', 1, 1],
		])

		await setup.part('What matters')
		await focusOn(opened.page.getByRole('radio', { name: /^Balanced/ }))
		await setup.press('ArrowDown')
		await setup.says('Not saved yet')
		await focusOn(opened.page.getByText('Numbers for experts'))
		await setup.press('Enter')
		await setup.type('Two people of one organisation', '12.5')
		await setup.enter('Save what matters')
		await setup.says('A whole number, 0 or more, or nothing.')
		await setup.type('Two people of one organisation', '12')
		await expectAccessible('what matters')
		await setup.enter('Save what matters')
		await setup.toast('What matters was changed.').waitFor()
		expect(held().aims).toMatchObject({ preset: 'mixing-first', weights: { colleagues: 12 } })
		await setup.says('This is how groups are found now')
		await setup.expectFocus('Save what matters')
		await setup.undo('What matters was changed.')
		await opened.page.getByRole('radio', { name: /^Balanced/, checked: true }).waitFor()
	})
})
