/** The list for the desk, and the lines that come back from paper. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	inListOrder,
	inPages,
	keyName,
	type ListedPerson,
	letterOf,
	partsByLetter,
} from '../../../shared/domain/badges/deskList.ts'
import { inTimeOrder, notesOf, type PaperRow, timeQuestion } from '../../../shared/domain/badges/paperRows.ts'

const person = (preferredName: string, familyName = ''): ListedPerson => ({
	registrationId: `${preferredName} ${familyName}`,
	badgeCode: '4KM2Q',
	preferredName,
	familyName,
	photo: 'no',
})

describe('the list for the desk', () => {
	const people = [
		person('Zoë', 'Adams'),
		person('Ana', 'Zöller'),
		person('Étienne'),
		person('Bea', 'Éluard'),
		person('Al', 'Adams'),
	]
	const names = (list: readonly ListedPerson[]) => list.map(({ preferredName }) => preferredName)

	test('is in order of the name it is looked up by, whatever marks it has', () => {
		expect(names(inListOrder(people, 'family'))).toEqual(['Al', 'Zoë', 'Bea', 'Étienne', 'Ana'])
		expect(names(inListOrder(people, 'preferred'))).toEqual(['Al', 'Ana', 'Bea', 'Étienne', 'Zoë'])
		expect(letterOf('Éluard')).toBe('E')
		expect(letterOf('3rd Table')).toBe('#')
	})
	test('is parted among desks at letters, in parts as equal as letters let them be', () => {
		const many = [...'AAAABBBCCDDDDDEE'].map((letter, at) => person('x', `${letter}${String.fromCodePoint(97 + at)}`))
		const parts = partsByLetter(many, 'family', 3)
		expect(parts.map(({ from, to, people: own }) => `${from}${to}${own.length}`)).toEqual(['AA4', 'BC5', 'DE7'])
		expect(partsByLetter(many, 'family', 9)).toHaveLength(5)
		expect(partsByLetter([], 'family', 3)).toEqual([])
	})
	test('has everybody once, in order, and nobody’s letter at two desks', () => {
		const name = fc.stringMatching(/^[A-Za-zÉø3]{1,6}$/)
		fc.assert(
			fc.property(fc.array(fc.tuple(name, name), { maxLength: 80 }), fc.integer({ min: 1, max: 8 }), (made, desks) => {
				const list = made.map(([first, last]) => person(first, last))
				const parts = partsByLetter(list, 'family', desks)
				expect(parts.length).toBeLessThanOrEqual(desks)
				expect(parts.flatMap((part) => part.people)).toEqual(inListOrder(list, 'family'))
				const letters = parts.map((part) => new Set(part.people.map((one) => letterOf(keyName(one, 'family')))))
				for (const [at, own] of letters.entries())
					for (const other of letters.slice(at + 1)) expect([...own].filter((letter) => other.has(letter))).toEqual([])
				for (const part of parts) expect(part.people.length).toBeGreaterThan(0)
			}),
		)
	})
	test('is on pages, the last with what is left', () => {
		expect(inPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
		expect(inPages([], 2)).toEqual([])
	})
})

describe('lines from paper', () => {
	const row = (key: string, change: Partial<PaperRow> = {}): PaperRow => ({
		key,
		registrationId: 'a',
		preferredName: 'Amara',
		badgeCode: '4KM2Q',
		kind: 'in',
		at: '09:10',
		state: 'expected',
		inSince: '',
		isTimeSure: false,
		...change,
	})
	const notes = (...rows: readonly PaperRow[]) => Object.fromEntries(notesOf(rows))

	test('a time that is still to come or long before doors is asked about, until somebody is sure', () => {
		expect(timeQuestion(row('1', { at: '11:21' }), '09:00', '11:20')).toBe('future')
		expect(timeQuestion(row('1', { at: '11:20' }), '09:00', '11:20')).toBeNull()
		expect(timeQuestion(row('1', { at: '06:59' }), '09:00', '11:20')).toBe('beforeDoors')
		expect(timeQuestion(row('1', { at: '07:00' }), '09:00', '11:20')).toBeNull()
		expect(timeQuestion(row('1', { at: '06:59', isTimeSure: true }), '09:00', '11:20')).toBeNull()
		expect(timeQuestion(row('1', { at: '23:59' }), '09:00', '24:00')).toBeNull()
	})
	test('of one person count one after the other, by time', () => {
		const rows = [row('back', { at: '10:30' }), row('out', { kind: 'out', at: '10:00' }), row('in', { at: '09:10' })]
		expect(inTimeOrder(rows).map(({ key }) => key)).toEqual(['in', 'out', 'back'])
		expect(notes(...rows)).toEqual({})
	})
	test('say who was in already, who was not, and what is there twice', () => {
		expect(notes(row('1', { state: 'in' }))).toEqual({ '1': 'isIn' })
		expect(notes(row('1', { kind: 'out' }))).toEqual({ '1': 'wasNotIn' })
		expect(notes(row('1', { kind: 'out', state: 'in' }))).toEqual({})
		expect(notes(row('1'), row('2'))).toEqual({ '2': 'twice' })
		expect(notes(row('1'), row('2', { at: '09:40' }))).toEqual({ '2': 'twice' })
		expect(notes(row('1'), row('2', { registrationId: 'b' }))).toEqual({})
	})
	test('say who is not booked for the day', () => {
		for (const state of ['wrongDay', 'cancelled', 'waiting'] as const)
			expect(notes(row('1', { state }))).toEqual({ '1': state })
	})
})
