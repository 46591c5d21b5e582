/** What the rules about the front door say: how full it is, what is written where everybody reads it, names in notes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leftKinds } from '../../../shared/domain/exports/kinds.ts'
import { heldIn, isPastDay } from '../../../shared/domain/exports/pastDay.ts'
import type { WorkText } from '../../../shared/domain/rules/eventFacts.ts'
import { namesInNotes } from '../../../shared/domain/rules/namesInNotes.ts'
import { personFact } from '../../support/breakoutFacts.ts'
import { eventFacts, eventFindings, sealedSpeaker, slotFact } from '../../support/eventFacts.ts'
import { deskCases, inside, keptUntilMay } from './cases/desk.ts'

describe('D2: how full the building is', () => {
	const found = (count: number) =>
		eventFindings(inside(count), 'D2').map(({ variant, strength, values }) => [variant, strength, values])
	test.each([
		[50, []],
		[51, [['crowded', 'note', { inside: 51, most: 50 }]]],
		[94, [['crowded', 'note', { inside: 94, most: 50 }]]],
		[95, [['near', 'warn', { inside: 95, most: 100 }]]],
		[99, [['near', 'warn', { inside: 99, most: 100 }]]],
		[100, [['full', 'block', { inside: 100, most: 100 }]]],
		[130, [['full', 'block', { inside: 130, most: 100 }]]],
	])('%i people', (count, expected) => expect(found(count)).toEqual(expected))

	test('counts everybody who is in, companions and contractors too, and nobody who has left or is to come', () => {
		const people = [
			personFact('p1', { kind: 'companion' }),
			personFact('p2', { kind: 'other' }),
			personFact('p3', { hereOn: [], leftOn: ['day-1'] }),
			personFact('p4', { hereOn: [] }),
		]
		const given = eventFacts({ at: '11:00', breakouts: { people }, building: { fireLimit: 2, comfortable: 0 } })
		expect(eventFindings(given, 'D2')).toMatchObject([{ variant: 'full', values: { inside: 2 } }])
	})
	test('says nothing where nothing is said of the building, and on no other day', () => {
		expect(eventFindings({ ...inside(400), building: { fireLimit: 0, comfortable: 0 } }, 'D2')).toEqual([])
		expect(eventFindings(inside(400, '2027-05-20T11:00'), 'D2')).toEqual([])
		expect(eventFindings({ ...inside(60), building: { fireLimit: 61, comfortable: 0 } }, 'D2')).toHaveLength(1)
	})
	test('is as strong as the event has it, full or not', () =>
		expect(eventFindings({ ...inside(100), strengths: { D2: 'note' } }, 'D2')[0]?.strength).toBe('note'))
})

describe('D4: health words where everybody at work reads them', () => {
	const people = ['p1', 'p2', 'p3'].map((id) => personFact(id))
	const said = (...workTexts: readonly WorkText[]) =>
		eventFindings(eventFacts({ breakouts: { people }, workTexts }), 'D4')

	test.each(['needLine', 'needInstead', 'needOwner', 'planLine', 'badgeName'] as const)(
		'%s: whom it is about, and not the word',
		(where) => {
			const found = said({ where, ofIds: ['p1'], text: 'Fridge for insulin' })
			expect(found).toMatchObject([
				{
					variant: 'ofPerson',
					registrationIds: ['p1'],
					values: { where },
					fix: { kind: 'go', to: 'person', id: 'p1' },
				},
			])
			expect(JSON.stringify(found)).not.toMatch(/insulin/i)
		},
	)
	test.each([
		['zoneName', 'leaving'],
		['viewName', 'people'],
		['designName', 'badges'],
		['tableName', 'setup'],
	] as const)('%s: where it is called so', (where, to) => {
		const found = said({ where, ofIds: ['x'], text: 'Autistic people' })
		expect(found).toMatchObject([
			{ variant: 'called', registrationIds: [], values: { where }, fix: { kind: 'go', to, id: 'x' } },
		])
		expect(JSON.stringify(found)).not.toMatch(/autistic/i)
	})
	test('the same line of forty people is one finding with forty people', () => {
		const ofIds = Array.from({ length: 40 }, (_, at) => `p${at}`)
		expect(said({ where: 'needLine', ofIds, text: 'Diabetic: seat by the door' })).toMatchObject([
			{ registrationIds: ofIds },
		])
	})
	test('two lines of one person are two matters', () => {
		const keys = said(
			{ where: 'needLine', ofIds: ['p1'], text: 'Epilepsy: no flashing' },
			{ where: 'needLine', ofIds: ['p1', 'p2'], text: 'Insulin at noon' },
		).map(({ key }) => key)
		expect(keys).toEqual(['D4:ofPerson:needLine:p1', 'D4:ofPerson:needLine:p1:2'])
	})
	test('what to do is no such word', () =>
		expect(
			said(
				{ where: 'needLine', ofIds: ['p1'], text: 'Large-print programme: box 2.' },
				{ where: 'planLine', ofIds: ['p1'], text: 'Evacuation chair beside the lift' },
				{ where: 'badgeName', ofIds: ['p2'], text: 'Anne Marie' },
			),
		).toEqual([]))
	test('somebody whose story is told under another name is named with no slot', () => {
		const stories = [slotFact('s1', { speakers: [sealedSpeaker('p1')] })]
		const workTexts: WorkText[] = [{ where: 'badgeName', ofIds: ['p1'], text: 'Wren (bipolar)' }]
		expect(eventFindings(eventFacts({ breakouts: { people }, stories, workTexts }), 'D4')).toMatchObject([
			{ registrationIds: ['p1'], slotIds: [], speakerIds: [] },
		])
	})
})

describe('D8: kept longer than was said', () => {
	const found = (at: string, goesAtMs: number | null) =>
		eventFindings(keptUntilMay(at, goesAtMs), 'D8').map(({ key, variant, values }) => [key, variant, values['atMs']])

	test('is said from its day on, and a week before it goes by itself', () => {
		const day = Date.UTC(2027, 4, 1)
		expect(found('2027-04-24T00:00', null)).toEqual([])
		expect(found('2027-04-23T22:00', day)).toEqual([])
		expect(found('2027-04-24T00:00', day)).toEqual([['D8:goes:care', 'goes', day]])
		expect(found('2027-05-02T00:00', null)).toEqual([['D8:main:care', 'main', day]])
		// Past its day, and it goes a week after that was said.
		const later = Date.UTC(2027, 4, 20)
		expect(found('2027-05-02T00:00', later)).toEqual([['D8:main:care', 'main', day]])
		expect(found('2027-05-14T00:00', later)).toEqual([['D8:goes:care', 'goes', later]])
	})
	test('nothing leaves with it, unless the event has the rule weaker', () => {
		const past = keptUntilMay('2027-05-01T09:00')
		const leaving = leftKinds.filter((what) => !isPastDay(what, past))
		expect(leaving).toEqual(leftKinds.filter((what) => !heldIn[what].includes('care')))
		expect(leaving).toContain('retention')
		expect(leaving).not.toContain('openCopy')
		expect(isPastDay('access', keptUntilMay('2027-04-30T23:00'))).toBe(false)
		expect(isPastDay('access', { ...past, strengths: { D8: 'warn' } })).toBe(false)
		expect(isPastDay('access', { ...past, strengths: { D8: 'block' } })).toBe(true)
	})
})

describe('D10: names in notes', () => {
	test('a table, how many notes, and nobody', () =>
		expect(eventFindings(deskCases.D10.breaks, 'D10')).toMatchObject([
			{
				groupIds: ['g1'],
				roundId: 'r1',
				registrationIds: [],
				values: { number: 1, count: 2 },
				fix: { kind: 'go', to: 'table', id: 'g1' },
			},
		]))

	const names = [
		{ preferredName: 'Amara', givenName: 'Amara', familyName: 'Okafor' },
		{ preferredName: 'Grace', givenName: 'Grace', familyName: 'Osei' },
		{ preferredName: 'Mei Ling', givenName: 'Mei Ling', familyName: 'Ng' },
		{ preferredName: 'Chloë', givenName: 'Chloë', familyName: 'O’Brien' },
		{ preferredName: 'Billy', givenName: 'Balwinder', familyName: 'Sharma' },
		{ preferredName: 'Will', givenName: 'William', familyName: 'de la Cruz' },
		{ preferredName: 'Jo', givenName: 'Jo', familyName: '' },
		{ preferredName: 'Ναταλία', givenName: '', familyName: '' },
	]
	const isNaming = namesInNotes(names)
	test.each([
		'Amara would like a phone line at night',
		'ask AMARA OKAFOR',
		'As Amara’s sister said',
		'Grace Osei asked for a crisis café',
		'Mei Ling runs one already',
		'Chloe, by the door, agreed',
		'What Balwinder wants: one number to call',
		'Will de la Cruz will write',
		'Είπε η Ναταλία',
	])('“%s” names somebody', (text) => expect(isNaming(text)).toBe(true))
	test.each([
		'One number to call, by day and by night',
		'Will we have a grace period? Grace is what we need',
		'More mei dishes; ling is a fish',
		'The billy goat, amara wood',
		'Jo',
		'Okafor Road is too far by bus',
		'',
	])('“%s” names nobody', (text) => expect(isNaming(text)).toBe(false))
	test('whatever is written, a full name in capitals is found in it', () =>
		fc.assert(
			fc.property(
				fc.constantFrom(...names.filter(({ familyName }) => familyName !== '')),
				fc.string(),
				(name, around) => {
					expect(isNaming(`${around} ${name.givenName} ${name.familyName} ${around}`)).toBe(true)
				},
			),
		))
	test('where nobody is registered nobody is named', () =>
		fc.assert(fc.property(fc.string(), (text) => !namesInNotes([])(text))))
})
