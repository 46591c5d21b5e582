/** The camera at the desk: only when somebody presses for it, decoded on this computer, and a way on where there is none. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFindings, startBrowser, type TestBrowser, type TestPage } from '../support/browser.ts'
import { filmOfCode } from '../support/film.ts'
import { buildPages, deskActor, startTestHub, type TestHub } from '../support/hubForTests.ts'
import { type DeskPage, deskPage } from './pages/deskPage.ts'

let hub: TestHub
let opened: TestPage
let desk: DeskPage
let folder: string
let film: string
let browser: TestBrowser | undefined

beforeAll(() => {
	buildPages()
	folder = mkdtempSync(join(tmpdir(), 'foyer-film-'))
	film = join(folder, 'badge.y4m')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
	hub = await startTestHub()
	await hub.openSample('blmk-forum')
})
afterEach(async ({ task }) => {
	const { problems } = opened
	await browser?.close()
	await hub.close()
	if (task.result?.state !== 'fail') expect(problems).toEqual([])
})

const dayId = () => hub.ask('events.overview', {}).days[0]?.id ?? ''
const codeOf = (text: string) => hub.ask('checkin.search', { text, dayId: dayId() }).found[0]?.badgeCode ?? ''

const open = async (switches: readonly string[], isAllowed: boolean) => {
	browser = await startBrowser(switches)
	opened = await browser.open({ hasReducedMotion: true })
	desk = deskPage(opened.page)
	await opened.page.addInitScript(() => {
		const asked: unknown[] = []
		Object.assign(window, { asked })
		const { mediaDevices } = navigator
		if (!mediaDevices) return
		const ask = mediaDevices.getUserMedia.bind(mediaDevices)
		mediaDevices.getUserMedia = (wanted) => {
			asked.push(wanted)
			return ask(wanted)
		}
	})
	if (isAllowed) await opened.page.context().grantPermissions(['camera'])
	await opened.page.goto(hub.link(deskActor('Desk 2')))
	await desk.ready()
}
const asked = () => opened.page.evaluate(() => (window as unknown as { asked: MediaStreamConstraints[] }).asked)
const pretended = () => ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]

describe('the camera', () => {
	it('is asked for on a press alone, reads a badge once, and loads nothing from elsewhere', async () => {
		await filmOfCode(codeOf('comfort'), film)
		await open(pretended(), true)
		const requests: string[] = []
		opened.page.on('request', (request) => requests.push(request.url()))
		expect(await asked()).toEqual([])
		await desk.focus(opened.page.getByRole('button', { name: 'Scan with the camera' }))
		await desk.press('Enter')
		await desk.panel(/Welcome, Comfort/).waitFor()
		const [wanted] = await asked()
		expect(wanted).toMatchObject({ audio: false })
		const camera = opened.page.getByRole('region', { name: 'Scanning with the camera' })
		expect((await camera.locator('.scan-sign').innerText()).trim()).toBe('In')
		expect(await axeFindings(opened.page)).toEqual([])
		const wasm = requests.filter((url) => url.endsWith('.wasm'))
		expect(wasm.length).toBe(1)
		expect(requests.filter((url) => !url.startsWith(hub.address) && !url.startsWith('blob:'))).toEqual([])
		// Held still, it counts once: nobody is told that they are in already.
		await opened.page.waitForFunction(() => {
			const video = document.querySelector('video')
			return video !== null && video.currentTime > 3
		})
		expect(await opened.page.getByText('is already in').count()).toBe(0)
		expect(hub.ask('checkin.counts', { dayId: dayId() }).in).toBe(1)
		await camera.getByRole('button', { name: 'Close the camera' }).click()
		await camera.waitFor({ state: 'detached' })
		await expect.poll(() => desk.focused()).toBe('Name or badge code')
	})
	it('says so where a code leads to nobody: a shape and a word', async () => {
		await filmOfCode('https://somewhere.example/poster', film)
		await open(pretended(), true)
		await opened.page.getByRole('button', { name: 'Scan with the camera' }).click()
		await desk.panel('Let’s find you by name.').waitFor()
		expect((await opened.page.locator('.scan-sign').innerText()).trim()).toBe('Look at the screen')
	})
	it('that is not there, or not allowed, is said with the way on', async () => {
		await open([], true)
		await opened.page.getByRole('button', { name: 'Scan with the camera' }).click()
		const message = opened.page.getByRole('status').filter({ hasText: 'This computer has no camera.' })
		await message.waitFor()
		await expect
			.poll(() => message.innerText())
			.toContain('Use a hand scanner, type the code under the square, or search')
		expect(await axeFindings(opened.page)).toEqual([])
		await opened.page.getByRole('button', { name: 'Close the camera' }).click()
		await browser?.close()
		await filmOfCode('4KM2Q', film)
		await open(pretended(), false)
		await opened.page.getByRole('button', { name: 'Scan with the camera' }).click()
		await opened.page.getByText('The camera may not be used here.').waitFor()
	})
})
