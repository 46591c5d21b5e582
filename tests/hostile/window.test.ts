/** Attacks on the window that can be shown without one. The others are with the window's own specs. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPages } from '../../electron/hub/pages.ts'
import { answerPage } from '../../electron/shell/appPages.ts'
import { eventFileAt, eventFileIn } from '../../electron/shell/instance.ts'
import { readToWindow } from '../../electron/shell/pageWords.ts'
import { refusedSwitches } from '../../electron/shell/switches.ts'
import { readWindowState } from '../../electron/shell/windowState.ts'

const folder = mkdtempSync(join(tmpdir(), 'foyer-window-'))
const built = join(folder, 'renderer')
const eventFile = join(folder, 'Luton forum.foyer')

beforeAll(() => {
	mkdirSync(join(built, 'assets'), { recursive: true })
	writeFileSync(join(built, 'index.html'), '<meta property="csp-nonce" nonce="%NONCE%"><script type="module"></script>')
	writeFileSync(join(built, 'assets', 'app-1.js'), 'export {}')
	writeFileSync(join(folder, 'secret.txt'), 'not for the page')
	writeFileSync(eventFile, 'x')
	mkdirSync(join(folder, 'folder.foyer'))
	if (process.platform !== 'win32') symlinkSync(eventFile, join(folder, 'link.foyer'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (url: string, method = 'GET'): Response => answerPage(readPages(built), { method, url })

describe('W5: addresses of the app protocol', () => {
	test('answers its own files, with a type', async () => {
		const answer = ask('app://foyer/assets/app-1.js')
		expect(answer.status).toBe(200)
		expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
		expect(await answer.text()).toBe('export {}')
	})

	test.each([
		'app://foyer/..%5c..%5csecret.txt',
		'app://foyer/../secret.txt',
		'app://foyer/..%2fsecret.txt',
		'app://foyer/%2e%2e/secret.txt',
		'app://foyer/assets/app-1.js%00.js',
		'app://foyer/INDEX.html',
		'app://foyer/assets',
		'app://foyer//index.html',
		'app://foyer/constructor',
		'app://foyer/__proto__',
		'app://elsewhere/index.html',
		'app://foyer.evil/index.html',
		'app:///index.html',
	])('knows nothing at %s', async (url) => {
		const answer = ask(url)
		expect(answer.status).toBe(404)
		expect(await answer.text()).toBe('')
		expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
	})

	test('takes nothing in', () => {
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(ask('app://foyer/', method).status).toBe(405)
	})

	test('gives every page its own nonce, the same in page and policy', async () => {
		const answers = [1, 2, 3].map(() => ask('app://foyer/'))
		const nonces = await Promise.all(
			answers.map(async (answer) => /nonce="([^"%]{20,})"/.exec(await answer.text())?.[1]),
		)
		expect(new Set(nonces).size).toBe(3)
		answers.forEach((answer, index) => {
			expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonces[index]}'`)
		})
	})

	test('says exactly what the page may load', () => {
		const policy = ask('app://foyer/').headers.get('content-security-policy') ?? ''
		expect(policy.replace(/nonce-[^']+/, 'nonce-N')).toBe(
			"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-N'; img-src 'self' blob: data:; " +
				"font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; base-uri 'none'; " +
				"form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types foyer",
		)
	})
})

describe('W8: debug switches of a packaged Foyer', () => {
	test.each([
		'--remote-debugging-port=9222',
		'--remote-debugging-pipe',
		'--remote-debugging-address=0.0.0.0',
		'-remote-debugging-port=1',
		'--inspect',
		'--inspect=0.0.0.0:9229',
		'--inspect-brk',
		'--inspect-publish-uid=http',
		'--JS-Flags=--expose-gc',
		'--no-sandbox',
		'--disable-web-security',
	])('refuses %s', (argument) => expect(refusedSwitches(['foyer', argument], 'linux')).toHaveLength(1))

	test('refuses them in the Windows spelling too', () => {
		expect(refusedSwitches(['foyer.exe', '/remote-debugging-port=9222', '/inspect'], 'win32')).toHaveLength(2)
	})

	test('lets ordinary starts through', () => {
		expect(refusedSwitches(['foyer', '/inspect/Luton.foyer', 'a.foyer', '--lang=en-GB', 'inspect'], 'linux')).toEqual(
			[],
		)
	})
})

describe('W9: what a second start may bring', () => {
	test('one plain event file', () => {
		expect(eventFileIn(['foyer', eventFile], '/')).toBe(eventFile)
		expect(eventFileIn(['foyer', 'Luton forum.foyer'], folder)).toBe(eventFile)
		expect(eventFileIn(['electron', '.', '--lang=cy', eventFile], '/')).toBe(eventFile)
	})

	test('nothing beside a debug switch', () => {
		expect(eventFileIn(['foyer', '--remote-debugging-port=9222', eventFile], '/')).toBeNull()
	})

	test.each([
		['a folder', 'folder.foyer'],
		['a link', 'link.foyer'],
		['what is not there', 'gone.foyer'],
		['another kind of file', 'secret.txt'],
		['a path on another machine', '\\\\evil\\share\\a.foyer'],
		['the same with slashes', '//evil/share/a.foyer'],
		['a device', '\\\\.\\pipe\\a.foyer'],
		['a switch that ends like a file', '--open=a.foyer'],
		['an address', 'file:///tmp/a.foyer'],
		['nothing', ''],
	])('not %s', (_what, argument) => expect(eventFileIn(['foyer', argument], folder)).toBeNull())

	test('nothing by way of a working folder on another machine', () => {
		expect(eventFileAt('a.foyer', '\\\\evil\\share')).toBeNull()
	})
})

describe('W6: what the page may say to its window', () => {
	test('the words that there are', () => {
		expect(readToWindow({ kind: 'scanner', isOpen: true })).toEqual({ kind: 'scanner', isOpen: true })
		expect(readToWindow({ kind: 'print' })).toEqual({ kind: 'print' })
	})

	test.each([
		null,
		'print',
		{ kind: 'quit' },
		{ kind: 'scanner', isOpen: 'yes' },
		{ kind: 'print', path: '/etc' },
		[],
		JSON.parse('{"__proto__":{"kind":"print"}}'),
	])('and not %j', (value) => expect(readToWindow(value)).toBeNull())
})

describe('the file of the window', () => {
	test.each(['', 'null', '{', '{"zoom":900}', '{"bounds":{"x":"1"},"isMaximized":false,"zoom":1}', '[]'])(
		'is forgotten where it reads %j',
		(text) => {
			const file = join(folder, 'window.json')
			writeFileSync(file, text)
			expect(readWindowState(file)).toEqual({ bounds: null, isMaximized: false, zoom: 1 })
		},
	)
})
