/** Every feature's part of the door, in one value each. A command without a handler does not compile. */
import type { CommandName, QueryName } from '../../shared/contract/index.ts'
import type { DoorList } from '../../shared/domain/doorList.ts'
import type { CommandHandlers, QueryHandlers, Undoers } from '../bus/handlers.ts'
import type { Reader } from '../database/handle.ts'
import { placesCommands, placesUndoers } from './breakouts/places.commands.ts'
import { placesQueries } from './breakouts/places.queries.ts'
import { setupCommands, setupUndoers } from './breakouts/setup.commands.ts'
import { setupQueries } from './breakouts/setup.queries.ts'
import { tablesCommands, tablesUndoers } from './breakouts/tables.commands.ts'
import { tablesQueries } from './breakouts/tables.queries.ts'
import { checkinCommands, checkinUndoers } from './checkin/checkin.commands.ts'
import { checkinQueries } from './checkin/checkin.queries.ts'
import { doorRecords } from './checkin/checkin.store.ts'
import { eventsCommands, eventsUndoers } from './events/events.commands.ts'
import { eventsQueries } from './events/events.queries.ts'
import { exportsCommands } from './exports/exports.commands.ts'
import { historyCommands } from './history/history.commands.ts'
import { historyQueries } from './history/history.queries.ts'
import { peopleCommands, peopleUndoers } from './people/people.commands.ts'
import { peopleQueries } from './people/people.queries.ts'

const undoers: Undoers = {
	...checkinUndoers,
	...eventsUndoers,
	...peopleUndoers,
	...placesUndoers,
	...setupUndoers,
	...tablesUndoers,
}

export const commands: CommandHandlers<CommandName> = {
	...checkinCommands,
	...eventsCommands,
	...exportsCommands,
	...historyCommands(undoers),
	...peopleCommands,
	...placesCommands,
	...setupCommands,
	...tablesCommands,
}

export const queries: QueryHandlers<QueryName> = {
	...checkinQueries,
	...eventsQueries,
	...historyQueries(undoers),
	...peopleQueries,
	...placesQueries,
	...setupQueries,
	...tablesQueries,
}

/** Brings some people of the door list up to date with the tables. */
export const refreshDoor = (db: Reader, door: DoorList, registrationIds: readonly string[]): void => {
	if (registrationIds.length === 0) return
	const gone = new Set(registrationIds)
	for (const record of doorRecords(db, registrationIds)) {
		door.put(record)
		gone.delete(record.registrationId)
	}
	for (const id of gone) door.remove(id)
}
