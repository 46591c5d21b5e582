import { expect, test } from 'vitest'
import * as cells from '../../../shared/domain/marketplace/importing/cells.ts'

test.each([
	['2', 2],
	['2 tables', 2],
	['two', 2],
	['Two, please', 2],
	['none', 0],
	['2.0', 2],
	['1,000', 1000],
	['1-2', null],
	['2 or 3', null],
	['-1', null],
	['1.5', null],
	['a few', null],
])('%s counts as %s', (cell, number) => expect(cells.wholeNumber(cell)).toBe(number))

test.each([
	['12', 12],
	['Stall 12', 12],
	['#7', 7],
	['No. 003', 3],
	['0', null],
	['1000', null],
	['-4', null],
	['12A', null],
	['12 and 13', null],
])('%s is stall %s', (cell, number) => expect(cells.stallNumber(cell)).toBe(number))

test.each([
	['300', 300],
	['1,500 W', 1500],
	['1.5kW', 1500],
	['60 watts', 60],
	['about 200w', 200],
	['none', 0],
	['13 amps', null],
	['a kettle', null],
])('%s is %s watts', (cell, number) => expect(cells.watts(cell)).toBe(number))

test.each([
	['£5,000,000', 5_000_000],
	['5m', 5_000_000],
	['£10 million', 10_000_000],
	['5000000.00', 5_000_000],
	['250k', 250_000],
	['5', 5],
	['five million', null],
	['€5m', null],
])('%s is %s pounds', (cell, number) => expect(cells.pounds(cell)).toBe(number))

test.each([
	['19/05/2027', 'dayFirst', '2027-05-19'],
	['05/19/2027', 'dayFirst', '2027-05-19'],
	['05/06/2027', 'monthFirst', '2027-05-06'],
	['2027-05-19 00:00', 'dayFirst', '2027-05-19'],
	['19 May 2027', 'dayFirst', '2027-05-19'],
	['Wed, 19th May 2027', 'dayFirst', '2027-05-19'],
	['May 19th, 2027', 'dayFirst', '2027-05-19'],
	['19-May-27', 'dayFirst', '2027-05-19'],
	['31/02/2027', 'dayFirst', null],
	['19 Maybe 2027', 'dayFirst', '2027-05-19'],
	['next spring', 'dayFirst', null],
	['05/2027', 'dayFirst', null],
] as const)('%s (%s) is %s', (cell, order, date) => expect(cells.dateIn(cell, order)).toBe(date))

test.each([
	['Accepted', 'accepted'],
	['yes', 'accepted'],
	['Not yet confirmed', 'applied'],
	['pending', 'applied'],
	['Invited 3 May', 'invited'],
	['Cancelled', 'withdrawn'],
	['perhaps', null],
])('%s is %s', (cell, state) => expect(cells.stateOf(cell)).toBe(state))

test.each([
	['Received', 'received'],
	['yes', 'received'],
	['seen and checked', 'checked'],
	['awaiting', 'missing'],
	['Not received', 'missing'],
	['not needed', null],
	['see folder', null],
])('a paper that is “%s” is %s', (cell, state) => expect(cells.paperState(cell)).toBe(state))

test.each([
	['yes please', true],
	['N', false],
	['required', true],
	['not needed', false],
	['maybe', null],
])('%s is %s', (cell, said) => expect(cells.yesNo(cell)).toBe(said))

test('what says nothing is silent, and a list falls into its parts', () => {
	for (const cell of ['', '-', 'n/a', 'TBC', '?', 'Not applicable']) expect(cells.saysNothing(cell)).toBe(true)
	for (const cell of ['no', '0', 'none']) expect(cells.saysNothing(cell)).toBe(false)
	expect(cells.parts('Stall 4; entrance, Mind BLMK & queue and aisle')).toEqual([
		'Stall 4',
		'entrance',
		'Mind BLMK',
		'queue',
		'aisle',
	])
})
