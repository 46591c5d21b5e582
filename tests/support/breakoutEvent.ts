/**
 * A small event with breakout groups, through the one door into a real file: a round with three tables,
 * one of them up the stairs; fourteen people, a carer who comes with the first of them, six hosts.
 */
import { breakoutFacts } from '../../electron/database/stores/breakoutFacts.store.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { personOf } from '../../shared/domain/breakouts/pool.ts'
import type { BreakoutRule } from '../../shared/domain/rules/breakoutRules.ts'
import { dayOne, firstCommand, idOf, makeTestEvent, rowsOf, type TestEvent } from './events.ts'
import { importRow, need, personNamed, startOf } from './people.ts'

export const [topicOne, topicTwo, round, stairs] = [idOf(401), idOf(402), idOf(411), idOf(22)]
export const hall = firstCommand.rooms[0]?.id ?? ''
export const [one, two, three] = [idOf(421), idOf(422), idOf(423)]
/** Ada to Ned: people 1 to 14. Ada comes with a carer (15), Bo needs a step-free way; 16 and on host. */
export const p = (n: number) => idOf(500 + n)
export const carer = p(15)

const first: InputOf<'events.create'> = {
	...firstCommand,
	rooms: [
		...firstCommand.rooms,
		{
			...(firstCommand.rooms[0] as (typeof firstCommand.rooms)[number]),
			id: stairs,
			code: 'M',
			name: 'Mezzanine',
			access: 'stairs',
		},
	],
}

/** A group of the round as set-up has it. */
export const groupAt = (id: string, number: number, topicId: string, roomId: string) => ({
	id,
	roundId: round,
	number,
	topicId,
	roomId,
	table: '',
	min: 2,
	target: 5,
	max: 7,
})

/** The event, open, with a round of three tables; nobody has a place yet. */
export const makeBreakoutEvent = (): TestEvent => {
	const event = makeTestEvent(first)
	const importId = event.newId()
	const names = 'Ada,Bo,Cy,Di,Em,Fay,Gus,Hal,Ivy,Jo,Kit,Lee,Mo,Ned'.split(',')
	const sectors = ['LE', 'NP', 'CA', 'LE', 'VC', 'CA', 'LA', 'ED', 'CO', 'NP', 'VC', 'LA', 'PR', 'CO']
	event.call('people.startImport', startOf(importId, 21))
	event.call('people.importRows', {
		importId,
		rows: [
			...names.map((name, at) =>
				importRow(
					p(at + 1),
					at + 1,
					personNamed(name, 'Test', {
						sector: sectors[at] ?? 'NP',
						needs: name === 'Bo' ? [need({ code: 'stepFree' })] : [],
					}),
				),
			),
			importRow(carer, 15, personNamed('Cara', 'Test', { roles: ['companion'] }), {
				links: [{ to: p(1), kind: 'carer' }],
			}),
			...Array.from({ length: 6 }, (_, at) =>
				importRow(p(16 + at), 16 + at, personNamed(`Host${at}`, 'Test', { sector: 'NP' })),
			),
		],
	})
	event.call('people.finishImport', { importId, isComplete: true })
	for (const [id, code] of [
		[topicOne, 'T1'],
		[topicTwo, 'T2'],
	] as const)
		event.call('breakouts.saveTopic', {
			topic: {
				id,
				code,
				title: `Topic ${code}`,
				question: '',
				isSensitive: false,
				contentNote: '',
				isAvoidable: true,
				needsWellbeing: false,
			},
		})
	event.call('breakouts.saveRound', { round: { id: round, dayId: dayOne, startAt: '11:00', endAt: '12:00' } })
	event.call('breakouts.saveGroups', {
		groups: [groupAt(one, 1, topicOne, hall), groupAt(two, 2, topicTwo, hall), groupAt(three, 3, topicTwo, stairs)],
	})
	event.call('breakouts.setHosts', {
		rows: [one, two, three].flatMap((groupId, at) => [
			{ registrationId: p(16 + 2 * at), groupId, duty: 'facilitator' as const },
			{ registrationId: p(17 + 2 * at), groupId, duty: 'noteTaker' as const },
		]),
	})
	return event
}

/** What tests do with it again and again. */
export const playerOf = (event: TestEvent) => {
	const move = (moves: readonly (readonly [number | string, string | null])[], how: 'hand' | 'fix' = 'hand') =>
		event.call('breakouts.move', {
			rows: moves.map(([who, groupId]) => ({
				registrationId: typeof who === 'number' ? p(who) : who,
				roundId: round,
				groupId,
			})),
			how,
		})
	const placeOf = (who: number | string) =>
		personOf(breakoutFacts(event.open().file.reader), typeof who === 'number' ? p(who) : who)?.places[round] ?? null
	const told = (who: number) => personOf(breakoutFacts(event.open().file.reader), p(who))?.told[round] ?? null
	const words = (...rules: readonly BreakoutRule[]) =>
		rules.map((rule) => ({ key: rule, rule, words: 'Known to everybody' }))
	const publish = (...rules: readonly BreakoutRule[]) =>
		event.call('breakouts.publish', { roundId: round, pool: 'booked', reasons: words(...rules) })
	/** Everybody at a table: 1, 4, 7 … at the first, and so on. */
	const seatAll = () => move(Array.from({ length: 14 }, (_, at) => [at + 1, [one, two, three][at % 3] ?? one] as const))
	const undo = (targetId: string) => event.call('history.undo', { targetId, reason: '' })
	/** A command whose id the test knows, for taking it back. */
	const lastId = () => String(rowsOf(event.open(), 'row_change').at(-1)?.command_id)
	return { move, placeOf, told, publish, seatAll, undo, lastId }
}
