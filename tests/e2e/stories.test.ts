/** Stories from an idea to the day: by keyboard, with a real name that stands nowhere until somebody says why. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReadinessCode } from '../../shared/domain/stories/readiness.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { focusIsOn } from './pages/settle.ts'
import { type StoriesPage, storiesPage } from './pages/storiesPage.ts'
import { agreedStory, bringStoryPeople, onTheDayMs, real, type StoryCase, shown } from './pages/storyCases.ts'

const realName = new RegExp(`${real.first}|${real.family}`, 'i')

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let stories: StoriesPage

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
	hub = await startTestHub({ nowMs: () => onTheDayMs })
	opened = await browser.open({ hasReducedMotion: true })
	await opened.page.clock.setFixedTime(onTheDayMs)
	stories = storiesPage(opened.page)
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const expectAccessible = async (what: string) => expect(await axeFindings(opened.page), what).toEqual([])
const slotNow = () => {
	const [slot] = hub.ask('stories.list', {}).slots
	if (!slot) throw new Error('There is no story')
	return slot
}
const isMet = (wanted: ReadinessCode) => slotNow().readiness.find(({ code }) => code === wanted)?.isMet
/** What the hub sent to this page, but for searches, which find people by their names and tie them to no story. */
const wired = async (): Promise<string> => {
	await opened.settled()
	return opened.answers
		.filter(({ call }) => call !== 'breakouts.wishes')
		.map(({ body }) => body)
		.join('\n')
}
const onScreen = () => opened.page.evaluate(() => `${document.title} ${location.href} ${document.body.innerText}`)

describe('an organiser', () => {
	it('brings a slot from an idea to ready, by keyboard', { timeout: 240_000 }, async () => {
		const { ids, dayId, itemTitle }: StoryCase = await bringStoryPeople(hub)
		await stories.open(hub)
		await stories.says('No stories yet')
		await expectAccessible('no stories')

		await stories.enter('Add the first slot')
		await focusIsOn(opened.page.getByRole('textbox', { name: /Working title/ }))
		await expectAccessible('a new slot')
		await stories.type(/Working title/, 'The long way')
		await stories.press('Enter')
		await stories.expectTitle('Story 1, no public title yet')
		await focusIsOn(opened.page.getByRole('heading', { level: 1 }))
		expect(opened.page.url()).toMatch(/#\/stories\/[0-9a-f-]{36}$/)
		expect(await stories.state()).toBe('An idea')
		await expectAccessible('an idea')
		await stories.enter('On to: Agreed in principle')
		await stories.says('Not yet. First: speaker.')

		// The real name is no name to show: it is refused, and not said again.
		await stories.enter(/^Add a speaker$/)
		await stories.find(real.first)
		await stories.answer('How others see and hear this name', 'Another name')
		await stories.type('The name to show', real.first)
		await stories.press('Enter')
		await stories.says('The name to show holds a name that this speaker does not want shown.')
		await expectAccessible('a name that is refused')
		await stories.type('The name to show', shown)
		await stories.says(new RegExp(`shared by ${shown}`))
		await stories.press('Enter')
		await stories.toast('A speaker was added.').waitFor()
		expect(await onScreen()).not.toMatch(realName)
		await expectAccessible('a speaker')

		await stories.enter('On to: Agreed in principle')
		await stories.toast('Agreed in principle').waitFor()
		await stories.enter('It is done')
		await expect.poll(stories.state).toBe('Prep call done')

		// A line of what is left leads to its field.
		await stories.enter('Write the title')
		await focusIsOn(opened.page.getByRole('textbox', { name: 'Public title' }))
		await expectAccessible('the plan')
		await stories.press('Control+a')
		await stories.type('Public title', `What ${real.family} learnt`)
		await stories.press('Enter')
		await stories.says('The public title holds a name that this speaker does not want shown.')
		await focusIsOn(opened.page.getByRole('textbox', { name: 'Public title' }))
		await stories.type('Public title', 'The long way home')
		await stories.choose('Told in', `13:30 ${itemTitle}`)
		await stories.type('If it is not told', 'A ten-minute pause with music')
		await stories.tick('It can be hard to hear')
		await stories.choose('Words for the note', 'a hospital stay')
		await stories.enter('Add to the note')
		await expect
			.poll(() => opened.page.getByRole('textbox', { name: 'Content note' }).inputValue())
			.toBe('A hospital stay')
		await stories.enter('Save')
		await stories.toast('The plan was saved.').waitFor()
		await stories.expectTitle('The long way home')
		expect(slotNow()).toMatchObject({ dayId, startAt: '13:30', isSensitive: true, publicTitle: 'The long way home' })

		await stories.enter('Write it down')
		await focusIsOn(opened.page.getByRole('textbox', { name: 'Introduction, word for word' }))
		await stories.type('Introduction, word for word', 'Somebody who knows these wards well.')
		await stories.type('Not to be asked about', 'medication')
		await stories.says('“Somebody who knows these wards well.”')
		await expectAccessible('a speaker’s form')
		await stories.enter('Save')
		await stories.toast('Name and introduction were saved.').waitFor()
		await stories.enter('On to: Content agreed')
		await expect.poll(stories.state).toBe('Content agreed')

		for (const kind of ['Photos', 'Video', 'Sound', 'Social media', 'Publishing the story', 'Keeping the slides'])
			await stories.answer(kind, 'No', /^What they agree to/)
		await expect.poll(() => isMet('consents')).toBe(true)
		// Going past an answer gives none: six were kept.
		const given = hub.ask('history.list', { limit: 60, before: null }).entries
		expect(given.filter(({ command }) => command === 'stories.setConsent')).toHaveLength(6)
		// Photos need a yes of the speaker first.
		await stories.tick('Photos are taken during this story')
		await stories.says('Not every speaker has said yes to that.')
		expect(slotNow().readiness.some(({ code }) => code === 'recordingAgreed')).toBe(false)
		await stories.enter('On to: Consent signed')
		await expect.poll(stories.state).toBe('Consent signed')

		await stories.enter('Name a supporter')
		await stories.find('Bo')
		await stories.enter('Save')
		await stories.toast('Supporters were saved.').waitFor()
		await stories.enter('Name a backup')
		await focusIsOn(opened.page.getByRole('combobox', { name: 'Backup' }))
		await stories.find('Cyril')
		await stories.enter('Save')
		await expect.poll(() => isMet('backup')).toBe(true)
		await stories.enter('Name somebody')
		await stories.find('Dee')
		await stories.enter('Save')
		await stories.says('Speaker support: Dee.')
		await stories.enter('Book it')
		await opened.page.getByRole('group', { name: 'Debrief' }).getByLabel('Day').fill('2027-05-19')
		await opened.page.getByRole('group', { name: 'Debrief' }).getByLabel('Time').fill('14')
		await stories.press('Enter')
		await expect.poll(() => isMet('debriefBooked')).toBe(true)

		// Once there is a support lead, what is off limits is theirs alone.
		await stories.says('1 thing is not to be asked about. Speaker support knows which.')
		expect(await opened.page.getByText('medication').count()).toBe(0)

		hub.call('checkin.admit', { registrationId: ids['Bo'] ?? '', dayId, method: 'search' })
		await expect.poll(() => stories.left.allInnerTexts()).toEqual([expect.stringContaining('has not been asked today')])
		await stories.enter('Yes, I’ll speak')
		await stories.tick(/^Content note read to/)
		await stories.enter('Keep these answers')
		await stories.says(`${shown} will speak.`)
		await stories.says('Asked at 12:50. This holds until 16:50.')
		await stories.says('Everything is ready.')
		await expect.poll(stories.state).toBe('Confirmed today')
		await expectAccessible('ready')
		expect(await onScreen()).not.toMatch(realName)
		expect(await wired()).not.toMatch(realName)

		await opened.page.getByRole('link', { name: 'All stories' }).press('Enter')
		await stories.expectTitle('Every story is ready.')
		await focusIsOn(opened.page.getByRole('heading', { level: 1 }))
		await stories.says('Asked today')
		await expectAccessible('the list')
		expect(await wired()).not.toMatch(realName)
	})

	it('sees a private name for a minute, having said why, and hides it with Esc', async () => {
		const { slotId } = await agreedStory(hub)
		await opened.page.clock.install({ time: onTheDayMs })
		await stories.open(hub)
		await opened.page.getByRole('link', { name: 'The long way home' }).press('Enter')
		await stories.expectTitle('The long way home')
		expect(await onScreen()).not.toMatch(realName)
		await stories.enter('See the private name')
		await stories.dialog.getByText('You’re about to see a private name.').waitFor()
		await focusIsOn(opened.page.getByRole('textbox', { name: 'Why' }))
		await expectAccessible('asked why')
		await stories.press('Enter')
		await stories.says('Say why, in a few words.')
		expect(await wired()).not.toMatch(realName)
		await stories.type('Why', 'Their sister rang')
		await stories.press('Enter')
		const name = opened.page.locator('.story-sealed-name')
		await name.waitFor()
		await expect.poll(() => name.innerText()).toContain(`${real.first} ${real.family}`)
		await stories.says('60 seconds left')
		expect(await opened.page.evaluate(() => `${document.title} ${location.href}`)).not.toMatch(realName)
		await expectAccessible('a private name')
		await opened.page.clock.runFor(20_000)
		await stories.says(/^(39|40|41) seconds left$/)
		await opened.page.clock.runFor(41_000)
		await stories.dialog.getByText('The name is hidden again.').first().waitFor()
		expect(await onScreen()).not.toMatch(realName)
		await stories.press('Escape')
		await stories.dialog.waitFor({ state: 'detached' })

		await stories.enter('See the private name')
		await stories.type('Why', 'Their sister rang again')
		await stories.press('Enter')
		await name.waitFor()
		await stories.press('Escape')
		await name.waitFor({ state: 'detached' })
		expect(await onScreen()).not.toMatch(realName)
		await opened.settled()
		const telling = opened.answers.filter(({ body }) => realName.test(body)).map(({ call }) => call)
		expect(new Set(telling)).toEqual(new Set(['stories.sealedName']))
		const entries = hub.ask('history.list', { limit: 20, before: null }).entries
		expect(entries.filter(({ command }) => command === 'stories.openSeal')).toHaveLength(2)
		expect(JSON.stringify(entries)).not.toMatch(realName)
		expect(hub.ask('stories.slot', { slotId, leadBadge: '' }).outcome).toBe('known')
	})

	it('takes the material of a story back from every place it went', async () => {
		const { dayId } = await agreedStory(hub)
		const outputId = '019a0000-0000-7000-8000-000000000001'
		hub.call('programme.recordOutput', {
			outputId,
			sheet: 'runSheet',
			holder: 'Stage',
			copies: 3,
			dayIds: [dayId],
			slotId: null,
		})
		await stories.open(hub)
		await opened.page.getByRole('link', { name: 'The long way home' }).press('Enter')
		await stories.enter('Add')
		await stories.type('Where it is', `On the laptop of ${real.first}`)
		await stories.press('Enter')
		await stories.says('The place of the material holds a name')
		await stories.type('Where it is', 'The laptop beside the stage')
		await stories.press('Enter')
		await stories.says('Slides: The laptop beside the stage')
		await stories.enter('Take the material back')
		await stories.dialog.getByText('Run sheet: Stage').waitFor()
		await stories.dialog.getByText('Slides: The laptop beside the stage').waitFor()
		await expectAccessible('before the material comes back')
		expect(await stories.dialog.locator('input, textarea, select').count()).toBe(0)
		await stories.enter('Take it back from all of them')
		await stories.says('The material of this story is taken back. Tick each place when it is done.')
		await stories.tick(/^Deleted: Slides/)
		await stories.tick(/^Collected: Run sheet/)
		await stories.says('The material of this story is taken back, and every place is ticked.')
		expect(slotNow().isMaterialWithdrawn).toBe(true)
		expect(hub.ask('programme.outputs', { onlyOut: true }).outputs).toEqual([])
		await expectAccessible('after the material came back')
	})
})
