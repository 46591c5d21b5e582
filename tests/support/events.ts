/**
 * Event files for tests: real ones, encrypted, in a folder of their own that goes with the test.
 * Ids come from a counter and the clock is the test's, so a failure looks the same every time.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../electron/bus/actor.ts'
import { createEventFile, openEventFile } from '../../electron/database/eventFile.ts'
import { keyFromCode, makeRecoveryCode } from '../../electron/database/recoveryCode.ts'
import { type OpenEvent, openEvent } from '../../electron/hub/openEvent.ts'
import type { CommandName, InputOf, OutputOf, QueryName } from '../../shared/contract/index.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { uuidv7 } from '../../shared/lib/uuid.ts'

/** 19 May 2027, 09:00 at the venue. */
export const doorsMs = Date.UTC(2027, 4, 19, 8, 0)

/** The `n`th id of a test; the same every time. */
export const idOf = (n: number): string => {
	const bytes = createHash('sha256').update(`id ${n}`).digest()
	return uuidv7(doorsMs + n, bytes)
}

export const createIds = (from = 1_000_000) => {
	let n = from
	return () => idOf(n++)
}

export const organiser: Actor = { role: 'organiser', desk: 'Desk 1', operator: '' }
export const deskLead: Actor = { role: 'deskLead', desk: 'Lead', operator: 'AB' }
export const deskTwo: Actor = { role: 'desk', desk: 'Desk 2', operator: '' }
export const deskThree: Actor = { role: 'desk', desk: 'Desk 3', operator: '' }

/** A code and its key, the same every time. */
export const recoveryCode = makeRecoveryCode((size) => Buffer.alloc(size, 7))
export const otherCode = makeRecoveryCode((size) => Buffer.alloc(size, 8))
export const keyOf = (code: string): Uint8Array => {
	const key = keyFromCode(code)
	if (!key) throw new Error('not a code')
	return key
}

/** An event of two days; the second day's people are for the wrong-day answers. */
export const firstCommand: InputOf<'events.create'> = {
	eventId: idOf(1),
	name: 'Luton forum',
	venue: 'Town hall',
	organiser: 'Together',
	practice: 'no',
	days: [
		{ id: idOf(11), date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' },
		{ id: idOf(12), date: '2027-05-20', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' },
	],
	rooms: [
		{
			id: idOf(21),
			code: 'A',
			name: 'Hall',
			fireCapacity: 200,
			theatreSeats: 180,
			cabaretSeats: 90,
			access: 'stepFree',
			loop: 'fixed',
			isLowNoise: false,
			notes: '',
		},
	],
	desks: [
		{ id: idOf(31), name: 'Desk 1' },
		{ id: idOf(32), name: 'Desk 2' },
	],
	sectors: localSectors.map((sector) => ({ ...sector })),
	organisations: [{ name: 'Mind BLMK', type: 'VCSE' }],
}
export const dayOne = idOf(11)
export const dayTwo = idOf(12)

/** Where a test that writes thousands of commands does not wait for a disk, on systems that have such a place. */
const quickPlace = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder of its own, gone when the test's scope ends. */
export const makeFolder = (place = tmpdir()) => {
	const path = mkdtempSync(join(place, 'foyer-test-'))
	return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

export const bytesOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

export type TestEvent = {
	readonly folder: string
	readonly path: string
	readonly open: () => OpenEvent
	/** The clock that commands get their times from; a test may set it back. */
	readonly clock: { nowMs: number }
	readonly newId: () => string
	readonly call: <N extends CommandName>(name: N, input: InputOf<N>, actor?: Actor, id?: string) => OutputOf<N>
	readonly ask: <N extends QueryName>(name: N, input: InputOf<N>, actor?: Actor) => OutputOf<N>
	/** Closes the event and opens it again, as after a night. */
	readonly reopen: () => void
	readonly [Symbol.dispose]: () => void
}

/** A new event through the one door, open. */
export const makeTestEvent = (first: InputOf<'events.create'> = firstCommand): TestEvent => {
	const folder = makeFolder(quickPlace)
	const path = join(folder.path, 'event.foyer')
	const key = keyOf(recoveryCode)
	const clock = { nowMs: doorsMs }
	const newId = createIds()
	let event = openEvent(createEventFile(path, key), () => clock.nowMs)
	const call: TestEvent['call'] = (name, input, actor = organiser, id = newId()) =>
		event.bus.call(actor, name, { id, input })
	call('events.create', first)
	return {
		folder: folder.path,
		path,
		open: () => event,
		clock,
		newId,
		call,
		ask: (name, input, actor = organiser) => event.bus.ask(actor, name, input),
		reopen: () => {
			event.close()
			event = openEvent(openEventFile(path, key), () => clock.nowMs)
		},
		[Symbol.dispose]: () => {
			event.close()
			folder[Symbol.dispose]()
		},
	}
}

/** Every row of a table, for comparing before and after. */
export const rowsOf = (event: OpenEvent, table: string): readonly Record<string, unknown>[] =>
	event.file.reader.all(`SELECT * FROM "${table}"`)
