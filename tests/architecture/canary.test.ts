/**
 * Plants violations in a copy of the project and fails unless each of the three nets catches its own. A net that
 * has been configured away, or that has started to look at nothing, is as content as one with nothing to report.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const copy = mkdtempSync(join(tmpdir(), 'foyer-canary-'))
const rooms = ['shared', 'electron', 'renderer']

type Planted = {
	readonly path: string
	readonly source: string
	/** Rules of dependency-cruiser that must name the file. */
	readonly cruiser?: readonly string[]
	/** Words of oxlint's message about the file. */
	readonly lint?: string
	/** What the compiler must say about the file. */
	readonly types?: string
}

const planted: readonly Planted[] = [
	{
		path: 'shared/lib/canaryNode.ts',
		source: `import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n`,
		cruiser: ['shared-is-pure'],
		lint: 'shared/ imports itself and zod',
		types: 'node:fs',
	},
	{
		path: 'shared/lib/canaryPage.ts',
		source: `export const title = (): string => document.title\n`,
		lint: 'shared/ has no page',
		types: `Cannot find name 'document'`,
	},
	{
		path: 'shared/lib/canaryChance.ts',
		source: `export const throwDie = (): number => Math.random() * 6\n`,
		lint: 'shared/ is repeatable',
	},
	{
		path: 'shared/lib/canaryCircleA.ts',
		source: `import { b } from './canaryCircleB.ts'\nexport const a = (): number => b() + 1\n`,
		cruiser: ['no-circles'],
	},
	{
		path: 'shared/lib/canaryCircleB.ts',
		source: `import { a } from './canaryCircleA.ts'\nexport const b = (): number => a() - 1\n`,
	},
	{
		path: 'shared/lib/canaryRoom.ts',
		source: `import { windowTexts } from '../../electron/shell/windowTexts.ts'\nexport const t = windowTexts\n`,
		cruiser: ['shared-is-pure'],
		lint: 'shared/ knows no other room',
	},
	{
		path: 'electron/hub/canaryElectron.ts',
		source: `import { app } from 'electron'\nexport const quit = (): void => app.quit()\n`,
		cruiser: ['electron-package-in-its-place'],
		lint: 'electron package only in main, shell and preload',
	},
	{
		path: 'electron/bus/canaryDatabase.ts',
		source: `import Database from 'better-sqlite3'\nexport const open = (): unknown => new Database('')\n`,
		cruiser: ['database-in-its-place'],
		lint: 'better-sqlite3 only in electron/database',
	},
	{
		path: 'electron/bus/canaryUpwards.ts',
		source: `import { one } from '../features/canary/canary.store.ts'\nexport const two = one + 1\n`,
		cruiser: ['bus-knows-no-feature'],
	},
	{
		path: 'electron/features/canary/canary.store.ts',
		source: `export const one = 1\n`,
	},
	{
		path: 'electron/features/canaryTwo/canaryTwo.store.ts',
		source: `import { one } from '../canary/canary.store.ts'\nexport const two = one + 1\n`,
		cruiser: ['features-are-strangers'],
		lint: 'Features never import features',
	},
	{
		path: 'electron/database/canaryUpwards.ts',
		source: `import { one } from '../features/canary/canary.store.ts'\nexport const two = one + 1\n`,
		cruiser: ['database-is-the-ground'],
		lint: 'electron/database stands on shared/ alone',
	},
	{
		path: 'electron/hub/canaryScreen.ts',
		source: `import { Canary } from '../../renderer/components/canary.ts'\nexport const c = Canary\n`,
		cruiser: ['electron-has-no-screens'],
		lint: 'electron/ serves the built screens',
	},
	{
		path: 'electron/hub/canaryContract.ts',
		source: `import { checkin } from '../../shared/contract/checkin.ts'\nexport const c = checkin\n`,
		cruiser: ['contract-has-one-door'],
		lint: 'Import the contract from shared/contract/index.ts',
	},
	{
		path: 'electron/hub/canaryPage.ts',
		source: `export const title = (): string => document.title\n`,
		types: `Cannot find name 'document'`,
	},
	{
		path: 'renderer/components/canary.ts',
		source: `import { find } from '../features/canary/find.ts'\nexport const Canary = find\n`,
		cruiser: ['components-are-the-kit'],
		lint: 'components/ is the kit',
	},
	{
		path: 'renderer/transport/canary.ts',
		source: `import { find } from '../features/canary/find.ts'\nexport const wire = find\n`,
		cruiser: ['transport-is-the-wire'],
	},
	{
		path: 'renderer/features/canary/find.ts',
		source: `export const find = (): string => process.version\n`,
		types: `Cannot find name 'process'`,
	},
	{
		path: 'renderer/features/canaryTwo/look.ts',
		source: `import { find } from '../canary/find.ts'\nexport const look = find\n`,
		cruiser: ['features-are-strangers'],
		lint: 'Features never import features',
	},
	{
		path: 'renderer/features/canary/hub.ts',
		source: `import { one } from '../../../electron/features/canary/canary.store.ts'\nexport const hub = one\n`,
		cruiser: ['renderer-stays-in-the-page'],
		lint: 'reaches the hub over the contract',
	},
	{
		path: 'renderer/features/canary/node.ts',
		source: `import { join } from 'node:path'\nexport const paths = join('a', 'b')\n`,
		cruiser: ['renderer-has-no-node'],
		lint: 'A page has no Node',
		types: 'node:path',
	},
	{
		path: 'renderer/features/canary/frame.ts',
		source: `import { frame } from '../../app/canaryFrame.ts'\nexport const inFrame = frame\n`,
		cruiser: ['features-under-the-frame'],
		lint: 'A feature is placed by app/',
	},
	{ path: 'renderer/app/canaryFrame.ts', source: `export const frame = 1\n` },
	{
		path: 'electron/features/canary/canaryHub.ts',
		source: `import { session } from '../../hub/canarySession.ts'\nexport const s = session\n`,
		cruiser: ['features-know-the-bus'],
		lint: 'imports the bus, the database and shared/',
	},
	{ path: 'electron/hub/canarySession.ts', source: `export const session = 1\n` },
	{
		path: 'electron/preload/canary.ts',
		source: `import { session } from '../hub/canarySession.ts'\nexport const s = session\n`,
		cruiser: ['preload-is-one-bridge'],
	},
	{
		path: 'electron/hub/canaryStart.ts',
		source: `import { headless } from '../headless.ts'\nexport const h = headless\n`,
		cruiser: ['starts-are-tops'],
	},
	{
		path: 'electron/hub/canaryMissing.ts',
		source: `import { gone } from './canaryGone.ts'\nexport const g = gone\n`,
		cruiser: ['no-missing'],
		types: './canaryGone.ts',
	},
	{
		path: 'electron/hub/canaryUnlisted.ts',
		source: `import { parse } from 'acorn'\nexport const p = parse\n`,
		cruiser: ['no-unlisted'],
	},
	{
		path: 'electron/hub/canaryTest.ts',
		source: `import { help } from '../../tests/support/canaryHelp.ts'\nexport const h = help\n`,
		cruiser: ['tests-and-tools-are-leaves'],
		lint: 'never imports them',
	},
	{ path: 'tests/support/canaryHelp.ts', source: `export const help = 1\n` },
	{
		path: 'electron/headless.ts',
		source: `import { app } from './hub/canaryElectron.ts'\nexport const headless = app\n`,
		cruiser: ['headless-without-electron'],
	},
]

const run = (program: string, args: readonly string[]): string => {
	const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
		cwd: copy,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	})
	if (!stdout) throw new Error(`${program} said nothing: ${stderr}`)
	return stdout
}

type Cruise = {
	readonly summary: {
		readonly totalCruised: number
		readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
	}
}
type Lint = {
	readonly diagnostics: readonly { readonly message: string; readonly help?: string; readonly filename: string }[]
}

let cruise: Cruise
let lint: Lint
let types: string

beforeAll(() => {
	const configs = readdirSync(root).filter(
		(name) => /^(\.|package\.json|tsconfig)/.test(name) && name !== '.git' && name !== '.cache',
	)
	for (const name of [...rooms, ...configs])
		if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true })
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
	for (const { path, source } of planted) {
		mkdirSync(dirname(join(copy, path)), { recursive: true })
		writeFileSync(join(copy, path), source)
	}
	const cruiser = 'dependency-cruiser/bin/dependency-cruiser.mjs'
	cruise = JSON.parse(run(cruiser, ['--config', '.dependency-cruiser.cjs', '-T', 'json', ...rooms]))
	const inRooms = planted.map(({ path }) => path).filter((path) => rooms.some((room) => path.startsWith(`${room}/`)))
	lint = JSON.parse(run('oxlint/bin/oxlint', ['-c', '.oxlintrc.json', '-f', 'json', ...inRooms]))
	// By each room's own options, of what was planted in it and what that needs: the whole is `npm run types`.
	types = rooms
		.map((room) => {
			const config = join(room, 'tsconfig.planted.json')
			const files = inRooms.filter((path) => path.startsWith(`${room}/`)).map((path) => path.slice(room.length + 1))
			writeFileSync(join(copy, config), JSON.stringify({ extends: './tsconfig.json', include: [], files }))
			return run('typescript/bin/tsc', [
				'-p',
				config,
				'--noEmit',
				'--composite',
				'false',
				'--emitDeclarationOnly',
				'false',
			])
		})
		.join('')
	// Three tools, one of them over the whole house; as slow as the computer is.
}, 600_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('dependency-cruiser', () => {
	test('looks at the modules of the project', () => expect(cruise.summary.totalCruised).toBeGreaterThan(50))

	test.each(planted.filter(({ cruiser }) => cruiser))('catches $path', ({ path, cruiser }) => {
		const caught = cruise.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name)
		expect(caught).toEqual(expect.arrayContaining([...(cruiser ?? [])]))
	})

	test('has a planted violation for each of its rules', () => {
		const rules = (createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] })
			.forbidden
		const caught = new Set(cruise.summary.violations.map(({ rule }) => rule.name))
		expect(rules.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
	})
})

describe('oxlint', () => {
	test.each(planted.filter((one) => one.lint))('catches $path', ({ path, lint: words }) => {
		const said = lint.diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(path))
		expect(said.map(({ message, help }) => `${message} ${help ?? ''}`).join('\n')).toContain(words)
	})
})

describe('tsc', () => {
	test.each(planted.filter((one) => one.types))('catches $path', ({ path, types: words }) => {
		const said = types.split('\n').filter((line) => line.includes(path))
		expect(said.join('\n')).toContain(words)
	})
})
