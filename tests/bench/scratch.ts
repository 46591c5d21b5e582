/** Places and events to measure in, and away with them afterwards. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { keyFromCode } from '../../electron/database/recoveryCode.ts'
import { eventFrom, makeEvent } from '../../electron/hub/makeEvent.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor, type OpenEvent } from '../../electron/hub/openEvent.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { type InventedPerson, manyRows } from '../support/manyPeople.ts'

/** A code made for measuring; it opens nothing but scratch files. */
export const scratchCode = '0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-0WTX'

export type Scratch = { readonly path: (name: string) => string }

/** Does the work with a folder of its own, which is gone afterwards. */
export const inScratch = async <T>(work: (place: Scratch) => T | Promise<T>): Promise<T> => {
	const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'))
	const path = (name: string) => {
		mkdirSync(dirname(join(folder, name)), { recursive: true })
		return join(folder, name)
	}
	try {
		return await work({ path })
	} finally {
		rmSync(folder, { recursive: true, force: true })
	}
}

const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }

/** The first command of an event of one day; its day's id is what people are booked for. */
export const oneDayEvent = (): InputOf<'events.create'> =>
	eventFrom({ name: 'Measured event', venue: 'Hall', days: [day], rooms: [], desks: ['Desk 1', 'Desk 2'] })

export const dayIdOf = (event: InputOf<'events.create'>): string => event.days[0]?.id ?? ''

export const scratchKey = (): Uint8Array => {
	const key = keyFromCode(scratchCode)
	if (!key) throw new Error('the code for measuring has a slip in it')
	return key
}

const rowsAtOnce = 1000

/** Brings people in through the door, in as few commands as may be. */
export const bringIn = (event: OpenEvent, people: readonly InventedPerson[]): void => {
	const call = <N extends 'people.startImport' | 'people.importRows' | 'people.finishImport'>(
		name: N,
		input: InputOf<N>,
	) => event.bus.call(hubActor, name, { id: newId(), input })
	const importId = newId()
	call('people.startImport', {
		importId,
		fileName: 'many.csv',
		kind: 'eventbrite',
		rows: people.length,
		mapping: { shape: '', columns: [], answers: {}, dateOrder: 'dayFirst' },
		refused: [],
		unchanged: 0,
	})
	const rows = manyRows(people)
	for (let at = 0; at < rows.length; at += rowsAtOnce)
		call('people.importRows', { importId, rows: rows.slice(at, at + rowsAtOnce) })
	call('people.finishImport', { importId, isComplete: true })
}

/** A new event file with people in it, left open. */
export const eventWith = (
	path: string,
	first: InputOf<'events.create'>,
	people: readonly InventedPerson[],
): OpenEvent => {
	const event = makeEvent(path, scratchKey(), first, Date.now)
	bringIn(event, people)
	return event
}
