/** Every feature's part of the door, in one value each. A command without a handler does not compile. */
import type { CommandName, QueryName } from '../../shared/contract/index.ts'
import type { DoorList } from '../../shared/domain/doorList.ts'
import type { CommandHandlers, QueryHandlers, Undoers } from '../bus/handlers.ts'
import type { Reader } from '../database/handle.ts'
import { badgesCommands, badgesUndoers } from './badges/badges.commands.ts'
import { badgesQueries } from './badges/badges.queries.ts'
import { placesCommands, placesUndoers } from './breakouts/places.commands.ts'
import { placesQueries } from './breakouts/places.queries.ts'
import { nonsenseIn } from './breakouts/sense.store.ts'
import { setupCommands, setupUndoers } from './breakouts/setup.commands.ts'
import { setupQueries } from './breakouts/setup.queries.ts'
import { tablesCommands, tablesUndoers } from './breakouts/tables.commands.ts'
import { tablesQueries } from './breakouts/tables.queries.ts'
import { certificatesCommands, certificatesUndoers } from './certificates/certificates.commands.ts'
import { certificatesQueries } from './certificates/certificates.queries.ts'
import { changesCommands, changesUndoers } from './changes/changes.commands.ts'
import { changesQueries } from './changes/changes.queries.ts'
import { aloneQueries } from './checkin/alone.queries.ts'
import { checkinCommands, checkinUndoers } from './checkin/checkin.commands.ts'
import { checkinQueries } from './checkin/checkin.queries.ts'
import { doorRecords } from './checkin/checkin.store.ts'
import { helpCommands, helpUndoers } from './checkin/help.commands.ts'
import { helpQueries } from './checkin/help.queries.ts'
import { moreCommands, moreUndoers } from './checkin/more.commands.ts'
import { moreQueries } from './checkin/more.queries.ts'
import { copiesCommands } from './copies/copies.commands.ts'
import { copiesQueries } from './copies/copies.queries.ts'
import { desksCommands, desksUndoers } from './desks/desks.commands.ts'
import { displaysQueries } from './displays/displays.queries.ts'
import { evacuationCommands, evacuationUndoers } from './evacuation/evacuation.commands.ts'
import { evacuationQueries } from './evacuation/evacuation.queries.ts'
import { zonesCommands, zonesUndoers } from './evacuation/zones.commands.ts'
import { zonesQueries } from './evacuation/zones.queries.ts'
import { eventsCommands, eventsUndoers } from './events/events.commands.ts'
import { eventsQueries } from './events/events.queries.ts'
import { exportsCommands, exportsUndoers } from './exports/exports.commands.ts'
import { exportsQueries } from './exports/exports.queries.ts'
import { heardCommands, heardUndoers } from './heard/heard.commands.ts'
import { heardQueries } from './heard/heard.queries.ts'
import { historyCommands } from './history/history.commands.ts'
import { historyQueries } from './history/history.queries.ts'
import { keepingCommands, keepingUndoers } from './keeping/keeping.commands.ts'
import { keepingQueries } from './keeping/keeping.queries.ts'
import { kioskCommands, kioskUndoers } from './kiosk/kiosk.commands.ts'
import { kioskQueries } from './kiosk/kiosk.queries.ts'
import { marketplaceCommands, marketplaceUndoers } from './marketplace/marketplace.commands.ts'
import { marketplaceQueries } from './marketplace/marketplace.queries.ts'
import { operatorsCommands } from './operators/operators.commands.ts'
import { operatorsQueries } from './operators/operators.queries.ts'
import { paymentsCommands, paymentsUndoers } from './payments/payments.commands.ts'
import { paymentsQueries } from './payments/payments.queries.ts'
import { careCommands, careUndoers } from './people/care.commands.ts'
import { careQueries } from './people/care.queries.ts'
import { peopleListCommands, peopleListUndoers } from './people/list.commands.ts'
import { peopleListQueries } from './people/list.queries.ts'
import { peopleCommands, peopleUndoers } from './people/people.commands.ts'
import { peopleQueries } from './people/people.queries.ts'
import { sameCommands, sameUndoers } from './people/same.commands.ts'
import { sameQueries } from './people/same.queries.ts'
import { programmeCommands, programmeUndoers } from './programme/programme.commands.ts'
import { programmeQueries } from './programme/programme.queries.ts'
import { reportsCommands, reportsUndoers } from './reports/reports.commands.ts'
import { reportsQueries } from './reports/reports.queries.ts'
import { rulesCommands, rulesUndoers } from './rules/rules.commands.ts'
import { rulesQueries } from './rules/rules.queries.ts'
import { standbyCommands } from './standby/standby.commands.ts'
import { statisticsCommands, statisticsUndoers } from './statistics/statistics.commands.ts'
import { statisticsQueries } from './statistics/statistics.queries.ts'
import { storiesCommands, storiesUndoers } from './stories/stories.commands.ts'
import { storiesQueries } from './stories/stories.queries.ts'
import { todayQueries } from './today/today.queries.ts'
import { trayCommands, trayUndoers } from './tray/tray.commands.ts'
import { trayQueries } from './tray/tray.queries.ts'

const undoers: Undoers = {
	...peopleListUndoers,
	...careUndoers,
	...sameUndoers,
	...moreUndoers,
	...helpUndoers,
	...badgesUndoers,
	...certificatesUndoers,
	...reportsUndoers,
	...zonesUndoers,
	...evacuationUndoers,
	...keepingUndoers,
	...kioskUndoers,
	...changesUndoers(nonsenseIn),
	...checkinUndoers,
	...desksUndoers,
	...eventsUndoers,
	...exportsUndoers,
	...heardUndoers,
	...marketplaceUndoers,
	...paymentsUndoers,
	...peopleUndoers,
	...placesUndoers,
	...programmeUndoers,
	...rulesUndoers,
	...setupUndoers,
	...statisticsUndoers,
	...storiesUndoers,
	...tablesUndoers,
	...trayUndoers,
}

export const commands: CommandHandlers<CommandName> = {
	...peopleListCommands,
	...operatorsCommands,
	...careCommands,
	...sameCommands,
	...moreCommands,
	...helpCommands,
	...badgesCommands,
	...certificatesCommands,
	...reportsCommands,
	...zonesCommands,
	...evacuationCommands,
	...keepingCommands,
	...kioskCommands,
	...changesCommands,
	...checkinCommands,
	...copiesCommands,
	...desksCommands,
	...eventsCommands,
	...exportsCommands,
	...heardCommands,
	...historyCommands(undoers),
	...marketplaceCommands,
	...paymentsCommands,
	...peopleCommands,
	...placesCommands,
	...programmeCommands,
	...rulesCommands,
	...standbyCommands,
	...setupCommands,
	...statisticsCommands,
	...storiesCommands,
	...tablesCommands,
	...trayCommands,
}

export const queries: QueryHandlers<QueryName> = {
	...peopleListQueries,
	...operatorsQueries,
	...careQueries,
	...sameQueries,
	...moreQueries,
	...helpQueries,
	...badgesQueries,
	...certificatesQueries,
	...reportsQueries,
	...zonesQueries,
	...evacuationQueries,
	...keepingQueries,
	...kioskQueries,
	...todayQueries,
	...trayQueries,
	...changesQueries,
	...checkinQueries,
	...aloneQueries,
	...copiesQueries,
	...displaysQueries,
	...eventsQueries,
	...exportsQueries,
	...heardQueries,
	...historyQueries(undoers),
	...marketplaceQueries,
	...paymentsQueries,
	...peopleQueries,
	...placesQueries,
	...programmeQueries,
	...rulesQueries,
	...setupQueries,
	...statisticsQueries,
	...storiesQueries,
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
