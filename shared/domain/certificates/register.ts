/** The register of certificates (E4): a row for a certificate and a day. Pure. */

import { dateInWords, dayInWords, isoDate } from '../../lib/when.ts'
import { aboutSheet } from '../exports/about.ts'
import type { ExportFrame, MadeSheets, Sheet, SheetColumn } from '../exports/sheet.ts'
import type { Certificate, CertificateDay } from './certificate.ts'
import { hoursInFigures } from './minutes.ts'

export type IssuedCertificate = Omit<Certificate, 'days'> & {
	readonly days: readonly (CertificateDay & { readonly isExitAssumed: boolean })[]
}

export type CertificatesFacts = {
	readonly outcomes: readonly string[]
	/** As printed; it may differ from the event's. */
	readonly organiserPrinted: string
	readonly checkWith: string
	/** By number. */
	readonly issued: readonly IssuedCertificate[]
}

const columns: readonly SheetColumn[] = [
	{ title: 'Serial', width: 26 },
	{ title: 'Name', width: 30 },
	{ title: 'Day', width: 19 },
	{ title: 'Minutes counted', width: 16 },
	{ title: 'Hours', width: 8 },
	{ title: 'Of which group work (minutes)', width: 20 },
	{ title: 'Basis', width: 38 },
	{ title: 'Issued', width: 19 },
]

const basis = (isExitAssumed: boolean): string =>
	isExitAssumed ? 'Day attendance, leaving is assumed' : 'Day attendance'

export const makeCertificateRegister = (facts: ExportFrame & CertificatesFacts): MadeSheets => {
	const rowsWith = (day: (date: string) => string, issued: (atMs: number) => string): readonly (readonly string[])[] =>
		facts.issued.flatMap((one) =>
			one.days.map(({ date, minutes, groupMinutes, isExitAssumed }) => [
				one.serial,
				one.name,
				day(date),
				String(minutes),
				hoursInFigures(minutes),
				String(groupMinutes),
				basis(isExitAssumed),
				issued(one.issuedAtMs),
			]),
		)
	const sheet: Sheet = { name: 'Certificates', columns, rows: rowsWith(dateInWords, dayInWords) }
	return {
		sheets: [
			aboutSheet(facts, {
				what: 'Register of CPD certificates (E4): one row for each certificate and day',
				rows: ['Certificates', facts.issued.length],
				statisticsRule: 'None: the rows are exact.',
				sensitivity: 'Personal: it names people. For the recipient and the purpose above only.',
				keptForDays: 365,
				notes: [
					['Minutes counted', 'Of the items of the programme that count, while the person was in. Each minute once.'],
					[
						'Hours',
						'Down to the nearest quarter, each day by itself. One hour of educational content is one CPD hour.',
					],
					['Leaving is assumed', 'The day was closed for everybody at once; nobody saw this person leave.'],
				],
			}),
			sheet,
		],
		plain: { ...sheet, rows: rowsWith((date) => date, isoDate) },
		date: facts.days.map(({ date }) => date).toSorted()[0] ?? isoDate(facts.madeAtMs),
	}
}
