/**
 * `npm run test:mutants [-- number…]`: plants one fault at a time in the window's code, in a copy of the project, and
 * runs the window's specs on it. A fault that no spec notices is a hole in the specs. Prints each and the sum; takes
 * some minutes, so it is no part of `npm test`.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './findBrowser.ts'
import { root } from './project.ts'

type Mutant = {
	readonly fault: string
	/** The specs that ought to notice. */
	readonly spec: 'guards' | 'files' | 'menu' | 'start'
	readonly file: string
	readonly from: string
	readonly to: string
}

const shell = 'electron/shell'
const mutants: readonly Mutant[] = [
	{
		fault: 'context isolation off',
		spec: 'guards',
		file: `${shell}/window.ts`,
		from: 'contextIsolation: true',
		to: 'contextIsolation: false',
	},
	{ fault: 'sandbox off', spec: 'guards', file: `${shell}/window.ts`, from: 'sandbox: true', to: 'sandbox: false' },
	{
		fault: 'web security off',
		spec: 'guards',
		file: `${shell}/window.ts`,
		from: 'webSecurity: true',
		to: 'webSecurity: false',
	},
	{
		fault: 'Node in the page',
		spec: 'guards',
		file: `${shell}/window.ts`,
		from: 'nodeIntegration: false',
		to: 'nodeIntegration: true',
	},
	{
		fault: 'spelling checked on a server',
		spec: 'guards',
		file: `${shell}/window.ts`,
		from: 'spellcheck: false',
		to: 'spellcheck: true',
	},
	{
		fault: 'windows may be opened',
		spec: 'guards',
		file: `${shell}/guards.ts`,
		from: "setWindowOpenHandler(() => ({ action: 'deny' }))",
		to: "setWindowOpenHandler(() => ({ action: 'allow' }))",
	},
	{
		fault: 'navigation unguarded',
		spec: 'guards',
		file: `${shell}/guards.ts`,
		from: "contents.on('will-navigate', (event) => event.preventDefault())\n\tcontents.on('will-frame-navigate', (event) => event.preventDefault())",
		to: '',
	},
	{
		fault: 'downloads allowed',
		spec: 'guards',
		file: `${shell}/guards.ts`,
		from: "session.on('will-download', (event) => event.preventDefault())",
		to: '',
	},
	{
		fault: 'a policy that lets requests out',
		spec: 'guards',
		file: 'electron/hub/pages.ts',
		from: `"connect-src 'self'"`,
		to: `"connect-src *"`,
	},
	{
		fault: 'inline scripts allowed',
		spec: 'guards',
		file: 'electron/hub/pages.ts',
		from: "script-src 'self'",
		to: "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
	},
	{
		fault: 'no policy',
		spec: 'guards',
		file: 'electron/hub/pages.ts',
		from: "'content-security-policy': contentSecurityPolicy(nonce),",
		to: '',
	},
	{
		fault: 'the same nonce always',
		spec: 'guards',
		file: 'electron/hub/pages.ts',
		from: "randomBytes(16).toString('base64')",
		to: "randomBytes(0).toString('base64')",
	},
	{
		fault: 'files of the disk over the app protocol',
		spec: 'guards',
		file: `${shell}/appPages.ts`,
		from: "const page = host === 'foyer' ? pages.find(pathname) : null",
		to: 'const page = pages.find(pathname) ?? { body: Buffer.from(decodeURIComponent(pathname)), headers: {} }',
	},
	{
		fault: 'every permission given',
		spec: 'guards',
		file: `${shell}/guards.ts`,
		from: "permission === 'media' &&",
		to: "permission !== 'media' ||",
	},
	{
		fault: 'camera without the scanner',
		spec: 'guards',
		file: `${shell}/guards.ts`,
		from: 'isScannerOpen()',
		to: 'true',
	},
	{
		fault: 'microphone with the camera',
		spec: 'guards',
		file: `${shell}/guards.ts`,
		from: "kinds.every((kind) => kind === 'video') &&",
		to: '',
	},
	{
		fault: 'old ports stay open',
		spec: 'guards',
		file: `${shell}/ports.ts`,
		from: 'page?.hub.close()\n\t\tpage?.shell.close()',
		to: '',
	},
	{
		fault: 'ports for a frame',
		spec: 'guards',
		file: 'electron/preload/preload.ts',
		from: 'event.source === window && ',
		to: '',
	},
	{
		fault: 'no lock',
		spec: 'files',
		file: `${shell}/instance.ts`,
		from: 'if (!app.requestSingleInstanceLock()) return false',
		to: '',
	},
	{
		fault: 'a second start may bring anything',
		spec: 'files',
		file: `${shell}/instance.ts`,
		from: 'return lstatSync(path).isFile()',
		to: 'return lstatSync(path) !== null',
	},
	{
		fault: 'debug switches of a second start',
		spec: 'files',
		file: `${shell}/instance.ts`,
		from: 'if (refusedSwitches(argv).length > 0) return null',
		to: '',
	},
	{
		fault: 'keys stay in the key file',
		spec: 'files',
		file: `${shell}/safeKeyStore.ts`,
		from: 'await keyFile.forget(fileId)\n\t\treturn key',
		to: 'return key',
	},
	{
		fault: 'keys in the open',
		spec: 'files',
		file: `${shell}/safeKeyStore.ts`,
		from: "backend !== 'basic_text' && backend !== 'unknown'",
		to: 'false',
	},
	{
		fault: 'a dead page stays dead',
		spec: 'start',
		file: `${shell}/window.ts`,
		from: 'return window.webContents.reload()',
		to: 'return',
	},
	{
		fault: 'text size forgotten',
		spec: 'start',
		file: `${shell}/window.ts`,
		from: 'webContents.setZoomFactor(state.zoom))',
		to: 'webContents.setZoomFactor(1))',
	},
	{
		fault: 'the screen never sleeps again',
		spec: 'menu',
		file: `${shell}/stayAwake.ts`,
		from: 'powerSaveBlocker.stop(blocker)',
		to: '',
	},
]

const copyProject = (): string => {
	const copy = mkdtempSync(join(tmpdir(), 'foyer-mutants-'))
	const left = new Set(['node_modules', 'dist', 'release', '.git', '.cache'])
	for (const name of readdirSync(root))
		if (!left.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
	return copy
}

const run = (copy: string, args: readonly string[]): { isGood: boolean; said: string } => {
	const env = { ...process.env, CHROMIUM_PATH: ensureBrowser(), ELECTRON_TARGET: 'host' }
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env })
	return { isGood: status === 0, said: stdout + stderr }
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const specs = (name: string): string[] => [
	...[vitest, 'run', '--config', '.vitest.config.ts', '--project', 'e2e', '--project', 'hostile', '--bail', '1'],
	'tests/hostile/window',
	`tests/e2e/host/${name}`,
]
const build = ['tools/build.ts', 'electron']

const copy = copyProject()
try {
	run(copy, ['tools/build.ts', 'all'])
	const sound = run(copy, specs(''))
	if (!sound.isGood) throw new Error(`The specs fail without any fault planted:\n${sound.said}`)
	const asked = process.argv.slice(2).map(Number)
	const survivors: string[] = []
	for (const [index, { fault, spec, file, from, to }] of mutants.entries()) {
		if (asked.length > 0 && !asked.includes(index + 1)) continue
		const path = join(copy, file)
		const original = readFileSync(path, 'utf8')
		if (!original.includes(from)) throw new Error(`There is nothing to plant "${fault}" in: ${file} has changed.`)
		writeFileSync(path, original.replace(from, to))
		const isCaught = !(run(copy, build).isGood && run(copy, specs(spec)).isGood)
		writeFileSync(path, original)
		if (!isCaught) survivors.push(fault)
		console.log(`${String(index + 1).padStart(2)}  ${isCaught ? 'caught  ' : 'SURVIVED'}  ${fault}`)
	}
	console.log(survivors.length === 0 ? 'All caught.' : `Not caught: ${survivors.join(', ')}`)
	process.exitCode = survivors.length === 0 ? 0 : 1
} finally {
	rmSync(copy, { recursive: true, force: true })
}
