/**
 * Packages Foyer around a stand-in for the Electron binary, which cannot be had everywhere, and looks at the result:
 * exactly the files that are meant to ship, every fuse as decided, and an archive whose parts run.
 *
 * After a change that was meant: `FOYER_WRITE_LIST=1` writes `packaged-files.txt` afresh.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIfStale } from '../../tools/build.ts'
import { fuses } from '../../tools/packaging/setFuses.ts'

const root = resolve(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'foyer-package-'))
const unpacked = join(folder, 'out', 'linux-unpacked')
const archive = join(unpacked, 'resources', 'app.asar')
const extracted = join(folder, 'extracted')
const listFile = join(import.meta.dirname, 'packaged-files.txt')

/** The bytes by which fuse tools find the switches of an Electron binary, with nine switches the other way round. */
const fuseWire = Buffer.concat([
	Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
	Buffer.from([1, 9]),
	Buffer.from('101100110'),
])

const makeStandIn = (): string => {
	const dist = join(folder, 'electron')
	mkdirSync(join(dist, 'locales'), { recursive: true })
	mkdirSync(join(dist, 'resources'))
	writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), fuseWire]))
	chmodSync(join(dist, 'electron'), 0o755)
	const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
	writeFileSync(join(dist, 'version'), version)
	const others = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'locales/en-GB.pak']
	for (const name of others) writeFileSync(join(dist, name), '')
	return dist
}

/** Files whose names carry a hash of their content, or the system they are for, are listed as one. */
const withoutHashes = (path: string): string =>
	path
		.replace(/\/chunk-[\w-]+\.js$/, '/chunk-*.js')
		.replace(/(\/assets\/.*)-[\w-]{8}\.(\w+)$/, '$1-*.$2')
		.replace(/prebuilds\/[\w-]+\.node$/, 'prebuilds/*.node')

const packagedFiles = (): readonly string[] =>
	listPackage(archive, { isPack: false })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => !statSync(join(extracted, path)).isDirectory())

beforeAll(async () => {
	await buildIfStale('electron')
	await buildIfStale('renderer')
	const cli = join(root, 'node_modules', 'electron-builder', 'cli.js')
	const settings = [`-c.electronDist=${makeStandIn()}`, `-c.directories.output=${join(folder, 'out')}`]
	const made = spawnSync(process.execPath, [cli, '--linux', 'dir', '--publish', 'never', ...settings], {
		cwd: root,
		encoding: 'utf8',
	})
	if (made.status !== 0) throw new Error(`electron-builder failed:\n${made.stdout}\n${made.stderr}`)
	extractAll(archive, extracted)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
	test('holds exactly the files of the committed list', () => {
		const listed = [...new Set(packagedFiles().map(withoutHashes))].sort()
		if (process.env['FOYER_WRITE_LIST']) writeFileSync(listFile, `${listed.join('\n')}\n`)
		expect(listed).toEqual(readFileSync(listFile, 'utf8').trim().split('\n'))
	})

	test('carries none of the sources, tests, tools or keys of the project', () => {
		const strays = packagedFiles().filter((path) =>
			/\.ts$|\.map$|\/tests\/|\/tools\/|\.env|\.pem|node-runtime/.test(path),
		)
		expect(strays).toEqual([])
	})

	test('W8: has every fuse as decided, and none that was not decided about', async () => {
		const wire = await getCurrentFuseWire(join(unpacked, 'foyer'))
		const options = Object.values(FuseV1Options).filter((option) => typeof option === 'number')
		const decided = options.map((option) => [option, fuses[option] ? FuseState.ENABLE : FuseState.DISABLE])
		expect(wire).toEqual({ version: fuses.version, ...Object.fromEntries(decided) })
	})

	test('keeps the native database outside the archive, for this system alone', () => {
		const natives = join(`${archive}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds')
		expect(readdirSync(natives)).toEqual([`linux-${process.arch}.node`])
	})

	test.runIf(process.platform === 'linux')('starts, makes an event and finds it sound, from what was unpacked', () => {
		const start = (...args: readonly string[]): string => {
			const env = { ...process.env, FOYER_HOME: join(folder, 'home') }
			const { stdout, stderr } = spawnSync(process.execPath, [...args], { cwd: extracted, encoding: 'utf8', env })
			return stdout + stderr
		}
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
		expect(start('dist/electron/headless.js', '--version').trim()).toBe(version)
		const event = join(folder, 'practice.foyer')
		expect(start('dist/electron/cli.js', 'new', event, '--sample', 'blmk-forum')).toContain('Recovery code')
		expect(start('dist/electron/cli.js', 'verify', event)).toContain('The file is sound')
	})

	test('says whose work is in it', () => {
		const text = readFileSync(join(extracted, 'dist', 'electron', 'licences.txt'), 'utf8')
		expect(text).toContain('zod ')
		expect(text).toContain('Permission is hereby granted')
	})
})
