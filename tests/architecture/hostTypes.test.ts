/**
 * The host that stands in for Electron is checked in two directions. `tsc -b` holds its objects against Electron's
 * declarations; here the product is compiled against the host, so that a part of Electron which the host lacks is an
 * error that names it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const cache = join(root, '.cache')

/** Electron's global namespace without the module itself, which would win over the path to the host. */
const namespaceOnly = (declarations: string): string =>
	declarations.replaceAll(/declare module 'electron(?:\/[a-z]+)?' \{[\s\S]*?\n\}\n/g, '')

/** Uses what the host does not have, to show that this would be noticed. */
const canary = `import { app, BrowserWindow } from 'electron'
app.setBadgeCount(1)
export const kiosk = (window: BrowserWindow): void => window.setKiosk(true)
`

let lines: string[]
beforeAll(() => {
	const declarations = readFileSync(join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8')
	mkdirSync(cache, { recursive: true })
	writeFileSync(join(cache, 'electronNamespace.d.ts'), namespaceOnly(declarations))
	writeFileSync(join(cache, 'hostCanary.ts'), canary)
	const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
	const args = [compiler, '-p', 'tests/electron-host', '--pretty', 'false']
	lines = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout.split('\n')
})

test('the product uses no part of Electron that the host lacks', () => {
	expect(lines.filter((line) => /^electron\/(main\.ts|shell|preload)/.test(line))).toEqual([])
})

test('a part that the host lacks would be noticed', () => {
	const found = lines.filter((line) => line.startsWith('.cache/hostCanary.ts')).join('\n')
	expect(found).toContain("'setBadgeCount' does not exist")
	expect(found).toContain("'setKiosk' does not exist")
})
