/**
 * What a desk types, in 50,000 registrations: from the key to the answer over a message port. Beside it, over
 * the same people and the same typing, a minisearch index and SQL's LIKE, both without any way to go.
 */
import MiniSearch from 'minisearch'
import { connect } from '../../electron/database/connect.ts'
import { fold } from '../../shared/lib/text.ts'
import { type InventedPerson, manyPeople, typedAtDesks } from '../support/manyPeople.ts'
import { type HubThread, startHubThread } from './hubThread.ts'
import { type Bench, type BenchOptions, type Row, spread, timed, timedAsync } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, type Scratch, scratchKey } from './scratch.ts'

type Badged = InventedPerson & { readonly badgeCode: string }

const wordsOf = ({ person, badgeCode }: Badged) =>
	fold(`${person.preferredName} ${person.givenName} ${person.familyName} ${badgeCode}`)

const miniSearchOver = (people: readonly Badged[]): ((typed: string) => unknown) => {
	const index = new MiniSearch({ fields: ['words'], idField: 'registrationId', processTerm: (term) => fold(term) })
	index.addAll(people.map((one) => ({ registrationId: one.registrationId, words: wordsOf(one) })))
	return (typed) => index.search(typed, { prefix: true, fuzzy: 1, combineWith: 'AND' }).slice(0, 5)
}

const likeOver = (people: readonly Badged[], path: string): { ask: (typed: string) => unknown; close: () => void } => {
	const db = connect(path, scratchKey())
	db.exec('CREATE TABLE person (id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT')
	const insert = db.prepare('INSERT INTO person VALUES (?, ?)')
	db.transaction(() => {
		for (const one of people) insert.run(one.registrationId, ` ${wordsOf(one)}`)
	}).immediate()
	const find = db.prepare('SELECT id FROM person WHERE words LIKE ? LIMIT 5')
	return { ask: (typed) => find.all(`% ${fold(typed).replaceAll(' ', '% ')}%`), close: () => db.close() }
}

const row = (what: string, waits: readonly number[], target: Row['target'] = null): Row => {
	const { p50, p99, max } = spread(waits)
	return { what, unit: 'ms', ours: p99, yardstick: null, target, details: { p50, max, count: waits.length } }
}

const measure = async (place: Scratch, { isQuick }: BenchOptions): Promise<readonly Row[]> => {
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const people = manyPeople(50_000, [dayId])
	const path = place.path('search.foyer')
	const event = eventWith(path, first, people)
	const badged = people.flatMap((one): Badged[] => {
		const badgeCode = event.door.get(one.registrationId)?.badgeCode
		return badgeCode === undefined ? [] : [{ ...one, badgeCode }]
	})
	event.close()
	const typed = typedAtDesks(
		people,
		badged.map((one) => one.badgeCode),
		isQuick ? 400 : 2000,
	)
	const hub: HubThread = await startHubThread({ deviceDir: place.path('device'), libraryDir: place.path('library') })
	await hub.open(path)
	const client = hub.client()
	const index = miniSearchOver(badged)
	const like = likeOver(badged, place.path('like.db'))
	const [ours, mini, sql]: [number[], number[], number[]] = [[], [], []]
	const warm = typedAtDesks(people, ['2B'], 100, 'warm')
	for (const text of warm) {
		await client.checkin.search({ text, dayId })
		index(text)
	}
	for (const text of typed) {
		ours.push((await timedAsync(() => client.checkin.search({ text, dayId }))).ms)
		mini.push(timed(() => index(text)).ms)
		sql.push(timed(() => like.ask(text)).ms)
	}
	like.close()
	await hub.close()
	const oursRow = row('Search in 50,000, over the port, p99', ours)
	return [
		{
			...oursRow,
			yardstick: { name: 'minisearch, in process, p99', value: spread(mini).p99 },
			target: { words: 'under 16 ms', isMet: oursRow.ours < 16 },
		},
		{ ...row('Search with LIKE, in process, p99', sql) },
		{ ...row('Search with minisearch, in process, p99', mini) },
	]
}

export const searching: Bench = (options) => inScratch((place) => measure(place, options))
