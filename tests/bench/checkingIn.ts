/** One check-in through the door, on disk when it answers, beside one bare INSERT on disk: in turns, same pragmas, same key. */
import { connect } from '../../electron/database/connect.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor } from '../../electron/hub/openEvent.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { startHubThread } from './hubThread.ts'
import { atMost, type Bench, type BenchOptions, median, type Row, spread, timed, timedAsync } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch, scratchKey } from './scratch.ts'

/** One row of the size of an attendance entry, in a transaction of its own. */
const bareInserts = (path: string): { one: () => void; close: () => void } => {
	const db = connect(path, scratchKey())
	db.exec(
		'CREATE TABLE entry (id TEXT, registration_id TEXT, day_id TEXT, kind TEXT, at_ms INTEGER, desk TEXT, method TEXT) STRICT',
	)
	const insert = db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)')
	const transaction = db.transaction(() => insert.run(newId(), newId(), newId(), 'in', Date.now(), 'Desk 1', 'search'))
	return { one: () => void transaction.immediate(), close: () => db.close() }
}

const measure = async (place: Scratch, { isQuick }: BenchOptions): Promise<readonly Row[]> => {
	const count = isQuick ? 300 : 2000
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const people = manyPeople(count * 2 + 100, [dayId])
	const path = place.path('event.foyer')
	const event = eventWith(path, first, people)
	const bare = bareInserts(place.path('bare.db'))
	const actor = { ...hubActor, role: 'desk' as const, desk: 'Desk 1' }
	const admitted = people.map(({ registrationId }) => ({ registrationId, dayId, method: 'search' as const }))
	const ours: number[] = []
	const theirs: number[] = []
	for (const [at, input] of admitted.slice(0, count + 100).entries()) {
		const id = newId()
		const isWarm = at >= 100
		const bareMs = timed(bare.one).ms
		const { ms, value } = timed(() => event.bus.call(actor, 'checkin.admit', { id, input }))
		if (value.outcome !== 'admitted') throw new Error(`not let in: ${value.outcome}`)
		if (!isWarm) continue
		theirs.push(bareMs)
		ours.push(ms)
	}
	event.close()
	const hub = await startHubThread({ deviceDir: place.path('device'), libraryDir: place.path('library') })
	await hub.open(path)
	const client = hub.client()
	const overPort: number[] = []
	const overPortBare: number[] = []
	for (const input of admitted.slice(count + 100, count * 2 + 100)) {
		overPortBare.push(timed(bare.one).ms)
		overPort.push((await timedAsync(() => client.checkin.admit({ id: newId(), input }))).ms)
	}
	await hub.close()
	bare.close()
	return [
		atMost(3, {
			what: 'Check-in through the door, on disk',
			unit: 'ms',
			ours: median(ours),
			yardstick: { name: 'one bare INSERT', value: median(theirs) },
			details: { count: ours.length, ...spread(ours), bareP99: spread(theirs).p99 },
		}),
		{
			what: 'Check-in over the port, on disk',
			unit: 'ms',
			ours: median(overPort),
			yardstick: { name: 'one bare INSERT', value: median(overPortBare) },
			target: null,
			details: { count: overPort.length, ...spread(overPort) },
		},
	]
}

export const checkingIn: Bench = (options) => inScratch((place) => measure(place, options))
