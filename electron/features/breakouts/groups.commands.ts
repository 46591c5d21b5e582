/** Rounds, the groups in them and who hosts those, as commands. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { type Journal, journalOf } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { hasDay } from '../../database/stores/lookups.store.ts'
import { leavePlace } from './leave.ts'
import {
	awayIn,
	bansOf,
	type GroupRow,
	groupRow,
	groupsOf,
	type HostRow,
	hasNotes,
	hasOverlap,
	hasRoom,
	hostedBy,
	hostsOfGroup,
	isBookedFor,
	isConfirmed,
	isGroupTold,
	isRoundPublished,
	itemsOfRound,
	placesIn,
	type RoundRow,
	roundRow,
	topicName,
} from './setup.store.ts'

type Names =
	| 'breakouts.saveRound'
	| 'breakouts.removeRound'
	| 'breakouts.copyRound'
	| 'breakouts.saveGroups'
	| 'breakouts.removeGroup'
	| 'breakouts.setHosts'

type NewRound = InputOf<'breakouts.saveRound'>['round']
type NewGroup = InputOf<'breakouts.saveGroups'>['groups'][number]

const asRow = ({ id, dayId, startAt, endAt }: NewRound): RoundRow => ({
	id,
	day_id: dayId,
	start_at: startAt,
	end_at: endAt,
})

/** Why a round cannot be at its times, or null. */
const badTimes = (db: Reader, round: RoundRow): 'notFound' | 'endsBeforeStart' | 'overlaps' | null => {
	if (!hasDay(db, round.day_id)) return 'notFound'
	if (round.end_at <= round.start_at) return 'endsBeforeStart'
	return hasOverlap(db, round) ? 'overlaps' : null
}

/** A group and everything that is about it alone. */
const dropGroup = (db: Reader, journal: Journal, group: GroupRow): void => {
	for (const row of hostsOfGroup(db, group.id)) journal.remove('group_host', row)
	for (const row of bansOf(db, group.id)) journal.remove('allocation_ban', row)
	for (const row of placesIn(db, group.id)) journal.remove('allocation', row)
	journal.remove('breakout_group', { id: group.id })
}

const groupOf = (group: NewGroup, known: GroupRow | undefined): GroupRow => ({
	id: group.id,
	round_id: group.roundId,
	number: group.number,
	topic_id: group.topicId,
	room_id: group.roomId,
	table_name: group.table,
	min_size: group.min,
	target_size: group.target,
	max_size: group.max,
	is_locked: known?.is_locked ?? 0,
})

/** A number that two groups of one round would have, or null. */
const sharedNumber = (db: Reader, groups: readonly NewGroup[]): number | null => {
	const ids = new Set(groups.map((group) => group.id))
	const taken = new Set<string>()
	for (const roundId of new Set(groups.map((group) => group.roundId)))
		for (const { id, number } of groupsOf(db, roundId)) if (!ids.has(id)) taken.add(`${roundId} ${number}`)
	for (const { roundId, number } of groups) {
		const place = `${roundId} ${number}`
		if (taken.has(place)) return number
		taken.add(place)
	}
	return null
}

/** Whether somebody may host both groups of a round: one wellbeing supporter can be there for every table of a room. */
const canShare = (one: HostRow, first: GroupRow, other: HostRow, second: GroupRow): boolean =>
	one.duty === 'wellbeing' && other.duty === 'wellbeing' && first.room_id !== null && first.room_id === second.room_id

/** A wellbeing supporter of several tables stays in the room they are in: a table that went elsewhere has none. */
const leaveOtherRooms = (db: Reader, journal: Journal, groupId: string): void => {
	const group = groupRow(db, groupId)
	if (!group) return
	for (const host of hostsOfGroup(db, groupId)) {
		const isSplit = hostedBy(db, host.registration_id).some((other) => {
			const second = other.group_id === groupId ? undefined : groupRow(db, other.group_id)
			return second?.round_id === group.round_id && !canShare(host, group, other, second)
		})
		if (isSplit) journal.remove('group_host', host)
	}
}

/** The group that stands in the way of somebody's hosting, or null. */
const hostsElsewhere = (hosting: readonly HostRow[], groups: ReadonlyMap<string, GroupRow>): string | null => {
	for (const [at, one] of hosting.entries()) {
		for (const other of hosting.slice(at + 1)) {
			const [first, second] = [groups.get(one.group_id), groups.get(other.group_id)]
			if (!first || !second || first.round_id !== second.round_id) continue
			if (!canShare(one, first, other, second)) return one.group_id
		}
	}
	return null
}

export const groupCommands: CommandHandlers<Names> = {
	'breakouts.saveRound': (context, { round }) => {
		const row = asRow(round)
		const bad = badTimes(context.db, row)
		if (bad !== null) return { outcome: bad }
		journalOf(context).put('breakout_round', row)
		return { outcome: 'saved' }
	},
	'breakouts.removeRound': (context, { roundId }) => {
		const { db } = context
		if (!roundRow(db, roundId)) return { outcome: 'notFound' }
		const groups = groupsOf(db, roundId)
		if (isRoundPublished(db, roundId) || groups.some((group) => hasNotes(db, group.id)))
			return { outcome: 'isPublished' }
		const journal = journalOf(context)
		for (const group of groups) dropGroup(db, journal, group)
		for (const row of awayIn(db, roundId)) journal.remove('round_away', row)
		for (const row of itemsOfRound(db, roundId)) journal.put('programme_item', { ...row, round_id: null })
		journal.remove('breakout_round', { id: roundId })
		return { outcome: 'removed' }
	},
	'breakouts.copyRound': (context, { fromRoundId, round, groups, withHosts }) => {
		const { db } = context
		const row = asRow(round)
		if (!roundRow(db, fromRoundId) || roundRow(db, round.id)) return { outcome: 'notFound' }
		const originals = new Map(groupsOf(db, fromRoundId).map((group) => [group.id, group]))
		const isEachOnce =
			new Set(groups.map(({ id }) => id)).size === groups.length &&
			new Set(groups.map(({ copyOf }) => copyOf)).size === groups.length
		if (!isEachOnce || groups.some(({ id, copyOf }) => !originals.has(copyOf) || groupRow(db, id)))
			return { outcome: 'notFound' }
		const bad = badTimes(db, row)
		if (bad !== null) return { outcome: bad }
		const journal = journalOf(context)
		journal.put('breakout_round', row)
		for (const { id, copyOf } of groups) {
			const original = originals.get(copyOf)
			if (!original) continue
			journal.put('breakout_group', { ...original, id, round_id: round.id, is_locked: 0 })
			if (!withHosts) continue
			for (const host of hostsOfGroup(db, copyOf)) {
				const comes = isConfirmed(db, host.registration_id) && isBookedFor(db, host.registration_id, row.day_id)
				if (comes) journal.put('group_host', { ...host, group_id: id })
			}
		}
		return { outcome: 'copied' }
	},
	'breakouts.saveGroups': (context, { groups }) => {
		const { db } = context
		const known = new Map(groups.map(({ id }) => [id, groupRow(db, id)]))
		// A group stays in its round: people and hosts came to it there.
		const isFound = groups.every(
			({ id, roundId, topicId, roomId }) =>
				roundRow(db, roundId) &&
				topicName(db, topicId) &&
				(roomId === null || hasRoom(db, roomId)) &&
				(known.get(id)?.round_id ?? roundId) === roundId,
		)
		if (!isFound) return { outcome: 'notFound' }
		const odd = groups.find(({ min, target, max }) => min > target || target > max)
		if (odd) return { outcome: 'sizesDiffer', number: odd.number }
		const number = sharedNumber(db, groups)
		if (number !== null) return { outcome: 'numberTaken', number }
		const journal = journalOf(context)
		for (const group of groups) journal.put('breakout_group', groupOf(group, known.get(group.id)))
		for (const { id } of groups) leaveOtherRooms(db, journal, id)
		return { outcome: 'saved' }
	},
	'breakouts.removeGroup': (context, { groupId }) => {
		const { db } = context
		const group = groupRow(db, groupId)
		if (!group) return { outcome: 'notFound' }
		if (isGroupTold(db, group) || hasNotes(db, groupId)) return { outcome: 'isPublished' }
		dropGroup(db, journalOf(context), group)
		return { outcome: 'removed' }
	},
	'breakouts.setHosts': (context, { rows }) => {
		const { db } = context
		const groups = new Map<string, GroupRow>()
		const hosting = new Map<string, Map<string, HostRow>>()
		const know = (groupId: string) => {
			const group = groups.get(groupId) ?? groupRow(db, groupId)
			if (group) groups.set(groupId, group)
			return group !== undefined
		}
		for (const { registrationId, groupId, duty } of rows) {
			if (!know(groupId) || (duty !== null && !isConfirmed(db, registrationId))) return { outcome: 'notFound' }
			const own = hosting.get(registrationId) ?? new Map(hostedBy(db, registrationId).map((row) => [row.group_id, row]))
			for (const id of own.keys()) know(id)
			// Taken out first, so that what a command says last is looked at last.
			own.delete(groupId)
			if (duty !== null) own.set(groupId, { group_id: groupId, registration_id: registrationId, duty })
			hosting.set(registrationId, own)
		}
		for (const own of hosting.values()) {
			const elsewhere = hostsElsewhere([...own.values()], groups)
			if (elsewhere !== null) return { outcome: 'hostsElsewhere', groupId: elsewhere }
		}
		const journal = journalOf(context)
		let count = 0
		for (const [registrationId, own] of hosting) {
			let hasChanged = false
			for (const row of hostedBy(db, registrationId))
				if (!own.has(row.group_id)) hasChanged = journal.remove('group_host', row) || hasChanged
			for (const row of own.values()) {
				hasChanged = journal.put('group_host', row) || hasChanged
				hasChanged = leavePlace(db, journal, registrationId, groups.get(row.group_id)?.round_id ?? '') || hasChanged
			}
			if (hasChanged) count++
		}
		return { outcome: 'set', count }
	},
}
