/** Setting breakout groups up, as commands: topics, rooms and aims here, groups and wishes beside it. */
import type { CommandName } from '../../../shared/contract/index.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { codeKey } from './codeKey.ts'
import { groupCommands } from './groups.commands.ts'
import { nonsenseIn } from './sense.store.ts'
import { hasRoom, isTopicUsed, topicName, topicNames } from './setup.store.ts'
import { wishCommands } from './wishes.commands.ts'
import { backToWords, matchWords, resolveWords } from './words.ts'

type Names =
	| 'breakouts.saveTopic'
	| 'breakouts.removeTopic'
	| 'breakouts.matchWords'
	| 'breakouts.saveRound'
	| 'breakouts.removeRound'
	| 'breakouts.copyRound'
	| 'breakouts.saveGroups'
	| 'breakouts.removeGroup'
	| 'breakouts.setHosts'
	| 'breakouts.setChoices'
	| 'breakouts.addConstraints'
	| 'breakouts.removeConstraint'
	| 'breakouts.setAway'
	| 'breakouts.saveTeam'
	| 'breakouts.removeTeam'
	| 'breakouts.setAims'
	| 'breakouts.setRoomFault'

const flag = (value: boolean) => (value ? 1 : 0)

export const setupCommands: CommandHandlers<Names> = {
	...groupCommands,
	...wishCommands,
	'breakouts.saveTopic': (context, { topic }) => {
		const { db } = context
		const key = codeKey(topic.code)
		if (topicNames(db).some((one) => one.id !== topic.id && codeKey(one.code) === key)) return { outcome: 'codeTaken' }
		const journal = journalOf(context)
		journal.put('topic', {
			id: topic.id,
			code: topic.code,
			title: topic.title,
			question: topic.question,
			is_sensitive: flag(topic.isSensitive),
			content_note: topic.contentNote,
			is_avoidable: flag(topic.isAvoidable),
			needs_wellbeing: flag(topic.needsWellbeing),
		})
		resolveWords(db, journal, topic.id)
		return { outcome: 'saved' }
	},
	'breakouts.removeTopic': (context, { topicId }) => {
		const { db } = context
		if (!topicName(db, topicId)) return { outcome: 'notFound' }
		if (isTopicUsed(db, topicId)) return { outcome: 'inUse' }
		const journal = journalOf(context)
		backToWords(db, journal, topicId)
		journal.remove('topic', { id: topicId })
		return { outcome: 'removed' }
	},
	'breakouts.matchWords': (context, { words, topicId }) => {
		const { db } = context
		if (topicId !== null && !topicName(db, topicId)) return { outcome: 'notFound' }
		return { outcome: 'matched', count: matchWords(db, journalOf(context), words, topicId) }
	},
	'breakouts.setAims': (context, { aims }) => {
		journalOf(context).put('breakout_aims', { id: 'aims', aims: JSON.stringify(aims) })
		return { outcome: 'set' }
	},
	'breakouts.setRoomFault': (context, { roomId, fault, isOut }) => {
		if (!hasRoom(context.db, roomId)) return { outcome: 'notFound' }
		const journal = journalOf(context)
		const row = { room_id: roomId, fault }
		const hasChanged = isOut ? journal.put('room_fault', row) : journal.remove('room_fault', row)
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
}

/** Outcomes after which something may have been written; a count of nobody means that nothing was. */
const changing: ReadonlySet<string> = new Set(['saved', 'removed', 'matched', 'copied', 'set', 'added'])
const byJournal: Undoer<CommandName> = {
	applies: (outcome) => changing.has(outcome.outcome) && !('count' in outcome && outcome.count === 0),
	undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
}

export const setupUndoers: Undoers = Object.fromEntries(Object.keys(setupCommands).map((name) => [name, byJournal]))
