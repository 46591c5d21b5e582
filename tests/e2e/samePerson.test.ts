/** Two who may be one: side by side, made one, parted, taken back. By an organiser, by keyboard alone. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { PersonDetails } from '../../shared/domain/person.ts'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { buildPages, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { need, personNamed } from '../support/people.ts'
import { type CarePage, carePage } from './pages/carePage.ts'

let browser: TestBrowser
let hub: TestHub
let opened: TestPage
let care: CarePage
let dayId = ''

const person = (preferredName: string, familyName: string, more: Partial<PersonDetails>): string => {
	const registrationId = newId()
	hub.call('people.add', {
		registrationId,
		person: { ...personNamed(preferredName, familyName, { days: [dayId], ...more }), preferredName },
	})
	return registrationId
}
const pageOf = (registrationId: string) => {
	const page = hub.ask('people.page', { registrationId })
	if (page.outcome !== 'known') throw new Error('not on the list')
	return page
}
const pairs = () => hub.ask('people.suspects', { limit: 100, offset: 0 })
const expectAccessible = async (step: string) => expect(await axeFindings(opened.page), step).toEqual([])

beforeAll(async () => {
	buildPages()
	browser = await startBrowser()
	hub = await startTestHub({ nowMs: () => Date.parse('2027-05-19T08:30:00+01:00') })
	await hub.openSample('blmk-forum')
	dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	// Those of the sample were looked at.
	for (const { one, other } of pairs().pairs)
		hub.call('people.setDifferent', {
			registrationId: one.registrationId,
			otherId: other.registrationId,
			isDifferent: true,
		})
}, 180_000)
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})
beforeEach(async () => {
	opened = await browser.open({ hasReducedMotion: true })
	care = carePage(opened.page, hub)
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await opened.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

it('teaches what will be here while nobody looks like anybody', async () => {
	await care.open('#/registrations/same')
	await care.page.getByText('Nobody seems to be on the list twice').waitFor()
	await expectAccessible('nobody')
})

it('makes one person of two by decision, says before what happens, and takes it back', async () => {
	const { page } = care
	const email = 'ros@mail.example'
	const ros = person('Rosalind', 'Ashdown', { email, photo: 'yes', phone: '07700 900 123' })
	const other = person('Ros', 'Ashdown-Lee', { email, photo: 'no', organisation: 'Mind BLMK', needs: [need()] })
	const nia = person('Nia', 'Vale', { email: 'nia@mail.example' })
	person('Nia', 'Vale-Moss', { email: 'nia@mail.example' })
	expect(pairs().total).toBe(2)
	await care.open('#/registrations/same')
	await page.getByText('2 pairs look alike.').waitFor()
	if ((await page.getByRole('columnheader', { name: /Rosalind/ }).count()) === 0) await care.enter('Next pair')
	await page.getByRole('columnheader', { name: /Rosalind/ }).waitFor()
	await page.getByText('They share: the e-mail address').waitFor()
	// By word, beside the shape.
	const line = (field: string) =>
		page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: field, exact: true }) })
	await line('E-mail').getByText('Same').waitFor()
	await line('Family name').getByText('Differs').waitFor()
	await line('Phone').getByText('Only one').waitFor()
	await page.getByText('Photos: “no photos” holds. A no wins over a yes.').waitFor()
	await page.getByText('1 need comes over.').waitFor()
	await expectAccessible('a pair')
	await care.tick('radio', 'Family name: Ashdown-Lee')
	await care.enter('Make them one person')
	await care.toast('Rosalind is on the list once.')
	await page.getByText('1 pair looks alike.').waitFor()
	const { person: now, badgeCode } = pageOf(ros)
	expect(now).toMatchObject({
		preferredName: 'Rosalind',
		familyName: 'Ashdown-Lee',
		organisation: 'Mind BLMK',
		phone: '07700 900 123',
		photo: 'no',
	})
	expect(now.needs.length).toBe(1)
	expect(hub.ask('people.page', { registrationId: other }).outcome).toBe('notFound')
	await care.takeBack()
	await page.getByText('2 pairs look alike.').waitFor()
	expect(pageOf(ros)).toMatchObject({ badgeCode, person: { familyName: 'Ashdown', photo: 'yes', needs: [] } })
	// Whoever stays is a choice; nothing of it is made before.
	if ((await page.getByRole('columnheader', { name: /Rosalind/ }).count()) === 0) await care.enter('Next pair')
	await care.tick('radio', /^Ros, badge/)
	await care.enter('Make them one person')
	await care.toast('Ros is on the list once.')
	expect(pageOf(other).person).toMatchObject({ phone: '07700 900 123', photo: 'no' })
	await page.getByRole('columnheader', { name: /Nia/ }).first().waitFor()
	await care.enter('These are two people')
	await care.toast('Noted: Nia and Nia are two people.')
	await page.getByText('Nobody seems to be on the list twice').waitFor()
	await care.takeBack()
	await page.getByText('1 pair looks alike.').waitFor()
	expect(pageOf(nia).status).toBe('confirmed')
})
