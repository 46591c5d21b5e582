/** What a file is made from, of the event that is open, as an organiser at this computer sees it. */
import type { OutputOf } from '../../shared/contract/index.ts'
import type { Actor } from '../bus/actor.ts'
import { exportFacts } from '../features/exports/readers.ts'
import type { ExportsDeps } from '../workers/exports.service.ts'
import type { OpenEvent } from './openEvent.ts'

export const createExportFacts =
	(deps: {
		readonly event: () => OpenEvent
		readonly madeBy: () => Actor
		readonly numbers: () => Promise<OutputOf<'statistics.preview'>>
		readonly nowMs: () => number
	}): ExportsDeps['facts'] =>
	(what) => {
		const { bus, file } = deps.event()
		const actor = deps.madeBy()
		return exportFacts(
			{
				db: file.reader,
				ask: (name, input) => bus.ask(actor, name, input),
				numbers: deps.numbers,
				nowMs: deps.nowMs(),
				madeBy: actor.desk,
			},
			what,
		)
	}
