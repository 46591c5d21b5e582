/** Who sits where, as read. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { boardOf } from '../../../shared/domain/breakouts/board.ts'
import { cardOf } from '../../../shared/domain/breakouts/card.ts'
import { changesSince } from '../../../shared/domain/breakouts/changes.ts'
import { offersFor } from '../../../shared/domain/breakouts/offers.ts'
import type { Reason } from '../../../shared/domain/breakouts/publishing.ts'
import { standInsFor } from '../../../shared/domain/breakouts/standIns.ts'
import { roundStops } from '../../../shared/domain/rules/roundStops.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { explainQueries } from './explain.queries.ts'
import { lastRun, placesTold, versionsOf } from './versions.store.ts'

type Names =
	| 'breakouts.board'
	| 'breakouts.options'
	| 'breakouts.why'
	| 'breakouts.standIns'
	| 'breakouts.stops'
	| 'breakouts.versions'
	| 'breakouts.changes'
	| 'breakouts.offers'

type RunResult = NonNullable<Extract<OutputOf<'breakouts.board'>, { outcome: 'known' }>['lastRun']>['result']

/** Whose place another version had elsewhere, or not at all. */
const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number =>
	new Set([...one.keys(), ...other.keys()].filter((id) => one.get(id) !== other.get(id))).size

export const placesQueries: QueryHandlers<Names> = {
	'breakouts.board': ({ db }, { roundId, pool }) => {
		const board = boardOf(breakoutFacts(db), roundId, pool)
		if (!board) return { outcome: 'notFound' }
		const run = lastRun(db)
		return {
			outcome: 'known',
			...board,
			lastRun: run ? { commandId: run.commandId, atMs: run.atMs, result: JSON.parse(run.result) as RunResult } : null,
		}
	},
	...explainQueries,
	'breakouts.standIns': ({ db }, { groupId, duty }) => {
		const standIns = standInsFor(breakoutFacts(db), groupId, duty)
		if (!standIns) return { outcome: 'notFound' }
		return {
			outcome: 'known',
			people: standIns.map(({ person, isHere, because, fromGroupId }) => ({
				...cardOf(person),
				isHere,
				because: [...because],
				fromGroupId,
			})),
		}
	},
	'breakouts.stops': ({ db, nowMs }, { roundId }) => ({
		findings: roundStops(eventFacts(db, nowMs), roundId).map(({ key, rule, variant, values }) => ({
			key,
			rule,
			variant,
			values: { ...values },
		})),
	}),
	'breakouts.versions': ({ db }, { roundId }) => {
		const versions = versionsOf(db, roundId).map((version) => ({ ...version, places: placesTold(db, version.id) }))
		return {
			versions: versions.map(({ number, atMs, reasons, places }, at) => {
				const before = versions[at + 1]
				return {
					version: number,
					atMs,
					people: places.size,
					changed: before ? differences(places, before.places) : 0,
					reasons: JSON.parse(reasons) as Reason[],
				}
			}),
		}
	},
	'breakouts.changes': ({ db }, { roundId, since }) => {
		const version = versionsOf(db, roundId).find(({ number }) => number === since)
		if (!version) return { outcome: 'notFound' }
		return {
			outcome: 'known',
			changes: changesSince(breakoutFacts(db), roundId, placesTold(db, version.id)).map(({ person, from, to }) => ({
				...cardOf(person),
				fromGroupId: from,
				toGroupId: to,
			})),
		}
	},
	'breakouts.offers': ({ db }, { registrationId, dayId }) => ({
		rounds: offersFor(breakoutFacts(db), registrationId, dayId).map(({ roundId, startAt, groups }) => ({
			roundId,
			startAt,
			groups: groups.map(({ seating, seatsLeft, why }) => ({
				groupId: seating.group.id,
				number: seating.group.number,
				roomName: seating.room?.name ?? '',
				topicTitle: seating.topic?.title ?? '',
				seatsLeft,
				why,
			})),
		})),
	}),
}
