/**
 * An organiser at another computer: every screen of theirs asks for nothing that is refused there, and what is done only
 * at the computer that has the event open says so instead of failing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'
import { letIn, openNetwork, pairingCode } from '../support/pairedDesk.ts'
import { settle } from './pages/settle.ts'

let hub: TestHub
let browser: TestBrowser
let opened: TestPage

/** Who is no desk yet asks once whether it is one, and is told no. */
const notLetIn = /status of 401/
const problems = () => opened.problems.filter((problem) => !notLetIn.test(problem))
/** Calls that the hub refused this desk. */
const refused = new Set<string>()

beforeAll(async () => {
	hub = await startTestHub()
	await hub.openSample('cyp-intensive')
	browser = await startBrowser()
	opened = await browser.open({ hasGoneOn: true, hasReducedMotion: true })
	const { page } = opened
	page.on('response', (response) => {
		if (response.status() === 403) refused.add(new URL(response.url()).pathname)
	})
	const url = await openNetwork(hub.hub)
	const code = await pairingCode(hub.hub, { name: 'Back office', role: 'organiser' })
	await page.goto(`${url}/#join=${code}.${'A'.repeat(43)}`)
	await page.getByRole('button', { name: 'Join' }).click()
	await letIn(hub.hub, await page.locator('.join-number').innerText())
	await page.getByRole('link', { name: 'Registrations' }).first().waitFor()
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})

const go = async (hash: string): Promise<void> => {
	await opened.page.evaluate((to) => {
		location.hash = to
	}, hash)
	await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
	await settle(opened.page)
}

const screens = [
	'#/today',
	'#/registrations',
	'#/registrations/badges',
	'#/breakouts',
	'#/marketplace',
	'#/stories',
	'#/programme',
	'#/programme/live',
	'#/programme/screens',
	'#/look',
	'#/history',
	'#/afterwards',
	'#/afterwards/files/access',
	'#/afterwards/numbers',
	'#/afterwards/heard',
	'#/afterwards/certificates',
	'#/afterwards/payments',
	'#/afterwards/report',
	'#/afterwards/keeping',
	'#/afterwards/safe',
	'#/desks/list',
	'#/desks/decisions',
	'#/desks/copies',
	'#/desks/standby',
]

describe('an organiser at another computer', () => {
	it('opens every screen, and none asks for what is refused there', async () => {
		for (const hash of screens) {
			await go(hash)
			expect({ hash, refused: [...refused] }).toEqual({ hash, refused: [] })
		}
	})

	it('is told what is done at the computer that has the event open', async () => {
		const { page } = opened
		const button = (name: string) => page.getByRole('button', { name, exact: true })
		await go('#/today')
		expect(await page.getByText('Self check-in').count()).toBe(0)
		await go('#/programme/screens')
		await page.getByText('A screen’s address is made at the computer that has the event open.').waitFor()
		expect(await button('Make an address').count()).toBe(0)
		await go('#/afterwards/safe')
		await page.getByText('At the computer that has the event open you can also choose a second drive').waitFor()
		expect(await page.getByRole('heading', { name: 'A second drive' }).count()).toBe(0)
		expect(await axeFindings(page)).toEqual([])
		await go('#/desks/list')
		await page.getByText('Desks are let in at the computer that has the event open.').waitFor()
		expect([...refused, ...problems()]).toEqual([])
	})
})
