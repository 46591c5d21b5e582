/** How long the board takes in the process that owns the file, with as many people as it is for. */
import { expect, test } from 'vitest'
import { breakoutFacts } from '../../../electron/database/stores/breakoutFacts.store.ts'
import { dayOne, firstCommand, idOf, makeTestEvent } from '../../support/events.ts'
import { manyPeople, manyRows } from '../../support/manyPeople.ts'
import { startOf } from '../../support/people.ts'

const topics = Array.from({ length: 12 }, (_, at) => idOf(400 + at))
const rounds = [idOf(420), idOf(421)]

/** A day with two rounds filled; whoever a table does not suit has no place. */
const filledEvent = (count: number) => {
	const tables = Math.ceil(count / 8)
	const event = makeTestEvent({
		...firstCommand,
		rooms: Array.from({ length: Math.ceil(tables / 2) }, (_, at) => ({
			...(firstCommand.rooms[0] as (typeof firstCommand.rooms)[number]),
			id: idOf(30_000 + at),
			code: `R${at}`,
			name: `Room ${at}`,
			cabaretSeats: 24,
			fireCapacity: 40,
		})),
	})
	const importId = event.newId()
	const rows = manyRows(manyPeople(count, [dayOne]))
	event.call('people.startImport', startOf(importId, count))
	for (let at = 0; at < rows.length; at += 250)
		event.call('people.importRows', { importId, rows: rows.slice(at, at + 250) })
	event.call('people.finishImport', { importId, isComplete: true })
	for (const [at, id] of topics.entries())
		event.call('breakouts.saveTopic', {
			topic: {
				id,
				code: `T${at + 1}`,
				title: `Topic ${at + 1}`,
				question: '',
				isSensitive: false,
				contentNote: '',
				isAvoidable: true,
				needsWellbeing: false,
			},
		})
	for (const [at, id] of rounds.entries()) {
		event.call('breakouts.saveRound', { round: { id, dayId: dayOne, startAt: `1${at}:00`, endAt: `1${at}:50` } })
		const groups = Array.from({ length: tables }, (_, number) => ({
			id: idOf(10_000 * (at + 1) + number),
			roundId: id,
			number: number + 1,
			topicId: topics[number % topics.length] ?? '',
			roomId: idOf(30_000 + (number >> 1)),
			table: '',
			min: 4,
			target: 8,
			max: 10,
		}))
		for (let from = 0; from < groups.length; from += 100)
			event.call('breakouts.saveGroups', { groups: groups.slice(from, from + 100) })
	}
	const people = breakoutFacts(event.open().file.reader).people.filter(({ kind }) => kind === 'attendee')
	event.open().file.transact((db) => {
		for (const [at, { id }] of people.entries())
			for (const [round, roundId] of rounds.entries())
				db.run(
					"INSERT INTO allocation VALUES (?, ?, ?, 'run', 0)",
					id,
					roundId,
					idOf(10_000 * (round + 1) + ((round ? at * 7 : at) % tables)),
				)
	})
	return event
}

test.each([
	[300, 30],
	[2000, 150],
])('the board with %i people', (count, promisedMs) => {
	using event = filledEvent(count)
	const ask = () => event.ask('breakouts.board', { roundId: rounds[1] ?? '', pool: 'booked' })
	const times = Array.from({ length: 9 }, () => {
		const started = performance.now()
		expect(ask().outcome).toBe('known')
		return performance.now() - started
	})
	expect(Math.min(...times)).toBeLessThan(promisedMs)
})
