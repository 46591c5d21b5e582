/** What a file is made from, of the event that is open, as an organiser at this computer sees it. */
import type { OutputOf } from '../../shared/contract/index.ts'
import type { LeftKind } from '../../shared/domain/exports/kinds.ts'
import { isPastDay } from '../../shared/domain/exports/pastDay.ts'
import type { Actor } from '../bus/actor.ts'
import type { Reader } from '../database/handle.ts'
import { retentionFacts } from '../database/stores/retention.store.ts'
import { ruleStrengths } from '../database/stores/rules.store.ts'
import { exportFacts } from '../features/exports/readers.ts'
import type { ExportsDeps } from '../workers/exports.service.ts'
import type { OpenEvent } from './openEvent.ts'

/** Whether a file would hold what should have been erased by now. */
export const pastDay = (db: Reader, what: LeftKind, nowMs: number): boolean =>
	isPastDay(what, { retention: retentionFacts(db), nowMs, strengths: ruleStrengths(db) })

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
