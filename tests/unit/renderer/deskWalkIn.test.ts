import { describe, expect, it } from 'vitest'
import { draftFrom, missingFrom, walkInInput } from '../../../renderer/features/checkin/walkInDraft.ts'

const ids = () => {
	let n = 0
	return () => `id ${++n}`
}
const from = (typed: string) => draftFrom(typed, ids())
const isForWork = (sector: string) => sector === 'NP'

describe('a form filled with what was typed', () => {
	it('takes the first word for the badge and the rest as family name', () => {
		expect(from('  imani  okafor-bell ')).toMatchObject({ preferredName: 'Imani', familyName: 'Okafor-Bell' })
		expect(from('Ng')).toMatchObject({ preferredName: 'Ng', familyName: '' })
	})
	it('leaves capitals alone where somebody typed them', () => {
		expect(from('Ciara McDonald')).toMatchObject({ preferredName: 'Ciara', familyName: 'McDonald' })
		expect(from('ángel de la cruz').preferredName).toBe('Ángel')
	})
	it('takes no badge code for a name', () => {
		expect(from('4KM2Q')).toMatchObject({ preferredName: '', familyName: '' })
		expect(from('').preferredName).toBe('')
	})
	it('answers nothing personal before it was asked', () => {
		expect(from('imani')).toMatchObject({ sector: '', photo: '', needsEvacuationHelp: '', organisation: '' })
	})
})

describe('what is sent', () => {
	const complete = { ...from('imani okafor'), sector: 'NP', photo: 'ask', needsEvacuationHelp: 'no' } as const
	it('is nothing while one of the four answers is missing', () => {
		expect(missingFrom(from(''))).toEqual(['preferredName', 'sector', 'photo', 'needsEvacuationHelp'])
		for (const field of ['preferredName', 'sector', 'photo', 'needsEvacuationHelp'] as const) {
			const draft = { ...complete, [field]: '' }
			expect(missingFrom(draft)).toEqual([field])
			expect(walkInInput(draft, 'day', isForWork)).toBeNull()
		}
		expect(walkInInput({ ...complete, preferredName: '  ' }, 'day', isForWork)).toBeNull()
	})
	it('asks again for a sector that the event has not', () => {
		expect(missingFrom({ ...complete, isUnknownSector: true })).toEqual(['sector'])
	})
	it('holds an organisation only for people here for work', () => {
		const named = { ...complete, organisation: ' Mind BLMK ' }
		expect(walkInInput(named, 'day', isForWork)?.organisation).toBe('Mind BLMK')
		expect(walkInInput({ ...named, sector: 'LE' }, 'day', isForWork)?.organisation).toBe('')
	})
	it('is the same registration in every try', () => {
		const { registrationId } = complete
		expect(walkInInput(complete, 'day', isForWork)?.registrationId).toBe(registrationId)
	})
})
