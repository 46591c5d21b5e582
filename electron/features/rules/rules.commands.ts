/** How strong the rules of an event are, and why it goes on in spite of what one of them found. */

import type { CommandName } from '../../../shared/contract/index.ts'
import { type EventRule, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { stopsPublishing } from '../../../shared/domain/rules/finding.ts'
import { strengthOf } from '../../../shared/domain/rules/strengths.ts'
import type { CommandHandlers, Undoer, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { reasonOf, ruleStrengths } from '../../database/stores/rules.store.ts'

type Names = 'rules.setStrength' | 'rules.setReason'

const isTooStrong = (db: Reader, rule: EventRule): boolean =>
	stopsPublishing({ strength: strengthOf(rule, ruleStrengths(db)) })

export const rulesCommands: CommandHandlers<Names> = {
	'rules.setStrength': (context, { rule, strength }) => {
		if (eventRules[rule].isLocked) return { outcome: 'locked' }
		const journal = journalOf(context)
		// As strong as it comes is kept as nothing said, so that asking for it twice is no change.
		const hasChanged =
			strength === null || strength === eventRules[rule].strength
				? journal.remove('rule_strength', { rule })
				: journal.put('rule_strength', { rule, strength })
		return { outcome: hasChanged ? 'set' : 'unchanged' }
	},
	'rules.setReason': (context, { key, rule, reason }) => {
		const { db, atMs } = context
		const before = reasonOf(db, key)
		const journal = journalOf(context)
		if (reason === '') return { outcome: journal.remove('finding_reason', { key }) ? 'removed' : 'unchanged' }
		if (isTooStrong(db, rule)) return { outcome: 'tooStrong' }
		if (before === reason) return { outcome: 'unchanged' }
		journal.put('finding_reason', { key, reason, at_ms: atMs })
		return { outcome: 'set' }
	},
}

const byJournal: Undoer<CommandName> = {
	applies: ({ outcome }) => outcome === 'set' || outcome === 'removed',
	undo: (context, { id }) => undoJournal(context, id),
}

export const rulesUndoers: Undoers = Object.fromEntries(Object.keys(rulesCommands).map((name) => [name, byJournal]))
