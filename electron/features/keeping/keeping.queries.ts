import type { OutputOf } from '../../../shared/contract/index.ts'
import { isDue, needsCounts, type RetainedData } from '../../../shared/domain/retention/schedule.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { byItselfRow, closedAt, heldNow, schedule } from '../../database/stores/retention.store.ts'
import { countSaid, isThere, samePerson, wordsFor } from './erase.store.ts'
import type { Keep } from './keeping.commands.ts'
import {
	areCountsMade,
	copies,
	daysToClose,
	dutiesOf,
	erasures,
	heldOf,
	isPractice,
	requests,
	rowsToDecide,
	wasAnybodyIn,
} from './keeping.store.ts'

type State = OutputOf<'keeping.state'>
type Proof = NonNullable<State['erasures'][number]['proof']>

/** What was proven before there was a choice of codes was under a new one. */
const proofOf = (kept: string): Proof => ({ isSameCode: false, ...(JSON.parse(kept) as Omit<Proof, 'isSameCode'>) })

export const keepingQueries: QueryHandlers<'keeping.state' | 'keeping.held'> = {
	'keeping.state': ({ db, nowMs }) => {
		const held = heldNow(db)
		const areMade = areCountsMade(db)
		const isMissed = !areMade && wasAnybodyIn(db)
		const asked = requests(db)
		const byItself = byItselfRow(db)
		return {
			closedAtMs: closedAt(db),
			days: [...daysToClose(db)],
			toDecide: rowsToDecide(db),
			areCountsMade: areMade,
			schedule: schedule(db).map((one) => {
				const { held: count, staying } = held.get(one.data) ?? { held: 0, staying: 0 }
				return {
					...one,
					held: count,
					staying,
					isDue: count > staying && isDue(one.untilMs, nowMs),
					waitsForCounts: needsCounts.has(one.data) && isMissed,
				}
			}),
			byItself: {
				isOn: byItself?.isOn ?? false,
				isPractice: isPractice(db),
				came: (byItself?.came ?? '') as State['byItself']['came'],
				cameAtMs: byItself?.cameAtMs ?? null,
			},
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
				proof: proof === null ? null : proofOf(proof),
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
