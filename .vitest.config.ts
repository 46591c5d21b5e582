import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { safeFlags } from './tools/safeFlags.ts'

/**
 * Files at a time, for all projects alike: what differs would run one after the other. Even on two processors two at
 * a time are quicker, for tests wait for disks, hubs and pages; vitest itself would leave one of the two idle. Three
 * were hardly quicker there.
 */
const maxWorkers = Math.max(2, availableParallelism() - 1)
/** Slow computers are no faults: what takes long is the bench's to say. */
const patience = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } }
const node = { pool: 'threads' as const, isolate: false, maxWorkers, ...patience }
/** A process a file: each has hubs and workers of its own, with their own folders and ports. */
const whole = { pool: 'forks' as const, execArgv: [...safeFlags], maxWorkers, ...patience }
/** Files share a process and its browser; hubs, profiles and pages are each test's own. */
const pages = { ...whole, isolate: false }

/** One project a kind of test, so that the quick ones can run alone (`npm run check`). */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...node } },
			{ test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], ...node } },
			{ test: { name: 'database', include: ['tests/database/**/*.test.ts'], ...node } },
			{ test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...node } },
			{ test: { name: 'hub', include: ['tests/hub/**/*.test.ts'], ...whole } },
			{ test: { name: 'hostile', include: ['tests/hostile/**/*.test.ts'], ...whole } },
			{ test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...pages } },
		],
	},
})
