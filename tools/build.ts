/**
 * Builds what runs: `node tools/build.ts [renderer|electron|all]`.
 *
 * The Electron side becomes flat files in `dist/electron`, ESM, with everything bundled but Electron itself, the
 * native database and Node's own modules; the preload script is one CommonJS file, because a sandboxed one must be.
 * A part whose inputs have not changed since its last build is left alone: a stamp beside its folder says which
 * inputs it was built from. Two processes never build at the same time: whoever comes second waits, and finds it done.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { InlineConfig } from 'vite'
import { licences } from './licences.ts'
import { isStarted, root } from './project.ts'

export type Part = 'renderer' | 'electron'

const dist = join(root, 'dist')
const inputs: Readonly<Record<Part, readonly string[]>> = {
	renderer: ['renderer', 'shared', 'resources', 'package-lock.json', 'tools/build.ts', 'tools/licences.ts'],
	electron: ['electron', 'shared', 'package-lock.json', 'tools/build.ts', 'tools/licences.ts'],
}

/** What the Electron side is started on, by the name of its built file. */
const entries: Readonly<Record<string, string>> = {
	main: 'electron/main.ts',
	headless: 'electron/headless.ts',
	cli: 'electron/cli.ts',
	importWorker: 'electron/workers/importWorker.ts',
	exportWorker: 'electron/workers/exportWorker.ts',
	solveWorker: 'electron/workers/solveWorker.ts',
	statisticsWorker: 'electron/workers/statisticsWorker.ts',
	openCopyWorker: 'electron/workers/openCopyWorker.ts',
	backupWorker: 'electron/workers/backupWorker.ts',
	copyWorker: 'electron/workers/copyWorker.ts',
	suggestWorker: 'electron/workers/suggestWorker.ts',
	findingsWorker: 'electron/workers/findingsWorker.ts',
	proveWorker: 'electron/workers/proveWorker.ts',
}

const hashInto = (hash: ReturnType<typeof createHash>, path: string): void => {
	const full = join(root, path)
	if (!existsSync(full)) return
	if (!statSync(full).isDirectory()) {
		hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
		return
	}
	for (const name of readdirSync(full).sort()) hashInto(hash, `${path}/${name}`)
}

const stampOf = (part: Part): string => {
	const hash = createHash('sha256')
	for (const path of inputs[part]) hashInto(hash, path)
	return hash.digest('hex')
}
const stampFile = (part: Part): string => join(dist, `.${part}.stamp`)

/** True where the built files are there and were made from the sources as they are now. */
export const isFresh = (part: Part, stamp: string = stampOf(part)): boolean =>
	existsSync(join(dist, part)) && existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === stamp

const nodeBuild = (input: Readonly<Record<string, string>>, format: 'es' | 'cjs'): InlineConfig => ({
	root,
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	plugins: format === 'es' ? [licences()] : [],
	ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
	build: {
		ssr: true,
		target: 'node24',
		outDir: join(dist, 'electron'),
		emptyOutDir: false,
		minify: false,
		rolldownOptions: {
			input: { ...input },
			output: {
				format,
				entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
				chunkFileNames: 'chunk-[hash].js',
			},
		},
	},
})

const buildElectron = async (): Promise<void> => {
	const present = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)))
	const missing = Object.values(entries).filter((path) => !existsSync(join(root, path)))
	if (missing.length > 0) console.log(`Left out, not written yet: ${missing.join(', ')}`)
	const out = join(dist, 'electron')
	rmSync(out, { recursive: true, force: true })
	mkdirSync(out, { recursive: true })
	const { build } = await import('vite')
	await Promise.all([
		present.length > 0 && build(nodeBuild(Object.fromEntries(present), 'es')),
		build(nodeBuild({ preload: 'electron/preload/preload.ts' }, 'cjs')),
	])
	cpSync(join(root, 'node_modules', 'highs', 'build', 'highs.wasm'), join(out, 'highs.wasm'))
	cpSync(join(root, 'electron', 'workers', 'paper', 'fonts'), join(out, 'fonts'), { recursive: true })
	const database = join(root, 'electron', 'database')
	if (existsSync(join(database, 'migrations')))
		cpSync(join(database, 'migrations'), join(out, 'migrations'), { recursive: true })
	if (existsSync(join(database, 'schema.sql')))
		cpSync(join(database, 'schema.sql'), join(out, 'migrations', 'schema.sql'))
}

const buildRenderer = async (): Promise<boolean> => {
	const configFile = join(root, 'renderer', 'vite.config.ts')
	if (!existsSync(configFile)) {
		console.log('The screens are not written yet: renderer/vite.config.ts is missing, so they were not built.')
		return false
	}
	// A test runner that builds has set it to `test`: React would come in its slow form for developers.
	process.env['NODE_ENV'] = 'production'
	const { build } = await import('vite')
	await build({
		root: join(root, 'renderer'),
		mode: 'production',
		configFile,
		logLevel: 'warn',
		plugins: [licences()],
		build: { outDir: join(dist, 'renderer'), emptyOutDir: true },
	})
	return true
}

/** Far longer than any build takes, for a computer that sleeps meanwhile. */
const patienceMs = 10 * 60_000

/**
 * Holds the one right to build while the action runs. It is a lock of the operating system's on a file that stays
 * empty, so it goes with the process that holds it, however that ends: there is no lock left over to be recovered.
 *
 * @throws where another process has been building for ten minutes
 */
const alone = async <T>(action: () => Promise<T>): Promise<T> => {
	mkdirSync(join(root, '.cache'), { recursive: true })
	const lock = new DatabaseSync(join(root, '.cache', 'build.lock'), { timeout: patienceMs })
	try {
		lock.exec('BEGIN EXCLUSIVE')
		return await action()
	} finally {
		lock.close()
	}
}

/**
 * Builds one part unless its built files are fresh. Answers whether it built anything. Within one process, await one
 * before the next.
 */
export const buildIfStale = async (part: Part): Promise<boolean> => {
	if (isFresh(part)) return false
	return alone(async () => {
		const stamp = stampOf(part)
		if (isFresh(part, stamp)) return false
		mkdirSync(dist, { recursive: true })
		rmSync(stampFile(part), { force: true })
		const started = performance.now()
		if (part === 'electron') await buildElectron()
		else if (!(await buildRenderer())) return false
		writeFileSync(stampFile(part), stamp)
		console.log(`Built ${part} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
		return true
	})
}

if (isStarted(import.meta.filename)) {
	const asked = process.argv[2] ?? 'all'
	if (asked !== 'all' && asked !== 'renderer' && asked !== 'electron') {
		console.error('Say which part to build: renderer, electron or all.')
		process.exit(2)
	}
	const parts: readonly Part[] = asked === 'all' ? ['electron', 'renderer'] : [asked]
	for (const part of parts) if (!(await buildIfStale(part))) console.log(`Nothing to build for ${part}.`)
}
