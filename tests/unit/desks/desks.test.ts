import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextName } from '../../../renderer/features/desks/list/deskNames.ts'
import {
	makePairingCode,
	pairingCodeInWords,
	pairingCodeLength,
	readPairingCode,
} from '../../../shared/domain/desks/pairingCode.ts'
import { untilMsOf } from '../../../shared/domain/desks/until.ts'

const london = (text: string): number => Date.parse(text)

describe('the pairing code', () => {
	it('is read however it is typed', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: pairingCodeLength, maxLength: pairingCodeLength }), (bytes) => {
				const code = makePairingCode(bytes)
				expect(readPairingCode(code)).toBe(code)
				expect(readPairingCode(` ${pairingCodeInWords(code).toLowerCase()} `)).toBe(code)
				expect(readPairingCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
			}),
		)
	})

	it('is no code with a character more, less or none of its own', () => {
		for (const typed of ['', '123456789', '12345678901', '12345 6789U', '12345 6789é', 'ⅠⅠⅠⅠⅠⅠⅠⅠⅠⅠ'])
			expect([typed, readPairingCode(typed)]).toEqual([typed, null])
	})
})

describe('until when a desk is one', () => {
	it('is a time of today, or midnight at the venue', () => {
		const nine = london('2027-05-19T09:00:31+01:00')
		expect(untilMsOf('17:30', nine)).toBe(london('2027-05-19T17:30:00+01:00'))
		expect(untilMsOf('', nine)).toBe(london('2027-05-20T00:00:00+01:00'))
		expect(untilMsOf('09:01', nine)).toBe(london('2027-05-19T09:01:00+01:00'))
		expect(untilMsOf('09:00', nine)).toBeNull()
		expect(untilMsOf('08:59', nine)).toBeNull()
	})

	it('also on the nights on which clocks change', () => {
		const early = london('2027-03-28T00:30:00Z')
		expect(untilMsOf('', early)).toBe(london('2027-03-29T00:00:00+01:00'))
		expect(untilMsOf('09:00', early)).toBe(london('2027-03-28T09:00:00+01:00'))
		const late = london('2027-10-31T00:30:00+01:00')
		expect(untilMsOf('', late)).toBe(london('2027-11-01T00:00:00Z'))
		expect(untilMsOf('17:30', late)).toBe(london('2027-10-31T17:30:00Z'))
	})
})

describe('the name of the next desk', () => {
	const named = (role: Parameters<typeof nextName>[0], base: string, taken: readonly string[]) =>
		nextName(role, base, (number) => `${base} ${number}`, taken)

	it('is what it is for, with the first number that nobody has', () => {
		expect(named('desk', 'Desk', [])).toBe('Desk 2')
		expect(named('desk', 'Desk', ['desk 2', 'Desk 4'])).toBe('Desk 3')
		expect(named('steward', 'Stall', [])).toBe('Stall 1')
		expect(named('deskLead', 'Help desk', [])).toBe('Help desk')
		expect(named('deskLead', 'Help desk', ['help desk'])).toBe('Help desk 2')
	})
})
