/** What Enter ticks: never somebody who was not meant. */
import { describe, expect, test } from 'vitest'
import { takeOf } from '../../../shared/domain/evacuation/ticking.ts'

const person = (badgeCode: string, more: { isBelieved?: boolean; outcome?: string } = {}) => ({
	badgeCode,
	isBelieved: true,
	outcome: '',
	...more,
})
const group = (...unsettled: string[]) => ({ unsettled })
const found = (people: ReturnType<typeof person>[], groups: ReturnType<typeof group>[] = []) => ({ people, groups })

describe('Enter', () => {
	test('takes the badge that was typed whole, also in small letters, with spaces, and where others fit too', () => {
		const people = [person('70412'), person('0412K')]
		expect(takeOf('0412k', found(people))).toEqual({ take: 'person', person: people[1] })
		expect(takeOf('04 12-K', found(people))).toEqual({ take: 'person', person: people[1] })
	})

	test('takes a badge of somebody who was not believed on site: they stand outside', () => {
		const people = [person('0412K', { isBelieved: false })]
		expect(takeOf('0412K', found(people))).toEqual({ take: 'person', person: people[0] })
	})

	test('takes the only name that fits, if they are believed on site', () => {
		const people = [person('0412K')]
		expect(takeOf('ada', found(people))).toEqual({ take: 'person', person: people[0] })
		expect(takeOf('ada', found([person('0412K', { isBelieved: false })]))).toEqual({ take: 'choose' })
	})

	test('takes nobody where several fit', () => {
		expect(takeOf('ada', found([person('0412K'), person('7PPQ2')]))).toEqual({ take: 'choose' })
		expect(takeOf('7', found([person('7PPQ2')], [group('a')]))).toEqual({ take: 'choose' })
		expect(takeOf('table 7', found([], [group('a'), group('b')]))).toEqual({ take: 'choose' })
	})

	test('takes a table, unless it is settled', () => {
		const groups = [group('a', 'b')]
		expect(takeOf('table 7', found([], groups))).toEqual({ take: 'group', group: groups[0] })
		expect(takeOf('table 7', found([], [group()]))).toEqual({ take: 'settled' })
	})

	test('says so where they are settled already, and where nobody fits', () => {
		expect(takeOf('0412K', found([person('0412K', { outcome: 'atRefuge' })]))).toEqual({ take: 'settled' })
		expect(takeOf('ada', found([person('0412K', { outcome: 'safe' })]))).toEqual({ take: 'settled' })
		expect(takeOf('zz', found([]))).toEqual({ take: 'nobody' })
	})
})
