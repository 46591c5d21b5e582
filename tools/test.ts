/**
 * `npm test`: builds what is stale, finds or installs a browser, then runs every test. It fails rather than skips
 * where there is no browser to be had. Further arguments go to vitest.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { ensureBrowser } from './findBrowser.ts'
import { root } from './project.ts'
import { safeFlags } from './safeFlags.ts'

ensureBrowser()
await buildIfStale('electron')
await buildIfStale('renderer')
// What Node makes of our sources is kept for the hubs, workers and terminals that tests start: hundreds of them.
const env = { ...process.env, NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') }
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const result = spawnSync(
	process.execPath,
	[...safeFlags, vitest, 'run', '--config', '.vitest.config.ts', ...process.argv.slice(2)],
	{
		cwd: root,
		env,
		stdio: 'inherit',
	},
)
process.exitCode = result.status ?? 1
