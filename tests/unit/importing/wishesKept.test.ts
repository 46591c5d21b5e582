/** Wishes of a booking file in the event: tied to topics, changed by later files, kept where somebody here changed them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { topicMeaning, topicWishesOf } from '../../../electron/database/stores/topicWishes.store.ts'
import { knownPeople } from '../../../electron/features/people/knownPeople.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { idOf, makeTestEvent, rowsOf, type TestEvent } from '../../support/events.ts'
import { importRow, personNamed, startOf } from '../../support/people.ts'

const [suicide, dementia, crisis, ada, bo, cy] = [1, 2, 3, 4, 5, 6].map((n) => idOf(900 + n)) as [string, ...string[]]
type Topic = InputOf<'breakouts.saveTopic'>['topic']
const topic = (id: string, code: string, title: string): Topic => ({
	id,
	code,
	title,
	question: 'What would help?',
	isSensitive: false,
	contentNote: '',
	isAvoidable: true,
	needsWellbeing: false,
})

let event: TestEvent
beforeEach(() => {
	event = makeTestEvent()
})
afterEach(() => event[Symbol.dispose]())

const setUp = () => {
	for (const one of [
		topic(suicide, 'T1', 'Suicide prevention'),
		topic(dementia as string, 'T3', 'Improving support for dementia'),
		topic(crisis as string, 'T4', 'Getting help in a crisis'),
	])
		event.call('breakouts.saveTopic', { topic: one })
}

type Wishes = { readonly topicChoices?: readonly string[]; readonly avoidTopics?: readonly string[] }

/** A file with one row for each person; answers what the pieces said and the command that undoing it takes. */
const bringIn = (rows: readonly (readonly [id: string | undefined, wishes: Wishes])[], result: 'new' | 'changed') => {
	const importId = event.newId()
	event.call('people.startImport', startOf(importId, rows.length))
	const answer = event.call('people.importRows', {
		importId,
		rows: rows.map(([id = '', wishes], at) => {
			const person = personNamed(`Person ${id.slice(-4)}`, 'Test', wishes)
			const { topicChoices, avoidTopics } = person
			return importRow(
				id,
				at + 2,
				{ ...person, topicChoices: [...topicChoices], avoidTopics: [...avoidTopics] },
				{ result, ref: `ref-${id}` },
			)
		}),
	})
	const finish = event.newId()
	event.call('people.finishImport', { importId, isComplete: true }, undefined, finish)
	return { answer, undo: () => event.call('history.undo', { targetId: finish, reason: '' }) }
}

const wishesOf = (id: string | undefined) => {
	const own = (table: string, by: string) =>
		rowsOf(event.open(), table)
			.filter((row) => row['registration_id'] === id)
			.sort((a, b) => Number(a[by]) - Number(b[by]))
			.map((row) => row['topic_id'] ?? row['words'])
	return { choices: own('topic_choice', 'rank'), avoids: own('topic_avoid', 'position') }
}

/** What the next file of a person is compared with. */
const comparedWith = (id: string | undefined) => {
	const known = knownPeople(event.open().file.reader).find((one) => one.registrationId === id)?.imported
	return { choices: known?.topicChoices, avoids: known?.avoidTopics }
}

const first = { topicChoices: ['Getting help in a crisis', 't-3', 'Ponies'], avoidTopics: ['T1 Suicide prevention'] }

describe('tied to topics', () => {
	test('by title, by code, by both, however written; other words wait', () => {
		setUp()
		bringIn([[ada, first]], 'new')
		expect(wishesOf(ada)).toEqual({ choices: [crisis, dementia, 'Ponies'], avoids: [suicide] })
		expect(event.ask('breakouts.setup', {}).unmatched).toEqual([{ words: 'Ponies', people: 1 }])
		// The words stay as they were written, so that the same file again is no news.
		expect(comparedWith(ada)).toEqual({ choices: first.topicChoices, avoids: first.avoidTopics })
	})

	test('that are set up after the file came', () => {
		bringIn([[ada, first]], 'new')
		expect(wishesOf(ada).choices).toEqual(first.topicChoices)
		setUp()
		expect(wishesOf(ada)).toEqual({ choices: [crisis, dementia, 'Ponies'], avoids: [suicide] })
		expect(comparedWith(ada)).toEqual({ choices: first.topicChoices, avoids: first.avoidTopics })
	})

	test('as an organiser matched the same words before', () => {
		setUp()
		bringIn([[ada, { topicChoices: ['Ponies'] }]], 'new')
		event.call('breakouts.matchWords', { words: 'Ponies', topicId: dementia as string })
		bringIn([[bo, { topicChoices: ['ponies', 'T4'] }]], 'new')
		expect(wishesOf(bo).choices).toEqual([dementia, crisis])
		expect(topicMeaning(event.open().file.reader)('PONIES')).toBe(dementia)
	})

	test('once each, and what somebody wishes to miss is no choice of theirs; the file is remembered as it was', () => {
		setUp()
		const twice = { topicChoices: ['T3', 'Improving support for dementia', 'T1', 'T4'], avoidTopics: ['T1'] }
		bringIn([[ada, twice]], 'new')
		expect(wishesOf(ada)).toEqual({ choices: [dementia, crisis], avoids: [suicide] })
		expect(comparedWith(ada)).toEqual({ choices: twice.topicChoices, avoids: ['T1'] })
		const { answer } = bringIn([[ada, twice]], 'changed')
		expect(answer).toMatchObject({ outcome: 'imported', changed: 0, unchanged: 1, keptAtDesk: 0 })
	})
})

describe('a later file', () => {
	const later = { topicChoices: ['T3', 'Getting help in a crisis'], avoidTopics: ['Ponies'] }
	beforeEach(() => {
		setUp()
		bringIn([[ada, first]], 'new')
	})

	test('changes wishes, the order of choices too', () => {
		const { answer } = bringIn([[ada, later]], 'changed')
		expect(answer).toMatchObject({ changed: 1, keptAtDesk: 0 })
		expect(wishesOf(ada)).toEqual({ choices: [dementia, crisis], avoids: ['Ponies'] })
		expect(comparedWith(ada)).toEqual({ choices: later.topicChoices, avoids: later.avoidTopics })
	})

	test('says nothing, and nothing goes', () => {
		expect(bringIn([[ada, {}]], 'changed').answer).toMatchObject({ changed: 0, unchanged: 1 })
		expect(wishesOf(ada).choices).toHaveLength(3)
	})

	test('is undone: wishes are as they were, and the first file can be undone after it', () => {
		const before = wishesOf(ada)
		const { undo } = bringIn([[ada, later]], 'changed')
		expect(undo()).toEqual({ outcome: 'undone' })
		expect(wishesOf(ada)).toEqual(before)
		expect(comparedWith(ada)).toEqual({ choices: first.topicChoices, avoids: first.avoidTopics })
	})

	test('makes somebody miss what they chose, and undoing it brings the choice back', () => {
		const { undo } = bringIn([[ada, { avoidTopics: ['T4'] }]], 'changed')
		expect(wishesOf(ada)).toEqual({ choices: [dementia, 'Ponies'], avoids: [crisis] })
		expect(undo()).toEqual({ outcome: 'undone' })
		expect(wishesOf(ada)).toEqual({ choices: [crisis, dementia, 'Ponies'], avoids: [suicide] })
	})

	test('leaves what an organiser chose since, and says so', () => {
		event.call('breakouts.setChoices', {
			rows: [{ registrationId: ada as string, choices: [crisis as string], avoids: [] }],
		})
		const { answer } = bringIn([[ada, later]], 'changed')
		expect(answer).toMatchObject({ changed: 0, unchanged: 1, keptAtDesk: 2 })
		expect(wishesOf(ada)).toEqual({ choices: [crisis], avoids: [] })
		// The same file once more has nothing new to say.
		expect(comparedWith(ada)).toEqual({ choices: later.topicChoices, avoids: later.avoidTopics })
	})

	test('leaves words away that an organiser said are no wish', () => {
		event.call('breakouts.matchWords', { words: 'Ponies', topicId: null })
		expect(bringIn([[ada, first]], 'changed').answer).toMatchObject({ changed: 0, unchanged: 1 })
		expect(wishesOf(ada).choices).toEqual([crisis, dementia])
	})

	test('cannot be undone where an organiser changed the wishes since', () => {
		const { undo } = bringIn([[ada, later]], 'changed')
		event.call('breakouts.setChoices', {
			rows: [{ registrationId: ada as string, choices: [crisis as string], avoids: [] }],
		})
		expect(undo()).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(wishesOf(ada).choices).toEqual([crisis])
	})
})

test('somebody whom no file brought keeps what was chosen for them, and a file fills only what is empty', () => {
	setUp()
	const person = { ...personNamed('Cy', 'Test') }
	event.call('people.add', {
		registrationId: cy as string,
		person: {
			...person,
			roles: [...person.roles],
			days: [...person.days],
			needs: [],
			topicChoices: ['T4'],
			avoidTopics: [],
		},
	})
	expect(wishesOf(cy).choices).toEqual([crisis])
	bringIn([[cy, { topicChoices: ['T3'], avoidTopics: ['T1'] }]], 'changed')
	expect(wishesOf(cy)).toEqual({ choices: [crisis], avoids: [suicide] })
})

test('a whole import is undone with its wishes', () => {
	setUp()
	const { undo } = bringIn([[ada, first]], 'new')
	expect(undo()).toEqual({ outcome: 'undone' })
	expect([rowsOf(event.open(), 'topic_choice'), rowsOf(event.open(), 'topic_avoid')]).toEqual([[], []])
})

test('a person’s wishes are read one at a time as they are read for everybody', () => {
	setUp()
	bringIn(
		[
			[ada, first],
			[bo, {}],
		],
		'new',
	)
	event.call('breakouts.setChoices', {
		rows: [{ registrationId: bo as string, choices: [crisis as string], avoids: [] }],
	})
	const { reader } = event.open().file
	for (const id of [ada, bo]) {
		const { current } = { current: knownPeople(reader).find((one) => one.registrationId === id)?.current }
		expect(current).toMatchObject(topicWishesOf(reader, id as string))
	}
	expect(topicWishesOf(reader, bo as string).topicChoices).toEqual(['Getting help in a crisis'])
})
