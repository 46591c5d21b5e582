/** At the tables, as commands: who was taken in at a door, and what a group said. */
import { mayStay, partyOf } from '../../../shared/domain/breakouts/mayStay.ts'
import { mostNotes } from '../../../shared/domain/breakouts/words.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { nonsenseIn } from './sense.store.ts'
import { lastVersion, noteById, notesIn, publishedTables, roundOfGroup } from './tables.store.ts'

type Names = 'breakouts.tookIn' | 'breakouts.setNote'

export const tablesCommands: CommandHandlers<Names> = {
	'breakouts.tookIn': (context, { registrationId, groupId }) => {
		const { db } = context
		const facts = breakoutFacts(db)
		const group = facts.groups.find(({ id }) => id === groupId)
		const person = facts.people.find(({ id }) => id === registrationId)
		if (!group || !person) return { outcome: 'notFound' }
		const { roundId } = group
		const version = lastVersion(db, roundId)
		if (!version || !publishedTables(db, version.id).some((table) => table.groupId === groupId))
			return { outcome: 'notPublished' }
		const party = partyOf(facts, person, roundId)
		if (party.every(({ told }) => told[roundId] === groupId)) return { outcome: 'isHere' }
		if (!mayStay(facts, party, group)) return { outcome: 'cannotPlace' }
		const journal = journalOf(context)
		for (const { id, told } of party) {
			if (told[roundId] === groupId) continue
			journal.put('allocation', {
				registration_id: id,
				round_id: roundId,
				group_id: groupId,
				source: 'door',
				is_pinned: 0,
			})
			journal.put('version_place', {
				version_id: version.id,
				registration_id: id,
				group_id: groupId,
				is_at_door: 1,
			})
		}
		return { outcome: 'tookIn' }
	},
	'breakouts.setNote': (context, { noteId, groupId, kind, text, isAgreed }) => {
		const { db, atMs } = context
		const roundId = roundOfGroup(db, groupId)
		const before = noteById(db, noteId)
		if (roundId === undefined) return { outcome: 'notFound' }
		if (before && (before.groupId !== groupId || before.kind !== kind)) return { outcome: 'notFound' }
		const words = text.trim()
		const isWithout = kind === 'quotation' && !isAgreed
		if (words === '' || isWithout) {
			if (before) {
				const journal = journalOf(context)
				// It may have been sorted into a theme by now.
				journal.remove('theme_note', { note_id: noteId })
				journal.remove('group_note', { id: noteId })
				return { outcome: 'removed' }
			}
			return { outcome: words === '' ? 'unchanged' : 'needsAgreement' }
		}
		if (before?.text === words) return { outcome: 'unchanged' }
		const most = mostNotes[kind]
		const others = notesIn(db, roundId).filter(
			(note) => note.groupId === groupId && note.kind === kind && note.noteId !== noteId,
		)
		if (others.length >= most) return { outcome: 'tooMany', most }
		journalOf(context).put('group_note', {
			id: noteId,
			group_id: groupId,
			kind,
			text: words,
			is_agreed: kind === 'quotation' ? 1 : 0,
			created_at_ms: before?.createdAtMs ?? atMs,
		})
		return { outcome: 'saved' }
	},
}

export const tablesUndoers: Undoers = {
	'breakouts.tookIn': {
		applies: ({ outcome }) => outcome === 'tookIn',
		undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
	},
	'breakouts.setNote': {
		applies: ({ outcome }) => outcome === 'saved' || outcome === 'removed',
		undo: (context, { id }) => undoJournal(context, id, nonsenseIn),
	},
}
