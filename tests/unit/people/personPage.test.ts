/** The pieces of the list and of a person's page that need no screen: drafts, days at the door, sentences, changes in pieces. */
import { beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { builtIns, builtInViews } from '../../../renderer/features/people/list/builtInViews.ts'
import { narrowingWords } from '../../../renderer/features/people/list/filterWords.ts'
import { sortName, sortNames, sorts } from '../../../renderer/features/people/list/listView.ts'
import {
	added,
	inPieces,
	mostAtOnce,
	nothingYet,
	outcomeOf,
	stepsOf,
} from '../../../renderer/features/people/list/manyChange.ts'
import { hereOf } from '../../../renderer/features/people/list/presence.ts'
import { atTheDoor, hereNow, isInNow } from '../../../renderer/features/people/page/atTheDoor.ts'
import { historyLine } from '../../../renderer/features/people/page/historyLines.ts'
import type { KnownPerson } from '../../../renderer/features/people/page/pageTypes.ts'
import {
	changesOf,
	draftOf,
	newDraft,
	personOf,
	problemsOf,
} from '../../../renderer/features/people/page/personDraft.ts'
import { refusalOf } from '../../../renderer/features/people/peopleChange.ts'
import { startText } from '../../../renderer/text/text.ts'
import { allCalls } from '../../../shared/contract/index.ts'
import { everybody, lacking, narrowings, presences } from '../../../shared/domain/people/filter.ts'
import { accessNeedCodes, dietCodes, personRoles, registrationSources } from '../../../shared/domain/person.ts'
import { personNamed } from '../../support/people.ts'

beforeAll(startText)

const days = [
	{ id: 'd1', date: '2027-05-19', doorsAt: '09:00', startAt: '09:45', endAt: '16:00' },
	{ id: 'd2', date: '2027-05-20', doorsAt: '09:00', startAt: '09:45', endAt: '16:00' },
]
const event = {
	eventId: 'e',
	days,
	sectors: [{ code: 'LE', label: 'I use services', isVoice: true, isForWork: false }],
	dayId: 'd2',
	today: '2027-05-20',
}
const amara = personNamed('Amara', 'Okafor', { days: ['d1', 'd2'], roles: ['attendee'] })

describe('a draft of a person', () => {
	test('says what is wrong with it', () => {
		const draft = draftOf(amara)
		expect(problemsOf(draft)).toEqual(new Set())
		expect(problemsOf({ ...draft, preferredName: '  ' })).toEqual(new Set(['preferredNameMissing']))
		for (const email of ['amara', 'a@', '@b', 'a b@c', 'a@b@c'])
			expect(problemsOf({ ...draft, email }), email).toEqual(new Set(['emailWrong']))
		for (const email of ['', ' ', 'a@b', "o'neil+x@sub.example"])
			expect(problemsOf({ ...draft, email }), email).toEqual(new Set())
	})

	test('sends what was touched and nothing else', () => {
		const draft = draftOf(amara)
		expect(changesOf(amara, draft)).toBeNull()
		// Spaces and another order are no changes.
		expect(changesOf(amara, { ...draft, familyName: ' Okafor ', days: ['d2', 'd1'] })).toBeNull()
		expect(changesOf(amara, { ...draft, pronouns: ' she/her ', days: ['d1'], isUnder18: true })).toEqual({
			pronouns: 'she/her',
			days: ['d1'],
			isUnder18: true,
		})
	})

	test('becomes somebody new with what was said, and no answer that was not given', () => {
		const person = personOf({ ...newDraft(['d1']), preferredName: ' Bo ' }, '')
		expect(person).toMatchObject({ preferredName: 'Bo', days: ['d1'], photo: '', keepInTouch: '', needs: [] })
		expect(person.needsEvacuationHelp).toBe('notAsked')
	})
})

type Entry = KnownPerson['attendance'][number]
const at = (time: string, kind: Entry['kind'], more: Partial<Entry> = {}): Entry => ({
	dayId: 'd1',
	kind,
	atMs: Date.parse(`2027-05-19T${time}:00+01:00`),
	desk: 'Desk 2',
	isCancelled: false,
	...more,
})

describe('days at the door', () => {
	test('are told in sentences', () => {
		const attendance = [
			at('09:12', 'in', { isCancelled: true }),
			at('09:13', 'undo'),
			at('09:15', 'in'),
			at('16:00', 'assumedOut'),
		]
		expect(atTheDoor({ person: amara, status: 'confirmed', attendance }, event)).toEqual([
			{
				dayId: 'd1',
				date: '2027-05-19',
				lines: [
					'Came in at 09:12, Desk 2. Taken back.',
					'Came in at 09:15, Desk 2.',
					'Taken to have left at 16:00, when the day was closed.',
				],
			},
			{ dayId: 'd2', date: '2027-05-20', lines: ['Booked, not here yet.'] },
		])
	})

	test('tell who did not come from who is not here yet, and say nothing of whoever is not expected', () => {
		const known = { person: amara, status: 'confirmed', attendance: [] } as const
		expect(atTheDoor(known, event).map(({ lines }) => lines)).toEqual([
			['Booked, and did not come.'],
			['Booked, not here yet.'],
		])
		expect(atTheDoor(known, { ...event, today: '2027-05-18' }).map(({ lines }) => lines)).toEqual([
			['Booked.'],
			['Booked.'],
		])
		expect(atTheDoor({ ...known, status: 'cancelled' }, event)).toEqual([])
		const walkedIn = { person: { ...amara, days: [] }, status: 'confirmed', attendance: [at('09:00', 'in')] } as const
		expect(atTheDoor(walkedIn, event)[0]?.lines).toEqual(['Came in at 09:00, Desk 2.', 'Not booked for this day.'])
	})

	test('know where somebody is now', () => {
		const inOut = { attendance: [at('09:00', 'in'), at('11:00', 'out')] }
		expect(hereNow(inOut, 'd1')?.kind).toBe('out')
		expect(isInNow(inOut)).toBe(false)
		expect(isInNow({ attendance: [...inOut.attendance, at('11:30', 'in')] })).toBe(true)
		expect(isInNow({ attendance: [at('09:00', 'in', { isCancelled: true }), at('09:01', 'undo')] })).toBe(false)
		expect(hereNow(inOut, 'd2')).toBeNull()
	})

	test('in the list: one word, or none', () => {
		const one = { presence: 'notCome', status: 'confirmed', days: ['d1', 'd2'] } as const
		expect(hereOf(one, event, 'd1')).toBe('didNotCome')
		expect(hereOf(one, event, 'd2')).toBe('notYet')
		expect(hereOf({ ...one, days: ['d1'] }, event, 'd2')).toBe('')
		expect(hereOf({ ...one, status: 'waiting' }, event, 'd2')).toBe('')
		expect(hereOf(one, event, '')).toBe('')
		expect(hereOf(one, { ...event, today: '2027-05-18' }, 'd1')).toBe('')
		expect(hereOf({ ...one, presence: 'in', days: [] }, event, 'd2')).toBe('in')
	})
})

describe('a change to many', () => {
	const ids = Array.from({ length: mostAtOnce * 2 + 1 }, (_, at) => `id ${at}`)

	test('goes in pieces, everybody once', () => {
		const pieces = inPieces(ids)
		expect(pieces.map(({ length }) => length)).toEqual([mostAtOnce, mostAtOnce, 1])
		expect(pieces.flat().map(({ registrationId }) => registrationId)).toEqual(ids)
		expect(stepsOf(ids, { set: 'sector', sector: '' })).toHaveLength(3)
		expect(inPieces([])).toEqual([])
	})

	test('adds up', () => {
		const card = { registrationId: 'a', preferredName: 'A', badgeCode: '1' }
		const one = { changed: 2, unchanged: 1, isInCount: 60, isIn: [card], notThere: 1 }
		expect(added(added(nothingYet, one), one)).toEqual({
			changed: 4,
			unchanged: 2,
			isInCount: 120,
			isIn: [card, card],
			notThere: 2,
		})
		expect(
			outcomeOf([
				{ outcome: 'changed', count: 3, unchanged: 0, isIn: 1, notThere: 0 },
				{ outcome: 'unchanged', isIn: 2, notThere: 0 },
				{ outcome: 'unchanged' },
			]),
		).toEqual({ changed: 3, isIn: 3 })
	})
})

describe('words', () => {
	test('every filter has some', () => {
		const all = {
			...everybody,
			statuses: ['cancelled', 'waiting'],
			roles: personRoles,
			sectors: ['LE'],
			sources: registrationSources,
			dayId: 'd1',
			presence: presences,
			needs: [...accessNeedCodes, ...dietCodes.filter((code) => code !== 'inOwnWords')],
			lacks: lacking,
			isLinked: true,
		} as const
		const said = narrowings(all).map((one) => narrowingWords(event, one))
		expect(said).toContain('Booking: cancelled or on the waiting list')
		expect(said).toContain('Booked for: Wednesday 19 May 2027')
		expect(said).toContain('Taking part as: I use services')
		expect(said).toContain('Needs: step-free way')
		for (const words of said) expect(words).not.toMatch(/people\.|undefined|: $/)
		expect(new Set(said).size).toBe(said.length)
	})

	test('every order is one that can be chosen', () => {
		for (const name of sortNames) expect(sortName(sorts[name])).toBe(name)
	})

	test('ready-made views are views of their own', () => {
		expect(new Set(builtIns.map((name) => JSON.stringify(builtInViews[name]))).size).toBe(builtIns.length)
	})

	test('every refusal says what to do', () => {
		for (const outcome of ['unknownDay', 'unknownSector', 'isIn', 'notFound', 'nameTaken', 'tooMany'] as const)
			expect(refusalOf('people.edit', { outcome } as never)).not.toMatch(/people\.refused|^That was not done/)
		expect(refusalOf('people.removeView', { outcome: 'notFound' })).toContain('view')
	})
})

const outcomesOf = (schema: z.ZodType): readonly string[] => {
	const { options } = schema as unknown as { options: readonly z.ZodObject[] }
	return options.map((option) => String((option.shape['outcome'] as unknown as z.ZodLiteral<string>).value))
}
/** Whatever touches a person may stand on their page. */
const aboutPeople = allCalls.flatMap(({ name, spec }) =>
	spec.kind === 'command' && ['person', 'rows', 'rowsAndContacts'].includes(spec.privacy)
		? outcomesOf(spec.output).map((outcome) => [name, outcome] as const)
		: [],
)

describe('what was done about somebody', () => {
	const entry = (command: string, outcome: string, fields: readonly string[] = []): KnownPerson['history'][number] => ({
		commandId: 'c',
		atMs: Date.parse('2027-05-19T09:12:00+01:00'),
		desk: 'Desk 2',
		command,
		outcome,
		fields: [...fields],
		isUndone: false,
	})

	test('is walked for every command that touches a person', () => expect(aboutPeople.length).toBeGreaterThan(40))

	test.each(aboutPeople)('%s, %s is a sentence', (command, outcome) => {
		const { sentence } = historyLine(entry(command, outcome), 'Amara')
		expect(sentence).not.toMatch(/\{\{|history\.|undefined|no words for|\b0\b/)
	})

	test('names them, counts what was changed, and says what', () => {
		const line = historyLine(entry('people.edit', 'saved', ['pronouns', 'days']), 'Amara')
		expect(line).toEqual({
			commandId: 'c',
			when: '19 May 2027, 09:12, Desk 2',
			sentence: 'Amara: 2 things were changed',
			fields: 'Changed: days and pronouns.',
			isUndone: false,
		})
		expect(historyLine(entry('people.changeMany', 'changed', ['sector']), 'Amara').sentence).toBe(
			'One person was changed, as one of several',
		)
		expect(historyLine(entry('checkin.admit', 'admitted'), 'Amara')).toMatchObject({
			sentence: 'Amara came in',
			fields: '',
		})
	})

	test.each(Object.keys(draftOf(amara)))('the field %s has a word', (field) => {
		expect(historyLine(entry('people.edit', 'saved', [field]), 'Amara').fields).not.toContain(
			field === 'email' ? 'email' : (/[a-z][A-Z]/.exec(field)?.[0] ?? '§'),
		)
	})
})
