/**
 * Ten thousand files of bookings, most with something wrong in them, through the whole import. Every figure of what
 * went wrong is to be nought. `npm test` does the same with a few hundred.
 */
import { brokenFile } from '../support/brokenFiles.ts'
import { createTrials, type Trial } from '../support/tryingFiles.ts'
import type { Bench, Row } from './measure.ts'

const saidEvery = 1000
const mb = (bytes: number): number => bytes / 1024 ** 2

/** Times taken by kind of answer, the most frequent first. */
const tallyOf = (names: readonly string[]): Readonly<Record<string, number>> =>
	Object.fromEntries(
		[...Map.groupBy(names, (name) => name)]
			.map(([name, own]) => [name, own.length] as const)
			.toSorted((one, other) => other[1] - one[1]),
	)

const noughtOf = (what: string, ours: number, of: number, details: Row['details'] = {}): Row => ({
	what,
	unit: 'count',
	ours,
	yardstick: null,
	// Nothing found where nothing was looked at proves nothing.
	target: { words: 'none', isMet: ours === 0 && of > 0 },
	details: { of, ...details },
})

export const bringingFiles: Bench = async ({ isQuick, say }) => {
	const count = isQuick ? 500 : 10_000
	const trials = createTrials()
	const before = process.memoryUsage.rss()
	const seen: Trial[] = []
	const wrong: string[] = []
	const started = performance.now()
	let longest = 0
	for (let n = 0; n < count; n++) {
		const file = brokenFile(n)
		const from = performance.now()
		const trial = await trials.try(file, n % 3 === 0)
		longest = Math.max(longest, performance.now() - from)
		seen.push(trial)
		wrong.push(...trial.wrong.map((words) => `file ${n}, ${file.kind}: ${words}`))
		if ((n + 1) % saidEvery === 0 || n + 1 === count)
			say(`${(n + 1).toLocaleString('en-GB')} files, ${wrong.length} wrong, ${Math.round(mb(trials.peakRss()))} MB`)
	}
	const seconds = (performance.now() - started) / 1000
	const workersLost = trials.workersLost()
	const rise = mb(trials.peakRss() - before)
	trials.close()
	const broughtIn = seen.filter(({ outcome }) => outcome === 'broughtIn')
	const problems = tallyOf(seen.filter(({ outcome }) => outcome === 'refused').map(({ problem }) => problem))
	const rows = broughtIn.reduce((sum, one) => sum + one.rows, 0)
	return [
		noughtOf('Broken files: something that should not be', wrong.length, count, { first: wrong[0] ?? '' }),
		noughtOf('Broken files: workers lost', workersLost, count),
		{
			what: 'Broken files: brought in, every row with an end',
			unit: 'count',
			ours: broughtIn.length,
			yardstick: { name: 'all files', value: count },
			target: null,
			details: { rows, ...problems },
		},
		{
			what: 'Broken files: all of them',
			unit: 's',
			ours: seconds,
			yardstick: null,
			target: null,
			details: { longestMs: longest, perSecond: count / seconds },
		},
		{
			what: 'Broken files: memory at its highest, above the start',
			unit: 'MB',
			ours: rise,
			yardstick: null,
			target: null,
		},
	]
}
