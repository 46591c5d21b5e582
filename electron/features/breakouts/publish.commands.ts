/** Publishing a round: from then on this is what people were told. A version is never changed but by a place taken at a desk or door. */
import { needsPlace } from '../../../shared/domain/breakouts/pool.ts'
import { decidePublishing } from '../../../shared/domain/breakouts/publishing.ts'
import { findingsOf } from '../../../shared/domain/rules/findings.ts'
import { roundStops } from '../../../shared/domain/rules/roundStops.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { groupsTold, newestVersion, placesTold, type ToldGroup } from './versions.store.ts'

/** Whether people would be told exactly what they were told last. */
const isTold = (
	db: Reader,
	versionId: string,
	groups: readonly ToldGroup[],
	places: readonly (readonly [string, string])[],
): boolean => {
	const told = placesTold(db, versionId)
	return (
		told.size === places.length &&
		places.every(([id, groupId]) => told.get(id) === groupId) &&
		JSON.stringify(groupsTold(db, versionId)) === JSON.stringify(groups)
	)
}

export const publishCommands: CommandHandlers<'breakouts.publish'> = {
	'breakouts.publish': (context, { roundId, pool, reasons }) => {
		const { db, commandId, atMs } = context
		const facts = breakoutFacts(db)
		const round = facts.rounds.find(({ id }) => id === roundId)
		if (!round) return { outcome: 'notFound' }
		const groups = facts.groups
			.filter((group) => group.roundId === roundId)
			.map(({ id, number, topicId, roomId, table }): ToldGroup => ({ groupId: id, number, topicId, roomId, table }))
		// Somebody who has not come in keeps the place they have; somebody who left has none to be told.
		const places = facts.people.flatMap((person): (readonly [string, string])[] => {
			const place = person.places[roundId]
			return place && needsPlace(facts, person, round, 'booked') ? [[person.id, place.groupId]] : []
		})
		const before = newestVersion(db, roundId)
		if (before ? isTold(db, before.id, groups, places) : places.length === 0 && groups.length === 0)
			return { outcome: 'unchanged' }
		const decision = decidePublishing(findingsOf(facts, roundId, pool), reasons)
		const elsewhere = roundStops(eventFacts(db, atMs), roundId).length
		if (elsewhere > 0)
			return { outcome: 'blocked', count: elsewhere + (decision.outcome === 'blocked' ? decision.count : 0) }
		if (decision.outcome !== 'may') return decision

		const journal = journalOf(context)
		const version = (before?.number ?? 0) + 1
		journal.put('breakout_version', {
			id: commandId,
			round_id: roundId,
			number: version,
			at_ms: atMs,
			reasons: JSON.stringify(decision.reasons),
		})
		for (const { groupId, number, topicId, roomId, table } of groups)
			journal.put('version_group', {
				version_id: commandId,
				group_id: groupId,
				number,
				topic_id: topicId,
				room_id: roomId,
				table_name: table,
			})
		for (const [registrationId, groupId] of places)
			journal.put('version_place', {
				version_id: commandId,
				registration_id: registrationId,
				group_id: groupId,
				is_at_door: 0,
			})
		return { outcome: 'published', version, count: places.length }
	},
}
