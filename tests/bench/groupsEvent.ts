/**
 * An invented event with breakout groups, set up through the one door: people with wishes, tables with a facilitator
 * and somebody to take notes, rooms that differ, a few who stay together or apart. Nobody has a place yet. The same
 * size gives the same people and wishes on every machine; ids alone differ.
 */
import { eventFrom } from '../../electron/hub/makeEvent.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor, type OpenEvent } from '../../electron/hub/openEvent.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { seeded } from '../../shared/lib/random.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { dayIdOf, eventWith } from './scratch.ts'

/** People who take part, and tables of a round; hosts come on top. */
export type GroupsSize = { readonly people: number; readonly tables: number; readonly topics: number }

export type GroupsEvent = { readonly event: OpenEvent; readonly roundIds: readonly string[] }

export const nameOf = ({ people, tables }: GroupsSize): string =>
	`${people.toLocaleString('en-GB')} people, ${tables} tables`

const times = [
	['11:00', '12:00'],
	['12:15', '13:15'],
	['14:15', '15:15'],
] as const
const tablesInRoom = 5
const rowsAtOnce = 500

const firstCommand = (tables: number, most: number): InputOf<'events.create'> => {
	const seats = tablesInRoom * (most + 2)
	const rooms = Array.from({ length: Math.ceil(tables / tablesInRoom) }, (_, at) => ({ name: `Room ${at + 1}`, seats }))
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const made = eventFrom({ name: 'Measured groups', venue: 'Hall', days: [day], rooms, desks: [] })
	return {
		...made,
		rooms: made.rooms.map((room, at) => ({
			...room,
			cabaretSeats: seats,
			// The first has everything, so that nobody asks for what there is nowhere.
			access: at % 4 === 3 ? 'stairs' : 'stepFree',
			loop: at % 2 === 0 ? 'fixed' : 'none',
			isLowNoise: at % 3 === 0,
		})),
	}
}

/** A new event file at this path, left open. */
export const makeGroups = (path: string, size: GroupsSize): GroupsEvent => {
	const random = seeded(`groups/${size.people}/${size.tables}`)
	const most = Math.ceil((size.people * 1.15) / size.tables)
	const first = firstCommand(size.tables, most)
	const dayId = dayIdOf(first)
	const everybody = manyPeople(size.people + 2 * size.tables, [dayId])
	const event = eventWith(path, first, everybody)
	const ids = everybody.map(({ registrationId }) => registrationId)
	const guests = ids.slice(0, size.people)
	const hosts = ids.slice(size.people)
	const call = <N extends CommandName>(name: N, input: InputOf<N>): void => {
		const { outcome } = event.bus.call(hubActor, name, { id: newId(), input }) as { outcome: string }
		if (!['saved', 'set', 'added', 'already', 'contradicts'].includes(outcome)) throw new Error(`${name}: ${outcome}`)
	}
	const inParts = <Row>(rows: readonly Row[], atOnce: number, each: (part: Row[]) => void): void => {
		for (let at = 0; at < rows.length; at += atOnce) each(rows.slice(at, at + atOnce))
	}

	const topicIds = Array.from({ length: size.topics }, () => newId())
	for (const [at, id] of topicIds.entries())
		call('breakouts.saveTopic', {
			topic: {
				id,
				code: `T${at + 1}`,
				title: `What helps, part ${at + 1}`,
				question: '',
				isSensitive: false,
				contentNote: '',
				isAvoidable: true,
				needsWellbeing: false,
			},
		})
	const roundIds = times.map(([startAt, endAt]) => {
		const id = newId()
		call('breakouts.saveRound', { round: { id, dayId, startAt, endAt } })
		return id
	})
	const groups = roundIds.flatMap((roundId) =>
		Array.from({ length: size.tables }, (_, at) => ({
			id: newId(),
			roundId,
			number: at + 1,
			topicId: topicIds[at % topicIds.length] ?? '',
			roomId: first.rooms[Math.floor(at / tablesInRoom)]?.id ?? null,
			table: `T${at + 1}`,
			min: Math.max(2, Math.floor(most / 2)),
			target: Math.ceil(size.people / size.tables),
			max: most,
		})),
	)
	inParts(groups, 200, (part) => call('breakouts.saveGroups', { groups: part }))
	const duties = groups.flatMap(({ id, number }) => [
		{ registrationId: hosts[2 * number - 2] ?? '', groupId: id, duty: 'facilitator' as const },
		{ registrationId: hosts[2 * number - 1] ?? '', groupId: id, duty: 'noteTaker' as const },
	])
	inParts(duties, rowsAtOnce, (rows) => call('breakouts.setHosts', { rows }))
	const wishes = guests.map((registrationId) => {
		const drawn = random.shuffle(topicIds)
		return {
			registrationId,
			choices: random.chance(0.9) ? drawn.slice(0, 3) : [],
			avoids: random.chance(0.05) ? drawn.slice(-1) : [],
		}
	})
	inParts(wishes, rowsAtOnce, (rows) => call('breakouts.setChoices', { rows }))
	const pairs = random.shuffle(guests).slice(0, 2 * Math.floor(size.people / 30))
	const constraints = Array.from({ length: pairs.length / 2 }, (_, at) => ({
		registrationId: pairs[2 * at] ?? '',
		constraintId: newId(),
		kind: at % 2 === 0 ? ('together' as const) : ('apart' as const),
		otherId: pairs[2 * at + 1] ?? '',
		organisation: '',
	}))
	inParts(constraints, 200, (rows) => call('breakouts.addConstraints', { rows }))
	return { event, roundIds }
}
