/** The terminal as a process: arguments in, exit code and both outputs back. Nothing in it is replaced. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../tools/project.ts'

export type CliAnswer = {
	readonly code: number | null
	readonly out: string
	readonly err: string
	/** The one object that `--json` prints. */
	readonly json: <T = Record<string, unknown>>() => T
}

const entry = join(root, 'electron/cli.ts')
/** What Node makes of our sources, kept from one start to the next: each start made it anew otherwise. */
const compiled = join(root, '.cache', 'compiled')

/** @param home becomes `FOYER_HOME`: library, keys and logs lie there and nowhere else. */
export const foyerIn =
	(home: string) =>
	(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliAnswer> =>
		new Promise((resolve, reject) => {
			const child = spawn(process.execPath, ['--no-warnings', entry, ...args], {
				env: { PATH: process.env.PATH ?? '', HOME: home, FOYER_HOME: home, NODE_COMPILE_CACHE: compiled, ...env },
				stdio: ['ignore', 'pipe', 'pipe'],
				timeout: 50_000,
				killSignal: 'SIGKILL',
			})
			const [out, err]: [Buffer[], Buffer[]] = [[], []]
			child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
			child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
			child.once('error', reject)
			child.once('close', (code) => {
				const text = Buffer.concat(out).toString('utf8')
				resolve({
					code,
					out: text,
					err: Buffer.concat(err).toString('utf8'),
					json: <T>() => JSON.parse(text) as T,
				})
			})
		})
