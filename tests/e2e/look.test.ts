/**
 * What needs a look end to end on the sample forum, by keyboard: settled from the page, gone past with a reason,
 * rules made weaker, somebody who leaves early. What the screen says is held against what the hub has.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { stopsPublishing } from '../../shared/domain/rules/finding.ts'
import { sampleEvent } from '../../shared/domain/samples/samples.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type LookPage, lookPage } from './pages/lookPage.ts'
import { focusOn } from './pages/settle.ts'

const date = sampleEvent('blmk-forum').event.days[0]?.date ?? ''
/** Eight minutes before the doors. */
const morningMs = Date.parse(`${date}T07:52:00Z`)

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let look: LookPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
}, 180_000)
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => morningMs })
	opened = await browser.open()
	look = lookPage(opened.page)
})
afterEach(async ({ task }) => {
	const problems = [...opened.problems]
	await opened?.close()
	await hub?.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])
const dispatch = <T>(name: string, input: unknown): Promise<T> =>
	hub.hub.dispatch(ownActor, name, input, new AbortController().signal) as Promise<T>
const findings = async () => (await dispatch<OutputOf<'rules.findings'>>('rules.findings', {})).findings
const toSettle = async () =>
	(await findings()).filter(
		({ strength, reason }) => strength !== 'note' && (reason === null || stopsPublishing({ strength })),
	)
const rows = <T>(sql: string): readonly T[] => hub.hub.current()?.file.reader.all<T>(sql) ?? []
const strengthOf = (rule: string) => hub.ask('rules.list', {}).rules.find((one) => one.rule === rule)?.strength

describe('on the morning of the forum', () => {
	beforeEach(async () => {
		await hub.openSample('blmk-forum')
	})

	it('says how much has to be settled, in numbers that the hub has', async () => {
		const open = await toSettle()
		const stops = open.filter(stopsPublishing).length
		await look.open(hub)
		await look.expectTitle(`${stops} things have to be settled first`)
		await look.expectBadge(open.length)
		await opened.page.getByText('As of 08:52').waitFor()
		await expectAccessible('the list')
		// The number stays on the tab wherever somebody is.
		await opened.page.getByRole('link', { name: 'Stories', exact: true }).click()
		await opened.page.waitForURL(/#\/stories$/)
		await look.expectBadge(open.length)
	})

	it('settles a supporter who is in two places, and takes it back', async () => {
		const supporterOf = () => {
			const { slotId } = hub.ask('stories.list', {}).slots.find(({ number }) => number === 4) ?? { slotId: '' }
			const answer = hub.ask('stories.slot', { slotId, leadBadge: '' })
			return answer.outcome === 'known' ? answer.slot && answer.speakers[0] : undefined
		}
		const backup = supporterOf()?.backup?.registrationId
		const before = await toSettle()
		await look.open(hub)
		const what = /supports a speaker and has something else then/
		await look.line(what).getByText('hosting table 16, and supporting the speaker of story 4').waitFor()
		await look.line(what).getByRole('link', { name: 'Story 4' }).waitFor()
		await look.keys.enter(/^Use the backup for story 4: /)
		await look.toast('The backup supports the speaker of story 4 now.').waitFor()
		expect(supporterOf()?.supporter?.registrationId).toBe(backup)
		expect(await look.line(what).count()).toBe(0)
		await look.expectBadge(before.length - 1)
		// The focus is on what took its place.
		await look.expectFocus(/No plan is agreed for how .+ leaves the building/)
		await expectAccessible('one settled')
		await look.undo('The backup supports the speaker of story 4 now.')
		await look.line(what).waitFor()
		await look.expectBadge(before.length)
	})

	it('goes past a warning with a reason, and takes the reason back', async () => {
		await look.open(hub)
		const what = 'Story 3: there is no time after it'
		await look.keys.enter(`Go on anyway: ${what}`)
		await look.keys.tabTo(/^A few words why/)
		await look.keys.press('Enter')
		await opened.page.getByText('Say in a few words why.').waitFor()
		await expectAccessible('no reason yet')
		await look.keys.type('Lunch is beside the room')
		await look.keys.press('Enter')
		await look.toast('It is noted why this goes on.').waitFor()
		expect((await findings()).find(({ rule, values }) => rule === 'S8' && values['number'] === 3)?.reason).toBe(
			'Lunch is beside the room',
		)
		const past = opened.page.locator('.look-past')
		await past.getByText('1 thing goes on with a reason').waitFor()
		await focusOn(past.locator('summary'))
		await look.keys.press('Enter')
		await past.getByText('Because: Lunch is beside the room').waitFor()
		await expectAccessible('gone on with a reason')
		await look.keys.enter(`Take the reason back: ${what}`)
		await look.toast('The reason was taken off.').waitFor()
		await opened.page.getByRole('button', { name: `Go on anyway: ${what}` }).waitFor()
		expect(await past.count()).toBe(0)
	})

	it('marks many needs in one go, and takes them back in one go', async () => {
		const needs = rows<{ registrationId: string; position: number }>(
			"SELECT registration_id AS registrationId, position FROM need WHERE kind = 'access' ORDER BY 1, 2 LIMIT 12",
		)
		const statuses = () =>
			new Set(rows<{ status: string }>("SELECT status FROM need WHERE kind = 'access'").map((one) => one.status))
		const before = statuses()
		hub.call('people.setNeedStatus', { rows: needs.map((need) => ({ ...need, status: 'planned' as const })) })
		await look.open(hub)
		await look.line('12 needs are not ready').waitFor()
		await look.keys.enter(/^Show each of them: 12 needs are not ready/)
		await expect.poll(() => look.line('12 needs are not ready').getByRole('heading', { level: 4 }).count()).toBe(12)
		await expectAccessible('folded out')
		await look.enter('Mark all 12 as ready')
		const dialog = opened.page.getByRole('dialog', { name: 'Mark all 12 as ready' })
		await expect.poll(() => dialog.getByRole('listitem').count()).toBe(12)
		await expectAccessible('what will be done')
		await look.keys.enter('Mark all 12 as ready')
		await look.toast('12 needs are marked as ready.').waitFor()
		expect(await look.line(/needs are not ready/).count()).toBe(0)
		expect(statuses().has('planned')).toBe(false)
		await look.undo('12 needs are marked as ready.')
		await look.line('12 needs are not ready').waitFor()
		expect(rows("SELECT 1 FROM need WHERE kind = 'access' AND status = 'planned'")).toHaveLength(12)
		expect(before.size).toBeGreaterThan(0)
	})

	it('shows one part of the event', async () => {
		await look.open(hub)
		await look.line(/supports a speaker/).waitFor()
		const all = (await look.lines()).length
		const part = opened.page.getByRole('combobox', { name: 'Part of the event' })
		await focusOn(part)
		await part.selectOption('stories')
		await expect.poll(async () => (await look.lines()).length).toBeLessThan(all)
		for (const words of await look.lines()) expect(words).toMatch(/Story \d/)
		await part.selectOption('desk')
		await opened.page.getByText('Nothing here needs a look.').waitFor()
		await expectAccessible('nothing of this part')
	})

	it('leads to the very item and the very round', async () => {
		await look.open(hub)
		await look.keys.enter('Open the plan of the day: Story 3: there is no time after it')
		await opened.page.getByRole('textbox', { name: 'Title' }).waitFor()
		await expect
			.poll(() => opened.page.getByRole('textbox', { name: 'Title' }).inputValue())
			.toBe('Breakout groups, round 2')
		const second = hub.ask('breakouts.setup', {}).rounds.find(({ number }) => number === 2)
		await opened.page.goto(`${hub.address}/#/breakouts/board/${second?.id ?? ''}`)
		await look.expectTitle(/round 2/i)
	})

	it('leads from a plan that is not agreed to the page of whose it is, by the id of their registration alone', async () => {
		const open = (await findings()).filter(({ rule }) => rule === 'A9')
		expect(open.map(({ variant, people }) => [variant, people.length])).toEqual([
			['noPlan', 1],
			['noPlan', 1],
		])
		await look.open(hub)
		for (const { people } of open) {
			const [person] = people
			if (!person) throw new Error('A plan is somebody’s')
			const line = look.line(`No plan is agreed for how ${person.preferredName} leaves the building`)
			const link = line.getByRole('link', { name: `Open the page of ${person.preferredName}` })
			await expect.poll(() => link.getAttribute('href')).toBe(`#/registrations/person/${person.registrationId}`)
		}
	})

	it('makes a rule weaker and puts it back, and cannot weaken a locked one', async () => {
		await look.open(hub)
		await look.view('Rules', 'How strong each rule is')
		const words = 'Everybody who takes part has a table'
		await focusOn(look.rule(words).getByRole('combobox', { name: `Strength of: ${words}` }))
		await look.keys.press('ArrowDown')
		await look.toast(`“${words}” is now: Needs a reason.`).waitFor()
		expect(strengthOf('P1')).toBe('warn')
		await look.rule(words).getByText('Different here').waitFor()
		await opened.page.getByText('1 rule is different here.').waitFor()
		await expectAccessible('a rule that is different here')
		// What is left are the supporter in two places and two plans to leave the building.
		await look.view('Needs a look', /3 things have to be settled first/)
		await look.view('Rules', 'How strong each rule is')
		await look.enter(`Back to “Stops publishing”: ${words}`)
		await opened.page.getByText('Every rule is as it comes.').waitFor()
		expect(strengthOf('P1')).toBe('publish')

		const locked = 'A room holds no more people than may be in it if there is a fire'
		await look.rule(locked).getByText('The same for every event').waitFor()
		await look.rule(locked).getByText('It is the law, and it saves lives.').waitFor()
		expect(await look.rule(locked).getByRole('combobox').count()).toBe(0)
		expect(hub.call('rules.setStrength', { rule: 'A4', strength: 'note' }).outcome).toEqual({ outcome: 'locked' })
	})

	it('lets somebody leave early, and takes it back', async () => {
		const [host] = rows<{ registrationId: string; name: string; badge: string }>(
			`SELECT registration_id AS registrationId, preferred_name AS name, badge_code AS badge
			 FROM group_host JOIN registration ON registration.id = registration_id
			 WHERE duty = 'facilitator' ORDER BY group_id LIMIT 1`,
		)
		if (host === undefined) throw new Error('Somebody hosts at the forum')
		const hosting = () => rows(`SELECT 1 FROM group_host WHERE registration_id = '${host.registrationId}'`).length
		const before = hosting()
		await look.open(hub, 'changes')
		await look.expectTitle('What has changed?')
		await expectAccessible('what has changed')
		await focusOn(opened.page.getByRole('radio', { name: /^Somebody is leaving early/ }))
		await look.keys.press('Space')
		await look.find('Who is leaving?', host.badge)
		await opened.page.getByRole('heading', { name: 'This is done at once' }).waitFor()
		await opened.page
			.getByText(/^Table \d+ in round \d needs another host\.$/)
			.first()
			.waitFor()
		await opened.page.getByRole('heading', { name: 'This is for you, or somebody you ask' }).waitFor()
		await expectAccessible('what it means')
		await look.keys.enter(/^Do (this|these \d+ things)$/)
		await look.toast(/^Somebody is leaving early: /).waitFor()
		expect(hosting()).toBe(0)
		await opened.page.getByRole('button', { name: 'Something else changed' }).waitFor()
		await expectAccessible('made')
		await look.undo(/^Somebody is leaving early: /)
		expect(hosting()).toBe(before)
		// It can be made again.
		await opened.page.getByRole('button', { name: /^Do (this|these \d+ things)$/ }).waitFor()
	})
})

it('is glad where nothing needs a look', async () => {
	const days = [{ date, doorsAt: '09:00', startAt: '10:00', endAt: '15:00' }]
	await dispatch('library.create', { name: 'A quiet day', venue: '', days, rooms: [], desks: [] })
	await look.open(hub)
	await look.expectTitle('Nothing needs a look')
	await opened.page.getByText('Put the kettle on').waitFor()
	expect(await look.badge()).toBe(0)
	await expectAccessible('nothing at all')
})
