/** Breakout groups of a test event, set up through the one door the way an organiser would. */
import type { Bindable } from '../../electron/database/handle.ts'
import { breakoutFacts } from '../../electron/database/stores/breakoutFacts.store.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import type { PersonDetails } from '../../shared/domain/person.ts'
import { dayOne, makeTestEvent, organiser, rowsOf, type TestEvent } from './events.ts'
import { personNamed } from './people.ts'

export type TopicInput = InputOf<'breakouts.saveTopic'>['topic']
export type RoundInput = InputOf<'breakouts.saveRound'>['round']
export type GroupInput = InputOf<'breakouts.saveGroups'>['groups'][number]

export const topicInput = (id: string, code: string, more: Partial<TopicInput> = {}): TopicInput => ({
	id,
	code,
	title: `About ${code}`,
	question: 'What would help?',
	isSensitive: false,
	contentNote: '',
	isAvoidable: true,
	needsWellbeing: false,
	...more,
})

export const roundInput = (id: string, startAt: string, endAt: string, more: Partial<RoundInput> = {}): RoundInput => ({
	id,
	dayId: dayOne,
	startAt,
	endAt,
	...more,
})

export const groupInput = (
	id: string,
	roundId: string,
	number: number,
	topicId: string,
	more: Partial<GroupInput> = {},
): GroupInput => ({ id, roundId, number, topicId, roomId: null, table: 'A', min: 4, target: 6, max: 8, ...more })

/** Runs a command and answers its id beside what came of it, for taking it back. */
export const doing = (event: TestEvent) => {
	const call = (<N extends Parameters<TestEvent['call']>[0]>(name: N, input: InputOf<N>) => {
		const id = event.newId()
		return { id, ...event.call(name, input, organiser, id) }
	}) satisfies unknown
	const undo = (targetId: string) => event.call('history.undo', { targetId, reason: 'slip' })
	const addPerson = (name: string, more: Partial<PersonDetails> = {}): string => {
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed(name, 'Ash', more) })
		return registrationId
	}
	return { call, undo, addPerson }
}

/** Two topics, two rounds of the first day, two tables in each. */
export const smallSetup = (event: TestEvent) => {
	const { call } = doing(event)
	const topics = [event.newId(), event.newId()] as const
	const rounds = [event.newId(), event.newId()] as const
	const groups = [event.newId(), event.newId(), event.newId(), event.newId()] as const
	for (const [at, id] of topics.entries()) call('breakouts.saveTopic', { topic: topicInput(id, `T${at + 1}`) })
	call('breakouts.saveRound', { round: roundInput(rounds[0], '11:00', '12:00') })
	call('breakouts.saveRound', { round: roundInput(rounds[1], '13:00', '14:00') })
	call('breakouts.saveGroups', {
		groups: groups.map((id, at) =>
			groupInput(id, rounds[at < 2 ? 0 : 1] ?? '', (at % 2) + 1, topics[at % 2 === 0 ? 0 : 1] ?? ''),
		),
	})
	return { topics, rounds, groups }
}

/** An event with the small set-up and what a test of it wants at hand. */
export const makeGroupsEvent = () => {
	const event = makeTestEvent()
	const small = smallSetup(event)
	/** Past the commands, as another part of the app would have left it. */
	const put = (table: string, row: Readonly<Record<string, Bindable>>) => {
		const names = Object.keys(row)
		const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
		event.open().file.transact((db) => db.run(sql, ...Object.values(row)))
	}
	return {
		event,
		...small,
		...doing(event),
		put,
		rows: (table: string) => rowsOf(event.open(), table),
		facts: () => breakoutFacts(event.open().file.reader),
		person: (id: string) => breakoutFacts(event.open().file.reader).people.find((one) => one.id === id),
		seat: (registrationId: string, groupId: string, roundId: string) =>
			put('allocation', {
				registration_id: registrationId,
				round_id: roundId,
				group_id: groupId,
				source: 'hand',
				is_pinned: 0,
			}),
		publish: (roundId: string, people: Readonly<Record<string, string>>, number = 1) => {
			const id = event.newId()
			put('breakout_version', { id, round_id: roundId, number, at_ms: number, reasons: '[]' })
			for (const [registrationId, groupId] of Object.entries(people))
				put('version_place', { version_id: id, registration_id: registrationId, group_id: groupId, is_at_door: 0 })
		},
		[Symbol.dispose]: () => event[Symbol.dispose](),
	}
}

/** Somebody hosts a group, or (`duty` null) does not any more. */
export const hostOf = (
	registrationId: string,
	groupId: string,
	duty: 'facilitator' | 'wellbeing' | null = 'facilitator',
) => ({ registrationId, groupId, duty })
