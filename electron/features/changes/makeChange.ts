/** The writes of a change as rows. Each is kept by the journal, so that one undo takes all of them back. */
import type { ChangeWrite } from '../../../shared/domain/changes/change.ts'
import type { CommandContext } from '../../bus/handlers.ts'
import type { Journal } from '../../bus/journal.store.ts'
import { insertConsent } from '../../database/stores/registrations.store.ts'

type Writer = (journal: Journal, context: CommandContext) => boolean

const writerOf = (write: ChangeWrite): Writer => {
	switch (write.what) {
		case 'freeSeat':
			return (journal) =>
				journal.remove('allocation', { registration_id: write.registrationId, round_id: write.roundId })
		case 'setLeft':
			return (journal) =>
				journal.put('round_away', { registration_id: write.registrationId, round_id: write.roundId, why: 'left' })
		case 'freeHost':
			return (journal) =>
				journal.remove('group_host', { group_id: write.groupId, registration_id: write.registrationId })
		case 'freeShift':
			return (journal) => journal.remove('duty_shift', { id: write.shiftId })
		case 'freeSteward':
			return (journal) =>
				journal.remove('stall_steward', {
					stall_id: write.stallId,
					registration_id: write.registrationId,
					day_id: write.dayId,
				})
		case 'setSupporter':
			return (journal) =>
				journal.change(
					'story_speaker',
					{ id: write.speakerId },
					{ supporter_id: write.supporterId, ...(write.supporterId === null ? {} : { backup_id: null }) },
				)
		case 'setNeed':
			return (journal) =>
				journal.change(
					'need',
					{ registration_id: write.registrationId, position: write.position },
					{ status: write.status },
				)
		case 'roomFails':
			return (journal) => journal.put('room_fault', { room_id: write.roomId, fault: 'room' })
		case 'moveGroup':
			return (journal) => journal.change('breakout_group', { id: write.groupId }, { room_id: write.roomId })
		case 'moveItem':
			return (journal) => journal.change('programme_item', { id: write.itemId }, { room_id: write.roomId })
		case 'freeTeam':
			return (journal) => journal.remove('programme_interpreter', { item_id: write.itemId, team_id: write.teamId })
		case 'cancel':
			return (journal, { atMs, touch }) => {
				touch(write.registrationId)
				return journal.change(
					'registration',
					{ id: write.registrationId },
					{ status: 'cancelled', updated_at_ms: atMs },
				)
			}
		case 'withdrawPhoto':
			// A "no" is added, never written over: who said yes before can be seen to have said so.
			return (_, { db, atMs, touch }) => {
				touch(write.registrationId)
				insertConsent(db, {
					registrationId: write.registrationId,
					kind: 'photo',
					value: 'withdrawn',
					how: 'spoken',
					atMs,
				})
				return true
			}
		default:
			return write satisfies never
	}
}

/** Answers how many rows were written. */
export const makeWrites = (context: CommandContext, journal: Journal, writes: readonly ChangeWrite[]): number =>
	writes.filter((write) => writerOf(write)(journal, context)).length
