/** What goes on which sheet of paper. */
import { describe, expect, test } from 'vitest'
import {
	byCode,
	codeSize,
	inPages,
	roundAtHand,
	shredBy,
	slipsInOrder,
	slipsOnPage,
	writingRoom,
} from '../../../renderer/features/breakouts/tables/sheets.ts'

const slip = (preferredName: string, badgeCode = '4KM2Q') => ({
	registrationId: preferredName,
	preferredName,
	badgeCode,
	number: 1,
	topicTitle: '',
	roomName: '',
	table: '',
	isChange: false,
})

describe('sheets', () => {
	test('eight slips on a page, nobody left out and nobody twice', () => {
		const people = Array.from({ length: 17 }, (_, n) => n)
		const pages = inPages(people, slipsOnPage)
		expect(pages.map(({ length }) => length)).toEqual([8, 8, 1])
		expect(pages.flat()).toEqual(people)
		expect(inPages([], slipsOnPage)).toEqual([])
	})

	test('slips are in the order they are handed out, accents beside their letter', () => {
		const names = slipsInOrder([slip('Zoë'), slip('Ángel'), slip('Anna'), slip('Abdi')]).map(
			({ preferredName }) => preferredName,
		)
		expect(names).toEqual(['Abdi', 'Ángel', 'Anna', 'Zoë'])
		const twins = slipsInOrder([slip('Mo', '9AAAA'), slip('Mo', '2AAAA')])
		expect(twins.map(({ badgeCode }) => badgeCode)).toEqual(['2AAAA', '9AAAA'])
	})

	test('codes are in the order somebody looks for theirs: sign by sign', () => {
		expect(byCode(['8Z37G', '513CH', '5W7BN', '3YS4P'])).toEqual(['3YS4P', '513CH', '5W7BN', '8Z37G'])
	})

	test('few codes are large, many are small; many people get a page of their own to write on', () => {
		expect([codeSize(8), codeSize(20), codeSize(60)]).toEqual(['large', 'middle', 'small'])
		expect([writingRoom(8), writingRoom(12), writingRoom(30)]).toEqual([
			{ points: 5, others: 3, isApart: false },
			{ points: 4, others: 2, isApart: false },
			{ points: 5, others: 5, isApart: true },
		])
	})

	test('are to be shredded a fortnight after the day', () => {
		expect(shredBy('2027-05-19')).toBe('2027-06-02')
	})

	test('the round at hand is the one that is on or comes next, and at the end the last', () => {
		const round = (id: string, date: string, endAt: string) => ({
			id,
			dayId: 'day',
			date,
			startAt: '09:00',
			endAt,
			number: 1,
			told: null,
			changed: 0,
		})
		const rounds = [
			round('a', '2027-05-19', '12:20'),
			round('b', '2027-05-19', '14:45'),
			round('c', '2027-05-20', '10:00'),
		]
		const at = (time: string) => roundAtHand(rounds, Date.parse(`${time}:00+01:00`))?.id
		expect(at('2027-05-01T08:00')).toBe('a')
		expect(at('2027-05-19T12:19')).toBe('a')
		expect(at('2027-05-19T12:20')).toBe('b')
		expect(at('2027-05-19T23:00')).toBe('c')
		expect(at('2027-06-01T08:00')).toBe('c')
		expect(roundAtHand([], 0)).toBeUndefined()
	})
})
