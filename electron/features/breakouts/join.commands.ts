/** A place at the desk, for somebody who has none in a round that people were told of already. */
import { mayMove, touchesLocked, withCompanions } from '../../../shared/domain/breakouts/mayMove.ts'
import { personOf } from '../../../shared/domain/breakouts/pool.ts'
import { sceneOf, sizeOf } from '../../../shared/domain/rules/scene.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { newestVersion } from './versions.store.ts'

export const joinCommands: CommandHandlers<'breakouts.joinGroup'> = {
	'breakouts.joinGroup': (context, { registrationId, roundId, groupId }) => {
		const facts = breakoutFacts(context.db)
		const person = personOf(facts, registrationId)
		const version = newestVersion(context.db, roundId)
		const seating = sceneOf(facts, roundId, 'booked')?.seatingOf(groupId)
		if (!person || !version || !seating) return { outcome: 'notFound' }
		if (person.places[roundId] !== undefined || person.told[roundId] !== undefined) return { outcome: 'hasPlace' }
		const moves = withCompanions(facts, [{ registrationId, roundId, groupId }])
		if (sizeOf(seating) + moves.length > seating.group.max) return { outcome: 'full' }
		if (touchesLocked(facts, moves) || !mayMove(facts, moves)) return { outcome: 'cannotPlace' }
		const journal = journalOf(context)
		for (const move of moves) {
			journal.put('allocation', {
				registration_id: move.registrationId,
				round_id: roundId,
				group_id: groupId,
				source: 'desk',
				is_pinned: 0,
			})
			journal.put('version_place', {
				version_id: version.id,
				registration_id: move.registrationId,
				group_id: groupId,
				is_at_door: 1,
			})
		}
		return { outcome: 'joined' }
	},
}
