/** Every query about the programme, shaped by the role that asks. */
import type { QueryName } from '../../../shared/contract/index.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { roundFacts } from '../../database/stores/breakoutFacts.store.ts'
import { programmeFacts } from '../../database/stores/programmeFacts.store.ts'
import { calendarFor, outputsOf } from './paper.ts'
import { onDuty, saidOn, teams } from './programme.store.ts'
import { runSheetOf, shownDay, stageOf } from './shown.ts'

type Names = Extract<QueryName, `programme.${string}`>

export const programmeQueries: QueryHandlers<Names> = {
	'programme.runSheet': ({ db, actor, nowMs }, { dayId }) => ({
		dayId,
		items: runSheetOf(shownDay(db, dayId), actor.role, nowMs),
		said: saidOn(db, dayId),
	}),
	'programme.stage': ({ db, nowMs }, { dayId }) => ({ dayId, items: stageOf(shownDay(db, dayId), nowMs) }),
	'programme.outputs': ({ db }, { onlyOut }) => ({ outputs: outputsOf(db, onlyOut) }),
	'programme.duties': ({ db }) => {
		const { shifts, roomUses } = programmeFacts(db)
		const people = onDuty(db)
		return {
			shifts: shifts.flatMap((shift) => {
				const person = people.get(shift.id)
				return person ? [{ ...shift, ...person }] : []
			}),
			roomUses: [...roomUses],
			teams: teams(db),
			rounds: roundFacts(db).map(({ id, number, dayId, startAt, endAt }) => ({
				roundId: id,
				number,
				dayId,
				startAt,
				endAt,
			})),
		}
	},
	'programme.calendar': (context, { dayIds }) => ({ text: calendarFor(context, dayIds) }),
}
