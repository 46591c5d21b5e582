/** The day at the stalls, as commands: what is ticked off, power that is asked for now, and how many stopped by. */
import { powerDecision } from '../../../shared/domain/marketplace/power.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { hasMark, placeRow, stallRow, tallied } from './marketplace.store.ts'

type Names = 'marketplace.setMark' | 'marketplace.setPower' | 'marketplace.tally'

const isThere = (db: Reader, stallId: string, dayId: string): boolean => {
	const stall = stallRow(db, stallId)
	return stall !== undefined && stall.state !== 'withdrawn' && hasDay(db, dayId)
}

export const dayCommands: CommandHandlers<Names> = {
	'marketplace.setMark': (context, { stallId, dayId, mark, isOn }) => {
		const { db, atMs } = context
		if (!isThere(db, stallId, dayId)) return { outcome: 'notFound' }
		// Ticked off twice is ticked off when it was first.
		if (hasMark(db, stallId, dayId, mark) === isOn) return { outcome: 'unchanged' }
		const journal = journalOf(context)
		const key = { stall_id: stallId, day_id: dayId, mark }
		if (isOn) journal.put('stall_mark', { ...key, at_ms: atMs })
		else journal.remove('stall_mark', key)
		return { outcome: 'set' }
	},
	'marketplace.setPower': (context, asked) => {
		const { db } = context
		const decision = powerDecision(marketFacts(db), asked)
		if (decision.outcome !== 'set') return decision
		const journal = journalOf(context)
		const { stallId, sockets, watts, positionId } = asked
		journal.change('stall', { id: stallId }, { sockets, watts })
		if (positionId !== null) {
			const place = placeRow(db, stallId)
			const isElsewhere = place?.position_id !== positionId
			if (isElsewhere)
				journal.put('stall_place', {
					stall_id: stallId,
					position_id: positionId,
					source: 'day',
					is_pinned: place?.is_pinned ?? 0,
				})
		}
		return { outcome: 'set' }
	},
	'marketplace.tally': (context, { stallId, dayId, hour, by }) => {
		const { db } = context
		if (!isThere(db, stallId, dayId)) return { outcome: 'notFound' }
		const count = Math.max(0, tallied(db, stallId, dayId, hour) + by)
		const journal = journalOf(context)
		const key = { stall_id: stallId, day_id: dayId, hour }
		if (count > 0) journal.put('stall_tally', { ...key, count })
		else journal.remove('stall_tally', key)
		return { outcome: 'counted', count }
	},
}
