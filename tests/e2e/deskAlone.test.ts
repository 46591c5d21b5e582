/**
 * Desks while the hub is away, in three real browsers: two go on by themselves and let the same person in; the hub comes
 * back at its address, and everybody sees one and the same.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { ensureBrowser, findPageBrowser } from '../../tools/findBrowser.ts'
import { startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { makeFolder } from '../support/events.ts'
import { deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { personNamed } from '../support/people.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

type AloneDesk = TestPage & { readonly desk: DeskPage }

let browser: TestBrowser
let hub: TestHub

beforeAll(async () => {
	browser = await startBrowser()
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
})
afterAll(async () => {
	await browser?.close()
	await hub?.close()
})

/** What a browser says of a hub that is not there, also of a part that was just being loaded ahead, and nothing else. */
const notThere = /net::ERR_|Failed to fetch dynamically imported module/
const problemsOf = ({ problems }: TestPage) => problems.filter((problem) => !notThere.test(problem))

const openDesk = async (name: string): Promise<AloneDesk> => {
	const opened = await browser.open()
	await opened.page.goto(hub.link(deskActor(name)))
	const desk = deskPage(opened.page)
	await desk.ready()
	await opened.page.locator('[data-can-go-on="true"]').waitFor({ state: 'attached' })
	return { ...opened, desk }
}
const admit = async ({ desk }: AloneDesk, name: string, greets: RegExp): Promise<void> => {
	await desk.search(name)
	await desk.press('Enter')
	await desk.panel(greets).waitFor()
}
const saysAlone = ({ page }: AloneDesk, waiting: number) =>
	page.getByText(`Working alone, ${waiting} waiting`, { exact: true }).waitFor()
const isBack = ({ page }: AloneDesk) => page.getByText('Connected', { exact: true }).waitFor()
const dayId = () => hub.ask('events.overview', {}).days[0]?.id ?? ''
const find = (text: string) => hub.ask('checkin.search', { text, dayId: dayId() }).found[0]

describe('two desks without their hub', () => {
	it('both go on, let the same person in, and agree once it is back', { timeout: 120_000 }, async () => {
		const [one, two, organiser] = [await openDesk('Desk 1'), await openDesk('Desk 2'), await browser.open()]
		await organiser.page.goto(hub.link())
		await organiser.page.getByRole('link').first().waitFor()
		const before = await one.desk.numbers()

		await hub.unplug()
		await saysAlone(one, 0)
		await saysAlone(two, 0)
		await expect(one.page.getByText('Keep this tab open').count()).resolves.toBe(1)
		await admit(one, 'comfort', /Welcome, Comfort\./)
		expect(await one.desk.panel(/Welcome, Comfort\./).innerText()).toContain('Large-print programme: box 2.')
		await saysAlone(one, 1)
		await admit(two, 'comfort', /Welcome, Comfort\./)
		// One lets somebody in by mistake and takes it back.
		await admit(one, 'mei ng', /Welcome, Mei\./)
		await one.desk.press('Control+z')
		await saysAlone(one, 3)
		await one.desk.waitForIn(before.in + 1)
		// The other adds somebody who did not book.
		await two.desk.search('imani okafor-bell')
		await two.desk.press('F2')
		await two.desk.panel('Let’s add Imani').waitFor()
		await two.desk.press('End', 'ArrowUp', 'ArrowUp', 'ArrowUp')
		await two.desk.press('Tab', 'Tab', 'ArrowLeft', 'Tab', 'ArrowRight', 'Control+Enter')
		await two.desk.panel(/Welcome, Imani\./).waitFor()
		await saysAlone(two, 2)

		await hub.plugIn()
		await isBack(one)
		await isBack(two)
		for (const { desk } of [one, two]) await desk.waitForIn(before.in + 2)
		expect(await one.desk.numbers()).toEqual(await two.desk.numbers())
		expect(await one.desk.numbers()).toMatchObject({ walkIns: before.walkIns + 1 })

		// One attendance, from whoever was first; the other line stays as a note.
		expect(find('comfort')).toMatchObject({ state: 'in', inDesk: 'Desk 1' })
		expect(find('mei ng')).toMatchObject({ state: 'expected' })
		expect(find('imani')).toMatchObject({ state: 'in', inDesk: 'Desk 2' })
		expect(hub.ask('tray.list', {}).items).toEqual([])

		// Equal screens.
		for (const { desk } of [one, two]) {
			await desk.search('comfort')
			await desk.rows
				.first()
				.filter({ hasText: /In, Desk 1/ })
				.waitFor()
		}
		for (const opened of [one, two, organiser]) {
			expect(problemsOf(opened)).toEqual([])
			await opened.close()
		}
	})

	it('D3 what the hub cannot take stays, and goes with the next try', { timeout: 60_000 }, async () => {
		const one = await openDesk('Desk 1')
		await hub.unplug()
		await saysAlone(one, 0)
		await admit(one, 'kacper', /Welcome, Kacper\./)
		await saysAlone(one, 1)
		const answers = [
			{ status: 500, body: '{}' },
			{ status: 200, body: 'no JSON at all' },
			{ status: 400, body: '{"json":{"code":"BAD_REQUEST","status":400,"message":"x"}}' },
		]
		let asked = 0
		await one.page.route('**/rpc/alone/handIn', async (route) => {
			const answer = answers[asked++ % answers.length]
			await route.fulfill({ ...answer, contentType: 'application/json' })
		})
		await hub.plugIn()
		await one.page.getByText(/Connected, 1 waiting/).waitFor()
		expect(find('kacper')).toMatchObject({ state: 'expected' })
		await one.page.unroute('**/rpc/alone/handIn')
		await one.page.reload()
		await isBack(one)
		await expect.poll(() => find('kacper')?.state).toBe('in')
		await one.close()
	})

	it('goes on by itself while the hub’s disk is full, and hands everything in once there is room', {
		timeout: 60_000,
	}, async () => {
		const one = await openDesk('Desk 1')
		const body = JSON.stringify({
			json: {
				defined: false,
				code: 'INSUFFICIENT_STORAGE',
				status: 507,
				message: 'noRoom',
				data: { refusal: 'noRoom' },
			},
		})
		const full = ['**/rpc/checkin/admit', '**/rpc/alone/handIn']
		for (const path of full)
			await one.page.route(path, (route) => route.fulfill({ status: 507, contentType: 'application/json', body }))
		await admit(one, 'mei ng', /Welcome, Mei\./)
		await saysAlone(one, 1)
		await one.page.getByText('The computer with the event has no room left on its disk.').waitFor()
		expect(find('mei ng')).toMatchObject({ state: 'expected' })
		for (const path of full) await one.page.unroute(path)
		await isBack(one)
		expect(find('mei ng')).toMatchObject({ state: 'in', inDesk: 'Desk 1' })
		await one.close()
	})

	it('hands nothing to the hub from before, once it has met one that took over', { timeout: 60_000 }, async () => {
		const person = personNamed('Zelda', 'Quince', { days: [dayId()] })
		hub.call('people.add', { registrationId: newId(), person })
		const one = await openDesk('Desk 1')
		await hub.unplug()
		await saysAlone(one, 0)
		await admit(one, 'zelda quince', /Welcome, Zelda\./)
		await saysAlone(one, 1)
		// It has met the hub that took over: then the first answers at its address again.
		const met = await one.page.evaluate(() => {
			const [name = ''] = Object.keys(localStorage).filter((key) => key.startsWith('foyer.hub.'))
			const kept = localStorage.getItem(name) ?? ''
			const term = (JSON.parse(kept) as { term: number }).term + 1
			localStorage.setItem(name, JSON.stringify({ term, hubId: 'another', proof: '' }))
			return { name, kept }
		})
		const handedIn: string[] = []
		one.page.on('request', (request) => {
			if (request.url().endsWith('/rpc/alone/handIn')) handedIn.push(request.url())
		})
		await hub.plugIn()
		await one.page.getByText('This is the hub from before. Another computer took over.').waitFor()
		await saysAlone(one, 1)
		expect(handedIn).toEqual([])
		// The one that took over has that address now.
		await one.page.evaluate(({ name, kept }) => localStorage.setItem(name, kept), met)
		await isBack(one)
		expect(handedIn).toHaveLength(1)
		expect(find('zelda quince')).toMatchObject({ state: 'in', inDesk: 'Desk 1' })
		expect(await one.page.getByText('This is the hub from before.').count()).toBe(0)
		await one.close()
	})

	it('D5 says that it cannot be kept before anybody is in', { timeout: 60_000 }, async () => {
		const one = await openDesk('Desk 1')
		await one.page.evaluate(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('full', 'QuotaExceededError')
			}
		})
		await hub.unplug()
		await saysAlone(one, 0)
		await one.desk.search('wendy peacock')
		await one.desk.press('Enter')
		await one.page.getByText('This computer has no room left to keep what is done here.').waitFor()
		await one.page.getByText(/is not checked in: this computer has no room left/).waitFor()
		await saysAlone(one, 0)
		await hub.plugIn()
		await isBack(one)
		expect(find('wendy peacock')).toMatchObject({ state: 'expected' })
		await one.close()
	})
})

/** Every file below a folder, as one piece of bytes each. */
const filesBelow = (path: string): readonly Buffer[] =>
	readdirSync(path).flatMap((name) => {
		const below = join(path, name)
		const is = statSync(below, { throwIfNoEntry: false })
		if (is === undefined) return []
		return is.isDirectory() ? filesBelow(below) : is.isFile() ? [readFileSync(below)] : []
	})

describe('what stays on the computer of a desk', () => {
	it('D1 says nobody’s name, and what waits is handed in after a restart', {
		timeout: 120_000,
	}, async () => {
		using folder = makeFolder()
		const open = async () => {
			const context = await chromium.launchPersistentContext(folder.path, {
				executablePath: findPageBrowser() ?? ensureBrowser(),
				headless: true,
				args: ['--disable-gpu', '--no-sandbox'],
				locale: 'en-GB',
			})
			const page = context.pages()[0] ?? (await context.newPage())
			await page.goto(hub.link(deskActor('Desk 7')))
			const desk = deskPage(page)
			await desk.ready()
			await page.locator('[data-can-go-on="true"]').waitFor({ state: 'attached' })
			return { context, page, desk }
		}
		const first = await open()
		await hub.unplug()
		await first.page.getByText('Working alone, 0 waiting').waitFor()
		await first.desk.search('derek plumb')
		await first.desk.press('Enter')
		await first.page.getByText('Working alone, 1 waiting').waitFor()
		await first.context.close()
		await hub.plugIn()
		const needles = ['Comfort', 'Adeyemi', 'Plumb'].flatMap((name) => [Buffer.from(name), Buffer.from(name, 'utf16le')])
		const files = filesBelow(folder.path)
		expect(files.some((bytes) => bytes.includes('foyer-desk'))).toBe(true)
		expect(needles.filter((needle) => files.some((bytes) => bytes.includes(needle))).map(String)).toEqual([])
		const second = await open()
		await expect.poll(() => find('derek plumb')?.inDesk).toBe('Desk 7')
		await second.context.close()
	})
})
