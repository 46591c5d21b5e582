import type { OutputOf } from '../../../shared/contract/index.ts'
import {
	isDue,
	keptUntil,
	needsCounts,
	proposedDays,
	type RetainedData,
	retainedData,
} from '../../../shared/domain/retention/schedule.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { countSaid, isThere, samePerson, wordsFor } from './erase.store.ts'
import type { Keep } from './keeping.commands.ts'
import {
	areCountsMade,
	changedDays,
	closedAt,
	copies,
	daysToClose,
	dutiesOf,
	erasures,
	heldNow,
	heldOf,
	requests,
	rowsToDecide,
	wasAnybodyIn,
} from './keeping.store.ts'

type State = OutputOf<'keeping.state'>

export const keepingQueries: QueryHandlers<'keeping.state' | 'keeping.held'> = {
	'keeping.state': ({ db, nowMs }) => {
		const closedAtMs = closedAt(db)
		const days = changedDays(db)
		const held = heldNow(db)
		const areMade = areCountsMade(db)
		const isMissed = !areMade && wasAnybodyIn(db)
		const asked = requests(db)
		return {
			closedAtMs,
			days: [...daysToClose(db)],
			toDecide: rowsToDecide(db),
			areCountsMade: areMade,
			schedule: retainedData.map((data) => {
				const own = days.get(data) ?? proposedDays[data]
				const untilMs = keptUntil(closedAtMs, own)
				const count = held.get(data) ?? 0
				return {
					data,
					days: own,
					isProposed: own === proposedDays[data],
					held: count,
					untilMs,
					isDue: count > 0 && isDue(untilMs, nowMs),
					waitsForCounts: needsCounts.has(data) && isMissed,
				}
			}),
			requests: asked.map(({ id, number, registrationId, checked, keep, atMs }) => ({
				requestId: id,
				number,
				registrationId,
				checked: checked as State['requests'][number]['checked'],
				keep: JSON.parse(keep) as Keep[],
				atMs,
			})),
			erasures: erasures(db).map(({ id, requestId, data, rows, parts, atMs, proof }) => ({
				erasureId: id,
				requestNumber: asked.find((one) => one.id === requestId)?.number ?? null,
				data: JSON.parse(data) as RetainedData[],
				rows,
				parts,
				atMs,
				proof: proof === null ? null : (JSON.parse(proof) as NonNullable<State['erasures'][number]['proof']>),
			})),
			copies: copies(db).map(({ id, kind, ...copy }) => ({
				copyId: id,
				kind: kind as State['copies'][number]['kind'],
				...copy,
			})),
		}
	},
	'keeping.held': ({ db }, { registrationId }) => {
		if (!isThere(db, registrationId)) return { outcome: 'notFound' }
		const ids = samePerson(db, registrationId)
		return {
			outcome: 'held',
			registrations: ids.length,
			items: heldOf(db, ids).map((item) => ({ ...item, texts: [...item.texts] })),
			said: countSaid(db, ids, wordsFor(db, ids, 'notAsSpeaker')),
			duties: [...dutiesOf(db, ids)],
		}
	},
}
