/** One open event: its file, its door, its people in memory. What every wire is finally connected to. */

import { createDoorList, type DoorList } from '../../shared/domain/doorList.ts'
import type { Actor } from '../bus/actor.ts'
import { type Bus, createBus } from '../bus/bus.ts'
import type { EventFile } from '../database/eventFile.ts'
import { allDoorRecords } from '../features/checkin/checkin.store.ts'
import { runningImport } from '../features/people/people.store.ts'
import { commands, queries, refreshDoor } from '../features/registry.ts'
import { newId } from './newId.ts'

export type OpenEvent = {
	readonly file: EventFile
	readonly bus: Bus
	readonly door: DoorList
	readonly close: () => void
}

/** The hub itself, where nobody at a desk asked for it: closing what a crash left open, making a sample. */
export const hubActor: Actor = { role: 'organiser', desk: 'Foyer', operator: '' }

export const openEvent = (file: EventFile, nowMs: () => number): OpenEvent => {
	const door = createDoorList(allDoorRecords(file.reader))
	const bus = createBus({
		file,
		commands,
		queries,
		door,
		refresh: (ids) => refreshDoor(file.reader, door, ids),
		nowMs,
	})
	const interrupted = runningImport(file.reader)
	// An import that a crash cut off: what it added stays, is said to be part of a file, and can be undone.
	if (interrupted) {
		bus.call(hubActor, 'people.finishImport', {
			id: newId(),
			input: { importId: interrupted.importId, isComplete: false },
		})
	}
	const close = () => {
		bus.flush()
		file.close()
	}
	return { file, bus, door, close }
}
