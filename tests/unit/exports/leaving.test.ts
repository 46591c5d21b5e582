import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { destroyBy } from '../../../shared/domain/exports/destroyBy.ts'
import { exportFormats, exportKinds, exportList, formatsOf } from '../../../shared/domain/exports/kinds.ts'
import { whyNotLeave } from '../../../shared/domain/exports/leaving.ts'
import { makePassword, passwordSigns } from '../../../shared/domain/exports/password.ts'

const said = { purpose: 'To write certificates', recipient: 'Training team' }

describe('what must be so before a file leaves', () => {
	it('D5 special category leaves closed, with purpose and recipient, and in no other way', () => {
		const special = exportKinds.filter((what) => exportList[what].care === 'special')
		expect(special.toSorted()).toEqual(['access', 'evacuation', 'payments', 'plates', 'speakerSlots'])
		for (const what of special) {
			const ways = exportFormats.flatMap((format) =>
				[true, false].flatMap((isLocked) =>
					[said, { ...said, purpose: ' ' }, { ...said, recipient: '' }].map((whom) => ({
						what,
						format,
						isLocked,
						...whom,
					})),
				),
			)
			const allowed = ways.filter((way) => whyNotLeave(way) === null)
			expect(allowed).toEqual((['xlsx', 'pdf'] as const).map((format) => ({ what, format, isLocked: true, ...said })))
		}
	})

	it('what is made for paper alone leaves as paper', () => {
		expect(whyNotLeave({ ...said, what: 'certificates', format: 'csv', isLocked: false })).toBe('notInFormat')
		expect(whyNotLeave({ ...said, what: 'certificates', format: 'pdf', isLocked: false })).toBe(null)
	})

	it('what names people needs purpose and recipient; what names nobody does not', () => {
		const open = { isLocked: false, purpose: '', recipient: '' } as const
		for (const what of exportKinds) {
			const { care } = exportList[what]
			const isOfPeople = care === 'special' || care === 'personal'
			expect([what, whyNotLeave({ ...open, what, format: formatsOf(what).at(-1) ?? 'csv' })]).toEqual([
				what,
				isOfPeople ? 'needsPurpose' : null,
			])
		}
		expect(whyNotLeave({ ...open, ...said, what: 'attendance', format: 'csv' })).toBe(null)
		expect(whyNotLeave({ ...open, ...said, what: 'attendance', format: 'csv', isLocked: true })).toBe('cannotLock')
		for (const format of ['xlsx', 'pdf'] as const) {
			expect(whyNotLeave({ ...open, ...said, what: 'access', format })).toBe('needsPassword')
			expect(whyNotLeave({ ...open, ...said, what: 'access', format, isLocked: true })).toBe(null)
		}
	})

	it('says when a file has to be gone, counted from the last day', () => {
		const days = [{ date: '2027-05-20' }, { date: '2027-05-19' }]
		expect(destroyBy(days, 0, 14)).toBe('2027-06-03')
		expect(destroyBy(days, 0, null)).toBe(null)
		expect(destroyBy([], Date.parse('2027-05-19T12:00:00Z'), 1)).toBe('2027-05-20')
	})
})

describe('a password', () => {
	it('has sixteen signs of thirty-two, none like another, in groups that can be read aloud', () => {
		expect(passwordSigns).not.toMatch(/[01IOil]/)
		expect(new Set(passwordSigns).size).toBe(32)
		expect(16 * Math.log2(passwordSigns.length)).toBe(80)
		const made = Array.from({ length: 50 }, () => makePassword((below) => randomInt(below)))
		for (const one of made) expect(one).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/)
		expect(new Set(made).size).toBe(50)
		let n = 0
		expect(makePassword(() => n++)).toBe('ABCD-EFGH-JKLM-NPQR')
	})
})
