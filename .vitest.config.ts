import { defineConfig } from 'vitest/config'

const node = { pool: 'threads' as const, isolate: false }

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
