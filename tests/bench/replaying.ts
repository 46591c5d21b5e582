/** The log of an event of 50,000 people run again into an empty database, and the tables compared. */
import { newId } from '../../electron/hub/newId.ts'
import { hubActor } from '../../electron/hub/openEvent.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type Bench, type BenchOptions, type Row, timed } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch } from './scratch.ts'

const measure = async (place: Scratch, { isQuick }: BenchOptions): Promise<readonly Row[]> => {
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const people = manyPeople(isQuick ? 5000 : 50_000, [dayId])
	const event = eventWith(place.path('event.foyer'), first, people)
	for (const { registrationId } of people.slice(0, people.length / 25))
		event.bus.call(hubActor, 'checkin.admit', { id: newId(), input: { registrationId, dayId, method: 'search' } })
	const { ms, value: found } = timed(() => verifyFile(event.file))
	event.close()
	const rows = found.tables.reduce((sum, table) => sum + table.rows, 0)
	const details = { commands: found.replay.rows, tables: found.tables.length, rows }
	return [
		{
			what: `Replay of the log of ${people.length.toLocaleString('en-GB')} people`,
			unit: 's',
			ours: found.replay.ms / 1000,
			yardstick: null,
			target: {
				words: 'every table equal',
				isMet: found.replay.fault === null && found.tables.every((table) => table.isEqual),
			},
			details,
		},
		{
			what: 'Verify of the same file, everything',
			unit: 's',
			ours: ms / 1000,
			yardstick: null,
			target: { words: 'sound', isMet: found.isSound },
		},
	]
}

export const replaying: Bench = (options) => inScratch((place) => measure(place, options))
