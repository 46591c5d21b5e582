/** What it means when a room is lost or interpreters cannot come: who is affected, and where they could go. */
import type { GroupFact, PersonFact, RoomFact } from '../breakouts/facts.ts'
import { personOf } from '../breakouts/pool.ts'
import { minutesOf, overlaps } from '../programme/clock.ts'
import type { EventFacts } from '../rules/eventFacts.ts'
import { type ChangeStep, step } from './change.ts'
import { roundsAhead } from './ofPerson.ts'

type Use = { readonly roomId: string; readonly dayId: string; readonly fromMin: number; readonly toMin: number }

/** Every room that is used, and when; those kept for one purpose are never free for another. */
const usesOf = ({ breakouts, programme }: EventFacts): readonly Use[] => {
	const rounds = new Map(breakouts.rounds.map((round) => [round.id, round]))
	return [
		...breakouts.groups.flatMap(({ roomId, roundId }) => {
			const round = rounds.get(roundId)
			return roomId === null || !round
				? []
				: [{ roomId, dayId: round.dayId, fromMin: minutesOf(round.startAt), toMin: minutesOf(round.endAt) }]
		}),
		...programme.items.flatMap((item) =>
			item.roomId === null || item.status === 'dropped' || item.status === 'done'
				? []
				: [
						{
							roomId: item.roomId,
							dayId: item.dayId,
							fromMin: minutesOf(item.startAt),
							toMin: minutesOf(item.endAt),
						},
					],
		),
	]
}

const peopleIn = ({ breakouts }: EventFacts, group: GroupFact): readonly PersonFact[] => [
	...breakouts.people.filter(({ places }) => places[group.roundId]?.groupId === group.id),
	...group.hosts.flatMap(({ registrationId }) => personOf(breakouts, registrationId) ?? []),
]

/** Smallest room that holds them, is free all that time and has what everybody there needs; null: none. */
const nextRoom = (
	facts: EventFacts,
	taken: readonly Use[],
	wanted: Omit<Use, 'roomId'> & { readonly people: number; readonly needs: ReadonlySet<string>; readonly lost: string },
): RoomFact | null => {
	const kept = new Set(facts.programme.roomUses.map(({ roomId }) => roomId))
	const fits = facts.breakouts.rooms.filter(
		(room) =>
			room.id !== wanted.lost &&
			!room.isOut &&
			!kept.has(room.id) &&
			room.fireCapacity >= wanted.people &&
			(room.cabaretSeats === 0 || room.cabaretSeats >= wanted.people) &&
			[...wanted.needs].every((need) => room.features.some((feature) => feature === need)) &&
			!taken.some((use) => use.roomId === room.id && use.dayId === wanted.dayId && overlaps(use, wanted)),
	)
	return fits.toSorted((one, other) => one.fireCapacity - other.fireCapacity)[0] ?? null
}

/** Groups first, those with access needs before the others; then items of the programme. */
export const roomLost = (facts: EventFacts, roomId: string): readonly ChangeStep[] => {
	const room = facts.breakouts.rooms.find(({ id }) => id === roomId)
	if (!room) return []
	const taken = usesOf(facts).filter((use) => use.roomId !== roomId)
	const [today = '', time = ''] = facts.now.split('T')
	const groups = roundsAhead(facts, null)
		.flatMap((round) =>
			facts.breakouts.groups
				.filter((group) => group.roundId === round.id && group.roomId === roomId)
				.map((group) => {
					const people = peopleIn(facts, group)
					return { round, group, people, needs: new Set(people.flatMap(({ roomNeeds }) => roomNeeds)) }
				}),
		)
		.toSorted((one, other) => other.needs.size - one.needs.size)
	const moved = groups.map(({ round, group, people, needs }) => {
		const time = { dayId: round.dayId, fromMin: minutesOf(round.startAt), toMin: minutesOf(round.endAt) }
		const next = nextRoom(facts, taken, { ...time, people: Math.max(people.length, group.target), needs, lost: roomId })
		const values = { round: round.number, table: group.number }
		if (!next) return step('groupNeedsRoom', 'ask', { values })
		taken.push({ roomId: next.id, ...time })
		return step('groupMoved', 'done', {
			values: { ...values, room: next.name },
			writes: [{ what: 'moveGroup', groupId: group.id, roomId: next.id }],
		})
	})
	const dates = new Map(facts.programme.days.map((day) => [day.id, day.date]))
	const items = facts.programme.items
		.filter((item) => {
			const date = dates.get(item.dayId) ?? ''
			const isOver = date < today || (date === today && minutesOf(item.endAt) <= minutesOf(time))
			return item.roomId === roomId && item.status !== 'done' && item.status !== 'dropped' && !isOver
		})
		.map((item) => {
			const time = { dayId: item.dayId, fromMin: minutesOf(item.startAt), toMin: minutesOf(item.endAt) }
			const next = nextRoom(facts, taken, { ...time, people: 0, needs: new Set(room.features), lost: roomId })
			// A room as large: who will be there is not known, so nobody may find it too small.
			const isLarge = next !== null && next.fireCapacity >= room.fireCapacity
			const values = { startAt: item.startAt }
			if (!next || !isLarge) return step('itemNeedsRoom', 'ask', { values })
			taken.push({ roomId: next.id, ...time })
			return step('itemMoved', 'done', {
				values: { ...values, room: next.name },
				writes: [{ what: 'moveItem', itemId: item.id, roomId: next.id }],
			})
		})
	const told = groups.flatMap(({ round, people }) => (round.told === null ? [] : people.map(({ id }) => id)))
	return [
		room.isOut
			? step('roomOut', 'keep', { values: { room: room.name } })
			: step('roomOut', 'done', { values: { room: room.name }, writes: [{ what: 'roomFails', roomId }] }),
		...moved,
		...items,
		...(told.length > 0
			? [step('peopleToTell', 'ask', { values: { count: told.length }, registrationIds: told.slice(0, 20) })]
			: []),
	]
}

/** Those who share the team are told first; nobody is moved without them. */
export const interpreterCancels = (facts: EventFacts, teamId: string, dayId: string | null): readonly ChangeStep[] => {
	const team = facts.breakouts.teams.find(({ id }) => id === teamId)
	if (!team) return []
	const items = facts.programme.items.filter(
		(item) =>
			(dayId === null || item.dayId === dayId) &&
			item.status !== 'done' &&
			item.interpreters.some((one) => one.teamId === teamId),
	)
	return [
		step('peopleToTell', 'ask', { values: { count: team.userIds.length }, registrationIds: team.userIds }),
		...items.map((item) =>
			step('teamStoodDown', 'done', {
				values: { startAt: item.startAt, team: team.name },
				writes: [{ what: 'freeTeam', itemId: item.id, teamId }],
			}),
		),
		step('othersKeepSeats', 'keep'),
	]
}
