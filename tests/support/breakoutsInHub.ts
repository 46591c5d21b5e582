/** Breakout groups in a sample event, set up through the door like anybody would. */

import { breakoutFacts } from '../../electron/database/stores/breakoutFacts.store.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { seeded } from '../../shared/lib/random.ts'
import type { TestHub } from './hubForTests.ts'

export type SetUp = {
	readonly dayId: string
	readonly topicIds: readonly string[]
	readonly roundIds: readonly string[]
	readonly groups: readonly InputOf<'breakouts.saveGroups'>['groups'][number][]
	/** People who take part, by the order of the list of wishes. */
	readonly people: readonly string[]
}

const topicCount = 6

/** Early rounds on the first day with seats for everybody, in the room that holds most; wishes for most people. */
export const setUpBreakouts = (one: TestHub, rounds = 2): SetUp => {
	const random = seeded('set-up')
	const [day] = one.ask('events.overview', {}).days
	if (!day) throw new Error('The sample has no day')
	const { rooms, rounds: before } = one.ask('breakouts.setup', {})
	for (const { id } of before) one.call('breakouts.removeRound', { roundId: id })
	const best = rooms.toSorted((a, b) => b.features.length - a.features.length || b.fireCapacity - a.fireCapacity)
	const reader = one.hub.current()?.file.reader
	if (!reader) throw new Error('No event is open')
	/** Whoever needs what no room here has would make everything impossible. */
	const cannotBe = breakoutFacts(reader).people.filter(
		({ roomNeeds }) => !best.some(({ features }) => roomNeeds.every((need) => features.includes(need))),
	)
	const topicIds = Array.from({ length: topicCount }, (_, at) => {
		const id = newId()
		const topic = { id, code: `X${at}`, title: `Topic ${at}`, question: '', isSensitive: false, contentNote: '' }
		one.call('breakouts.saveTopic', { topic: { ...topic, isAvoidable: true, needsWellbeing: false } })
		return id
	})
	const people: string[] = []
	for (;;) {
		const page = one.ask('breakouts.wishes', { text: '', only: 'all', limit: 200, offset: people.length })
		people.push(...page.people.map(({ registrationId }) => registrationId))
		if (page.people.length === 0 || people.length >= page.total) break
	}
	const each = Math.ceil((people.length * 1.4) / 10)
	const roundIds: string[] = []
	const groups: InputOf<'breakouts.saveGroups'>['groups'][number][] = []
	for (let number = 1; number <= rounds; number++) {
		const id = newId()
		one.call('breakouts.saveRound', { round: { id, dayId: day.id, startAt: `0${number}:00`, endAt: `0${number}:50` } })
		roundIds.push(id)
		for (let at = 0; at < 10; at++)
			groups.push({
				id: newId(),
				roundId: id,
				number: at + 1,
				topicId: topicIds[at % topicCount] ?? '',
				// No room yet for the last two, so that needs are not met everywhere.
				roomId: (at < 8 ? best[at % 4]?.id : null) ?? null,
				table: `T${at + 1}`,
				min: 2,
				target: each,
				max: at < 8 ? each : 2 * each,
			})
	}
	one.call('breakouts.saveGroups', { groups })
	const away = cannotBe.flatMap(({ id }) =>
		roundIds.map((roundId) => ({ registrationId: id, roundId, why: 'other' as const })),
	)
	if (away.length > 0) one.call('breakouts.setAway', { rows: away })
	one.call('breakouts.setChoices', {
		rows: people.map((registrationId) => {
			const shuffled = random.shuffle([...topicIds])
			return {
				registrationId,
				choices: random.chance(0.9) ? shuffled.slice(0, 3) : [],
				avoids: random.chance(0.1) ? shuffled.slice(-1) : [],
			}
		}),
	})
	return { dayId: day.id, topicIds, roundIds, groups, people }
}

type Answer<N extends 'breakouts.allocate' | 'breakouts.suggest'> = OutputOf<N>

/** A stream of the hub, as a client would have it. */
export const heard = <N extends 'breakouts.allocate' | 'breakouts.suggest'>(
	one: TestHub,
	name: N,
	input: InputOf<N>,
	signal = new AbortController().signal,
): AsyncGenerator<Answer<N>> => one.hub.dispatch(ownActor, name, input, signal) as AsyncGenerator<Answer<N>>

/** The last thing a stream says. */
export const lastOf = async <T>(pieces: AsyncIterable<T>): Promise<T> => {
	let last: { readonly value: T } | null = null
	for await (const value of pieces) last = { value }
	if (!last) throw new Error('Nothing was said')
	return last.value
}
