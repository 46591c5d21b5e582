/**
 * Who sits where, as commands. Whether somebody may be put somewhere is decided by `mayMove` from the
 * facts; here it is written down. Whoever comes with somebody goes along.
 */

import type { CommandName } from '../../../shared/contract/index.ts'
import { mayMove, touchesLocked, withCompanions } from '../../../shared/domain/breakouts/mayMove.ts'
import { personOf } from '../../../shared/domain/breakouts/pool.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { joinCommands } from './join.commands.ts'
import { publishCommands } from './publish.commands.ts'
import { runCommands, runUndoers } from './run.commands.ts'
import { nonsenseIn } from './sense.store.ts'
import { groupRow, isConfirmed, placeOf } from './setup.store.ts'

type Names =
	| 'breakouts.applyRun'
	| 'breakouts.move'
	| 'breakouts.pin'
	| 'breakouts.ban'
	| 'breakouts.lockGroup'
	| 'breakouts.publish'
	| 'breakouts.joinGroup'

const flag = (value: boolean) => (value ? 1 : 0)

export const placesCommands: CommandHandlers<Names> = {
	...runCommands,
	...publishCommands,
	...joinCommands,
	'breakouts.move': (context, { rows, how }) => {
		const facts = breakoutFacts(context.db)
		const isKnown = rows.every(
			({ registrationId, roundId, groupId }) =>
				personOf(facts, registrationId) &&
				facts.rounds.some(({ id }) => id === roundId) &&
				(groupId === null || facts.groups.some((group) => group.id === groupId && group.roundId === roundId)),
		)
		if (!isKnown) return { outcome: 'notFound' }
		const moves = withCompanions(facts, rows)
		if (moves.length === 0) return { outcome: 'unchanged' }
		if (touchesLocked(facts, moves)) return { outcome: 'lockedGroup' }
		if (!mayMove(facts, moves)) return { outcome: 'cannotPlace' }
		const journal = journalOf(context)
		for (const { registrationId, roundId, groupId } of moves) {
			const key = { registration_id: registrationId, round_id: roundId }
			if (groupId === null) journal.remove('allocation', key)
			else
				journal.put('allocation', {
					...key,
					group_id: groupId,
					source: how,
					is_pinned: flag(personOf(facts, registrationId)?.places[roundId]?.isPinned ?? false),
				})
		}
		return { outcome: 'moved', count: moves.length }
	},
	'breakouts.pin': (context, { registrationId, roundId, isPinned }) => {
		const place = placeOf(context.db, registrationId, roundId)
		if (!place) return { outcome: 'notFound' }
		const hasChanged = journalOf(context).put('allocation', { ...place, is_pinned: flag(isPinned) })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
	'breakouts.ban': (context, { registrationId, groupId, isBanned }) => {
		const { db } = context
		if (!groupRow(db, groupId) || !isConfirmed(db, registrationId)) return { outcome: 'notFound' }
		const row = { registration_id: registrationId, group_id: groupId }
		const journal = journalOf(context)
		const hasChanged = isBanned ? journal.put('allocation_ban', row) : journal.remove('allocation_ban', row)
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
	'breakouts.lockGroup': (context, { groupId, isLocked }) => {
		const group = groupRow(context.db, groupId)
		if (!group) return { outcome: 'notFound' }
		const hasChanged = journalOf(context).put('breakout_group', { ...group, is_locked: flag(isLocked) })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
}

const changing: ReadonlySet<string> = new Set(['moved', 'set', 'joined'])
const byJournal: Undoer<CommandName> = {
	applies: ({ outcome }) => changing.has(outcome),
	undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
}

/** What was published was told, and cannot be untold: another version can. */
export const placesUndoers: Undoers = {
	...runUndoers,
	'breakouts.move': byJournal,
	'breakouts.pin': byJournal,
	'breakouts.ban': byJournal,
	'breakouts.lockGroup': byJournal,
	'breakouts.joinGroup': byJournal,
}
