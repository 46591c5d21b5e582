import { describe, expect, it } from 'vitest'
import { drawCertificates } from '../../../electron/workers/paper/certificate.ts'
import {
	type Certificate,
	type CertificateEvent,
	certificateWords,
	nameOnCertificate,
} from '../../../shared/domain/certificates/certificate.ts'
import { eventLetters, serialOf } from '../../../shared/domain/certificates/serial.ts'
import { seePdf } from '../../support/pdf.ts'

const event: CertificateEvent = {
	name: 'Luton forum',
	venue: 'Town hall',
	organiser: 'Luton Mind',
	outcomes: ['Plan support together.'],
	checkWith: 'learning@luton.example',
	practice: 'no',
}
const certificate: Certificate = {
	name: 'Amara Okonjo-Reid',
	serial: 'LF27-0001-7QK3',
	issuedAtMs: 0,
	days: [
		{ date: '2027-05-19', minutes: 254, groupMinutes: 90 },
		{ date: '2027-05-20', minutes: 70, groupMinutes: 0 },
	],
}

describe('the words of a certificate', () => {
	it('are the hours of each day and of all, down to the quarter, and what was group work', () => {
		expect(certificateWords(event, certificate, 'Issued on 24 May 2027')).toMatchObject({
			hours: '5',
			groupWords: 'Of which taking part in group work: 1.5 CPD hours',
			whenAndWhere: '19 May 2027 and 20 May 2027, Town hall',
			days: [
				{ date: '19 May 2027', hours: '4', group: '1.5' },
				{ date: '20 May 2027', hours: '1', group: '0' },
			],
			check: 'To check this certificate: learning@luton.example',
		})
	})
	it('leave out what there is none of, and say where nobody is real', () => {
		const bare = { ...event, outcomes: [], checkWith: '', practice: 'sample' as const }
		const one = { ...certificate, days: [{ date: '2027-05-19', minutes: 60, groupMinutes: 0 }] }
		expect(certificateWords(bare, one, '')).toMatchObject({
			practice: 'PRACTICE: this is not a certificate',
			hours: '1',
			groupWords: '',
			days: [],
			outcomesTitle: '',
			check: '',
		})
	})
	it('have the given name, and the preferred one where there is none', () => {
		const person = { preferredName: 'Amy', givenName: 'Amara', familyName: 'Okonjo' }
		expect(nameOnCertificate(person)).toBe('Amara Okonjo')
		expect(nameOnCertificate({ ...person, givenName: ' ' })).toBe('Amy Okonjo')
	})
})

describe('a serial', () => {
	it('has letters of the event, a number and signs that nobody takes for others', () => {
		expect(eventLetters('BLMK Mental Health Forum', '2027-05-19')).toBe('BMHF27')
		expect(eventLetters('健康', '2027-05-19')).toBe('CPD27')
		expect(serialOf('BMHF27', 42, Uint8Array.of(0, 30, 61, 255, 9))).toMatch(/^BMHF27-0042-[2-9A-HJKMNP-Z]{4}$/)
	})
})

describe('the file of certificates', () => {
	it('has a page each, with headings of its own, and no more type than the page holds', async () => {
		const long = Array.from({ length: 6 }, () =>
			'Something that somebody learned on the day, said at length. '.repeat(3),
		)
		const days = ['19', '20', '21'].map((day) => ({ date: `2027-05-${day}`, minutes: 300, groupMinutes: 60 }))
		const words = [
			certificateWords(event, certificate, ''),
			certificateWords(
				{ ...event, outcomes: long },
				{ ...certificate, name: 'Wolfeschlegelstein '.repeat(4), days },
				'',
			),
		]
		const told: number[] = []
		const all = Array.from({ length: 30 }, (_, at) => words[at % 2] ?? words[0]).flatMap((one) => one ?? [])
		const seen = seePdf(await drawCertificates('Certificates', 0, all, (done) => told.push(done)))
		expect(seen).toMatchObject({ pages: 30, isTagged: true, language: 'en-GB' })
		expect(seen.parts).toMatchObject({ Sect: 30, H1: 30, Table: 30 })
		expect(told).toEqual([20])
		expect(seen.says).toEqual(['CreationDate', 'Creator', 'Producer', 'Title'])
	})
})
