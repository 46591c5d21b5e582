/**
 * Who stands where, as commands. Whether a stall may stand somewhere is decided from the facts by
 * `decidePlace`; here it is written down.
 */
import { isComing } from '../../../shared/domain/marketplace/instanceOf.ts'
import { decidePlace } from '../../../shared/domain/marketplace/placing.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { marketFacts, stallAims } from '../../database/stores/marketFacts.store.ts'
import { putMoves } from './putMoves.ts'
import { runCommands } from './run.commands.ts'

type Names =
	| 'marketplace.applyRun'
	| 'marketplace.place'
	| 'marketplace.setPin'
	| 'marketplace.setBan'
	| 'marketplace.setAims'

export const placesCommands: CommandHandlers<Names> = {
	...runCommands,
	'marketplace.place': (context, placing) => {
		const facts = marketFacts(context.db)
		const decision = decidePlace(facts, placing)
		if (!('moves' in decision)) return decision
		putMoves(journalOf(context), facts, decision.moves, 'hand')
		return { outcome: decision.outcome }
	},
	'marketplace.setPin': (context, { stallId, isPinned }) => {
		const stall = marketFacts(context.db).stalls.find(({ id }) => id === stallId)
		if (!stall || !isComing(stall)) return { outcome: 'notFound' }
		if (!stall.place) return { outcome: 'hasNoPlace' }
		const isNew = journalOf(context).change('stall_place', { stall_id: stallId }, { is_pinned: isPinned ? 1 : 0 })
		return { outcome: isNew ? 'set' : 'unchanged' }
	},
	'marketplace.setBan': (context, { stallId, positionId, isBanned }) => {
		const { stalls, positions } = marketFacts(context.db)
		const stall = stalls.find(({ id }) => id === stallId)
		if (!stall || !positions.some(({ id }) => id === positionId)) return { outcome: 'notFound' }
		if (isBanned && stall.place?.positionId === positionId) return { outcome: 'standsThere' }
		const row = { stall_id: stallId, position_id: positionId }
		const journal = journalOf(context)
		const isNew = isBanned ? journal.put('stall_ban', row) : journal.remove('stall_ban', row)
		return { outcome: isNew ? 'set' : 'unchanged' }
	},
	'marketplace.setAims': (context, { aims }) => {
		const { db } = context
		// What a new event begins with is written down only once somebody chose something else.
		const text = JSON.stringify(aims)
		if (JSON.stringify(stallAims(db)) === text) return { outcome: 'unchanged' }
		journalOf(context).put('stall_aims', { id: 'aims', aims: text })
		return { outcome: 'set' }
	},
}
