/** What a speaker is called, and that a real name is found in a text whatever is done to its letters. */
import { describe, expect, it } from 'vitest'
import type { SpeakerName } from '../../../shared/domain/rules/eventFacts.ts'
import { hasRealName, nameScanFor } from '../../../shared/domain/stories/nameScan.ts'
import { fullName, isHidden, isSealed, nameFor, shownName } from '../../../shared/domain/stories/shownName.ts'
import { namesShown, slotStates } from '../../../shared/domain/stories/words.ts'

const name = (preferredName: string, givenName: string, familyName: string): SpeakerName => ({
	registrationId: '',
	preferredName,
	givenName,
	familyName,
	hasGuardianAgreement: false,
})

const told = { state: 'contentAgreed', withdrawnAtMs: null } as const

describe('what a speaker is called', () => {
	it('is the name they want to be called by, with their family name, when it is the full one', () => {
		expect(fullName(name('Shan', 'Shanelle', 'Okonjo'))).toBe('Shan Okonjo')
		expect(fullName(name('Dr Okafor', 'Amara', 'Okafor'))).toBe('Dr Okafor')
		expect(fullName(name('Björk', 'Björk', ''))).toBe('Björk')
		expect(fullName(name('', 'Amara', 'Okafor'))).toBe('Amara Okafor')
	})

	it('follows from what they chose', () => {
		const amara = name('Mara', 'Amara', 'Okafor')
		expect(namesShown.map((shown) => nameFor(shown, 'River', amara))).toEqual(['Mara Okafor', 'Mara', 'River', ''])
	})

	it('is nothing after "not speaking", whatever they chose, and nothing for no name', () => {
		for (const nameShown of namesShown) {
			const speaker = { nameShown, shownAs: 'Somebody' }
			expect(shownName(speaker, { state: 'withdrawn', withdrawnAtMs: 1 })).toBe('')
			expect(shownName(speaker, { state: 'delivered', withdrawnAtMs: 1 })).toBe('')
			expect(shownName(speaker, told)).toBe(nameShown === 'none' ? '' : 'Somebody')
			expect(isHidden(speaker, { state: 'withdrawn', withdrawnAtMs: 1 })).toBe(true)
			expect(isHidden(speaker, told)).toBe(isSealed(speaker))
		}
		expect(namesShown.map((nameShown) => isSealed({ nameShown }))).toEqual([false, false, true, true])
		expect(slotStates.map((state) => isHidden({ nameShown: 'full' }, { state, withdrawnAtMs: null }))).toEqual(
			slotStates.map((state) => state === 'withdrawn'),
		)
	})
})

describe('a real name in a text', () => {
	const zoe = [name('Zoë', 'Zoe', 'O’Brien-Łukasz')]
	it.each([
		'Zoe O’Brien-Łukasz: my story',
		'ZOË speaks',
		"zoe's slides",
		'O’BRIEN LUKASZ',
		'a file: slides_zoe_obrien-lukasz.pptx',
		'ZoeOBrienLukasz.mp4',
		'Obrien-Lukasz, Zoe',
		'Z\u200boe, word for word',
		'Welcome,Zoe',
	])('is found: %s', (text) => {
		expect(hasRealName(text, zoe)).toBe(true)
	})

	it.each(['', 'Zoetrope', 'Living with loss', 'Brien', 'A zo e', 'ozoe'])('is not found: %s', (text) => {
		expect(hasRealName(text, zoe)).toBe(false)
	})

	it('is not looked for where it is two letters alone, and is together with the other name', () => {
		const bo = [name('Bo', 'Bo', 'Li')]
		expect(hasRealName('Bo tells', bo)).toBe(false)
		expect(hasRealName('Li tells', bo)).toBe(false)
		expect(hasRealName('told by Bo Li', bo)).toBe(true)
		expect(hasRealName('Li, Bo', bo)).toBe(true)
	})

	it('is found in scripts that put no space between words, and in any other script', () => {
		expect(hasRealName('小明的故事', [name('小明', '小明', '王')])).toBe(true)
		expect(hasRealName('рассказ: Анна', [name('Анна', 'Анна', 'Иванова')])).toBe(true)
		expect(hasRealName('рассказ', [name('Анна', 'Анна', 'Иванова')])).toBe(false)
	})

	it('is no word in small letters that is everyday English, and is one with a capital letter', () => {
		const will = [name('Will', 'Will', 'Green')]
		expect(hasRealName('What will help? Meet in the green room', will)).toBe(false)
		for (const text of ['Will tells', 'Mr Green', 'told by will green', 'WILL'])
			expect([text, hasRealName(text, will)]).toEqual([text, true])
	})

	it('is taken out with all that hangs on it, and nothing else', () => {
		const { takenOut } = nameScanFor([name('Zoë', 'Zoe', 'O’Brien'), name('Bo', 'Bo', 'Li')])
		expect(takenOut('Zoë’s slides; mic for Zoe O’Brien (tall)')).toBe('… slides; mic for … (tall)')
		expect(takenOut('Li, Bo and zoe')).toBe('… and …')
		expect(takenOut('Nobody here')).toBe('Nobody here')
		expect(takenOut('')).toBe('')
	})

	it('is nobody’s where nobody has a name', () => {
		expect(hasRealName('anything at all', [name('', '', '')])).toBe(false)
		expect(hasRealName('anything at all', [])).toBe(false)
	})
})
