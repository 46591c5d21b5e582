/** A facilitator at the table, by keyboard: their own table and nothing else, words that are kept, somebody taken in. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, deskActor } from '../support/hubForTests.ts'
import { beforeRoundMs, type PublishedSample, startPublishedSample } from '../support/publishedSample.ts'
import { type HostPage, hostPage } from './pages/hostPage.ts'
import { focusOn, settle } from './pages/settle.ts'

let browser: TestBrowser
let sample: PublishedSample
let opened: TestPage
let host: HostPage
let tablets = 0
/** The hub was away: the browser says on its own that it could not reach it. */
let isAway = false

/** A tablet of its own, a quarter of an hour before the round; its clock stands still unless it is to be put on. */
const openTablet = async (clock: 'still' | 'running' = 'still'): Promise<void> => {
	opened = await browser.open({ width: 1024, height: 768 })
	if (clock === 'still') await opened.page.clock.setFixedTime(beforeRoundMs)
	else await opened.page.clock.install({ time: beforeRoundMs })
	host = hostPage(opened.page)
	await opened.page.goto(sample.hub.link(deskActor(`Tablet ${tablets++}`, 'facilitator')))
	await host.code.waitFor()
}
const hostOf = (number: number): string => sample.table(number).hosts[0]?.badgeCode ?? ''
const openTable = async (number: number, clock: 'still' | 'running' = 'still'): Promise<void> => {
	await openTablet(clock)
	await host.showBadge(hostOf(number).toLowerCase())
	await host.note('Point 1').waitFor()
}

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	sample = await startPublishedSample()
})
afterEach(async () => {
	const own = opened.problems.filter((problem) => !(isAway && /net::ERR_/.test(problem)))
	isAway = false
	await opened.close()
	expect(own).toEqual([])
})
afterAll(async () => {
	await browser?.close()
	await sample?.hub.close()
})

describe('a facilitator', () => {
	it('has one screen: a field for their code, and nothing to browse', async () => {
		await openTablet()
		await expect.poll(() => host.heading.innerText()).toBe('Which table is yours?')
		expect(await axeFindings(opened.page)).toEqual([])
		for (const hash of ['#/breakouts/board', '#/registrations', '#/history', '#/desk', '#/home']) {
			await opened.page.evaluate((to) => {
				location.hash = to
			}, hash)
			await opened.page.waitForURL(/#\/table$/)
			await host.code.waitFor()
		}
		// An address of a table opens nothing without the code.
		await opened.page.evaluate(
			(to) => {
				location.hash = to
			},
			`#/table/${sample.table(1).groupId}`,
		)
		await settle(opened.page)
		expect(await host.code.isVisible()).toBe(true)
		await focusOn(host.code)
		await host.press('Enter')
		await opened.page.getByText('Type the code on your badge, for example 4KM2Q.').first().waitFor()
		await host.type('22222')
		await host.press('Enter')
		await opened.page.getByText('Nobody here has that code.').first().waitFor()
		await opened.page.waitForFunction(() => document.activeElement?.matches('.ask-badge-code input'))
		await opened.page.keyboard.press('Control+a')
		await host.type(sample.table(1).people[0]?.badgeCode ?? '')
		await host.press('Enter')
		await opened.page.getByText('Nobody has put this badge down for a table yet.').first().waitFor()
		await opened.settled()
		const calls = new Set(opened.answers.map(({ call }) => call))
		expect([...calls].toSorted()).toEqual([
			'breakouts.mine',
			'copies.self',
			'evacuation.state',
			'events.overview',
			'joined.link',
			'session.me',
		])
	})

	it('sees their table: the question, who is here, what helps, and no more', async () => {
		const { people } = sample.table(1)
		const here = people.slice(0, 3)
		for (const { registrationId } of here)
			sample.hub.call('checkin.admit', { registrationId, dayId: sample.dayId, method: 'search' })
		await openTable(1)
		await expect.poll(() => host.heading.innerText()).toContain('Table 1')
		await opened.page.waitForFunction(() => document.activeElement?.matches('h1'))
		await expect.poll(() => host.question.innerText()).toContain(sample.table(1).question)
		await opened.page.getByText('Before you begin, please read out').waitFor()
		await opened.page.getByText('Begins in 15 minutes').waitFor()
		await expect.poll(() => host.people('Here').count()).toBe(3)
		await expect.poll(() => host.people('Not here yet').count()).toBe(people.length - 3)
		// Somebody comes in at the desk: the table knows.
		const next = people[3]?.registrationId ?? ''
		sample.hub.call('checkin.admit', { registrationId: next, dayId: sample.dayId, method: 'search' })
		await host.people('Here').nth(3).waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.settled()
		for (const { body } of opened.answers.filter(({ call }) => call.startsWith('breakouts.')))
			expect(body).not.toMatch(/sector|organisation|avoid|apart|choice|email|"words"|"code"/i)
	})

	it('writes down what the group says by keyboard, and finds it again', async () => {
		await openTable(3)
		await focusOn(host.note('Point 1'))
		await host.type('Ask what helps before somebody has to ask')
		await host.press('Enter')
		await opened.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Point 2')
		await host.type('One phone number')
		await host.press('Tab')
		await opened.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Point 3')
		await host.note('Action 1').fill('Colleges: a named person')
		await host.note('Their words, without a name').fill('Nobody asked me before.')
		await host.saved.filter({ hasText: 'Saved 11:20' }).waitFor()
		const notes = () =>
			sample.hub
				.ask('breakouts.notes', { roundId: sample.roundId })
				.tables.find(({ number }) => number === 3)
				?.notes.map(({ kind, text }) => `${kind}: ${text}`)
		// Each is sent when its own rest is over: the first of them is saved before the last.
		await expect
			.poll(notes)
			.toEqual([
				'point: Ask what helps before somebody has to ask',
				'point: One phone number',
				'action: Colleges: a named person',
			])
		await opened.page.getByText('Not kept yet: ask first.').waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await focusOn(opened.page.getByRole('radiogroup', { name: 'May we use these words' }).getByRole('radio').first())
		await host.press('Space')
		await expect.poll(() => notes()?.at(-1)).toBe('quotation: Nobody asked me before.')
		// No, after all: the words are taken out again and stay on the screen alone.
		await host.press('ArrowRight')
		await expect.poll(() => notes()?.length).toBe(3)
		await opened.page.getByText('That is fine.').waitFor()
		await opened.close()
		await openTable(3)
		await expect.poll(() => host.note('Point 2').inputValue()).toBe('One phone number')
		await expect.poll(() => host.note('Their words, without a name').inputValue()).toBe('')
	})

	it('is told kindly where a list is full, and the words stay', async () => {
		await openTable(4)
		await focusOn(host.note('Action 1'))
		await sample.hub.unplug()
		isAway = true
		const { groupId } = sample.table(4)
		try {
			await host.type('Written on this tablet')
			await host.press('Tab')
			await opened.page.getByText('Not saved yet: the hub is out of reach.').waitFor()
			for (const noteId of [1, 2, 3].map((n) => sample.sheets().tables[n]?.groupId ?? ''))
				sample.hub.call('breakouts.setNote', { noteId, groupId, kind: 'action', text: 'Elsewhere', isAgreed: false })
		} finally {
			await sample.hub.plugIn()
		}
		await opened.page.getByText('There are 3 actions already.').waitFor()
		await expect.poll(() => host.note('Action 1').inputValue()).toBe('Written on this tablet')
		await expect.poll(() => host.note('Action 1').getAttribute('aria-invalid')).toBe('true')
		expect(await axeFindings(opened.page)).toEqual([])
	})

	it('loses no word while the hub is away', async () => {
		await openTable(5)
		await focusOn(host.note('Point 1'))
		await sample.hub.unplug()
		try {
			await host.type('Said while nobody listened')
			await host.press('Tab')
			await opened.page.getByText('Not saved yet: the hub is out of reach.').waitFor()
			await expect.poll(() => host.note('Point 1').inputValue()).toBe('Said while nobody listened')
		} finally {
			await sample.hub.plugIn()
		}
		await expect
			.poll(
				() =>
					sample.hub.ask('breakouts.notes', { roundId: sample.roundId }).tables.find(({ number }) => number === 5)
						?.notes[0]?.text,
			)
			.toBe('Said while nobody listened')
		await host.saved.filter({ hasText: 'Saved' }).waitFor()
		isAway = true
	})

	it('takes somebody in with their code, Enter, Enter', async () => {
		const guest = sample.table(8).people.find(({ comesWith, badgeCode }) => {
			const answer = sample.hub.ask('breakouts.atDoor', {
				badgeCode,
				groupId: sample.table(7).groupId,
				hostBadge: '',
			})
			return comesWith === '' && answer.outcome === 'known' && answer.canStay && answer.along.length === 0
		})
		if (!guest) throw new Error('Nobody at table 8 could sit at table 7')
		await openTable(7)
		await focusOn(host.otherCode)
		await host.type(guest.badgeCode)
		await host.press('Enter')
		const stays = opened.page.getByRole('button', { name: `${guest.preferredName} stays here` })
		await stays.waitFor()
		await opened.page.getByText(`${guest.preferredName} was told table 8.`).waitFor()
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.waitForFunction(() => document.activeElement?.textContent?.endsWith('stays here'))
		await host.press('Enter')
		await opened.page.getByText(`${guest.preferredName} is at this table now.`).first().waitFor()
		await host.people('Not here yet').filter({ hasText: guest.badgeCode }).waitFor()
		expect(sample.table(7).people.find(({ badgeCode }) => badgeCode === guest.badgeCode)?.isAtDoor).toBe(true)
		expect(sample.table(8).people.some(({ badgeCode }) => badgeCode === guest.badgeCode)).toBe(false)
		// The field is ready for the next one.
		await opened.page.waitForFunction(() => document.activeElement?.matches('.host-else input'))
		await host.type(guest.badgeCode)
		await host.press('Enter')
		await opened.page.getByText(`${guest.preferredName} is at the right table already.`).first().waitFor()
	})

	it('hears that another table suits somebody better, and never why', async () => {
		const { groupId, number } = sample.table(2)
		const code = sample
			.sheets()
			.tables.filter((table) => table.number !== number)
			.flatMap((table) => table.people)
			.find(({ badgeCode }) => {
				const answer = sample.hub.ask('breakouts.atDoor', { badgeCode, groupId, hostBadge: '' })
				return answer.outcome === 'known' && !answer.canStay
			})
		if (!code) throw new Error('Everybody could sit at table 2')
		await openTable(2)
		await focusOn(host.otherCode)
		await host.type(code.badgeCode)
		await host.press('Enter')
		await opened.page.getByText(`Another table suits ${code.preferredName} better.`).first().waitFor()
		await opened.settled()
		const [answer] = opened.answers.filter(({ call }) => call === 'breakouts.atDoor')
		expect(Object.keys((JSON.parse(answer?.body ?? '') as { json: object }).json).toSorted()).toEqual([
			'along',
			'canStay',
			'isTheirs',
			'outcome',
			'person',
			'toldNumber',
		])
	})

	it('sees the time that is left, larger at ten minutes and at two', async () => {
		await openTable(9, 'running')
		const page = opened.page
		for (const [minutes, words] of [
			[20, '45 minutes left'],
			[36, 'Ten minutes or less: what matters most?'],
			[8, 'Time for the last words. Thank everybody.'],
			[2, 'The time is over. Notes can still be written.'],
		] as const) {
			await page.clock.fastForward(minutes * 60_000)
			await page.getByText(words).waitFor()
		}
		expect(await axeFindings(page)).toEqual([])
	})
})
