/**
 * `npm run check`: everything that can be known without a browser, in about a minute. Says of each check what it
 * took, and of a failed one what it said. Names after the command run those alone: `npm run check -- rooms types`.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './project.ts'
import { safeFlags } from './safeFlags.ts'

type Check = {
	readonly name: string
	/** Below `node_modules`. */
	readonly program: string
	readonly args: readonly string[]
	/** What must hold of the output besides an exit code of 0. */
	readonly isContent?: (output: string) => boolean
}

/** dependency-cruiser is content with a project in which it found no modules. */
const modulesExpected = 50

const checks: readonly Check[] = [
	{ name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
	{ name: 'format', program: '@biomejs/biome/bin/biome', args: ['check', '--config-path=.biome.json', '.'] },
	{ name: 'lint', program: 'oxlint/bin/oxlint', args: ['-c', '.oxlintrc.json', '--type-aware', '.'] },
	{
		name: 'rooms',
		program: 'dependency-cruiser/bin/dependency-cruiser.mjs',
		// Not tests: they may import anything.
		args: ['--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'shared', 'tools'],
		isContent: (output) => Number(/(\d+) modules/.exec(output)?.[1] ?? 0) > modulesExpected,
	},
	{ name: 'unused', program: 'knip/bin/knip.js', args: ['--no-progress'] },
	{
		name: 'tests',
		program: 'vitest/vitest.mjs',
		args: [
			'run',
			'--config',
			'.vitest.config.ts',
			...['unit', 'architecture', 'database', 'contract'].flatMap((name) => ['--project', name]),
		],
	},
]

const run = ({ name, program, args, isContent }: Check): Promise<boolean> =>
	new Promise((resolve) => {
		const started = performance.now()
		const child = spawn(process.execPath, [...safeFlags, join(root, 'node_modules', program), ...args], { cwd: root })
		let output = ''
		child.stdout.on('data', (chunk) => (output += String(chunk)))
		child.stderr.on('data', (chunk) => (output += String(chunk)))
		child.once('close', (code) => {
			const isGood = code === 0 && (isContent?.(output) ?? true)
			const seconds = ((performance.now() - started) / 1000).toFixed(1)
			console.log(`${isGood ? 'good' : 'NOT GOOD'}  ${name} (${seconds} s)`)
			if (!isGood) console.log(`\n${output.trimEnd()}\n`)
			resolve(isGood)
		})
	})

const asked = process.argv.slice(2)
const chosen = checks.filter(({ name }) => asked.length === 0 || asked.includes(name))
if (chosen.length === 0) console.error(`Checks: ${checks.map(({ name }) => name).join(', ')}`)
const waiting = [...chosen]
const results: boolean[] = []
const worker = async (): Promise<void> => {
	for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next))
}
await Promise.all([worker(), worker()])
process.exitCode = results.length > 0 && results.every(Boolean) ? 0 : 1
