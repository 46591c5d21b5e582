import { defineConfig } from 'vitest/config'

/** Slow computers are no faults: what takes long is the bench's to say. */
const node = { pool: 'threads' as const, isolate: false, testTimeout: 30_000 }

/** One project a kind of test, so that the quick ones can run alone (`npm run check`). */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], ...node } },
			{ test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], ...node } },
			{ test: { name: 'database', include: ['tests/database/**/*.test.ts'], ...node } },
			{ test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...node } },
			{ test: { name: 'hub', include: ['tests/hub/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
			{ test: { name: 'hostile', include: ['tests/hostile/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					pool: 'forks',
					maxWorkers: 1,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
})
