/**
 * The attendance register of 5,000 people as it leaves: each kind of file from the call to the finished bytes, over
 * the port, and a closed one; what looking at it first takes; and whether memory grows when it is made again and
 * again. The people's names are invented.
 */
import type { InputOf } from '../../shared/contract/index.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type HubThread, startHubThread } from './hubThread.ts'
import { type Bench, type BenchOptions, median, type Row, timedAsync } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch } from './scratch.ts'

const people = 5_000
const longestMs = 3_000
/** More than this between one round and many is a leak, not a heap that has not been swept yet. */
const mostGrownMb = 64

type Asked = InputOf<'exports.make'>
const asked = (over: Partial<Asked>): Asked => ({
	what: 'attendance',
	format: 'xlsx',
	purpose: 'Measuring',
	recipient: 'Nobody',
	isLocked: false,
	...over,
})

const kinds: readonly (readonly [name: string, input: Asked])[] = [
	['Register of 5,000 as CSV', asked({ format: 'csv' })],
	['Register of 5,000 as XLSX', asked({})],
	['Register of 5,000 as XLSX with a password', asked({ isLocked: true })],
]

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1024 ** 2)

const measure = async (place: Scratch, { isQuick }: BenchOptions): Promise<readonly Row[]> => {
	const first = oneDayEvent()
	const path = place.path('leaving.foyer')
	eventWith(path, first, manyPeople(people, [dayIdOf(first)])).close()
	const hub: HubThread = await startHubThread({ deviceDir: place.path('device'), libraryDir: place.path('library') })
	await hub.open(path)
	const client = hub.client()
	const make = async (input: Asked): Promise<void> => {
		let state = ''
		for await (const step of await client.exports.make(input)) state = step.state
		if (state !== 'ready') throw new Error(`the file was not made: ${state}`)
	}
	const rounds = isQuick ? 2 : 5
	const before = megabytes()
	const rows: Row[] = []
	for (const [what, input] of kinds) {
		const waits: number[] = []
		for (let round = 0; round < rounds; round++) waits.push((await timedAsync(() => make(input))).ms)
		const ours = median(waits)
		rows.push({ what, unit: 'ms', ours, yardstick: null, target: { words: 'under 3 s', isMet: ours < longestMs } })
	}
	const looks: number[] = []
	for (let round = 0; round < rounds; round++)
		looks.push((await timedAsync(() => client.exports.preview({ what: 'attendance' }))).ms)
	rows.push({ what: 'Looking at it first', unit: 'ms', ours: median(looks), yardstick: null, target: null })
	// Highest against highest: what a process keeps for later comes and goes by more than a file is large.
	const batch = 3 * rounds
	const highest = async (): Promise<number> => {
		let most = 0
		for (let round = 0; round < batch; round++)
			for (const [, input] of kinds) {
				await make(input)
				most = Math.max(most, megabytes())
			}
		return most
	}
	const early = await highest()
	const late = await highest()
	const grown = late - early
	await hub.close()
	rows.push({
		what: `Highest memory of ${batch * kinds.length} files above that of as many before them`,
		unit: 'MB',
		ours: grown,
		yardstick: { name: 'before', value: early },
		target: { words: `at most ${mostGrownMb} MB`, isMet: grown <= mostGrownMb },
		details: { before, early, late },
	})
	return rows
}

export const leavingFiles: Bench = (options) => inScratch((place) => measure(place, options))
