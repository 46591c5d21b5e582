/** What people would like to talk about, as forms ask for it and as their files bring it. */
import { describe, expect, test } from 'vitest'
import { detailsSaid } from '../../../shared/domain/importing/compare.ts'
import { guessTarget } from '../../../shared/domain/importing/headings.ts'
import { avoidedIn, choicesIn } from '../../../shared/domain/importing/wishes.ts'
import { fold } from '../../../shared/lib/text.ts'
import { afterwards, fates, planOf } from './planning.ts'

describe('headings', () => {
	test.each([
		['First choice', 'choice1'],
		['1st choice', 'choice1'],
		['Choice 1', 'choice1'],
		['Topic choice 2', 'choice2'],
		['2nd preference', 'choice2'],
		['Third choice of topic', 'choice3'],
		['Breakout session: fourth choice', 'choice4'],
		['Workshop preference 5', 'choice5'],
		['Which topics would you like to talk about? [Second choice]', 'choice2'],
		['What is your third choice of breakout group?', 'choice3'],
		['Please rank the topics, the one you like best first', 'choice1'],
		['Which workshop would you like to join?', 'choice1'],
		['Erste Wahl', 'choice1'],
		['Dewis cyntaf', 'choice1'],
		['Topics to avoid', 'avoidTopics'],
		['Is there a topic you would rather not talk about?', 'avoidTopics'],
		['Are there any topics that would be difficult for you?', 'avoidTopics'],
		['Any group you would prefer not to be in', 'avoidTopics'],
	])('%s', (heading, target) => {
		expect(guessTarget(heading).target).toBe(target)
	})

	test.each([
		['First name', 'givenName'],
		['Meal choice', 'dietary'],
		['First choice of meal', 'dietary'],
		['Which days will you attend?', 'days'],
		['Which sessions will you come to?', 'days'],
		['What would help you take part in the group?', 'access'],
		['Organisation or group', 'organisation'],
		['Preferred name', 'preferredName'],
		['How are you taking part?', 'sector'],
		['First choice of hotel', ''],
	])('%s is no wish', (heading, target) => {
		expect(guessTarget(heading).target).toBe(target)
	})
})

describe('several topics in a cell', () => {
	const known = new Set(
		['Talking therapies: who gets in, who does not', 'Dementia', 'Loneliness / friends', 'T1'].map(fold),
	)
	const none = new Set<string>()

	test.each([
		['Dementia; Crisis', ['Dementia', 'Crisis']],
		['Dementia, Crisis', ['Dementia', 'Crisis']],
		['Dementia / Crisis', ['Dementia', 'Crisis']],
		['Dementia\nCrisis\r\n', ['Dementia', 'Crisis']],
		['dementia;DEMENTIA', ['dementia']],
		['None', []],
		['n/a', []],
		[' ', []],
	])('to be missed: %j', (cell, topics) => {
		expect(avoidedIn([cell], none)).toEqual(topics)
	})

	test('a title that holds commas and slashes stays one, among others too', () => {
		expect(avoidedIn(['Dementia, Talking therapies: who gets in, who does not'], known)).toEqual([
			'Dementia',
			'Talking therapies: who gets in, who does not',
		])
		expect(avoidedIn(['t1/Loneliness / friends, something else'], known)).toEqual([
			't1',
			'Loneliness / friends',
			'something else',
		])
	})

	test('a choice is cut at semicolons and lines, and at commas only where every piece is a topic', () => {
		expect(choicesIn(['Talking therapies: who gets in, who does not'], none)).toHaveLength(1)
		expect(choicesIn(['Dementia;Crisis;'], none)).toEqual(['Dementia', 'Crisis'])
		expect(choicesIn(['Dementia, T1'], known)).toEqual(['Dementia', 'T1'])
		expect(choicesIn(['Dementia, with somebody I know'], known)).toEqual(['Dementia, with somebody I know'])
	})

	test('each topic once, five at most, asking for nothing left out, what is too long cut', () => {
		expect(choicesIn(['a', 'b', 'A', 'no preference', 'c', 'd', 'e', 'f'], none)).toEqual(['a', 'b', 'c', 'd', 'e'])
		const [long = ''] = avoidedIn(['x'.repeat(400)], none)
		expect([long.length, long.endsWith('…')]).toEqual([300, true])
	})
})

const headings = ['Name', 'Email', 'First choice', 'Second choice', 'Topics to avoid']
const file = (...rows: string[][]) => [headings, ...rows]

describe('a file with wishes', () => {
	const ada = ['Ada Okafor', 'ada@mail.example', 'Dementia', 'Crisis', 'Suicide prevention']

	test('brings them in the words they were written in, best first', () => {
		const [entry] = planOf(file(ada)).entries
		expect(entry?.person).toMatchObject({ topicChoices: ['Dementia', 'Crisis'], avoidTopics: ['Suicide prevention'] })
	})

	test('a question with a yes or no under it is no list of topics', () => {
		const rows = file(
			['Ada Okafor', 'a@mail.example', 'Dementia', '', 'No'],
			['Bo Ash', 'b@mail.example', '', '', 'Yes'],
		)
		expect(planOf(rows).entries.map((entry) => entry.person.avoidTopics)).toEqual([[], []])
	})

	test('once more changes nothing; another order of choices is a change, another order of what is missed is none', () => {
		const known = afterwards(planOf(file([...ada.slice(0, 4), 'A; B'])))
		expect(fates(planOf(file([...ada.slice(0, 4), 'B; A']), known))).toEqual(['unchanged'])
		const turned = planOf(file(['Ada Okafor', 'ada@mail.example', 'Crisis', 'Dementia', 'A; B']), known)
		expect(fates(turned)).toEqual(['changed'])
		expect(turned.entries[0]?.person.topicChoices).toEqual(['Crisis', 'Dementia'])
	})

	test('silence takes nothing away', () => {
		const known = afterwards(planOf(file(ada)))
		const silent = [
			[...headings, 'Organisation'],
			['Ada Okafor', 'ada@mail.example', '', '', '', 'Mind'],
		]
		const later = planOf(silent, known)
		expect(fates(later)).toEqual(['changed'])
		for (const { person } of later.entries)
			expect(person).toMatchObject({ topicChoices: ['Dementia', 'Crisis'], avoidTopics: ['Suicide prevention'] })
	})

	test('is looked over with its wishes', () => {
		const [entry] = planOf(file(ada)).entries
		if (!entry) throw new Error('a row was lost')
		expect(detailsSaid(entry.person, 'confirmed', new Map())).toEqual(
			expect.arrayContaining([
				{ field: 'topicChoices', value: 'Dementia; Crisis' },
				{ field: 'avoidTopics', value: 'Suicide prevention' },
			]),
		)
	})
})
