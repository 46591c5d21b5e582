/** Event files from outside, and the keys to them. */
import { spawn, spawnSync } from 'node:child_process'
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { appArguments, environment, type Launched, launchApp, program } from './launch.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const template = mkdtempSync(join(tmpdir(), 'foyer-template-'))
let home: string
let file: string
let foyer: Launched | null = null

/** A home with one practice event whose key lies in the key file, as a start without a window leaves it. */
beforeAll(() => {
	const cli = join(root, 'dist', 'electron', 'cli.js')
	const made = spawnSync(
		process.execPath,
		[cli, 'new', join(template, 'Luton forum.foyer'), '--sample', 'blmk-forum'],
		{
			env: { ...process.env, FOYER_HOME: template },
			encoding: 'utf8',
		},
	)
	if (made.status !== 0) throw new Error(made.stdout + made.stderr)
})
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'foyer-files-'))
	cpSync(template, home, { recursive: true })
	file = join(home, 'Luton forum.foyer')
})
afterEach(async () => {
	await foyer?.close()
	foyer = null
	rmSync(home, { recursive: true, force: true })
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Launched> => {
	foyer = await launchApp({ home, args, env })
	return foyer
}
const eventShown = (at: Launched): Promise<boolean> => at.page.getByText('BLMK Mental Health Forum').first().isVisible()
const keyFile = (name: string): string => readFileSync(join(home, 'device', name), 'utf8')

/** Starts Foyer once more on the same home; answers its exit code. */
const startAgain = (args: readonly string[]): Promise<number | null> =>
	new Promise((done) =>
		spawn(program(), appArguments(args), { cwd: root, env: environment(home), stdio: 'ignore' }).once('exit', done),
	)

describe('an event file', () => {
	test('opens when it is named at the start', async () => {
		const at = await start([file])
		await expect.poll(() => eventShown(at)).toBe(true)
	})

	test('is closed whole when Foyer ends: one file, nothing beside it', async () => {
		const at = await start([file])
		await expect.poll(() => eventShown(at)).toBe(true)
		const beside = (): string[] => readdirSync(home).filter((name) => name.startsWith('Luton forum.foyer'))
		expect(beside().length).toBeGreaterThan(1)
		await at.app.close()
		expect(beside()).toEqual(['Luton forum.foyer'])
	})

	test('opens in the window that is there when a second start names it', async () => {
		const at = await start([])
		expect(await eventShown(at)).toBe(false)
		await at.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
		expect(await startAgain([file])).toBe(0)
		await expect.poll(() => eventShown(at)).toBe(true)
		expect(await at.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
		expect(await at.addresses()).toHaveLength(1)
	})

	test('W9: a second start with a debug switch, a link or a folder only brings the window to the front', async () => {
		const at = await start([])
		symlinkSync(file, join(home, 'link.foyer'))
		mkdirSync(join(home, 'folder.foyer'))
		const attempts = [
			['--remote-debugging-port=9333', file],
			[join(home, 'link.foyer')],
			[join(home, 'folder.foyer')],
			['\\\\evil\\share\\a.foyer'],
		]
		for (const args of attempts) expect(await startAgain(args)).toBe(0)
		await at.page.getByRole('heading', { level: 1 }).waitFor()
		expect(await eventShown(at)).toBe(false)
		expect(await at.addresses()).toHaveLength(1)
	})
})

describe('F8: the keys', () => {
	test("move from the key file into the system's key store, sealed", async () => {
		const [key] = Object.values(JSON.parse(keyFile('keys.json')) as Record<string, string>)
		const at = await start([file])
		await expect.poll(() => eventShown(at)).toBe(true)
		expect(keyFile('keys.json')).not.toContain(key)
		expect(keyFile('sealed-keys.json')).not.toContain(key)
		expect(statSync(join(home, 'device', 'sealed-keys.json')).mode & 0o077).toBe(0)
	})

	test('stay in the key file where the system has no key store, and the screen says what that means', async () => {
		const before = keyFile('keys.json')
		const at = await start([file], { FOYER_HOST_KEYS: 'none' })
		await expect.poll(() => eventShown(at)).toBe(true)
		expect(keyFile('keys.json')).toBe(before)
		await at.page.evaluate(() => {
			location.hash = '#/home'
		})
		await at.page
			.getByText(/anyone who copies/i)
			.first()
			.waitFor()
	})

	test("are asked for where the system's store was lost, and nothing is deleted", async () => {
		const first = await start([file])
		await expect.poll(() => eventShown(first)).toBe(true)
		await first.close()
		const sealed = keyFile('sealed-keys.json')
		const bytes = readFileSync(file)
		const at = await start([], { FOYER_HOST_KEYS: 'another computer' })
		await at.page.getByRole('button', { name: 'BLMK Mental Health Forum' }).click()
		await at.page.getByRole('textbox', { name: /code/i }).first().waitFor()
		expect(keyFile('sealed-keys.json')).toBe(sealed)
		expect(readFileSync(file).equals(bytes)).toBe(true)
	})

	test.each(['{', '{"a":1}', '\u0000\u0001'])('are asked for where the store reads %j', async (garbage) => {
		writeFileSync(join(home, 'device', 'keys.json'), '{}')
		writeFileSync(join(home, 'device', 'sealed-keys.json'), garbage)
		const at = await start([file])
		expect(await eventShown(at)).toBe(false)
		expect(statSync(file).size).toBeGreaterThan(100_000)
	})

	test('are not taken from a key file that others may read', async () => {
		chmodSync(join(home, 'device', 'keys.json'), 0o644)
		const before = keyFile('keys.json')
		const at = await start([file], { FOYER_HOST_KEYS: 'none' })
		expect(await eventShown(at)).toBe(false)
		expect(keyFile('keys.json')).toBe(before)
	})
})
