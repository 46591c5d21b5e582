/** Some hundreds of the ten thousand broken files that `npm run bench -- --only files` brings in. */
import { afterAll, expect, test } from 'vitest'
import { brokenFile, kindsOfFiles } from '../support/brokenFiles.ts'
import { createTrials, type Trial } from '../support/tryingFiles.ts'

const trials = createTrials()
afterAll(trials.close)

/** Each kind of file so many times. */
const rounds = 10
/** The worker's own limits, and as much again for what the files leave behind until memory is tidied. */
const mostRise = 1200 * 1024 * 1024

test('whatever is in a file, every row of it has an end and nothing else happens', async () => {
	const before = process.memoryUsage.rss()
	const wrong: unknown[] = []
	const seen: Trial[] = []
	for (let n = 0; n < rounds * kindsOfFiles; n++) {
		const file = brokenFile(n)
		const trial = await trials.try(file, n % 3 === 0)
		seen.push(trial)
		if (trial.wrong.length > 0) wrong.push([n, file.kind, ...trial.wrong])
	}
	expect(wrong).toEqual([])
	expect(trials.workersLost()).toBe(0)
	expect(trials.peakRss() - before).toBeLessThan(mostRise)
	// They were files of both kinds, and their rows came in.
	const broughtIn = seen.filter(({ outcome }) => outcome === 'broughtIn')
	expect(broughtIn.length).toBeGreaterThan(rounds * 12)
	expect(broughtIn.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(1000)
	expect(new Set(seen.map(({ problem }) => problem)).size).toBeGreaterThan(6)
})
