/**
 * The organiser's list of people among 5,000: from the key to the answer over a message port, for what people type and
 * for every part of the filter, in every order.
 */
import { everybody, lacking, type PeopleFilter, peopleOrders } from '../../shared/domain/people/filter.ts'
import { manyPeople, typedAtDesks } from '../support/manyPeople.ts'
import { startHubThread } from './hubThread.ts'
import { type Bench, type BenchOptions, type Row, spread, timedAsync } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch } from './scratch.ts'

const row = (what: string, waits: readonly number[], target: Row['target'] = null): Row => {
	const { p50, p99, max } = spread(waits)
	return { what, unit: 'ms', ours: p99, yardstick: null, target, details: { p50, max, count: waits.length } }
}

const filtersFor = (dayId: string): readonly Partial<PeopleFilter>[] => [
	{},
	{ statuses: [] },
	{ roles: ['attendee', 'crew'] },
	{ sectors: ['LE', 'CA'] },
	{ sources: ['import'] },
	{ dayId },
	{ presence: ['in', 'notCome'] },
	{ needs: ['stepFree', 'halal'] },
	{ isLinked: true },
	{ isLinked: false },
	...lacking.map((one) => ({ lacks: [one] })),
	{ dayId, presence: ['notCome'], roles: ['attendee'], needs: ['vegan'], lacks: ['needReady'], isLinked: false },
]

const measure = async (place: Scratch, { isQuick }: BenchOptions): Promise<readonly Row[]> => {
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const people = manyPeople(5000, [dayId])
	const path = place.path('list.foyer')
	eventWith(path, first, people).close()
	const hub = await startHubThread({ deviceDir: place.path('device'), libraryDir: place.path('library') })
	await hub.open(path)
	const client = hub.client()
	const ask = async (more: Partial<PeopleFilter>, order: (typeof peopleOrders)[number]): Promise<number> => {
		const filter = { ...everybody, ...more }
		return (await timedAsync(() => client.people.list({ filter, order, isDescending: false, limit: 50, offset: 0 }))).ms
	}
	const [typed, filtered]: [number[], number[]] = [[], []]
	for (const text of typedAtDesks(people, ['2B'], 50, 'warm')) await ask({ text }, 'name')
	for (const text of typedAtDesks(people, ['2B'], isQuick ? 200 : 1000)) typed.push(await ask({ text }, 'name'))
	for (let round = 0; round < (isQuick ? 3 : 10); round++)
		for (const more of filtersFor(dayId)) for (const order of peopleOrders) filtered.push(await ask(more, order))
	await hub.close()
	const typedRow = row('The list for what is typed, in 5,000, p99', typed)
	const filteredRow = row('The list for a filter, in 5,000, p99', filtered)
	return [typedRow, filteredRow].map((one) => ({ ...one, target: { words: 'under 100 ms', isMet: one.ours < 100 } }))
}

export const listing: Bench = (options) => inScratch((place) => measure(place, options))
