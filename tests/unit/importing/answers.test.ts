import { expect, test } from 'vitest'
import {
	isAskedTheOtherWay,
	photoAnswer,
	sectorReader,
	statusAnswer,
} from '../../../shared/domain/importing/answers.ts'
import { daysNamed, nameDays } from '../../../shared/domain/importing/dates.ts'
import { accessNeeds, dietaryNeeds, evacuationNeeds } from '../../../shared/domain/importing/needs.ts'
import { localSectors, nationalSectors } from '../../../shared/domain/sectors.ts'

test.each([
	['LE', 'LE'],
	['I care, unpaid, for someone, or I am a family member', 'CA'],
	['carer / family', 'CA'],
	['work NHS', 'NP'],
	['Service user', 'LE'],
	['local authority', 'LA'],
	['GP practice (NHS)', 'PR'],
	['carer and NHS nurse', ''],
	['I support people with lived experience at a charity', 'VC'],
	['other', ''],
	['', ''],
])('taking part as %j is %j', (answer, code) => {
	expect(sectorReader(localSectors, new Map())(answer)).toBe(code)
})

test('what a person matched beats every guess, and a code the event has not is no match', () => {
	const read = sectorReader(
		nationalSectors,
		new Map([
			['Work NHS', 'IS'],
			['parent', 'CA'],
			['__proto__', 'VC'],
		]),
	)
	expect([read('work nhs'), read('parent'), read('__proto__')]).toEqual(['IS', '', 'VC'])
})

test.each([
	['Y', 'yes'],
	['Yes please', 'yes'],
	['yes, but not my face', 'ask'],
	['Ask me first', 'ask'],
	['only group shots', 'ask'],
	['N', 'no'],
	['no thanks', 'no'],
	['', ''],
	['blue', ''],
])('photo %j is %j', (answer, code) => {
	expect(photoAnswer(answer, false)).toBe(code)
})

test('a question the other way round turns yes into no', () => {
	expect(isAskedTheOtherWay('I don’t want my photo taken')).toBe(true)
	expect(isAskedTheOtherWay('Photo OK?')).toBe(false)
	expect([photoAnswer('Yes', true), photoAnswer('No', true), photoAnswer('', true)]).toEqual(['no', 'yes', ''])
})

test.each([
	['Attending', 'Attendee Status', 'confirmed'],
	['Not attending', 'Attendee Status', 'cancelled'],
	['Refunded', 'Status', 'cancelled'],
	['canceled', 'Status', 'cancelled'],
	['Waiting list', 'Status', 'waiting'],
	['Yes', 'Order cancelled', 'cancelled'],
	['No', 'Order cancelled', 'confirmed'],
	['No', 'RSVP', 'cancelled'],
	['banana', 'Status', 'confirmed'],
])('status %j under %j is %s', (answer, heading, status) => {
	expect(statusAnswer(answer, heading)).toBe(status)
})

const codes = (needs: readonly { code: string; words: string }[]) => needs.map(({ code, words }) => [code, words])

test.each([
	['seat near the front please', [['seatNearFront', 'seat near the front please']]],
	[
		'BSL interpreter; large print',
		[
			['bslInterpreter', 'BSL interpreter'],
			['largePrint', 'large print'],
		],
	],
	[
		'I use a wheelchair',
		[
			['wheelchairSpace', 'I use a wheelchair'],
			['stepFree', ''],
		],
	],
	['I don’t need the hearing loop', [['inOwnWords', 'I don’t need the hearing loop']]],
	[
		'large print, and I get anxious in crowds',
		[
			['largePrint', 'large print'],
			['inOwnWords', 'large print, and I get anxious in crowds'],
		],
	],
	['I am autistic', [['inOwnWords', 'I am autistic']]],
	['None', []],
	['n/a', []],
	['', []],
])('what helps: %j', (answer, needs) => {
	expect(codes(accessNeeds(answer, 'Access needs'))).toEqual(needs)
})

test('words that stay word for word go to the access team and to no desk', () => {
	expect(accessNeeds('my anxiety is bad today', 'Access')).toEqual([
		{ kind: 'access', code: 'inOwnWords', words: 'my anxiety is bad today', actionLine: '', audience: ['access'] },
	])
	for (const { actionLine } of accessNeeds('wheelchair, BSL, large print, quiet room, assistance dog', 'Access')) {
		expect(actionLine.length).toBeLessThanOrEqual(60)
	}
})

test('a tick under a question that names the need is that need', () => {
	expect(codes(accessNeeds('Yes', 'Access: Large print'))).toEqual([['largePrint', '']])
	expect(codes(accessNeeds('Yes', 'Do you have any access needs?'))).toEqual([
		['inOwnWords', 'Do you have any access needs?: Yes'],
	])
})

test.each([
	['veg', [['vegetarian', '']]],
	[
		'Halal & gluten free',
		[
			['halal', ''],
			['glutenFree', ''],
		],
	],
	[
		'severe nut allergy, I carry an EpiPen',
		[
			['nutFree', ''],
			['inOwnWords', 'severe nut allergy, I carry an EpiPen'],
		],
	],
	['no nuts', [['nutFree', '']]],
	['not vegan any more', [['inOwnWords', 'not vegan any more']]],
	['none', []],
	['No dietary requirements', []],
])('food: %j', (answer, needs) => {
	expect(codes(dietaryNeeds(answer, 'Dietary requirements'))).toEqual(needs)
})

test('help to leave: any words are a yes, and are kept', () => {
	expect(evacuationNeeds('No')).toEqual({ answer: 'no', needs: [] })
	expect(evacuationNeeds('')).toEqual({ answer: 'notAsked', needs: [] })
	expect(evacuationNeeds('I cannot use stairs')).toMatchObject({
		answer: 'yes',
		needs: [{ code: 'helpToLeave', words: 'I cannot use stairs' }],
	})
})

const days = nameDays([
	{ id: 'd1', date: '2027-05-19' },
	{ id: 'd2', date: '2027-05-20' },
])

test.each([
	['Day 2', ['d2']],
	['Both days', ['d1', 'd2']],
	['Wednesday', ['d1']],
	['19 May 2027', ['d1']],
	['May 20th', ['d2']],
	['20/05/2027', ['d2']],
	['2027-05-19, 2027-05-20', ['d1', 'd2']],
	['General admission', []],
	['20/06/2027', null],
])('booked for %j', (answer, ids) => {
	expect(daysNamed(answer, days, 'dayFirst')).toEqual(ids)
})

test('the order of a date decides what it says', () => {
	const early = nameDays([{ id: 'd1', date: '2027-06-05' }])
	expect([daysNamed('06/05/2027', early, 'monthFirst'), daysNamed('06/05/2027', early, 'dayFirst')]).toEqual([
		['d1'],
		null,
	])
})
