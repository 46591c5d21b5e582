/** The desks of the venue's network: what the hub is known by, and who was let in under which name. */
import { fold } from '../../../shared/lib/text.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { networkDesk, networkDesks, venueIdentity } from '../../database/stores/networkDesks.store.ts'

type Names = `desks.${'keepIdentity' | 'noteOpened' | 'noteShut' | 'pair' | 'rename' | 'lock' | 'remove'}`

/** Two desks with one name could not be told apart in what was done. */
const isTaken = (db: Reader, name: string, deskId: string): boolean =>
	networkDesks(db).some((one) => one.id !== deskId && fold(one.name) === fold(name))

export const desksCommands: CommandHandlers<Names> = {
	'desks.keepIdentity': (context, { privateKey, pin }) => {
		if (venueIdentity(context.db)) return { outcome: 'alreadyThere' }
		journalOf(context).put('venue_identity', { id: 1, private_key: privateKey, pin })
		return { outcome: 'kept' }
	},
	'desks.noteOpened': (context, { address, port, certificate }) => {
		journalOf(context).put('venue_network', { id: 1, address, port, certificate })
		return { outcome: 'opened' }
	},
	'desks.noteShut': () => ({ outcome: 'shut' }),
	'desks.pair': (context, { deskId, name, role, tokenHash, untilMs }) => {
		if (isTaken(context.db, name, deskId)) return { outcome: 'nameTaken' }
		journalOf(context).put('network_desk', {
			id: deskId,
			name,
			role,
			token_hash: tokenHash,
			paired_at_ms: context.atMs,
			until_ms: untilMs,
			is_locked: 0,
			removed_at_ms: null,
		})
		return { outcome: 'paired' }
	},
	'desks.rename': (context, { deskId, name }) => {
		if (!networkDesk(context.db, deskId)) return { outcome: 'notFound' }
		if (isTaken(context.db, name, deskId)) return { outcome: 'nameTaken' }
		return { outcome: journalOf(context).change('network_desk', { id: deskId }, { name }) ? 'renamed' : 'unchanged' }
	},
	'desks.lock': (context, { deskId, isLocked }) => {
		if (!networkDesk(context.db, deskId)) return { outcome: 'notFound' }
		const isChanged = journalOf(context).change('network_desk', { id: deskId }, { is_locked: isLocked ? 1 : 0 })
		return { outcome: isChanged ? (isLocked ? 'locked' : 'unlocked') : 'unchanged' }
	},
	'desks.remove': (context, { deskId }) => {
		if (!networkDesk(context.db, deskId)) return { outcome: 'notFound' }
		journalOf(context).change('network_desk', { id: deskId }, { removed_at_ms: context.atMs })
		return { outcome: 'removed' }
	},
}

/** Letting in and removing are for good: what a desk shows to be known is gone with it. */
export const desksUndoers: Undoers = {
	'desks.rename': {
		applies: ({ outcome }) => outcome === 'renamed',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'desks.lock': {
		applies: ({ outcome }) => outcome === 'locked' || outcome === 'unlocked',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
