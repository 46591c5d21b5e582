/** Makes a new event file through the one door: an empty event, or one of the samples. */
import type { InputOf } from '../../shared/contract/index.ts'
import type { SampleEvent } from '../../shared/domain/samples/sample.ts'
import { localSectors } from '../../shared/domain/sectors.ts'
import { createEventFile, type EventFile, removeNew } from '../database/eventFile.ts'
import { addBreakouts } from './addBreakouts.ts'
import { addFrontDoor } from './addFrontDoor.ts'
import { addMarketplace } from './addMarketplace.ts'
import { addProgramme } from './addProgramme.ts'
import { newId } from './newId.ts'
import { hubActor, type OpenEvent, openEvent } from './openEvent.ts'

export type NewEvent = InputOf<'library.create'>

/** Names as they were given, a second one of the same name numbered: `Hall`, `Hall 2`. */
const numbered = (names: readonly string[]): readonly string[] => {
	const taken = new Set<string>()
	return names.map((name) => {
		let free = name
		for (let n = 2; taken.has(free); n++) free = `${name} ${n}`
		taken.add(free)
		return free
	})
}

/** The first command of a new event, with ids for its days, rooms and desks. */
export const eventFrom = (wanted: NewEvent): InputOf<'events.create'> => {
	const roomNames = numbered(wanted.rooms.map(({ name }) => name))
	return {
		eventId: newId(),
		name: wanted.name,
		venue: wanted.venue,
		organiser: '',
		practice: 'no',
		days: wanted.days
			.toSorted((one, other) => one.date.localeCompare(other.date))
			.map((day) => ({ id: newId(), ...day })),
		rooms: wanted.rooms.map((room, index) => ({
			id: newId(),
			code: '',
			name: roomNames[index] ?? room.name,
			fireCapacity: room.seats,
			theatreSeats: room.seats,
			cabaretSeats: 0,
			access: 'stepFree',
			loop: 'none',
			isLowNoise: false,
			notes: '',
		})),
		desks: numbered(wanted.desks.length > 0 ? wanted.desks : ['Desk 1']).map((name) => ({ id: newId(), name })),
		sectors: localSectors.map((sector) => ({ ...sector })),
		organisations: [],
	}
}

const chunkOf = 250

/** Adds a sample's people the way a file's would come. */
const addPeople = (event: OpenEvent, sample: SampleEvent): void => {
	const importId = newId()
	const call = <N extends 'people.startImport' | 'people.importRows' | 'people.finishImport'>(
		name: N,
		input: InputOf<N>,
	) => event.bus.call(hubActor, name, { id: newId(), input })
	call('people.startImport', {
		importId,
		fileName: '',
		kind: 'foyer',
		rows: sample.people.length,
		mapping: { shape: '', columns: [], answers: {}, dateOrder: 'dayFirst' },
		refused: [],
		unchanged: 0,
	})
	const rows = sample.people.map(({ registrationId, person, status, links }, index) => ({
		registrationId,
		row: index + 1,
		ref: '',
		result: 'new' as const,
		person,
		status,
		suspects: [],
		isExtra: false,
		links,
	}))
	for (let at = 0; at < rows.length; at += chunkOf)
		call('people.importRows', { importId, rows: rows.slice(at, at + chunkOf) })
	call('people.finishImport', { importId, isComplete: true })
}

/**
 * Makes the file and leaves it open. Where that fails half way, no file is left.
 * @throws if the path is taken or cannot be written.
 */
export const makeEvent = (
	path: string,
	key: Uint8Array,
	first: InputOf<'events.create'>,
	nowMs: () => number,
	sample?: SampleEvent,
): OpenEvent => {
	const file: EventFile = createEventFile(path, key)
	try {
		const event = openEvent(file, nowMs)
		event.bus.call(hubActor, 'events.create', { id: newId(), input: first })
		if (sample) {
			addPeople(event, sample)
			addBreakouts(event, sample.breakouts)
			addProgramme(event, sample.programme)
			addMarketplace(event, sample.marketplace)
			addFrontDoor(event, sample.frontDoor)
		}
		return event
	} catch (error) {
		file.close()
		removeNew(path)
		throw error
	}
}
