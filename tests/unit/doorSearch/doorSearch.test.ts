import { describe, expect, it } from 'vitest'
import { createDoorSearch, type DoorPerson } from '../../../shared/domain/doorSearch/doorSearch.ts'
import { named, person } from './people.ts'

const ids = (people: readonly DoorPerson[], text: string, limit = 20, rank?: (id: string) => number) =>
	createDoorSearch(people)
		.search(text, limit, rank)
		.matches.map((match) => match.registrationId)

describe('the door finds a name however it is typed', () => {
	const people = [
		named('brien', 'Sinéad', "O'Brien"),
		named('curly', 'Cait', 'O’Brien'),
		named('reid', 'Amara', 'Okonjo-Reid'),
		named('darcy', 'Ann', "d'Arcy"),
		named('lukasz', 'Łukasz', 'Strauß'),
		named('van', 'Pieter', 'van der Berg'),
		named('zoe', 'Zoe\u0308', 'Ng'),
		named('soren', 'Søren', 'Ærø'),
	]
	const cases: [string, string[]][] = [
		["O'Brien", ['brien', 'curly']],
		['obrien', ['brien', 'curly']],
		['o brien', ['brien', 'curly']],
		['BRIEN', ['brien', 'curly']],
		['sinead o’brien', ['brien']],
		['brien sin', ['brien']],
		['okonjo', ['reid']],
		['reid', ['reid']],
		['okonjoreid', ['reid']],
		['okonjo-reid', ['reid']],
		['okonjo reid', ['reid']],
		["d'arcy", ['darcy']],
		['darcy', ['darcy']],
		['arcy', ['darcy']],
		['lukasz strauss', ['lukasz']],
		['vanderberg', ['van']],
		['van der', ['van']],
		['berg pie', ['van']],
		['zoë', ['zoe']],
		['soren aero', ['soren']],
	]
	it.each(cases)('%s', (text, found) => {
		expect(ids(people, text, found.length).toSorted()).toEqual(found.toSorted())
	})

	it('finds a name written in one that is typed in two', () => {
		expect(ids([named('one', 'Ola', 'Okonjoreid')], 'okonjo reid')).toEqual(['one'])
	})

	it('says nothing under two letters, and something from two on', () => {
		for (const text of ['', ' ', 'o', "o'", '-', 'é']) expect(ids(people, text)).toEqual([])
		expect(ids(people, 'ng')).toEqual(['zoe'])
	})
})

describe('the order is the same every time', () => {
	it('short names are on top when exact', () => {
		const people = [
			named('1', 'Alison', 'Leeming'),
			named('2', 'Ali', 'Khan'),
			named('3', 'Alice', 'Ngata'),
			named('4', 'Lee', 'Ng'),
			named('5', 'Bo', 'Hart', 'Ali Foundation'),
			named('6', 'Bea', 'Hart', 'Alinea'),
			named('7', 'Allison', 'Park'),
		]
		expect(ids(people, 'ali')).toEqual(['2', '5', '3', '1', '6', '7'])
		expect(ids(people, 'ng')).toEqual(['4', '3'])
		expect(ids(people, 'lee')[0]).toBe('4')
	})

	it('then the rank, then the name, then the id', () => {
		const people = [
			named('b', 'Sam', 'Hill'),
			named('a', 'Sam', 'Hill'),
			named('c', 'Sam', 'Abbott'),
			named('d', 'Sam', 'Zed'),
		]
		expect(ids(people, 'sam')).toEqual(['c', 'a', 'b', 'd'])
		expect(ids(people, 'sam', 20, (id) => (id === 'd' ? 0 : 1))).toEqual(['d', 'c', 'a', 'b'])
		expect(ids(people, 'sam', 2, (id) => (id === 'd' ? 0 : 1))).toEqual(['d', 'c'])
	})

	it('counts everybody, shows a few, and ranks the first by name where very many match', () => {
		const people = Array.from({ length: 3000 }, (_, at) =>
			named(`id${at}`, 'Mary', `Hill${String(at).padStart(4, '0')}`),
		)
		const search = createDoorSearch(people.toReversed())
		expect(search.search('mar', 3)).toMatchObject({
			total: 3000,
			matches: [{ registrationId: 'id0' }, { registrationId: 'id1' }, { registrationId: 'id2' }],
		})
		expect(search.search('mary', 1, (id) => (id === 'id700' ? 0 : 1)).matches[0]?.registrationId).toBe('id700')
		expect(search.search('mar', 0)).toEqual({ total: 3000, matches: [] })
	})
})

describe('slips', () => {
	const people = [named('1', 'Katherine', 'Bridgerton'), named('2', 'Kai', 'Bridge'), named('3', 'Ann', 'Abridge')]

	it('one a word is forgiven, after what matches without', () => {
		expect(ids(people, 'bridge')).toEqual(['2', '1', '3'])
		expect(ids(people, 'bridge', 2)).toEqual(['2', '1'])
		for (const text of ['xatherine', 'aktherine', 'atherine', 'kathhe', 'kathrine', 'ketherin brigderton'])
			expect(ids(people, text), text).toEqual(['1'])
	})

	it('two in a word are not, nor one in two letters', () => {
		expect(ids(people, 'xxatherine')).toEqual([])
		expect(ids(people, 'kx')).toEqual([])
	})
})

describe('badge codes', () => {
	const people = [
		person({ registrationId: '1', familyName: 'Hall', badgeCode: '4KM2Q' }),
		person({ registrationId: '2', familyName: 'Hill', badgeCode: '4KM01' }),
		person({ registrationId: '3', familyName: 'Holl', badgeCode: '40000', organisation: '4kmol' }),
	]
	it.each([
		['4k', ['1', '2']],
		['4KM2Q', ['1']],
		['4km2q', ['1']],
		['4KMOL', ['2', '3']],
		['4kmoi', ['2']],
		['4k-m0 1', ['2']],
		['4ooo', ['3']],
	])('%s', (text, found) => {
		expect(ids(people, text, found.length)).toEqual(found)
	})
	it('are no words: letters alone do not find them', () => {
		expect(ids(people, 'km2q')).toEqual([])
	})
})

describe('changes', () => {
	it('a person who is put again is found by the new name only', () => {
		const search = createDoorSearch([named('1', 'Amara', 'Okafor'), named('2', 'Ben', 'Okafor')])
		search.put(named('1', 'Mara', 'Bello'))
		expect(search.search('okafor', 9).matches.map((match) => match.registrationId)).toEqual(['2'])
		expect(search.search('bello', 9).total).toBe(1)
		search.remove('2')
		search.remove('2')
		search.remove('never there')
		expect(search.search('okafor', 9).total).toBe(0)
		expect(search.size).toBe(1)
	})
	it('the last of two with the same id counts', () => {
		const search = createDoorSearch([named('1', 'Amara', 'Okafor'), named('1', 'Ben', 'Bello')])
		expect(search.size).toBe(1)
		expect(search.search('okafor', 9).total).toBe(0)
	})
})
