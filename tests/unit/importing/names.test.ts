import { expect, test } from 'vitest'
import { nameOf, splitFullName, twoPeople } from '../../../shared/domain/importing/names.ts'
import { areSimilar, isWithin } from '../../../shared/domain/importing/similar.ts'

const cells = (full: string, given = '', family = '', preferred = '') => ({ full, given, family, preferred })

test.each([
	['Amara Okafor', ['Amara', 'Amara', 'Okafor']],
	['Björk', ['Björk', 'Björk', '']],
	['ludwig van beethoven', ['ludwig', 'ludwig', 'van beethoven']],
	['Okafor, Amara', ['Amara', 'Amara', 'Okafor']],
	['Amara Okafor, MBE', ['Amara', 'Amara', 'Okafor']],
	['Dr Amara Okafor', ['Amara', 'Amara', 'Okafor']],
	['Dr Okafor', ['Dr Okafor', '', '']],
	['Shanelle (Shan) Okonjo-Reid', ['Shan', 'Shanelle', 'Okonjo-Reid']],
	['ANGUS McDONALD', ['ANGUS', 'ANGUS', 'McDONALD']],
	['Mary Ann O’Neil', ['Mary Ann', 'Mary Ann', 'O’Neil']],
])('%j is %j', (text, [preferredName, givenName, familyName]) => {
	expect(splitFullName(text)).toMatchObject({ preferredName, givenName, familyName })
})

test('pronouns in brackets are pronouns', () => {
	expect(splitFullName('Sam Lee (they/them)')).toEqual({
		preferredName: 'Sam',
		givenName: 'Sam',
		familyName: 'Lee',
		pronouns: 'they/them',
	})
})

test('known as comes before given, given before the one word there is', () => {
	expect(nameOf(cells('', 'D’Arcy', 'Whitlock', 'Dee')).preferredName).toBe('Dee')
	expect(nameOf(cells('', 'D’Arcy', 'Whitlock')).preferredName).toBe('D’Arcy')
	expect(nameOf(cells('', '', 'Cher'))).toMatchObject({ preferredName: 'Cher', familyName: '' })
	expect(nameOf(cells('', 'Sam', 'Lee', 'Sam Lee'))).toMatchObject({ preferredName: 'Sam', familyName: 'Lee' })
	expect(nameOf(cells('sam@example.org')).preferredName).toBe('')
})

const pair = (...from: Parameters<typeof cells>) =>
	twoPeople(cells(...from))?.map(({ given, family }) => `${given}|${family}`)

test.each([
	[['Ana and Luis Moreno'], ['Ana|Moreno', 'Luis|Moreno']],
	[['Ana Moreno & Luis Pérez'], ['Ana|Moreno', 'Luis|Pérez']],
	[
		['', 'Ana and Luis', 'Moreno'],
		['Ana|Moreno', 'Luis|Moreno'],
	],
	[['ana & luis moreno'], ['ana|moreno', 'luis|moreno']],
	[['Marks and Spencer'], undefined],
	[['Health and Care Forum'], undefined],
	[['Johnson and Johnson Ltd'], undefined],
	[['Sam Lee and guest'], undefined],
	[['Mr and Mrs Smith'], undefined],
	[['Anne-Marie Smith-Jones'], undefined],
	[['Alexander Sandor'], undefined],
	[['', 'Sam', 'Black and White'], undefined],
])('%j names %j', (from, two) => {
	expect(pair(...(from as Parameters<typeof cells>))).toEqual(two)
})

test.each([
	['sam lee', 'sam leee', true],
	['s okonjo', 'shanelle okonjo', true],
	['sam', 'sam lee', true],
	['lee sam', 'sam lee', true],
	['ana moreno', 'luis moreno', false],
	['amara okafor', 'ben carter', false],
	['', 'sam', false],
])('%j and %j alike: %j', (a, b, alike) => {
	expect(areSimilar(a, b)).toBe(alike)
	expect(areSimilar(b, a)).toBe(alike)
})

test('edits are counted up to a limit, a swap as one', () => {
	expect([
		isWithin('smith', 'simth', 1),
		isWithin('smith', 'smyht', 1),
		isWithin('smith', 'smyht', 2),
		isWithin('', 'ab', 1),
	]).toEqual([true, false, true, false])
})
