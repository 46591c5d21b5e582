/** What somebody needs, agreed to and with whom they come, on their page: by an organiser, by keyboard alone. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { personNamed } from '../support/people.ts'
import { type CarePage, carePage } from './pages/carePage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let care: CarePage
let ada = ''
let dayId = ''

const careOf = (registrationId: string) => {
	const known = hub.ask('people.care', { registrationId })
	if (known.outcome !== 'known') throw new Error('not on the list')
	return known
}
const person = (preferredName: string): string => {
	const registrationId = newId()
	hub.call('people.add', {
		registrationId,
		person: { ...personNamed(preferredName, 'Okafor-Ash', { days: [dayId] }), preferredName },
	})
	return registrationId
}
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page, '.care'), step).toEqual([])

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub({ nowMs: () => Date.parse('2027-05-19T08:30:00+01:00') })
	await hub.openSample('blmk-forum')
	dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
beforeEach(async () => {
	ada = person('Ada')
	opened = await browser.open({ hasReducedMotion: true })
	care = carePage(opened.page, hub)
	await care.open(`#/registrations/person/${ada}`)
	await care.card('What helps them take part').waitFor()
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

it('writes a need down, warns where the words tell why, and takes it back', async () => {
	await expectAccessible('nothing known yet')
	await care.enter('Add a need')
	await care.choose('Which need?', 'Large print')
	await care.type('In their own words', 'In 24 point')
	await care.type(/^What to do, for whoever/, 'Has epilepsy: large print')
	await care.page.getByText('“epilepsy” may tell what somebody lives with').waitFor()
	await care.page.getByLabel(/^What to do, for whoever/).fill('Large-print programme: box 2')
	expect(await care.page.getByText('may tell what somebody lives with').count()).toBe(0)
	await care.tick('checkbox', 'Check-in desk')
	await care.choose('Who sees to it?', 'Access lead')
	await care.tick('radio', /^Not met/)
	await expectAccessible('the form of a need')
	await care.enter('Save')
	await care.page.getByText('Say what is done instead. If nothing can be').waitFor()
	await care.type('What is done instead?', 'Read out by the host')
	await care.enter('Save')
	await care.toast('“Large print” was saved.')
	await care.focusIsOn('Add a need')
	expect(careOf(ada).needs).toEqual([
		{
			kind: 'access',
			code: 'largePrint',
			words: 'In 24 point',
			actionLine: 'Large-print programme: box 2',
			audience: ['desk', 'access'],
			status: 'notMet',
			instead: 'Read out by the host',
			owner: 'Access lead',
		},
	])
	// The desk is told what to do, and neither the need nor the words.
	expect(hub.ask('checkin.welcome', { registrationId: ada, dayId })).toMatchObject({
		actionLine: 'Large-print programme: box 2',
	})
	await care.choose('How far it has got: Large print', 'Ready')
	await care.toast('“Large print” is now: Ready.')
	expect(careOf(ada).needs[0]?.status).toBe('ready')
	await expectAccessible('a need')
	await care.enter('Take away: Large print')
	await care.toast('“Large print” was taken away.')
	await care.takeBack()
	await care.button('Take away: Large print').waitFor()
	expect(careOf(ada).needs.length).toBe(1)
})

it('keeps every answer, shows the newest by shape and word, and the earlier ones with how and when', async () => {
	for (const [answer, value] of [
		['Photos are fine', 'yes'],
		['No photos', 'no'],
	] as const) {
		await care.enter('Write down an answer')
		// Nothing is filled in before it was asked.
		expect(await care.page.getByRole('radio', { checked: true }).count()).toBe(0)
		await care.tick('radio', answer)
		await care.enter('Save')
		await care.toast('The answer was written down.')
		await care.focusIsOn('Write down an answer')
		expect(careOf(ada).consents[0]).toMatchObject({ kind: 'photo', value, how: 'spoken' })
	}
	const answers = care.card('Answers')
	await answers.getByText('Round: no photos').waitFor()
	await answers.locator('summary').press('Enter')
	await answers.getByText(/^Photos are fine, spoken, 19 May 2027/).waitFor()
	await expectAccessible('answers')
	await care.takeBack()
	await answers.getByText('Square: photos are fine').waitFor()
	await answers.getByText('2 earlier answers').waitFor()
})

it('links who comes along, makes two people of one booking, and parts them', async () => {
	const ben = person('Benedikt')
	await care.enter('Link somebody')
	await care.enter('Link them')
	await care.page.getByText('Choose who it is.').waitFor()
	await care.type(/^Who comes with/, 'Benedikt Okafor')
	await care.page.getByRole('option', { name: /Benedikt/ }).waitFor()
	await care.press('Enter')
	await care.choose('As what?', 'Carer')
	await expectAccessible('linking')
	await care.enter('Link them')
	await care.page.getByRole('link', { name: 'Benedikt comes with them. As: Carer' }).waitFor()
	expect(careOf(ben).links).toMatchObject([{ registrationId: ada, kind: 'carer', way: 'of' }])
	await care.enter('Somebody who is not on the list')
	await care.type('Name for the badge', 'Lu')
	await expectAccessible('two of one booking')
	await care.enter('Add them to the list')
	await care.toast('Lu is on the list, and linked.')
	await care.page.getByRole('link', { name: 'Booked together with Lu' }).waitFor()
	expect(careOf(ada).links.length).toBe(2)
	await care.enter('Part from Benedikt')
	await care.toast('Benedikt is not linked any more.')
	expect(careOf(ben).links).toEqual([])
	await care.takeBack()
	await care.page.getByRole('link', { name: 'Benedikt comes with them. As: Carer' }).waitFor()
	await expectAccessible('links')
})

it('makes a plan for leaving the building, and asks nobody why', async () => {
	person('Cosima')
	await care.enter('Make a plan')
	await care.choose('How far it has got', 'Agreed with them')
	await care.choose(/^How$/, 'With a buddy')
	await care.type('Buddy', 'Cosima Okafor')
	await care.page.getByRole('option', { name: /Cosima/ }).waitFor()
	await care.press('Enter')
	await care.type('Meet at', 'The help desk')
	await expectAccessible('the form of a plan')
	expect(await care.page.getByText(/reason|diagnos/i).count()).toBe(0)
	await care.enter('Save')
	await care.toast('The plan for leaving the building was saved.')
	await care.focusIsOn('Change the plan for leaving the building')
	expect(careOf(ada).plan).toMatchObject({ state: 'agreed', method: 'buddy', meetAt: 'The help desk' })
	await expectAccessible('a plan')
	await care.enter('Take the plan away')
	await care.toast('was taken away')
	await care.takeBack()
	expect(careOf(ada).plan?.buddy?.preferredName).toBe('Cosima')
})

it('shows whom to call for a minute to whoever says why, then nowhere', async () => {
	await care.enter('Name somebody')
	await care.enter('Save')
	await care.page.getByText('Write who it is.').waitFor()
	await care.type('Name', 'Jo Park')
	await care.type('Phone', '07700 900 456')
	await expectAccessible('naming somebody')
	await care.enter('Save')
	await care.toast('Whom to call was written down.')
	expect(await care.page.getByText('Jo Park').count()).toBe(0)
	await care.enter('Look up whom to call')
	await care.press('Enter')
	await care.page.getByText('Say why in a few words.').last().waitFor()
	await care.page.clock.install()
	await care.page.keyboard.type('Taken ill at table 3')
	await care.press('Enter')
	const dialog = care.page.getByRole('dialog', { name: 'Whom to call' })
	await dialog.getByText('07700 900 456').waitFor()
	await dialog
		.getByRole('timer')
		.getByText(/^Hidden in \d+ seconds$/)
		.waitFor()
	expect(await axeFindings(opened.page, '.dialog'), 'behind glass').toEqual([])
	// Said for whoever does not see the seconds; what is shown is not said.
	const said = care.page.locator('[aria-live]')
	await care.page.clock.runFor(46_000)
	await said.getByText('Hidden in 15 seconds.').waitFor()
	await care.page.clock.runFor(15_000)
	await care.page.getByRole('dialog', { name: 'Whom to call is hidden again.' }).waitFor()
	expect(await care.page.getByText(/Jo Park|07700/).count()).toBe(0)
	expect((await said.allTextContents()).join()).not.toMatch(/Jo Park|07700/)
	await care.press('Escape')
	await care.focusIsOn('Look up whom to call')
	const [line] = hub.ask('history.list', { limit: 1, before: null }).entries
	expect(line?.command).toBe('people.openEmergencyContact')
})
