/** What holds for every file of the project, whatever it is for. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const notOurs = new Set(['node_modules', 'dist', 'release', '.cache', '.git'])
const code = new Set(['.ts', '.tsx', '.cjs', '.mjs', '.js'])
const text = new Set([...code, '.css', '.html', '.json', '.md', '.sql', '.yml', '.txt'])

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (notOurs.has(entry.name)) return []
		const path = join(folder, entry.name)
		if (entry.isDirectory()) return filesBelow(path)
		return entry.isFile() ? [path] : []
	})

const files = filesBelow(root)
	.map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), extension: extname(path) }))
	.filter(({ path, extension }) => text.has(extension) && path !== 'package-lock.json')
	.map((file) => ({ ...file, lines: readFileSync(join(root, file.path), 'utf8').split('\n') }))

const linesLike = (pattern: RegExp, among = files): string[] =>
	among.flatMap(({ path, lines }) =>
		lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
	)
const codeFiles = files.filter(({ extension }) => code.has(extension))

describe('every file', () => {
	test('there are files to look at', () => expect(codeFiles.length).toBeGreaterThan(40))

	// The words are put together here, so that this file does not hold them itself.
	test('leaves nothing for later', () => {
		expect(linesLike(new RegExp(['\\bTO', 'DO\\b|\\bFIX', 'ME\\b|\\bX', 'XX\\b'].join('')))).toEqual([])
	})

	test('runs all its tests', () => {
		const skipped = /\b(?:test|it|describe|suite)\.(?:only|skip|todo)\b|\b(?:xit|xtest|fdescribe|fit)\(/
		expect(
			linesLike(
				skipped,
				codeFiles.filter(({ path }) => path.startsWith('tests/')),
			),
		).toEqual([])
	})

	test('is short enough to be read in one go: 400 lines of code at most', () => {
		const long = codeFiles.filter(({ lines }) => lines.length > 401)
		expect(long.map(({ path, lines }) => `${path}: ${lines.length - 1}`)).toEqual([])
	})

	test('silences no compiler, and no other check without saying why', () => {
		const compiler = new RegExp(['@ts-(?:ig', 'nore|expect-error|nocheck)'].join(''))
		const unexplained = new RegExp(['(?:eslint|oxlint|biome)-(?:dis', 'able|ignore)(?!.*(?:--|:) \\S+ \\S+)'].join(''))
		expect([...linesLike(compiler, codeFiles), ...linesLike(unexplained, codeFiles)]).toEqual([])
	})

	test('main.ts stays a composition root of at most 250 lines', () => {
		const main = files.find(({ path }) => path === 'electron/main.ts')
		expect(main?.lines.length).toBeLessThanOrEqual(251)
	})
})
