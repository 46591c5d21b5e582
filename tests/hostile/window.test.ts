/** Attacks on the window that can be shown without one. The others are with the window's own specs. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerBuiltFile, type BuiltFiles, readBuiltFiles } from '../../electron/shell/builtFiles.ts'
import { eventFileAt, eventFileIn } from '../../electron/shell/instance.ts'
import { readToWindow } from '../../electron/shell/pageWords.ts'
import { refusedSwitches } from '../../electron/shell/switches.ts'
import { readWindowState } from '../../electron/shell/windowState.ts'

const folder = mkdtempSync(join(tmpdir(), 'foyer-window-'))
const built = join(folder, 'renderer')
const eventFile = join(folder, 'Luton forum.foyer')
let files: BuiltFiles

beforeAll(() => {
	mkdirSync(join(built, 'assets'), { recursive: true })
	writeFileSync(join(built, 'index.html'), '<meta property="csp-nonce" nonce="%NONCE%"><script type="module"></script>')
	writeFileSync(join(built, 'assets', 'app-1.js'), 'export {}')
	writeFileSync(join(folder, 'secret.txt'), 'not for the page')
	writeFileSync(eventFile, 'x')
	mkdirSync(join(folder, 'folder.foyer'))
	files = readBuiltFiles(built)
	if (process.platform !== 'win32') symlinkSync(eventFile, join(folder, 'link.foyer'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('W5: addresses of the app protocol', () => {
	test('answers its own files, with a type and the policy', () => {
		const { status, headers } = answerBuiltFile(files, '/assets/app-1.js')
		expect(status).toBe(200)
		expect(headers).toMatchObject({
			'content-type': 'text/javascript; charset=utf-8',
			'x-content-type-options': 'nosniff',
		})
		expect(headers['content-security-policy']).toContain("default-src 'none'")
	})

	test.each([
		'/..%5c..%5csecret.txt',
		'/../secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e/secret.txt',
		'/assets/../index.html',
		'/assets/app-1.js%00.png',
		'/INDEX.html',
		'/assets',
		'//index.html',
		'',
		'/constructor',
		'/__proto__',
	])('knows nothing at %j', (address) => {
		const { status, body } = answerBuiltFile(files, address)
		expect(status).toBe(404)
		expect(new TextDecoder().decode(body)).toBe('Not here.')
	})

	test('gives every page its own nonce, the same in page and policy', () => {
		const pages = [1, 2, 3].map(() => answerBuiltFile(files, '/'))
		const nonces = pages.map(({ body }) => /nonce="([\w-]{22})"/.exec(new TextDecoder().decode(body))?.[1])
		expect(new Set(nonces).size).toBe(3)
		pages.forEach(({ headers }, index) =>
			expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[index]}'`),
		)
	})

	test('says exactly what the page may load', () => {
		const policy = answerBuiltFile(files, '/').headers['content-security-policy'] ?? ''
		expect(policy.replace(/nonce-[\w-]+/, 'nonce-N')).toBe(
			"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-N'; img-src 'self' blob: data:; " +
				"font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; base-uri 'none'; " +
				"form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types foyer",
		)
	})

	test('does not start without its screens', () => {
		expect(() => readBuiltFiles(join(folder, 'folder.foyer'))).toThrow('no index.html')
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
