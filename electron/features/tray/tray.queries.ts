import type { QueryHandlers } from '../../bus/handlers.ts'
import { allLate } from '../../bus/late.store.ts'
import { rowById, subjectsOf } from '../../bus/log.store.ts'
import { linesTwice } from './tray.store.ts'

export const trayQueries: QueryHandlers<'tray.list' | 'tray.twice'> = {
	'tray.twice': ({ db, door }) => ({
		people: linesTwice(db).map(({ registrationId, lines }) => ({
			registrationId,
			preferredName: door.get(registrationId)?.preferredName ?? '',
			badgeCode: door.get(registrationId)?.badgeCode ?? '',
			lines,
		})),
	}),
	'tray.list': ({ db, door }) => ({
		items: allLate(db).map((late) => {
			const row = rowById(db, late.logId)
			const subjects = row ? subjectsOf(db, row.seq) : []
			// Who tells a story is said to nobody here.
			const person =
				subjects.length === 1 && !late.name.startsWith('stories.') ? door.get(subjects[0] ?? '') : undefined
			const { desk, operator, role, saidMs, cameMs, why, settledAtMs } = late
			const settledHow = late.settledHow as 'done' | 'left' | 'takenBack' | null
			return {
				lateId: late.id,
				command: late.name,
				...{ desk, operator, role, saidMs, cameMs, why, settledHow, settledAtMs },
				registrationId: person?.registrationId ?? null,
				preferredName: person?.preferredName ?? '',
				badgeCode: person?.badgeCode ?? '',
			}
		}),
	}),
}
